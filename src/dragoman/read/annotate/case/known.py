"""How states, organisations, places and media are written: the longest form that stands at a place of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from dragoman.clean.capitals import small
from dragoman.read.annotate.case.vocabulary import words
from dragoman.reference.countries import countries
from dragoman.reference.organisations import media, organisations
from dragoman.reference.places import place
from dragoman.reference.tables import cell, rows

_LARGE = 50_000  # inhabitants; smaller towns are called by too many common words
_ARTICLES = ("the ", "The ")


def written(text: str, start: int) -> str | None:
    """The longest known form that begins at ``start`` of a text in small letters, as the tables write it."""
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    for form, proper in _forms().get(text[start:end], ()):
        behind = start + len(form)
        if text.startswith(form, start) and not text[behind : behind + 1].isalnum():
            return proper
    return None


def is_of_body(form: str) -> bool:
    """Whether a single word is what an organisation or a medium is called: Forum, Times."""
    return form in _short_bodies()


@lru_cache(maxsize=20_000)
def is_town(low: str) -> bool:
    """Whether the tables have a town, or another place, of that name."""
    found = place(low)
    return found is not None and (found.population >= _LARGE or not found.population)


@cache
def _short_bodies() -> frozenset[str]:
    return frozenset(form for form in _bare(_bodies()) if " " not in form)


@cache
def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Forms by their first word, the longest first; where two are written alike, the first of the tables."""
    by_word: dict[str, dict[str, str]] = defaultdict(dict)
    for form in _all_forms():
        low = small(form)
        first = next((at for at, c in enumerate(low) if not c.isalnum()), len(low))
        if low != form and first:
            by_word[low[:first]].setdefault(low, form)
    return {word: tuple(sorted(forms.items(), key=lambda pair: -len(pair[0]))) for word, forms in by_word.items()}


def _all_forms() -> Iterator[str]:
    for known in countries():
        yield from _bare((known.name, *known.names, *known.adjectives, *known.people))
        for spellings in known.capitals:
            yield from spellings
    yield from _bare(_bodies())
    yield from words("feasts")
    for row in rows("places.csv"):
        yield from _bare((row["name"], *cell(row["forms"])))
    for row in rows("seats.csv"):
        yield from _bare(cell(row["names"]))


def _bodies() -> Iterator[str]:
    for body in organisations():
        yield from (body.name, *body.forms)
    for medium in media():
        yield from (medium.name, *medium.forms)


def _bare(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form[4:] if form.startswith(_ARTICLES) else form
