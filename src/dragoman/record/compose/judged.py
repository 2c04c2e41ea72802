"""What persons say of an engagement laid over what its reports say: corrections, acceptance, rejection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dragoman.model.engagement import Part, Participant
from dragoman.model.person_judgement import PersonJudgement, PersonVerdict, Value
from dragoman.read.extract.engagements.plover import plover_of
from dragoman.record.compose.point import point_of
from dragoman.record.compose.rank import level_of_those_left
from dragoman.record.judgements.attributes import SEVERAL, SINGLE, WHOLE
from dragoman.record.judgements.correct import as_typed, date_reason, participant_of, same_as_told, with_value
from dragoman.record.judgements.settle import InForce, matter_of, order_of
from dragoman.record.merge.report import Report
from dragoman.record.recorded import (
    Acceptance,
    Correction,
    RecordedEngagement,
    RecordedParticipant,
    Rejection,
    Version,
)

_ORDER = {part: n for n, part in enumerate(Part)}


def with_judgements(
    engagement: RecordedEngagement, told: Sequence[Report], whole: Callable[[str], str | None]
) -> RecordedEngagement:
    """An engagement composed of what its reports say, as persons have judged it; ``whole`` finds what has a report.

    The last word on each matter holds, on whichever of the reports it was given.
    """
    last: dict[tuple[str, str], InForce] = {}
    for one in sorted((one for report in told for one in report.judged), key=lambda one: order_of(one.judgement)):
        last[matter_of(one.judgement)] = one
    for one in sorted(last.values(), key=lambda one: order_of(one.judgement)):
        engagement = _with(engagement, one, told, whole)
    return _coded(replace(engagement, level=level_of_those_left(engagement, told)))


def _with(
    engagement: RecordedEngagement, one: InForce, told: Sequence[Report], whole: Callable[[str], str | None]
) -> RecordedEngagement:
    judgement = one.judgement
    said = (judgement.by, judgement.when, judgement.because)
    if judgement.verdict is PersonVerdict.ACCEPT:
        was = judgement.value if isinstance(judgement.value, dict) else {}
        return replace(engagement, accepted=Acceptance(*said, was=was))
    if judgement.verdict is PersonVerdict.REJECT:
        return replace(engagement, rejected=Rejection(*said))
    return _corrected(engagement, one, told, whole)


def _corrected(
    engagement: RecordedEngagement, one: InForce, told: Sequence[Report], whole: Callable[[str], str | None]
) -> RecordedEngagement:
    judgement = one.judgement
    attribute = judgement.attribute or ""
    value, was = judgement.value, _was(engagement, judgement)
    if attribute == WHOLE and value is not None:
        value = whole(str(value))
        if value in (None, engagement.id):
            return engagement
    correction = Correction(
        attribute,
        judgement.action,
        value,
        was,
        _versions(engagement, told, attribute),
        judgement.by,
        judgement.when,
        judgement.because,
        one.moved,
    )
    changes: dict[str, Any] = _changes(engagement, judgement) if attribute != WHOLE else {WHOLE: value}
    disputes = tuple(dispute for dispute in engagement.disputes if dispute.attribute != attribute)
    return replace(engagement, **changes, disputes=disputes, corrections=(*engagement.corrections, correction))


def _changes(engagement: RecordedEngagement, judgement: PersonJudgement) -> dict[str, Any]:
    attribute = judgement.attribute or ""
    if attribute == "participants":
        return _with_participant(engagement, judgement)
    if attribute in SEVERAL:
        values = with_value(getattr(engagement, attribute), judgement)
        return {attribute: tuple(sorted(values)) if attribute == "collective_participants" else values}
    if attribute == "date":
        return {"date": judgement.value, "date_reason": date_reason(judgement)}
    whose = {"status_source": None, "status_reason": None} if attribute == "status" else {}
    return {attribute: as_typed(judgement), **whose}


def _with_participant(engagement: RecordedEngagement, judgement: PersonJudgement) -> dict[str, Any]:
    value = judgement.value
    known = next((who for who in engagement.participants if same_as_told(who.name, value)), None)
    kept = [who for who in engagement.participants if who is not known]
    if not isinstance(value, dict):
        return {"participants": tuple(kept)}
    before = None
    if known is not None:
        before = Participant(known.name, known.country, known.role, known.part, known.actor_id)
    who = participant_of(value, before)
    added = RecordedParticipant(
        who.name,
        who.country,
        who.role,
        who.part,
        who.actor_id,
        also=known.also if known else (),
        articles=known.articles if known else (),
    )
    kept = [other for other in kept if other.name or (other.country, other.part) != (who.country, who.part)]
    people = sorted([*kept, added], key=lambda one: (_ORDER[one.part], -len(one.articles), one.name or "~"))
    sides = tuple(side for side in engagement.collective_participants if side != who.country)
    return {"participants": tuple(people), "collective_participants": sides}


def _was(engagement: RecordedEngagement, judgement: PersonJudgement) -> Value:
    """What stood before, for an attribute of one value."""
    if judgement.attribute is None or judgement.attribute not in SINGLE:
        return None
    before = getattr(engagement, judgement.attribute)
    return before if isinstance(before, bool | int) or before is None else str(before)


def _versions(engagement: RecordedEngagement, told: Sequence[Report], attribute: str) -> tuple[Version, ...]:
    """All values that the reports give for an attribute of one value, with the articles."""
    if attribute not in SINGLE or attribute == WHOLE:
        return ()
    disputed = [one.versions for one in engagement.disputes if one.attribute == attribute]
    if disputed:
        return disputed[0]
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for report in told:
        value = getattr(report.as_told.engagement, attribute)
        if value is not None:
            articles[str(value).lower() if isinstance(value, bool) else str(value)].add(report.article)
    found = [Version(value, tuple(sorted(names))) for value, names in articles.items()]
    return tuple(sorted(found, key=lambda version: (-len(version.articles), version.value)))


def _coded(engagement: RecordedEngagement) -> RecordedEngagement:
    """The codes that follow from what was corrected: the point on the map, and PLOVER's."""
    corrected = {one.attribute for one in engagement.corrections}
    if corrected & {"place", "country", "kind"}:
        where = point_of(engagement.kind, engagement.place, engagement.country)
        engagement = replace(engagement, where=where)
    if corrected & {"kind", "status"} and engagement.plover is not None:
        engagement = replace(engagement, plover=plover_of(engagement.kind, engagement.status))
    return engagement
