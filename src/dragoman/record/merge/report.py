"""One article's report of an engagement, with what comparing needs: its sides, its persons, its days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from dragoman.model.edtf import bounds, is_date, is_open
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Status
from dragoman.model.person_judgement import PersonVerdict
from dragoman.model.reading import Reading
from dragoman.record.judgements.correct import corrected
from dragoman.record.judgements.settle import InForce
from dragoman.record.lineage.credits import provenance_of
from dragoman.record.lineage.relation import NOTHING_TOLD, Provenance
from dragoman.record.merge.weights import weights
from dragoman.record.names import fold

PAST = frozenset({Status.OCCURRED, Status.ONGOING})
_LONGEST_DISPUTE = 31  # days; beyond that the dates say nothing of when it was
_LAST_DAY = date.max.toordinal()
_TELLING = 4  # letters; shorter words of a topic are in too many others
LONGEST_WHOLE = 31  # days; a longer visit tells little of the day of a meeting in it
DAY_LEVEL = 7  # days; a date no longer than this says when it was
NOTHING_JUDGED: Mapping[str, tuple[InForce, ...]] = MappingProxyType({})

Window = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """An engagement as one article tells it. Days are ordinals (``date.toordinal``).

    ``days`` are the first and last day that its date allows; ``window`` the days on which it can have been, where
    the date is missing judged by the day of publication; both None where nothing tells.
    ``provenance`` is whence the article is. ``alternatives`` are the days of each date in dispute, where none stands.
    ``kind`` is that by which reports are compared: a meeting of three sides or more is a meeting of many.
    ``sides`` are country codes and folded names of organisations; for a visit those of the guests alone.
    ``about`` are folded words of its topics, and those who gave the mandate.
    ``judged`` is what persons say of it; where they correct it, all else is as corrected, and ``own`` as told.
    """

    article: str
    text_id: str
    published: str | None
    publisher: str | None
    engagement: Engagement
    kind: Kind
    people: tuple[Participant, ...]
    sides: frozenset[str]
    open_sides: bool
    destination: str | None
    days: Window | None
    window: Window | None
    published_day: int | None
    alternatives: tuple[Window, ...] = ()
    about: frozenset[str] = frozenset()
    judged: tuple[InForce, ...] = ()
    own: Report | None = None
    provenance: Provenance = NOTHING_TOLD

    @property
    def key(self) -> tuple[str, str, str]:
        """The order of reports: by publication, then by article and id, so that it never depends on arrival."""
        return (self.published or "9999", self.article, self.engagement.id)

    @property
    def as_told(self) -> Report:
        """The report as its article tells it, whatever persons have corrected in it."""
        return self.own or self

    @property
    def rejected(self) -> bool:
        """Whether a person holds it to be of no engagement."""
        return any(one.judgement.verdict is PersonVerdict.REJECT for one in self.judged)

    @property
    def past(self) -> bool:
        """Whether it is told as something that has been, or is."""
        return self.engagement.status in PAST

    @property
    def put_off(self) -> bool:
        """Whether it is told as put off: its date, if any, is most often the one that was given up."""
        return self.engagement.status is Status.POSTPONED

    @property
    def day_level(self) -> bool:
        """Whether its date tells the days, not only the month or the year."""
        return self.days is not None and self.days[1] - self.days[0] < DAY_LEVEL


def reports_of(readings: Iterable[Reading], judged: Mapping[str, tuple[InForce, ...]] = NOTHING_JUDGED) -> list[Report]:
    """All reports of these readings, in the order of ``Report.key``; ``judged`` is what persons say of them, by id."""
    found = []
    for reading in readings:
        provenance = provenance_of(reading.article) if reading.engagements else NOTHING_TOLD
        for engagement in reading.engagements:
            found.append(_judged(reading, engagement, judged.get(engagement.id, ()), provenance))
    return sorted(found, key=lambda report: report.key)


def _judged(reading: Reading, engagement: Engagement, judged: tuple[InForce, ...], provenance: Provenance) -> Report:
    own = _report(reading, engagement, provenance)
    if not judged:
        return own
    as_corrected = corrected(engagement, judged)
    if as_corrected == engagement:
        return replace(own, judged=judged)
    return replace(_report(reading, as_corrected, provenance), judged=judged, own=own)


def _report(reading: Reading, engagement: Engagement, provenance: Provenance) -> Report:
    article = reading.article
    people = tuple(who for who in engagement.participants if who.name)
    days = _days(engagement.date)
    published = _days(article.published)
    report = Report(
        article=article.name,
        text_id=article.id,
        published=article.published,
        publisher=article.publisher,
        engagement=engagement,
        kind=engagement.kind,
        people=_visitors(people) if engagement.kind is Kind.VISIT else people,
        sides=frozenset(),
        open_sides=False,
        destination=None,
        days=days,
        window=None,
        published_day=published[1] if published and not is_open(article.published or "") else None,
        alternatives=_disputed_days(engagement) if days is None else (),
        about=_about(engagement),
        provenance=provenance,
    )
    whole = next((one for one in reading.engagements if one.id == engagement.part_of), None)
    report = replace(report, window=_within(report, _window(report), None if whole is None else _days(whole.date)))
    return _with_sides(report)


def _about(engagement: Engagement) -> frozenset[str]:
    words = {word for topic in engagement.topics for word in fold(topic) if len(word) >= _TELLING}
    return frozenset(words | {f"for {' '.join(fold(name))}" for name in engagement.instructed_by})


def _visitors(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return tuple(who for who in people if who.part is not Part.HOST)


def _with_sides(report: Report) -> Report:
    engagement = report.engagement
    hosts = {who.country for who in engagement.participants if who.part is Part.HOST and who.country}
    destination = engagement.country or (min(hosts) if len(hosts) == 1 else None)
    acting = [who for who in engagement.participants if who.part is not Part.ENVOY]
    if engagement.kind is Kind.VISIT:
        acting = [who for who in acting if who.part is not Part.HOST]
    groups = {_side(group) for group in engagement.collective_participants}
    if engagement.kind is Kind.VISIT:
        groups -= {destination, *hosts} if len(groups) > 1 or acting else set()
    sides = {who.country for who in acting if who.country} | {group for group in groups if group}
    many = engagement.kind is Kind.MEETING and len(sides) > 2
    return replace(
        report,
        kind=Kind.MULTILATERAL if many else engagement.kind,
        sides=frozenset(sides),
        open_sides=any(who.name and not who.country for who in acting),
        destination=destination,
    )


def _side(group: str) -> str:
    if len(group) == 3 and group.isalpha() and group.isupper():
        return group
    return " ".join(fold(group))


def _days(value: str | None) -> Window | None:
    if value is None or not is_date(value):
        return None
    first, last = bounds(value)
    return (first.toordinal(), last.toordinal())


def _disputed_days(engagement: Engagement) -> tuple[Window, ...]:
    """The days of each of the dates between which its article is at odds with itself."""
    given = [one.value for dispute in engagement.disputes if dispute.attribute == "date" for one in dispute.readings]
    return tuple(found for value in given if (found := _days(value)) is not None)


def _hull(days: tuple[Window, ...]) -> Window | None:
    """From the first to the last of all these days; None where they lie too far apart to tell anything."""
    if not days:
        return None
    hull = (min(first for first, _ in days), max(last for _, last in days))
    return hull if hull[1] - hull[0] < _LONGEST_DISPUTE else None


def _within(report: Report, window: Window | None, whole: Window | None) -> Window | None:
    """The window of what has no day of its own, but is part of a visit or summit that has: the days of the whole."""
    if whole is None or report.day_level or whole[1] - whole[0] >= LONGEST_WHOLE:
        return window
    first, last = (whole[0] - 1, whole[1] + 1)
    if window is None:
        return (first, last)
    narrowed = (max(first, window[0]), min(last, window[1]))
    return narrowed if narrowed[0] <= narrowed[1] else window


def _window(report: Report) -> Window | None:
    """The days on which it can have been: as dated, or what the tense and the day of publication leave."""
    engagement = report.engagement
    reach = weights().reach
    day = report.published_day
    if report.days is not None:
        first, last = report.days
        if engagement.status is Status.POSTPONED:
            # The days given were given up, more often than not; it can have been on any later day, or on one shortly
            # before the article where it was brought forward.
            before, after = reach[Status.POSTPONED]
            first = day - before if day is not None and day < first else first
            return (first, min(_LAST_DAY, max(last, day or last) + after))
        # Articles written during a visit give the days so far; its window is open by a day on either side.
        slack = 1 if engagement.kind is Kind.VISIT and report.day_level else 0
        if engagement.status is Status.PLANNED and report.day_level:
            slack = weights().when.slipped[-1][0]
        return (first - slack, last + slack)
    if (disputed := _hull(report.alternatives)) is not None:
        return disputed
    if day is None:
        return None
    before, after = reach[engagement.status]
    if engagement.background:
        before = weights().background
    return (max(1, day - before), min(_LAST_DAY, day + after))
