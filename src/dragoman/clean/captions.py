"""Captions and credits of photographs."""

from __future__ import annotations

import re
from functools import cache

from dragoman.clean.phrases import Phrases, table
from dragoman.clean.piece import Piece, Shape, words_of
from dragoman.clean.prose import ends_in_stop, is_quotation

_LONGEST = 90
_TAIL_WORDS = 9
_POSITIONS = re.compile(
    r"\((?:[a-z-]{1,20} ?){0,3}(?:left|right|centre|center|L|R|C|L-R)(?: [a-z]{1,20})?\)"
    r"|, (?:left|right|cent(?:er|re)),|\bfrom left\b|\(L-R"
)
_SIGNED_OFF = re.compile(r"[.!?][\"”’]? ?\([^()]*\)\.?$")
_UNMARKED = re.compile(r" (?!(?:told|by|to|with|the|and|from|agency|of|for|said) )[^ ]+ [A-Z][A-Za-z]+\.?$")
_COUNTED = re.compile(r"\d{1,3} ?/ ?\d{1,3} (?=\D)")
_COUNT = re.compile(r"\d{1,3} ?/ ?\d{1,3}")
_SHORT = 45
_CREDIT_TAIL = re.compile(r"(?:^|[.|/–—\[(-]\s?|[.\"”]\s|/)([^.|\[\]()]{2,80})[\])]?\.?$")


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(table("captions.yml")[name])


def is_caption(piece: Piece) -> bool:
    """Whether a piece is a caption by its own words, wherever it stands."""
    if piece.shape is Shape.CAPTION:
        return True
    words = piece.words
    if not _may_be(piece, words):
        return False
    return (_phrases("openings").opens(words) and len(words) <= 60) or has_credit(piece.text)


def may_be_caption(piece: Piece, told: bool) -> bool:
    """Whether a piece that is not the headline may be a caption: people placed or posing, no full stop.

    ``told`` says that the story's first paragraph is behind; before it a caption may end in a full stop.
    """
    words = piece.words
    if not _may_be(piece, words):
        return False
    placed = _POSITIONS.search(piece.text) is not None
    posed = len(words) >= 10 and _phrases("poses").within(words)
    if not ends_in_stop(piece.text):
        return 6 <= len(words) <= _SHORT and (placed or posed)
    return not told and (placed or posed) and len(words) <= _SHORT


def _may_be(piece: Piece, words: list[str]) -> bool:
    return piece.shape is Shape.PLAIN and 3 <= len(words) <= _LONGEST and not is_quotation(piece.text)


def has_credit(text: str) -> bool:
    """Whether a line ends in the credit of a photograph: "| AP", "[AFP/Getty]", "(Photo by ...)"."""
    match = _CREDIT_TAIL.search(text[-200:])
    if match is None:
        return False
    credit = Piece(match.group(1)).words
    if not 0 < len(credit) <= _TAIL_WORDS * 2:
        return False
    if _phrases("agencies").whole(credit):
        # "... has been arranged. (ANI)" signs a despatch off; captions are shorter.
        return len(words_of(text)) <= _SHORT and not _SIGNED_OFF.search(text[-60:])
    return _phrases("credits").opens(credit) or _ends_in_agency(text, credit)


def in_gallery(text: str) -> bool:
    """Whether a line counts pictures: ``3 / 7``."""
    return _COUNT.fullmatch(text) is not None


def opens_with_count(text: str) -> bool:
    """Whether a line begins as a picture of a gallery: ``4/9 Leaders pose ...``."""
    return _COUNTED.match(text) is not None


def is_credit_only(text: str) -> bool:
    """Whether a short line is nothing but a credit."""
    words = Piece(text).words
    if not 0 < len(words) <= _TAIL_WORDS or words[0] == "file" or ends_in_stop(text) or ":" not in text[:20]:
        return False
    return _phrases("credits").opens(words)


def _ends_in_agency(text: str, credit: list[str]) -> bool:
    """Whether a line ends as in "Zuma / TASS": every part of a line's end is an agency."""
    if "/" in text[-40:]:
        return _phrases("agencies").whole(credit[-1:])
    if _UNMARKED.search(text[-40:]) is None or len(words_of(text)) > _TAIL_WORDS * 2:
        return False
    return _phrases("agencies").whole(credit[-1:])
