"""A story to take away: one self-contained HTML file, Markdown, JSON, or tables of its claims."""

from laut.dossier.export.forms import FORMS, Form, story_file

__all__ = ["FORMS", "Form", "story_file"]
