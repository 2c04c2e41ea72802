"""The opening of a despatch: where it was sent from, when and by which agency."""

from __future__ import annotations

import re
from functools import cache

from dragoman.clean.calendar import in_words
from dragoman.clean.phrases import table
from dragoman.clean.piece import words_of
from dragoman.clean.prose import is_sentence

_DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:, ?\d{4})?"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?:,? \d{4})?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4})"
)
_FIGURES = re.compile(r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![\d/-])")
# A word's characters and what parts words must not overlap, or matching takes exponential time.
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,/]{1,2}(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*|and|of|es|de))*"
_NAME = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]+(?: [A-ZÀ-Þa][A-Za-zÀ-ÿ.'’-]*){0,3}"
_AGENCY = r"(?:\([A-Z][A-Za-z0-9 .,&/|’'-]{1,40}\)|/[A-Z][A-Za-z .-]{1,30}/)"
_DASH = r"(?:—|–|--|-|:)"

_IN_CAPITALS = re.compile(
    rf"(?P<place>{_CAPITALS})(?:, {_NAME})?(?: ?\[{_NAME}\])?(?:,? (?i:{_DATE}))?[.,]?"
    rf"(?: ?{_AGENCY})?[.,]? ?{_DASH}+ ?(?=\S)"
)
_IN_CAPITALS_STOP = re.compile(
    rf"{_CAPITALS}(?:, {_NAME})?,? (?i:{_DATE})\. ?(?:{_AGENCY}\.? )?(?=\S)|{_CAPITALS} {_AGENCY}\.? (?=\S)"
)
_WITH_DATE = re.compile(
    rf"{_NAME}(?:, {_NAME})?(?: ?\[{_NAME}\])?,? (?i:{_DATE})[.,]?(?: ?{_AGENCY})?[.,]? ?{_DASH}+ ?(?=\S)"
)
_WITH_AGENCY = re.compile(
    rf"{_NAME}(?:, {_NAME})?(?: ?\[{_NAME}\])?(?:,? (?i:{_DATE}))?[.,]? ?{_AGENCY}[.,]? ?{_DASH}+ ?(?=\S)"
)
_IN_BRACKETS = re.compile(rf"\([A-Z][A-Za-z0-9 .,&’'-]{{1,30}}\| ?[A-Z][^()]{{1,30}}\) ?{_DASH}+ ?(?=\S)")
_PLACE_ONLY = re.compile(rf"(?P<place>{_NAME}(?:, D\.C\.)?)(?:, {_NAME})? ?(?P<dash>{_DASH}+) ?(?=\S)")
# As monitoring services write it: "LA PAZ (BOLIVIA), 9 OCT 89 (EFE) -- [TEXT]".
_MONITORED = re.compile(
    r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*(?:[ ,]{1,2}[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*){0,4}(?: ?\([A-Za-z .]{2,30}\))?"
    r",? \d{1,2} (?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.? (?:19|20)?\d\d"
    r" ?\([^()]{2,60}\) ?(?:--?|–|—)(?: ?\[[^\[\]]{1,80}\]){0,3}(?= ?\S)"
)
_LONGEST_MONITORED = 240
_LONGEST = 90
_LONGEST_IN_CAPITALS = 9
_DAY_ONLY = re.compile(
    r"(?:[A-Z]{3,}(?: [A-Z]{2,})? ?[|,] ?)?(?:[A-Z][a-z]+day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})",
)
_LONGEST_DATE_LINE = 8
_DATE_LINE_CHARACTERS = 60
_FEW_WORDS = 3
_LONGEST_PLACE = 6


@cache
def _cities() -> frozenset[str]:
    return frozenset(table("places.yml")["cities"])


@cache
def _labels() -> frozenset[str]:
    return frozenset(table("places.yml")["labels"])


def is_place(text: str) -> bool:
    """Whether a line is a town that news is sent from, perhaps with its country: ``Honiara, Solomon Islands``."""
    town, comma, _ = text.partition(",")
    if len(text.split()) > _LONGEST_PLACE:
        return False
    return town.strip() in _cities() or (bool(comma) and town.isupper() and not text.isupper())


def dateline_end(paragraph: str) -> int:
    """Where the dateline at the start of a paragraph ends, before any white space; 0 where there is none."""
    monitored = _MONITORED.match(paragraph[:_LONGEST_MONITORED])
    if monitored:
        return monitored.end()
    head = paragraph[:_LONGEST]
    for pattern in (_IN_CAPITALS, _IN_CAPITALS_STOP, _WITH_DATE, _WITH_AGENCY, _IN_BRACKETS):
        match = pattern.match(head)
        if match and _plausible(match.group(), paragraph):
            return len(match.group().rstrip())
    match = _PLACE_ONLY.match(head)
    if match and match["place"] in _cities() and (match["dash"] == ":" or " " + match["dash"] in match.group()):
        return len(match.group().rstrip())
    return 0


def _plausible(opening: str, paragraph: str) -> bool:
    """Words in capitals with a colon may be labels: "QUESTION:", "MR KIRBY:", "WATCH:"."""
    rest = paragraph[len(opening) :].strip()
    if len(rest) < 20 or re.split(r"[^A-Z&]", opening)[0] in _labels():
        return False
    bare = opening.rstrip()
    if rest.isupper():
        return _opens_in_capitals(bare, rest)
    if not bare.endswith(":"):
        return bare[-1] != "-" or bare[-2:] == "--" or " -" in bare
    return _tells_more(bare)


def _opens_in_capitals(opening: str, rest: str) -> bool:
    """Whether a text in capitals opens with a dateline: a place of few words, and a dash that encloses no aside."""
    place = re.split(r"[,.(:\[\d|/—–]| -|--", opening)[0]
    if len(place.split()) > _FEW_WORDS or len(opening.split()) > _LONGEST_IN_CAPITALS:
        return False
    told = _tells_more(opening)
    if opening[-1] in ":.":
        return told and (opening[-1] == ":" or any(character.isdigit() for character in opening))
    aside = re.search(r" (?:—|–|--|-) ", rest[:_LONGEST]) is not None
    return re.search(r"(?:[—–]|--|[ ).]-)$", opening) is not None and (
        told or (not aside and len(opening.split()) <= _FEW_WORDS + 2)
    )


def _tells_more(opening: str) -> bool:
    """Whether an opening holds a date or an agency, or its place is one that news is sent from."""
    place = re.split(r"[,(:\[–—]| -", opening)[0].strip()
    return any(character.isdigit() for character in opening) or "(" in opening or place.title() in _cities()


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and little else."""
    count = len(words_of(text))
    if count > _LONGEST_DATE_LINE or len(text) > _DATE_LINE_CHARACTERS or is_sentence(text):
        return False
    told = in_words(text) is not None or _FIGURES.search(text) is not None
    return told or (count <= _FEW_WORDS + 1 and _DAY_ONLY.fullmatch(text) is not None)
