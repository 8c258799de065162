"""Values to JSON bytes and back: the one form in which findings are stored and passed on."""

from typing import TypeVar

import msgspec

Value = TypeVar("Value")


def encode(value: object) -> bytes:
    """Return a model value as compact UTF-8 JSON; the same value always gives the same bytes.

    Example:
        >>> from laut.model.span import Span
        >>> encode(Span(3, 5))
        b'{"start":3,"end":5}'
    """
    return msgspec.json.encode(value, order="deterministic")


def decode(data: bytes, of: type[Value]) -> Value:
    """Return the model value that `encode` made of it.

    Args:
        data: JSON bytes.
        of: the type of the value.

    Raises:
        msgspec.ValidationError: if the bytes aren't a value of that type.

    Example:
        >>> from laut.model.span import Span
        >>> decode(b'{"start":3,"end":5}', Span)
        Span(start=3, end=5)
    """
    return msgspec.json.decode(data, type=of)
