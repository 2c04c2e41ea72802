"""The attributes on which reports differ, or one article with itself: all versions side by side, with who says what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.model.engagement import Kind, Part, Participant, Status
from dragoman.record.compose.places import without_wider
from dragoman.record.compose.standing import denied_afterwards, what_counts
from dragoman.record.compose.versions import Given, in_rank, versions_of
from dragoman.record.compose.voice import as_of
from dragoman.record.merge.report import PAST, Report
from dragoman.record.names import same_name, same_person
from dragoman.record.recorded import Dispute, Version

_CALLED_OFF = (Status.CANCELLED, Status.POSTPONED)
_FIRST = {Kind.CALL: Part.CALLER, Kind.MESSAGE: Part.SENDER}
_SECOND = {Kind.CALL: Part.CALLEE, Kind.MESSAGE: Part.RECIPIENT}


def disputes_of(told: Sequence[Report], dates: tuple[Version, ...]) -> tuple[Dispute, ...]:
    """All disputes of one engagement; ``dates`` are the versions of its date where reports do not agree on it."""
    found = {
        "date": with_own_disputes(told, "date", dates),
        "place": places_of(told),
        "country": countries_of(told),
        "status": with_own_disputes(told, "status", _statuses(told)),
        "length": lengths_of(told),
        "level": versions_of(_in_words(told, "level")),
        "count": versions_of(_in_words(told, "count")),
        "participants": _persons(told),
        "initiator": versions_of(_initiators(told), same_name),
    }
    return tuple(Dispute(name, versions) for name, versions in found.items() if len(versions) > 1)


def dates_of(told: Sequence[Report]) -> tuple[Version, ...]:
    """Every date that reports give, with its words."""
    return versions_of(
        Given(one.engagement.date, one, one.engagement.support.date)
        for one in told
        if one.engagement.date and one.days is not None
    )


def places_of(told: Sequence[Report]) -> tuple[Version, ...]:
    """Every place that reports give, spellings together; a region is left out where a place in it is told."""
    given = [
        (Given(one.engagement.place, one, one.engagement.support.place), one.engagement.where)
        for one in told
        if one.engagement.place
    ]
    return versions_of(without_wider(given), same_name)


def countries_of(told: Sequence[Report]) -> tuple[Version, ...]:
    """Every country that reports give."""
    return versions_of(
        Given(one.engagement.country, one, one.engagement.support.place) for one in told if one.engagement.country
    )


def lengths_of(told: Sequence[Report]) -> tuple[Version, ...]:
    """Every length that reports give."""
    return versions_of(
        Given(length.value, one, length.evidence)
        for one in told
        if (length := one.engagement.particulars.length) is not None
    )


def with_own_disputes(told: Sequence[Report], attribute: str, versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions with those of articles that contradict themselves, the most told first; as they are without any.

    A value that another article gives as well counts for both.
    """
    own = list(_own(told, attribute))
    if not own:
        return versions
    alone = {one.report.article for one in own}
    others = [
        Given(str(value), one, getattr(one.engagement.support, attribute))
        for one in told
        if (value := getattr(one.engagement, attribute)) is not None
        and not (one.article in alone and any(given.value == value for given in own))
    ]
    return in_rank(versions_of([*others, *own]))


def _own(told: Sequence[Report], attribute: str) -> Iterator[Given]:
    for report in told:
        for dispute in report.engagement.disputes:
            if dispute.attribute == attribute:
                for one in dispute.readings:
                    if one.value is not None:
                        yield Given(one.value, report, one.evidence, one.reason)


def _statuses(told: Sequence[Report]) -> tuple[Version, ...]:
    """A denial beside other words is a dispute, and so is calling off what others tell as done; the rest is history."""
    counted = what_counts(told)
    done = [one for one in counted if one.engagement.status in PAST]
    if any(one.engagement.status is Status.DENIED for one in counted) and (not done or denied_afterwards(counted)):
        return versions_of(_status(one) for one in counted)
    since = min((as_of(one) or "" for one in done), default="")
    off = [one for one in counted if one.engagement.status in _CALLED_OFF and done and (as_of(one) or "") > since]
    return versions_of(_status(one) for one in (*done, *off)) if off and since else ()


def _status(report: Report) -> Given:
    return Given(str(report.engagement.status), report, report.engagement.support.status)


def _in_words(told: Sequence[Report], attribute: str) -> Iterator[Given]:
    """Values that words of their own tell; those that follow from other values differ with these."""
    for report in told:
        value = getattr(report.engagement, attribute)
        words = getattr(report.engagement.support, attribute)
        if value is not None and words:
            yield Given(str(value), report, words)


def _persons(told: Sequence[Report]) -> tuple[Version, ...]:
    """Who took part for a side, where two reports name somebody for it and have nobody of them in common."""
    sides = {who.country for report in told for who in report.people if who.country}
    for side in sorted(sides):
        named = [(report, _of_side(report, side)) for report in told]
        groups = [(report, people) for report, people in named if people]
        forms = list({tuple(_form(who) for who in people): people for _, people in groups}.values())
        if any(not _in_common(ours, theirs) for ours, theirs in combinations(forms, 2)):
            return versions_of(
                Given(
                    ", ".join(sorted(who.name or "" for who in people)),
                    report,
                    tuple(words for who in people for words in who.evidence),
                )
                for report, people in groups
            )
    return ()


def _of_side(report: Report, side: str) -> list[Participant]:
    return [who for who in report.people if who.country == side]


def _form(who: Participant) -> tuple[str | None, str | None]:
    return (who.name, who.actor_id)


def _in_common(ours: Sequence[Participant], theirs: Sequence[Participant]) -> bool:
    return any(same_person(a, b) for a in ours for b in theirs)


def _initiators(told: Sequence[Report]) -> Iterator[Given]:
    """Who called or wrote, where reports have one person as the one who did and as the one who was called."""
    kind = told[0].engagement.kind
    if kind not in _FIRST:
        return
    pairs = [(one, _in_part(one, _FIRST[kind]), _in_part(one, _SECOND[kind])) for one in told]
    firsts = {_form(who): who for _, who, _ in pairs if who is not None}
    seconds = {_form(who): who for _, _, who in pairs if who is not None}
    if any(same_person(a, b) for a in firsts.values() for b in seconds.values()):
        yield from (Given(who.name or "", one, who.evidence) for one, who, _ in pairs if who is not None)


def _in_part(report: Report, part: Part) -> Participant | None:
    return next((who for who in report.people if who.part is part), None)
