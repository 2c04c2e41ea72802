"""How many independent origins stand behind articles as a whole: copies and papers of one house are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.article import Article
from dragoman.record.joining import Joining
from dragoman.record.lineage.credits import provenance_of
from dragoman.record.lineage.lineage import copies_among
from dragoman.record.lineage.origins import source_of
from dragoman.reference.families import family_of


def marks_of(article: Article) -> tuple[str, ...]:
    """What tells where an article comes from: articles with a mark in common are of one origin."""
    return (f"text {article.id}", f"family {family_of(source_of(provenance_of(article))).name}")


class ArticleOrigins:
    """Counts origins among articles, of which the marks are known and the pairs that share copied passages."""

    def __init__(self, marks: Mapping[str, tuple[str, ...]], copied: Iterable[tuple[str, str]]) -> None:
        self._marks = marks
        self._copied: defaultdict[str, list[str]] = defaultdict(list)
        for one, other in copied:
            self._copied[one].append(other)

    @classmethod
    def among(cls, articles: Iterable[Article]) -> ArticleOrigins:
        """The same of these articles, whose names differ."""
        known = list(articles)
        copies = ((copy.left, copy.right) for copy in copies_among(known))
        return cls({article.name: marks_of(article) for article in known}, copies)

    def count(self, names: Iterable[str]) -> int:
        """The number of independent origins among articles, given by their names.

        Two articles are of one origin whose publishers or agencies are of one family, or that share a copied passage;
        those of which nothing tells the publisher are of one. What is joined to the same third is one too.
        """
        wanted = set(names)
        joining: Joining[str] = Joining()
        first: dict[str, str] = {}
        for name in sorted(wanted):
            for mark in self._marks[name]:
                joining.join(first.setdefault(mark, name), name)
            for other in self._copied[name]:
                if other in wanted:
                    joining.join(name, other)
        return sum(joining.head(name) == name for name in wanted)
