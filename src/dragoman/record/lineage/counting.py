"""How many independent origins stand behind articles as a whole: copies, papers of one house and one speech are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from dragoman.model.article import Article
from dragoman.record.lineage.bands import bands_of, worth_comparing
from dragoman.record.lineage.copied import passages_of
from dragoman.record.lineage.credits import provenance_of
from dragoman.record.lineage.origins import source_of
from dragoman.record.lineage.passage import PassageKind
from dragoman.record.lineage.words import Words, words_of
from dragoman.reference.families import family_of


class ArticleOrigins:
    """Counts origins among articles; what is computed of an article is kept for the next question."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.name: article for article in articles}
        self._words: dict[str, Words] = {}
        self._marks: dict[str, tuple[str, ...]] = {}
        self._shared: dict[tuple[str, str], bool] = {}

    def count(self, names: Iterable[str]) -> int:
        """The number of independent origins among articles, given by their names.

        Two articles are of one origin whose publishers or agencies are of one family, or that share a copied passage or
        a quotation; those of which nothing tells the publisher are of one. What is joined to the same third is one too.
        """
        wanted = sorted(set(names))
        heads = {name: name for name in wanted}
        first: dict[str, str] = {}
        for name in wanted:
            for mark in self._of(name):
                _join(heads, first.setdefault(mark, name), name)
        for one, other in self._candidates(wanted):
            if _head(heads, one) != _head(heads, other) and self._share(one, other):
                _join(heads, one, other)
        return sum(name == head for name, head in heads.items())

    def _of(self, name: str) -> tuple[str, ...]:
        if name not in self._marks:
            article = self._articles[name]
            family = family_of(source_of(provenance_of(article))).name
            self._marks[name] = (f"text {article.id}", f"family {family}")
        return self._marks[name]

    def _candidates(self, names: list[str]) -> list[tuple[str, str]]:
        keys: defaultdict[int, list[str]] = defaultdict(list)
        shared: Counter[tuple[str, str]] = Counter()
        numbers: dict[str, int] = {}
        for name in names:
            if name not in self._words:
                self._words[name] = words_of(self._articles[name])
            found = bands_of(self._words[name])
            numbers[name] = len(found)
            for key in found:
                shared.update((other, name) for other in keys[key])
                keys[key].append(name)
        return sorted(
            (one, other)
            for (one, other), count in shared.items()
            if worth_comparing(count, min(numbers[one], numbers[other]))
        )

    def _share(self, one: str, other: str) -> bool:
        known = self._shared.get((one, other))
        if known is None:
            found = passages_of(self._articles[one], self._words[one], self._articles[other], self._words[other])
            known = self._shared[one, other] = any(passage.kind is not PassageKind.FORMULA for passage in found)
        return known


def _head(heads: dict[str, str], name: str) -> str:
    while heads[name] != name:
        heads[name] = heads[heads[name]]
        name = heads[name]
    return name


def _join(heads: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_head(heads, one), _head(heads, other)))
    heads[second] = first
