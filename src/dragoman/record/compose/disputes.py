"""What an article disputes with itself, among the versions of the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.model.dispute import Alternative
from dragoman.record.merge.report import Report
from dragoman.record.recorded import Quoted, Version


def with_own_disputes(told: Sequence[Report], attribute: str, versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions with those of articles that contradict themselves, the most told first; as they are without any.

    A value that another article gives as well counts for both.
    """
    own = list(_own(told, attribute))
    if not own:
        return versions
    articles: dict[str, set[str]] = {version.value: set(version.articles) for version in versions}
    for report in told:
        value = getattr(report.engagement, attribute)
        if value is not None:
            articles.setdefault(value, set()).add(report.article)
    for report, one in own:
        articles.setdefault(one.value or "", set()).add(report.article)
    found = [_version(value, names, own) for value, names in articles.items()]
    return tuple(sorted(found, key=lambda version: (-len(version.articles), version.value)))


def _own(told: Sequence[Report], attribute: str) -> Iterator[tuple[Report, Alternative]]:
    for report in told:
        for dispute in report.engagement.disputes:
            if dispute.attribute == attribute:
                yield from ((report, one) for one in dispute.readings if one.value is not None)


def _version(value: str, articles: set[str], own: list[tuple[Report, Alternative]]) -> Version:
    here = [(report, one) for report, one in own if one.value == value]
    words = [Quoted(report.article, words) for report, one in here for words in one.evidence]
    reasons = [one.reason for _, one in here]
    return Version(value, tuple(sorted(articles)), tuple(dict.fromkeys(words)), tuple(dict.fromkeys(reasons)))
