"""What one article is of another, as a JSON document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dragoman.record.lineage.passage import Passage, Span
from dragoman.record.lineage.relation import Copy
from dragoman.record.lineage.spans import differing

Json = dict[str, Any]


def copy_to_json(copy: Copy, texts: Mapping[str, str] | None = None) -> Json:
    """Two articles, what one is of the other, and why; with their shared passages where the ``texts`` are given."""
    document: Json = {
        "copy": copy.second,
        "first": copy.first,
        "articles": [copy.left, copy.right],
        "relation": str(copy.relation),
        "source": copy.source,
        "reasons": list(copy.reasons),
        "shares": dict(zip((copy.left, copy.right), copy.shares, strict=True)),
    }
    if texts is not None:
        document["passages"] = [_passage(one, copy, texts) for one in copy.passages]
    return document


def _passage(one: Passage, copy: Copy, texts: Mapping[str, str]) -> Json:
    left, right = texts[copy.left], texts[copy.right]
    return {
        "kind": str(one.kind),
        "likeness": one.likeness,
        "verbatim": one.verbatim,
        "words": [_quoted(copy.left, one.left, left), _quoted(copy.right, one.right, right)],
        "differs": [[left[a.start : a.end], right[b.start : b.end]] for a, b in differing(one, left, right)],
    }


def _quoted(article: str, span: Span, text: str) -> Json:
    return {"article": article, "start": span.start, "end": span.end, "quote": text[span.start : span.end]}
