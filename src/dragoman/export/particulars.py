"""The particulars of an engagement of the record in words, for a page and for a table."""

from __future__ import annotations

from dragoman.model.contract_particulars import SEVERAL, SINGLE
from dragoman.model.duration import duration_words
from dragoman.model.particulars import claim_for_people, delegation_words
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.countries import country_name


def particular_values(engagement: RecordedEngagement) -> list[tuple[str, str]]:
    """Each value with its label, empty where it is not told: ("length", "3 days"), ("invited by", "Karim al-Hadid")."""
    found = engagement.particulars
    single = [(key.replace("_", " "), _words(key, one.value) if (one := getattr(found, key)) else "") for key in SINGLE]
    several = [
        (key.replace("_", " "), ", ".join(country_name(one.value) for one in getattr(found, key))) for key in SEVERAL
    ]
    return [
        ("level", engagement.level or ""),
        ("format", engagement.format or ""),
        ("count", str(engagement.count) if engagement.count > 1 else ""),
        *single,
        *several,
        ("claimed", "; ".join(claim_for_people(one) for one in found.claims)),
        ("delegations", "; ".join(delegation_words(one) for one in found.delegations)),
    ]


def mode_words(engagement: RecordedEngagement) -> str:
    """`` (courtesy call)`` for a table that has the kind before it; empty where no mode is told."""
    mode = engagement.particulars.mode
    return f" ({_words('mode', mode.value)})" if mode is not None else ""


def _words(key: str, value: str) -> str:
    if key == "length":
        return duration_words(value)
    return value.replace("_", " ") if key == "mode" else value
