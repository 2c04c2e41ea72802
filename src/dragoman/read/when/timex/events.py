"""The words of ``events.yml``, and where a text names an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.when.languages.english import english
from dragoman.read.when.wording import SPACE, WORDS, any_of, number_of, word_before

_OWN = frozenset({"the", "his", "her", "its", "their", "our", "this", "that", "these", "those"})
_INDEFINITE = frozenset({"a", "an", "any", "some", "no", "another", "one", "two", "several", "many", "few"})
_PASSIVE = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_WORD = re.compile(r"[\w’'.-]*\w")
_BLANK = re.compile(SPACE)
_LENGTH = re.compile(r"(?P<count>\d{1,2}|[a-z]+)-day\Z")
_MODIFIERS = 7  # words before the noun
_BEHIND = 8  # words behind it that may name it


@dataclass(frozen=True, slots=True)
class EventWords:
    """The lists of ``events.yml``; ``rows`` tells the row of a noun, ``verbs`` rows and what a verb tells of them."""

    rows: dict[str, int]
    verbs: dict[str, tuple[tuple[int, str], ...]]
    held: frozenset[str]
    begins: frozenset[str]
    ends: frozenset[str]
    links: frozenset[str]
    parties: frozenset[str]
    governors: frozenset[str]
    telling_apart: frozenset[str]
    titles: frozenset[str]
    noun: re.Pattern[str]
    called_off: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Event:
    """Words between ``start`` and ``end`` of a text that name an event, its noun or verb at ``noun_start``.

    rows: what it may be, by row of ``events.yml``. names: names in capitals in and behind it. apart: words that tell it
    from others of its kind. definite: whether it was told before ("the summit"); indefinite: whether it was not ("a
    summit"). noun: whether no verb tells it. days: how long it was ("a two-day visit").
    """

    start: int
    end: int
    noun_start: int
    text: str
    rows: frozenset[int]
    names: frozenset[str]
    apart: frozenset[str]
    definite: bool
    indefinite: bool = False
    noun: bool = True
    days: int | None = None


@cache
def event_words() -> EventWords:
    """The lists; read at the first call."""
    data: dict[str, Any] = english("events")
    rows: dict[str, int] = {}
    verbs: dict[str, tuple[tuple[int, str], ...]] = {}
    for number, row in enumerate(data["events"]):
        for noun in row["nouns"]:
            rows.setdefault(noun, number)
        for what in ("whole", "begins"):
            for verb in row.get(what, ()):
                verbs[verb] = (*verbs.get(verb, ()), (number, what))
    noun = re.compile(rf"(?<![\w-])(?:{any_of({*rows, *verbs})})(?![\w-])", re.IGNORECASE)
    lists = ("held", "begins", "ends", "links", "parties", "governors", "telling_apart", "titles")
    off = re.compile(rf"\b(?:{any_of(data['called_off'])})\b", re.IGNORECASE)
    return EventWords(
        rows=rows, verbs=verbs, noun=noun, called_off=off, **{name: frozenset(data[name]) for name in lists}
    )


def event_at(text: str, start: int) -> Event | None:
    """The event that the words from a place on name: "the peace talks in Geneva"; None where they name none."""
    table = event_words()
    words: list[re.Match[str]] = []
    for word in _words(text, start, _MODIFIERS):
        lower = word[0].lower()
        if lower in table.rows and (words or lower[-1] == "s" or lower in {"independence", "fighting"}):
            return _named(text, start, _head(text, word), [one[0] for one in words])
        if words and lower in WORDS.function_words and lower not in {"and", "his", "her", "their", "its"}:
            break
        words.append(word)
    return None


def clause_at(text: str, start: int) -> Event | None:
    """The event that a clause tells with a verb: "he arrived in Rome", "the ministers met"."""
    table = event_words()
    words: list[re.Match[str]] = []
    for word in _words(text, start, _MODIFIERS):
        told = table.verbs.get(word[0])
        if told and words:
            named = [one[0] for one in words]
            rows = frozenset(row for row, _ in told)
            return _event(text, (start, word.start(), word.end()), rows, named, definite=True)
        words.append(word)
    return None


def in_sentence(text: str, start: int, end: int) -> Iterator[Event]:
    """All nouns and verbs of events in a sentence, with the words of a noun before it."""
    table = event_words()
    for match in table.noun.finditer(text, start, end):
        lower = match[0].lower()
        rows = {table.rows[lower]} if lower in table.rows else set()
        before = _before(text, start, match.start()) if rows else []
        verbal = {row for row, _ in table.verbs.get(match[0], ())} if not before or before[-1][0] == "to" else set()
        if lower in table.held and (word_before(text, match.start()) or "") in _PASSIVE:
            verbal = set()  # "the summit was hosted by Rome"
        opening = before[0].start() if before else match.start()
        told = frozenset(rows | verbal)
        if told:
            named = [one[0] for one in before]
            definite = bool(named) and named[0].lower() in _OWN
            yield _event(text, (opening, match.start(), match.end()), told, named, definite)


def _before(text: str, floor: int, start: int) -> list[re.Match[str]]:
    """The words that belong to a noun, from its article on."""
    words = list(_WORD.finditer(text, max(floor, start - 80), start))
    kept: list[re.Match[str]] = []
    for word in reversed(words):
        following = kept[0].start() if kept else start
        if text[word.end() : following].strip():
            break
        lower = word[0].lower()
        article = lower in _OWN | _INDEFINITE
        if lower in WORDS.function_words and not article:
            break
        if len(kept) == _MODIFIERS or (lower in event_words().governors and not kept):
            break
        kept.insert(0, word)
        if article or word[0].endswith(("'s", "’s")):
            break
    return kept


def _head(text: str, word: re.Match[str]) -> re.Match[str]:
    """The last of several nouns of events in a row: "peace talks meeting"."""
    for following in _words(text, word.end(), 1):
        if following[0].lower() in event_words().rows and text[word.end() : following.start()].isspace():
            return following
    return word


def _named(text: str, start: int, head: re.Match[str], named: list[str]) -> Event:
    row = event_words().rows[head[0].lower()]
    first = named[0].lower() if named else ""
    definite = first in _OWN or any(word.endswith(("'s", "’s", "s’")) for word in named)
    opening = _BLANK.match(text, start)
    begins = opening.end() if opening is not None else start
    return _event(text, (begins, head.start(), head.end()), frozenset({row}), named, definite)


def _event(text: str, span: tuple[int, int, int], rows: frozenset[int], named: list[str], definite: bool) -> Event:
    """The event whose words begin, have their noun or verb, and end at the places of ``span``."""
    start, noun_start, end = span
    table = event_words()
    behind = list(_names_behind(text, end))
    names = {re.sub(r"['’]s?\Z", "", word) for word in (*named, *behind) if word[0].isupper()}
    lengths = [length for word in named if (length := _LENGTH.match(word.lower()))]
    return Event(
        start,
        end,
        noun_start,
        text[start:end],
        rows,
        frozenset(names - table.titles),
        frozenset({word.lower() for word in named} & table.telling_apart),
        definite,
        indefinite=bool(named) and named[0].lower() in _INDEFINITE,
        noun=text[noun_start:end].lower() in table.rows,
        days=count_of(lengths[-1]["count"]) if lengths else None,
    )


def count_of(word: str) -> int | None:
    """A count in digits or words; None for another word."""
    known = word.isdigit() or word in WORDS.numbers
    return int(number_of(word)) if known else None


def _names_behind(text: str, end: int) -> Iterator[str]:
    """The names that follow with nothing but small words between: "in Geneva", "with Mr Li"."""
    table = event_words()
    for word in _words(text, end, _BEHIND):
        lower = word[0].lower()
        if word[0][0].isupper():
            yield word[0]
        elif lower not in table.links and lower not in table.parties:
            return


def _words(text: str, start: int, count: int) -> Iterator[re.Match[str]]:
    """The next words, up to a sign between them."""
    at = start
    for _ in range(count):
        word = _WORD.search(text, at, at + 40)
        if word is None or not re.fullmatch(rf"(?:{SPACE})?", text[at : word.start()]):
            return
        yield word
        at = word.end()
