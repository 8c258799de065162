"""Bounds on what comes out of packed files."""

import gzip
import io
from typing import BinaryIO, Protocol, cast

from laut.intake.items import LARGEST, Source, UnreadableError

RATIO = 100
"""How much larger than packed a file may become: page texts shrink to a fifth, repetitive lists to a fiftieth."""


class Closeable(Protocol):
    """What can be closed."""

    def close(self) -> None:
        """Let go of the file."""


class Unpacked(io.RawIOBase):
    """A stream that ends with an error when more comes out of it than its packed size can mean in earnest.

    Args:
        stream: what comes out.
        packed: bytes it was packed in.
        beneath: what has to be closed, too.
        budget: counts what has come out of all members of an archive; shared by them.
    """

    def __init__(
        self, stream: BinaryIO, packed: int, beneath: Closeable | None = None, budget: "Budget | None" = None
    ) -> None:
        super().__init__()
        self._stream, self._beneath, self._own, self._shared = stream, beneath, Budget(packed), budget

    def readable(self) -> bool:
        """Say that it can be read from."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read into a buffer and count."""
        data = self._stream.read(len(buffer))
        self._own.take(len(data))
        if self._shared:
            self._shared.take(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the packed stream, too."""
        self._stream.close()
        if self._beneath:
            self._beneath.close()
        super().close()


class Budget:
    """How many bytes may still come out of something packed.

    Args:
        packed: its size.
        least: what may come out of it however small it is; a page at least.
    """

    def __init__(self, packed: int, least: int = 0) -> None:
        self._left = max(least, LARGEST, RATIO * packed)

    def take(self, amount: int) -> None:
        """Count what came out.

        Raises:
            UnreadableError: if that is more than there can be in earnest.
        """
        self._left -= amount
        if self._left < 0:
            raise UnreadableError(f"unpacks to more than {RATIO} times its size; unpack it yourself if you trust it")


def unpack(source: Source) -> BinaryIO:
    """Open what gzip packed into a source; bounded by the size of that."""
    packed = source.open()
    stream = cast("BinaryIO", gzip.GzipFile(fileobj=packed))
    return io.BufferedReader(Unpacked(stream, source.packed, packed))
