"""Feasts that are the occasion of a message: "congratulated him on Nowruz" does not say when."""

from __future__ import annotations

import re

from dragoman.read.when.feasts.names import feast_names
from dragoman.read.when.wording import SPACE, any_of

_REACH = 160
_NAMES = feast_names()
_DIRECTLY = rf"\b(?:{any_of(_NAMES.occasion_directly)}){SPACE}(?:the{SPACE})?"
_IN_THE_CLAUSE = (
    rf"\b(?:{any_of(_NAMES.occasion_in_the_clause)})\b[^.!?;\n]{{0,120}}\b(?:on|for|upon){SPACE}(?:the{SPACE})?"
)
_OCCASION = re.compile(rf"(?:{_DIRECTLY}|{_IN_THE_CLAUSE})\Z", re.IGNORECASE)


def is_an_occasion(text: str, start: int) -> bool:
    """Whether the words before a feast make it the occasion of what is told, not its day."""
    return _OCCASION.search(text, max(0, start - _REACH), start) is not None
