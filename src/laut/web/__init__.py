"""The local app: the dossier's pages served to one reader on this machine, with uploads and judgements."""

from laut.web.app import make_app
from laut.web.serving import serve

__all__ = ["make_app", "serve"]
