"""Where a clause lies in time, by the cue words and endings of a language."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.when.languages.grammar import SPACE
from dragoman.read.when.languages.language import Language
from dragoman.read.when.story import Tense

_SENTENCE_END = re.compile(r"\n|[.!?;](?=\s|$)")
_REACH = 160


def tense_in(text: str, start: int, end: int, language: Language) -> Tense:
    """The tense of the nearest cue before the expression in its sentence, else of the next behind; else past."""
    before = text[max(0, start - _REACH) : start]
    cut = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    cues = _cues(language.words.past, language.words.future)
    told = [_tense_of(match) for match in cues.finditer(before, cut)]
    if told:
        return told[-1]
    closing = _SENTENCE_END.search(text, end, end + _REACH)
    following = cues.search(text, end, closing.start() if closing else min(len(text), end + _REACH))
    return _tense_of(following) if following else "past"


def _tense_of(match: re.Match[str]) -> Tense:
    return "future" if match["future"] else "past"


@cache
def _cues(past: tuple[str, ...], future: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern of all cues; a star in a cue stands for two letters or more."""
    told = [f"(?P<{name}>{'|'.join(map(_cue, cues)) or '(?!)'})" for name, cues in (("future", future), ("past", past))]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(told)})(?![\w-])", re.IGNORECASE)


def _cue(cue: str) -> str:
    return re.escape(cue).replace(r"\*", r"[^\W\d_]{2,}").replace(r"\ ", SPACE).replace("'", "['’]")
