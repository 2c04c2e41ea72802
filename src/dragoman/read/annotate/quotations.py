"""Where a text quotes: the stretches between quotation marks."""

from __future__ import annotations

import re

# A quotation that the end of its paragraph leaves open goes up to there: always in curly marks, in straight ones where
# the next paragraph goes on quoting. Some papers close with the mark that opens. One in single quotation marks is not
# told from an apostrophe and so not taken.
_QUOTED = re.compile(
    r"“(?:[^”“\n]|“(?=\w)){1,2000}(?:[”“]|(?=\n)|\Z)|(?<!\w)\"[^\"\n]{1,2000}(?:\"|(?=\n{1,3}[\"“]))"
    r"|``.{1,2000}?''|«[^»\n]{1,2000}»"
)
# Single marks, as British papers have them: behind no letter, and closed behind a full stop, comma or word where no
# letter follows. An apostrophe within a word ("don't") closes none.
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W_])(?:[^‘’'\n“”\"]|(?<=\w)[’'](?=\w)){2,2000}[’'](?!\w)")
_OPENING = "“\"`«‘'"
_CLOSING = "”\"'»’"


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """The quotations of a text with their marks, from left to right; those in single marks are left out."""
    if not any(mark in text for mark in ("“", '"', "``", "«")):
        return []
    return [match.span() for match in _QUOTED.finditer(text)]


def single_quoted_spans(text: str) -> list[tuple[int, int]]:
    """What stands in single quotation marks: quotations, titles, and words that the writer holds at a distance."""
    return [match.span() for match in _SINGLE.finditer(text)]


def without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without quotation marks and white space at its ends; it may be left empty."""
    while start < end and (text[start] in _OPENING or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _CLOSING or text[end - 1].isspace()):
        end -= 1
    return start, end
