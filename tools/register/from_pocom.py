"""Chiefs of mission and principal officers of the US Department of State, from its Office of the Historian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.reference.countries import country_of_name
from dragoman.reference.titles import canonical_roles
from register.found import FIRST, Found, edtf, read_csv

_LAST = "2026-06-20"
_BODIES = {
    "representative-to-un": "United Nations",
    "representative-to-nato": "NATO", "representative-to-eu": "European Union",
    "representative-to-oas": "Organization of American States", "representative-to-oecd": "OECD",
    "representative-to-osce": "OSCE", "representative-to-iaea": "IAEA", "representative-to-unesco": "UNESCO",
}  # fmt: skip
_MIDDLE = re.compile(r" (?:[A-Z]\.|Jr\.|Sr\.|[IV]+)(?= |$)")


def from_pocom(data: Path) -> Iterator[Found]:
    """Ambassadors with the country of their post, and secretaries, under secretaries and spokespersons of State."""
    folder = data / "office-pocom-us"
    for row in read_csv(folder / "chiefs_of_mission.csv"):
        yield from _sent(row)
    for row in read_csv(folder / "principal_officers.csv"):
        for role in canonical_roles(row["position"], "USA"):
            yield from _tenure(row, role, "", "")


def _sent(row: dict[str, str]) -> Iterator[Found]:
    body = _BODIES.get(row["role_id"])
    if body == "United Nations":
        yield from _tenure(row, "ambassador to the United Nations", "", "")
    elif body:
        yield from _tenure(row, "permanent representative", body, "")
    elif row["role_id"].startswith("ambassador"):
        words = row["territory_or_org"].replace("-", " ")
        post = country_of_name(words) or country_of_name(words.title()) or ""
        if post:
            yield from _tenure(row, "ambassador", "", post)


def _tenure(row: dict[str, str], role: str, body: str, post: str) -> Iterator[Found]:
    since, to = edtf(row["started"]), edtf(row["ended"])
    if not since or (to or "9") < FIRST or (not to and since < "2010"):
        return
    person = _MIDDLE.sub("", row["person"])
    names = (row["person"],) if person != row["person"] else ()
    yield Found("pocom", person, "", "USA", role, body, post, since, to, "" if to else _LAST, names)
