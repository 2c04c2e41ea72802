"""An article in capitals as one in mixed case."""

from __future__ import annotations

from dataclasses import replace

from dragoman.clean.capitals import in_capitals
from dragoman.clean.reading_matter import is_read
from dragoman.model.article import Article, BlockKind
from dragoman.read.annotate.case.lexicon import Lexicon
from dragoman.read.annotate.case.truecase import truecase


def is_in_capitals(article: Article) -> bool:
    """Whether the story of an article, its headline left aside, is written in capitals."""
    body = [b for b in article.blocks if is_read(b.kind) and b.kind is not BlockKind.HEADLINE]
    return in_capitals(" ".join(article.text_of(block) for block in body))


def in_mixed_case(article: Article, lexicon: Lexicon) -> Article:
    """The article with the case of its words restored, of the same length; only what is read, so the dateline stays."""
    letters = list(article.text)
    return replace(article, text=_restored(article, lexicon, letters))


def _restored(article: Article, lexicon: Lexicon, letters: list[str]) -> str:
    whole = truecase(article.text, lexicon)
    for block in article.blocks:
        if block.kind is not BlockKind.DATELINE:
            letters[block.start : block.end] = whole[block.start : block.end]
    return "".join(letters)
