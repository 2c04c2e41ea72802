"""Whose titles an article leaves without a state: the country of its publisher, or of its dateline."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import yaml

from dragoman.model.article import Article, BlockKind
from dragoman.reference.countries import countries, country_of_capital


@cache
def _table() -> dict[str, dict[str, str]]:
    raw: dict[str, dict[str, str]] = yaml.safe_load(files(__package__).joinpath("home.yml").read_text(encoding="utf-8"))
    return raw


def home_country(article: Article) -> str | None:
    """ISO 3166-1 alpha-3 of the country that the article speaks from, or None."""
    return _of_publisher(article) or _of_address(article.url) or _of_dateline(article)


def _of_publisher(article: Article) -> str | None:
    return _table()["publishers"].get((article.publisher or "").casefold())


def _of_address(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    if not host:
        return None
    for ending, country in _table()["hosts"].items():
        if host == ending or host.endswith("." + ending):
            return country
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
