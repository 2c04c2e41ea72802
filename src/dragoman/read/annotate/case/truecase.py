"""A text in capitals with its small letters restored, letter by letter, so that offsets hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.clean.capitals import sentence_case, small
from dragoman.read.annotate.case.doubtful import is_month, is_word_for_us
from dragoman.read.annotate.case.known import is_of_body, is_town, written
from dragoman.read.annotate.case.lexicon import Lexicon
from dragoman.read.annotate.case.people import is_surname, longest_name, spelled
from dragoman.read.annotate.case.vocabulary import words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_INITIAL = re.compile(r"\b(?![ap]\.m\.)(?<![ap]\.)[^\W\d_]\.(?=[ \w])")
_NAME = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ROMAN = re.compile(r"(?:x{0,2}(?:ix|iv|v?i{0,3}))(?<=[ivx])")


@dataclass(slots=True)
class Word:
    """A word of the text in small letters, without its genitive ending; ``set`` says that its case is decided."""

    start: int
    end: int
    low: str
    name: bool = False
    set: bool = False


def truecase(text: str, lexicon: Lexicon | None = None) -> str:
    """``text`` as a newspaper would write it, of the same length: names large, other words small.

    Names are what the tables and the register have, what stands behind a title, and words that are no English; these
    stay small without a ``lexicon``, which is enough for dates.
    """
    return _Text(text, lexicon or Lexicon({}, {}, {})).restored()


class _Text:
    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._low = small(text)
        self._letters = list(sentence_case(text))
        self._words = [_word(found) for found in _WORD.finditer(self._low)]

    def restored(self) -> str:
        self._register()
        self._known()
        self._single()
        self._called_so()
        self._particles()
        self._titles()
        for at, word in enumerate(self._words):
            if word.name and not word.set:
                self._put(word.start, word.low.upper() if self._is_numeral(at) else as_name(word.low))
        for found in _INITIAL.finditer(self._low):
            self._put(found.start(), found.group().upper())
        return "".join(self._letters)

    def _is_numeral(self, at: int) -> bool:
        """Whether a word counts kings and popes: "Hassan II", and not "Xi" of "China's Xi Jinping"."""
        if not at or not self._words[at - 1].name or _ROMAN.fullmatch(self._words[at].low) is None:
            return False
        if self._gaps(self._words[at - 1 : at + 1]) < 2:
            return False
        return self._gaps(self._words[at : at + 2]) < 2 or not self._words[at + 1].name

    def _put(self, start: int, letters: str) -> None:
        """Write letters over the text; not where they are others, as for a letter whose capital takes two."""
        if small(letters) == self._low[start : start + len(letters)]:
            self._letters[start : start + len(letters)] = letters

    def _known(self) -> None:
        """What the tables have, in the spelling of the tables."""
        done = 0
        for at, word in enumerate(self._words):
            form = written(self._low, word.start) if word.start >= done and not word.name else None
            if form is None or not self._is_meant(form, at):
                continue
            done = word.start + len(form)
            for covered in self._words[at:]:
                if covered.start >= done:
                    break
                covered.set = True
                covered.name = form[covered.start - word.start].isupper()
            self._put(word.start, form)

    def _is_meant(self, form: str, at: int) -> bool:
        """Whether a form of the tables is no common word: US and us, WHO and who, the town of Nice."""
        low, before, after = small(form), self._near(at - 1), self._near(at + 1)
        if low in ("us", "u.s"):
            return form.isupper() and not is_word_for_us(before, after, self._lexicon)
        if low in words("no_names"):
            return False
        if low in words("doubtful_places"):
            return before in words("before_places")
        parts = self._lexicon.parts(low)
        if form.isupper() and not {"function", "verb"}.isdisjoint(parts):
            return before == "the"
        if form.isupper() and at and self._words[at - 1].name and not self._words[at - 1].set:
            return self._gaps(self._words[at - 1 : at + 1]) < 2 or not parts  # "Kim Jong-un"
        return not parts or form.isupper() or before == "the" or not is_of_body(form)

    def _near(self, at: int) -> str:
        """The word at a place, empty where none is or punctuation stands between."""
        if not 0 <= at < len(self._words):
            return ""
        return self._words[at].low

    def _register(self) -> None:
        """Full names of the register's people."""
        done = 0
        for at, word in enumerate(self._words):
            if at < done:
                continue
            run = self._words[at : at + 5]
            size = longest_name([word.low for word in run], self._gaps(run))
            form = spelled(self._low[word.start : run[size - 1].end]) if size else None
            for one in run[:size]:
                one.name, one.set = True, form is not None
            self._put(word.start, form or "")
            done = at + size

    def _gaps(self, run: list[Word]) -> int:
        """How many of some words have nothing but a space, a hyphen or the point of an initial between them."""
        for count in range(1, len(run)):
            between = self._low[run[count - 1].end : run[count].start]
            if between not in (" ", "-", ". ") or (between == ". " and len(run[count - 1].low) > 1):
                return count
        return len(run)

    def _single(self) -> None:
        """Each word by itself: months, what is no English, what stands behind a title."""
        for at, word in enumerate(self._words):
            if word.set or word.name:
                continue
            before, after = self._near(at - 1), self._near(at + 1)
            if word.low in words("doubtful_months") or word.low in words("short_dates"):
                word.name = is_month(word.low, before, after)
            elif word.low in words("names") or (word.low in ("north", "south") and self._is_korea(before, after)):
                word.name = True
            elif word.low == "i" or (len(word.low) > 2 and word.low.isalpha() and not set(word.low) & set("aeiouy")):
                self._put(word.start, word.low.upper())
                word.set = True
            elif not (before in words("prefixes") and self._low[word.start - 1] == "-"):
                word.name = self._is_name(word.low, before)

    def _is_korea(self, before: str, after: str) -> bool:
        """Whether "the North" is a state: in a text about Korea, and not "the north of"."""
        return before == "the" and after not in ("of", "east", "west") and "korea" in self._low

    def _is_name(self, low: str, before: str) -> bool:
        if not _NAME.fullmatch(low) or low.replace("’", "'").partition("'")[0] in words("function"):
            return False  # "90th", "we'll"
        parts = self._lexicon.parts(low)
        if not parts and low.endswith(tuple(words("endings"))):
            return False
        if not parts:
            return bool(self._lexicon) and low not in words("particles")
        if parts == {"noun"} and (is_surname(low) or is_town(low)):
            return True
        behind_title = before in words("titles") and "function" not in parts
        return behind_title and low not in words("never_names") and is_surname(low)

    def _called_so(self) -> None:
        """Whoever the text names once with the whole name or a title is meant by the family name wherever it stands."""
        called = {word.low for word in self._words if word.name and is_surname(word.low)} - words("never_names")
        for at, word in enumerate(self._words):
            if word.set or word.name or word.low not in called or "function" in self._lexicon.parts(word.low):
                continue
            word.name = self._near(at - 1) not in ("the", "a", "an")

    def _particles(self) -> None:
        """Small words within names, and what stands behind them: "Roberto de Abreu", "Garcia del Solar", "al-Assad"."""
        for at, word in enumerate(self._words[:-1]):
            following = self._words[at + 1]
            if word.low not in words("particles") or word.set or "function" in self._lexicon.parts(following.low):
                continue
            behind_name = at > 0 and self._words[at - 1].name and self._gaps(self._words[at - 1 : at + 2]) > 2
            word.set = behind_name or following.name or following.low in words("particles")
            word.name = False
            following.name = following.name or (behind_name and not following.set)

    def _titles(self) -> None:
        """What stands before a name as its title: "Foreign Minister Cavallo"."""
        for at, word in enumerate(self._words):
            if not word.name:
                continue
            first = at
            while first > 0 and self._is_title(first - 1, first == at):
                first -= 1
            for title in self._words[first:at]:
                title.name = title.low not in words("small_titles")

    def _is_title(self, at: int, last: bool) -> bool:
        low = self._words[at].low
        if self._words[at].name or self._gaps(self._words[at : at + 2]) < 2:
            return False
        return low in words("titles") or (not last and low in words("title_words"))


def _word(found: re.Match[str]) -> Word:
    low = _POSSESSIVE.sub("", found.group())
    return Word(found.start(), found.start() + len(low), low)


def as_name(low: str) -> str:
    """A name in small letters with its capitals: "o'brien", "mcmullan", "d'estaing"."""
    head, mark, tail = low.partition("'") if "'" in low else low.partition("’")
    if mark and len(head) <= 2:
        return head.capitalize() + mark + tail.capitalize() if len(tail) > 2 else head.capitalize() + mark + tail
    if low.startswith("mc") and len(low) > 4:
        return "Mc" + low[2:].capitalize()
    return low[:1].upper() + low[1:]
