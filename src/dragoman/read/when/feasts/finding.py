"""Finding feasts and days of commemoration in English text."""

from __future__ import annotations

import re

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


def _feast(match: re.Match[str]) -> Draft | None:
    words = match["feast"]
    told = match["which"] or match["year"] or match["shift"] or match["behind"]
    if not (words[0].isupper() or words.startswith("the ") or told) or _is_a_name(match):
        return None
    name, text = _NAMES.feasts[plain(words)], match.string
    entry, country = feast_entries()[name], None
    if entry.either:
        name = which_of(name, text)
    elif entry.countries:
        country = country_of(name, text, match.start("feast"), match.end())
    which = _WHICH[" ".join(match["which"].lower().split())] if match["which"] else None
    shift = (match["shift"] or match["behind"] or "").split(" ")[0].lower()
    feast = Feast(
        name,
        int(match["year"]) if match["year"] else None,
        which,
        _SHIFTS[shift] if shift else None,
        country,
        _days(match),
        bool(match["holiday"]) or word_before(text, match.start()) in _SPANNING,
    )
    return Draft(feast, match.end())


def _is_a_name(match: re.Match[str]) -> bool:
    """Whether the word names a person: "Tariq Ramadan", "Ramadan Abdullah"."""
    if plain(match["feast"]) not in _NAMES.of_people or match["part"]:
        return False
    if match["year"] or match["shift"] or match["holiday"]:
        return False
    text = match.string
    behind = word_after(text, match.end("feast"))
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


def _pattern(name: str) -> str:
    """A name with the apostrophes and hyphens that texts write."""
    pieces = re.split(r"([ '])", name)
    between = {" ": rf"(?:{SPACE}|[-‐‑])", "'": "['’ʼ`‘]"}
    return "".join(between.get(piece) or re.escape(piece) for piece in pieces)


_ANY = "|".join(_pattern(name) for name in sorted(_NAMES.feasts, key=lambda name: (-len(name), name)))
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
        rf"{_PART}(?:(?P<which>last|next|this{SPACE}past|this{SPACE}coming|the{SPACE}coming|this|upcoming){SPACE}"
        rf"|(?P<shift>last|this|next){SPACE}year['’]s{SPACE})?"
        rf"(?P<feast>{_ANY})\b(?P<holiday>{SPACE}(?:holidays?|break|season|period|weekend|festivities|celebrations)\b)?"
        rf"(?:,?{SPACE}(?:of{SPACE}|in{SPACE})?(?:{YEAR}|(?P<behind>(?:last|this|next){SPACE}year\b)))?",
        _feast,
    ),
)
