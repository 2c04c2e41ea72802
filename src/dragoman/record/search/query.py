"""What somebody looks for, from the words they type: all words, phrases, alternatives, beginnings, and none of some.

Whatever is typed is a query or is refused with what helps; no sign in it has a meaning of the database's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 60  # words of one query
_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_OR = "OR"
_SHORTEST = 4  # letters of a word that is looked for in the singular and the plural
_HISSING = ("s", "x", "z", "ch", "sh")


class NothingToFind(ValueError):
    """A query that names nothing to look for: why, and what helps."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find: any of these words or phrases; where ``beginning``, words that begin so."""

    forms: tuple[str, ...]
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: of each group one term at least, and of ``without`` none."""

    groups: tuple[tuple[Term, ...], ...]
    without: tuple[Term, ...] = ()


def query_of(text: str) -> Query:
    """The query that somebody typed; NothingToFind where it names nothing, or too much.

    ``gas pipeline`` finds what has both words, ``"gas pipeline"`` the phrase, ``gas OR oil`` one of the two,
    ``pipel*`` words that begin so, and ``-russia`` what has not that word. A word in small letters is found in the
    singular and the plural; a word with a capital, or in quotes, as it stands.
    """
    groups: list[list[Term]] = []
    without: list[Term] = []
    alternative = False
    for part in _PART.finditer(text):
        if part["word"] == _OR and not part["minus"]:
            alternative = bool(groups)
            continue
        term = _term(part)
        if term is None:
            continue
        if part["minus"]:
            without.append(term)
        elif alternative:
            groups[-1].append(term)
        else:
            groups.append([term])
        alternative = False
    if not groups:
        raise NothingToFind(f"{text!r} names no word to look for. Write at least one word, or a phrase in quotes")
    if sum(map(len, groups)) + len(without) > MOST:
        raise NothingToFind(f"more than {MOST} words to look for. Leave out those that matter less")
    return Query(tuple(tuple(group) for group in groups), tuple(without))


def _term(part: re.Match[str]) -> Term | None:
    """What one part of a query looks for; None where it has neither letter nor digit."""
    written = part["phrase"] if part["phrase"] is not None else part["word"]
    beginning = part["phrase"] is None and written.endswith("*")
    plain = " ".join(written.replace("\0", " ").rstrip("*").split())
    if not any(character.isalnum() for character in plain):
        return None
    exact = part["phrase"] is not None or beginning
    return Term((plain,) if exact else _forms(plain), beginning)


def _forms(word: str) -> tuple[str, ...]:
    """A word and its plural or singular, by the regular rules."""
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha() and word.islower()):
        return (word,)
    if word.endswith("ies"):
        return (word, f"{word[:-3]}y")
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return (word, word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word, word[:-1])
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word, f"{word[:-1]}ies")
    return (word, f"{word}es" if word.endswith(_HISSING) else f"{word}s")
