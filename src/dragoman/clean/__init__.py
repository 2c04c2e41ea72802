"""Captures into articles: clean text in blocks, with metadata and what each value rests on."""

from dragoman.clean.articles import article_of, dated_article_of
from dragoman.clean.reading_matter import is_read

__all__ = ["article_of", "dated_article_of", "is_read"]
