"""Finding feasts and days of commemoration in English text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.read.when.expression import Feast, Which
from dragoman.read.when.feasts.country import country_of, which_of
from dragoman.read.when.feasts.names import feast_names, plain
from dragoman.read.when.feasts.table import feast_entries
from dragoman.read.when.wording import (
    SPACE,
    WORDS,
    YEAR,
    Draft,
    any_of,
    number_of,
    ordinal_of,
    rule,
    word_after,
    word_before,
)

_NAMES = feast_names()
_WHICH: dict[str, Which] = {
    "last": "last",
    "next": "next",
    "this": "this",
    "this past": "last",
    "this coming": "next",
    "the coming": "next",
    "upcoming": "next",
}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_UNITS = {"day": 1, "night": 1, "week": 7}
_SPANNING = {"during", "over", "throughout", "within"}
_PEOPLE_BEFORE = re.compile(r"([A-Z][\w.'’-]*)[ \t\xa0]\Z")


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a feast in a text, and what stands directly behind it."""

    words: str
    feast: str
    start: int
    end: int
    behind: re.Match[str]


def _feast(match: re.Match[str]) -> Draft | None:
    name = _name(match.string, match.start("words"), match.end())
    if name is None or _is_a_name_of_people(match, name):
        return None
    behind = name.behind
    told = match["which"] or match["shift"] or behind["year"] or behind["shift"]
    if not (name.words[0].isupper() or name.words.startswith("the ") or told):
        return None
    feast, text = name.feast, match.string
    entry, country = feast_entries()[feast], None
    if entry.either:
        feast = which_of(feast, text)
    elif entry.countries:
        country = country_of(feast, text, name.start, name.end)
    shift = (match["shift"] or behind["shift"] or "").lower()
    meaning = Feast(
        feast,
        int(behind["year"]) if behind["year"] else None,
        _WHICH[" ".join(match["which"].lower().split())] if match["which"] else None,
        _SHIFTS[shift] if shift else None,
        country,
        _days(match),
        bool(behind["holiday"]) or word_before(text, match.start()) in _SPANNING,
    )
    return Draft(meaning, behind.end())


def _name(text: str, start: int, end: int) -> _Name | None:
    """The longest name of a feast at a place; ``end`` is where the words there end."""
    ends = [end, *(start + match.start() for match in reversed(list(_BETWEEN.finditer(text[start:end]))))]
    for closing in ends:
        words = text[start:closing]
        for name in (words, words.rstrip(".'’"), _POSSESSIVE.sub("", words)):
            feast = _NAMES.feasts.get(plain(name))
            if feast is not None:
                behind = _BEHIND.match(text, start + len(name))
                assert behind is not None  # each of its parts may be left out
                return _Name(name, feast, start, start + len(name), behind)
    return None


def _is_a_name_of_people(match: re.Match[str], name: _Name) -> bool:
    """Whether the word names a person: "Tariq Ramadan", "Ramadan Abdullah"."""
    if plain(name.words) not in _NAMES.of_people or match["part"] or match["shift"]:
        return False
    if name.behind["year"] or name.behind["holiday"]:
        return False
    text = match.string
    behind = word_after(text, name.end)
    if behind[:1].isupper() and behind.lower() not in _NAMES.beside:
        return True
    before = _PEOPLE_BEFORE.search(text, max(0, match.start() - 30), match.start())
    return before is not None and before[1].lower() not in _NAMES.beside


def _days(match: re.Match[str]) -> tuple[int, int] | None:
    """The days of the feast that are meant: the eve (0), the second day, the last ten days."""
    if not match["part"]:
        return None
    if match["eve"]:
        return 0, 0
    if match["edge"]:
        return (1, 1) if match["edge"].lower() in {"start", "beginning", "first day"} else (-1, -1)
    nth = match["nth"].lower()
    length = _UNITS[match["unit"].lower()] * int(number_of(match["count"]) if match["count"] else 1)
    if nth in {"last", "final"}:
        return -length, -1
    place = int(re.match(r"\d+", nth)[0]) if nth[0].isdigit() else ordinal_of(nth)  # type: ignore[index]
    return 1 + (place - 1) * length, place * length


_WORD = r"[A-Za-z][\w'’ʼ`‘.]*"
_WORDS = rf"(?P<words>{_WORD}(?:(?:{SPACE}|[-‐‑]){_WORD}){{0,4}})"
_BETWEEN = re.compile(rf"{SPACE}|[-‐‑]")
_POSSESSIVE = re.compile(r"['’]s\Z")
_BEHIND = re.compile(
    rf"(?P<holiday>{SPACE}(?:holidays?|break|season|period|weekend|festivities|celebrations)\b)?"
    rf"(?:,?{SPACE}(?:of{SPACE}|in{SPACE})?(?:{YEAR}|(?P<shift>last|this|next){SPACE}year\b))?",
    re.IGNORECASE,
)
_NTH = rf"(?P<nth>{any_of(WORDS.ordinals)}|\d{{1,2}}(?:st|nd|rd|th)|last|final)"
_OF = (
    rf"{SPACE}of{SPACE}(?:the{SPACE})?(?:(?:holy|fasting|Muslim|Islamic|Jewish){SPACE}){{0,3}}"
    rf"(?:(?:month|feast|festival|holiday){SPACE}of{SPACE})?"
)
_PART = (
    rf"(?P<part>(?:the{SPACE})?(?:(?P<eve>eve)|(?P<edge>start|beginning|end)"
    rf"|{_NTH}{SPACE}(?:(?P<count>\d{{1,2}}|{any_of(WORDS.numbers)}){SPACE})?(?:full{SPACE})?(?P<unit>day|night|week)s?){_OF})?"
)
_BEGINS = {
    *(re.split(r"\W", name)[0] for name in _NAMES.feasts),
    *WORDS.ordinals,
    *_SHIFTS,
    *("the", "eve", "end", "start", "beginning", "final", "upcoming", "#"),
}

RULES = (
    rule(
        "feast",
        _BEGINS,
        rf"{_PART}(?:(?P<shift>last|this|next){SPACE}year['’]s{SPACE}"
        rf"|(?P<which>last|next|this{SPACE}past|this{SPACE}coming|the{SPACE}coming|this|upcoming){SPACE})?"
        rf"{_WORDS}",
        _feast,
    ),
)
