"""An article that nothing dates is read with the bounds that its text sets to its publication."""

from dataclasses import replace

from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.read import Reader
from tests.read.articles import article

PAST = (
    "Foreign Minister Ana Kovac met her Albanian counterpart in Tirana on Tuesday. "
    "They had met in Zagreb on 23 March 2020."
)
AHEAD = "The next round will be held in Vienna on 2 April 2020."


def test_relative_dates_stay_null_and_name_an_open_bound(reader: Reader) -> None:
    reading = reader.read(replace(article(PAST), published=None))
    assert reading.article.published_bounds == "2020-03-23/.."
    tirana = next(one for one in reading.engagements if one.place == "Tirana")
    assert tirana.date is None
    assert tirana.date_reason is not None
    assert "only that it lies in 2020-03-23/.." in tirana.date_reason


def test_between_narrow_bounds_they_are_intervals_and_say_so(reader: Reader) -> None:
    reading = reader.read(replace(article(f"{PAST}\n{AHEAD}"), published=None))
    assert reading.article.published_bounds == "2020-03-23/2020-04-02"
    tirana = next(one for one in reading.engagements if one.place == "Tirana")
    assert tirana.date == "2020-03-17/2020-03-31"
    assert "known only to lie within bounds" in tirana.support.inferred["date"]
    assert {one.date for one in reading.engagements if one.place == "Zagreb"} <= {"2020-03-23"}
    assert reading_from_json(reading_to_json(reading)) == reading


def test_a_known_day_needs_no_bounds(reader: Reader) -> None:
    reading = reader.read(replace(article(PAST), published="2020-03-25"))
    assert reading.article.published_bounds is None
    assert next(one for one in reading.engagements if one.place == "Tirana").date == "2020-03-24"
