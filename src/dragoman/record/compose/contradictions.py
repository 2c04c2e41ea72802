"""One engagement that two articles tell in the same words, of which one was copied, but for different days or places.

Such reports are no one engagement as they stand, and mostly no two in truth: somebody who rewrote the other put it into
another year. They stay apart, and each has the other's version among its disputes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.engagement import Engagement, Participant
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import MACHINE, Judgement, Verdict
from dragoman.record.compose.voice import voices
from dragoman.record.lineage.relation import Copy
from dragoman.record.merge.report import Report
from dragoman.record.names import same_person
from dragoman.record.recorded import Dispute, Quoted, RecordedEngagement, Version

SAME_WORDS = 6  # in a row, among them the one that tells of the engagement
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two reports in articles of which one was copied: the attribute on which they differ, and the words of each."""

    left: Report
    right: Report
    attribute: str
    words: tuple[Evidence, Evidence]

    @property
    def judgement(self) -> Judgement:
        """The same as the machine's word on the two reports."""
        reason = f"told in the same words, of which one article copied the other, with another {self.attribute}"
        left, right = self.left.engagement.id, self.right.engagement.id
        return Judgement(left, right, Verdict.CONTRADICTS, by=MACHINE, reason=reason)


Against = Mapping[tuple[str, str], Sequence[tuple[Contradiction, Report, Report]]]


def contradictions(reports: Iterable[Report], copies: Iterable[Copy]) -> list[Contradiction]:
    """All contradictions between the reports of articles that ``copies`` name, in the order of the copies.

    What is found between two reports hangs on the two, as their articles tell them, and on these being a copy alone.
    """
    compared = list(copies)
    if not compared:
        return []
    told: defaultdict[str, list[Report]] = defaultdict(list)
    for report in sorted((report.as_told for report in reports), key=lambda one: one.key):
        told[report.article].append(report)
    return [
        found
        for copy in compared
        for a in told.get(copy.left, ())
        for b in told.get(copy.right, ())
        if (found := contradiction(a, b)) is not None
    ]


def contradiction(a: Report, b: Report) -> Contradiction | None:
    """What two reports of articles, of which one was copied, contradict one another on; None where they do not."""
    if a.engagement.kind is not b.engagement.kind or not _same_parties(a, b):
        return None
    attribute = _differs(a, b)
    words = _same_words(a.engagement, b.engagement) if attribute is not None else None
    return Contradiction(a, b, attribute, words) if attribute is not None and words is not None else None


def against(found: Iterable[Contradiction]) -> Against:
    """Contradictions by the article and id of either report: each with this report and the other."""
    of: defaultdict[tuple[str, str], list[tuple[Contradiction, Report, Report]]] = defaultdict(list)
    for one in found:
        for mine, theirs in ((one.left, one.right), (one.right, one.left)):
            of[mine.article, mine.engagement.id].append((one, mine, theirs))
    return of


def contradicted(row: RecordedEngagement, found: Against) -> RecordedEngagement:
    """An engagement with what contradicts it among its disputes; reports that a merge has joined contradict nothing.

    It hangs on the engagement's own reports and on those that contradict them, and not on what else there is of the
    latter: they are named by the ids of the reports.
    """
    own = {(report.article, report.engagement) for report in row.reports}
    for key in sorted(own & found.keys()):
        for one, mine, theirs in found[key]:
            if (theirs.article, theirs.engagement.id) not in own:
                row = _with(row, one, mine, theirs)
    return row


def _same_parties(a: Report, b: Report) -> bool:
    """Whether both name the same persons, at least one, in the same parts, and the same sides."""
    ours, theirs = a.people, b.people
    if not ours or len(ours) != len(theirs) or a.sides != b.sides:
        return False
    return all(any(_in_one_part(x, y) for y in theirs) for x in ours)


def _in_one_part(x: Participant, y: Participant) -> bool:
    return x.part is y.part and same_person(x, y)


def _differs(a: Report, b: Report) -> str | None:
    if a.days and b.days and a.window and b.window:
        apart = a.window[1] < b.window[0] or b.window[1] < a.window[0]
        if apart:
            return "date"
    one, other = a.engagement.country, b.engagement.country
    return "country" if one and other and one != other else None


def _same_words(a: Engagement, b: Engagement) -> tuple[Evidence, Evidence] | None:
    """The longest row of words that both have where they tell of it; None where it is too short to be a copy."""
    best: tuple[int, Evidence, Evidence] | None = None
    for mine in _tellings(a):
        for theirs in _tellings(b):
            for length, i, j in _rows(mine.tokens, theirs.tokens):
                if length >= SAME_WORDS and (best is None or length > best[0]):
                    ours, others = mine.span(i, length), theirs.span(j, length)
                    if _tells(ours, mine) and _tells(others, theirs):
                        best = (length, ours, others)
    return None if best is None else best[1:]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells of an engagement: its words with where they stand, and the words that tell the kind."""

    sentence: Evidence
    tokens: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    kind: tuple[Evidence, ...]

    def span(self, first: int, length: int) -> Evidence:
        start, end = self.places[first][0], self.places[first + length - 1][1]
        return Evidence(self.sentence.start + start, self.sentence.start + end, self.sentence.quote[start:end])


def _tellings(engagement: Engagement) -> Iterator[_Telling]:
    for sentence in engagement.evidence:
        found = list(_WORD.finditer(sentence.quote))
        kind = tuple(one for one in engagement.support.kind if sentence.start <= one.start and one.end <= sentence.end)
        if kind:
            tokens = tuple(word[0].casefold() for word in found)
            yield _Telling(sentence, tokens, tuple(word.span() for word in found), kind)


def _tells(words: Evidence, telling: _Telling) -> bool:
    return any(words.start <= one.start and one.end <= words.end for one in telling.kind)


def _rows(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Every row of equal words that goes no further: its length, and where it begins in each."""
    before: dict[int, int] = {}
    for i, word in enumerate(a):
        here = {j: before.get(j - 1, 0) + 1 for j, other in enumerate(b) if other == word}
        for j, length in here.items():
            if i + 1 == len(a) or j + 1 == len(b) or a[i + 1] != b[j + 1]:
                yield length, i - length + 1, j - length + 1
        before = here


def _with(row: RecordedEngagement, found: Contradiction, mine: Report, theirs: Report) -> RecordedEngagement:
    words = dict(zip((found.left.engagement.id, found.right.engagement.id), found.words, strict=True))
    known = next((one for one in row.disputes if one.attribute == found.attribute), None)
    own = known.versions if known is not None else _own(row, found.attribute, mine)
    version = Version(
        value=str(getattr(theirs.engagement, found.attribute)),
        articles=(theirs.article,),
        words=(
            Quoted(theirs.article, words[theirs.engagement.id]),
            *(Quoted(theirs.article, one) for one in _support(theirs.engagement, found.attribute)),
        ),
        reasons=(f"told there in the words that {mine.article} has: “{words[mine.engagement.id].quote}”",),
        by=voices(theirs),
        engagement=theirs.engagement.id,
    )
    if version in own:
        return row
    dispute = Dispute(found.attribute, (*own, version))
    rest = [one for one in row.disputes if one is not known]
    contradicts = tuple(dict.fromkeys((*row.contradicts, found.judgement)))
    return replace(row, disputes=(dispute, *rest), contradicts=contradicts)


def _own(row: RecordedEngagement, attribute: str, mine: Report) -> tuple[Version, ...]:
    """What the row itself has, as the one version."""
    words = _support(mine.engagement, attribute)
    given = tuple(sorted({one.article for one in row.reports}))
    value = str(getattr(row, attribute))
    others = (one.publisher or one.article for one in row.reports if one.article != mine.article)
    by = tuple(dict.fromkeys((*voices(mine), *others)))
    return (Version(value, given, tuple(Quoted(mine.article, one) for one in words), (), by),)


def _support(engagement: Engagement, attribute: str) -> tuple[Evidence, ...]:
    return engagement.support.date if attribute == "date" else engagement.support.place
