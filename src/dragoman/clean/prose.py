"""What sentences look like, and what does not look like one."""

from __future__ import annotations

import re

from dragoman.clean.piece import words_of

_STOP = re.compile(r"[.?…][\"'”’)\]\s]{0,4}$|[!][\"”’]\s?$")
_QUOTED = re.compile(r"[\"“„][^\"“”„]{0,2000}[\"”]?")
_NAME = re.compile(r"\b[A-Z][a-zà-öø-ÿ]+(?:-[A-Z]?[a-zà-öø-ÿ]+)*\b")
_SMALL = re.compile(r"(?<![^\s(“\"'])[a-z]")
_PUBLISHER_PRONOUNS = frozenset(
    {"we", "us", "our", "ours", "you", "your", "yours", "you'll", "you're", "you've", "we'll", "we're"}
)
_CLEAR = 12
_LONG = 16


def ends_in_stop(text: str) -> bool:
    """Whether the text ends as a sentence of a story ends (a cry alone is no such end)."""
    return _STOP.search(text[-12:].rstrip(" ,")) is not None


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence: ends as one, and has words in small letters."""
    return ends_in_stop(text) and len(_SMALL.findall(text[:400])) >= 2


def is_prose(text: str) -> bool:
    """Whether a line is a sentence long enough to be told from a slogan."""
    return is_sentence(text) and len(words_of(text[:600])) >= _CLEAR


def is_clear_prose(text: str) -> bool:
    """Prose of some length in which no publisher speaks to its readers."""
    return is_prose(text) and len(words_of(text[:900])) >= _LONG and not addresses_reader(text)


def addresses_reader(text: str) -> bool:
    """Whether somebody says we or you outside quotation marks."""
    return not _PUBLISHER_PRONOUNS.isdisjoint(words_of(unquoted(text)))


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks (an open quotation reaches to its end)."""
    return _QUOTED.sub(" ", text)


def is_quotation(text: str) -> bool:
    """Whether a line opens with a quotation mark."""
    return text[:1] in "\"“„«‘'"


def names(text: str) -> set[str]:
    """Words with a capital, other than the first: most of them are names."""
    return {match.group() for match in _NAME.finditer(text) if match.start() > 0}
