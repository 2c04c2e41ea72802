"""The floors and goals that figures are held to, as ``floors.toml`` has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).resolve().parent / "floors.toml"
COUNTS = ("date_contradicts", "said_where_there_is_none")
AT_MOST = (*COUNTS, "slower", "larger", "timeline_ms")


@dataclass(frozen=True)
class Held:
    """Floors and goals by the name of a set or measure, each a table of figures."""

    floors: dict[str, dict[str, float]]
    goals: dict[str, dict[str, float]]


def held() -> Held:
    """What the file says today."""
    written_down = tomllib.loads(FILE.read_text())
    return Held(written_down["floors"], written_down["goals"])


def is_at_most(figure: str) -> bool:
    """Whether a figure must not be exceeded; of all others a floor is the least."""
    return figure in AT_MOST or figure.startswith("wrong")


def below(name: str, figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The figures of a set that are worse than their floors."""
    lines = []
    for key, floor in floors.items():
        figure = figures[key]
        if figure > floor if is_at_most(key) else figure < floor:
            lines.append(f"{name} {key}: {figure} instead of {floor}")
    return lines


def lift(floors: dict[str, dict[str, float]], name: str, figures: dict[str, float]) -> None:
    """Raise the floors of a set to its figures; none is ever lowered."""
    kept = floors.setdefault(name, {})
    for key, figure in figures.items():
        better = min if is_at_most(key) else max
        kept[key] = better(kept.get(key, figure), figure)


def write(held: Held) -> None:
    """Write floors and goals back, under the comment that the file opens with."""
    opening = FILE.read_text().split("[", 1)[0]
    named = [
        (f"{kind}.{name}", kept)
        for kind, sets in (("floors", held.floors), ("goals", held.goals))
        for name, kept in sets.items()
    ]
    tables = ("\n".join([f"[{name}]", *(f"{k} = {v}" for k, v in kept.items())]) for name, kept in named)
    FILE.write_text(opening + "\n\n".join(tables) + "\n")
