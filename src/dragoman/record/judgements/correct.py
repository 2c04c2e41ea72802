"""Corrections by persons laid over a report, so that it is compared with others as it should have been read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dragoman.model.engagement import Engagement, Kind, Part, Participant, Status
from dragoman.model.person_judgement import Action, PersonJudgement, PersonVerdict
from dragoman.record.judgements.attributes import SEVERAL, WHOLE
from dragoman.record.judgements.settle import InForce
from dragoman.record.names import fold, same_person_name


def corrections_in(judged: Iterable[InForce]) -> list[PersonJudgement]:
    """The corrections among what holds for a report, in the order in which they were made."""
    return [one.judgement for one in judged if one.judgement.verdict is PersonVerdict.CORRECT]


def corrected(engagement: Engagement, judged: Iterable[InForce]) -> Engagement:
    """An engagement of a reading as persons have corrected it; what it is part of is left to the record."""
    for one in corrections_in(judged):
        if one.attribute == "participants":
            engagement = _with_participant(engagement, one)
        elif one.attribute in SEVERAL:
            values = with_value(getattr(engagement, one.attribute or ""), one)
            engagement = replace(engagement, **_changes(one, values))
        elif one.attribute != WHOLE:
            engagement = _with_single(engagement, one)
    return engagement


def wholes_by_judgement(judged: Iterable[InForce]) -> list[str]:
    """The reports of which persons say that a report's engagement is part of theirs."""
    return [str(one.value) for one in corrections_in(judged) if one.attribute == WHOLE and one.value is not None]


def as_typed(correction: PersonJudgement) -> Any:
    """The value of a correction in the type of the engagement's attribute."""
    types: dict[str, type] = {"kind": Kind, "status": Status}
    return types.get(correction.attribute or "", lambda value: value)(correction.value)


def with_value(values: tuple[str, ...], correction: PersonJudgement) -> tuple[str, ...]:
    """Several values with one added at their end, or without it."""
    value = str(correction.value)
    kept = tuple(other for other in values if fold(other) != fold(value))
    return (*kept, value) if correction.action is Action.ADD else kept


def same_as_told(who: str | None, value: object) -> bool:
    """Whether a participant is the one whom a correction names."""
    name = value.get("name") if isinstance(value, dict) else value
    return who is not None and isinstance(name, str) and same_person_name(who, name)


def participant_of(value: dict[str, str | None], known: Participant | None) -> Participant:
    """The participant whom a correction adds, or changes in what it gives; a person vouches for it, not words."""
    before = known or Participant(None, None, None, Part.PARTICIPANT)
    return Participant(
        value["name"],
        value.get("country") or before.country,
        value.get("role") or before.role,
        Part(value.get("part") or before.part),
        before.actor_id,
        before.evidence,
    )


def _with_participant(engagement: Engagement, correction: PersonJudgement) -> Engagement:
    value = correction.value
    kept = tuple(who for who in engagement.participants if not same_as_told(who.name, value))
    if correction.action is Action.REMOVE or not isinstance(value, dict):
        return replace(engagement, participants=kept)
    known = next((who for who in engagement.participants if same_as_told(who.name, value)), None)
    who = participant_of(value, known)
    sides = tuple(side for side in engagement.collective_participants if side != who.country)
    kept = tuple(other for other in kept if other.name or (other.country, other.part) != (who.country, who.part))
    return replace(engagement, participants=(*kept, who), collective_participants=sides)


def _with_single(engagement: Engagement, correction: PersonJudgement) -> Engagement:
    changes = _changes(correction, as_typed(correction))
    if correction.attribute == "date":
        changes["date_reason"] = date_reason(correction)
    disputes = tuple(one for one in engagement.disputes if one.attribute != correction.attribute)
    return replace(engagement, **changes, disputes=disputes)


def date_reason(correction: PersonJudgement) -> str | None:
    """Why an engagement has no date since it was corrected; None where it has one."""
    return None if correction.value else f"taken back by {correction.by}"


def _changes(correction: PersonJudgement, value: object) -> dict[str, Any]:
    return {correction.attribute or "": value}
