"""A language as its folder has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.read.when.feasts.names import FeastNames, feast_names
from dragoman.read.when.languages.grammar import Way, any_of, read_grammar
from dragoman.read.when.languages.meanings import READERS
from dragoman.read.when.languages.words import LanguageWords, read_words

_HERE = Path(__file__).parent
ENGLISH = "en"


class UnknownLanguage(ValueError):
    """No data for a language; the message lists those that there are."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words and the grammar of a language; ``code`` is the name of its folder."""

    code: str
    words: LanguageWords
    ways: tuple[Way, ...]
    feasts: FeastNames
    bound: re.Pattern[str]
    approximate: re.Pattern[str]
    not_dates: re.Pattern[str]


def language_codes() -> tuple[str, ...]:
    """The languages that there are data for."""
    return tuple(sorted({ENGLISH, *(file.parent.name for file in _HERE.glob("*/grammar.yml"))}))


@cache
def language(code: str) -> Language:
    """The language of a code; UnknownLanguage where there is none, or for English, which has its own modules."""
    if code not in language_codes() or code == ENGLISH:
        raise UnknownLanguage(f"no words of time for the language {code!r}. There are {', '.join(language_codes())}")
    return load_language(_HERE / code)


def load_language(folder: Path) -> Language:
    """The language in a folder with ``words.yml``, ``grammar.yml`` and, if it likes, ``feasts.yml``.

    BadLanguage, which names the file and what helps, where the data are not as they should be.
    """
    words = read_words(folder)
    feasts = feast_names(folder) if (folder / "feasts.yml").exists() else FeastNames()
    return Language(
        code=folder.name,
        words=words,
        ways=read_grammar(folder, words, feasts.feasts, READERS),
        feasts=feasts,
        bound=_directly_before(any_of(words.bounds)),
        approximate=_directly_before(any_of(words.approximate)),
        not_dates=re.compile(rf"(?<!\w)(?:{any_of(words.not_dates)})(?!\w)", re.IGNORECASE),
    )


def _directly_before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({words})[ \t\xa0]{{1,3}}\Z", re.IGNORECASE)
