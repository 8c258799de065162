"""Memory of reading a web archive of any size: pages of news size among pictures, made in a temporary folder.

python -m benchmarks.piles [MB]   200 without a number; prints pages and statements read, CPU seconds, most memory
"""

import gzip
import random
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import cpu_seconds
from laut.ledger import Ledger
from laut.pipeline import read

PAGE = 150_000
"""Bytes of a page with its scripts, near what news pages have."""
PICTURES = 10
"""Records of pictures to a page: most of what an archive holds."""
PICTURE = 90_000
PLACES = ("Moorfleth", "Ostermühl", "Deichhausen", "Rauschach", "Hohenfurt", "Altmünde")
WHO = ("der Polizei", "der Feuerwehr", "des Landkreises", "der Klinik", "des Ministeriums", "der Gewerkschaft")
WHAT = (
    "wurden {n} Menschen verletzt",
    "ist ein Kran umgestürzt",
    "bleibt die Straße bis {d} gesperrt",
    "fehlen {n} Betten",
)
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")


def sentences(chance: random.Random) -> Iterator[str]:
    """Yield the sentences of an invented report of about 350 words."""
    for _ in range(28):
        what = chance.choice(WHAT).format(n=chance.randrange(2, 90), d=chance.choice(DAYS))
        who, place, day = chance.choice(WHO), chance.choice(PLACES), chance.choice(DAYS)
        yield f"Nach Angaben {who} in {place} {what}, wie am {day} bekannt wurde."


def page(number: int, chance: random.Random) -> bytes:
    """Return an invented page."""
    said = list(sentences(chance))
    title = f"Meldung {number}: {said[0]}"
    paragraphs = "".join(f"<p>{' '.join(said[at : at + 4])}</p>" for at in range(0, len(said), 4))
    links = "".join(f'<li><a href="/{chance.randrange(10**6)}">{chance.choice(said)}</a></li>' for _ in range(30))
    body = f"<nav><ul>{links}</ul></nav><article><h1>{title}</h1>{paragraphs}</article><footer>Impressum</footer>"
    filling = "".join(f"window.d{n}={chance.randrange(10**12)};" for n in range((PAGE - 2 * len(body)) // 24))
    head = f"<!doctype html><html lang=de><head><title>{title}</title><script>{filling}</script></head>"
    return f"{head}<body>{body}</body></html>".encode()


def record(number: int, data: bytes, kind: str) -> bytes:
    """Return a record of a web archive, packed as usual."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + data
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:08}>\r\n"
        "WARC-Date: 2027-05-12T08:10:00Z\r\n"
        f"WARC-Target-URI: https://hafenpost.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 1)


def write(path: Path, size: int) -> int:
    """Write an archive of about `size` bytes, as it is packed, and return how many pages it holds."""
    chance, pages, number = random.Random(7), 0, 0
    with path.open("wb") as file:
        while file.tell() < size:
            file.write(record(number, page(pages, chance), "text/html; charset=utf-8"))
            pages += 1
            for _ in range(PICTURES):
                number += 1
                file.write(record(number, chance.randbytes(PICTURE), "image/jpeg"))
            number += 1
    return pages


def main(megabytes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pile.warc.gz"
        pages = write(path, megabytes << 20)
        print(f"{path.stat().st_size >> 20} MB, {pages} pages")
        before, found, statements = cpu_seconds(), Counter[str](), 0
        with Ledger(str(Path(folder) / "pile.laut")) as ledger:
            for outcome in read([str(path)], ledger):
                found[outcome.status] += 1
                statements += outcome.attributions or 0
                if sum(found.values()) % 200 == 0:
                    print(f"  {sum(found.values())} read, {most_memory()} MB", flush=True)
            seconds = cpu_seconds() - before
            print(f"{dict(found)}, {statements} statements, {seconds:.0f} CPU s, most memory {most_memory()} MB")
            before = cpu_seconds()
            again = Counter(outcome.status for outcome in read([str(path)], ledger))
            print(f"again: {dict(again)}, {cpu_seconds() - before:.0f} CPU s, most memory {most_memory()} MB")


def most_memory() -> int:
    """Return the most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 200)
