"""Status and date agree: what is done does not lie after publication, and what is planned not before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Engagement, Status
from dragoman.read import Reader
from dragoman.read.extract.tellings.agreement import AS_TOLD, NO_DATE, OTHER_SIDE, row_for, rows, side_of
from tests.read.articles import article

PUBLISHED = "2021-05-25"  # a Tuesday


def only(reader: Reader, text: str, published: str = PUBLISHED) -> Engagement:
    found = reader.read(article(text, published)).engagements
    assert len(found) == 1, [(e.kind, e.status, e.date) for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        # occurred, after, told in the past: the status is the surer
        ("Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara on 20 June 2021.", "occurred", None),
        ("Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara next Friday.", "occurred", None),
        ("Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara on Friday.", "occurred", "2021-05-21"),
        ("Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara in June.", "occurred", "2020-06"),
        ("Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara on the 27th.", "occurred", "2021-04-27"),
        (
            "Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara on the last Friday of April.",
            "occurred",
            "2021-04-30",
        ),
        # a stay that is over, of which only the end is told
        ("Foreign Minister Péter Szijjártó was in Ankara until Sunday.", "occurred", "../2021-05-23"),
        # occurred, after, not told in the past: the date is the surer
        ("Foreign Minister Péter Szijjártó flies to Ankara on 20 June.", "planned", "2021-06-20"),
        ("Foreign Minister Péter Szijjártó flies to Ankara tomorrow.", "planned", "2021-05-26"),
        ("Foreign Minister Péter Szijjártó flies to Ankara today.", "planned", "2021-05-25"),
        # ongoing
        ("Foreign Minister Péter Szijjártó is meeting Hakan Fidan in Ankara on Friday.", "planned", "2021-05-28"),
        (
            "Foreign Minister Péter Szijjártó was delivering a message to Hakan Fidan in Ankara on 20 May.",
            "occurred",
            "2021-05-20",
        ),
        ("Foreign Minister Péter Szijjártó is visiting Ankara on 20 May.", "ongoing", None),
        # planned, before
        ("Foreign Minister Péter Szijjártó will meet Hakan Fidan in Ankara on 20 May 2021.", "planned", None),
        ("Foreign Minister Péter Szijjártó was to meet Hakan Fidan in Ankara on 20 May 2021.", "planned", None),
        # hypothetical, before
        ("Foreign Minister Péter Szijjártó may fly to Ankara on 20 May 2021.", "hypothetical", None),
        (
            "Foreign Minister Péter Szijjártó would have met Hakan Fidan in Ankara on 20 May.",
            "hypothetical",
            "2021-05-20",
        ),
        # what was called off has its own day on whatever side
        ("A visit by Péter Szijjártó to Ankara, scheduled for 20 June 2021, was cancelled.", "cancelled", "2021-06-20"),
    ],
)
def test_each_row_of_the_table(reader: Reader, text: str, status: str, told: str | None) -> None:
    found = only(reader, text)
    assert (str(found.status), found.date) == (status, told)


def test_a_dropped_date_says_why(reader: Reader) -> None:
    found = only(reader, "Foreign Minister Péter Szijjártó met Hakan Fidan in Ankara on 20 June 2021.")
    assert found.date_reason == "told as done, but '20 June 2021' gives 2021-06-20, after publication"
    found = only(reader, "Foreign Minister Péter Szijjártó will meet Hakan Fidan in Ankara on 20 May 2021.")
    assert found.date_reason == "told as still to come, but '20 May 2021' gives 2021-05-20, before publication"


def test_a_status_by_the_date_says_so(reader: Reader) -> None:
    found = only(reader, "Foreign Minister Péter Szijjártó flies to Ankara on 20 June.")
    assert found.support.inferred["status"] == "the side of publication on which its date lies"
    assert found.support.status[0].quote == "flies"


def test_a_bare_weekday_of_what_is_planned_is_the_coming_one(reader: Reader) -> None:
    text = (
        "Foreign Minister Péter Szijjártó will meet Hakan Fidan in Ankara. "
        "Trade will be the subject of the meeting on Monday."
    )
    found = only(reader, text)
    assert (found.status, found.date) == (Status.PLANNED, "2021-05-31")


def test_a_month_or_a_year_that_holds_publication_agrees_with_any_status(reader: Reader) -> None:
    for words in ("this month", "in 2021", "in May 2021"):
        assert only(reader, f"Péter Szijjártó will meet Hakan Fidan in Ankara {words}.").date is not None
        assert only(reader, f"Péter Szijjártó met Hakan Fidan in Ankara {words}.").date is not None


def test_publication_within_bounds_leaves_open_what_lies_within_them(reader: Reader) -> None:
    assert side_of("2021-05-20", "2021-05") == "around"
    assert side_of("2021-04-30", "2021-05") == "before"
    assert side_of("2021-06-20", "2021-05-25/..") == "around"
    assert side_of("2021-05-20", "2021-05-25/..") == "before"
    assert only(reader, "Péter Szijjártó met Hakan Fidan in Ankara on 28 May 2021.", "2021-05").date == "2021-05-28"


def test_bounds_of_publication_are_enough_for_what_lies_outside_them(reader: Reader) -> None:
    after = replace(
        article("Péter Szijjártó will meet Hakan Fidan in Ankara on 20 May 2019."),
        published=None,
        published_bounds="2020-03-23/..",
    )
    assert [(e.status, e.date) for e in reader.read(after).engagements] == [(Status.PLANNED, None)]
    by_then = replace(
        article("Péter Szijjártó met Hakan Fidan in Ankara on 20 May 2021."),
        published=None,
        published_bounds="../2020-03",
    )
    assert [(e.status, e.date) for e in reader.read(by_then).engagements] == [(Status.OCCURRED, None)]
    within = replace(by_then, published_bounds="2020-03-23/..")
    assert [(e.status, e.date) for e in reader.read(within).engagements] == [(Status.OCCURRED, "2021-05-20")]


def test_without_publication_nothing_is_before_or_after(reader: Reader) -> None:
    found = reader.read(article("Péter Szijjártó will meet Hakan Fidan in Ankara on 20 May 1999.", "2030")).engagements
    assert [e.date for e in found] == [None]
    unknown = replace(article("Péter Szijjártó will meet Hakan Fidan in Ankara on 20 May 1999."), published=None)
    assert [e.date for e in reader.read(unknown).engagements] == ["1999-05-20"]


def test_the_table_is_whole() -> None:
    """Every row can be reached, tries only what there is, and says something in the end."""
    for row in rows():
        told = "none" if row.told == "*" else row.told
        assert row_for(row.status, row.lies, told) is row or row.told == "*"  # type: ignore[arg-type]
        assert set(row.then) <= {OTHER_SIDE, NO_DATE, AS_TOLD, *map(str, Status)}
        assert row.then[-1] != OTHER_SIDE and row.example
    for status, lies in ((Status.OCCURRED, "after"), (Status.PLANNED, "before"), (Status.ONGOING, "before")):
        assert all(row_for(status, lies, told) for told in ("past", "present", "future", "none"))  # type: ignore[arg-type]


WHO = "Foreign Minister Péter Szijjártó"
ACTS = (
    f"{WHO} met Hakan Fidan in Ankara {{}}.",
    f"{WHO} will meet Hakan Fidan in Ankara {{}}.",
    f"{WHO} is meeting Hakan Fidan in Ankara {{}}.",
    f"{WHO} flies to Ankara {{}}.",
    f"{WHO} has visited Ankara, and {{}} he is expected in Baku.",
    f"{WHO} spoke to reporters {{}} ahead of his talks with Hakan Fidan in Ankara.",
    f"{WHO} is visiting Ankara {{}} for talks with Hakan Fidan.",
    f"After a meeting with Hakan Fidan in Ankara {{}}, {WHO} will go on to Baku.",
    f"{WHO} invited Hakan Fidan to Budapest {{}}.",
    f"The next round of talks between {WHO} and Hakan Fidan {{}} will be held in Ankara.",
    f"{WHO} signed an agreement with Hakan Fidan in Ankara {{}}, and the two will meet again {{}}.",
)
DAYS = st.dates(date(2015, 1, 1), date(2026, 12, 31))


def _in_words(day: date) -> tuple[str, ...]:
    return (
        f"on {day:%A}",
        f"on {day.day} {day:%B}",
        f"on {day.day} {day:%B} {day.year}",
        f"on {day:%B} {day.day}",
        f"in {day:%B}",
        f"in {day:%B} {day.year}",
        f"in {day.year}",
        "tomorrow",
        "yesterday",
        "last week",
        "next month",
        f"from {day.day} to {(day + timedelta(days=2)).day} {(day + timedelta(days=2)):%B}",
    )


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(act=st.sampled_from(ACTS), published=DAYS, away=st.integers(-400, 400), words=st.integers(0, 11))
def test_no_reading_has_a_plan_in_the_past_or_a_deed_in_the_future(
    reader: Reader, act: str, published: date, away: int, words: int
) -> None:
    said = _in_words(published + timedelta(days=away))[words]
    for found in reader.read(article(act.format(said, said), published.isoformat())).engagements:
        if found.date is None:
            assert found.date_reason
            continue
        first, last = bounds(found.date)
        if found.status is Status.OCCURRED:
            assert first <= published, (act, said, found.date)
        if found.status in (Status.PLANNED, Status.HYPOTHETICAL):
            assert last >= published, (act, said, found.date)
        if found.status is Status.ONGOING:
            assert first <= published <= last, (act, said, found.date)
