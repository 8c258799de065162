from datetime import date

import pytest

from laut import dating, times
from laut.model.anatomy import Anatomy
from laut.model.time import DateInterval


@pytest.fixture(scope="session")
def date_of(report_of):
    """Return what dates an English text."""

    def find(text):
        reports, anatomies = [report_of(text)], [Anatomy("en")]
        return dating.read(reports, anatomies, times.read(reports, anatomies))[0]

    return find


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The hall burned down on Tuesday, May 4, 2027.", date(2027, 5, 4), date(2027, 6, 1)),
        ("The hall burned down on May 4, 2027.", date(2027, 5, 4), date(2027, 6, 4)),
        ("Former President George W. Bush came to the fair.", date(2009, 1, 20), None),
        ("Incoming President Barack Obama came to the fair.", date(2008, 9, 22), date(2009, 1, 20)),
        ("Prime Minister Theresa May spoke about the fair.", date(2016, 6, 13), date(2019, 8, 23)),
        ("The hall was built in 2019, the club moved out.", date(2019, 1, 1), None),
        ("The plant will open in 2031.", None, date(2031, 12, 31)),
        ("Two years ago, on 4 May 2025, the hall burned down.", date(2027, 3, 5), date(2027, 7, 3)),
        ("The report for 2027 shows a loss.", date(2027, 12, 1), date(2028, 11, 30)),
        ("After the Beijing Olympics the club moved.", date(2008, 8, 8), None),
        ("Steve Jobs has died, the club said.", date(2011, 10, 5), date(2011, 10, 15)),
        ("Angela Merkel, 60, came to the fair.", date(2014, 7, 17), date(2015, 7, 16)),
        ("Angela Merkel had her 60th birthday.", date(2014, 6, 26), date(2014, 8, 7)),
        ("At the 59th Cannes Film Festival the club was small.", date(2006, 4, 10), date(2006, 6, 10)),
        ("Three years after the Fukushima disaster the club moved.", date(2013, 9, 11), date(2014, 9, 11)),
        ("The club is small.", None, None),
    ],
)
def test_english_words_bound_the_day(date_of, text, earliest, latest):
    assert date_of(text).interval == DateInterval(earliest, latest)


def test_feast_weekday_and_years_since_an_event_point_at_the_day(date_of):
    found = date_of(
        "At Christmas the hall burned down, she said on Friday. "
        "For nearly three years the full-scale invasion of Ukraine has been going on."
    )
    assert found.interval == DateInterval(date(2024, 12, 25), date(2024, 12, 31))
    assert found.best == DateInterval(date(2024, 12, 27), date(2024, 12, 28))
