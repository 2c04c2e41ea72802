"""Who took part, from all reports: persons under their most frequent full name, and unnamed sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model.engagement import Part, Participant
from dragoman.record.merge.report import Report
from dragoman.record.names import fold, same_person
from dragoman.record.recorded import RecordedParticipant

_ORDER = {part: n for n, part in enumerate(Part)}


@dataclass(slots=True)
class _Told:
    """One person: each participant with its article, and one of each distinct form."""

    told: list[tuple[Participant, str]] = field(default_factory=list)
    forms: dict[tuple[str | None, ...], Participant] = field(default_factory=dict)


def merged_participants(told: list[Report]) -> tuple[RecordedParticipant, ...]:
    """Each person once, in order of part, then of how many articles name them, then of name."""
    people: list[_Told] = []
    for report in told:
        for who in report.engagement.participants:
            if who.name:
                _gather(people, who, report.article)
    named = [_merged(group.told) for group in people]
    recorded = named + _unnamed(told, named)
    return tuple(sorted(recorded, key=lambda who: (_ORDER[who.part], -len(who.articles), who.name or "~")))


def _gather(people: list[_Told], who: Participant, article: str) -> None:
    group = next((group for group in people if all(same_person(who, other) for other in group.forms.values())), None)
    if group is None:
        people.append(group := _Told())
    group.forms.setdefault((who.name, who.country, who.actor_id), who)
    group.told.append((who, article))


def _merged(group: list[tuple[Participant, str]]) -> RecordedParticipant:
    names = Counter(who.name for who, _ in group if who.name)
    full = [name for name in names if len(fold(name)) > 1] or list(names)
    name = min(full, key=lambda one: (-names[one], -len(one), one))
    parts = Counter(who.part for who, _ in group)
    said: list[Part] = [part for part in parts if part is not Part.PARTICIPANT] or [Part.PARTICIPANT]
    return RecordedParticipant(
        name=name,
        country=_most_frequent(who.country for who, _ in group),
        role=_most_frequent(who.role for who, _ in group),
        part=min(said, key=lambda part: (-parts[part], _ORDER[part])),
        actor_id=_most_frequent(who.actor_id for who, _ in group),
        also=tuple(sorted(other for other in names if other != name)),
        articles=tuple(sorted({article for _, article in group})),
    )


def _unnamed(told: list[Report], named: list[RecordedParticipant]) -> list[RecordedParticipant]:
    """Sides that matter in their part, but that no report gives a name for."""
    known = {(who.country, who.part) for who in named}
    found: dict[tuple[str | None, str | None, Part], set[str]] = {}
    for report in told:
        for who in report.engagement.participants:
            if not who.name and (who.country, who.part) not in known:
                found.setdefault((who.country, who.role, who.part), set()).add(report.article)
    return [
        RecordedParticipant(None, country, role, part, articles=tuple(sorted(articles)))
        for (country, role, part), articles in found.items()
    ]


def merged_groups(told: list[Report]) -> tuple[str, ...]:
    """States and organisations that took part unnamed; a state is left out where another report names its persons."""
    groups = dict.fromkeys(group for report in told for group in report.engagement.collective_participants)
    kept: dict[tuple[str, ...], str] = {}
    for group in groups:
        if not _named_elsewhere(group, told):
            kept.setdefault(fold(group), group)
    return tuple(sorted(kept.values()))


def _named_elsewhere(group: str, told: list[Report]) -> bool:
    beside = False
    for report in told:
        named = any(who.name and who.country == group for who in report.engagement.participants)
        if named and group in report.engagement.collective_participants:
            return False
        beside = beside or named
    return beside


def _most_frequent(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value)) if counts else None
