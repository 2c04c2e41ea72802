"""How far a reading and the gold of an article agree: a small measure of our own, for tests that need nothing else."""

from __future__ import annotations

import unicodedata
from typing import Any

from dragoman.model.edtf import compatible

Told = dict[str, Any]

_NEAR_KINDS = (
    {"visit", "meeting"},
    {"meeting", "multilateral"},
    {"visit", "multilateral"},
    {"meeting", "press_conference"},
    {"meeting", "signing"},
    {"message", "call"},
)


def found_f1(readings: dict[str, list[Told]], gold: dict[str, list[Told]]) -> float:
    """F1 of engagements found: paired one to one by kind, a shared party and dates that do not contradict."""
    said = hits = wanted = 0
    for name, told in gold.items():
        pairs = pair(readings.get(name, []), told)
        optional = {n for n, g in enumerate(told) if g.get("optional")}
        hits += sum(g not in optional for _, g in pairs)
        said += len(readings.get(name, [])) - sum(g in optional for _, g in pairs)
        wanted += len(told) - len(optional)
    return 2 * hits / (said + wanted) if said + wanted else 1.0


def pair(said: list[Told], gold: list[Told]) -> list[tuple[int, int]]:
    """Index pairs (said, gold), best first, each used once."""
    scored = sorted(
        ((likeness(s, g), -i, -j) for i, s in enumerate(said) for j, g in enumerate(gold)),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    for score, i, j in scored:
        if score > 0 and all(-i != p and -j != q for p, q in pairs):
            pairs.append((-i, -j))
    return pairs


def likeness(said: Told, gold: Told) -> float:
    """0 where two engagements cannot be one; more, the more they share."""
    kinds = 1.0 if said["kind"] in (gold["kind"], *gold.get("alt_kinds", [])) else 0.5
    if kinds < 1 and {said["kind"], gold["kind"]} not in _NEAR_KINDS:
        return 0.0
    dates = [d for d in (gold.get("date"), *gold.get("date_alt", []), *gold.get("date_external", [])) if d]
    if said["date"] and dates and not any(compatible(said["date"], d) for d in dates):
        return 0.0
    ours, theirs = parties(said), parties(gold)
    shared = len(ours & theirs) / max(1, len(ours | theirs))
    return shared + kinds if shared >= 0.3 else 0.0


def parties(told: Told) -> set[str]:
    """Surnames, and the names of sides without a person."""
    people = {_surname(p["name"]) for p in told["participants"] if p.get("name")}
    return people | {str(side).casefold() for side in told["collective_participants"]}


def _surname(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in folded if c.isalnum() or c.isspace())
    return plain.split()[-1] if plain.split() else plain
