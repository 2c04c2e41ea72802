"""How well the words of a name fit a person: parts, particles, initials, regnal numbers, transliterations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from dragoman.read.who.names import PARTICLES
from dragoman.reference.folding import fold
from dragoman.reference.names.vocabulary import family_names

_WORD = re.compile(r"\w+")
_REGNAL = re.compile(r"(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3})\Z")
_JUNIOR = frozenset(("jr", "sr", "junior", "senior"))
_DOUBLED = re.compile(r"(.)\1+")
# One letter for the spellings of one sound; the longer ones first.
_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tsch", "s"), ("tch", "s"), ("ch", "s"), ("sh", "s"), ("zh", "s"), ("kh", "h"),
    ("gh", "k"), ("g", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("dj", "j"), ("dzh", "j"), ("ts", "z"),
    ("tz", "z"), ("x", "ks"), ("q", "k"), ("c", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"),
    ("j", "i"),
)  # fmt: skip
_LIKE = 80
_LOOSE = 70


class Fit(IntEnum):
    """How a name fits a person.

    NONE: not. CLASH: the family name does, the given names do not (Anthony and Tony; two brothers). GIVEN: the one
    word is a given or middle name. FAMILY: it is the family name. FULL: the family name and another part do.
    """

    NONE = 0
    CLASH = 1
    GIVEN = 2
    FAMILY = 3
    FULL = 4


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart: its folded words without particles, and the number of a king or pope."""

    words: tuple[str, ...]
    number: str | None


@lru_cache(maxsize=50_000)
def parts_of(name: str) -> Parts:
    """The parts of a name: ``Abdullah II bin Al-Hussein`` gives ``(abdullah, hussein)`` and ``ii``."""
    words = _WORD.findall(fold(name))
    while len(words) > 1 and words[-1] in _JUNIOR:
        words.pop()
    number = next((word for word in words[1:] if _REGNAL.match(word)), None)
    kept = [word for word in words if word not in PARTICLES and word != number]
    return Parts(tuple(kept or words), number)


@lru_cache(maxsize=100_000)
def sound_of(word: str) -> str:
    """The consonants of a word, the spellings of one sound alike: Gaddafi, Qadhafi and Kadafi are one."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    word = _DOUBLED.sub(r"\1", word)
    return word[0] + re.sub(r"[aeiouh]", "", word[1:]) if word else word


def alike(one: str, other: str, least: int = _LIKE) -> bool:
    """Whether two words can be spellings of one; short ones must be equal."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 3 or (shorter == 3 and one[0] != other[0]):
        return False
    # Jon and Jan are two names: of short words the consonants decide.
    same_sound = sound_of(one) == sound_of(other) and len(sound_of(one)) > 1
    score = ratio(one, other)
    if shorter <= 4:
        return same_sound and score >= _LOOSE
    return score >= least or (same_sound and score >= _LOOSE - 10)


def fit(asked: Parts, known: Parts, country: str | None) -> Fit:
    """How what is asked fits one spelling of a known name; ``country`` decides where the family name stands."""
    clash = asked.number and known.number and asked.number != known.number
    if clash or not asked.words or not known.words:
        return Fit.NONE
    families = _families(known.words, country)
    if len(asked.words) == 1:
        return _fit_of_one(asked.words[0], known, families)
    matched = [any(alike(word, other) for other in known.words) for word in asked.words]
    met = [any(alike(word, other) for word in asked.words) for other in known.words]
    family = any(alike(word, name) for word in asked.words for name in families)
    if len(known.words) == 1 or (known.number and not all(matched)):
        # A nickname, or a king's name: what stands beside it is not known to be his.
        return Fit.CLASH if family else Fit.NONE
    ends = any(alike(word, name) for word in (asked.words[0], asked.words[-1]) for name in families)
    whole = all(matched) or all(met) or ends
    if min(sum(matched), sum(met)) >= 2 and whole and (family or all(matched)):
        return Fit.FULL
    if not family:
        # Written together or apart: Myung-Bak and Myungbak.
        return Fit.FULL if ratio("".join(asked.words), "".join(known.words)) >= 90 else Fit.NONE
    return _fit_of_given(
        [word for word, found in zip(asked.words, matched, strict=True) if not found],
        [word for word, found in zip(known.words, met, strict=True) if not found],
    )


def _fit_of_one(word: str, known: Parts, families: tuple[str, ...]) -> Fit:
    if any(alike(word, family) for family in families):
        return Fit.FAMILY
    return Fit.GIVEN if any(alike(word, other) for other in known.words) else Fit.NONE


def _fit_of_given(ours: list[str], theirs: list[str]) -> Fit:
    """Where family names agree: what the given names that found no partner say."""
    if not ours or not theirs:
        return Fit.FAMILY
    if any(a[0] == b[0] and 1 in (len(a), len(b)) for a in ours for b in theirs):
        return Fit.FULL
    return Fit.CLASH


def _families(words: tuple[str, ...], country: str | None) -> tuple[str, ...]:
    if len(words) == 1 or country in family_names("first"):
        return words[:1]
    if country in family_names("either") or country in family_names("turned"):
        return words[0], words[-1]
    return words[-2:] if country in family_names("two") and len(words) > 2 else words[-1:]
