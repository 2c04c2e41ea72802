"""Passages: stretches of an article that the encoder sees at once, and what it says of the words in them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from dragoman.model.article import Article
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.links.encoder import Encoded, Encoder

_LENGTH = 520  # characters of a passage; a longer sentence is one by itself
_SENTENCES = 4
_REFERS = 1  # the column of the flags; the other tells background

Words = tuple[int, int]  # where some words begin and end in the article's text


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one block that stand side by side: ``start`` is where they begin in the article's text."""

    start: int
    seen: Encoded

    def pieces(self, start: int, end: int) -> list[int]:
        """The pieces that overlap a stretch of the article's text."""
        return self.seen.pieces(start - self.start, end - self.start)


class Links:
    """What the encoder says of an article's words, by the index of their sentence and their offsets in the text."""

    def __init__(self, encoder: Encoder, passages: dict[int, Passage]) -> None:
        """Take what was seen, by the index of the sentence."""
        self._encoder, self._passages = encoder, passages

    def none(self, sentence: int, start: int, end: int) -> float:
        """How surely some words tell of no engagement, 0 to 1; 1 for words that the encoder does not see."""
        pieces = self._passages[sentence].pieces(start, end)
        return float(self._passages[sentence].seen.kind[pieces, 0].min()) if pieces else 1.0

    def kind(self, sentence: int, start: int, end: int) -> str:
        """The kind of engagement that some words tell of most likely; ValueError for words that are not seen."""
        passage = self._passages[sentence]
        shares = passage.seen.kind[passage.pieces(start, end), 1:].max(axis=0)
        return self._encoder.artefact.kinds[int(shares.argmax())]

    def refers(self, sentence: int, start: int, end: int) -> float:
        """How surely some words only point to an engagement told elsewhere, 0 to 1."""
        pieces = self._passages[sentence].pieces(start, end)
        return float(self._passages[sentence].seen.flags[pieces, _REFERS].mean()) if pieces else 0.0

    def roles(self, sentence: int, trigger: Words, words: list[Words]) -> list[dict[str, float]]:
        """How surely each of some words plays each role for the trigger, and "none"; {} for what is not seen."""
        passage = self._passages[sentence]
        pieces = passage.pieces(*trigger)
        if not pieces:
            return [{} for _ in words]
        shares = self._encoder.roles(passage.seen, pieces)
        found: list[dict[str, float]] = []
        for start, end in words:
            own = passage.pieces(start, end)
            best = shares[own, 1:].max(axis=0) if own else ()
            named = {name: float(share) for name, share in zip(self._encoder.artefact.roles, best, strict=bool(own))}
            found.append({"none": float(shares[own, 0].min()), **named} if own else {})
        return found


def links_of(article: Article, parsed: list[Sentence], encoder: Encoder) -> Links:
    """Let the encoder see an article passage by passage."""
    passages: dict[int, Passage] = {}
    for _, block in groupby(parsed, key=lambda sentence: sentence.block.start):
        for group in _groups(list(block)):
            start, end = group[0].start, group[-1].end
            passage = Passage(start, encoder.encode(article.text[start:end]))
            passages |= {sentence.index: passage for sentence in group}
    return Links(encoder, passages)


def _groups(block: list[Sentence]) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for sentence in block:
        last = groups[-1] if groups else []
        if last and len(last) < _SENTENCES and sentence.end - last[0].start <= _LENGTH:
            last.append(sentence)
        else:
            groups.append([sentence])
    return groups
