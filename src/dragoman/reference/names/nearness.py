"""How far two parts of names are from one another: spelling, sound, transliteration, short forms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from dragoman.reference.names.parts import Part
from dragoman.reference.names.sound import respell
from dragoman.reference.names.spelled import spelled
from dragoman.reference.names.vocabulary import given_names

SHORT_OF_SCRIPT = 0.25  # of a letter: what a script without vowels leaves open
OTHER_SIGN = 0.75  # of two Chinese signs that are read alike, one may be the other's simplified form
KNOWN = 0.1  # a spelling that a table holds
FOREIGN = 0.5  # a foreign name in Chinese signs says its consonants only roughly
ROMANISED = 0.25  # another system of romanisation
TINY = 2  # letters
_SAYS_ENOUGH = 3  # letters, or consonants where no vowels are written
_ONE_SYLLABLE = 5  # letters
_VOWELS = re.compile(r"[aeiou]+")
_SIGNS = ("han", "hangul")
_SYLLABLES = 9  # letters; parts of East Asian names are no longer


class Nearness(NamedTuple):
    """``edits`` in letters between the sounds of two parts, of the ``length`` of the longer one; how they were tied.

    ``tie`` is one of spelling, language (a given name as another language has it), initial, short (a short form).
    """

    edits: float
    length: int
    tie: str

    @property
    def share(self) -> float:
        """The edits as a share of the length, at most 1; a part of two letters is the same or another (Il, Un)."""
        if self.length <= TINY and self.edits > ROMANISED:
            return 1.0
        return min(1.0, self.edits / max(self.length, 3))


@lru_cache(maxsize=131072)
def nearness(a: Part, b: Part) -> Nearness:
    """How far two parts are apart; 0 edits where they are spellings of one sound."""
    length = max(len(a.sound), len(b.sound))
    if a.text == b.text and a.script == b.script == "han" and a.native != b.native:
        return Nearness(OTHER_SIGN, length, "spelling")
    if a.text == b.text or (a.sound == b.sound and a.sound):
        return Nearness(0.0, length, "initial" if a.initial else "spelling")
    if a.initial or b.initial:
        same = a.text[:1] == b.text[:1] or a.sound[:1] == b.sound[:1]
        return Nearness(0.0 if same else length, length, "initial")
    names, short = given_names()
    if names.get(a.text, frozenset()) & names.get(b.text, frozenset()):
        return Nearness(0.0, length, "language")
    if short.get(a.text, frozenset()) & short.get(b.text, frozenset()):
        return Nearness(0.0, length, "short")
    return Nearness(_edits(a, b), length, "spelling")


@lru_cache(maxsize=131072)
def is_spelling(a: Part, b: Part) -> bool:
    """Whether two parts are spellings of one, nothing mistyped: Rouhani and Rohani, not Merkel and Merkl.

    Beyond what respelling brings together vowels may differ, not their number, nor in so short a part as Jon and Jan.
    """
    near = nearness(a, b)
    if near.edits <= ROMANISED:
        return near.tie != "initial" and ((a.voiced and b.voiced) or min(len(a.weak), len(b.weak)) >= TINY)
    if min(len(a.sound), len(b.sound)) <= _SAYS_ENOUGH or not (a.voiced and b.voiced):
        return False
    short = min(len(a.sound), len(b.sound)) <= _ONE_SYLLABLE
    if len(_VOWELS.findall(a.sound)) != len(_VOWELS.findall(b.sound)):
        return False
    return _hissing_alike(a.sound, short) == _hissing_alike(b.sound, short)


def _hissing_alike(sound: str, short: bool) -> str:
    """Consonants of a sound; French writes sh as ch (Bachar), German zh as sch (Nadeschda), Jung is not Seung."""
    consonants = _VOWELS.sub("", sound).replace("C", "S")
    return consonants if short else consonants.replace("J", "S")


def _edits(a: Part, b: Part) -> float:
    if a.script == b.script and (a.script in _SIGNS or not a.voiced):
        # One syllable, one sign: another sign is another name.
        return max(len(a.sound), len(b.sound)) if a.script in _SIGNS else OSA.distance(a.text, b.text)
    if a.text in spelled(b.native, b.script) or b.text in spelled(a.native, a.script):
        return KNOWN
    if a.script != b.script and not (a.voiced and b.voiced and _of_one_syllable(a) and _of_one_syllable(b)):
        return _between_scripts(a, b)
    edits = (OSA.distance(a.sound, b.sound) + OSA.distance(a.coarse, b.coarse)) / 2
    if edits > ROMANISED and max(len(a.text), len(b.text)) <= _SYLLABLES:
        romanised = any(respell(a.text, system) == respell(b.text, system) for system in ("sinitic", "korean"))
        return ROMANISED if romanised else edits
    return edits


def _of_one_syllable(part: Part) -> bool:
    """No word of several Chinese signs, which stand for a foreign name."""
    return part.script != "han" or len(part.native) == 1


def _between_scripts(a: Part, b: Part) -> float:
    """Letters that differ where one of the scripts leaves sounds unsaid."""
    if not (_of_one_syllable(a) and _of_one_syllable(b)):
        return FOREIGN + OSA.distance(a.coarse.replace("r", "l"), b.coarse.replace("r", "l"))
    if not a.weak or not b.weak:
        return max(len(a.sound), len(b.sound))
    return SHORT_OF_SCRIPT + OSA.distance(a.weak, b.weak)
