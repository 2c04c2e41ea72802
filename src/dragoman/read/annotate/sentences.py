"""The sentences of an article's readable blocks, with offsets into the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from dragoman.clean import is_read
from dragoman.model.article import Article, Block, BlockKind
from dragoman.read.annotate.caption import without_picture_words
from dragoman.read.annotate.engine import Engine
from dragoman.read.annotate.headline import in_sentence_case

# The parser was trained on plain quotation marks and spaces; each is replaced by one character, so offsets hold.
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " ", "–": "-", "—": "-"})
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Sentence:
    """One parsed sentence: ``offset`` is where its document begins in the article's text, ``ordinal`` counts the
    sentences of the body's paragraphs.
    """

    index: int
    block: Block
    offset: int
    span: Span
    ordinal: int = 0

    @property
    def start(self) -> int:
        """First character in the article's text."""
        return self.offset + int(self.span.start_char)

    @property
    def end(self) -> int:
        """One past the last character in the article's text."""
        return self.offset + int(self.span.end_char)

    @cached_property
    def text(self) -> str:
        """The sentence as the parser saw it: same length as in the article, quotation marks made plain."""
        return str(self.span.text)

    @property
    def kind(self) -> BlockKind:
        """The kind of block that the sentence stands in."""
        return self.block.kind

    def start_of(self, token: Token) -> int:
        """Where a token begins in the article's text."""
        return self.offset + int(token.idx)

    def end_of(self, token: Token) -> int:
        """Where a token ends in the article's text."""
        return self.offset + int(token.idx) + len(token.text)

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """The tokens that overlap a stretch of the article's text."""
        return [t for t in self.span if self.start_of(t) < end and self.end_of(t) > start]


def sentences(article: Article, engine: Engine) -> list[Sentence]:
    """Parse the blocks that are read, each by itself: no sentence runs from one block into the next."""
    blocks = [block for block in article.blocks if is_read(block.kind) and _LETTER.search(article.text_of(block))]
    body = " ".join(article.text_of(b) for b in blocks if b.kind is not BlockKind.HEADLINE)
    texts = []
    for block in blocks:
        text = article.text_of(block).translate(_PLAIN)
        if block.kind is BlockKind.HEADLINE:
            text = in_sentence_case(text, body)
        elif block.kind is BlockKind.CAPTION:
            text = without_picture_words(text)
        texts.append(text)
    parsed = zip(blocks, engine.parse(texts), strict=True)
    found: list[Sentence] = []
    ordinal = 0
    for block, span in _spans(parsed):
        found.append(Sentence(len(found), block, block.start, span, ordinal))
        ordinal += block.kind is BlockKind.PARAGRAPH
    return found


def _spans(parsed: Iterator[tuple[Block, Doc]]) -> Iterator[tuple[Block, Span]]:
    for block, doc in parsed:
        if block.kind is BlockKind.HEADLINE:
            yield block, doc[:]
            continue
        for span in doc.sents:
            if _LETTER.search(span.text):
                yield block, span
