"""The stretch of a text that shows best what was looked for."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.evidence import Evidence

LONG = 240  # characters of a snippet
_BEFORE = 60  # of these before the first word that was looked for


def snippet_of(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Evidence, tuple[Evidence, ...]]:
    """The stretch with the most different words looked for, and those words in it; the beginning where there are none.

    ``spans`` are the places of the words, in their order.
    """
    start = max(0, _best(text, spans) - _BEFORE) if spans else 0
    start, end = _whole_words(text, start, min(len(text), start + LONG))
    inside = tuple(Evidence.of(text, a, b) for a, b in spans if start <= a and b <= end)
    return Evidence.of(text, start, end), inside


def _best(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Where the stretch begins that holds the most different words."""
    counts = []
    for n, (start, _) in enumerate(spans):
        reach = start + LONG - _BEFORE
        words = {text[a:b].casefold() for a, b in spans[n : n + 20] if b <= reach}
        counts.append((-len(words), start))
    return min(counts)[1]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without halves of words at its ends; a word without an end is cut."""
    if start and not text[start - 1].isspace():
        start = next((n for n in range(start, min(end, start + _BEFORE)) if text[n].isspace()), start)
    if end < len(text) and not text[end].isspace():
        end = next((n for n in range(end, max(start, end - _BEFORE), -1) if text[n - 1].isspace()), end)
    return start, end
