"""Towns that no table has, where the words call them one: "the Croatian border town of Miljana"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.vocabulary import words

_STATES = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM))


def small_towns(sentence: Sentence, known: list[Mention]) -> Iterator[Mention]:
    """The names behind "town of" that no mention covers; the country is the one that the same words name, if any."""
    for noun in sentence.span:
        if noun.lemma_.lower() not in words("settled"):
            continue
        for name in (p for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children):
            if name.dep_ != "pobj" or name.pos_ != "PROPN" or not name.text[:1].isupper():
                continue
            parts = [name, *(c for c in name.children if c.dep_ == "compound")]
            start, end = min(map(sentence.start_of, parts)), sentence.end_of(name)
            if any(m.start < end and start < m.end for m in known):
                continue
            text = sentence.text[start - sentence.start : end - sentence.start]
            state = _state_of(sentence, noun, known)
            yield Mention(MentionKind.PLACE, start, end, text, sentence.index, text, state, town=text)


def _state_of(sentence: Sentence, noun: Token, known: list[Mention]) -> str | None:
    around = [c for c in noun.children if c.dep_ in ("amod", "compound", "poss", "nmod")]
    for word in around:
        at = sentence.start_of(word)
        for m in known:
            if m.kind in _STATES and m.start <= at < m.end:
                return m.country
    return None
