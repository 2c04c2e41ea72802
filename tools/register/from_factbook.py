"""Heads of state and government since 2014 from the World Factbook's weekly texts, with its spellings of them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.reference.countries import countries, country_of_name
from dragoman.reference.titles import canonical_role
from register.found import Found, read_csv

LAST = "2026-01-22"  # of its data: later commits move files only
_TITLES = (
    (
        re.compile(r"(?:Acting |Interim |Caretaker )?(?:Prime Minister|Premier|Chief Minister)\b(?!.*(?:Deputy|Vice))"),
        "prime minister",
    ),
    (re.compile(r"Chairman of the Council of Ministers\b"), "chairman of the council of ministers"),
    (re.compile(r"(?:Federal )?Chancellor\b"), "chancellor"),
    (re.compile(r"Taoiseach(?: \(Prime Minister\))?"), "taoiseach"),
    (re.compile(r"King\b"), "king"),
    (re.compile(r"Queen\b"), "queen"),
    (re.compile(r"(?:Amir|Emir)\b"), "emir"),
    (re.compile(r"Sultan\b"), "sultan"),
    (re.compile(r"Emperor\b"), "emperor"),
    (re.compile(r"Pope\b"), "pope"),
    (re.compile(r"Grand Duke\b"), "grand duke"),
    (re.compile(r"(?:(?:Interim|Transitional?|Acting) )?President\b(?! of the (?:Nat|Council|Sen))"), "president"),
)
_RANK = re.compile(
    r"\b(?:Sr\.|Gen\.|Lt\.|Maj\.|Col\.|Capt\.|Brig\.|Adm\.|Dr\.|Sir|Dame|Ret\.|Sheikh|Shaykh|H\.E\.|Field Marshal)\s*"
)
_REALM = re.compile(r"ELIZABETH II|CHARLES III")  # in news in English they are British, wherever they reign
_SKIPPED = re.compile(
    r"\bVice\b|Deputy|represented|Secretary|Governor|First|Executive|Chair(?!man of the Council of Min)"
    r"|Minister of State"
)
_OTHERS = ("ambassador_in_us", "us_ambassador")


def from_factbook(data: Path) -> Iterator[Found]:
    """Tenures, with a last day where the Factbook stopped naming the person; ambassadors are left to other sources."""
    states = {country.alpha3 for country in countries() if country.cow is not None or country.alpha3 in ("VAT", "PSE")}
    tenures: dict[tuple[str, str, str], list[Found]] = {}
    for row in read_csv(data / "office-factbook-history" / "factbook_holders.csv"):
        if row["field"] in _OTHERS or len(row["in_office_since"]) < 7:
            continue
        country = country_of_name(html.unescape(row["country"]))
        parsed = _titled(html.unescape(row["title_and_name"]))
        if country not in states or country is None or parsed is None or _REALM.search(parsed[1]):
            continue
        role = canonical_role(parsed[0], country)
        name = _name(parsed[1])
        found = Found("factbook", name, "", country, role, "", "", row["in_office_since"], "", row["last_seen"])
        tenures.setdefault((country, role, row["in_office_since"]), []).append(found)
    yield from _ended(tenures)


def _ended(tenures: dict[tuple[str, str, str], list[Found]]) -> Iterator[Found]:
    """One tenure a first day, spellings together; the last day is the next one's first, or when it was last read."""
    by_office: dict[tuple[str, str], list[Found]] = {}
    for (country, role, _), same in sorted(tenures.items()):
        last = max(same, key=lambda found: (found.seen, found.name))
        names = tuple(sorted({found.name for found in same} - {last.name}))
        by_office.setdefault((country, role), []).append(_changed(last, min(last.seen, LAST), names))
    for found in by_office.values():
        for one, after in zip(found, [*found[1:], None], strict=True):
            if after is None and one.seen == LAST:
                yield one
            else:
                yield _closed(one, min(after.since, one.seen) if after and after.since > one.since else one.seen)


def _changed(found: Found, seen: str, names: tuple[str, ...]) -> Found:
    return Found(found.source, found.name, "", found.country, found.role, "", "", found.since, "", seen, names)


def _closed(found: Found, to: str) -> Found:
    return Found(found.source, found.name, "", found.country, found.role, "", "", found.since, to, "", found.names)


def _titled(text: str) -> tuple[str, str] | None:
    """The office and the name of ``President Joao LOURENCO``; None for deputies, governors and notes."""
    text = _RANK.sub("", text.removeprefix("note - ")).strip()
    if _SKIPPED.search(text):
        return None
    for pattern, role in _TITLES:
        match = pattern.match(text)
        if match:
            name = re.sub(r"\s*\(.*?\)|,.*", "", text[match.end() :]).strip()
            name = re.sub(r"^of the .*?(?=[A-Z][a-z]+ [A-Z]{2})", "", name)
            return (role, name) if re.search(r"[A-ZÀ-Ý]{2}", name) else None
    return None


def _name(written: str) -> str:
    """A name without capitals; what follows the family name, which alone is in capitals, is left out."""
    words = written.split()
    capitals = [index for index, word in enumerate(words) if _is_capitals(word)]
    if capitals and capitals[0] > 0:
        words = words[: capitals[-1] + 1]
    return " ".join(_without_capitals(word) for word in words)


def _is_capitals(word: str) -> bool:
    letters = re.sub(r"[^\w]", "", re.sub(r"^(?:al|el|ould|bin)-?", "", word))
    return len(letters) > 1 and letters.isupper()


def _without_capitals(word: str) -> str:
    if not _is_capitals(word) or re.fullmatch(r"[IVX]+", word):
        return word
    parts = re.split(r"([^\W\d_]+)", word)
    return "".join(part if part in ("al", "el") else part.capitalize() for part in parts)
