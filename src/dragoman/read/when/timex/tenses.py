"""Where a clause lies in time, told by cue words alone; for text that no language engine has read."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.when.languages.english import english
from dragoman.read.when.story import Tense

_SENTENCE_END = re.compile(r"\n|[.!?;](?=\s|$)")
_PAST_FORM = r"[a-z]{2,}ed"
_SAID = re.compile(r" (?:said|told|announced|issued|met|[a-z]{3,}ed) (?!by\b|to be\b)")  # "on Sunday issued a warning"
_SPACE = r"[ \t\n]{1,3}"
_REACH = 160


def tense_at(text: str, start: int, end: int) -> Tense:
    """The tense of the clause about an expression: that of the nearest cue before it, else of the next one behind."""
    if _SAID.match(text, end):
        return "past"
    before = text[max(0, start - _REACH) : start]
    cut = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    told = [_tense_of(match) for match in _cues().finditer(before, cut)]
    if told:
        return told[-1]
    closing = _SENTENCE_END.search(text, end, end + _REACH)
    following = _cues().search(text, end, closing.start() if closing else min(len(text), end + _REACH))
    return _tense_of(following) if following else "past"


def speaks_of_the_future(text: str, start: int, end: int) -> bool:
    """Whether any cue between two places of a text points ahead."""
    return any(_tense_of(match) == "future" for match in _cues().finditer(text, start, end))


def _tense_of(match: re.Match[str]) -> Tense:
    return "future" if match["future"] and not match["was"] else "past"


@cache
def _cues() -> re.Pattern[str]:
    table: dict[str, list[str]] = english("cues")
    future, past = ("|".join(re.escape(cue) for cue in sorted(table[name], key=len, reverse=True)) for name in table)
    were = rf"(?P<was>(?:had{_SPACE}been|was|were|has{_SPACE}been){_SPACE}(?:originally{_SPACE}|initially{_SPACE})?)?"
    return re.compile(rf"(?<![\w-])(?:{were}(?P<future>{future})|(?<!be )(?P<past>{past}|{_PAST_FORM}))(?![\w-])")
