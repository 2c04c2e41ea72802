"""Who an engagement of the record was between: its sides, its visitors, and whether two are of the same parties."""

from __future__ import annotations

from dragoman.model.engagement import Kind, Part, Status
from dragoman.record.names import fold, same_person
from dragoman.record.recorded import RecordedEngagement, RecordedParticipant

DONE = frozenset({Status.OCCURRED, Status.ONGOING})
STATE = 3  # letters of a state's code; names of organisations are longer, or no capitals


def visitors(engagement: RecordedEngagement) -> tuple[RecordedParticipant, ...]:
    """Those who went: of a visit all but its hosts, of anything else all who acted."""
    out = (Part.HOST,) if engagement.kind is Kind.VISIT else (Part.ENVOY,)
    return tuple(who for who in engagement.participants if who.part not in out)


def destination(engagement: RecordedEngagement) -> str | None:
    """Where a visit went: its country, else that of its one host."""
    hosts = {who.country for who in engagement.participants if who.part is Part.HOST and who.country}
    return engagement.country or (min(hosts) if len(hosts) == 1 else None)


def sides(engagement: RecordedEngagement) -> frozenset[str]:
    """Codes of states and folded names of organisations that took part; of a visit those of the visitors alone."""
    groups = {group if is_state(group) else " ".join(fold(group)) for group in engagement.collective_participants}
    if engagement.kind is Kind.VISIT and (len(groups) > 1 or engagement.participants):
        groups -= {destination(engagement) or ""}
    return frozenset({who.country for who in visitors(engagement) if who.country} | groups)


def is_state(group: str) -> bool:
    """Whether the name of a party is the code of a state."""
    return len(group) == STATE and group.isalpha() and group.isupper()


def is_between(engagement: RecordedEngagement, one: str, other: str) -> bool:
    """Whether two states (alpha-3) were in contact: both took part, or one visited the other."""
    taking_part = {who.country for who in engagement.participants if who.country}
    taking_part |= {group for group in engagement.collective_participants if is_state(group)}
    if engagement.kind is Kind.VISIT and engagement.country:
        taking_part.add(engagement.country)
    return {one, other} <= taking_part


def same_parties(a: RecordedEngagement, b: RecordedEngagement) -> bool:
    """Whether two engagements of one kind are of the same parties: the same sides, with persons who are not at odds.

    A side that is named in both must share a person; a visit must go to the same country.
    """
    if a.kind is not b.kind or (a.kind is Kind.VISIT and destination(a) != destination(b)):
        return False
    ours, theirs = sides(a), sides(b)
    if not ours or ours != theirs:
        return False
    return all(_agree(a, b, side) for side in ours)


def shared_person(a: RecordedEngagement, b: RecordedEngagement) -> bool:
    """Whether somebody named took part in both."""
    return any(same_person(x, y) for x in visitors(a) for y in visitors(b))


def _agree(a: RecordedEngagement, b: RecordedEngagement, side: str) -> bool:
    mine = [who for who in visitors(a) if who.country == side and who.name]
    others = [who for who in visitors(b) if who.country == side and who.name]
    return not mine or not others or any(same_person(x, y) for x in mine for y in others)
