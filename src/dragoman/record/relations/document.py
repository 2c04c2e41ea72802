"""A relation as a JSON document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dragoman.model.engagement import Kind
from dragoman.model.particulars import Level
from dragoman.record.expectations.document import expectation_to_json
from dragoman.record.relations.relation import Contact, Relation

Json = dict[str, Any]


def relation_to_json(relation: Relation) -> Json:
    """The counts, the contacts by the ids of their engagements, the longest gap, last and next, and what is new."""
    gap, last, following = relation.gap, relation.last, relation.next
    return {
        "between": list(relation.between),
        "on": relation.on.isoformat(),
        "since": relation.since,
        "until": relation.until,
        "unit": str(relation.unit),
        "contacts": [_contact(one) for one in relation.contacts],
        "kinds": by_kind(relation.contacts),
        "levels": by_level(relation.contacts),
        "periods": [
            {
                "period": one.name,
                "contacts": len(one.contacts),
                "kinds": by_kind(one.contacts),
                "levels": by_level(one.contacts),
            }
            for one in relation.periods
        ],
        "coarse": [one.engagement.id for one in relation.coarse],
        "undated": [one.engagement.id for one in relation.undated],
        "longest_gap": None
        if gap is None
        else {"days": gap.days, "after": gap.before.engagement.id, "before": gap.after.engagement.id},
        "last": None if last is None else last.engagement.id,
        "next": None if following is None else expectation_to_json(following),
        "new": [{"what": one.what, "value": one.value, "id": one.contact.engagement.id} for one in relation.new],
    }


def by_kind(contacts: Sequence[Contact]) -> dict[str, int]:
    """How many contacts of each kind, in the order of the kinds."""
    counts = Counter(one.kind for one in contacts)
    return {str(kind): counts[kind] for kind in Kind if counts[kind]}


def by_level(contacts: Sequence[Contact]) -> dict[str, int]:
    """How many contacts at each level, the highest first; those whose level nothing tells are left out."""
    counts = Counter(one.level for one in contacts)
    return {str(level): counts[level] for level in Level if counts[level]}


def _contact(one: Contact) -> Json:
    return {
        "id": one.engagement.id,
        "date": one.engagement.date,
        "kind": str(one.kind),
        "level": None if one.level is None else str(one.level),
        "parts": [part.id for part in one.parts],
    }
