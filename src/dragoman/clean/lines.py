"""Plain text into pieces: paragraphs at line breaks, hard-wrapped lines joined again."""

from __future__ import annotations

import re
from itertools import pairwise

from dragoman.clean.piece import Piece, Shape
from dragoman.clean.plaintext import plain, unmarked

_BULLET = re.compile(r"(?:[•·▪◦‣●○■]\s*|[*+-]\s+)(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_QUOTED = re.compile(r">\s*(?=\S)")
_RULE = re.compile(r"[-=_*~#.\s]{3,}")
_FULL_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*$")

_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_WRAPPED_SHARE = 0.6


def pieces_of(text: str) -> list[Piece]:
    """The lines of a copy-paste or a crawler's text as pieces, none left out but rules and empty lines."""
    lines = [line.strip() for line in unmarked(plain(text)).split("\n")]
    width = _wrap_width(lines)
    pieces: list[Piece] = []
    previous = ""
    for line in lines:
        if pieces and previous and line and _goes_on(previous, line, width):
            pieces[-1].text += " " + line
        elif line and not _is_rule(line):
            pieces.append(_piece(line))
        previous = line
    return pieces


def _is_rule(line: str) -> bool:
    return line != "###" and _RULE.fullmatch(line) is not None


def _piece(line: str) -> Piece:
    for pattern, shape in ((_BULLET, Shape.ITEM), (_HEADING, Shape.HEADING), (_QUOTED, Shape.QUOTE)):
        match = pattern.match(line)
        if match:
            return Piece(line[match.end() :], shape)
    return Piece(line)


def _wrap_width(lines: list[str]) -> int | None:
    """The width that the text was wrapped at, or None where its lines are paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    lengths = [len(a) for a, _ in pairs if len(a) <= _WIDEST_WRAP]
    if len(pairs) < 3 or len(lengths) < 0.9 * len(pairs):
        return None
    width = max(lengths)
    if width < _NARROWEST_WRAP:
        return None
    full = sum(1 for a, b in pairs if _fills(a, b, width))
    return width if full >= _WRAPPED_SHARE * len(pairs) else None


def _fills(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line (with some slack)."""
    first, _, _ = following.partition(" ")
    return len(line) + 1 + len(first) > width - 6


def _goes_on(line: str, following: str, width: int | None) -> bool:
    if width is None or len(line) > _WIDEST_WRAP or any(p.match(following) for p in (_BULLET, _HEADING)):
        return False
    if _fills(line, following, width):
        return True
    return following[:1].islower() and not _FULL_STOP.search(line) and len(line) > _NARROWEST_WRAP
