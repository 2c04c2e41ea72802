"""Which part of one name goes with which of another, and what is left over on either side."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dragoman.reference.names.nearness import Nearness, nearness
from dragoman.reference.names.parts import Name, Part, is_particle, part, without_particles
from dragoman.reference.names.sound import respell

_EAST_ASIAN = 12  # letters of two or three syllables at most
CLOSE = 0.3  # of the length; a name of one part must be as near, and so must last names beside initials
NEAR = 0.2  # of the length; parts further apart must stand in the same place
SHORT = 3  # letters; so short a name standing alone must be the same
TOO_FAR = 0.5  # of the length; parts further apart are two parts


Pair = tuple[int, int, Nearness]


class Pairing(NamedTuple):
    """Pairs as (index in one, index in other, nearness); the parts compared; indexes left over on either side."""

    one: tuple[Part, ...]
    other: tuple[Part, ...]
    pairs: tuple[Pair, ...]
    left_one: tuple[int, ...]
    left_other: tuple[int, ...]


def pair_up(a: Name, b: Name) -> Pairing:
    """The parts of two names paired, nearest first; words that one writes as one and the other as two are joined."""
    one, other = _joined(a.all, b.all), _joined(b.all, a.all)
    one, other = _not_particle(one, other), _not_particle(other, one)
    one, other = without_particles(one), without_particles(other)
    one, other = _spelled_out(one, a, other), _spelled_out(other, b, one)
    alone = min((one, other), key=len)
    furthest = TOO_FAR if len(alone) > 1 else CLOSE if len(alone[0].sound) > SHORT else 0.0
    candidates = []
    for i, p in enumerate(one):
        for j, q in enumerate(other):
            near = nearness(p, q)
            if near.share <= furthest and (near.tie != "initial" or _may_stand_for(one, i, other, j)):
                candidates.append((near.tie == "initial", near.share, abs(i - j), i, j, near))
    candidates.sort()
    free_one, free_other = set(range(len(one))), set(range(len(other)))
    pairs: list[Pair] = []
    for _, _, _, i, j, near in candidates:
        if i in free_one and j in free_other:
            free_one.remove(i)
            free_other.remove(j)
            pairs.append((i, j, near))
    for i, j, near in [pair for pair in pairs if _out_of_place(pair, pairs)]:
        pairs.remove((i, j, near))
        free_one.add(i)
        free_other.add(j)
    return Pairing(one, other, tuple(sorted(pairs)), tuple(sorted(free_one)), tuple(sorted(free_other)))


def _out_of_place(pair: Pair, pairs: list[Pair]) -> bool:
    """Whether two parts are neither near nor in one place among the rest: Binh and Chinh in Binh Minh, Minh Chinh."""
    i, j, near = pair
    if near.share <= NEAR or all((i < k) == (j < m) for k, m, _ in pairs if k != i):
        return False
    return not any(k - i == m - j and abs(k - i) == 1 for k, m, _ in pairs)


def initials_differ(pairing: Pairing) -> bool:
    """Whether both names give initials, and one gives another more: George H. W. and George W."""
    both = any(pairing.one[i].initial and pairing.other[j].initial for i, j, _ in pairing.pairs)
    more = [pairing.one[i] for i in pairing.left_one] + [pairing.other[j] for j in pairing.left_other]
    return both and any(part.initial for part in more)


def _may_stand_for(one: tuple[Part, ...], i: int, other: tuple[Part, ...], j: int) -> bool:
    """Whether one[i] may stand for other[j] as an initial: not for a last name while the own last name has no pair."""
    if one[i].initial == other[j].initial:
        return True
    ours, theirs, at = (one, other, j) if one[i].initial else (other, one, i)
    if at < len(theirs) - 1 or ours[-1].initial:
        return True
    return any(nearness(ours[-1], part).share <= CLOSE for n, part in enumerate(theirs) if n != at)


def _not_particle(ours: tuple[Part, ...], theirs: tuple[Part, ...]) -> tuple[Part, ...]:
    """Our parts without the initials that are particles in the other name: Correia E. Silva, Correia e Silva."""
    particles = {p.text for p in theirs if len(p.text) == 1 and is_particle(p)}
    return tuple(p for p in ours if not (p.initial and p.text in particles)) or ours


def _joined(ours: tuple[Part, ...], theirs: tuple[Part, ...]) -> tuple[Part, ...]:
    """Our parts, two or three neighbours joined where they say together what one part of theirs says."""
    own = {p.text for p in ours}
    wanted = {key for p in theirs if len(p.sound) > 3 and p.text not in own for key in _sounds(p)}
    if not wanted or len(ours) < 2:
        return ours
    parts = list(ours)
    for size in (3, 2):
        start = 0
        while start + size <= len(parts):
            whole = part("".join(p.text for p in parts[start : start + size]))
            if not wanted.isdisjoint(_sounds(whole)):
                parts[start : start + size] = [whole]
            start += 1
    return tuple(parts)


@lru_cache(maxsize=65536)
def _sounds(p: Part) -> frozenset[tuple[str, str]]:
    short = ("romanisation",) if len(p.text) > _EAST_ASIAN else ("romanisation", "sinitic", "korean")
    return frozenset((system, respell(p.text, system)) for system in short)


def _spelled_out(ours: tuple[Part, ...], name: Name, theirs: tuple[Part, ...]) -> tuple[Part, ...]:
    """Our parts, a word of capitals as initials where neighbours of theirs begin with them: JC, Jean-Claude."""
    if not name.capitals:
        return ours
    texts = {p.text for p in theirs}
    starts = "".join(p.text[:1] for p in theirs)
    found: list[Part] = []
    for p in ours:
        initials = p.text in name.capitals and p.text not in texts and p.text in starts
        found += [part(letter.upper()) for letter in p.text] if initials else [p]
    return tuple(found)
