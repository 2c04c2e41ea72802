"""Texts written in capitals throughout, as telexes, cables and monitoring services wrote them."""

from __future__ import annotations

import re

_FEWEST = 40  # letters; fewer are a heading or a label
_SHARE = 0.9  # "de" in a name and a line added later may be in small letters
# A sentence begins behind a line's beginning, a full stop that is no abbreviation's, and a colon with a quotation mark.
_ABBREVIATED = r"(?<!\.[a-z])(?<!\b[ds]r)(?<!\bmr)(?<!\bmrs)(?<!\bst)"
_START = re.compile(
    rf"(?:^|\n|{_ABBREVIATED}[.!?][\"'”’)\]]*\s+|[:,]\s+(?=[\"“]))[\"'“(\[]*(?=[^\W\d_])",
)


def in_capitals(text: str) -> bool:
    """Whether a text as a whole is written in capitals, and not only a heading or a name in it."""
    small = capitals = 0
    most = (1 - _SHARE) * len(text)  # small letters, with which the text could still be in capitals
    for character in text:
        if character.islower():
            small += 1
            if small > most:
                return False
        elif character.isupper():
            capitals += 1
    return capitals >= _FEWEST and capitals >= _SHARE * (capitals + small)


def small(text: str) -> str:
    """``text`` in small letters, character by character; one whose small letter takes two stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def sentence_case(text: str) -> str:
    """``text`` in small letters but for the beginnings of its sentences; of the same length."""
    text = small(text)
    letters = list(text)
    for found in _START.finditer(text):
        at = found.end()
        if len(letters[at].upper()) == 1:
            letters[at] = letters[at].upper()
    return "".join(letters)
