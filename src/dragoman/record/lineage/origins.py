"""The origins of an engagement's reports: whose word each goes back to, and in how many families these stand.

A report of which a sentence was copied has the origin of the article in which that stood first: who lifts it is no
further witness. Any other has that of the official bodies it cites, else of the media it cites, else of the agency to
which the article is credited, else of its publisher. Who only handed on an official body's word is no origin of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.engagement import Engagement
from dragoman.record.lineage.bodies import body_of, fullest, of_every_state, state_beside
from dragoman.record.lineage.lineage import Lineage, Place
from dragoman.record.lineage.origin import OR, Origin
from dragoman.record.lineage.passage import Span
from dragoman.record.lineage.relation import NOTHING_TOLD, Provenance
from dragoman.record.merge.report import Report
from dragoman.record.names import same_name
from dragoman.reference.families import family_of, state_family, state_spoken_for
from dragoman.reference.organisations import medium, organisation

MOST_NAMED = 3
UNKNOWN = "unknown"  # the publisher of an article of which nothing tells it; all such are one


def origins_of(told: Sequence[Report], lineage: Lineage) -> tuple[Origin, ...]:
    """The origins of all reports of one engagement, which come in the order of their keys; of most articles first."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    asked = _Told(told, lineage)
    of_text: dict[str, Report] = {}
    for report in told:
        # Short texts are not compared; but what is the same to the letter is one, under whatever name.
        first = of_text.setdefault(report.text_id, report) if report.article not in lineage.of else report
        for origin in asked.origins(first):
            found[origin].add(report.article)
    origins = [Origin(name, family, tuple(sorted(articles))) for name, family, articles in _by_body(found)]
    return tuple(sorted(origins, key=lambda one: (-len(one.articles), one.name, one.family)))


def _by_body(found: Mapping[tuple[str, str], set[str]]) -> Iterator[tuple[str, str, set[str]]]:
    """Each body of a family once, under its fullest name: one ministry goes by several."""
    names: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name, family in found:
        names[name if OR in family else body_of(name), family].append(name)
    for (_, family), alike in names.items():
        yield fullest(alike), family, set().union(*(found[name, family] for name in alike))


class _Told:
    """The reports of one engagement; what a hundred papers with one story have in common is looked for once."""

    def __init__(self, told: Sequence[Report], lineage: Lineage) -> None:
        self._lineage = lineage
        self._by_article: defaultdict[str, list[Report]] = defaultdict(list)
        for report in told:
            self._by_article[report.article].append(report)
        self._firsts: dict[Place, tuple[Place, ...]] = {}
        self._there: dict[Place, Report | None] = {}
        self._known: dict[tuple[str, str], set[tuple[str, str]]] = {}

    def origins(self, report: Report) -> set[tuple[str, str]]:
        """The names and families of the origins of one report."""
        firsts = next((found for span in _spans(report.engagement) if (found := self._elsewhere(report, span))), ())
        if not firsts:
            return self._own(report)
        several = [self._at_first(place, report) for place in firsts]
        if len(several) == 1:
            return several[0]
        # Nothing tells which of these had it first: one origin, whoever it is.
        pairs = sorted({pair for found in several for pair in found})
        return {(_either(name for name, _ in pairs), OR.join(sorted({family for _, family in pairs})))}

    def _elsewhere(self, report: Report, span: Span) -> tuple[Place, ...]:
        """Where words of a report stood first, if that was in another article."""
        place = (report.article, span)
        if place not in self._firsts:
            found = self._lineage.first_of(*place)
            # Those of which nothing tells who was first have one answer.
            self._firsts |= dict.fromkeys((place, *found), found)
        found = self._firsts[place]
        return () if [name for name, _ in found] == [report.article] else found

    def _at_first(self, place: Place, copy: Report) -> set[tuple[str, str]]:
        """The origin of the words where they stood first: of that article's own report of it, if there is one."""
        if place not in self._there:
            self._there[place] = self._report_at(*place)
        there = self._there[place]
        if there is not None:
            return self._own(there)
        # The reader found nothing there; what the copy cites was cited there already.
        return _cited(copy) or _named([source_of(self._lineage.provenances.get(place[0], NOTHING_TOLD))])

    def _report_at(self, article: str, words: Span) -> Report | None:
        there = self._by_article.get(article, [])
        with_words = (one for one in there if any(_overlap(span, words) for span in _spans(one.engagement)))
        return next(with_words, there[0] if there else None)

    def _own(self, report: Report) -> set[tuple[str, str]]:
        """The origin of a report that was copied from nobody on record."""
        key = (report.article, report.engagement.id)
        if key not in self._known:
            self._known[key] = _cited(report) or _named([self._wire_of(report) or source_of(report.provenance)])
        return self._known[key]

    def _wire_of(self, report: Report) -> str | None:
        wires = (self._lineage.wire_of(report.article, span) for span in _spans(report.engagement))
        return next((wire for wire in wires if wire is not None), None)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _either(names: Iterable[str]) -> str:
    """``A or B``, and no more than three by name: ``A or B or C or 7 more``."""
    found = list(dict.fromkeys(names))
    more = [f"{len(found) - MOST_NAMED} more"] if len(found) > MOST_NAMED else []
    return OR.join([*found[:MOST_NAMED], *more])


def source_of(provenance: Provenance) -> str:
    """The one agency that an article is credited to, else its publisher; ``UNKNOWN`` where nothing tells either."""
    credited = provenance.credited
    return credited[0] if len(credited) == 1 else provenance.publisher or UNKNOWN


def _cited(report: Report) -> set[tuple[str, str]]:
    """The bodies that a report cites: states and their bodies, and where there is none of these, media and others."""
    found = {pair for name in _cited_names(report) if (pair := _citation(name, report)) is not None}
    official = {pair for pair in found if pair[1].endswith(" state")}
    return official or found


def _cited_names(report: Report) -> list[str]:
    engagement = report.engagement
    return [*engagement.via, *(engagement.status_source.by if engagement.status_source is not None else ())]


def _citation(name: str, report: Report) -> tuple[str, str] | None:
    """A cited source with its family; None for somebody of whom nobody knows for whom he speaks."""
    state = _state_of_person(name, report)
    if state is not None:
        return name, state_family(state).name
    known = medium(name) is not None or organisation(name) is not None or state_spoken_for(name) is not None
    if known or family_of(name).state is not None or name in report.engagement.via:
        return name, _of_its_state(name, report)
    return None


def _state_of_person(name: str, report: Report) -> str | None:
    for who in report.engagement.participants:
        if who.name and who.country and same_name(who.name, name):
            return who.country
    return None


def _of_its_state(name: str, report: Report) -> str:
    """The family of a body; of one that every state has, that of the state which the article tells, or the publisher.

    Where nothing tells of which state it is, that of another article is not the same: a family for each publisher.
    """
    body = of_every_state(name)
    if body is None:
        return family_of(name).name
    own = family_of(report.provenance.publisher or UNKNOWN)
    state = state_beside(name, report.engagement) or own.state or _state_named_with(body.name, report)
    return state_family(state).name if state else f"{body.name} ({family_of(source_of(report.provenance)).name})"


def _state_named_with(body: str, report: Report) -> str | None:
    """The one state of which a report cites the same body by its full name too."""
    states = {family_of(name).state for name in _cited_names(report) if body_of(name) == body}
    found = {state for state in states if state is not None}
    return min(found) if len(found) == 1 else None


def _named(names: Iterable[str]) -> set[tuple[str, str]]:
    return {(name, family_of(name).name) for name in names}


def _spans(engagement: Engagement) -> list[Span]:
    """The words of a report that count for its lineage: the sentences that tell of it."""
    return [Span(words.start, words.end) for words in engagement.evidence or engagement.support.kind]
