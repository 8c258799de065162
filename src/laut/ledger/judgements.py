"""Judgements: what people said of findings, kept for good; undoing one is a judgement, too."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

import msgspec

from laut.ledger.failure import explained
from laut.ledger.file import LedgerFile
from laut.model.codec import decode, encode
from laut.model.errors import LautError, UnknownError
from laut.model.judgement import ABOUT_ATTRIBUTIONS, ABOUT_SOURCES, Judged, Judgement, JudgementKind

LONGEST_NOTE, LONGEST_NAME, MOST = 4000, 400, 1000
"""Characters of a note and of a name; statements and names that a judgement points to."""

LONGEST_LINE = 1_000_000
"""Characters of a line of an export."""

REMEDY = "`laut judgements` shows those there are"


class JudgementState(StrEnum):
    """What became of a judgement."""

    APPLIED = "applied"
    NOT_APPLIED = "not applied"
    UNDONE = "undone"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class KeptJudgement:
    """A judgement of a ledger.

    Args:
        id: "j-" and hex digits of the hash of the judgement.
        judgement: itself.
        state: applied; not applied, because what it is about is gone; undone; or pending until the ledger is next
            brought up to date.
    """

    id: str
    judgement: Judgement
    state: JudgementState


class Judgements(LedgerFile):
    """What people judged, in the order in which they did."""

    def judge(self, judgement: Judgement) -> str:
        """Keep a judgement; it is applied to all that is read from the ledger, and to claims at the next comparing.

        Args:
            judgement: its `made` is filled in with the present moment where it is empty.

        Returns:
            Its id; that of the one that is there already where the very same was kept before.

        Raises:
            LautError: if it lacks what its kind needs, or is longer than a ledger takes.
            UnknownError: if it undoes what isn't there.
        """
        if not judgement.made:
            judgement = replace(judgement, made=datetime.now(UTC).isoformat(timespec="seconds"))
        with self._transaction():
            return self._keep(judgement)[0]

    def undo(self, key: str, author: str = "", note: str = "") -> str:
        """Keep that a judgement no longer holds; the undoing can be undone in turn.

        Args:
            key: id of the judgement.
            author: who undoes it.
            note: why.

        Returns:
            The id of the undoing.

        Raises:
            UnknownError: if there is no such judgement.
            LautError: if it is undone already.
        """
        state = {one.id: one.state for one in self.judgements()}.get(key)
        if state is JudgementState.UNDONE:
            raise LautError(key, "is undone already", "undo the undoing to have it back")
        return self.judge(Judgement(JudgementKind.UNDO, undoes=key, author=author, note=note))

    def judgements(self) -> tuple[KeptJudgement, ...]:
        """Return all judgements with what became of each, in the order in which they were made."""
        kept, holding = self._kept(), {key for key, _ in self.holding()}
        with explained(self.path):
            applied = {row[0]: bool(row[1]) for row in self.connection.execute("SELECT * FROM judged")}

        def state(key: str) -> JudgementState:
            if key not in holding:
                return JudgementState.UNDONE
            if key not in applied:
                return JudgementState.PENDING
            return JudgementState.APPLIED if applied[key] else JudgementState.NOT_APPLIED

        return tuple(KeptJudgement(key, judgement, state(key)) for key, judgement in kept)

    def holding(self) -> tuple[Judged, ...]:
        """Return the judgements that aren't undone, in the order in which they were made."""
        kept, undone = self._kept(), set()
        for key, judgement in reversed(kept):
            if key not in undone and judgement.undoes is not None:
                undone.add(judgement.undoes)
        return tuple((key, judgement) for key, judgement in kept if key not in undone)

    def export_judgements(self) -> Iterator[str]:
        """Yield every judgement as a line of JSON, in the order in which they were made."""
        for _, judgement in self._kept():
            yield encode(judgement).decode()

    def import_judgements(self, lines: Iterable[str], name: str) -> tuple[int, int]:
        """Keep the judgements of an export, all or none; what is there already is passed over.

        Args:
            lines: as `export_judgements` yields them; blank ones are passed over.
            name: of where they come from, for errors.

        Returns:
            How many were new, and how many were there already.

        Raises:
            LautError: if a line is no judgement; it names the line.
        """
        new = known = 0
        with self._transaction():
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    added = self._keep(_decoded(line, f"{name}, line {number}"))[1]
                    new, known = new + added, known + (not added)
        return new, known

    def _kept(self) -> list[Judged]:
        with explained(self.path):
            rows = self.connection.execute("SELECT id, judgement FROM judgements ORDER BY number")
            return [(key, decode(value.encode(), Judgement)) for key, value in rows]

    def _keep(self, judgement: Judgement) -> tuple[str, bool]:
        """Keep a judgement inside a transaction; return its id, and whether it is new."""
        _check(judgement)
        value = encode(judgement)
        key = "j-" + hashlib.sha256(value).hexdigest()[:10]
        if self._has(key):
            return key, False
        if judgement.undoes is not None and not self._has(judgement.undoes):
            raise UnknownError(judgement.undoes, "there is no such judgement", REMEDY)
        columns = {"kind": judgement.kind.value, "made": judgement.made, "author": judgement.author}
        self._insert("judgements", {"id": key, **columns, "note": judgement.note, "judgement": value.decode()})
        return key, True

    def _has(self, key: str) -> bool:
        return self.connection.execute("SELECT 1 FROM judgements WHERE id = ?", (key,)).fetchone() is not None


def _decoded(line: str, place: str) -> Judgement:
    if len(line) > LONGEST_LINE:
        raise LautError(place, "is longer than any judgement", "give a file that `laut judgements --export` wrote")
    try:
        return decode(line.encode(), Judgement)
    except (msgspec.MsgspecError, UnicodeEncodeError, ValueError) as error:
        raise LautError(
            place, f"is no judgement ({error})", "give a file that `laut judgements --export` wrote"
        ) from error


def _check(judgement: Judgement) -> None:
    """Refuse a judgement that lacks what its kind needs.

    Raises:
        LautError: naming what is missing.
    """
    kind = judgement.kind
    needs = {
        "the words of one attribution": kind not in ABOUT_ATTRIBUTIONS or len(judgement.at) == 1,
        "what is right instead": kind is not JudgementKind.CORRECT or _corrects(judgement),
        "two statements": kind is not JudgementKind.MERGE_CLAIMS or len(judgement.at) > 1,
        "a statement": kind is not JudgementKind.SPLIT_CLAIM or bool(judgement.at),
        "two names": kind not in ABOUT_SOURCES or len(set(judgement.names)) > 1,
        "the id of a judgement": (kind is JudgementKind.UNDO) == (judgement.undoes is not None),
        "words that stand somewhere": all(quoted.spans and quoted.words.strip() for quoted in judgement.at),
        "names that aren't empty": all(name.strip() for name in judgement.names),
    }
    for need, given in needs.items():
        if not given:
            raise LautError(kind.value, f"this judgement needs {need}", "give it")
    long = (
        len(judgement.note) > LONGEST_NOTE
        or any(len(name) > LONGEST_NAME for name in (*judgement.names, judgement.author))
        or max(len(judgement.at), len(judgement.names)) > MOST
        or len(encode(judgement)) > LONGEST_LINE
    )
    if long:
        raise LautError(kind.value, "this judgement is longer than a ledger takes", "shorten it")


def _corrects(judgement: Judgement) -> bool:
    correction = judgement.correction
    if correction is None or correction.content == ():
        return False
    return correction.source is not None or correction.kind is not None or correction.content is not None
