"""Names of people in small letters, by the register."""

from __future__ import annotations

from functools import cache

from dragoman.clean.capitals import small
from dragoman.read.annotate.case.vocabulary import words
from dragoman.reference.folding import fold
from dragoman.reference.register import actors
from dragoman.reference.register.names import by_name, by_surname, key

_SHORTEST = 3


def longest_name(run: list[str], most: int) -> int:
    """How many of the words at the beginning of a run are the full name of a person of the register; 0 for none."""
    if fold(run[0]) not in _first_words():
        return 0
    for size in range(min(most, len(run)), 1, -1):
        if key(" ".join(run[:size])) in by_name() and run[size - 1] not in words("never_names"):
            return size
    return 0


def spelled(name: str) -> str | None:
    """How the register writes a full name given in small letters: "kim jong-un", "hafez al-assad"."""
    ids = by_name().get(key(name), ())
    forms = (form for one in ids for form in (actors()[one].name, *actors()[one].aliases))
    return next((form for form in forms if small(form) == name and not form.isupper()), None)


def is_surname(low: str) -> bool:
    """Whether people of the register are called so, by first name or last."""
    folded = fold(low)
    return len(folded) >= _SHORTEST and (folded in by_surname() or folded in _first_words())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in by_name())
