"""Pieces of a page in capitals, written so that what tells their kind on other pages tells it here."""

from __future__ import annotations

import re

from dragoman.clean.bylines import is_byline
from dragoman.clean.capitals import sentence_case
from dragoman.clean.prose import ends_in_stop

_SPEAKER = re.compile(r"[A-Z][A-Z.'-]{2,20}(?: [A-Z.'-]{1,20})?: ")
_PLACE_AND_COUNTRY = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?, [^\W\d_]+(?: [^\W\d_]+)?")
_FEW = 6


def as_mixed(text: str) -> str:
    """A piece in capitals as a page in mixed case may have it; not always of the same length.

    Names in bylines, places and headings have their capitals, who speaks in an interview stays in capitals, and all
    else is in small letters but for the beginnings of sentences.
    """
    if ends_in_stop(text) or len(text.split()) > _FEW:
        speaker = _SPEAKER.match(text)
        label = speaker.end() if speaker else 0
        return text[:label] + sentence_case(text[label:])
    if is_byline(text):
        return text
    if _PLACE_AND_COUNTRY.fullmatch(text):
        town, comma, country = text.partition(",")
        return town + comma + country.title()
    return text.title()
