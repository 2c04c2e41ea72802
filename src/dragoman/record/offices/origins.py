"""How many independent origins stand behind articles: papers of one house, an agency's story and its copies are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from urllib.parse import urlsplit

from dragoman.clean import is_read
from dragoman.model.article import Article
from dragoman.record.names import fold
from dragoman.reference.organisations import medium

RUN = 12  # words in a row that two articles share only where one copied, or both quote the same source
_WORD = re.compile(r"\w+")


class Origins:
    """Counts origins among articles; what is computed of an article is kept for the next question."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.name: article for article in articles}
        self._marks: dict[str, frozenset[bytes]] = {}

    def count(self, names: Iterable[str]) -> int:
        """The number of independent origins among articles, given by their names.

        Two articles are of one origin that have a publisher, an agency or a text in common, or a run of words; those
        of which nothing tells the publisher are of one. What is joined to the same third is one as well.
        """
        group: dict[str, str] = {}
        first: dict[bytes, str] = {}
        for name in sorted(set(names)):
            group[name] = name
            for mark in self._of(name):
                other = first.setdefault(mark, name)
                one, two = sorted((_head(group, name), _head(group, other)))
                group[two] = one
        return sum(name == head for name, head in group.items())

    def _of(self, name: str) -> frozenset[bytes]:
        if name not in self._marks:
            self._marks[name] = frozenset(
                blake2b(mark.encode(), digest_size=8).digest() for mark in _marks(self._articles[name])
            )
        return self._marks[name]


def _head(group: dict[str, str], name: str) -> str:
    while group[name] != name:
        group[name] = group[group[name]]
        name = group[name]
    return name


def _marks(article: Article) -> Iterator[str]:
    """What tells where an article comes from: equal marks of two articles make them of one origin."""
    yield f"text {article.id}"
    host = urlsplit(article.url).hostname if article.url else None
    yield f"publisher {' '.join(fold(article.publisher)) if article.publisher else (host or '').removeprefix('www.')}"
    agency = medium(article.byline) if article.byline else None
    if agency is not None:
        yield f"publisher {' '.join(fold(agency.name))}"
    words = [
        word.casefold()
        for block in article.blocks
        if is_read(block.kind)
        for word in _WORD.findall(article.text_of(block))
    ]
    yield from (f"run {' '.join(words[n : n + RUN])}" for n in range(len(words) - RUN + 1))
