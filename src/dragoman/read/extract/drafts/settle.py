"""Settling: what counts as an engagement, and the parts of those who took part."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.model.edtf import bounds
from dragoman.model.engagement import Kind, Part, Status
from dragoman.read.extract.drafts.agree import agree
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.drafts.sharing import share
from dragoman.read.extract.factuality.no_one import is_word_of_officials
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.telling import Telling

_TRAVELLING = frozenset(
    (
        "head_of_state",
        "head_of_government",
        "royal",
        "minister",
        "deputy_minister",
        "ambassador",
        "envoy",
        "organisation_head",
    )
)
_OFFICIAL = 2
_NEWS = 6  # days for which an engagement is news and no background
_ROW = "row of a table"
_NO = "no"  # the ground of "no meeting", "met no minister"


def settle(drafts: list[Draft], published: str | None, home: str | None = None) -> list[Draft]:
    """Share places and dates between visits and what happened in them, and drop what is no engagement.

    Of each engagement status and date agree before and after. ``published`` is the date of the article or its bounds;
    ``home`` is the country that it speaks from: guests of no known state come from there.
    """
    kept = [d for d in drafts if not _is_dropped(d) and not all(t.frame.hint for t in d.tellings)]
    for draft in kept:
        if draft.kind is Kind.MEETING and (_is_of_many(draft) or _is_session(draft)):
            draft.kind = Kind.MULTILATERAL
        if draft.kind is Kind.MULTILATERAL:  # who speaks of a session is not in it
            draft.sides = [s for s in draft.sides if _is_official(s)]
    agree(kept, published)
    share(kept)
    agree(kept, published)
    return [d for d in kept if counts(d, home)]


def _is_of_many(draft: Draft) -> bool:
    """Whether one telling has three states or more at the table."""
    return any(
        len({s.actor.side for s in t.frame.sides if s.actor.side and s.actor.via != "pair"}) > _OFFICIAL
        for t in draft.tellings
        if not t.frame.hint
    )


def _is_session(draft: Draft) -> bool:
    """Whether it is an organisation's own session, or organisations among themselves."""
    bodies = [s for s in draft.sides if s.actor.person is None and s.actor.organisation == s.actor.side]
    if not bodies:
        return False
    told_as_one = any(t.frame.kind is Kind.MULTILATERAL for t in draft.tellings)
    return told_as_one or (len(bodies) > 1 and len(bodies) == len(draft.sides))


def _is_dropped(draft: Draft) -> bool:
    status = draft.status
    if all(_tells_of_nothing(t) for t in draft.tellings):
        return True
    if status.status is Status.HYPOTHETICAL and all(_is_a_weak_verb(t.frame) for t in draft.tellings):
        return True  # "they should exchange experience", "they want to see us try": no contact is spoken of
    return status.negated and status.status in (Status.PLANNED, Status.HYPOTHETICAL)


def _tells_of_nothing(telling: Telling) -> bool:
    """As in "He met no minister": nobody claimed or planned it, and no official denies it."""
    status = telling.status
    nothing = status.status is Status.DENIED and status.negated and status.ground == _NO
    return nothing and not is_word_of_officials(telling.frame.trigger)


def _is_a_weak_verb(frame: Frame) -> bool:
    return frame.weak and frame.kind in (Kind.MEETING, Kind.CALL) and frame.trigger.pos_ == "VERB"


def counts(draft: Draft, home: str | None = None) -> bool:
    """Whether a draft is an engagement: two sides or more, or an official's entry into another side's territory."""
    officials = [s for s in draft.sides if _is_official(s)]
    if not officials:
        return False
    needs = {t.frame.needs for t in draft.tellings}
    if draft.kind is Kind.VISIT:
        return _is_abroad(draft, home)
    if draft.kind is Kind.MULTILATERAL or (draft.kind is Kind.CALL and "body" in needs):
        return bool(draft.states) and (len(draft.states) > 1 or any(s.actor.organisation for s in draft.sides))
    if draft.kind is Kind.SIGNING and not any(t.frame.accords for t in draft.tellings) and not _sign_together(draft):
        return False
    if "passing" in needs and len(needs) == 1:
        return False
    return _has_two_sides(draft) or _is_a_guests(draft)


def _is_a_guests(draft: Draft) -> bool:
    """As in "X told a press conference in Y's capital": a guest abroad may face the press alone."""
    if draft.kind is not Kind.PRESS_CONFERENCE or len(draft.states) != 1 or draft.country is None:
        return False
    people = [s.actor.person for s in draft.sides if s.actor.person is not None and _is_official(s)]
    travelling = [p for p in people if p.level in _TRAVELLING and p.country is not None]
    return bool(travelling) and draft.country not in draft.states


def _sign_together(draft: Draft) -> bool:
    """Whether officials of two states are said to sign something, whatever it is called: "signed the road map"."""
    signed = [t.frame for t in draft.tellings if t.frame.trigger.pos_ == "VERB"]
    return any(len({s.actor.side for s in f.sides if s.actor.person and s.actor.side}) >= _OFFICIAL for f in signed)


def _is_official(side: Side) -> bool:
    person = side.actor.person
    return person is None or person.is_official


def _has_two_sides(draft: Draft) -> bool:
    if len(draft.states) >= _OFFICIAL:
        return True
    strangers = [s.actor.person for s in draft.sides if s.actor.person and not s.actor.side]
    if not strangers or len(draft.sides) < _OFFICIAL or _is_at_home(draft):
        return False
    return any(s.actor.person and s.actor.person.is_official for s in draft.sides) or any(p.role for p in strangers)


def _is_at_home(draft: Draft) -> bool:
    """Whether host and a guest are of one state, as in "The minister received the premier, A and B": then all are."""
    parts = {s.part for s in draft.sides if s.actor.person is not None and s.actor.side}
    return len(draft.states) == 1 and {"host", "guest"} <= parts


def _is_domestic(guest: Side) -> bool:
    """Whether a guest of unknown state holds no office that leads abroad: a mayor, a senator, a party leader."""
    person = guest.actor.person
    return person is not None and person.level not in _TRAVELLING and "advis" not in (person.role or "")


def _is_abroad(draft: Draft, home: str | None) -> bool:
    guests = [s for s in draft.sides if s.part in ("guest", "side") and _is_official(s)]
    if not guests:
        return False
    hosts = {s.actor.side for s in draft.sides if s.part == "host" and s.actor.side}
    ground = {draft.place.country} if draft.place is not None and draft.place.country else hosts
    homes = {g.actor.side for g in guests if g.actor.side}
    if not homes and all(_is_domestic(g) for g in guests):
        return False
    homes = homes or ({home} if home else set())
    return bool(ground) and not (homes and homes <= ground)


def part_of_side(side: Side, kind: Kind, country: str | None, draft: Draft) -> Part:
    """The part a participant played: by the words, or by whose ground it was on."""
    if kind is Kind.VISIT and side.part == "guest" and country is not None and side.actor.side == country:
        return Part.HOST  # "accompanied by Assad, Putin visited": nobody is a guest at home
    if side.part != "side":
        return _told_part(side, kind, country, draft)
    if kind is Kind.VISIT:
        return Part.HOST if side.actor.side == country else Part.GUEST
    if kind is Kind.MEETING and country is not None and country in draft.states:
        return Part.HOST if side.actor.side == country else Part.GUEST
    return Part.PARTICIPANT


def _told_part(side: Side, kind: Kind, country: str | None, draft: Draft) -> Part:
    """The part that the words give, unless the kind or the ground gainsays it: one side hosts, and no caller meets."""
    part = Part(side.part)
    if part in (Part.CALLER, Part.CALLEE):
        telephoned = kind is Kind.CALL and not (part is Part.CALLER and _is_shared(part, draft))
        return part if telephoned else Part.PARTICIPANT
    if part is not Part.HOST or not _is_shared(part, draft):
        return part
    if country is None or country not in draft.states:
        return Part.PARTICIPANT
    return Part.HOST if side.actor.side == country else Part.GUEST


def _is_shared(part: Part, draft: Draft) -> bool:
    """Whether more than one side is given a part that only one can have."""
    return len({s.actor.side for s in draft.sides if s.part == part}) > 1


def is_background(draft: Draft, published: str | None) -> bool:
    """Whether it is an older engagement that the article only mentions."""
    if draft.status.status not in (Status.OCCURRED, Status.DENIED):
        return False
    if any(t.frame.rule == _ROW for t in draft.tellings):
        return True
    if any(_is_of_the_lead(t.frame) for t in draft.tellings):
        return False
    if draft.date is None or draft.date.value is None:
        return any(_looks_back(t.frame) for t in draft.tellings)
    if published is None:
        return False
    return (bounds(published)[0] - bounds(draft.date.value)[1]).days > _NEWS


def _is_of_the_lead(frame: Frame) -> bool:
    """Whether the headline or the lead tells of it with its main words, and so the article is about it."""
    lead = frame.sentence.kind is BlockKind.PARAGRAPH and frame.sentence.ordinal == 0
    main = frame.carrier.dep_ in ("ROOT", "ccomp", "xcomp")
    return main and (lead or frame.sentence.kind is BlockKind.HEADLINE) and not _looks_back(frame)


def _looks_back(frame: Frame) -> bool:
    """As in "last visited", "a previous meeting", "in the past": an old engagement, though no date is told."""
    near = [*frame.trigger.children, *frame.carrier.children]
    if any(c.lower_ in linking()["back"] and c.dep_ in ("amod", "advmod") for c in near):
        return True
    return any(c.dep_ == "prep" and c.lower_ == "in" and any(g.lower_ == "past" for g in c.children) for c in near)
