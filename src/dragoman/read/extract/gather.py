"""Gathering: the same engagement told twice in an article is one."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.model.edtf import bounds, compatible
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.draft import Draft, Telling
from dragoman.read.extract.frame import Frame

_AHEAD = frozenset((Status.PLANNED, Status.HYPOTHETICAL, Status.POSTPONED, Status.CANCELLED))
_KIN = frozenset((frozenset((Kind.MEETING, Kind.MULTILATERAL)), frozenset((Kind.MEETING, Kind.CALL))))
_NEAR = 4  # sentences within which an undated telling may mean an old engagement


def gather(tellings: list[Telling], published: str | None) -> list[Draft]:
    """Put tellings together that mean one engagement, in the order given; tellings that mean none are left out."""
    drafts: list[Draft] = []
    for telling in tellings:
        home = _home(telling, drafts, published)
        if home is not None:
            home.take(telling)
        elif telling.frame.sides or telling.frame.accords:
            draft = Draft(telling.frame.kind, [])
            draft.take(telling)
            drafts.append(draft)
    return drafts


def _home(telling: Telling, drafts: list[Draft], published: str | None) -> Draft | None:
    fitting = [d for d in drafts if _fits(telling, d, published)]
    if not fitting:
        return None
    if not telling.frame.sides and not telling.frame.refers:
        return None
    return max(fitting, key=lambda d: _nearness(telling, d))


def _nearness(telling: Telling, draft: Draft) -> tuple[int, int, int, int]:
    same_kind = int(draft.kind is telling.frame.kind)
    dates = int(bool(telling.date and draft.date and telling.date.value and telling.date.value == draft.date.value))
    shared = len({s.actor.key for s in telling.frame.sides} & {s.actor.key for s in draft.sides})
    last = max((t.frame.start for t in draft.tellings if t.frame.start < telling.frame.start), default=-1)
    return dates, same_kind, shared, last


def _fits(telling: Telling, draft: Draft, published: str | None) -> bool:
    frame = telling.frame
    if not _kinds_fit(frame, draft):
        return False
    return (
        _parties_fit(frame, draft)
        and _places_fit(frame, draft)
        and _dates_fit(telling, draft, published)
        and _states_fit(telling, draft)
    )


def _kinds_fit(frame: Frame, draft: Draft) -> bool:
    if frame.kind is draft.kind:
        return True
    pair = frozenset((frame.kind, draft.kind))
    return pair in _KIN and (frame.refers or frame.weak) and not (Kind.CALL in pair and frame.kind is Kind.MULTILATERAL)


def _parties_fit(frame: Frame, draft: Draft) -> bool:
    """No state is represented by two different people, and one side's parties lie within the other's."""
    ours = {s.actor.key for s in frame.sides}
    theirs = {s.actor.key for s in draft.sides}
    if not ours:
        return frame.refers
    if not theirs:
        return False
    states = {s.actor.side for s in frame.sides if s.actor.side}
    if frame.kind is Kind.VISIT:
        guests = {s.actor for s in frame.sides if s.part in ("guest", "side")}
        known = {s.actor for s in draft.sides if s.part in ("guest", "side")}
        if guests and known and not any(g.key == k.key or _same_state(g, k) for g in guests for k in known):
            return False
        return not _rival_people(frame, draft) or bool(guests and known and {g.key for g in guests} & {k.key for k in known})
    if _rival_people(frame, draft) or _other_counterparts(frame, draft):
        return False
    return states <= draft.states or draft.states <= states or bool(ours & theirs and frame.refers)


def _same_state(a: object, b: object) -> bool:
    side_a, side_b = getattr(a, "side", None), getattr(b, "side", None)
    person_a, person_b = getattr(a, "person", None), getattr(b, "person", None)
    return side_a is not None and side_a == side_b and (person_a is None or person_b is None)


def _rival_people(frame: Frame, draft: Draft) -> bool:
    """Whether some state is represented by other people here than there."""
    for state in draft.states:
        here = {s.actor.key for s in frame.sides if s.actor.person and s.actor.side == state}
        there = {s.actor.key for s in draft.sides if s.actor.person and s.actor.side == state}
        if here and there and not here & there:
            return True
    return False


def _other_counterparts(frame: Frame, draft: Draft) -> bool:
    """Whether each names somebody whom the other does not, on a side that both name or that nobody knows."""
    here = {s.actor.key: s.actor for s in frame.sides if s.actor.person}
    there = {s.actor.key: s.actor for s in draft.sides if s.actor.person}
    only_here = [a for k, a in here.items() if k not in there]
    only_there = [a for k, a in there.items() if k not in here]
    if frame.kind is Kind.MULTILATERAL:
        return False
    return any(a.side is None or b.side is None for a in only_here for b in only_there)


def _places_fit(frame: Frame, draft: Draft) -> bool:
    if frame.place is None or draft.place is None:
        return True
    if frame.place.country and draft.place.country and frame.place.country != draft.place.country:
        return False
    named = frame.place.kind != "country" and draft.place.kind != "country"
    return not named or frame.kind is Kind.VISIT or _town(frame) == (draft.place.town or draft.place.name)


def _town(frame: Frame) -> str:
    return (frame.place.town or frame.place.name) if frame.place else ""


def _dates_fit(telling: Telling, draft: Draft, published: str | None) -> bool:
    ours = telling.date.value if telling.date else None
    theirs = draft.date.value if draft.date else None
    if ours and theirs:
        return compatible(ours, theirs)
    if telling.frame.refers or not (ours or theirs):
        return True
    dated = ours or theirs
    if dated and _is_old(dated, published):
        return abs(telling.frame.sentence.index - draft.tellings[-1].frame.sentence.index) <= _NEAR and theirs is not None
    return True


def _is_old(value: str, published: str | None) -> bool:
    if published is None:
        return False
    return (bounds(published)[0] - bounds(value)[1]).days > 20


def _states_fit(telling: Telling, draft: Draft) -> bool:
    """Done and still ahead are two engagements, unless their dates are one or the words are not sure."""
    ours, theirs = telling.status, draft.status
    if not ours.sure or not theirs.sure:
        return not (telling.frame.sentence.kind is BlockKind.CAPTION and theirs.status in _AHEAD)
    if (ours.status in _AHEAD) == (theirs.status in _AHEAD):
        return True
    same = telling.date and draft.date and telling.date.value and telling.date.value == draft.date.value
    return bool(same) or telling.frame.refers
