"""What holds for any text and any day."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import edtf
from dragoman.read.when import duration_days, find, is_anchored, is_coarse_now, resolve
from dragoman.read.when.story import Tense

WORDS = (
    "on",
    "in",
    "the",
    "from",
    "to",
    "and",
    "(",
    ")",
    ",",
    ".",
    "-",
    "–",
    "last",
    "next",
    "this",
    "Monday",
    "Friday",
    "Sunday's",
    "Tue",
    "March",
    "May",
    "Sept.",
    "29 February",
    "February 30",
    "31",
    "3",
    "15th",
    "2016",
    "1999",
    "2020-02-30",
    "23/03/2020",
    "today",
    "yesterday",
    "week",
    "weekend",
    "year",
    "ago",
    "two",
    "days",
    "months",
    "a",
    "later",
    "earlier",
    "following",
    "day",
    "before",
    "after",
    "the previous",
    "that",
    "Easter",
    "Christmas",
    "early",
    "late",
    "half",
    "of",
    "at",
    "2:30",
    "p.m.",
    "1400",
    "GMT",
    "every",
    "recently",
    "since",
    "by",
    "end",
    "summer",
    "1990s",
    "next week",
    "\n",
    "met",
    "he",
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
)
days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
known = st.one_of(
    st.none(),
    days.map(str),
    days.map(lambda day: str(day)[:7]),
    days.map(lambda day: str(day)[:4]),
    st.tuples(days, days).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    st.sampled_from(["", "no date", "2020-13", "2020~", "0001-01-01", "9999-12-31"]),
)
tenses: st.SearchStrategy[Tense | None] = st.sampled_from([None, "past", "present", "future"])


@given(texts, st.integers(min_value=0, max_value=1000))
@settings(max_examples=400, deadline=None)
def test_spans_are_the_words_and_do_not_overlap(text: str, offset: int) -> None:
    done = offset
    for expression in find(text, offset):
        assert done <= expression.start < expression.end <= offset + len(text)
        assert text[expression.start - offset : expression.end - offset] == expression.text
        assert "\n" not in expression.text
        done = expression.end


@given(texts, known, tenses, known)
@settings(max_examples=600, deadline=None)
def test_any_answer_is_a_date_or_a_reason(
    text: str, published: str | None, tense: Tense | None, anchor: str | None
) -> None:
    for expression in find(text):
        answer = resolve(expression, published=published, tense=tense, anchor=anchor)
        assert (answer.value is None) != (answer.reason is None)
        assert answer.value is None or edtf.is_date(answer.value)
        assert answer.value is None or expression.kind == "date"
        assert (duration_days(expression) is None) or expression.kind == "duration"
        assert not (is_anchored(expression) and is_coarse_now(expression))


@given(texts, texts)
@settings(max_examples=300, deadline=None)
def test_texts_joined_by_a_line_break_hold_the_same_expressions(first: str, second: str) -> None:
    def spans(text: str, offset: int = 0) -> list[tuple[int, int]]:
        return [(expression.start, expression.end) for expression in find(text, offset)]

    assert spans(f"{first}\n{second}") == spans(first) + spans(second, len(first) + 1)


@given(days, tenses)
@settings(max_examples=200, deadline=None)
def test_every_relative_expression_survives_every_day(published: date, tense: Tense | None) -> None:
    text = (
        "on Monday, Tuesday next week, last Friday, February 29, the 31st, last month, two weeks ago, "
        "over the weekend, Easter, in May or June"
    )
    for expression in find(text):
        answer = resolve(expression, published=str(published), tense=tense, anchor=str(published))
        assert (answer.value is None) != (answer.reason is None)
