"""Whether an article is in English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


_ENOUGH = 200
_SAMPLE = 6000
_SURE = 0.6
_ENGLISH_SHARE = 0.12
_ENGLISH = frozenset("the of and to for with that from said has have which were been this it its his their who".split())

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian", "nn": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def foreign(text: str) -> str | None:
    """The name of the language if the text is surely not English, else None.

    Short texts are let through: names of people and places make them look like any language.
    """
    sample = text[:_SAMPLE]
    if sum(1 for character in sample if character.isalpha()) < _ENOUGH and not _other_script(sample):
        return None
    words = sample.lower().split()
    if sum(1 for word in words if word in _ENGLISH) > _ENGLISH_SHARE * len(words):
        return None
    code, probability = _identifier().classify(sample)
    if code == "en" or probability < _SURE:
        return None
    return _NAMES.get(code, f"the language with the code {code!r}")


def _other_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 40 and sum(1 for letter in letters if letter > "\u024f") > 0.6 * len(letters)
