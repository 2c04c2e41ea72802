"""Marked passages: ``[words]{labels}`` taken apart into text and spans.

A label is ``1 = meeting occurred`` (a trigger: number within the passage, kind, status, then ``background`` or
``refers`` where so) or ``1 host`` (who, where or when of engagement 1). Labels of one span are separated by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = ("visit", "meeting", "call", "message", "multilateral", "signing", "press_conference")
STATUSES = ("occurred", "ongoing", "planned", "cancelled", "postponed", "denied", "hypothetical")
ROLES = ("guest", "host", "caller", "callee", "sender", "recipient", "envoy", "participant", "place", "date")
FLAGS = ("background", "refers")

_MARK = re.compile(r"\[([^\[\]{}]+)\]\{([^{}\[\]]+)\}")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an engagement."""

    engagement: int
    kind: str
    status: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Role:
    """Words that play a part in an engagement, or are its place or date."""

    engagement: int
    role: str


@dataclass(frozen=True, slots=True)
class Span:
    """Marked words: where they begin and end in the text, and what they are."""

    start: int
    end: int
    labels: tuple[Trigger | Role, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One passage."""

    text: str
    spans: tuple[Span, ...]


def load(paths: list[Path]) -> Iterator[Marked]:
    """The passages of some files, one a line; ValueError names the line that cannot be taken apart."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                try:
                    yield parse(line.strip())
                except ValueError as error:
                    raise ValueError(f"{path}, line {number}: {error}") from error


def parse(line: str) -> Marked:
    """Take one line apart; ValueError where a mark is malformed or an engagement has no trigger."""
    pieces: list[str] = []
    spans: list[Span] = []
    position = length = 0
    for mark in _MARK.finditer(line):
        pieces.append(line[position : mark.start()])
        start = length + len(pieces[-1])
        pieces.append(mark[1])
        length, position = start + len(mark[1]), mark.end()
        spans.append(Span(start, length, tuple(_label(part) for part in mark[2].split(","))))
    pieces.append(line[position:])
    text = "".join(pieces)
    if re.search(r"[\[\]{}]", text):
        raise ValueError("a bracket that belongs to no mark")
    _check(spans)
    return Marked(text, tuple(spans))


def _label(part: str) -> Trigger | Role:
    words = part.replace("=", " = ").split()
    if len(words) == 2 and words[0].isdigit() and words[1] in ROLES:
        return Role(int(words[0]), words[1])
    if len(words) < 4 or not words[0].isdigit() or words[1] != "=":
        raise ValueError(f"label {part!r} is neither 'N = kind status' nor 'N part'")
    if words[2] not in KINDS or words[3] not in STATUSES or set(words[4:]) - set(FLAGS):
        raise ValueError(f"label {part!r} has a kind, status or flag that there is not")
    return Trigger(int(words[0]), words[2], words[3], frozenset(words[4:]))


def _check(spans: list[Span]) -> None:
    labels = [label for span in spans for label in span.labels]
    told = {label.engagement for label in labels if isinstance(label, Trigger)}
    for label in labels:
        if label.engagement not in told:
            raise ValueError(f"engagement {label.engagement} has no trigger")
