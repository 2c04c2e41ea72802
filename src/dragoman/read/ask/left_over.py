"""What stands between the offices and states of a phrase: a name, more of a title, a word of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.read.ask.tables import words_of
from dragoman.read.who.names import PARTICLES
from dragoman.reference.folding import fold
from dragoman.reference.tables import tree

POSSESSIVE = re.compile(r"['’]s?$")
_TOKEN = re.compile(r"[^\W_]+(?:['’‘ʼ`.\-‐‑–][^\W_]+)*\.?(?:['’]s\b)?")


@dataclass(frozen=True, slots=True)
class LeftOver:
    """The words of a name; or, where they belong to a title, the title's; and what they say of the time.

    ``void`` tells that the words are of somebody else than the person named: the wife of a president.
    """

    name: tuple[str, ...] = ()
    title: str = ""
    tense: str | None = None
    void: bool = False


def left_over(segment: str, *, after_office: bool) -> LeftOver:
    """What the words of a segment are."""
    names, others, tense = list[str](), 0, None
    joined = void = False
    tokens = [token.group() for token in _TOKEN.finditer(segment)]
    for index, token in enumerate(tokens):
        word = POSSESSIVE.sub("", token)
        plain = fold(word)
        if plain in tenses() and not names:
            tense = tense or tenses()[plain]
        elif plain in wording("joining") and (index > 0 or after_office):
            joined = joined or plain == "and" or (after_office and index == 0)
            void = void or others > 0
        elif _says_nothing(word, plain, index, tokens):
            continue
        elif word.islower() and plain not in PARTICLES | wording("particles"):
            others += 1
            void = void or bool(names)
        else:
            names.append(word)
    if names and (joined or all(fold(word) in wording("portfolios") for word in names)):
        return LeftOver((), segment.strip(" ,;:()"), tense, void)
    return LeftOver(tuple(names), "", tense, void)


def _says_nothing(word: str, plain: str, index: int, tokens: list[str]) -> bool:
    """Whether a word is no part of a name: an article, an ordinal, an honorific with the name behind it."""
    if plain in wording("plain"):
        return len(plain) > 1 or word.islower()  # the A. of an initial is one
    return plain[:1].isdigit() or (plain in _honorifics() and index + 1 < len(tokens))


@cache
def wording(name: str) -> frozenset[str]:
    """A list of ``wording.yml``, folded."""
    return frozenset(fold(word) for word in words_of("wording.yml")[name])


@cache
def tenses() -> dict[str, str]:
    """Words that put an office into another time, and which."""
    table: dict[str, list[str]] = tree("offices.yml")["tenses"]
    return {word: tense for tense, words in table.items() for word in words}


@cache
def _honorifics() -> frozenset[str]:
    table: dict[str, list[str]] = tree("offices.yml")["honorifics"]
    # Words that are also names (U Thant, Don, Khan) stay part of the name; nothing is lost by that.
    return frozenset(fold(form) for kind, forms in table.items() for form in forms if len(form) > 2) - {"khan", "mar"}
