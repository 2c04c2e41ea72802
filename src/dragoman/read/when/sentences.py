"""Where the sentence about a place begins and ends, by its signs alone."""

from __future__ import annotations

import re

_REACH = 400  # characters; a longer sentence is cut
_END = re.compile(
    r"\n|(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bGen)(?<!\bSen)(?<!\bGov)(?<!\b[A-Z])[.!?][\"”’')]*(?=\s+[\"“‘'(]?[A-Z]|\s*\Z)"
)


def sentence_about(text: str, start: int, end: int) -> tuple[int, int]:
    """First and last place of the sentence that holds the words between two places."""
    floor = max(0, start - _REACH)
    opening = max((match.end() for match in _END.finditer(text, floor, start)), default=floor)
    closing = _END.search(text, end, end + _REACH)
    return opening, closing.start() if closing else min(len(text), end + _REACH)
