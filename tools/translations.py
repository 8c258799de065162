"""Gather the messages of the interface and bring its catalogues up to date.

Run as `python -m tools.translations`: src/laut/locale/*.po then hold every message of the program; new ones are
empty and wait for their translation. With --check it changes nothing and says what is missing.
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from laut.dossier.language import LANGUAGES
from laut.languages import AVAILABLE, table

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "src/laut/locale"
SOURCES = [("**/templates/**.html", "jinja2.ext:babel_extract"), ("**.py", "python")]
KEYWORDS = {"_": None, "gettext": None, "marked": None, "ngettext": (1, 2)}
RULES = ("attribution_rules", "source_rules")
"""Tables whose column `meaning` is shown to readers."""


def messages() -> Catalog:
    """Return a catalogue of all messages of the program, none translated, in the order of its files."""
    found = Catalog(project="laut", charset="utf-8", fuzzy=False)
    gathered = extract_from_dir(ROOT / "src/laut", SOURCES, keywords=KEYWORDS, strip_comment_tags=True)
    for file, _, message, comments, _ in sorted(gathered, key=lambda item: (item[0], item[1])):
        # Line numbers would make a catalogue stale with every line that moves.
        found.add(message, locations=[(f"src/laut/{file}", None)], auto_comments=comments)
    for place, message in (*_rules(), *_reasons()):
        found.add(message, locations=[(place, None)])
    return found


def _rules() -> Iterator[tuple[str, str]]:
    for code in AVAILABLE:
        for name in RULES:
            for row in table(code, name):
                yield f"src/laut/languages/{code}/{name}.tsv", row["meaning"]


def _reasons() -> Iterator[tuple[str, str]]:
    """Yield what dates rest on: reading steps know nothing of languages, so their reasons are found by their name."""
    for file in sorted((ROOT / "src/laut/dating").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if _gives_reason(node):
                for part in ast.walk(node):
                    words = part.value if isinstance(part, ast.Constant) else None
                    if isinstance(words, str) and " " in words.strip() == words:
                        yield f"src/laut/dating/{file.name}", words


def _gives_reason(node: ast.AST) -> bool:
    """Say whether code sets or passes on why a day is inferred."""
    if isinstance(node, ast.Assign):
        names = {part.id for part in ast.walk(node.targets[0]) if isinstance(part, ast.Name)}
        return bool(names & {"why", "_WHY"})
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("clue", "lagged", "_year")
    )


def catalogue(code: str) -> Catalog:
    """Return a language's catalogue as it stands; a new one where there is none."""
    path = LOCALE / f"{code}.po"
    if not path.exists():
        return Catalog(locale=code, project="laut", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def updated(code: str) -> bytes:
    """Return a language's catalogue with exactly the messages of the program, as the file must be."""
    known = {message.id: message.string for message in catalogue(code)}
    fresh = Catalog(locale=code, project="laut", charset="utf-8", fuzzy=False)
    for message in messages():
        if message.id:
            flags, comments = message.flags, message.auto_comments
            fresh.add(message.id, known.get(message.id), message.locations, flags, comments)
    out = BytesIO()
    # No header of dates and names: the same messages give the same bytes.
    header = f'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    header += f'"Plural-Forms: {fresh.plural_forms}\\n"\n\n'
    write_po(out, fresh, width=120, omit_header=True, include_lineno=False)
    return header.encode() + out.getvalue()


def missing(code: str) -> list[str]:
    """Return the messages of the program that a language's catalogue lacks, or holds without a translation."""
    held = {message.id for message in catalogue(code) if message.string and all(message.string)}
    return [_shown(message.id) for message in messages() if message.id and message.id not in held]


def _shown(message: str | Sequence[str]) -> str:
    return message if isinstance(message, str) else message[0]


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        for language in list(LANGUAGES)[1:]:
            if lacking := missing(language):
                sys.exit(f"{language}.po lacks, run `python -m tools.translations`: " + "; ".join(lacking))
    else:
        for language in list(LANGUAGES)[1:]:
            (LOCALE / f"{language}.po").write_bytes(updated(language))
