"""What each value of an engagement rests on: its words, the rule that read them, or what it was inferred from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dragoman.model.contract_particulars import SEVERAL, SINGLE
from dragoman.model.engagement import Engagement, Participant
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import claim_words, delegation_words
from dragoman.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Ground:
    """One value of one attribute and what it rests on. ``value`` is None where the article does not tell.

    ``attribute`` is a field of the contract; ``rule`` names the rule or model, ``inferred`` says from what, or
    for a missing value why it is missing.
    """

    attribute: str
    value: str | None
    evidence: tuple[Evidence, ...] = ()
    rule: str | None = None
    inferred: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class ToldBy:
    """What one article says of an engagement, value by value."""

    reading: Reading
    engagement: Engagement
    grounds: tuple[Ground, ...]


def told_by(reading: Reading, engagement_id: str) -> ToldBy:
    """The grounds of one engagement of a reading; KeyError for an unknown id."""
    for engagement in reading.engagements:
        if engagement.id == engagement_id:
            return ToldBy(reading, engagement, grounds_of(engagement))
    raise KeyError(engagement_id)


def grounds_of(engagement: Engagement) -> tuple[Ground, ...]:
    """The grounds of an engagement's values, in the order of the contract."""
    support = engagement.support
    grounds = [
        _ground(engagement, "kind", str(engagement.kind), support.kind or engagement.evidence),
        _ground(engagement, "status", str(engagement.status), _status_words(engagement)),
        *_status_source(engagement),
        *(_person(engagement, n, who) for n, who in enumerate(engagement.participants)),
        *_several(engagement, "collective_participants"),
        _ground(engagement, "date", engagement.date, support.date, missing=engagement.date_reason),
        _ground(engagement, "place", engagement.place, support.place),
        _ground(engagement, "country", engagement.country, support.place),
        *_several(engagement, "topics"),
        *_several(engagement, "agreements"),
        *_several(engagement, "instructed_by"),
        *_several(engagement, "via"),
        *_counted(engagement),
        *_particulars(engagement),
        *_disputes(engagement),
    ]
    told = [ground for ground in grounds if ground.value is not None or ground.inferred]
    return (*told, *_others(engagement, {ground.attribute for ground in grounds}))


def _ground(
    engagement: Engagement,
    attribute: str,
    value: str | None,
    evidence: tuple[Evidence, ...],
    missing: str | None = None,
) -> Ground:
    support = engagement.support
    inferred = support.inferred.get(attribute) or (missing if value is None else None)
    return Ground(attribute, value, evidence, support.rules.get(attribute), inferred)


def _status_source(engagement: Engagement) -> list[Ground]:
    """Whose word the status is and of what day; the words for it stand among those of the status."""
    source = engagement.status_source
    if source is None:
        return []
    told = ", ".join(part for part in (" via ".join(source.by), source.date and f"on {source.date}") if part)
    return [_ground(engagement, "status_source", told, engagement.support.status[1:] or engagement.support.status)]


def _status_words(engagement: Engagement) -> tuple[Evidence, ...]:
    """The words that give the status itself: the first, where those of its source stand behind them."""
    words = engagement.support.status
    return words if engagement.status_source is None else words[:1]


def _person(engagement: Engagement, n: int, who: Participant) -> Ground:
    support = engagement.support
    keys = (f"participants[{n}]", f"participants.{who.name}", who.name or "", "participants")
    rule = next((support.rules[key] for key in keys if key in support.rules), None)
    inferred = next((support.inferred[key] for key in keys if key in support.inferred), None)
    about = ", ".join(part for part in (who.role, str(who.part)) if part)
    value = f"{who.name or 'unnamed'} ({about})"
    return Ground("participants", value, who.evidence, rule, inferred, country=who.country)


def _several(engagement: Engagement, attribute: str) -> list[Ground]:
    values: tuple[str, ...] = getattr(engagement, attribute)
    spans: tuple[tuple[Evidence, ...], ...] = getattr(engagement.support, attribute)
    return [_ground(engagement, attribute, value, spans[n] if n < len(spans) else ()) for n, value in enumerate(values)]


def _counted(engagement: Engagement) -> list[Ground]:
    """Level, format, count and whole, where words tell them or it is said what they follow from."""
    support = engagement.support
    values = {
        "level": (engagement.level, support.level),
        "format": (engagement.format, support.format),
        "count": (str(engagement.count), support.count),
        "part_of": (engagement.part_of, support.part_of),
    }
    told = [key for key, (_, words) in values.items() if words or key in support.inferred]
    return [_ground(engagement, key, *values[key]) for key in told]


def _particulars(engagement: Engagement) -> list[Ground]:
    """The values that are no list come first, then the lists, then claims and delegations."""
    found = engagement.particulars
    told = [(key, one) for key in SINGLE if (one := getattr(found, key)) is not None]
    told += [(key, one) for key in SEVERAL for one in getattr(found, key)]
    claims = [_ground(engagement, "claims", claim_words(one), one.evidence) for one in found.claims]
    groups = [_ground(engagement, "delegations", delegation_words(one), one.evidence) for one in found.delegations]
    return [*(_ground(engagement, key, one.value, one.evidence) for key, one in told), *claims, *groups]


def _disputes(engagement: Engagement) -> list[Ground]:
    """Each value that the article gives for something on which it contradicts itself."""
    return [
        Ground("disputes", f"{dispute.attribute}: {one.value or 'not told'}", one.evidence, inferred=one.reason)
        for dispute in engagement.disputes
        for one in dispute.readings
    ]


def _others(engagement: Engagement, known: set[str]) -> list[Ground]:
    """Rules and inferences for what has no field of its own here."""
    support = engagement.support
    people = {f"participants[{n}]" for n in range(len(engagement.participants))}
    people |= {key for who in engagement.participants if who.name for key in (who.name, f"participants.{who.name}")}
    keys = sorted((set(support.rules) | set(support.inferred)) - known - people)
    return [Ground(key, None, (), support.rules.get(key), support.inferred.get(key)) for key in keys]


def told_to_json(told: ToldBy) -> dict[str, Any]:
    """The grounds of one report as a JSON document."""
    return report_to_json(told.reading, "engagement", told.engagement.id, told.grounds)


def report_to_json(reading: Reading, what: str, id_: str, grounds: tuple[Ground, ...]) -> dict[str, Any]:
    """The grounds of one ``what`` (``engagement``, ``statement``) of an article, with what is known of the article."""
    article = reading.article
    return {
        "article": article.name,
        what: id_,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
        "reader": reading.reader,
        "values": [
            {
                "attribute": ground.attribute,
                "value": ground.value,
                "country": ground.country,
                "words": [{"start": one.start, "end": one.end, "quote": one.quote} for one in ground.evidence],
                "rule": ground.rule,
                "inferred": ground.inferred,
            }
            for ground in grounds
        ],
    }
