"""A reading of a text whose case was restored, with the words of the text as it was published."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from dragoman.model.article import Article
from dragoman.model.evidence import Evidence
from dragoman.model.reading import Reading

T = TypeVar("T")


def as_published(reading: Reading, article: Article) -> Reading:
    """The reading with ``article`` as its article and all evidence quoted from it; the texts are of one length."""
    if len(reading.article.text) != len(article.text):
        raise ValueError("the case of a text was restored at another length")
    return replace(_quoted(reading, article.text), article=article)


def _quoted(value: T, text: str) -> T:
    """A value with all evidence within it quoted from ``text``."""
    found: Any = value
    if isinstance(value, Evidence):
        found = Evidence(value.start, value.end, text[value.start : value.end])
    elif isinstance(value, Article):
        pass
    elif is_dataclass(value) and not isinstance(value, type):
        found = replace(value, **{f.name: _quoted(getattr(value, f.name), text) for f in fields(value) if f.init})
    elif isinstance(value, tuple):
        found = tuple(_quoted(one, text) for one in value)
    elif isinstance(value, dict):
        found = {name: _quoted(one, text) for name, one in value.items()}
    result: T = found
    return result
