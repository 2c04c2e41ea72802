"""The readouts of the sides of an engagement compared: a pure function of it and of its articles' readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz.fuzz import token_set_ratio

from dragoman.model.edtf import bounds, is_open
from dragoman.model.engagement import Engagement, Part
from dragoman.model.reading import Reading
from dragoman.model.statement import Act, Statement
from dragoman.record.names import fold, same_person_name
from dragoman.record.parties import is_state
from dragoman.record.readouts.readout import Account, Readout, Words
from dragoman.record.readouts.speaking import is_of_side, state_of_source, table
from dragoman.record.recorded import Quoted, RecordedEngagement

_INITIATORS = (Part.CALLER, Part.SENDER)
_Report = tuple[Reading, Engagement]
_Alike = Callable[[str, str], bool]


def readouts_of(engagement: RecordedEngagement, readings: Iterable[Reading]) -> tuple[Readout, ...]:
    """What each side says of an engagement, in order of their codes; empty where fewer than two sides are heard.

    ``readings`` are those of its articles; others are not looked at.
    """
    by_name = {reading.article.name: reading for reading in readings}
    reports = [
        (by_name[ref.article], one)
        for ref in engagement.reports
        if ref.article in by_name
        for one in by_name[ref.article].engagements
        if one.id == ref.engagement
    ]
    sides = sorted(_sides(engagement))
    own: defaultdict[str, list[_Report]] = defaultdict(list)
    for report in reports:
        speaking = _speaking(report, engagement) & set(sides)
        if len(speaking) == 1:
            own[next(iter(speaking))].append(report)
    said = {side: _said(engagement, side, reports) for side in sides}
    heard = [side for side in sides if own[side] or said[side]]
    if len(heard) < 2:
        return ()
    accounts = {side: _account(own[side]) for side in heard}
    return tuple(_readout(side, engagement, own[side], said[side], accounts) for side in heard)


def _sides(engagement: RecordedEngagement) -> set[str]:
    named = {who.country for who in engagement.participants if who.country}
    return named | {group for group in engagement.collective_participants if is_state(group)}


def _sources(report: _Report) -> tuple[str, ...]:
    reading, engagement = report
    source = engagement.status_source
    named = (*(source.by if source is not None else ()), *engagement.via)
    return tuple(dict.fromkeys((*named, *([reading.article.publisher] if reading.article.publisher else []))))


def _speaking(report: _Report, engagement: RecordedEngagement) -> set[str]:
    return {state for name in _sources(report) if (state := state_of_source(name, engagement)) is not None}


def _readout(
    side: str,
    engagement: RecordedEngagement,
    reports: Sequence[_Report],
    said: tuple[Words, ...],
    accounts: dict[str, Account],
) -> Readout:
    names = (name for one in reports for name in _sources(one) if state_of_source(name, engagement) == side)
    return Readout(
        side=side,
        articles=tuple(sorted({reading.article.name for reading, _ in reports})),
        by=tuple(dict.fromkeys(names)),
        account=accounts[side],
        statements=said,
        omits=_omitted(accounts[side], [found for other, found in accounts.items() if other != side])
        if reports
        else Account(),
    )


def _account(reports: Sequence[_Report]) -> Account:
    told = [one for _, one in reports]
    people = [who for one in told for who in one.participants if who.name]
    lengths = [one.particulars.length.value for one in told if one.particulars.length is not None]
    first = [who.name for who in people if who.part in _INITIATORS and who.name]
    return Account(
        participants=_once((who.name or "" for who in people), same_person_name),
        topics=_once((topic for one in told for topic in one.topics), one_topic),
        agreements=_once((name for one in told for name in one.agreements), one_topic),
        length=min(lengths, default=None),
        initiator=next(iter(first), None),
    )


def _omitted(mine: Account, others: Sequence[Account]) -> Account:
    """What the accounts of others have and this one lacks."""
    return Account(
        participants=_missing(mine.participants, (one.participants for one in others), same_person_name),
        topics=_missing(mine.topics, (one.topics for one in others), one_topic),
        agreements=_missing(mine.agreements, (one.agreements for one in others), one_topic),
        length=next((one.length for one in others if one.length), None) if mine.length is None else None,
        initiator=next((one.initiator for one in others if one.initiator), None) if mine.initiator is None else None,
    )


def _missing(mine: Sequence[str], others: Iterable[Sequence[str]], alike: _Alike) -> tuple[str, ...]:
    found = _once((value for values in others for value in values), alike)
    return tuple(value for value in found if not any(alike(value, own) for own in mine))


def _once(values: Iterable[str], alike: _Alike) -> tuple[str, ...]:
    kept: list[str] = []
    for value in values:
        if not any(alike(value, other) for other in kept):
            kept.append(value)
    return tuple(kept)


def one_topic(a: str, b: str) -> bool:
    """Whether two topics are one in other words."""
    return token_set_ratio(" ".join(fold(a)), " ".join(fold(b))) >= float(table()["alike"])


def _said(engagement: RecordedEngagement, side: str, reports: Sequence[_Report]) -> tuple[Words, ...]:
    """What a side says of another in the articles of which this is the news, near it in time; copies once."""
    found: dict[tuple[str | None, Act, tuple[str, ...]], Words] = {}
    for reading, told in reports:
        if told.background:
            continue
        for one in reading.statements:
            if is_of_side(one, side, engagement) and _near(one, engagement):
                content = Quoted(reading.article.name, one.content)
                said = (one.speaker.name, one.act, tuple(fold(one.content.quote)))
                found.setdefault(said, Words(one.id, one.speaker.name, one.act, one.target, content))
    return tuple(found.values())


def _near(statement: Statement, engagement: RecordedEngagement) -> bool:
    if statement.date is None or engagement.date is None or is_open(statement.date) or is_open(engagement.date):
        return True
    (first, last), (opening, closing) = bounds(statement.date), bounds(engagement.date)
    most = int(table()["days"])
    return (first - closing).days <= most and (opening - last).days <= most
