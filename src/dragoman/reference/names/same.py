"""Whether two names can be of one person: the one place that decides it."""

from __future__ import annotations

from functools import cache, lru_cache
from math import exp

from dragoman.reference.names.features import features
from dragoman.reference.names.nearness import is_spelling
from dragoman.reference.names.pairing import initials_differ, pair_up
from dragoman.reference.names.parts import take_apart
from dragoman.reference.names.rules import at_odds
from dragoman.reference.tables import tree

LEAST = 0.5


@lru_cache(maxsize=131072)
def score(a: str, b: str) -> float:
    """How likely two names are of one person, 0 to 1; the same in either direction.

    0 where a rule holds them apart (another regnal number, father and son) or no part of one is in the other.

    >>> score("Sergei Shoigu", "Шойгу Сергей") > 0.9, score("Igor Ivanov", "Sergei Ivanov") < 0.1
    (True, True)
    """
    one, other = sorted((a.strip(), b.strip()))
    if one == other:
        return float(any(part.text for part in take_apart(one).parts))
    first, second = take_apart(one), take_apart(other)
    if not (first.parts and second.parts) or at_odds(first, second):
        return 0.0
    found = features(first, second)
    if found is None:
        return 0.0
    weights = _weights()
    weighed = weights["bias"] + sum(weights[name] * value for name, value in found.items())
    return round(1 / (1 + exp(-weighed)), 4)


def same(a: str, b: str) -> tuple[bool, float]:
    """Whether two names can be of one person, and the score from 0 to 1 that says so from 0.5 on.

    Spellings, scripts, order, particles, titles, initials, short forms and names left out do not hold names apart, and
    a letter or two may be mistyped. It is names that are compared: two people may have one name.

    >>> same("Kim Jong Un", "김정은")[0], same("Kim Jong Un", "Kim Yo Jong")[0]
    (True, False)
    """
    likely = score(a, b)
    return likely >= LEAST, likely


@lru_cache(maxsize=131072)
def spelled_alike(a: str, b: str) -> bool:
    """Whether two names can be spellings of one name, nothing mistyped: for edited text, where ``same`` is too lenient.

    >>> spelled_alike("Sergei Shoigu", "Shoygu"), same("Anna Merkel", "Anna Merkl")[0], spelled_alike("Merkel", "Merkl")
    (True, True, False)
    """
    first, second = (take_apart(name.strip()) for name in sorted((a, b)))
    if not (first.parts and second.parts) or at_odds(first, second):
        return False
    pairing = pair_up(first, second)
    if not pairing.pairs or (pairing.left_one and pairing.left_other):
        return False
    if initials_differ(pairing) or all(near.tie == "initial" for *_, near in pairing.pairs):
        return False
    return all(
        near.tie in ("initial", "short") or is_spelling(pairing.one[i], pairing.other[j])
        for i, j, near in pairing.pairs
    )


@cache
def _weights() -> dict[str, float]:
    return {str(name): float(weight) for name, weight in tree("names/weights.yml")["weights"].items()}
