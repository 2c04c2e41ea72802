"""Paragraphs that are quoted without marks, behind one that ends in "the minister said:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.model.article import Article, Block, BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.statements.lexicon import speech
from dragoman.read.extract.statements.quote import Quote

_SPOKEN = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST))
_FIRST = re.compile(r"\b(?:I|we|We|my|My|our|Our|us)\b")
_MARKED = ('"', "“", "‘", "«", "'")
_MOST = 8  # paragraphs that one colon opens


def unmarked(article: Article, sentences: Sequence[Sentence], quoted: list[tuple[int, int]]) -> list[Quote]:
    """The paragraphs that somebody is told to have said, each as a quotation that goes on in the next one."""
    blocks = [block for block in article.blocks if block.kind in _SPOKEN]
    ends = {s.block.start: s for s in sentences if s.text.rstrip().endswith(":")}
    found: list[Quote] = []
    for number, block in enumerate(blocks):
        opening = ends.get(block.start)
        if (
            opening is None
            or not article.text_of(block).rstrip().endswith(":")
            or (speaker := _speaker(opening)) is None
        ):
            continue
        spoken = _spoken(article, blocks[number + 1 : number + 1 + _MOST], speaker.text, quoted)
        found += [Quote(b.start, b.end, True, b is not spoken[-1]) for b in spoken]
    return found


def _speaker(sentence: Sentence) -> Token | None:
    """The subject of the verb of saying that a sentence ends with."""
    for token in reversed(list(sentence.span)):
        entries = speech().verbs.get(token.lemma_.lower(), ()) if token.pos_ == "VERB" else ()
        if any("clause" in entry.takes for entry in entries):
            return next((c for c in token.children if c.dep_ == "nsubj"), None)
    return None


def _spoken(article: Article, blocks: list[Block], speaker: str, quoted: list[tuple[int, int]]) -> list[Block]:
    """The blocks up to the first that quotes by itself or names the speaker; none where nobody says "I" or "we"."""
    found: list[Block] = []
    for block in blocks:
        text = article.text_of(block)
        names = len(speaker) > 3 and speaker in text
        if names or text.startswith(_MARKED) or any(a < block.end and block.start < b for a, b in quoted):
            break
        found.append(block)
    return found if any(_FIRST.search(article.text_of(b)) for b in found[:2]) else []
