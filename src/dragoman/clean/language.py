"""Whether an article is in English."""

from __future__ import annotations

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


@cache
def _identifier() -> LanguageIdentifier:
    # Loaded only for texts that have few English words: the model takes half a second.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def foreign(text: str) -> str | None:
    """The name of the language if the text is surely not English, else None.

    Short texts with an English word are let through, and very short ones with none: names of people and places make
    them look like any language.
    """
    sample = text[:_SAMPLE]
    words = sample.lower().split()
    known = frozenset(table("languages.yml")["english"])
    english = sum(1 for word in words if word in known)
    if sum(1 for character in sample if character.isalpha()) < _ENOUGH and not _other_script(sample):
        if english or len(words) < _FEW_WORDS:
            return None
    elif english > _ENGLISH_SHARE * len(words):
        return None
    code, probability = _identifier().classify(sample)
    if code == "en" or probability < _SURE:
        return None
    name: str = table("languages.yml")["names"].get(code, f"the language with the code {code!r}")
    return name


def _other_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= _FEW and sum(1 for letter in letters if letter > "\u024f") > 0.6 * len(letters)
