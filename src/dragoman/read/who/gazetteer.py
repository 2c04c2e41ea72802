"""Countries, peoples, capitals, seats of power, organisations, media and places named in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.read.who.mention import Mention, MentionKind
from dragoman.reference.countries import (
    country_of_capital,
    country_of_demonym,
    country_of_name,
    is_no_country,
    needs_article,
    seat,
)
from dragoman.reference.organisations import medium, organisation
from dragoman.reference.places import is_mostly_no_town, place

_WORD = re.compile(r"[^\W_](?:[\w.&+]|['’](?=\w))*")
_LONGEST = 6
_THE = re.compile(r"\b[Tt]he\s\Z")
_PLACING = re.compile(r"\b(?:in|at|to|from|near|for|outside)\s+$")
_QUALIFIER = re.compile(r",\s+(?P<wider>[^\W\d_a-z][\w.]*(?:\s[^\W\d_a-z][\w.]*){0,2})")
_ARTICLE_AND_NOUN = re.compile(r"^(?:The|A|An) [a-z]")  # "The reunion", "The chad"
_ENDING = re.compile(r"(?:['’]s?|\.)$")


def named_in(text: str, offset: int, sentence: int) -> list[Mention]:
    """Gazetteer mentions in a sentence, longest first, from left to right, none overlapping."""
    words = list(_WORD.finditer(text))
    mentions: list[Mention] = []
    at = 0
    while at < len(words):
        found = _longest(text, words, at) if _can_begin(words[at].group()) else None
        other = _other_phrase(text, words, at) if _can_begin(words[at].group()) else 0
        if found is None or found[0] < other:
            at += max(1, other)
            continue
        count, start, end, entry = found
        mentions.append(_mention(text[start:end], offset + start, sentence, entry))
        at += count
    return mentions


_KOREA = re.compile(r"(?<=[Tt]he )(North|South)(?=['’]s\b|[ ,.;:)]+(?:[a-z(]|$)|[.,;]? *$)")


def with_koreas(text: str, offset: int, sentence: int, named: list[Mention]) -> list[Mention]:
    """The mentions with "the North" and "the South" as states, in an article that speaks of Korea."""
    found = list(named)
    for match in _KOREA.finditer(text):
        start, end = offset + match.start(), offset + match.end()
        if not any(m.start < end and start < m.end for m in named):
            code = "PRK" if match.group() == "North" else "KOR"
            found.append(Mention(MentionKind.COUNTRY, start, end, match.group(), sentence, match.group(), code))
    return sorted(found, key=lambda m: m.start)


def _can_begin(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.startswith("al-")


def _longest(text: str, words: list[re.Match[str]], at: int) -> tuple[int, int, int, Entry] | None:
    for count in range(min(_LONGEST, len(words) - at), 0, -1):
        start, end = words[at].start(), words[at + count - 1].end()
        phrase = text[start:end]
        if any(c in phrase for c in ",;:()") or _ARTICLE_AND_NOUN.match(phrase):
            continue
        for shorter in _trimmed(phrase):
            entry = entry_of(shorter)
            if entry is not None and needs_article(shorter) and not _THE.search(text, 0, start):
                continue
            if entry is not None and entry.kind is MentionKind.PLACE and _is_states(phrase):
                continue  # "Peru's", and not Perus
            if entry is not None and not (entry.kind is MentionKind.PLACE and _is_another_word(text, start, shorter)):
                return count, start, start + len(shorter), _qualified(text, start + len(shorter), shorter, entry)
    return None


def _is_states(phrase: str) -> bool:
    """Whether a phrase is the genitive of a state's name."""
    ending = _ENDING.search(phrase)
    return ending is not None and country_of_name(phrase[: ending.start()]) is not None


def _other_phrase(text: str, words: list[re.Match[str]], at: int) -> int:
    """How many words from here hold a country's word and do not stand for it: "Latin American", "Paris Agreement"."""
    last = min(_LONGEST, len(words) - at)
    return next((n for n in range(last, 1, -1) if is_no_country(text[words[at].start() : words[at + n - 1].end()])), 0)


def _is_another_word(text: str, start: int, phrase: str) -> bool:
    """Names that are mostly a word or a surname are towns only straight behind a preposition of place."""
    return is_mostly_no_town(phrase) and not _PLACING.search(text[:start])


def _qualified(text: str, end: int, phrase: str, entry: Entry) -> Entry:
    """The town of the country that stands behind its comma: "Hyderabad, Pakistan", "Newark, NJ"."""
    behind = _QUALIFIER.match(text[end:]) if entry.kind is MentionKind.PLACE else None
    spot = place(f"{phrase}, {behind['wider']}") if behind else None
    return entry if spot is None else Entry(MentionKind.PLACE, spot.name, spot.country, spot.town)


def _trimmed(phrase: str) -> Iterator[str]:
    if phrase.endswith(".") and "." not in phrase[:-1]:
        yield phrase[:-1]
    yield phrase
    ending = _ENDING.search(phrase)
    if ending:
        yield phrase[: ending.start()]


class Entry:
    """What a name stands for."""

    __slots__ = ("country", "kind", "name", "town")

    def __init__(self, kind: MentionKind, name: str, country: str | None, town: str | None = None) -> None:
        self.kind, self.name, self.country, self.town = kind, name, country, town


@lru_cache(maxsize=50_000)
def entry_of(phrase: str) -> Entry | None:
    """The entry for a phrase: a state before its people, an organisation before a place of the same name."""
    return _political(phrase) or _placed(phrase)


def _political(phrase: str) -> Entry | None:
    """A state, its people, or an organisation."""
    country = country_of_name(phrase)
    if country:
        return Entry(MentionKind.COUNTRY, phrase, country)
    people = country_of_demonym(phrase)
    if people:
        return Entry(MentionKind.DEMONYM, phrase, people)
    body = organisation(phrase)
    return Entry(MentionKind.ORGANISATION, body.name, body.side) if body is not None else None


def _placed(phrase: str) -> Entry | None:
    """A seat of power, a capital, an agency, or any other place."""
    power = seat(phrase)
    if power is not None:
        return Entry(MentionKind.SEAT, phrase, power.country, power.town)
    capital = country_of_capital(phrase)
    if capital:
        return Entry(MentionKind.CAPITAL, phrase, capital, phrase)
    agency = medium(phrase)
    if agency is not None:
        return Entry(MentionKind.MEDIA, agency.name, agency.country)
    spot = place(phrase)
    return Entry(MentionKind.PLACE, spot.name, spot.country, spot.town) if spot is not None else None


def _mention(words: str, start: int, sentence: int, entry: Entry) -> Mention:
    return Mention(
        kind=entry.kind,
        start=start,
        end=start + len(words),
        text=words,
        sentence=sentence,
        name=entry.name,
        country=entry.country,
        town=entry.town,
    )
