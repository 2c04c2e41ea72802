"""Finds the phrases of a table in running text: the leftmost longest, in one pass over the words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.reference.folding import fold

V = TypeVar("V")

# A word: letters and figures, apostrophes inside (Sana'a, but not the 's of Russia's), or an initialism
# (U.S., D.C.); a plus belongs to the word before it (OPEC+, C5+1).
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:\.[^\W\d_])+(?!\w)|[^\W_]+(?:['’‘ʿʾʼ`](?![sS]\b)[^\W_]+)*(?:\+\d*)?")
_GAP = re.compile(r"[ \t\u00a0\u202f]*(?:\n[ \t]*)?|[ \u00a0]?[-‐‑–][ \u00a0]?|\.[-\s]?|[,/&] ?| & |['’]")
_INITIALISM = 5
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Found(Generic[V]):
    """A phrase in a text, ``end`` exclusive, with every value that the table gives for it, in the table's order."""

    start: int
    end: int
    values: tuple[V, ...]


@dataclass(frozen=True, slots=True)
class _Form(Generic[V]):
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    exact: str | None
    hyphen: bool
    values: list[V]


class Phrasebook(Generic[V]):
    """Phrases with values.

    A word that the table writes with a capital needs one in the text; an initialism (US, UN) needs all its
    capitals. A phrase that ends in ``=`` is found only as it is written, accents and case; one that ends in ``-``
    (Sino-) only before a hyphen.
    """

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        # Only the phrases whose first word turns up in a text are ever taken apart.
        self._raw: dict[str, list[tuple[str, V]]] = {}
        self._forms: dict[str, list[_Form[V]]] = {}
        folded: dict[str, str] = {}
        for phrase, value in entries:
            head = phrase.partition(" ")[0]
            if head not in folded:
                match = _WORD.search(head)
                if match is None:
                    raise ValueError(f"a phrase that does not begin with a word: {phrase!r}")
                folded[head] = fold(match.group())
            self._raw.setdefault(folded[head], []).append((phrase, value))

    def find(self, text: str) -> list[Found[V]]:
        """The phrases in ``text`` from left to right, the longest at each place, without overlap."""
        spans = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        folded = [fold(text[start:end]) for start, end in spans]
        found: list[Found[V]] = []
        at = 0
        while at < len(spans):
            size, values = self._longest(text, spans, folded, at)
            # "the UN Security Council" is not "the UN": an article must not keep out what reaches further.
            if folded[at] == "the" and size and self._longest(text, spans, folded, at + 1)[0] >= size:
                size = 0
            if size:
                found.append(Found(spans[at][0], spans[at + size - 1][1], tuple(values)))
            at += size or 1
        return found

    def _longest(self, text: str, spans: list[tuple[int, int]], folded: list[str], at: int) -> tuple[int, list[V]]:
        """How many words the longest phrase that begins here has, and what the table gives for it."""
        size, values = 0, list[V]()
        if at >= len(spans):
            return size, values
        for form in self._starting_with(folded[at]):
            if len(form.words) < size:
                break
            if _matches(form, text, spans, folded, at):
                size = len(form.words)
                values += [value for value in form.values if value not in values]
        return size, values

    def _starting_with(self, word: str) -> list[_Form[V]]:
        """The forms whose first word this is, the longest first."""
        if word not in self._raw:
            return []
        if word not in self._forms:
            known: dict[tuple[object, ...], _Form[V]] = {}
            for phrase, value in self._raw[word]:
                form: _Form[V] = _form(phrase)
                form = known.setdefault((form.words, form.capitals, form.exact, form.hyphen), form)
                if value not in form.values:
                    form.values.append(value)
            self._forms[word] = sorted(known.values(), key=lambda form: -len(form.words))
        return self._forms[word]


def words_of(phrase: str) -> list[str]:
    """The words of a phrase, as ``find`` cuts a text into words."""
    return _WORD.findall(phrase)


def is_initialism(word: str) -> bool:
    """Whether a word is written in capitals throughout and is short: US, NATO, U.N."""
    letters = word.replace(".", "")
    return 1 < len(letters) <= _INITIALISM and letters.isupper() and letters.isalnum()


def _form(phrase: str) -> _Form[V]:
    exact, hyphen = phrase.endswith("="), phrase.endswith("-")
    bare = phrase.rstrip("=-")
    words = words_of(bare)
    capitals = tuple(word[0].isupper() for word in words)
    exact_text = bare if exact or is_initialism(bare) else None
    if is_initialism(bare):
        exact_text = bare.replace(".", "")
    return _Form(tuple(fold(word) for word in words), capitals, exact_text, hyphen, [])


def _as_written(exact: str, text: str, start: int, end: int) -> bool:
    """Whether the words stand as the table has them; the point of an abbreviation (Fla.) must be there."""
    if exact.endswith("."):
        return text[start : end + 1] == exact
    return text[start:end] == exact or text[start:end].replace(".", "") == exact


def _matches(form: _Form[V], text: str, spans: list[tuple[int, int]], folded: list[str], at: int) -> bool:
    size = len(form.words)
    if tuple(folded[at : at + size]) != form.words:
        return False
    start, end = spans[at][0], spans[at + size - 1][1]
    if form.exact is not None and not _as_written(form.exact, text, start, end):
        return False
    for index, capital in enumerate(form.capitals):
        if capital and not text[spans[at + index][0]].isupper():
            return False
    for before, after in zip(spans[at : at + size - 1], spans[at + 1 : at + size], strict=True):
        gap = text[before[1] : after[0]]
        if not _GAP.fullmatch(gap) or (gap.startswith(".") and before[1] - before[0] > _SHORT):
            return False
    return not form.hyphen or text[end : end + 1] in ("-", "‐", "‑", "–")
