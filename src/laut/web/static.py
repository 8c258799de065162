"""Static files: style sheet and scripts, under addresses that change with their content."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from laut.web.links import ASSETS, asset_digest, asset_file


def static(request: Request) -> Response:
    """Return a static file; one of another version than the address says isn't there."""
    name, digest = request.path_params["name"], request.path_params["digest"]
    if name not in ASSETS or digest != asset_digest(name):
        raise HTTPException(404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(asset_file(name).read_bytes(), headers=headers, media_type=ASSETS[name])
