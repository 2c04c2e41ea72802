"""Organisations called by a part of their name, once the article has named them: "the Forum", "the bloc"."""

from __future__ import annotations

import re

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.vocabulary import words

_SHORT = re.compile(r"\b[Tt]he (?P<word>[^\W\d_]+)\b(?!\s+[^\W\d_a-z])")  # but not "the Forum Secretariat"


def with_short_names(sentences: list[Sentence], named: dict[int, list[Mention]]) -> None:
    """Add to the mentions by sentence what a short name stands for, where only one organisation can be meant."""
    by_word: dict[str, set[str]] = {}
    told: dict[str, Mention] = {}
    for sentence in sentences:
        found = [m for m in named[sentence.index] if m.kind is MentionKind.ORGANISATION]
        short = [m for m in _short(sentence, named[sentence.index], found, by_word, told) if m is not None]
        named[sentence.index] = sorted([*named[sentence.index], *short], key=lambda m: m.start)
        for body in found:
            _remember(body, by_word, told)


def _remember(body: Mention, by_word: dict[str, set[str]], told: dict[str, Mention]) -> None:
    told[body.name] = body
    if " " in body.name:
        last = body.name.rsplit(maxsplit=1)[-1]
        for word in {last, *body.name.split()} & words("bodies"):
            by_word.setdefault(word, set()).add(body.name)
    for word in words("blocs") if body.name in words("called_bloc") else ():
        by_word.setdefault(word, set()).add(body.name)


def _short(
    sentence: Sentence,
    taken: list[Mention],
    here: list[Mention],
    by_word: dict[str, set[str]],
    told: dict[str, Mention],
) -> list[Mention]:
    found = []
    for match in _SHORT.finditer(sentence.text):
        start, end = sentence.start + match.start("word"), sentence.start + match.end("word")
        for body in here:
            if body.end <= start:
                _remember(body, by_word, told)
        names = by_word.get(match["word"], set())
        if len(names) != 1 or any(m.start < end and start < m.end for m in taken):
            continue
        body = told[next(iter(names))]
        found.append(
            Mention(MentionKind.ORGANISATION, start, end, match["word"], sentence.index, body.name, body.country)
        )
    return found
