"""The country of an actor's phrase: by its name, people, capital or town, misspelt by one letter too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from dragoman.reference.countries import CountryMatch, Form, countries, countries_of_demonym, find_countries
from dragoman.reference.folding import fold
from dragoman.reference.places import PlaceMatch, find_places, place

_SENT = re.compile(r"\s(?:to|in|from|at|on|against|with|near)\s", re.IGNORECASE)
_BACKING = re.compile(r"-(?:backed|led|funded|trained|sponsored|allied|aligned|supported|brokered|educated|armed)\b")
_TOWNS = frozenset(("town", "village", "city"))
_BEFORE_PLACE = re.compile(r"\b(?:of|in|at|from|near|across|around)\s+(?:the\s+)?$")
_BEHIND_PLACE = re.compile(r"(?:['’]s|-based|\s[a-z])")
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]+\b")


@dataclass(frozen=True, slots=True)
class Land:
    """A country, and the sector that the word for it has by itself: a capital its government, a town its people."""

    country: str
    sector: str | None


def land_of(text: str) -> Land | None:
    """The country whose actor a phrase names; the first in "the ambassador of Russia to Poland"."""
    capitalised = [fold(word) for word in _CAPITALISED.findall(text)]
    alone = len(capitalised) < 2  # with another word in capitals it may be a person's name: Angela, Scott, Douglas
    matches = [
        match
        for match in find_countries(text)
        if match.country is not None
        and (alone or match.form is not Form.CAPITAL or text[match.end : match.end + 1] == "'")
    ]
    if matches:
        chosen = _owner(text, matches)
        return Land(chosen.country or "", _sector(text, chosen))
    people = countries_of_demonym(text.split(" ", maxsplit=1)[0]) if " " in text else ()
    if len(people) == 1:  # Turkish Airlines, which is not Turkey and yet is Turkish
        return Land(people[0], None)
    misspelt = next((code for word in capitalised if alone and len(word) > 4 and (code := _misspelt(word))), None)
    if misspelt:
        return Land(misspelt, None)
    known = place(text) if capitalised else None  # Police is a town too
    if known is not None and known.country:
        return Land(known.country, "CVL" if known.kind in _TOWNS else None)
    found = [
        match.place for match in find_places(text) if match.place.country and (alone or _stands_apart(text, match))
    ]
    return Land(found[0].country or "", None) if found else None


def _stands_apart(text: str, match: PlaceMatch) -> bool:
    """Whether a place is not one of several words in capitals, which may be a person's: Leon Bobb."""
    return bool(_BEFORE_PLACE.search(text[: match.start]) or _BEHIND_PLACE.match(text, match.end))


def _owner(text: str, matches: list[CountryMatch]) -> CountryMatch:
    matches = [match for match in matches if not _BACKING.match(text, match.end)] or matches
    cut = _SENT.search(text)
    before = [match for match in matches if cut is None or match.end <= cut.start()]
    named = [match for match in before or matches if match.form is not Form.CAPITAL]
    return (named or before or matches)[0]


def _sector(text: str, match: CountryMatch) -> str | None:
    """A capital or seat that is the whole phrase stands for the government."""
    alone = match.end - match.start >= len(text.strip(" .")) - 4
    return "GOV" if alone and match.form in (Form.CAPITAL, Form.SEAT) else None


@cache
def _misspelt(word: str) -> str | None:
    """The country of a word with one letter wrong, missing, too many, or two of them turned round."""
    found = {code for known, code in _words() if abs(len(known) - len(word)) < 2 and OSA.distance(known, word) == 1}
    return found.pop() if len(found) == 1 else None


@cache
def _words() -> tuple[tuple[str, str], ...]:
    return tuple(
        (fold(form), known.alpha3)
        for known in countries()
        for form in (
            *known.names,
            *known.adjectives,
            *known.people,
            *(name for town in known.capitals for name in town),
        )
        if len(form) > 4 and " " not in form
    )
