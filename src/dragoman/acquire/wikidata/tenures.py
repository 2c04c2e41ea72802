"""Statements of Wikidata into tenures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dragoman.acquire.wikidata.answers import Row, Term
from dragoman.acquire.wikidata.dates import date_of
from dragoman.acquire.wikidata.positions import Position
from dragoman.reference.renewal.rows import TenureRow

_DEPRECATED = "http://wikiba.se/ontology#DeprecatedRank"


def tenures_of(
    rows: Iterable[Row], positions: Mapping[str, Sequence[Position]], source: str, earliest: str
) -> list[TenureRow]:
    """The tenures that rows tell of, one for each statement and office; ``seen`` is left empty.

    Left out are deprecated statements, unknown people, tenures of which nobody knows when they began, and those that
    ended before ``earliest``. Where a statement has several dates the first beginning and the last end count.
    """
    told: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        statement, person, position = row.get("statement"), _item(row.get("person")), _item(row.get("position"))
        if statement and person and position in positions and not _is_deprecated(row.get("rank")):
            told.setdefault((statement.value, position), []).append(row)
    found = []
    for (_, position), same in told.items():
        for office in positions[position]:
            tenure = _tenure(same, office, source)
            if tenure and (not tenure.to or tenure.to >= earliest):
                found.append(tenure)
    return found


def ended_unknown(rows: Iterable[Row]) -> set[tuple[str, str]]:
    """Person and beginning of the tenures that are told to have ended nobody knows when."""
    found = set()
    for row in rows:
        told, person = row.get("endTold"), _item(row.get("person"))
        since = date_of(row.get("start"), row.get("startPrecision"))
        if told and person and since and not date_of(row.get("end"), row.get("endPrecision")):
            found.add((person, since))
    return found


def _tenure(rows: list[Row], position: Position, source: str) -> TenureRow | None:
    starts = [date_of(row.get("start"), row.get("startPrecision")) for row in rows]
    ends = [date_of(row.get("end"), row.get("endPrecision")) for row in rows]
    since, to = min(filter(None, starts), default=""), max(ends)
    person = _item(rows[0].get("person"))
    if not since or not person or (to and to < since[: len(to)]):
        return None
    return TenureRow(
        person, position.role, position.country, position.organisation, position.post, since, to, "", source
    )


def _item(term: Term | None) -> str:
    return (term.item if term else None) or ""


def _is_deprecated(rank: Term | None) -> bool:
    return rank is not None and rank.value == _DEPRECATED
