"""Names in Latin letters: plain small ones for every script, by tables and general transliteration."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dragoman.reference.names.vocabulary import letters

_SCRIPTS = (
    ("latin", "LATIN"), ("cyrillic", "CYRILLIC"), ("greek", "GREEK"), ("arabic", "ARABIC"), ("hebrew", "HEBREW"),
    ("han", "CJK"), ("hangul", "HANGUL"), ("kana", "KATAKANA"), ("kana", "HIRAGANA"),
)  # fmt: skip
# Scripts that write no short vowels, or whose inherent vowels the general transliteration leaves out.
_FULL = frozenset(("latin", "cyrillic", "greek", "han", "hangul", "kana", "georgian", "armenian"))
_SYLLABLE = re.compile(r"(?<=[a-z'])(?=[A-Z])")


@lru_cache(maxsize=65536)
def script_of(word: str) -> str:
    """The script of a word's first letter: latin, cyrillic, arabic, han, hangul or another name."""
    for letter in word:
        if letter.isalpha():
            name = unicodedata.name(letter, "")
            return next((script for script, start in _SCRIPTS if name.startswith(start)), name.split(" ")[0].lower())
    return "latin"


def writes_vowels(script: str) -> bool:
    """Whether words of a script say their vowels when they are written in Latin letters."""
    return script in _FULL


@lru_cache(maxsize=65536)
def latin(word: str, script: str) -> str:
    """A word in plain small Latin letters, the syllables of Chinese and Korean with spaces between.

    >>> latin("Шойгу", "cyrillic"), latin("Çavuşoğlu", "latin"), latin("习近平", "han")
    ('shoygu', 'cavusoglu', 'xi jin ping')
    """
    if word.isascii():
        return word.casefold()
    folded = unicodedata.normalize("NFC", word).casefold()
    if script in ("han", "hangul"):
        return _SYLLABLE.sub(" ", _general(folded)).lower().strip()
    if script in ("latin", "cyrillic", "greek", "arabic", "hebrew"):
        table = letters(script)
        if script == "greek":
            for pair in (p for p in table if len(p) > 1):
                folded = folded.replace(pair, table[pair])
        folded = "".join(table.get(c, c) for c in folded)
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
        folded = "".join(table.get(c, c) for c in folded)
    return folded if folded.isascii() else _general(folded).lower()


def _general(word: str) -> str:
    # Only what is not in Latin letters needs the tables of all scripts, so that the common case starts without them.
    from anyascii import anyascii  # noqa: PLC0415

    return "".join(c for c in anyascii(word) if c.isalnum() or c == " ")
