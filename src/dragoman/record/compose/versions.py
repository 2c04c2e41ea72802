"""All that reports give for one attribute, each value with its articles, whose word it is, and the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.evidence import Evidence
from dragoman.record.compose.voice import voices
from dragoman.record.merge.report import Report
from dragoman.record.recorded import Quoted, Version

Alike = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Given:
    """A value that one report gives, with its words, and why these mean it where the article is at odds with itself."""

    value: str
    report: Report
    words: tuple[Evidence, ...] = ()
    reason: str | None = None


def equal(a: str, b: str) -> bool:
    """Whether two values are one to the letter."""
    return a == b


def versions_of(given: Iterable[Given], alike: Alike = equal) -> tuple[Version, ...]:
    """The versions, those alike under the value that most articles give; the most told first, then by value."""
    groups: list[list[Given]] = []
    for one in given:
        group = next((group for group in groups if alike(group[0].value, one.value)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return in_rank(_version(group) for group in groups)


def in_rank(versions: Iterable[Version]) -> tuple[Version, ...]:
    """The most told first, then by value."""
    return tuple(sorted(versions, key=lambda version: (-len(version.articles), version.value)))


def _version(group: Sequence[Given]) -> Version:
    counts = Counter(one.value for one in group)
    return Version(
        value=min(counts, key=lambda value: (-counts[value], value)),
        articles=tuple(sorted({one.report.article for one in group})),
        words=tuple(dict.fromkeys(Quoted(one.report.article, words) for one in group for words in one.words)),
        reasons=tuple(dict.fromkeys(one.reason for one in group if one.reason)),
        by=tuple(dict.fromkeys(name for one in group for name in voices(one.report))),
    )
