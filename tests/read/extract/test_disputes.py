"""What an article gives two dates for: both are kept with their words, and none wins in silence."""

from __future__ import annotations

import pytest

from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.model.engagement import Engagement, Kind
from dragoman.read import Reader
from tests.read.articles import article

WHO = "Foreign Minister Péter Szijjártó"


def only(reader: Reader, text: str, published: str) -> Engagement:
    found = reader.read(article(text, published))
    assert reading_from_json(reading_to_json(found)) == found
    assert len(found.engagements) == 1, [(e.kind, e.status, e.date) for e in found.engagements]
    return found.engagements[0]


def given(told: Engagement) -> list[tuple[str | None, list[str]]]:
    """The values in dispute, each with its words."""
    return [(one.value, [w.quote for w in one.evidence]) for dispute in told.disputes for one in dispute.readings]


def test_a_weekday_that_does_not_fit_a_whole_date_is_kept_beside_it(reader: Reader) -> None:
    told = only(reader, f"{WHO} met Hakan Fidan in Ankara on Monday, March 24, 2020.", "2020-03-25")
    assert told.date == "2020-03-24"
    assert dict(given(told)) == {"2020-03-24": ["Monday, March 24, 2020"], "2020-03-23": ["Monday, March 24, 2020"]}


def test_without_the_year_neither_stands(reader: Reader) -> None:
    told = only(reader, f"{WHO} met Hakan Fidan in Ankara on Sunday, March 24.", "2020-03-25")
    assert told.date is None
    assert told.date_reason == "'Sunday, March 24' contradicts itself: 2020-03-24 is a Tuesday"
    assert [value for value, _ in given(told)] == ["2020-03-22", "2020-03-24"]


def test_last_month_in_another_month(reader: Reader) -> None:
    told = only(reader, f"{WHO} met Hakan Fidan in Ankara last month, in January.", "2020-06-05")
    assert (told.date, given(told)) == (None, [("2020-05", ["last month"]), ("2020-01", ["January"])])


def test_what_is_told_in_full_stands_against_what_is_counted(reader: Reader) -> None:
    text = f"On March 19, 2019, {WHO} brought Hakan Fidan a message from Viktor Orbán in Ankara last month."
    told = only(reader, text, "2020-04-05")
    assert (told.date, given(told)) == ("2019-03-19", [("2019-03-19", ["March 19, 2019"]), ("2020-03", ["last month"])])


@pytest.mark.parametrize(
    "when",
    [
        "on Tuesday, March 24, 2020",
        "last month, in February",
        "about a year ago, on March 19, 2019",
        "last year, in December",
        "on Monday and Tuesday",
    ],
)
def test_dates_that_fit_are_no_dispute(reader: Reader, when: str) -> None:
    assert only(reader, f"{WHO} met Hakan Fidan in Ankara {when}.", "2020-03-25").disputes == ()


def test_two_meetings_in_one_sentence_are_no_dispute(reader: Reader) -> None:
    text = f"{WHO} met Hakan Fidan in Ankara on March 3, 2020, after talks with him in Budapest last year."
    assert all(told.disputes == () for told in reader.read(article(text, "2020-03-25")).engagements)


def test_when_the_visit_took_place_told_twice_is_one_visit_with_both_days(reader: Reader) -> None:
    text = (
        f"{WHO} visited Ankara on March 23. He spoke to reporters about grain. "
        "The visit took place on March 24, the ministry said."
    )
    told = only(reader, text, "2020-03-27")
    assert told.date is None
    assert told.date_reason == "the article gives two dates for it: 2020-03-23 and 2020-03-24"
    assert given(told) == [("2020-03-23", ["March 23"]), ("2020-03-24", ["March 24"])]


def test_of_two_days_the_one_told_in_full_stands(reader: Reader) -> None:
    text = f"{WHO} visited Ankara on Monday. The visit took place on March 24, 2020, the ministry said."
    told = only(reader, text, "2020-03-27")
    assert (told.date, [value for value, _ in given(told)]) == ("2020-03-24", ["2020-03-23", "2020-03-24"])


def test_the_articles_own_words_stand_against_those_of_somebody_quoted(reader: Reader) -> None:
    text = (
        f"{WHO} met Hakan Fidan in Ankara on May 3.\n"
        'Grain was discussed.\n"Péter Szijjártó met Hakan Fidan in Ankara last week," a spokesman wrote.'
    )
    told = only(reader, text, "2021-05-25")
    assert (told.date, given(told)) == (
        "2021-05-03",
        [("2021-05-03", ["May 3"]), ("2021-05-17/2021-05-23", ["last week"])],
    )


@pytest.mark.parametrize(
    "second",
    [
        "The visit in 2016 was shorter.",
        "The previous visit took place on March 2, 2020.",
        "The visit took place on March 23.",
        "The visit will take place on March 29.",
        f"{WHO} visited Ankara again on March 25.",
        '"Péter Szijjártó had met Hakan Fidan in Ankara in January," a spokesman said.',
    ],
)
def test_two_dates_of_what_may_be_two_engagements_are_no_dispute(reader: Reader, second: str) -> None:
    text = f"{WHO} visited Ankara on March 23. {second}"
    assert all(told.disputes == () for told in reader.read(article(text, "2020-03-27")).engagements)


def test_a_date_told_elsewhere_decides_for_the_reading_that_it_fits(reader: Reader) -> None:
    text = (
        f"{WHO} visited Ankara on March 23, 2020, and handed Hakan Fidan a message from Viktor Orbán. "
        "The message from Orbán was carried to Fidan by Szijjártó on March 19, 2019, last month, the ministry said."
    )
    found = reader.read(article(text, "2020-04-10")).engagements
    (message,) = [told for told in found if told.kind is Kind.MESSAGE]
    assert message.date == "2020-03-23"
    assert given(message) == [
        ("2020-03-23", ["March 23, 2020"]),
        ("2019-03-19", ["March 19, 2019"]),
        ("2020-03", ["last month"]),
    ]


def test_what_is_in_dispute_joins_nothing_on_another_day(reader: Reader) -> None:
    text = (
        "Namibian President Hage Geingob leaves for Lisbon on Wednesday. Portuguese Prime Minister António Costa will "
        "host him there on Thursday, 8 March."
    )
    first, second = reader.read(article(text, "2024-03-05")).engagements
    assert (first.date, first.disputes) == ("2024-03-06", ())
    assert second.date is None
    assert [value for value, _ in given(second)] == ["2024-03-07", "2024-03-08"]


def test_what_is_in_dispute_joins_what_is_of_one_of_its_days(reader: Reader) -> None:
    text = (
        "Namibian President Hage Geingob visits Lisbon on Thursday. Portuguese Prime Minister António Costa will "
        "host him there on Thursday, 8 March."
    )
    assert len(reader.read(article(text, "2024-03-05")).engagements) == 1
