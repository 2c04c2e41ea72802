"""What becomes of the parts of a whole that was put off or called off: they follow it, unless they are told anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from dragoman.model.edtf import bounds, is_open
from dragoman.model.engagement import Status
from dragoman.record.expectations.expectation import Expectation, State
from dragoman.record.expectations.known import Known

_OFF = frozenset({Status.POSTPONED, Status.CANCELLED, Status.DENIED})
_WAITING = frozenset({State.DUE, State.OVERDUE})
_Told = Callable[[Known], Expectation]


def followed(one: Expectation, part: Known, on: date, known: Mapping[str, Known], told: _Told) -> Expectation:
    """An expectation as its whole leaves it by a day; ``known`` has all engagements by id, ``told`` what became of one.

    What is part of something put off waits for the day to which that was put off; what is part of something cancelled
    or denied is off with it.
    """
    if one.state not in _WAITING:
        return one
    for whole in _wholes(part, known):
        if whole.status in _OFF and not _told_anew(part, whole, on):
            of = told(whole)
            kind = str(whole.engagement.kind).replace("_", " ")
            reason = f"part of the {kind} {whole.engagement.id}: {of.reason}"
            moved = whole.status is Status.POSTPONED
            due, days = (of.due, of.days) if moved else (one.due, one.days)
            return replace(one, state=of.state, due=due, days=days, reason=reason)
    return one


def _wholes(part: Known, known: Mapping[str, Known]) -> Iterator[Known]:
    """What it is part of, what that is part of, and so on; each once."""
    seen = {part.engagement.id}
    ident = part.engagement.part_of
    while ident is not None and ident in known and ident not in seen:
        seen.add(ident)
        yield known[ident]
        ident = known[ident].engagement.part_of


def _told_anew(part: Known, whole: Known, on: date) -> bool:
    """Whether the part was spoken of after its whole was given up, or is for the days to which that was put off."""
    last = [entry for entry in whole.entries if entry.status not in _OFF]
    given_up = whole.entries[whole.entries.index(last[-1]) + 1 :] if last else whole.entries
    since = given_up[0].as_of if given_up else None
    articles = {name for entry in given_up for name in entry.articles}
    after = bounds(since)[1] if since is not None else date.max
    for report in part.engagement.reports:
        # An article of both only recalls what was planned.
        if report.published and report.article not in articles and after < bounds(report.published)[0] <= on:
            return True
    return whole.status is Status.POSTPONED and _on_new_days(part, whole)


def _on_new_days(part: Known, whole: Known) -> bool:
    plans = {entry.date for entry in whole.entries if entry.status is Status.PLANNED and entry.date}
    if whole.date is None or part.date is None or whole.date in plans or is_open(whole.date) or is_open(part.date):
        return False
    (first, last), (opening, closing) = bounds(part.date), bounds(whole.date)
    return first <= closing and opening <= last
