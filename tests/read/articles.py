"""Short articles of our own for tests of the reader."""

from __future__ import annotations

import re

from dragoman.model.article import Article, Block, BlockKind


def article(text: str, published: str | None = "2021-05-25", publisher: str | None = None) -> Article:
    """A text as an article, every line a paragraph."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Article(id="a", name="a", text=text, blocks=blocks, published=published, publisher=publisher)
