"""What runs behind the pages: read files into the ledger, then compare; one line of JSON for each file.

Run as `python -m laut.web.reading LEDGER PATH...` by `laut.web.job`.
"""

import sys
from collections.abc import Sequence

from laut.ledger import Ledger
from laut.model.codec import encode
from laut.model.errors import LautError
from laut.pipeline import bring_up_to_date, read

INTERRUPTED = 128 + 2


def run(ledger: str, paths: Sequence[str]) -> None:
    """Read paths into a ledger and compare what is in it.

    Args:
        ledger: its path.
        paths: files and folders; none where there is only something to compare.

    Raises:
        LautError: if the ledger can't be written to.
    """
    with Ledger(ledger) as store:
        for outcome in read(paths, store):
            sys.stdout.write(encode(outcome).decode() + "\n")
            sys.stdout.flush()
        bring_up_to_date(store)


if __name__ == "__main__":
    try:
        run(sys.argv[1], sys.argv[2:])
    except LautError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
