"""docs/formats.md: what laut reads, from the formats themselves."""

import json

from laut.intake.columns import OWN, SHAPES, WORDS, fields_of
from laut.intake.formats import FORMATS
from laut.intake.items import LARGEST
from laut.intake.sheets import LARGEST_PAGE, LONGEST_LINE, MOST_LINES, lay_out
from laut.intake.unpacking import RATIO

ABOUT = """
`laut read` and `laut dossier` take files, folders, patterns and standard input. What a file is is told by its content
first and by its name second. Each record in a file that holds several is a report of its own, named after the file
and the record: `pile.warc.gz#<record>`, `dump.jsonl#row 17`, `pile.zip#pages/a.html`. What can't be read is listed at
the end with its reason, and never stops the rest.

Files are read record by record; a web archive, JSON lines or CSV of any size needs no more memory than its largest
page. Ctrl-C loses a few records at most: the same command goes on behind those that were read, without building them
again. PDF and DOCX need `pip install 'laut[documents]'`.

## Formats
"""

OFFSETS = """
## What offsets count in

Every finding has a start and an end in Unicode code points of the *received text*, which the ledger keeps unmodified
(`reports.received`). For a page that is the decoded file. For a record it is a sheet laid out from its fields, as the
table says: what is said of the report first, a line for each field, then a blank line and the text. Every value
stands in it as it was received. `reports.place` tells the record, its byte in the file, and for each part its name
and its stretch of the received text. So a row
"""

BEHIND = """
is received as
"""

MAPPING = """
where `url` and `date` are what the report says of itself, and `title` and `text` are read.

## Which field means what

Fields of these names need no telling: {own}. Recognised without a word are the outputs of {shapes}. For anything else
say it:

```
laut read dump.jsonl --map text=content.body --map title=headline --map date=published_at
laut read table.csv --map html=page --map url=link
```

A path with dots leads into objects and lists. Where one field is mapped, only mapped fields are read. The words:
{words}.

## Bounds

A page or record has at most {largest} MB, {page} million characters of markup, {lines} lines, and {line} million
characters in a line. What comes out of `.gz` and `.zip` may be {ratio} times as large as it was packed. XML that
defines entities is refused. Names in archives are names only: nothing is unpacked to disk.

## From the network

`laut fetch URL…` is the only command that asks it. It saves each page as a web archive (`pages/*.warc.gz`), byte by
byte as received, with its address and the moment; `laut read pages` reads them. It heeds robots.txt, asks one host
once a second, follows five redirects, takes pages of 16 MB and 30 seconds at most, and never connects to this machine
or its local network: a host name is resolved once, checked, and what was checked is connected to, at every redirect
anew.
"""

ROW = '{"title": "Kran stürzt", "text": "Drei Verletzte.", "url": "https://hafenpost.example/1", "date": "2027-05-12"}'


def page() -> str:
    """Return the page."""
    rows = ["| format | files | received text | place |", "| --- | --- | --- | --- |"]
    for form in FORMATS:
        files = ", ".join(f"`{ending}`" for ending in form.endings if ending) or "by content"
        rows.append(f"| {form.name} | {files} | {form.received} | {form.place} |")
    words = {
        "own": ", ".join(f"`{word}`" for word, _ in OWN),
        "shapes": ", ".join(dict.fromkeys(shape.name.partition(",")[0] for shape in SHAPES)),
        "words": ", ".join(f"`{word}`" for word in WORDS),
        "largest": LARGEST >> 20,
        "page": LARGEST_PAGE // 1_000_000,
        "lines": f"{MOST_LINES:,}",
        "line": LONGEST_LINE // 1_000_000,
        "ratio": RATIO,
    }
    example = f"\n```json\n{ROW}\n```\n"
    received = f"\n```\n{_received()}\n```\n"
    return "".join((ABOUT, "\n", "\n".join(rows), "\n", OFFSETS, example, BEHIND, received, MAPPING.format(**words)))


def _received() -> str:
    """Return what the example is received as."""
    return lay_out(fields_of(json.loads(ROW), {}), "json").received
