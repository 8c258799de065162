"""Build a read text piece by piece, keeping the map back to the received text."""

from laut.model.text import OffsetMap, Run


class Builder:
    r"""Collects the pieces of a read text and where each was received.

    Example:
        >>> builder = Builder()
        >>> builder.copy("ab", 0)
        >>> builder.put("&", 2, 5)
        >>> builder.insert("\n")
        >>> builder.text, builder.map().runs[1]
        ('ab&\n', Run(read=2, received=2, read_length=1, received_length=5))
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    def copy(self, piece: str, received: int) -> None:
        """Add characters that stand one to one at `received`."""
        if piece:
            self._run(piece, received, len(piece))

    def put(self, piece: str, received: int, received_length: int) -> None:
        """Add characters that as a whole were read from `received_length` characters."""
        self._run(piece, received, received_length)

    def insert(self, piece: str) -> None:
        """Add characters that stand nowhere in the received text."""
        self._pieces.append(piece)
        self.length += len(piece)

    @property
    def text(self) -> str:
        """The read text so far."""
        return "".join(self._pieces)

    def map(self) -> OffsetMap:
        """The map of the text so far."""
        return OffsetMap(tuple(self._runs))

    def _run(self, piece: str, received: int, received_length: int) -> None:
        here = Run(self.length, received, len(piece), received_length)
        last = self._runs[-1] if self._runs else None
        if last and _continues(last, here):
            here = Run(last.read, last.received, last.read_length + len(piece), last.received_length + received_length)
            self._runs[-1] = here
        else:
            self._runs.append(here)
        self._pieces.append(piece)
        self.length += len(piece)


def _continues(last: Run, here: Run) -> bool:
    one_to_one = last.read_length == last.received_length and here.read_length == here.received_length
    return (
        one_to_one
        and last.read + last.read_length == here.read
        and last.received + last.received_length == here.received
    )
