"""Settling: what counts as an engagement, what meetings take from their visit, and the parts of those who took part."""

from __future__ import annotations

from itertools import pairwise

from dragoman.model.edtf import bounds, compatible
from dragoman.model.engagement import Kind, Part, Status
from dragoman.read.extract.draft import Dated, Draft
from dragoman.read.extract.frame import Side

_ABROAD = frozenset((Kind.MEETING, Kind.MULTILATERAL, Kind.SIGNING, Kind.PRESS_CONFERENCE, Kind.MESSAGE))
_OFFICIAL = 2
_NEAR = 3  # sentences between a visit and a meeting that places it
_STEP = 2  # sentences between two steps of one story
_ONWARD = frozenset(("later", "also", "then", "afterwards", "afterward", "subsequently", "separately", "earlier", "meanwhile", "additionally"))


def settle(drafts: list[Draft]) -> list[Draft]:
    """Share places and dates between visits and what happened in them, and drop what is no engagement."""
    kept = [d for d in drafts if not _is_dropped(d) and not all(t.frame.hint for t in d.tellings)]
    for draft in kept:
        if draft.kind is Kind.MEETING and _is_of_many(draft):
            draft.kind = Kind.MULTILATERAL
    for visit in kept:
        if visit.kind is Kind.VISIT and visit.place is None:
            _place_visit(visit, kept)
    visits = [d for d in kept if d.kind is Kind.VISIT]
    for draft in [*kept, *kept]:  # twice: a date found for the visit the first time is the meetings' the second
        if draft.kind in _ABROAD:
            _join_visit(draft, visits)
    _continue_story(kept)
    for draft in kept:
        _ground(draft)
    for draft in kept:
        if draft.kind is Kind.PRESS_CONFERENCE or draft.kind is Kind.SIGNING:
            _join_meeting(draft, [d for d in kept if d.kind is Kind.MEETING])
    return [d for d in kept if counts(d)]


def _ground(draft: Draft) -> None:
    """Who receives, welcomes or hosts does so at home, where nothing else is said."""
    if draft.place is not None or draft.kind is Kind.CALL or draft.kind is Kind.MESSAGE:
        return
    hosts = {s.actor.side for s in draft.sides if s.part == "host" and s.actor.side and not s.actor.organisation}
    if len(hosts) == 1:
        draft.ground = hosts.pop()
        draft.inferred["country"] = "the side that received"


def _is_of_many(draft: Draft) -> bool:
    """Whether one telling has three states or more at the table."""
    return any(
        len({s.actor.side for s in t.frame.sides if s.actor.side and s.actor.via != "pair"}) > _OFFICIAL
        for t in draft.tellings
        if not t.frame.hint
    )


def _place_visit(visit: Draft, drafts: list[Draft]) -> None:
    """A visit without a place took its guest to where a meeting told of beside it was held."""
    guests = {s.actor.key: s.actor.side for s in visit.sides if s.part in ("guest", "side")}
    for draft in drafts:
        near = abs(draft.first.sentence.index - visit.first.sentence.index) <= _NEAR
        if draft.kind not in _ABROAD or not near or draft.place is None or draft.is_done != visit.is_done:
            continue
        for side in draft.sides:
            if side.actor.key in guests and guests[side.actor.key] != draft.place.country:
                visit.place = draft.place
                visit.inferred["place"] = "a meeting told of beside it"
                return


def _continue_story(drafts: list[Draft]) -> None:
    """ "Later he met", "she also signed": the day and the place of the engagement told of just before."""
    ordered = sorted(drafts, key=lambda d: d.first.start)
    for before, draft in pairwise(ordered):
        if draft.date is not None or not draft.is_done or not before.is_done or not _goes_on(draft):
            continue
        if draft.first.sentence.index - before.first.sentence.index > _STEP:
            continue
        if not {s.actor.key for s in draft.sides} & {s.actor.key for s in before.sides}:
            continue
        if before.date is not None and before.date.value:
            draft.date, draft.inferred["date"] = before.date, "the engagement told of just before"
        if draft.place is None and draft.kind in _ABROAD and before.kind in _ABROAD:
            draft.place, draft.inferred["place"] = before.place, "the engagement told of just before"


def _goes_on(draft: Draft) -> bool:
    frame = draft.first
    near = [*frame.trigger.children, *frame.carrier.children]
    return any(c.lower_ in _ONWARD and c.dep_ in ("advmod", "npadvmod") for c in near)


def _is_dropped(draft: Draft) -> bool:
    status = draft.status
    return status.negated and status.status in (Status.PLANNED, Status.HYPOTHETICAL)


def _join_visit(draft: Draft, visits: list[Draft]) -> None:
    visit = next((v for v in visits if _happened_in(draft, v)), None)
    if visit is None:
        return
    draft.part_of = visit
    if draft.place is None and visit.place is not None:
        draft.place = visit.place
        draft.inferred["place"] = "the visit that it is part of"
    if (draft.date is None or draft.date.value is None) and visit.date is not None and visit.date.value:
        draft.date = Dated(visit.date.value, None, visit.date.start, visit.date.end, "the visit that it is part of")
        draft.inferred["date"] = "the visit that it is part of"
    elif visit.date is None and draft.date is not None and draft.date.value and len(draft.date.value) == 10:
        visit.date = Dated(draft.date.value, None, draft.date.start, draft.date.end, "an engagement that was part of it")
        visit.inferred["date"] = "an engagement that was part of it"


def _happened_in(draft: Draft, visit: Draft) -> bool:
    guests = {s.actor.key for s in visit.sides if s.part in ("guest", "side")}
    ours = {s.actor.key for s in draft.sides}
    if not guests & ours or visit.place is None:
        return False
    if draft.is_done != visit.is_done and not (visit.status.status is Status.ONGOING):
        return False
    if draft.place is not None:
        if draft.place.country != visit.place.country:
            return False
    elif visit.place.country not in draft.states and draft.kind is not Kind.MULTILATERAL:
        return False
    if draft.date and visit.date and draft.date.value and visit.date.value:
        return compatible(draft.date.value, visit.date.value)
    return not (draft.date and draft.date.value and _far(draft, visit))


def _far(draft: Draft, visit: Draft) -> bool:
    return abs(draft.first.sentence.index - visit.first.sentence.index) > 6


def _join_meeting(draft: Draft, meetings: list[Draft]) -> None:
    ours = {s.actor.key for s in draft.sides}
    for meeting in meetings:
        if len(ours & {s.actor.key for s in meeting.sides}) < _OFFICIAL or meeting.is_done != draft.is_done:
            continue
        if draft.place is None:
            draft.place, draft.inferred["place"] = meeting.place, "the meeting before it"
        if draft.date is None and meeting.date is not None:
            draft.date, draft.inferred["date"] = meeting.date, "the meeting before it"
        return


def counts(draft: Draft) -> bool:
    """Whether a draft is an engagement: two sides or more, or an official's entry into another side's territory."""
    officials = [s for s in draft.sides if _is_official(s)]
    if not officials:
        return False
    needs = {t.frame.needs for t in draft.tellings}
    if draft.kind is Kind.VISIT:
        return _is_abroad(draft)
    if draft.kind is Kind.MULTILATERAL:
        return bool(draft.states) and (len(draft.states) > 1 or any(s.actor.organisation for s in draft.sides))
    if draft.kind is Kind.SIGNING and not any(t.frame.accords for t in draft.tellings):
        return False
    if "passing" in needs and len(needs) == 1:
        return False
    return _has_two_sides(draft)


def _is_official(side: Side) -> bool:
    person = side.actor.person
    return person is None or person.role is not None or person.country is not None


def _has_two_sides(draft: Draft) -> bool:
    if len(draft.states) >= _OFFICIAL:
        return True
    strangers = [s.actor.person for s in draft.sides if s.actor.person and not s.actor.side]
    if not strangers or len(draft.sides) < _OFFICIAL:
        return False
    return bool(draft.states) or any(person.role for person in strangers)


def _is_abroad(draft: Draft) -> bool:
    guests = [s for s in draft.sides if s.part in ("guest", "side") and _is_official(s)]
    if not guests:
        return False
    hosts = {s.actor.side for s in draft.sides if s.part == "host" and s.actor.side}
    ground = {draft.place.country} if draft.place is not None and draft.place.country else hosts
    homes = {g.actor.side for g in guests if g.actor.side}
    return bool(ground) and not (homes and homes <= ground)


def part_of_side(side: Side, kind: Kind, country: str | None, draft: Draft) -> Part:
    """The part a participant played: by the words, or by whose ground it was on."""
    if side.part != "side":
        return Part(side.part)
    if kind is Kind.VISIT:
        return Part.HOST if side.actor.side == country else Part.GUEST
    if kind is Kind.MEETING and country is not None and country in draft.states:
        return Part.HOST if side.actor.side == country else Part.GUEST
    return Part.PARTICIPANT


def is_background(draft: Draft, published: str | None) -> bool:
    """Whether it is an older engagement that the article only mentions."""
    if draft.status.status not in (Status.OCCURRED, Status.DENIED) or published is None:
        return False
    if draft.date is None or draft.date.value is None:
        return False
    last = bounds(draft.date.value)[1]
    return (bounds(published)[0] - last).days > _OFFICIAL
