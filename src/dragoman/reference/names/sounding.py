"""Words by their sound, for many at once: which of the words of a table a word may be another spelling of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from dragoman.reference.names.parts import Part
from dragoman.reference.names.sound import respell, weak
from dragoman.reference.names.spelled import spelled
from dragoman.reference.names.vocabulary import given_names, rules

_SYLLABLE = 6  # letters of a syllable of Korean
_TWICE = re.compile(r"(.)\1+")


class Sounding:
    """Folded words of a table by their sound. Building takes a tenth of a second for fifty thousand words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        listed = list(dict.fromkeys(word for word in words if word))
        for word, sound in zip(listed, _sounds(listed), strict=True):
            self._words.setdefault(sound, []).append(word)

    def of(self, part: Part) -> tuple[str, ...]:
        """The words that sound as a part of a name does, in whatever script it is; in the order they were given."""
        sounds = [part.sound] if part.voiced else []
        sounds += [respell(latin, "romanisation") for latin in sorted(spelled(part.native, part.script)) if latin]
        found = [word for sound in sounds for word in self._words.get(sound, ())]
        if not part.voiced:
            found += self._by_consonants.get(part.weak, ())
        elif part.script == "hangul":
            found += self._korean.get(respell(part.text, "korean"), ())
        return tuple(dict.fromkeys(found))

    def in_any_language(self, part: Part) -> tuple[str, ...]:
        """``of``, and for a given name those of its forms in other languages that the table has."""
        same, _ = given_names()
        groups = same.get(part.text, frozenset())
        others = [name for name, of in same.items() if groups & of] if groups else []
        forms = [word for name in others for word in self._words.get(respell(name, "romanisation"), ())]
        return tuple(dict.fromkeys((*self.of(part), *forms)))

    @cached_property
    def _by_consonants(self) -> dict[str, list[str]]:
        """Words by what the Arabic and Hebrew scripts write of them; made when a name in one of them is asked for."""
        return _grouped((weak(sound), words) for sound, words in self._words.items())

    @cached_property
    def _korean(self) -> dict[str, list[str]]:
        listed = [word for words in self._words.values() for word in words if len(word) <= _SYLLABLE]
        return _grouped((respell(word, "korean"), [word]) for word in listed)


def _grouped(pairs: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for key, words in pairs:
        table.setdefault(key, []).extend(words)
    return table


def _sounds(words: list[str]) -> list[str]:
    """The sound of each word; all are respelled as one text, which is many times faster than one by one."""
    text = "".join(f"^{word}$\n" for word in words)
    for old, new in rules("romanisation"):
        text = text.replace(old, ("^" if old[0] == "^" else "") + new + ("$" if old[-1] == "$" else ""))
    return [line[1:-1] for line in _TWICE.sub(r"\1", text).split("\n")[:-1]]
