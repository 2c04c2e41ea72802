"""The record as a table: one engagement a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from dragoman.model.contract_particulars import SEVERAL, SINGLE
from dragoman.model.particulars import Particulars, claim_words, delegation_words
from dragoman.read.coding.parties import code_of_participant, code_of_party
from dragoman.record import RecordedEngagement, RecordedParticipant

COLUMNS = (
    "id", "date", "kind", "status", "participants", "participant_codes", "collective_participants", "collective_codes",
    "place", "country", "lat", "lon", "geonames", "topics", "agreements", "instructed_by", "part_of", "background",
    "independent_origins", "origins", "disputed", "articles",
    "level", "format", "count", "mode", "channel", "sidelines_of", "length", "invited_by", "hosted_by", "mediated_by",
    "carried", "claims", "delegations", "corrected", "accepted", "rejected",
)  # fmt: skip
_NUMBER = re.compile(r"-\d{1,3}\.\d+")  # a point in the south or west
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_of(engagements: Iterable[RecordedEngagement]) -> str:
    """Comma-separated values with a header; several values in one cell stand apart by ``; ``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for engagement in engagements:
        writer.writerow([safe_cell(value) for value in _values(engagement)])
    return out.getvalue()


def _values(engagement: RecordedEngagement) -> list[str]:
    return [
        engagement.id,
        engagement.date or "",
        str(engagement.kind),
        str(engagement.status),
        "; ".join(_participant(who) for who in engagement.participants),
        "; ".join(
            code_of_participant(who.name, who.country, who.role, engagement.date) for who in engagement.participants
        ),
        "; ".join(engagement.collective_participants),
        "; ".join(code_of_party(party, engagement.date) for party in engagement.collective_participants),
        engagement.place or "",
        engagement.country or "",
        *_where(engagement),
        "; ".join(engagement.topics),
        "; ".join(engagement.agreements),
        "; ".join(engagement.instructed_by),
        engagement.part_of or "",
        "true" if engagement.background else "false",
        str(engagement.independent),
        "; ".join(f"{one.name} ({len(one.articles)})" for one in engagement.origins),
        "; ".join(engagement.disputed),
        "; ".join(report.article for report in engagement.reports),
        engagement.level or "",
        engagement.format or "",
        str(engagement.count),
        *_particulars(engagement.particulars),
        "; ".join(dict.fromkeys(one.attribute for one in engagement.corrections)),
        engagement.accepted.by if engagement.accepted is not None else "",
        engagement.rejected.by if engagement.rejected is not None else "",
    ]


def _particulars(found: Particulars) -> list[str]:
    single = [one.value if (one := getattr(found, key)) is not None else "" for key in SINGLE]
    several = ["; ".join(one.value for one in getattr(found, key)) for key in SEVERAL]
    claims = "; ".join(claim_words(one) for one in found.claims)
    return [*single, *several, claims, "; ".join(delegation_words(one) for one in found.delegations)]


def _where(engagement: RecordedEngagement) -> list[str]:
    """Latitude, longitude and GeoNames id."""
    where = engagement.where
    return ["", "", ""] if where is None else [str(where.lat), str(where.lon), str(where.geonames or "")]


def _participant(who: RecordedParticipant) -> str:
    return f"{who.name or 'unnamed'} ({', '.join(part for part in (who.country, who.role, str(who.part)) if part)})"


def safe_cell(value: str) -> str:
    """A cell's text: words of an article must not run as a formula when the file is opened as a spreadsheet."""
    return f"'{value}" if value.startswith(_FORMULA) and not _NUMBER.fullmatch(value) else value
