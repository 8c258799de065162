"""Move findings from the read text to the received text."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from laut.model.span import ReceivedSpan, Span
from laut.model.text import OffsetMap

Value = TypeVar("Value")


def relocate(value: Value, offsets: OffsetMap) -> Value:
    """Return `value` with every span in it carried over into the received text.

    Args:
        value: a finding, or a tuple of findings, with spans into the read text.
        offsets: the map of that text.

    Example:
        >>> from laut.model.text import Run
        >>> relocate((Span(0, 2), "kept"), OffsetMap((Run(0, 3, 9, 9),)))
        (Span(start=3, end=5), 'kept')
    """
    return value if offsets.is_identity else cast("Value", _carry(value, offsets))


def _carry(value: object, offsets: OffsetMap) -> object:
    if isinstance(value, ReceivedSpan):
        return Span(value.start, value.end)
    if isinstance(value, Span):
        return offsets.to_received(value)
    if isinstance(value, tuple):
        return tuple(_carry(item, offsets) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: _carry(getattr(value, field.name), offsets) for field in fields(value)}
        return replace(value, **changes)
    return value
