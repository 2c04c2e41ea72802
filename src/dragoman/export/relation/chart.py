"""A chart of contacts over time: a bar for each period, in the colours of the kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.record import ContactPeriod
from dragoman.record.relations.document import by_kind

WIDTH, HEIGHT = 1000, 220  # units of the drawing
LEFT, BOTTOM = 34, 26  # room for the figures and for the names of periods
MOST_NAMES = 14  # below the bars; more would run into one another


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a bar: its place in the drawing, its kind, and what it says when pointed at."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A name below a bar or a figure beside the drawing."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is drawn."""

    blocks: tuple[Block, ...]
    names: tuple[Mark, ...]
    figures: tuple[Mark, ...]


def chart_of(periods: Sequence[ContactPeriod]) -> Chart:
    """The bars of periods, each as high as it has contacts."""
    most = max((len(period.contacts) for period in periods), default=0)
    if not most:
        return Chart((), (), ())
    step = (WIDTH - LEFT) / len(periods)
    scale = (HEIGHT - BOTTOM - 8) / most
    blocks = [block for n, period in enumerate(periods) for block in _bar(period, LEFT + n * step, step, scale)]
    every = max(1, -(-len(periods) // MOST_NAMES))
    names = [
        Mark(round(LEFT + (n + 0.5) * step, 1), HEIGHT - 6, period.name)
        for n, period in enumerate(periods)
        if n % every == 0
    ]
    tick = max(1, -(-most // 4))
    figures = [
        Mark(LEFT - 8, round(HEIGHT - BOTTOM - number * scale, 1), str(number)) for number in range(0, most + 1, tick)
    ]
    return Chart(tuple(blocks), tuple(names), tuple(figures))


def _bar(period: ContactPeriod, x: float, step: float, scale: float) -> list[Block]:
    gap = min(6.0, step * 0.2)
    width = min(60.0, step - gap)
    y = float(HEIGHT - BOTTOM)
    blocks = []
    for kind, number in by_kind(period.contacts).items():
        height = number * scale
        y -= height
        title = f"{period.name}: {number} {kind.replace('_', ' ')}"
        left = round(x + (step - width) / 2, 1)
        blocks.append(Block(left, round(y, 1), round(width, 1), round(height, 1), kind, title))
    return blocks
