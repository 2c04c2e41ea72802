"""Whether what the record says of engagements and statements follows from its readings and judgements."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.orm import Session

from dragoman.model.reading import Reading
from dragoman.record.document import recorded_to_json
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.store.derived import DERIVED
from dragoman.record.store.verify.finding import Finding

REPAIR = "Make it anew: dragoman verify --repair"


def check_derived(session: Session) -> Iterator[Finding]:
    """A finding for each article of which a table beside the readings holds what does not follow from its reading."""
    for derived in DERIVED:
        for where in derived.differing(session) if derived.differing else ():
            yield Finding(derived.name, where, "what is kept of it is not what follows from its reading", REPAIR)


def check_engagements(
    told: Sequence[RecordedEngagement], anew: Sequence[RecordedEngagement], readings: Iterable[Reading]
) -> Iterator[Finding]:
    """A finding for each engagement that differs from its being computed anew, stands twice, or has no report."""
    ours, theirs = ({one.id: _document(one) for one in engagements} for engagements in (told, anew))
    for ident in sorted(ours.keys() | theirs.keys()):
        if ident not in theirs:
            yield _engagement(ident, "is on record, but no report tells of it")
        elif ident not in ours:
            yield _engagement(ident, "is told of by reports, but not on record")
        elif ours[ident] != theirs[ident]:
            yield _engagement(ident, "is on record with other values than its reports give")
    if not ours.keys() ^ theirs.keys() and [one.id for one in told] != [one.id for one in anew]:
        yield Finding("engagement", "all", "stand in another order than their dates give", REPAIR)
    for ident, number in sorted(Counter(one.id for one in told).items()):
        if number > 1:
            yield _engagement(ident, f"stands {number} times on record")
    yield from _without_reports(told, readings)


def _without_reports(told: Sequence[RecordedEngagement], readings: Iterable[Reading]) -> Iterator[Finding]:
    there = {(one.article.name, engagement.id) for one in readings for engagement in one.engagements}
    for engagement in told:
        for report in engagement.reports:
            if (report.article, report.engagement) not in there:
                yield _engagement(engagement.id, f"has a report {report.engagement} that {report.article} lacks")


def _engagement(ident: str, found: str) -> Finding:
    return Finding("engagement", ident, found, REPAIR)


def _document(engagement: RecordedEngagement) -> str:
    return json.dumps(recorded_to_json(engagement), sort_keys=True)
