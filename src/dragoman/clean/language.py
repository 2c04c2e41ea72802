"""Whether an article is in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from dragoman.clean.phrases import table

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


_ENOUGH = 200
_FEW = 40
_FEW_WORDS = 15
_SAMPLE = 6000
_SURE = 0.6
_ENGLISH_SHARE = 0.12
_MARKS = ".,;:!?()[]\"'“”‘’"


@cache
def _identifier() -> LanguageIdentifier:
    # Loaded only for texts that have few English words: the model takes half a second.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def is_english(code: str) -> bool:
    """Whether a code that somebody gave is that of English: en, en-GB, eng."""
    return re.split("[-_]", code.strip().lower())[0] in {"en", "eng", "english"}


def _named(code: str) -> str:
    """The name of the language with a code of ISO 639, or what can be said for a name."""
    name: str = table("languages.yml")["names"].get(code, f"the language with the code {code!r}")
    return name


def foreign(text: str) -> str | None:
    """The name of the language if the text is surely not English, else None.

    Short texts with an English word are let through, and very short ones with none: names of people and places make
    them look like any language.
    """
    sample = text[:_SAMPLE]
    words = [word.strip(_MARKS) for word in sample.lower().split()]
    english = _share(words, "english")
    if sum(1 for character in sample if character.isalpha()) < _ENOUGH and not _other_script(sample):
        if english or len(words) < _FEW_WORDS:
            return None
    elif english > _ENGLISH_SHARE:
        return None
    code, probability = _identifier().classify(sample)
    if code == "en" or probability < _SURE:
        return None
    # Texts full of names pass for languages that are rarely written, above all those with the words of English.
    if code not in table("languages.yml")["names"] and english + _share(words, "shared") > _ENGLISH_SHARE:
        return None
    return _named(code)


def _share(words: Sequence[str], kind: str) -> float:
    """The share of some words of English among the words."""
    known = frozenset(table("languages.yml")[kind])
    return sum(word in known for word in words) / max(1, len(words))


def _other_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= _FEW and sum(1 for letter in letters if letter > "\u024f") > 0.6 * len(letters)
