"""Pages that tell less than a day, a day that there is none of, or a day that is of something else."""

import pytest

from dragoman.clean.published.partial import moment_of, month_of, no_day_in
from dragoman.model.article import Basis
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, story
from tests.clean.test_publication import ld, page


@pytest.mark.parametrize(
    ("head", "before", "month"),
    [
        ("<meta property='article:published_time' content='2021-05'>", "", "2021-05"),
        (ld('{"@type": "NewsArticle", "datePublished": "2021-05"}'), "", "2021-05"),
        ("", "<p>Published May 2021</p>", "2021-05"),
        ("", "<p>Published in Sept. 2021</p>", "2021-09"),
        ("", "<time datetime='2021-05'>spring</time>", "2021-05"),
    ],
)
def test_a_month_stays_a_month(head: str, before: str, month: str) -> None:
    assert page(head, before).date == month


def test_a_day_of_the_same_sort_of_place_is_finer_than_its_month() -> None:
    tag = "<meta property='article:published_time' content='{}'>"
    assert page(tag.format("2021-05") + tag.format("2021-05-04")).date == "2021-05-04"


@pytest.mark.parametrize(
    ("head", "before", "day"),
    [
        ("<meta property='article:published_time' content='2021-02-31'>", "", "2021-02-31"),
        (ld('{"@type": "NewsArticle", "datePublished": "2021-04-31"}'), "", "2021-04-31"),
        ("", "<p>Published on 2021-09-31</p>", "2021-09-31"),
        ("", "<span class='date'>31 April 2021</span>", "2021-04-31"),
        ("<meta name='date' content='2021-02-29'>", "", "2021-02-29"),
    ],
)
def test_a_day_that_no_calendar_has_is_none_and_named(head: str, before: str, day: str) -> None:
    told = page(head, before)
    assert (told.date, told.basis, told.bounds) == (None, Basis.NONE, None)
    assert told.reason is not None
    assert told.reason.endswith(f"has {day}, and there is no such day")
    assert told.candidates == ()


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ("<meta property='article:modified_time' content='2021-05-06T09:00:00Z'>", ""),
        ("<meta property='og:updated_time' content='2021-05-06T09:00:00Z'>", ""),
        (ld('{"@type": "NewsArticle", "dateModified": "2021-05-06"}'), ""),
        ("", "<p>Last updated on 6 May 2021</p>"),
        ("", "<p>Last edited on 6 May 2021</p>"),
    ],
)
def test_the_day_of_the_last_change_only_bounds(head: str, before: str) -> None:
    told = page(head, before)
    assert (told.date, told.confidence, told.bounds) == (None, None, "../2021-05-06")
    assert told.reason is not None
    assert told.reason.startswith("only the day of the last change is told")


def test_a_day_that_stands_on_the_page_beside_that_of_its_change_may_be_taken() -> None:
    told = page("<meta property='article:modified_time' content='2021-05-06'>", "<p>6 May 2021 | Tirana</p>")
    assert told.date == "2021-05-06"


@pytest.mark.parametrize(
    "after",
    [
        "<p>Copyright 2021 Ledger Press. Next session: 20 October 2021.</p>",
        "<p>Next session: 20 October 2021</p>",
        "<footer>Copyright 2021 Ledger Press</footer>",
        "<p>The border commission, at odds over ferry lines for years, meets in Split on 20 October 2021 again.</p>",
    ],
)
def test_a_day_of_something_else_is_not_taken(after: str) -> None:
    assert page(after=after).date is None


@pytest.mark.parametrize("day", ["Tirana, 4. Mai 2021", "| 04.05.21", "4 May 2021, by our reporter"])
def test_a_day_that_stands_alone_and_unmarked_is_found(day: str) -> None:
    told = page(before=f"<p>{day}</p>")
    assert told.date == "2021-05-04"


@pytest.mark.parametrize("value", ["1620115200", '"1620115200"', "1620115200000"])
def test_seconds_since_1970(value: str) -> None:
    assert page(ld(f'{{"@type": "NewsArticle", "datePublished": {value}}}')).date == "2021-05-04"


@pytest.mark.parametrize("value", [True, None, 0, -5, 10**400, float("nan"), "20210504", [1], "1620115200x"])
def test_other_numbers_are_no_moment(value: object) -> None:
    assert moment_of(value) is None


@pytest.mark.parametrize("text", ["2021-13", "May", "2021", "in 2021", "May 2021 in Tirana", "4 May 2021"])
def test_what_is_no_month(text: str) -> None:
    assert month_of(text) is None


@pytest.mark.parametrize("text", ["2021-13-45", "4 May 2021", "version 31.2", "29.02.2020", "99 May 2021"])
def test_what_is_no_day_written_in_vain(text: str) -> None:
    assert no_day_in(text) is None


def test_another_weekday_is_said_and_makes_less_sure() -> None:
    told, right = (page(before=f"<p>Published on {day} 4 May 2021</p>") for day in ("Monday", "Tuesday"))
    assert told.date == right.date == "2021-05-04"
    assert told.confidence is not None
    assert right.confidence is not None
    assert told.confidence < right.confidence
    assert right.reason is None
    assert told.reason is not None
    assert told.reason.endswith("2021-05-04 is a Tuesday, not a Monday")
    line = article(story(HEADLINE, "Published on Monday, 4 May 2021"))
    assert line.published_reason is not None
    assert "not a Monday" in line.published_reason


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("SPLIT (CROATIA), 9 OCT 89 (LEDGER) -- ", "1989-10-09"),
        ("Split, 15 FEB 90 (Ledger) -- ", "1990-02-15"),
        ("SPLIT, 15 February 1978 - ", "1978-02-15"),
        ("SPLIT, 3 MAR 04 (LEDGER) -- ", "2004-03-03"),
    ],
)
def test_datelines_of_other_decades(opening: str, day: str) -> None:
    found = article(story(HEADLINE, f"{opening}{PARAGRAPHS[0]}"))
    assert (found.published, found.bases["published"]) == (day, Basis.DATELINE)


def test_the_first_moment_of_computers_is_no_date() -> None:
    assert page("<meta property='article:published_time' content='1970-01-01T00:00:00Z'>").date is None
