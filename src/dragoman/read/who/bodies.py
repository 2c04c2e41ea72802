"""Organisations that no table has, by their capitals and a noun such as Council, beside the title of their officer."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.who.titles import listed

_CAP = r"[^\W\d_a-z][\w&’'-]*"
_JOINED = rf"(?:\s+(?:(?:of|for|on|and)\s+(?:the\s+)?)?{_CAP}){{1,7}}"
# "of the Bloc of Coastal States", and "Bloc of Coastal States" before the title, with or without a genitive.
_BEHIND = re.compile(rf"\s+(?:of|at)\s+(?:the\s+)?(?P<body>{_CAP}{_JOINED})")
_CAPITALS = re.compile(rf"{_CAP}{_JOINED}")
_GENITIVE = re.compile(r"(?:['’]s?)?\s+$")
_REACH = 120  # characters before a title


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('bodies')))})\b")


def _is_body(name: str) -> bool:
    """Whether a name is an organisation's, and tells it from those of other states: no mere "Central Bank"."""
    words = re.findall(_CAP, name)
    return bool(_nouns().search(name)) and any(
        word not in listed("general") and word not in listed("bodies") for word in words
    )


def body_behind(text: str, end: int) -> tuple[int, int] | None:
    """Where an organisation is named behind a title that ends there, "of" between them."""
    found = _BEHIND.match(text, end, end + _REACH)
    return found.span("body") if found and _is_body(found["body"]) else None


def body_before(text: str, start: int) -> tuple[int, int] | None:
    """Where an organisation is named straight before a title that begins there."""
    low = max(0, start - _REACH)
    stretch = text[low:start]
    gap = _GENITIVE.search(stretch)
    if gap is None:
        return None
    for found in _CAPITALS.finditer(stretch, 0, gap.start() if gap.group().strip() else len(stretch.rstrip())):
        if found.end() >= len(stretch[: gap.start()].rstrip()):
            body = found.group()
            first = re.match(r"(?:The|A|An|In|On|At|As|But|And)\s+", body)
            begin = found.start() + (first.end() if first else 0)
            return (low + begin, low + found.end()) if _is_body(body) else None
    return None
