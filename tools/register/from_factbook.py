"""Heads of state and government since 2014 from the World Factbook's weekly texts, with its spellings of them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.fuzz import token_sort_ratio

from dragoman.reference.countries import countries, country_of_name
from dragoman.reference.folding import fold_articles
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
    tenures: dict[tuple[str, str, str], list[tuple[str, str, str]]] = {}
    for row in read_csv(data / "office-factbook-history" / "factbook_holders.csv"):
        if row["field"] in _OTHERS or len(row["in_office_since"]) < 7:
            continue
        country = country_of_name(html.unescape(row["country"]))
        parsed = _titled(html.unescape(row["title_and_name"]))
        if country not in states or country is None or parsed is None or _REALM.search(parsed[1]):
            continue
        role = canonical_role(parsed[0], country)
        name = _name(parsed[1])
        if not name or len(name.split()) > 6 or not name[0].isupper() or "Minister" in name:
            continue
        seen = (row["first_seen"], min(row["last_seen"], LAST))
        tenures.setdefault((country, role, row["in_office_since"]), []).append((name, *seen))
    for (country, role, since), texts in sorted(tenures.items()):
        yield from _people(country, role, since, texts)


def _people(country: str, role: str, since: str, texts: list[tuple[str, str, str]]) -> Iterator[Found]:
    """One tenure for each person whom the texts of one first day name.

    The first-named has the day; another's began when the Factbook first named him and left the old day standing.
    """
    clusters: list[list[tuple[str, str, str]]] = []
    for text in sorted(texts, key=lambda text: (text[1], text[0])):
        same = next((c for c in clusters if any(_alike(text[0], other[0]) for other in c)), None)
        if same is None:
            clusters.append([text])
        else:
            same.append(text)
    for place, cluster in enumerate(clusters):
        name = max(cluster, key=lambda text: (text[2], text[0]))[0]
        names = tuple(sorted({text[0] for text in cluster} - {name}))
        last = max(text[2] for text in cluster)
        first = since if place == 0 else max(since, cluster[0][1][:7])
        ended = last if last < LAST else ""
        yield Found("factbook", name, "", country, role, "", "", first, ended, "" if ended else LAST, names)


def _alike(a: str, b: str) -> bool:
    """Whether two spellings are of one person: much alike, or sharing a long word."""
    one, other = fold_articles(a), fold_articles(b)
    shared = {word for word in one.split() if len(word) > 3} & set(other.split())
    return bool(shared) or token_sort_ratio(one, other) >= 60


def _titled(text: str) -> tuple[str, str] | None:
    """The office and the name of ``President Joao LOURENCO``; None for deputies, governors and notes."""
    text = _RANK.sub("", text.removeprefix("note - ")).strip()
    if _SKIPPED.search(text):
        return None
    for pattern, role in _TITLES:
        match = pattern.match(text)
        if match:
            name = re.sub(r"\s*\(.*?\)|,.*| - .*|[\"“”]", "", text[match.end() :]).strip()
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
