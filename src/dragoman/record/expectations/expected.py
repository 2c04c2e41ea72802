"""What was announced by a day, and what had become of it: a pure function of the record's engagements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from dragoman.model.edtf import bounds, is_open, precision
from dragoman.model.engagement import Kind, Status
from dragoman.record.compose.voice import named
from dragoman.record.expectations.expectation import Expectation, State
from dragoman.record.expectations.following import followed
from dragoman.record.expectations.known import Known, known_by
from dragoman.record.names import same_name
from dragoman.record.parties import DONE, same_parties, shared_person, sides
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.tables import tree_beside

_AHEAD = frozenset({Status.PLANNED, Status.POSTPONED, Status.HYPOTHETICAL})
_Outcome = tuple[State, RecordedEngagement | None, str]
_Key = tuple[Kind, frozenset[str]]


def expectations(engagements: Iterable[RecordedEngagement], on: date) -> list[Expectation]:
    """All that had been announced by ``on``, in the order in which it is due; what has no date by its announcement.

    Only what was said by that day counts, so that an earlier day shows what one could know then.
    """
    known = [found for one in engagements if (found := known_by(one, on)) is not None]
    done: defaultdict[_Key, list[Known]] = defaultdict(list)
    waiting: defaultdict[_Key, list[Known]] = defaultdict(list)
    for one in known:
        (done if one.status in DONE else waiting)[_key(one.engagement)].append(one)

    def told(one: Known) -> Expectation:
        return _expectation(one, on, done[_key(one.engagement)], waiting[_key(one.engagement)])

    by_id = {one.engagement.id: one for one in known}
    announced = [
        followed(told(one), one, on, by_id, told)
        for one in known
        if any(entry.status in _AHEAD for entry in one.entries)
    ]
    return sorted(announced, key=_place)


def _place(one: Expectation) -> tuple[str, bool, str]:
    day = bounds(one.due)[0].isoformat() if one.due and not is_open(one.due) else one.announced or "9999"
    return (day, one.due is None, one.engagement.id)


def _key(engagement: RecordedEngagement) -> _Key:
    return (engagement.kind, sides(engagement))


def _expectation(one: Known, on: date, done: Sequence[Known], waiting: Sequence[Known]) -> Expectation:
    first = next((entry for entry in one.entries if entry.status in _AHEAD), one.entries[0])
    due = one.date
    days = (bounds(due)[1] - on).days if due and not is_open(due) else None
    state, outcome, reason = _outcome(one, on, days, done, waiting)
    if state is State.POSTPONED and outcome is None and due == first.date and days is not None and days < 0:
        due, days = None, None  # the day that was given up
    return Expectation(
        engagement=one.engagement,
        state=state,
        due=due,
        planned=first.date,
        announced=first.as_of,
        announced_by=first.by,
        days=days,
        firm=any(entry.status is not Status.HYPOTHETICAL for entry in one.entries),
        outcome=outcome,
        reason=reason,
    )


def _outcome(one: Known, on: date, days: int | None, done: Sequence[Known], waiting: Sequence[Known]) -> _Outcome:
    if one.status in DONE:
        word = "took place" if one.status is Status.OCCURRED else "is under way"
        return State.CONFIRMED, one.engagement, f"{word}{_in_brackets(one.date)}{_corrected(one)}"
    if one.status in (Status.CANCELLED, Status.DENIED):
        return State(str(one.status)), None, f"{one.status}{_corrected(one) or _as_told(one)}"
    if (other := _borne_out(one, done)) is not None:
        sure = "" if one.date else ", the first of its kind after the announcement"
        return State.CONFIRMED, other.engagement, f"took place{_in_brackets(other.date)} as {other.engagement.id}{sure}"
    put_off = _put_off(one, days, waiting) if one.status is Status.POSTPONED else None
    return put_off or _waits(one, on, days)


def _as_told(one: Known) -> str:
    told = one.entries[-1]
    by = f", by {named(told.by)}" if told.by else ""
    return f" as of {told.as_of or 'an unknown day'}{by}"


def _corrected(one: Known) -> str:
    """By whom and when its status was corrected to what it is; empty where that is the reports' own."""
    found = [correction for correction in one.engagement.corrections if correction.attribute == "status"]
    if not found or found[-1].value != one.status:
        return ""
    day = f" on {found[-1].when[:10]}" if found[-1].when else ""
    return f", as {found[-1].by} corrected it{day}"


def _put_off(one: Known, days: int | None, waiting: Sequence[Known]) -> _Outcome | None:
    """What is known of something postponed; None where its new date has passed too."""
    later = _new_plan(one, waiting)
    if later is not None:
        return State.POSTPONED, later.engagement, f"put off, and planned anew as {later.engagement.id}"
    if days is None or one.date == _before(one):
        return State.POSTPONED, None, "put off, and no new date is told"
    return (State.POSTPONED, None, f"put off to {one.date}") if days >= -_margin(one.date) else None


def _waits(one: Known, on: date, days: int | None) -> _Outcome:
    """What is still ahead, or has passed without a report."""
    if days is None:
        return _waits_undated(one, on)
    if days < -_margin(one.date):
        firm = any(entry.status is not Status.HYPOTHETICAL for entry in one.entries)
        mere = "" if firm else "; it was only possible"
        return State.OVERDUE, None, f"its last day was {_ago(days)}, and no report tells what became of it{mere}"
    if days < 0:
        return State.DUE, None, f"its last day was {_ago(days)}; reports may be late"
    return State.DUE, None, "its last day is today" if days == 0 else f"in {_days(days)} at the latest"


def _waits_undated(one: Known, on: date) -> _Outcome:
    said = one.entries[-1].as_of
    if one.date is not None:
        return State.DUE, None, f"announced for {one.date}"
    since = (on - bounds(said)[1]).days if said else None
    if since is not None and since > int(_table()["forgotten"]):
        return (
            State.OVERDUE,
            None,
            f"last spoken of {_days(since)} ago, without a date, and no report tells of it since",
        )
    return State.DUE, None, "announced without a date"


def _ago(days: int) -> str:
    return f"{_days(-days)} ago"


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _in_brackets(when: str | None) -> str:
    return f" ({when})" if when else ""


def _before(one: Known) -> str | None:
    """The date for which it was planned before it was put off."""
    plans = [entry.date for entry in one.entries if entry.status is Status.PLANNED and entry.date]
    return plans[-1] if plans else None


def _borne_out(one: Known, done: Sequence[Known]) -> Known | None:
    """An engagement of the same parties that was on the days of the plan; the nearest, where it has several."""
    fitting = []
    for other in done:
        if other.engagement.id == one.engagement.id or other.date is None:
            continue
        distance = _days_apart(one, other.date)
        if (
            distance is not None
            and not (distance and one.date and _in_one_article(one, other))
            and _bears_out(one, other)
        ):
            fitting.append((distance, other.date, other.engagement.id, other))
    return min(fitting, key=lambda found: found[:3])[-1] if fitting else None


def _same(one: Known, other: Known) -> bool:
    """Whether two are of the same parties and not at odds on the place."""
    places = (one.engagement.place, other.engagement.place)
    return same_parties(one.engagement, other.engagement) and (None in places or same_name(*map(str, places)))


def _in_one_article(one: Known, other: Known) -> bool:
    """Whether an article tells of both; then it has told them apart, and only the same days make them one."""
    articles = {report.article for report in one.engagement.reports}
    return any(report.article in articles for report in other.engagement.reports)


def _bears_out(one: Known, done: Known) -> bool:
    """Whether a report can be of what was planned, going by all but the days.

    What was itself announced, for another day, bears out its own plan. Where the day is not told, states alone are too
    little: much passes between two states in a month.
    """
    if any(entry.status in _AHEAD for entry in done.entries):
        return False
    exact = one.date is not None and precision(one.date) in ("day", "interval")
    return _same(one, done) and (exact or shared_person(one.engagement, done.engagement))


def _days_apart(plan: Known, on: str) -> int | None:
    """How many days a report is from a plan; None where it is too many for it to be what was planned."""
    if is_open(on):
        return None
    first, last = bounds(on)
    said = plan.entries[0].as_of
    announced = bounds(said)[0] if said else None
    if announced is not None and last < announced:
        return None
    if plan.date is None or is_open(plan.date):
        most = int(_table()["undated"])
        return None if announced is None or (first - announced).days > most else max(0, (first - announced).days)
    opening, closing = bounds(plan.date)
    apart = max(0, (opening - last).days, (first - closing).days)
    return apart if apart <= int(_table()["near"][precision(plan.date)]) else None


def _new_plan(one: Known, waiting: Sequence[Known]) -> Known | None:
    """The plan that was announced for a later day after this one was put off."""
    off = next(entry.as_of or "" for entry in one.entries if entry.status is Status.POSTPONED)
    later = [
        other
        for other in waiting
        if other.engagement.id != one.engagement.id
        and other.status is Status.PLANNED
        and (other.entries[-1].as_of or "") >= off
        and other.date is not None
        and (one.date is None or bounds(other.date)[0] > bounds(one.date)[1])
        and _same(one, other)
    ]
    return min(later, key=lambda other: (other.date or "", other.engagement.id)) if later else None


def _margin(due: str | None) -> int:
    return int(_table()["late"][precision(due)]) if due else 0


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = tree_beside(__package__, "expectations.yml")
    return table
