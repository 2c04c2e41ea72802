"""Headlines in Title Case, brought to sentence case so that the parser can read them."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITALS = 0.8  # the share of words in capitals from which a headline counts as written in them
_INITIALS = frozenset(("US", "UK", "UN", "EU", "AU", "UAE", "NATO", "USSR", "PLO", "PM", "FM"))
_SMALL = 0.6  # the share of capitalised words from which a headline counts as Title Case


def in_sentence_case(headline: str, body: str) -> str:
    """Lower the words of a Title Case headline that the body writes in lower case, or never writes at all capitalised.

    The text keeps its length, so that offsets hold. Words that the body only knows capitalised are names and stay.
    """
    words = list(_WORD.finditer(headline))
    if not words or sum(w.group()[0].isupper() for w in words) < _SMALL * len(words):
        return headline
    known = {w.group() for w in _WORD.finditer(body)}
    lowered = _from_capitals if _is_in_capitals(words) else _lowered
    pieces, done = [], 0
    for word in words:
        pieces.append(headline[done : word.start()])
        pieces.append(lowered(word.group(), known))
        done = word.end()
    return "".join(pieces) + headline[done:]


def _lowered(word: str, known: set[str]) -> str:
    small = word.lower()
    if len(small) != len(word) or word.isupper():
        return word
    if small in known or _is_function_word(small):
        return small
    return word


def _is_in_capitals(words: list[re.Match[str]]) -> bool:
    """Whether a headline is written in capitals throughout, as the wires of old wrote them."""
    long = [w.group() for w in words if len(w.group()) > 1]
    return len(long) > 1 and sum(w.isupper() for w in long) > _CAPITALS * len(long)


def _from_capitals(word: str, known: set[str]) -> str:
    """A word of a headline in capitals, written as the body writes it; what the body never writes is no name."""
    small, name = word.lower(), word.title()
    if len(small) != len(word) or len(name) != len(word) or len(word) == 1 or word in known or word in _INITIALS:
        return word
    return name if name in known and small not in known else small


def _is_function_word(word: str) -> bool:
    return word in _FUNCTION_WORDS


_FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "by",
        "as",
        "after",
        "before",
        "amid",
        "over",
        "under",
        "into",
        "ahead",
        "during",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "should",
        "not",
        "no",
        "his",
        "her",
        "its",
        "their",
        "he",
        "she",
        "it",
        "they",
        "him",
        "them",
        "this",
        "that",
        "these",
        "those",
        "about",
        "against",
        "between",
        "through",
        "while",
        "who",
        "whom",
        "says",
        "said",
        "meets",
        "meet",
        "met",
        "visits",
        "visit",
        "holds",
        "hold",
        "held",
        "talks",
        "talk",
        "calls",
        "call",
        "discuss",
        "discusses",
        "arrives",
        "arrive",
        "signs",
        "sign",
        "signed",
        "host",
        "hosts",
        "receives",
        "receive",
        "urges",
        "urge",
        "trip",
        "meeting",
        "summit",
        "visiting",
        "leaders",
        "leader",
    ]
)
