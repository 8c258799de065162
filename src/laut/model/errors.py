"""Errors that a user can do something about."""


class LautError(Exception):
    """Something a user gave can't be used.

    Args:
        place: the file, option or line it concerns.
        problem: what is wrong with it.
        remedy: what to do about it.

    Example:
        >>> print(LautError("pile.laut", "not a SQLite file", "name another file with --ledger"))
        pile.laut: not a SQLite file; name another file with --ledger
    """

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        super().__init__(f"{place}: {problem}; {remedy}")
        self.place, self.problem, self.remedy = place, problem, remedy


class UnmeasuredError(LautError):
    """A figure was asked for that can't be measured yet."""


class UnknownError(LautError):
    """An id was asked for that nothing has."""
