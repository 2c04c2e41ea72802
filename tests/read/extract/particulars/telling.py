"""What a sentence tells of one attribute of its engagements."""

from __future__ import annotations

from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import claim_words, delegation_words
from dragoman.read import Reader
from tests.read.articles import article


def told(reader: Reader, text: str, attribute: str) -> list[str]:
    """The values of an attribute over all engagements that a text tells of, sorted, each once; its "
    "words must be there."""
    found: set[str] = set()
    for engagement in reader.read(article(text)).engagements:
        for value, words in _values(engagement, attribute):
            assert words, f"{value} of {attribute} has no words"
            assert all(text[one.start : one.end] == one.quote for one in words)
            found.add(value)
    return sorted(found)


def _values(engagement: Engagement, attribute: str) -> list[tuple[str, tuple[Evidence, ...]]]:
    found, support = engagement.particulars, engagement.support
    if attribute == "claims":
        return [(claim_words(one), one.evidence) for one in found.claims]
    if attribute == "delegations":
        return [(delegation_words(one), one.evidence) for one in found.delegations]
    if attribute in ("level", "format", "count"):
        words = getattr(support, attribute)
        return [(str(getattr(engagement, attribute)), words)] if words else []
    value = getattr(found, attribute)
    several = value if isinstance(value, tuple) else () if value is None else (value,)
    return [(str(one.value), one.evidence) for one in several]
