"""Where a clause lies in time, told by cue words alone; for text that no language engine has read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.read.when.languages.english import english
from dragoman.read.when.story import Tense

Told = Literal["past", "present", "future", "plan"]  # a plan told in the present

_SENTENCE_END = re.compile(r"\n|[.!?;](?=\s|$)")
_SAID = re.compile(r" (?:said|told|announced|issued|met|[a-z]{3,}ed) (?!by\b|to be\b)")  # "on Sunday issued a warning"
_PLANNED = re.compile(
    r"['’]s (?:planned|scheduled|upcoming|expected|proposed|forthcoming)\b"
)  # "Friday's planned talks"
_NOT_HELD = re.compile(r"[^.;\n]{0,60}?\b(?:did not|didn't|didn’t|never) ")  # "planned for Saturday did not take place"
_WAS_PLANNED = re.compile(r"[^.;\n]{0,60}?\b(?:was|were|has been|have been) ")  # "planned for Saturday was cancelled"
_RELATIVE = re.compile(r",? (?:which|who|whose|where) ")
_FOR = re.compile(r"\bfor \Z")
_NO_HEADLINE = re.compile(r"(?:The|A|An|He|She|It|They|We|I|His|Her|Their|Its|On|In|At|But|And)\b")
_SPACE = r"[ \t\n]{1,3}"
_UNTIL = re.compile(rf"\b(?:until|till){_SPACE}(?:the{_SPACE})?\Z", re.IGNORECASE)
_WILL = frozenset({"will", "'ll", "’ll", "shall", "won't", "won’t"})
_REACH = 160
_HEADLINE = 160  # characters that a headline has at most


@dataclass(frozen=True, slots=True)
class Cues:
    """The patterns of ``cues.yml``; the groups of ``cue`` say what a match tells."""

    cue: re.Pattern[str]
    asked: re.Pattern[str]
    done: re.Pattern[str]
    lasted: re.Pattern[str]
    deeds: re.Pattern[str]


def tense_at(text: str, start: int, end: int, of_days: bool = True) -> Tense:
    """The tense of the clause about an expression: that of the nearest cue before it, else of the next one behind.

    A plan told in the present is ``future`` in a sentence ("meets on Friday"). In a headline, which tells news in the
    present too, and for what is no day of the week (``of_days``) it is ``present``, which leaves the nearer date.
    """
    if _PLANNED.match(text, end):
        return "future"
    if _SAID.match(text, end):
        return "past"
    before = text[max(0, start - _REACH) : start]
    cut = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    if until := _UNTIL.search(before, cut):
        return _of_an_end(before[cut : until.start()])
    cues = list(_cues().cue.finditer(before, cut))
    if len(cues) > 1 and cues[-2][0] in _WILL and _governs(cues[-2], cues[-1], text[end : end + 1]):
        return "future"
    told = _by_the_last(cues[-1], before, cut, text, end) if cues else _by_the_next(text, end)
    if told != "plan":
        return told
    return "future" if of_days and not _in_a_headline(text, start, end) else "present"


def leaves_no_doubt(text: str, start: int) -> bool:
    """Whether the clause about an expression can only be past, or only future: its one verb says what was, or will be.

    "They last met in October", "She will fly home in August"; not "said that they would meet in October".
    """
    before = text[max(0, start - _REACH) : start]
    cut = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    cues = list(_cues().cue.finditer(before, cut))
    if cues and cues[-1]["present"] and len(cues) > 1 and cues[-2].end() + 1 >= cues[-1].start():
        cues.pop()  # "will meet with"
    if len(cues) != 1:
        return False
    return bool(cues[0]["past"] and _cues().deeds.fullmatch(cues[0][0])) or cues[0][0] in _WILL


def speaks_of_the_future(text: str, start: int, end: int) -> bool:
    """Whether any cue between two places of a text points ahead."""
    return any(_tense_of(match, text, start) in {"future", "plan"} for match in _cues().cue.finditer(text, start, end))


def _governs(will: re.Match[str], last: re.Match[str], behind: str) -> bool:
    """Whether "will" tells the tense and not the cue behind it: "will meet on Friday", "will travel after Friday"."""
    if last["present"]:
        return last.start() - will.end() <= 1
    return last[0] == "after" and last.end() + 1 >= len(last.string) and behind not in {"'", "’"}


def _of_an_end(before: str) -> Tense:
    """The tense of what goes on until a date: past where its last cue lasted, as most of what is put off is ahead."""
    lasted = [match.end() for match in _cues().lasted.finditer(before)]
    told = [match.end() for match in _cues().cue.finditer(before)]
    return "past" if lasted and lasted[-1] >= max(told, default=0) else "future"


def _by_the_last(cue: re.Match[str], before: str, cut: int, text: str, end: int) -> Told:
    """The tense that the last cue before an expression tells."""
    told = _tense_of(cue, before, cut)
    possessive = text[end : end + 1] in {"'", "’"}
    appointed = told == "past" and not cue["was"] and not possessive and _FOR.search(before)  # "a strike for Monday"
    if appointed or (told == "future" and "planned" in cue[0]):
        if _NOT_HELD.match(text, end):
            return "past"
        return "present" if _WAS_PLANNED.match(text, end) else "future"
    return told


def _by_the_next(text: str, end: int) -> Told:
    """The tense that the next cue behind an expression tells, if it is in the same clause."""
    stop = min(len(text), end + _REACH)
    for sign in (_SENTENCE_END, _RELATIVE):
        closing = sign.search(text, end, stop)
        stop = closing.start() if closing else stop
    cue = _cues().cue.search(text, end, stop)
    return _tense_of(cue, text) if cue is not None else "past"


def _tense_of(match: re.Match[str], text: str, floor: int = 0) -> Told:
    if match["was"] or match["past"]:
        return "past"
    if match["present"]:
        return "plan"
    if match["infinitive"]:
        before = text[max(floor, match.start() - _REACH // 2) : match.start()]
        return "past" if _cues().done.search(before) and not _cues().asked.search(before) else "future"
    return "future"


def _in_a_headline(text: str, start: int, end: int) -> bool:
    """Whether a line without a full stop holds the expression, in the style of a headline."""
    opening = text.rfind("\n", max(0, start - _HEADLINE), start) + 1
    closing = text.find("\n", end, end + _HEADLINE)
    line = text[opening : closing if closing >= 0 else len(text)].strip()
    if len(line) > _HEADLINE or line[-1:] in {".", "!", "?", '"', "”", ":"}:
        return False
    return closing >= 0 or _NO_HEADLINE.match(line) is None


@cache
def _cues() -> Cues:
    table: dict[str, list[str]] = english("cues")
    words = {
        name: "|".join(re.escape(cue) for cue in sorted(cues, key=len, reverse=True)) for name, cues in table.items()
    }
    were = rf"(?P<was>(?:had{_SPACE}been|was|were|has{_SPACE}been){_SPACE}(?:originally{_SPACE}|initially{_SPACE})?)?"
    goes_on = rf"(?:is|are){_SPACE}(?:also{_SPACE}|now{_SPACE}|being{_SPACE})?[a-z]{{2,}}ing"
    infinitive = rf"to{_SPACE}(?:{words['infinitives']})"
    past = rf"(?<!be )(?P<past>{words['past']}|[a-z]{{2,}}ed)"
    ahead = rf"(?P<future>{words['future']})|(?P<infinitive>{infinitive})"
    cue = rf"(?<![\w-])(?:{were}(?:{ahead})|(?P<present>{words['present']}|{goes_on})|{past})(?![\w-])"
    asked = rf"(?<![\w-])(?:{words['asked']})(?:{_SPACE}[\w’'-]+){{0,4}}{_SPACE}\Z"
    done = rf"(?<![\w-])(?:{words['done']})(?:{_SPACE}[\w’'-]+){{0,8}}{_SPACE}\Z"
    lasted = rf"(?<![\w-])(?:{words['lasted']})(?![\w-])"
    return Cues(*(re.compile(pattern) for pattern in (cue, asked, done, lasted, words["deeds"])))
