"""Values of dates that are counted from the day the story has reached: "the following day", "two weeks later"."""

from __future__ import annotations

from datetime import timedelta

from dragoman.read.when import almanac
from dragoman.read.when.expression import Anchored
from dragoman.read.when.story import Known, Story, Unresolved


def of_anchored(meaning: Anchored, story: Story) -> str:
    """Units from the date that the story has reached, if that is fine enough for them."""
    if meaning.event:
        raise Unresolved(f"{story.words!r} counts from an event, not from a date")
    anchor = story.reached()
    if meaning.unit in {"day", "week", "weekend"} and anchor.of_days:
        return _days_from(anchor, meaning, story)
    if meaning.unit == "month" and anchor.month is not None:
        if meaning.month is not None:
            return _named_month_from(*anchor.month, meaning.month, meaning.shift)
        return almanac.month(*almanac.shift_month(*anchor.month, meaning.shift))
    if meaning.unit == "year" and anchor.year is not None:
        return f"{anchor.year + meaning.shift:04d}"
    if meaning.unit == "decade" and anchor.year is not None:
        return f"{anchor.year + 10 * meaning.shift:04d}~"
    raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")


def _named_month_from(year: int, month: int, named: int, shift: int) -> str:
    """The month of "that September", "the following January", "the previous May"."""
    if shift > 0 and named <= month:
        year += 1
    if shift < 0 and named >= month:
        year -= 1
    return almanac.month(year, named)


def _days_from(anchor: Known, meaning: Anchored, story: Story) -> str:
    """Days and weeks from a day or a few days: forward from the last of them, back from the first."""
    start = anchor.last if meaning.shift > 0 else anchor.first
    if meaning.weekday is not None:
        return _weekday_from(anchor, meaning.weekday, meaning.shift)
    if meaning.unit == "week":
        return almanac.week(start, meaning.shift)
    if meaning.unit == "weekend":
        return almanac.weekend(start, meaning.shift if start.weekday() >= 5 or meaning.shift < 0 else 0)
    if meaning.shift == 0 and anchor.day is None:
        raise Unresolved(f"the story has reached several days, not one, for {story.words!r}")
    return str(start + timedelta(days=meaning.shift))


def _weekday_from(anchor: Known, weekday: int, shift: int) -> str:
    """A weekday after, before, or in the calendar week of the story."""
    if shift > 0:
        return str(almanac.weekday_on_or_after(anchor.last + timedelta(days=1), weekday))
    if shift < 0:
        return str(almanac.weekday_on_or_before(anchor.first - timedelta(days=1), weekday))
    return str(anchor.first + timedelta(days=weekday - anchor.first.weekday()))
