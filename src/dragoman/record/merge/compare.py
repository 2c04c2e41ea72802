"""Whether two reports can tell of one engagement, and how well they go together.

A comparison adds what the parties (at most 1), the days (at most 1), the place (a tenth either way) and the topics (a
twentieth) say.
Neither can carry it alone: two presidents meet often, and much happens on one day.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from dragoman.model.engagement import Engagement, Kind, Part
from dragoman.record.merge.put_off import told_anew
from dragoman.record.merge.report import Report
from dragoman.record.merge.weights import weights
from dragoman.record.merge.when import chained, distance, overlap, slipped, when
from dragoman.record.names import same_name, same_person

_TABLE = weights()
OTHER_DAYS = "other days"
BILATERAL = frozenset({Kind.MEETING, Kind.CALL, Kind.PRESS_CONFERENCE})
FEW = 4  # sides
STATE = 3  # letters of its code
OPPOSITE = frozenset({Part.SENDER, Part.RECIPIENT})


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two reports compare: ``score`` from 0 to 2.15, None where they contradict one another; and why."""

    score: float | None
    reason: str

    @property
    def same(self) -> bool:
        """Whether they tell of one engagement as far as these two go."""
        return self.score is not None and self.score >= _TABLE.same


_contradicts = partial(Comparison, None)


def compare(a: Report, b: Report) -> Comparison:
    """Compare two reports; the order of the two does not matter."""
    if a.article == b.article:
        return _in_one_article(a, b)
    reason = against(a, b)
    if reason:
        return _contradicts(reason)
    who, persons = _who(a, b)
    days, when_reason = when(a, b)
    score = who + days + _place(a.engagement, b.engagement) + (_TABLE.about if a.about & b.about else 0.0)
    return Comparison(round(score, 4), "; ".join(part for part in (persons, when_reason) if part))


def _in_one_article(a: Report, b: Report) -> Comparison:
    if told_twice(a, b):
        return Comparison(2.0, "told twice in one article")
    if told_anew(a, b):
        return Comparison(1.5, "put off, and told anew")
    return _contradicts("told apart in one article")


def told_apart(a: Report, b: Report) -> bool:
    """Whether one article tells of two engagements: its reader had a reason to."""
    return not told_twice(a, b) and not told_anew(a, b)


def told_twice(a: Report, b: Report) -> bool:
    """Whether nothing tells two engagements of one article apart; else its reader had a reason to."""
    one, other = a.engagement, b.engagement
    return (
        a.kind is b.kind
        and one.date is not None
        and one.date == other.date
        and one.status is other.status
        and a.sides == b.sides
        and len(a.people) == len(b.people)
        and all(any(same_person(x, y) for y in b.people) for x in a.people)
        and (one.place is None or other.place is None or same_name(one.place, other.place))
    )


def against(a: Report, b: Report) -> str | None:
    """What makes it impossible that reports of two articles are of one engagement, whatever a third report says."""
    one, other = a.engagement, b.engagement
    if a.kind is not b.kind:
        return "another kind"
    if (a.judged or b.judged) and a.rejected is not b.rejected:
        return "one of them rejected"
    if (apart := _other_days(a, b)) is not None:
        return apart
    if _differ(one.country, other.country) or (a.kind is Kind.VISIT and _differ(a.destination, b.destination)):
        return "another country"
    return _other_parties(a, b)


def _other_parties(a: Report, b: Report) -> str | None:
    if _sides_differ(a, b):
        return "other sides"
    if a.kind is not Kind.MULTILATERAL and _persons_differ(a, b):
        return "other persons"
    return _other_errand(a, b) if a.kind is Kind.MESSAGE else None


def _other_days(a: Report, b: Report) -> str | None:
    if a.window and b.window and not (a.window[0] <= b.window[1] and b.window[0] <= a.window[1]):
        return OTHER_DAYS
    if a.days and b.days and not overlap(a.days, b.days) and not _near_enough(a, b):
        return OTHER_DAYS
    if chained(a, b):
        return "published too far apart for reports without dates"
    return "other days than those in dispute" if _excluded(a, b) or _excluded(b, a) else None


def _near_enough(a: Report, b: Report) -> bool:
    """Whether two can be one although they share no day: put off, held a little off its plan, or days of one visit."""
    if a.put_off or b.put_off or slipped(a, b):
        return True
    if a.kind is not Kind.VISIT or a.days is None or b.days is None:
        return False
    # Articles written during a visit give the days so far.
    return a.day_level and b.day_level and distance(a.days, b.days) <= 1


def _excluded(disputed: Report, dated: Report) -> bool:
    """Whether one has its day, and it is none of those between which the other's article is at odds with itself."""
    window = dated.window
    if not disputed.alternatives or dated.days is None or window is None:
        return False
    value = dated.engagement.date or ""
    if value.startswith("../"):  # "until Tuesday": of that day it surely was, of those long before it only perhaps
        window = (dated.days[1], dated.days[1])
    elif value.endswith("/.."):
        window = (dated.days[0], dated.days[0])
    return not any(first <= window[1] and window[0] <= last for first, last in disputed.alternatives)


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _sides_differ(a: Report, b: Report) -> bool:
    if not a.sides or not b.sides:
        return False
    if a.kind is Kind.MULTILATERAL:
        return _other_few(a, b)
    shared = a.sides & b.sides
    if a.open_sides or b.open_sides:
        return a.kind is not Kind.VISIT and _closed_sides_differ(a, b)
    if a.kind is Kind.VISIT or min(len(a.sides), len(b.sides)) < 2:
        return not shared
    # A meeting of two beside a meeting of three is another meeting.
    return a.sides != b.sides if a.kind in BILATERAL else len(shared) < 2


def _other_few(a: Report, b: Report) -> bool:
    """Whether three or four met, and others met with some of them: of larger circles reports name whom they please."""
    if a.open_sides or b.open_sides or max(len(a.sides), len(b.sides)) > FEW:
        return False
    return bool(a.sides - b.sides and b.sides - a.sides) and all(len(side) == STATE for side in a.sides | b.sides)


def _closed_sides_differ(a: Report, b: Report) -> bool:
    """The same, where somebody acts for no state that is told.

    That person may stand for the side that is missing on the other report, but not where both name the person: who
    mediates calls one side, then the other.
    """
    return bool(a.sides - b.sides and b.sides - a.sides) and not (_open_alone(a, b) or _open_alone(b, a))


def _open_alone(a: Report, b: Report) -> bool:
    """Whether one names somebody without a country whom the other does not name."""
    return any(not who.country and not any(same_person(who, other) for other in b.people) for who in a.people)


def _persons_differ(a: Report, b: Report) -> bool:
    """Whether one side is named on both reports, and by different persons."""
    for country in sorted(a.sides & b.sides):
        ours = [who for who in a.people if who.country == country]
        theirs = [who for who in b.people if who.country == country]
        if ours and theirs and not any(same_person(x, y) for x in ours for y in theirs):
            return True
    return False


def _other_errand(a: Report, b: Report) -> str | None:
    if _direction_differs(a, b):
        return "the other direction"
    envoys, others = ([who for who in report.people if who.part is Part.ENVOY] for report in (a, b))
    if envoys and others and not any(same_person(x, y) for x in envoys for y in others):
        return "another envoy"
    return None


def _direction_differs(a: Report, b: Report) -> bool:
    return any(
        x.part is not y.part and {x.part, y.part} == OPPOSITE for x in a.people for y in b.people if same_person(x, y)
    )


def _who(a: Report, b: Report) -> tuple[float, str]:
    """How well the parties agree, 0 to 1, and in what."""
    pairs = [(x, y) for x in a.people for y in b.people if same_person(x, y)]
    names = sorted({x.name or "" for x, _ in pairs})
    by_person = {x.country or y.country or x.name for x, y in pairs}
    by_state = (a.sides & b.sides) - by_person
    reason = ", ".join([*names, *sorted(by_state)])
    if a.kind is Kind.VISIT:
        return _visit_parties(a, b, bool(pairs), bool(by_state)), reason
    if a.kind is Kind.MULTILATERAL:
        return _multilateral_parties(a, b, len(pairs)), reason
    return _two_sides(len(by_person), len(by_state)), reason


def _two_sides(persons: int, states: int) -> float:
    """``persons`` are sides with a person in common, ``states`` further ones that both name as a state."""
    who = _TABLE.who
    if persons:
        return who.persons if persons >= 2 else who.person_and_state if states else who.person
    return who.states if states >= 2 else who.state if states else 0.0


def _visit_parties(a: Report, b: Report, by_person: bool, by_state: bool) -> float:
    there = bool(a.destination) and a.destination == b.destination
    visit = _TABLE.visit
    if by_person:
        return visit.person_there if there else visit.person
    return visit.state_there if by_state and there else visit.state if by_state else 0.0


def _multilateral_parties(a: Report, b: Report, persons: int) -> float:
    shared = a.sides & b.sides
    smaller = min(len(a.sides), len(b.sides)) or 1
    groups = sum(len(side) > 3 for side in shared)
    many = _TABLE.multilateral
    if groups:
        parties = min(1.0, many.organisation + many.further * groups)
    elif len(shared) >= 2 and len(shared) / smaller >= many.most:
        parties = many.most_states
    else:
        parties = many.some_states if shared else 0.0
    return min(1.0, parties + many.person * min(persons, 2))


def _place(a: Engagement, b: Engagement) -> float:
    where = _TABLE.where
    if a.place and b.place:
        return where.same_town if same_name(a.place, b.place) else where.other_town
    return where.same_country if a.country and a.country == b.country else 0.0
