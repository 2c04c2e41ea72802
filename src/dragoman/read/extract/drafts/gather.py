"""Gathering: the same engagement told twice in an article is one."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.article import BlockKind
from dragoman.model.edtf import bounds, compatible
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.drafts.restated import fits_a_reading, keep_both, restated
from dragoman.read.extract.drafts.tidy import tidied
from dragoman.read.extract.frames.frame import Frame, Side, is_state
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.telling import Dated, Telling
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import MentionKind

_AHEAD = frozenset((Status.PLANNED, Status.HYPOTHETICAL, Status.POSTPONED, Status.CANCELLED))
_KIN = frozenset((frozenset((Kind.MEETING, Kind.MULTILATERAL)), frozenset((Kind.MEETING, Kind.CALL))))
_GATHERINGS = frozenset(("summit", "conference", "forum", "session", "assembly"))
_PAIR = 2
_NEXT = 1  # sentences between the signing of an accord and a word of that accord
_NEAR = 4  # sentences within which an undated telling may mean an old engagement


def gather(tellings: list[Telling], published: str | None) -> list[Draft]:
    """Put tellings together that mean one engagement, in the order given; tellings that mean none are left out."""
    drafts: list[Draft] = []
    for telling in tidied(tellings):
        _place(telling, drafts, published)
    return drafts


def _place(telling: Telling, drafts: list[Draft], published: str | None) -> None:
    home = _attended(telling, drafts) or _of_the_accord(telling, drafts) or _home(telling, drafts, published)
    if home is not None:
        home.take(telling)
        return
    anew = restated(telling, drafts)
    if anew is not None:
        keep_both(anew, telling)
        return
    recurs = telling.frame.kind is Kind.MULTILATERAL and telling.frame.refers and telling.date is not None
    if (is_another(telling.frame) or recurs) and not telling.frame.sides:
        _inherit(telling, drafts)
    if telling.frame.sides or telling.frame.accords:
        draft = Draft(telling.frame.kind, [])
        draft.take(telling)
        drafts.append(draft)


def _attended(telling: Telling, drafts: list[Draft]) -> Draft | None:
    """As in "The meeting was attended by X": the engagement told of just before, whoever else was there."""
    frame = telling.frame
    if not frame.attended:
        return None
    near = [d for d in drafts if d.kind is frame.kind or _kin(frame.kind, d.kind)]
    near = [
        d for d in near if d.first.start < frame.start and _steps(frame, d) <= _NEAR and _dates_fit(telling, d, None)
    ]
    return max(near, key=lambda d: _last_before(telling, d)) if near else None


def _of_the_accord(telling: Telling, drafts: list[Draft]) -> Draft | None:
    """As in "The lease agreement that was signed in April": the signing of the accord that was told of just before."""
    frame = telling.frame
    if frame.kind is not Kind.SIGNING or frame.sides:
        return None
    definite = {
        t.lemma_.lower()
        for t in frame.accords
        if any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in t.children)
    }
    near = [
        d
        for d in drafts
        if d.kind is Kind.SIGNING
        and d.first.start < frame.start
        and _steps(frame, d) <= _NEXT
        and definite & {t.lemma_.lower() for one in d.tellings for t in one.frame.accords}
        and _dates_fit(telling, d, None)
        and _places_fit(frame, d)
    ]
    return max(near, key=lambda d: _last_before(telling, d)) if near else None


def _inherit(telling: Telling, drafts: list[Draft]) -> None:
    """As in "The previous round was held in Tbilisi in 2020": the same states as in the one told of just before."""
    frame = telling.frame
    if frame.kind is Kind.VISIT or (telling.date is None and frame.place is None):
        return
    near = [d for d in drafts if _kin(frame.kind, d.kind) and len(d.states) > 1 and _steps(frame, d) <= _NEAR]
    if not near:
        return
    model = max(near, key=lambda d: (d.kind is frame.kind, _last_before(telling, d)))
    for side in model.sides:
        actor = side.actor
        if actor.side:
            country = actor.side if is_state(actor.side) else None
            frame.add([Actor(actor.start, actor.end, None, country, actor.organisation, "series")], "side")


def _home(telling: Telling, drafts: list[Draft], published: str | None) -> Draft | None:
    if not telling.frame.sides and not telling.frame.refers:
        return None
    fitting = [d for d in drafts if _fits(telling, d, published)]
    return max(fitting, key=lambda d: _nearness(telling, d)) if fitting else None


def _nearness(telling: Telling, draft: Draft) -> tuple[int, int, int, int, int]:
    same_kind = int(draft.kind is telling.frame.kind)
    dates = int(bool(telling.date and draft.date and telling.date.value and telling.date.value == draft.date.value))
    shared = len({s.actor.key for s in telling.frame.sides} & {s.actor.key for s in draft.sides})
    whole = int(len(draft.states) > 1 or draft.kind is Kind.VISIT)
    last = _last_before(telling, draft)
    if not telling.frame.sides:  # "the conversation" is the one told of last, whatever its kind
        return dates, whole, last, same_kind, 0
    return dates, shared, same_kind, whole, last


def _last_before(telling: Telling, draft: Draft) -> int:
    return max((t.frame.start for t in draft.tellings if t.frame.start < telling.frame.start), default=-1)


def _steps(frame: Frame, draft: Draft) -> int:
    return min(abs(frame.sentence.index - t.frame.sentence.index) for t in draft.tellings)


def _fits(telling: Telling, draft: Draft, published: str | None) -> bool:
    frame = telling.frame
    return (
        _kinds_fit(frame, draft)
        and not _is_next_leg(telling, draft)
        and _parties_fit(frame, draft)
        and _places_fit(frame, draft)
        and _dates_fit(telling, draft, published)
        and _states_fit(telling, draft)
        and _denials_fit(telling, draft)
        and _one_of_a_series(telling, draft)
    )


def _is_next_leg(telling: Telling, draft: Draft) -> bool:
    """As in "On Thursday he goes on to Guangzhou": another town on another day is another leg of the journey."""
    frame = telling.frame
    if frame.kind is not Kind.VISIT or frame.place is None or frame.place.kind is MentionKind.COUNTRY:
        return False
    if telling.date is None or draft.date is None or not telling.date.value or not draft.date.value:
        return False
    same_town = draft.place is not None and _town(frame) == (draft.place.town or draft.place.name)
    return not same_town and telling.date.value != draft.date.value


def is_another(frame: Frame) -> bool:
    """Whether the words set an engagement apart from the one told of: "the previous round", "a separate meeting"."""
    return any(c.lower_ in linking()["another"] and c.dep_ in ("amod", "advmod", "det") for c in frame.trigger.children)


def _one_of_a_series(telling: Telling, draft: Draft) -> bool:
    """Another meeting than the one told of joins only what is known to be that other one, by its day or its place."""
    others = [t for t in draft.tellings if is_another(t.frame)]
    if not is_another(telling.frame):
        return len(others) < len(draft.tellings) or _steps(telling.frame, draft) <= 1
    ours = telling.date.value if telling.date else None
    return bool(others) or (ours is not None and draft.date is not None and ours == draft.date.value)


def _kin(kind: Kind, other: Kind) -> bool:
    return kind is other or frozenset((kind, other)) in _KIN


def _kinds_fit(frame: Frame, draft: Draft) -> bool:
    """As in "They discussed" may mean the call before it, where both sides are meant; one side's discussing may not."""
    if frame.kind is draft.kind:
        return True
    if _is_the_named_one(frame, draft):
        return True
    if not _kin(frame.kind, draft.kind) or not (frame.refers or frame.weak):
        return False
    if frame.kind is Kind.MULTILATERAL and not _is_of_a_body(draft):
        return False
    return draft.kind is not Kind.CALL or (frame.place is None and (frame.refers or len(frame.sides) > 1))


def _is_the_named_one(frame: Frame, draft: Draft) -> bool:
    """Whether both are called by one name of a gathering, and share an organisation: "the EU-Arab summit"."""
    if Kind.MULTILATERAL not in (frame.kind, draft.kind) or not _kin(frame.kind, draft.kind):
        return False
    name = frame.trigger.lemma_.lower()
    bodies = {s.actor.side for s in frame.sides if s.actor.organisation and s.actor.person is None}
    return (
        name in _GATHERINGS
        and any(t.frame.trigger.lemma_.lower() == name for t in draft.tellings)
        and bool(bodies & draft.states)
    )


def _is_of_a_body(draft: Draft) -> bool:
    """Whether "the session" can mean it: an organisation takes part, or three states do."""
    return len(draft.states) > _PAIR or any(not is_state(state) for state in draft.states) or not draft.states


def _parties_fit(frame: Frame, draft: Draft) -> bool:
    """No state is represented by two different people, and one side's parties lie within the other's."""
    if not frame.sides:
        return frame.refers
    if not draft.sides:
        return False
    if frame.kind is Kind.VISIT:
        return _guests_fit(frame, draft)
    if _rival_people(frame, draft) or _other_counterparts(frame, draft):
        return False
    ours, theirs = _parties(frame.sides), _parties(draft.sides)
    here, there = ours - theirs, theirs - ours
    if here and there:
        return _may_be_the_same(here, there, frame.sides) or _may_be_the_same(there, here, draft.sides)
    return not here or _may_widen(frame, draft)


def _parties(sides: list[Side]) -> set[str]:
    """The states and organisations that take part; who is of no known state stands for themselves."""
    return {s.actor.side or s.actor.key for s in sides}


def _may_be_the_same(strangers: set[str], states: set[str], sides: list[Side]) -> bool:
    """Whether people of no known state may act for the states that the other telling names."""
    unknown = {s.actor.key for s in sides if s.actor.side is None}
    return strangers <= unknown and len(strangers) == len(states)


def _may_widen(frame: Frame, draft: Draft) -> bool:
    """Two who met are not three who met; one who met somebody met the one named later."""
    return len(_parties(draft.sides)) < _PAIR or Kind.MULTILATERAL in (draft.kind, frame.kind) or frame.refers


def _guests_fit(frame: Frame, draft: Draft) -> bool:
    guests = {s.actor for s in frame.sides if s.part in ("guest", "side")}
    known = {s.actor for s in draft.sides if s.part in ("guest", "side")}
    if guests and known and not any(g.key == k.key or _same_state(g, k) for g in guests for k in known):
        return False
    return not _rival_people(frame, draft) or bool({g.key for g in guests} & {k.key for k in known})


def _same_state(a: Actor, b: Actor) -> bool:
    return a.side is not None and a.side == b.side and (a.person is None or b.person is None)


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
    if telling.date and ours and theirs:
        disputed = [*telling.date.disputed, *draft.disputed]
        return compatible(ours, theirs) or fits_a_reading(theirs, disputed) or fits_a_reading(ours, disputed)
    if ours and _is_day_of_another(telling, ours, draft, published):
        return False
    if _excluded(theirs, telling.date.disputed if telling.date else ()) or _excluded(ours, draft.disputed):
        return False
    if telling.frame.refers or not (ours or theirs):
        return True
    dated = ours or theirs
    if dated and _is_old(dated, published):
        last = draft.tellings[-1].frame.sentence.index
        return abs(telling.frame.sentence.index - last) <= _NEAR and theirs is not None
    return True


def _excluded(value: str | None, disputed: Sequence[Dated]) -> bool:
    """Whether a date fits none of those in dispute, of which none stands."""
    return value is not None and bool(disputed) and not fits_a_reading(value, disputed)


def _is_day_of_another(telling: Telling, day: str, draft: Draft, published: str | None) -> bool:
    """Whether the day of a telling cannot be that of an engagement that has none."""
    frame, status = telling.frame, draft.status
    if frame.hint and frame.kind is not draft.kind:
        return True  # a day on which one thanked the other is not the day of their call
    if not _is_old(day, published):
        return False
    if status.sure and status.status in _AHEAD and telling.status.status not in _AHEAD:
        return True  # what was held long ago is not what lies ahead
    return any(c.ent_type_ == "ORDINAL" for c in frame.trigger.children)  # "the seventh session was held in April 2013"


def _is_old(value: str, published: str | None) -> bool:
    if published is None:
        return False
    return (bounds(published)[0] - bounds(value)[1]).days > 20


def _denials_fit(telling: Telling, draft: Draft) -> bool:
    """A denial binds the parties that its own sentence tells of: it neither adds any nor leaves any out."""
    frame = telling.frame
    if telling.status.status is not Status.DENIED or not telling.status.negated or draft.status.status is Status.DENIED:
        return True
    if frame.kind is Kind.VISIT or not frame.sides:
        return True
    if draft.is_done:
        return _parties(frame.sides) == _parties(draft.sides)
    return _parties(frame.sides) <= _parties(draft.sides)  # the answer to "did they speak?"


def _is_on_the_journey(telling: Telling, draft: Draft) -> bool:
    """As in "He will visit several facilities during the trip": what is still ahead on a visit that is under way."""
    frame = telling.frame
    if telling.status.status is not Status.PLANNED or telling.status.negated or is_another(frame):
        return False
    if telling.date is not None and telling.date.value is not None:
        return False
    if frame.place is None or draft.place is None or frame.place.country != draft.place.country:
        return False
    during = any(
        p.lower_ in ("during", "on") and any(t.lemma_.lower() in ("trip", "visit", "stay", "tour") for t in p.children)
        for p in frame.carrier.children
    )
    return draft.status.status is Status.ONGOING or (during and draft.status.status is Status.OCCURRED)


def _states_fit(telling: Telling, draft: Draft) -> bool:
    """Done and still ahead are two engagements, unless their dates are one or the words are not sure."""
    ours, theirs = telling.status, draft.status
    if ours.status in _AHEAD and theirs.status in _AHEAD and ours.negated != theirs.negated and telling.frame.sides:
        return False
    if not ours.sure or not theirs.sure:
        return not (telling.frame.sentence.kind is BlockKind.CAPTION and theirs.status in _AHEAD)
    if (ours.status in _AHEAD) == (theirs.status in _AHEAD):
        return True
    if telling.frame.kind is Kind.VISIT and _is_on_the_journey(telling, draft):
        return True
    same = telling.date and draft.date and telling.date.value and telling.date.value == draft.date.value
    dated = telling.date is not None and telling.date.value is not None
    return bool(same) or (telling.frame.refers and not dated)
