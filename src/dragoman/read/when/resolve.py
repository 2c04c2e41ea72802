"""From the meaning of an expression to EDTF, against publication, tense and story; or None and the reason."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model import edtf
from dragoman.read.when import window
from dragoman.read.when.contradictions import Contradiction, within
from dragoman.read.when.expression import (
    Anchored,
    Both,
    Day,
    DayOfMonth,
    Length,
    Meaning,
    Month,
    MonthOfYear,
    Stretch,
    TimeExpression,
    Unclear,
    When,
)
from dragoman.read.when.story import Known, Story, Tense, Unresolved
from dragoman.read.when.values import value_of

_NO_DATE = {
    "duration": "a length of time, not a date",
    "set": "something that recurs, not a date",
    "time": "a time of day without its day",
}
_EDGES = {
    "since": "the beginning of a stretch of time, not the date",
    "after": "only what came before is dated",
    "before": "a limit, not the date",
    "by": "a deadline, not a day",
    "occasion": "the occasion, not the day of what is told",
    "until": "the end of a stretch of time, not the date",
}


def resolve(
    expression: TimeExpression,
    *,
    published: str | None,
    tense: Tense | None,
    anchor: str | None = None,
    sure: bool = False,
) -> When:
    """The date that an expression tells, as EDTF.

    ``published`` is the date of publication (a day, a month, a year, or the interval that it lies in) or None,
    ``tense`` that of the clause it stands in, ``anchor`` the date that the story has reached, for "the following
    day". ``sure`` says that the tense leaves no doubt. Where publication is known only within bounds, so may be the
    date, as an interval. Never raises.
    """
    if expression.kind != "date":
        return When(None, _NO_DATE[expression.kind], expression.time)
    if expression.bound is not None:
        return When(None, f"{_EDGES[expression.bound]}: {expression.text!r}", expression.time)
    direction = _direction(expression, tense)
    story = Story(expression.text, None, direction, Known.of(anchor), expression.year_beside, sure)
    try:
        value = _value(expression, story, published)
    except Unresolved as unresolved:
        return When(None, _with_bounds(str(unresolved), published), expression.time)
    except (OverflowError, ValueError):
        return When(None, f"{expression.text!r} is no date of the calendar", expression.time)
    if expression.approximate and not value.endswith(("~", "?")):
        value += "~"
    if not edtf.is_date(value):
        return When(None, f"{expression.text!r} is no date of the calendar", expression.time)
    return When(value, None, expression.time)


def contradiction_in(
    expression: TimeExpression, *, published: str | None, tense: Tense | None, anchor: str | None = None
) -> Contradiction | None:
    """What the words of one date give, where they contradict themselves: a weekday that does not fit its date."""
    if expression.kind != "date":
        return None
    known = None if _bounds_it(published) else Known.of(published)
    direction = _direction(expression, tense)
    return within(expression, Story(expression.text, known, direction, Known.of(anchor), expression.year_beside))


def _value(expression: TimeExpression, story: Story, published: str | None) -> str:
    """The value of an expression, seen from a day, a coarse date or an interval of publication."""
    known = Known.of(published)
    if known is None or known.day is not None:
        return _read(expression, replace(story, published=known))

    def value_on(day: Known) -> str:
        return _read(expression, replace(story, published=day))

    try:
        # A month or a year is a date as news counts it; an interval only bounds the day.
        return _read(expression, story if _bounds_it(published) else replace(story, published=known))
    except Unresolved as unresolved:
        try:
            return window.over_all_days(value_on, known, story.words)
        except Unresolved:
            raise unresolved from None


def _read(expression: TimeExpression, story: Story) -> str:
    odd = within(expression, story)
    if odd is None:
        return value_of(expression.meaning, story)
    if odd.stands is None:
        raise Unresolved(odd.reason)
    return odd.stands


def _bounds_it(published: str | None) -> bool:
    return published is not None and "/" in published


def _with_bounds(reason: str, published: str | None) -> str:
    """A reason that lacks publication, with the bounds that are known of it."""
    if not _bounds_it(published) or not reason.startswith("no publication date"):
        return reason
    return f"{reason}, only that it lies in {published}"


def _direction(expression: TimeExpression, tense: Tense | None) -> Tense | None:
    """The tense, corrected by "scheduled for" and its kin: what was scheduled may be over by now.

    A date then lies on the nearer side; a weekday comes, unless the clause is past.
    """
    if expression.hint is None or tense == "future":
        return tense
    if tense == "past" or isinstance(expression.meaning, Day | DayOfMonth | Month | Stretch):
        return "present"
    return "future"


def duration_days(expression: TimeExpression) -> int | None:
    """How many days a length of time is ("two-day", "48 hours", "a week"); None where it is not whole days."""
    meaning = expression.meaning
    if not isinstance(meaning, Length) or meaning.count is None:
        return None
    hours = meaning.count * {"hour": 1, "day": 24, "week": 168}.get(meaning.unit, 0)
    return int(hours // 24) if hours and hours % 24 == 0 else None


def is_anchored(expression: TimeExpression) -> bool:
    """Whether the date counts from the day that the story has reached, so that ``resolve`` needs ``anchor``."""
    return _is_anchored(expression.meaning)


def _is_anchored(meaning: Meaning) -> bool:
    if isinstance(meaning, Stretch):
        return _is_anchored(meaning.first) or _is_anchored(meaning.last)
    if isinstance(meaning, Both):
        return _is_anchored(meaning.first)
    if isinstance(meaning, MonthOfYear | Unclear):
        return meaning.anchored
    return isinstance(meaning, Anchored) and not meaning.event


def is_coarse_now(expression: TimeExpression) -> bool:
    """Whether it speaks of the time around publication and tells no date: "recently", "in the coming weeks"."""
    return isinstance(expression.meaning, Unclear) and expression.meaning.now
