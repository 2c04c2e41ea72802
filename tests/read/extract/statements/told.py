"""Statements of a text in a form that tables of tests can hold."""

from __future__ import annotations

from dragoman.model.statement import Statement
from dragoman.read import Reader
from tests.read.articles import article

Row = tuple[str | None, str, str]


def statements(reader: Reader, text: str) -> tuple[Statement, ...]:
    """The statements of a text, every line a paragraph; all evidence is checked to quote it."""
    found = reader.read(article(text)).statements
    for one in found:
        words = [one.content, *one.evidence, *([one.cue] if one.cue else []), *one.support.act, *one.support.target]
        words += [*one.support.addressee, *one.support.date, *(w for ws in one.support.via for w in ws)]
        assert all(text[w.start : w.end] == w.quote for w in words)
        assert text[one.speaker.start : one.speaker.end].strip()
    return found


def rows(reader: Reader, text: str) -> list[Row]:
    """Speaker (the country where nobody is named), act and content of each statement of a text."""
    return [
        (one.speaker.name or one.speaker.country, str(one.act), one.content.quote) for one in statements(reader, text)
    ]
