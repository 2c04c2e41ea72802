"""What two names have in common, as numbers that a score is weighed from."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from dragoman.reference.names.pairing import Pairing, initials_differ, pair_up
from dragoman.reference.names.parts import Name

FEATURES = (
    "edits", "conflicts", "conflict_share", "extra", "extra_share", "single", "initials", "last", "first", "whole",
    "scripts", "turned", "contained",
)  # fmt: skip


def features(a: Name, b: Name) -> dict[str, float] | None:
    """The figures of two names by ``FEATURES``; None where no part of one is a part of the other, or initials differ.

    ``edits`` letters that differ in paired parts; ``conflicts`` parts that both names have and that do not pair,
    ``extra`` those that only one has, each also as a share of all letters; ``single`` a name of one part; ``initials``
    pairs tied by one; ``last`` and ``first`` the distance of the last and first parts of the shorter name; ``whole`` of
    the names written without spaces, in the order of the pairs; ``scripts`` two scripts; ``turned`` the parts stand in
    another order; ``contained`` every part of one is, sound for sound, in the other.
    """
    pairing = pair_up(a, b)
    full = [near for _, _, near in pairing.pairs if near.tie != "initial"]
    if not full or initials_differ(pairing):
        return None
    nears = [near for _, _, near in pairing.pairs]
    letters = sum(near.length for near in nears) or 1
    ours = sum(_weight(pairing.one, n) for n in pairing.left_one)
    theirs = sum(_weight(pairing.other, n) for n in pairing.left_other)
    total = letters + ours + theirs
    conflicts = min(len(pairing.left_one), len(pairing.left_other))
    edits = sum(near.edits for near in nears)
    turned = any(p[1] > q[1] for p, q in zip(pairing.pairs, pairing.pairs[1:], strict=False))
    single = min(len(pairing.one), len(pairing.other)) == 1
    return {
        "edits": min(edits, 6.0),
        "conflicts": float(conflicts),
        "conflict_share": (2 * min(ours, theirs) / total) if conflicts else 0.0,
        "extra": float(abs(len(pairing.left_one) - len(pairing.left_other))),
        "extra_share": abs(ours - theirs) / total,
        "single": float(single),
        "initials": float(len(nears) - len(full)),
        "last": _end(pairing, last=True),
        "first": _end(pairing, last=False),
        "whole": _whole(pairing),
        "scripts": float(any(pairing.one[i].script != pairing.other[j].script for i, j, _ in pairing.pairs)),
        "turned": float(turned),
        "contained": float(edits == 0.0 and not conflicts),
    }


def _weight(parts: tuple[object, ...], index: int) -> int:
    return len(parts[index].sound)  # type: ignore[attr-defined]


def _end(pairing: Pairing, *, last: bool) -> float:
    """How far the last (first) part of the shorter name is from what it pairs with; 1 where it pairs with nothing."""
    shorter = len(pairing.one) <= len(pairing.other)
    index = (len(pairing.one if shorter else pairing.other) - 1) if last else 0
    found = [near.share for i, j, near in pairing.pairs if (i if shorter else j) == index]
    return found[0] if found else 1.0


def _whole(pairing: Pairing) -> float:
    ours = [i for i, _, _ in pairing.pairs] + list(pairing.left_one)
    theirs = [j for _, j, _ in pairing.pairs] + list(pairing.left_other)
    one = "".join(pairing.one[i].sound for i in ours)
    other = "".join(pairing.other[j].sound for j in theirs)
    return OSA.normalized_distance(one, other)
