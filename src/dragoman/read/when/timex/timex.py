"""A time expression after TIMEX3, with what it was resolved against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["none", "publication", "dateline", "narrative", "event"]


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """The words between ``start`` and ``end`` of the text that a date was counted from; ``date`` as EDTF if told."""

    start: int
    end: int
    text: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Timex:
    """Words between ``start`` and ``end`` of a text that say when.

    type and value follow TIMEX3 (``2019-W12``, ``P3D``, ``PRESENT_REF``); ``edtf`` is the same date as EDTF, a
    moment (``2020-06-12T10:30:00Z``) where the hour is told, None for what is no date or could not be resolved.
    ``anchor`` names what it was counted from: publication, the dateline, the narrative so far, the event it names, or
    nothing; ``reason`` why, and for a missing date why it is missing.
    ``counted_from`` are the words of the dateline, the narrative or the event, None for publication and for none.
    """

    start: int
    end: int
    text: str
    type: Type
    value: str
    edtf: str | None
    anchor: Anchor
    reason: str
    counted_from: CountedFrom | None = None


def as_written(found: Iterable[Timex], text: str) -> tuple[Timex, ...]:
    """Expressions found in a text whose case was restored, with the words of the text as it was written."""
    return tuple(
        replace(one, text=text[one.start : one.end], counted_from=_written(one.counted_from, text)) for one in found
    )


def _written(words: CountedFrom | None, text: str) -> CountedFrom | None:
    return replace(words, text=text[words.start : words.end]) if words is not None else None
