"""Whose titles an article leaves without a state: the country of its publisher, or of its dateline."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from dragoman.model.article import Article, BlockKind
from dragoman.read.who.gazetteer import named_in
from dragoman.read.who.mention import MentionKind
from dragoman.reference.countries import countries, country, country_of_capital
from dragoman.reference.organisations import medium
from dragoman.reference.tables import tree_beside

_OFFICIAL = re.compile(
    r"\b(?:ministry|government|department of|gov\.uk|kremlin|white house|embassy|presiden\w+|prime minister|"
    r"council|commission)\b",
    re.I,
)
_SPEAKING = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.CAPITAL, MentionKind.ORGANISATION))


@cache
def _table() -> dict[str, dict[str, str]]:
    raw: dict[str, dict[str, str]] = tree_beside(__package__, "home.yml")
    return raw


def home_country(article: Article) -> str | None:
    """ISO 3166-1 alpha-3 of the country that the article speaks from, or None."""
    return _of_publisher(article) or _of_address(article.url) or _of_dateline(article)


def is_official(article: Article) -> bool:
    """Whether a government or an organisation publishes the article, so that "we" in it is theirs."""
    host = (urlsplit(article.url).hostname or "") if article.url else ""
    return (
        bool(_OFFICIAL.search(article.publisher or ""))
        or ".gov" in host
        or ".mil" in host
        or host.endswith("kremlin.ru")
    )


def _of_publisher(article: Article) -> str | None:
    """By the table; by a country in the name ("Jerusalem Post", "Government of Malta"); by the medium."""
    publisher = (article.publisher or "").strip()
    known = _table()["publishers"].get(publisher.casefold())
    if known or not publisher:
        return known
    outlet = medium(publisher)
    if outlet is not None:
        return None if outlet.name in _table()["worldwide"] else outlet.country
    named = {m.country for m in named_in(publisher, 0, 0) if m.kind in _SPEAKING and m.country and _is_state(m.country)}
    return named.pop() if len(named) == 1 else None


def _is_state(code: str) -> bool:
    """Whether a code is a state's: "The Valley Post" is not of Anguilla."""
    known = country(code)
    return known is not None and known.cow is not None


def _of_address(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    if not host:
        return None
    for ending, code in _table()["hosts"].items():
        if host == ending or host.endswith("." + ending):
            return code
    last = host.rsplit(".", 1)[-1]
    return None if last in _table()["not_national"] else _by_domain().get(last)


@cache
def _by_domain() -> dict[str, str]:
    domains = {c.alpha2.lower(): c.alpha3 for c in countries() if c.alpha2}
    return domains | {"uk": "GBR"}


def _of_dateline(article: Article) -> str | None:
    for block in article.blocks:
        if block.kind is BlockKind.DATELINE:
            words = re.split(r"[,(:—–-]", article.text_of(block).strip(" (:—–-"))[0].strip()
            return country_of_capital(words.title())
    return None
