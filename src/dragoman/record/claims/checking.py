"""Claims checked against the record: a pure function of its engagements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dragoman.model.edtf import bounds, is_open
from dragoman.model.particulars import LAST
from dragoman.record.claims.check import CheckedClaim, ClaimFinding
from dragoman.record.claims.counted import (
    alike,
    covered,
    days_of,
    is_elsewhere,
    is_step,
    same_persons,
    since_of,
    sort_of,
)
from dragoman.record.claims.index import Index
from dragoman.record.recorded import RecordedEngagement, ToldClaim

_Found = tuple[ClaimFinding, Sequence[RecordedEngagement], str]


def checked_claims(
    engagements: Iterable[RecordedEngagement], of: Iterable[RecordedEngagement] | None = None
) -> list[CheckedClaim]:
    """Every claim that is made on these engagements, or on those of ``of``, in their order.

    What the same persons did is counted, where the one of which something is claimed names them, and a first is
    confirmed only where nobody else of their side was there either: whether "the first visit" is meant of the person or
    of the office is seldom told.
    """
    index = Index(engagements)
    return [
        _checked(one, told, index)
        for one in (index.engagements if of is None else of)
        for told in one.claims
        if not is_step(told.claim)
    ]


def _checked(engagement: RecordedEngagement, told: ToldClaim, index: Index) -> CheckedClaim:
    others = alike(engagement, index.near(engagement), sort_of(told.claim, engagement))
    since = since_of(told.claim, engagement)
    if told.claim.ordinal == LAST:
        finding, deciding, reason = _last(engagement, told, others, index)
    else:
        finding, deciding, reason = _counted(engagement, told, others, since, index)
    return CheckedClaim(engagement, told, finding, since, tuple(deciding), reason)


def _counted(
    engagement: RecordedEngagement,
    told: ToldClaim,
    others: Sequence[RecordedEngagement],
    since: str | None,
    index: Index,
) -> _Found:
    """The first, the second, the third: by how many of the sort the record has before it."""
    days = days_of(engagement)
    if days is None:
        return ClaimFinding.OPEN, (), "the day of what is claimed is not known, so that nothing can be counted up to it"
    start = _start(told, since)
    of_side = [one for one in others if _last_day(one) < days[0] and (start is None or _first_day(one) >= start)]
    before = [one for one in of_side if same_persons(engagement, one)]
    room = int(told.claim.ordinal) - 1
    span = f"between {since} and {engagement.date}" if since else f"before {engagement.date}"
    there = [one for one in before if not is_elsewhere(engagement, one)]
    if len(there) > room:
        return (
            ClaimFinding.CONTRADICTED,
            there,
            f"the record has {_number(len(there))} {span}, where there can be {_none(room)}",
        )
    if len(before) > room:
        return ClaimFinding.OPEN, before, f"the record has {_number(len(before))} {span}, but not in {engagement.place}"
    if len(before) < room:
        return ClaimFinding.OPEN, before, f"the record has {_none(len(before))} of {room} that must have been {span}"
    if room:
        return ClaimFinding.CONFIRMED, before, f"the record has {_number(room)} {span}"
    return _none_before(engagement, of_side, (start, days[0]), span, index)


def _start(told: ToldClaim, since: str | None) -> date | None:
    """The first day that counts. Of the first since 2011 nothing in 2011 does: that is what it is the first since."""
    if since is None or is_open(since):
        return None
    first, last = bounds(since)
    named = told.claim.since is not None and told.claim.ordinal == 1
    return last + timedelta(days=1) if named else first


def _none_before(
    engagement: RecordedEngagement,
    of_side: Sequence[RecordedEngagement],
    days: tuple[date | None, date],
    span: str,
    index: Index,
) -> _Found:
    """Of a first, of which the record has none before by the same persons: whether it would know."""
    start, end = days
    if of_side:
        by_others = f"the record has {_number(len(of_side))} by others of their side {span}"
        return ClaimFinding.OPEN, of_side, f"{by_others}, and nothing tells whether these count"
    if start is None:
        return ClaimFinding.OPEN, (), f"the record has none {span}, but no record reaches back to the beginning"
    articles = covered(index.near(engagement), engagement, start, end)
    if articles is None:
        return ClaimFinding.OPEN, (), f"the record has none {span}, but its articles do not cover that time"
    return ClaimFinding.CONFIRMED, (), f"the record has none {span}, which {_articles(articles)} on the two cover"


def _last(
    engagement: RecordedEngagement, told: ToldClaim, others: Sequence[RecordedEngagement], index: Index
) -> _Found:
    """The last before what the same articles report: by whether the record has another in between."""
    days = days_of(engagement)
    until = _told_until(engagement, told, others)
    if days is None or until is None:
        missing = "the day of what is claimed" if days is None else "the day up to which it was the last"
        return ClaimFinding.OPEN, (), f"{missing} is not known"
    others = [one for one in others if same_persons(engagement, one)]
    between = [one for one in others if _first_day(one) > days[1] and _last_day(one) < until]
    span = f"between {engagement.date} and {until.isoformat()}"
    if between:
        return ClaimFinding.CONTRADICTED, between, f"the record has {_number(len(between))} {span}"
    elsewhere = {report.article for report in engagement.reports} - set(told.articles)
    if not elsewhere:
        return ClaimFinding.OPEN, (), f"the record has none {span}, and no other article tells of this one"
    if covered(index.near(engagement), engagement, days[0], until) is None:
        return ClaimFinding.OPEN, (engagement,), f"the record has none {span}, but its articles do not cover that time"
    tell = f"{_articles(len(elsewhere))} {'tells' if len(elsewhere) == 1 else 'tell'} of it too"
    return ClaimFinding.CONFIRMED, (engagement,), f"{tell}, and the record has none {span}"


def _told_until(engagement: RecordedEngagement, told: ToldClaim, others: Sequence[RecordedEngagement]) -> date | None:
    """Up to which day it is claimed to be the last: that of the news told beside it, else of the claim itself."""
    here = set(told.articles)
    news = [
        _first_day(one)
        for one in others
        if not one.background and here & {report.article for report in one.reports} and one.id != engagement.id
    ]
    if news:
        return min(news)
    return bounds(told.as_of)[1] if told.as_of else None


def _first_day(one: RecordedEngagement) -> date:
    return bounds(one.date or "")[0]


def _last_day(one: RecordedEngagement) -> date:
    return bounds(one.date or "")[1]


def _number(count: int) -> str:
    return "one" if count == 1 else str(count)


def _none(count: int) -> str:
    return _number(count) if count else "none"


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"
