"""Sharing: what a meeting takes from its visit, a visit from its meetings, and a signing from the talks before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dragoman.model.edtf import bounds, compatible
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.drafts.restated import fits_a_reading
from dragoman.read.extract.frames.frame import Frame, Side, is_state
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.telling import Dated

_ABROAD = frozenset((Kind.MEETING, Kind.MULTILATERAL, Kind.SIGNING, Kind.PRESS_CONFERENCE, Kind.MESSAGE))
_ATTENDANT = frozenset((Kind.SIGNING, Kind.PRESS_CONFERENCE, Kind.MESSAGE))
_CLOSE = 1  # sentences within which a stranger is met in the country just named
_NEAR = 3  # sentences between a visit and a meeting that places it
_FAR = 6  # sentences beyond which a dated meeting is not of an undated visit
_STEP = 2  # sentences between two steps of one story
_PAIR = 2
_STAY = timedelta(days=4)  # a visit that began may hold a meeting planned within these days
_OF_THE_VISIT = "the visit that it is part of"
_OF_THE_PART = "an engagement that was part of it"
_OF_THE_TALKS = "the meeting before it"
_OF_THE_STORY = "the engagement told of just before"


def share(drafts: list[Draft]) -> None:
    """Pass places and dates between engagements that belong together, each marked as inferred, and set ``part_of``."""
    for draft in drafts:
        if draft.kind is Kind.CALL and len(draft.sides) == 1 and draft.first.trigger.pos_ == "NOUN":
            _find_counterpart(draft, drafts)
        elif draft.kind is Kind.VISIT and draft.place is None:
            _place_visit(draft, drafts)
    meetings = [d for d in drafts if d.kind in (Kind.MEETING, Kind.MULTILATERAL)]
    for draft in drafts:
        if draft.kind in _ATTENDANT:
            _join_meeting(draft, meetings)
    visits = [d for d in drafts if d.kind is Kind.VISIT and not _is_at_home(d)]
    for draft in drafts:
        if draft.kind in _ABROAD:
            _join_visit(draft, visits, drafts)
    _continue_story(drafts)
    for draft in drafts:
        _find_ground(draft)
        _share_the_day(draft, drafts)
        if draft.kind in _ATTENDANT:
            _join_meeting(draft, meetings)


def _is_at_home(visit: Draft) -> bool:
    """Whether all who are known went to where they come from: the way back is no visit."""
    homes = {s.actor.side for s in visit.sides if s.part in ("guest", "side") and s.actor.side}
    return visit.place is not None and bool(homes) and homes <= {visit.place.country}


def _give_place(draft: Draft, source: Draft, why: str) -> None:
    if draft.place is None and source.place is not None:
        draft.place, draft.inferred["place"] = source.place, why
    elif draft.place is None and draft.ground is None and source.ground is not None:
        draft.ground, draft.ground_of, draft.inferred["country"] = source.ground, source.ground_of, why


def _give_date(draft: Draft, source: Draft, why: str) -> None:
    known = draft.date is not None and draft.date.value is not None
    if not known and source.date is not None and source.date.value is not None:
        if draft.disputed and not fits_a_reading(source.date.value, draft.disputed):
            return
        draft.date = Dated(source.date.value, None, source.date.start, source.date.end, why)
        draft.inferred["date"] = why


def _find_counterpart(call: Draft, drafts: list[Draft]) -> None:
    """As in "their second meeting after a call with him": the other party of the engagement told of beside it."""
    own = call.sides[0].actor.key
    for draft in drafts:
        others = [s for s in draft.sides if s.actor.key != own]
        if (
            draft is not call
            and len(draft.sides) == _PAIR
            and len(others) == 1
            and _distance(draft, call) <= _CLOSE + 1
        ):
            call.add(Side(replace(others[0].actor, via="pair"), "side"))
            return


def _place_visit(visit: Draft, drafts: list[Draft]) -> None:
    """A visit without a place took its guest to where a meeting told of beside it was held."""
    guests = {s.actor.key: s.actor.side for s in visit.sides if s.part in ("guest", "side")}
    for draft in drafts:
        near = _distance(draft, visit) <= _NEAR
        if draft.kind not in _ABROAD or not near or draft.place is None or draft.is_done != visit.is_done:
            continue
        for side in draft.sides:
            if side.actor.key in guests and guests[side.actor.key] != draft.place.country:
                _give_place(visit, draft, "a meeting told of beside it")
                return


def _join_visit(draft: Draft, visits: list[Draft], drafts: list[Draft]) -> None:
    visit = next((v for v in visits if _happened_in(draft, v)), None)
    if visit is None:
        return
    draft.part_of = visit
    _give_place(draft, visit, _OF_THE_VISIT)
    if draft.date is not None and draft.date.value is not None:
        if _is_of_days(draft.date.value) and (visit.date is None or visit.date.value is None):
            _give_date(visit, draft, _OF_THE_PART)
        return
    if visit.inferred.get("date") != _OF_THE_PART and not (
        _arrived_by_the_way(visit, draft) or _lasts_longer(visit, drafts)
    ):
        _give_date(draft, visit, _OF_THE_VISIT)


def _is_of_days(value: str) -> bool:
    """Whether a date is a day or a few in a row, such as a weekend."""
    first, last = bounds(value)
    return last - first <= _STAY


def _lasts_longer(visit: Draft, drafts: list[Draft]) -> bool:
    """Whether the one day told of a visit is that of its beginning: the guest or his state did more on a later day."""
    day = visit.date.value if visit.date is not None else None
    if day is None or len(day) != len("2020-01-01") or not any(_begins(t.frame) for t in visit.tellings):
        return False
    guests = {s.actor.key for s in visit.sides if s.part in ("guest", "side")}
    states = {s.actor.side for s in visit.sides if s.part in ("guest", "side") and s.actor.side}
    for other in drafts:
        when = other.date.value if other.date is not None else None
        if other is visit or when is None or len(when) != len(day) or other.kind not in _ABROAD or not other.is_done:
            continue
        host = visit.place is not None and visit.place.country in other.states and bool(states & other.states)
        later = timedelta(0) < bounds(when)[0] - bounds(day)[0] <= _STAY
        if later and (host or guests & {s.actor.key for s in other.sides}):
            return True
    return False


def _arrived_by_the_way(visit: Draft, draft: Draft) -> bool:
    """As in "Lavrov, who arrived on Monday, was later received by the king": the day is not that of the audience."""
    return any(
        t.frame.sentence is draft.first.sentence and t.frame.carrier.dep_ == "relcl" and _begins(t.frame)
        for t in visit.tellings
    )


def _begins(frame: Frame) -> bool:
    return frame.trigger.lemma_.lower() in linking()["arriving"]


def _happened_in(draft: Draft, visit: Draft) -> bool:
    guests = {s.actor.key for s in visit.sides if s.part in ("guest", "side")}
    if not guests & {s.actor.key for s in draft.sides} or visit.place is None:
        return False
    if visit.status.status is Status.HYPOTHETICAL and draft.status.status is not Status.HYPOTHETICAL:
        return False
    if draft.is_done != visit.is_done and visit.status.status is not Status.ONGOING:
        return _is_still_to_come(draft, visit) and _is_there(draft, visit)
    if not _is_there(draft, visit):
        return False
    if draft.date and visit.date and draft.date.value and visit.date.value:
        return compatible(draft.date.value, visit.date.value) or (not visit.is_done and _within_stay(draft, visit))
    return not (draft.date and draft.date.value and _distance(draft, visit) > _FAR)


def _is_there(draft: Draft, visit: Draft) -> bool:
    """Whether it can have been where the visit went: held there, with somebody from there, or told of beside it."""
    assert visit.place is not None
    if draft.place is not None:
        return draft.place.country == visit.place.country
    strangers = any(s.actor.person and not s.actor.side for s in draft.sides)
    told_next = 0 <= draft.first.sentence.index - visit.first.sentence.index <= _CLOSE
    if visit.place.country in draft.states:
        return True
    if draft.kind is Kind.MULTILATERAL and _distance(draft, visit) <= _NEAR:
        return True
    return told_next and (strangers or _within_stay(draft, visit))


def _is_still_to_come(draft: Draft, visit: Draft) -> bool:
    """A guest has arrived, and the talks are set for one of the days that follow."""
    if draft.is_done or draft.status.status is not Status.PLANNED:
        return False
    return _within_stay(draft, visit)


def _within_stay(draft: Draft, visit: Draft) -> bool:
    """Whether it is dated to one of the days that follow the guest's arrival."""
    if draft.date is None or visit.date is None or draft.date.value is None or visit.date.value is None:
        return False
    gap = bounds(draft.date.value)[0] - bounds(visit.date.value)[0]
    return timedelta(0) <= gap <= _STAY


def _distance(draft: Draft, other: Draft) -> int:
    return abs(draft.first.sentence.index - other.first.sentence.index)


def _continue_story(drafts: list[Draft]) -> None:
    """As in "Later he met", "she also signed": the day and the place of the engagement told of just before."""
    tellings = sorted(
        ((t.frame.start, t.frame.sentence.index, d) for d in drafts for t in d.tellings), key=lambda t: t[:2]
    )
    for draft in sorted(drafts, key=lambda d: d.first.start):
        if (draft.date is not None and draft.date.value is not None) or not draft.is_done or not _goes_on(draft):
            continue
        here = draft.first
        earlier = [
            d for start, n, d in tellings if start < here.start and here.sentence.index - n <= _STEP and d is not draft
        ]
        before = next((d for d in reversed(earlier) if d.is_done and _shares_people(d, draft)), None)
        if before is None or _arrived_by_the_way(before, draft):
            continue
        _give_date(draft, before, _OF_THE_STORY)
        if draft.kind in _ABROAD and before.kind in _ABROAD:
            _give_place(draft, before, _OF_THE_STORY)


def _share_the_day(draft: Draft, drafts: list[Draft]) -> None:
    """Where one of those who took part was on those days, by all that is told of them, there it was."""
    if draft.country is not None or draft.kind not in _ABROAD or draft.date is None or not draft.date.value:
        return
    there = [
        d for d in drafts if d is not draft and d.place is not None and d.place.country and _is_of_the_days(d, draft)
    ]
    if len({d.country for d in there}) == 1:
        _give_place(draft, there[0], "where one of them was on that day")


def _is_of_the_days(other: Draft, draft: Draft) -> bool:
    if (
        draft.date is None
        or other.date is None
        or not draft.date.value
        or not other.date.value
        or other.kind in (Kind.CALL, Kind.MESSAGE)
    ):
        return False
    if other.is_done != draft.is_done or not compatible(draft.date.value, other.date.value):
        return False
    if any((last - first) > _STAY for first, last in (bounds(draft.date.value), bounds(other.date.value))):
        return False
    guests = {s.actor.side for s in other.sides if s.actor.side}
    return _shares_people(draft, other) or (
        other.kind is Kind.VISIT and other.country in draft.states and bool(guests & draft.states)
    )


def _shares_people(draft: Draft, other: Draft) -> bool:
    return bool({s.actor.key for s in draft.sides} & {s.actor.key for s in other.sides})


def _goes_on(draft: Draft) -> bool:
    frame = draft.first
    near = [*frame.trigger.children, *frame.carrier.children]
    return any(c.lower_ in linking()["onward"] and c.dep_ in ("advmod", "npadvmod") for c in near)


def _find_ground(draft: Draft) -> None:
    """Who receives, welcomes or hosts does so at home, where nothing else is said."""
    if draft.country is not None or draft.kind in (Kind.CALL, Kind.MESSAGE):
        return
    hosts = {s.actor.side: s for s in draft.sides if s.part == "host" and is_state(s.actor.side)}
    if len(hosts) == 1:
        draft.ground, draft.ground_of = hosts.popitem()
        draft.inferred["country"] = "the side that received"


def _join_meeting(draft: Draft, meetings: list[Draft]) -> None:
    """A signing, an appearance before the press or a message handed over goes with the talks of the same two."""
    meeting = next((m for m in meetings if m.is_done == draft.is_done and _goes_with(draft, m)), None)
    if meeting is not None:
        _give_place(draft, meeting, _OF_THE_TALKS)
        _give_date(draft, meeting, _OF_THE_TALKS)
        if _distance(draft, meeting) <= _CLOSE and draft.kind is not Kind.MESSAGE:
            _give_date(meeting, draft, "what followed it the same day")


def _goes_with(draft: Draft, meeting: Draft) -> bool:
    present = {s.actor.key for s in draft.sides if s.part != "sender"}
    if len(present & {s.actor.key for s in meeting.sides}) >= _PAIR:
        return True
    states = {s.actor.side for s in draft.sides if s.actor.side}
    after = 0 <= draft.first.sentence.index - meeting.first.sentence.index <= _NEAR
    undated = draft.date is None and draft.place is None
    return after and undated and draft.kind is Kind.SIGNING and len(states) == _PAIR and states == meeting.states
