"""The sentences of an article's readable blocks, with offsets into the article's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from dragoman.clean import is_read
from dragoman.model.article import Article, Block, BlockKind
from dragoman.read.annotate.caption import without_picture_words
from dragoman.read.annotate.engine import Engine
from dragoman.read.annotate.headline import in_sentence_case

# The parser was trained on plain quotation marks and spaces; each is replaced by one character, so offsets hold.
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " ", "–": "-", "—": "-"})
_LONGEST = 1200  # characters that are parsed as one sentence; a longer stretch without a full stop is taken in pieces
_STOP = re.compile(r"[.!?][\"')\]]*\s")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Sentence:
    """One parsed sentence.

    ``offset`` is where its document begins in the article's text, ``ordinal`` counts the sentences of the body's
    paragraphs.
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

    @cached_property
    def _starts(self) -> list[int]:
        """Where each token begins, in order: for finding tokens without going through all of a long sentence."""
        return [self.start_of(t) for t in self.span]

    @property
    def kind(self) -> BlockKind:
        """The kind of block that the sentence stands in."""
        return self.block.kind

    @cached_property
    def entities(self) -> tuple[Span, ...]:
        """The engine's names, days and figures within the sentence; ``span.ents`` would go through all the document."""
        doc, found = self.span.doc, []
        begins = [t.i for t in self.span if t.ent_iob_ == "B"]
        for begin in begins:
            end = begin + 1
            while end < len(doc) and doc[end].ent_iob_ == "I":
                end += 1
            if end <= self.span.end:
                found.append(Span(doc, begin, end, label=doc[begin].ent_type_))
        return tuple(found)

    def start_of(self, token: Token) -> int:
        """Where a token begins in the article's text."""
        return self.offset + int(token.idx)

    def end_of(self, token: Token) -> int:
        """Where a token ends in the article's text."""
        return self.offset + int(token.idx) + len(token.text)

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """The tokens that overlap a stretch of the article's text."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return [t for t in self.span[first : bisect_left(self._starts, end)] if self.end_of(t) > start]


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
    cut = [(block, offset, piece) for block, text in zip(blocks, texts, strict=True) for offset, piece in _pieces(text)]
    parsed = zip(cut, engine.parse([piece for _, _, piece in cut]), strict=True)
    found: list[Sentence] = []
    ordinal = 0
    for (block, offset, _), doc in parsed:
        for span in _spans(block, doc):
            found.append(Sentence(len(found), block, block.start + offset, span, ordinal))
            ordinal += block.kind is BlockKind.PARAGRAPH
    return found


def _pieces(text: str) -> list[tuple[int, str]]:
    """A text whole, with the offset 0, or in pieces where it runs on without a full stop too long."""
    stops = [0, *(m.end() for m in _STOP.finditer(text)), len(text)]
    cuts = [0]
    for start, end in pairwise(stops):
        while end - max(start, cuts[-1]) > _LONGEST:
            begin = max(start, cuts[-1])
            at = max(text.rfind(mark, begin + 1, begin + _LONGEST) + len(mark) for mark in ("; ", ", "))
            at = at if at > begin + _LONGEST // 2 else text.rfind(" ", begin + 1, begin + _LONGEST) + 1
            cuts.append(at if at > begin else begin + _LONGEST)
    return [(start, text[start:end]) for start, end in pairwise([*cuts, len(text)]) if end > start]


def _spans(block: Block, doc: Doc) -> list[Span]:
    if block.kind is BlockKind.HEADLINE:
        return [doc[:]]
    return [span for span in doc.sents if _LETTER.search(span.text)]
