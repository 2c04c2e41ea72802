"""Office holders that the hand-made table of leaders lacks, from the sources in /work/shared/data/office-*.

A row of a source is left out where the hand-made table has somebody in the same office at the same time: it is
better checked, and writes names as news in English does.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz.fuzz import token_sort_ratio

from dragoman.reference.countries import countries, country_of_name
from dragoman.reference.folding import fold_articles
from dragoman.reference.holders import Holder, reviewed_holders, spellings

COLUMNS = ("person", "spellings", "role", "country", "post", "from", "to", "seen", "source")
FIRST = "1990"
FACTBOOK_LAST = "2026-01-22"
THE_SAME = 93  # of 100: when two spellings in one country are one person
OWN_NAMES = ("USA", "GBR", "IND")  # where the office of foreign minister is called otherwise
ALIKE = 75  # of 100: when two spellings in one office and year are one person

# Posts of the four countries whose cabinets are known in full: post in the source -> canonical role.
CABINETS = {
    "russia-cabinet": ("RUS", {
        "Deputy Prime Minister": "deputy prime minister", "First Deputy Prime Minister": "first deputy prime minister",
        "Deputy Minister of Foreign Affairs": "deputy foreign minister", "Minister of Energy": "energy minister",
        "Minister of Industry and Trade": "industry and trade minister", "Minister of Finance": "finance minister",
        "Minister of Economic Development": "economic development minister",
        "Minister of Internal Affairs": "interior minister",
        "Minister of Emergency Situations": "emergency situations minister",
        "Chief of the General Staff": "chief of the general staff",
        "Foreign Ministry Spokeperson": "foreign ministry spokesperson",
        "Director of the Foreign Intelligence Service": "SVR director",
    }),
    "ukraine-cabinet": ("UKR", {
        "Prime Minister": "prime minister", "Minister of Foreign Affairs": "foreign minister",
        "Minister of Defence": "defence minister", "Deputy Prime Minister": "deputy prime minister",
        "Deputy Prime Minister for European and Euro-Atlantic Integration": "deputy prime minister",
        "Minister of Finance": "finance minister", "Minister of Economy": "economy minister",
        "Chairman of the Verkhovna Rada": "speaker of parliament", "Minister of Interior Affairs": "interior minister",
        "Permanent Representative to the United Nations": "ambassador to the United Nations",
    }),
    "us-cabinet": ("USA", {
        "Deputy Secretary of Defence": "deputy defence secretary", "Secretary of the Treasury": "treasury secretary",
        "Secretary of Commerce": "commerce secretary", "Secretary of Energy": "energy secretary",
        "Secretary of Homeland Security": "homeland security secretary", "Attorney General": "attorney general",
        "United States Trade Representative": "US trade representative",
        "White House Chief of Staff": "White House chief of staff",
        "White House Press Secretary": "White House press secretary",
        "Deputy National Security Advisor": "deputy national security adviser",
        "Director of National Intelligence": "director of national intelligence",
        "Ambassador to the United Nations": "ambassador to the United Nations",
    }),
    "china-ministers": ("CHN", {
        "Vice Premier of the State Council": "deputy prime minister", "State Councilor": "state councillor",
        "Minister of National Defence": "defence minister", "Minister of Commerce": "commerce minister",
        "Minister of Public Security": "public security minister", "Minister of Finance": "finance minister",
        "Permanent Representative to the United Nations": "ambassador to the United Nations",
    }),
}  # fmt: skip

_TITLES = (
    (re.compile(r"(?:Prime Minister|Premier|Chief Minister)\b(?!.*(?:Deputy|Vice))"), "prime minister"),
    (re.compile(r"(?:Federal )?Chancellor\b"), "chancellor"),
    (re.compile(r"Taoiseach\b"), "taoiseach"),
    (re.compile(r"King\b"), "king"),
    (re.compile(r"Queen\b"), "queen"),
    (re.compile(r"(?:Amir|Emir)\b"), "emir"),
    (re.compile(r"Sultan\b"), "sultan"),
    (re.compile(r"Grand Duke\b"), "grand duke"),
    (re.compile(r"(?:(?:Interim|Transitional?|Acting) )?President\b(?! of the (?:Nat|Council|Sen))"), "president"),
)  # fmt: skip
_RANK = re.compile(r"\b(?:Sr\.|Gen\.|Lt\.|Maj\.|Col\.|Capt\.|Brig\.|Adm\.|Dr\.|Sir|Dame|Ret\.|Sheikh|Shaykh|H\.E\.)\s*")
_REALM = re.compile(r"ELIZABETH II|CHARLES III")  # news in English counts them as British, wherever they reign
_SKIPPED = re.compile(
    r"Vice|Deputy|represented|note|Secretary|Governor|Council|First|Executive|Chair|Minister of State"
)


@dataclass(frozen=True, slots=True)
class _Row:
    holder: Holder
    spellings: tuple[str, ...] = ()


def build_holders(data: Path) -> list[str]:
    """Lines of a CSV table of holders that the hand-made one lacks, in order of country, role and time."""
    found = [*_cabinets(data), *_foreign_ministers(data), *_factbook(data), *_ambassadors(data)]
    kept: list[_Row] = []
    for row in found:
        holder = replace(row.holder, person=_reviewed_name(row.holder))
        if (holder.to or holder.seen or "9") < FIRST or _covered(holder, kept):
            continue
        kept.append(_Row(holder, row.spellings))
    kept.sort(key=lambda row: _order(row.holder))
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in kept:
        one = row.holder
        cells = [one.person, "|".join(row.spellings), one.role, one.country, one.post]
        cells += [one.since, one.to, one.seen, one.source]
        writer.writerow([cell or "" for cell in cells])
    return buffer.getvalue().splitlines()


def _reviewed_name(one: Holder) -> str:
    """The name that the reviewed table gives to a person of that country, however the source spells it."""
    for other in reviewed_holders():
        if one.country == other.country:
            names = (other.person, *spellings(other.person))
            if any(token_sort_ratio(fold_articles(one.person), fold_articles(name)) >= THE_SAME for name in names):
                return other.person
    return one.person


def _order(one: Holder) -> tuple[str, str, str, str, str]:
    return one.country or "", one.role, one.post or "", one.since, one.person


def _covered(one: Holder, kept: list[_Row]) -> bool:
    """Whether a better source has this tenure: the same person near that time, or another in an office of one."""
    many = one.role.startswith(("deputy", "under", "assistant", "state councillor", "special")) or one.post is not None
    for other in (*reviewed_holders(), *(row.holder for row in kept)):
        if (other.role, other.country, other.post) != (one.role, one.country, one.post):
            continue
        if not _overlap(one, other):
            continue
        if not many or token_sort_ratio(fold_articles(one.person), fold_articles(other.person)) >= ALIKE:
            return True
    return False


def _overlap(a: Holder, b: Holder) -> bool:
    """Whether two tenures share more than the day of a handover, months and years read generously."""
    return a.since[:10] < (b.to or "9999") and b.since[:10] < (a.to or "9999")


def _read(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as table:
        return list(csv.DictReader(table))


def _cabinets(data: Path) -> Iterator[_Row]:
    folder = data / "office-everypol-wikidata"
    for name, (country, posts) in CABINETS.items():
        for row in _read(folder / f"{name}__holders21.csv"):
            role = posts.get(row["position"])
            if role and len(row["start"]) >= 4:
                seen = "2022-07" if not row["end"] else None
                end = row["end"] or None
                yield _Row(Holder(row["person"], role, country, None, row["start"], end, seen, "Wikidata"))


def _foreign_ministers(data: Path) -> Iterator[_Row]:
    for row in _read(data / "office-everypol-wikidata" / "foreign-ministers-2023-01__wikidata.csv"):
        country = country_of_name(row["countryLabel"])
        if country and country not in OWN_NAMES and row["name"] and len(row["start"]) >= 4:
            holder = Holder(row["name"], "foreign minister", country, None, row["start"], None, "2023-01", "Wikidata")
            yield _Row(holder)


def _wikidata_names(data: Path) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    folder = data / "office-everypol-wikidata"
    for row in _read(folder / "world-leaders-2021__wikidata.csv"):
        country = country_of_name(row["country"])
        if country:
            names.setdefault(country, []).append(row["officeholderLabel"])
    return names


def _factbook(data: Path) -> Iterator[_Row]:
    """Heads of state and government since 2014; the Factbook gives no end, so the next holder's first day is it."""
    states = {country.alpha3 for country in countries() if country.cow is not None}
    common = _wikidata_names(data)
    tenures: dict[tuple[str, str], dict[str, _Row]] = {}
    for row in _read(data / "office-factbook-history" / "factbook_holders.csv"):
        if row["field"] not in ("chief_of_state", "head_of_government") or len(row["in_office_since"]) < 7:
            continue
        country = country_of_name(html.unescape(row["country"]))
        parsed = _titled(html.unescape(row["title_and_name"]))
        if country not in states or country is None or parsed is None or _REALM.search(parsed[1]):
            continue
        role, written = parsed
        person, spellings = _common_name(written, common.get(country, []))
        holder = Holder(person, role, country, None, row["in_office_since"], None, row["last_seen"], "World Factbook")
        tenures.setdefault((country, role), {})[row["in_office_since"]] = _Row(holder, spellings)
    for by_day in tenures.values():
        days = sorted(by_day)
        for day, after in zip(days, [*days[1:], None], strict=True):
            holder = by_day[day].holder
            seen = min(holder.seen or "", FACTBOOK_LAST)
            open_ended = after is None and seen == FACTBOOK_LAST
            to = None if open_ended else min(after or seen, seen) if after else seen
            yield _Row(replace(holder, to=to, seen=seen if open_ended else None), by_day[day].spellings)


def _titled(text: str) -> tuple[str, str] | None:
    """The role and the name of ``President Joao LOURENCO``; None for deputies, governors and notes."""
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


def _common_name(written: str, known: list[str]) -> tuple[str, tuple[str, ...]]:
    """A name without capitals and second surnames, in Wikidata's spelling where it is known there."""
    words = written.split()
    capitals = [index for index, word in enumerate(words) if _is_capitals(word)]
    if capitals and capitals[0] > 0:
        words = words[: capitals[-1] + 1]
    name = " ".join(_without_capitals(word) for word in words)
    scored = [(token_sort_ratio(fold_articles(name), fold_articles(one)), one) for one in known]
    score, best = max(scored, default=(0, ""))
    if score >= ALIKE:
        return best, (name,) if name != best else ()
    return name, ()


def _is_capitals(word: str) -> bool:
    letters = re.sub(r"[^\w]", "", re.sub(r"^(?:al|el|ould|bin)-?", "", word))
    return len(letters) > 1 and letters.isupper()


def _without_capitals(word: str) -> str:
    if not _is_capitals(word) or re.fullmatch(r"[IVX]+", word):
        return word
    parts = re.split(r"([^\W\d_]+)", word)
    return "".join(part if part in ("al", "el") else part.capitalize() for part in parts)


def _ambassadors(data: Path) -> Iterator[_Row]:
    """Ambassadors of the United States, with the country of their post."""
    for row in _read(data / "office-pocom-us" / "chiefs_of_mission.csv"):
        if "ambassador" not in row["role_id"] or len(row["started"]) < 7 or row["started"] < FIRST:
            continue
        post = country_of_name(row["territory_or_org"].replace("-", " ").title())
        if post is None:
            continue
        person = re.sub(r" (?:[A-Z]\.|Jr\.|Sr\.|[IV]+)(?= |$)", "", row["person"])
        spellings = (row["person"],) if person != row["person"] else ()
        seen = None if row["ended"] else "2026-06"
        holder = Holder(person, "ambassador", "USA", post, row["started"], row["ended"] or None, seen, "POCOM")
        yield _Row(holder, spellings)
