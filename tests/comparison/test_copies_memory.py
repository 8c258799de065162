"""What memory finding copies takes, as the system tells it of a process of its own: no time is measured."""

import subprocess
import sys
from textwrap import dedent

import pytest

RUN = """
    import random, resource, sys

    from laut.comparison.overlap import overlaps
    from laut.comparison.prose import of_text

    def pile(count):
        "Return invented reports, every tenth of which holds half of the one before it."
        chance = random.Random(count)
        texts = []
        for number in range(count):
            words = [f"wort{chance.randrange(20_000)}" for _ in range(330)]
            texts.append(" ".join(words if number % 10 else words[:165] + " ".join(texts[-1:]).split()[165:]))
        return [of_text(f"{number:05}", text) for number, text in enumerate(texts)]

    def most():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    reports = pile(int(sys.argv[1]))
    found = sum(1 for _ in overlaps(pile(20)))
    before = most()
    found = sum(1 for _ in overlaps(reports))
    print(found, most() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems count memory otherwise")
@pytest.mark.parametrize(("reports", "kilobytes"), [(1_000, 6.0), (2_400, 5.0), (8_000, 3.0)])
def test_finding_copies_takes_few_kilobytes_for_a_report(reports: int, kilobytes: float) -> None:
    command = [sys.executable, "-c", dedent(RUN), str(reports)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    found, grown = map(int, ran.stdout.split())
    assert found == reports // 10 - 1
    assert grown < reports * kilobytes
