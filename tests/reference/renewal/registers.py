"""Small registers to merge, check and put in place."""

from __future__ import annotations

from dragoman.reference.renewal.rows import PersonRow, SourceRow, Tables, TenureRow

HAND = SourceRow("reviewed", "Checked by hand", "", "Apache-2.0", "2026-01-22")
FRESH = SourceRow("wikidata-query", "Wikidata", "https://query.wikidata.org/sparql", "CC0 1.0", "2027-01-15")
MINE = SourceRow("mine", "Added by hand", "", "", "2026-12-01")
ROLE = "foreign minister"


def tenure(
    person: str,
    since: str,
    to: str = "",
    seen: str = "",
    *,
    role: str = ROLE,
    country: str = "NOR",
    source: str = "reviewed",
) -> TenureRow:
    return TenureRow(person, role, country, "", "", since, to, seen, source)


def fetched(
    person: str, since: str, to: str = "", seen: str = "", *, role: str = ROLE, country: str = "NOR"
) -> TenureRow:
    return tenure(person, since, to, seen, role=role, country=country, source=FRESH.source)


def register(*tenures: TenureRow, people: dict[str, str] | None = None, source: SourceRow = HAND) -> Tables:
    """A register of tenures; people are called as ``people`` says (name and aliases by ``|``), else by their ids."""
    names = people or {}
    rows = []
    for id_ in sorted({one.person for one in tenures}):
        name, _, aliases = names.get(id_, id_).partition("|")
        rows.append(PersonRow(id_, name, "NOR", "", aliases))
    return Tables(rows, list(tenures), [source])
