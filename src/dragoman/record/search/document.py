"""What a search finds as JSON documents."""

from __future__ import annotations

from typing import Any

from dragoman.model.contract_statements import said_values, speaker_values
from dragoman.model.evidence import Evidence
from dragoman.record.search.found import FoundArticle, FoundStatement

Json = dict[str, Any]


def found_article_to_json(found: FoundArticle) -> Json:
    """An article that was found: what is known of it, a stretch of its text, and the words in it."""
    return {
        "article": found.article,
        "title": found.title,
        "publisher": found.publisher,
        "published": found.published,
        "url": found.url,
        "snippet": _span(found.snippet),
        "words": [_span(one) for one in found.words],
    }


def found_statement_to_json(found: FoundStatement) -> Json:
    """A statement that was found, as its article tells it, and the words in it."""
    told = found.told
    return {
        "id": told.id,
        "article": told.article,
        "publisher": told.publisher,
        "published": told.published,
        "url": told.url,
        "speaker": speaker_values(told.speaker),
        **said_values(told),
        "content": _span(told.content),
        "words": [_span(one) for one in found.words],
    }


def _span(words: Evidence) -> Json:
    return {"start": words.start, "end": words.end, "quote": words.quote}
