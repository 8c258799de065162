"""Stages by name, so that a figure that needs one that isn't there says so and the others can still be had."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from laut.languages import AVAILABLE
from laut.model.errors import UnmeasuredError


def stage(package: str, function: str) -> Callable[..., Any]:
    """Return a function of one of laut's packages.

    Raises:
        UnmeasuredError: if it isn't built yet.

    Example:
        >>> stage("model.codec", "encode")([1])
        b'[1]'
    """
    try:
        found: Callable[..., Any] = getattr(import_module(f"laut.{package}"), function)
    except (ModuleNotFoundError, AttributeError, ImportError) as error:
        raise UnmeasuredError(f"laut.{package}.{function}", f"isn't built yet ({error})", "use a newer laut") from error
    return found


def need_language(language: str) -> None:
    """Check that statements of a language can be read.

    Raises:
        UnmeasuredError: if they can't.
    """
    if language not in AVAILABLE:
        raise UnmeasuredError(language, "laut can't read this language yet", f"measure one of {', '.join(AVAILABLE)}")
