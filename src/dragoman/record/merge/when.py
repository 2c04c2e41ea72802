"""How well the days of two reports agree, by their dates or, undated, by when they were published.

A shared day says most, then a day within a month, then articles of the same days that speak of something without a
date in the same tense. What was put off is looked for after the day that was given up. The figures stand in
``weights.yml``.
"""

from __future__ import annotations

from dragoman.model.engagement import Status
from dragoman.record.merge.report import DAY_LEVEL, Report, Window
from dragoman.record.merge.weights import step, weights

_TABLE = weights().when
_CHAIN = weights().chain
_WISHED = Status.HYPOTHETICAL
_EITHER_WAY = frozenset({Status.DENIED, Status.CANCELLED})  # told before the day or after it

SLIPPED = weights().when.slipped[-1][0]  # days
NEVER = 4_000_000  # days

Told = tuple[float, str]


def when(a: Report, b: Report) -> Told:
    """How well the days agree, 0 to 1, and in what; the two do not contradict one another."""
    if a.days and b.days:
        return _shared(a, b) if overlap(a.days, b.days) else _near(a, b, a.days, b.days)
    if a.days or b.days:
        dated, undated = (a, b) if a.days else (b, a)
        if dated.put_off and undated.past:
            return _put_off(a, b)
        told = _one_dated(dated, undated)
        return told if not told[0] or dated.day_level else max(told, _undated(a, b))
    return _undated(a, b)


def _near(a: Report, b: Report, one: Window, other: Window) -> Told:
    if a.put_off or b.put_off:
        return _put_off(a, b)
    if slipped(a, b):
        return step(distance(one, other), _TABLE.slipped), "planned, and held on another day"
    return _TABLE.of_one_visit, "days of one visit"


def overlap(one: Window, other: Window) -> bool:
    """Whether two stretches of days share one."""
    return one[0] <= other[1] and other[0] <= one[1]


def _shared(a: Report, b: Report) -> Told:
    assert a.days is not None and b.days is not None
    shorter, longer = sorted((a.days[1] - a.days[0] + 1, b.days[1] - b.days[0] + 1))
    if shorter <= DAY_LEVEL:
        return step(longer, _TABLE.shared), "the same days"
    gap = _gap(a, b)
    together = gap is not None and gap <= _TABLE.published_together and a.past == b.past
    near = _TABLE.published_together_adds if together else 0.0
    # A vague date says no less than none.
    return max(min(1.0, step(longer, _TABLE.shared_coarse) + near), _undated(a, b)[0]), "the same time"


def slipped(a: Report, b: Report) -> bool:
    """Whether one is planned for days that the other, told as past, just misses.

    It takes a plan and a report; two reports of two days are of two engagements. The plan was made before the day it
    was held, or on that day for an earlier one: what is announced on the day of a call for the next is another call.
    """
    if a.past is b.past or a.days is None or b.days is None or not (a.day_level and b.day_level):
        return False
    plan = b if a.past else a
    if plan.engagement.status is not Status.PLANNED or plan.published_day is None:
        return False
    planned, held = (b.days, a.days) if a.past else (a.days, b.days)
    if not 0 < distance(planned, held) <= SLIPPED:
        return False
    return plan.published_day < held[0] or (plan.published_day == held[0] and planned[1] < held[0])


def chained(a: Report, b: Report) -> bool:
    """Whether two without dates were published so far apart that only others between them could make them one."""
    if a.days or b.days or a.alternatives or b.alternatives:
        return False
    gap = _gap(a, b)
    if gap is None or gap <= _CHAIN.news:
        return False
    if not (a.past and b.past):
        return gap > _CHAIN.plans
    return gap > (_CHAIN.background if a.engagement.background or b.engagement.background else _CHAIN.news)


def distance(one: Window, other: Window) -> int:
    """How many days lie between two stretches of days; 0 where they share one."""
    return max(0, one[0] - other[1], other[0] - one[1])


def _put_off(a: Report, b: Report) -> Told:
    """One was put off, the other tells when it was held, or will be: later, and published later, than that."""
    first, then = (a, b) if a.put_off else (b, a)
    held = then.days[0] if then.days else then.published_day
    if first.days is None or first.published_day is None or held is None or then.put_off:
        return 0.0, ""
    told = held if then.published_day is None else then.published_day
    if told < first.published_day or held < max(first.days[0], first.published_day):
        return 0.0, ""
    return step(held - first.days[1], _TABLE.put_off), "put off, then held"


def _one_dated(dated: Report, undated: Report) -> Told:
    if dated.days is None or undated.published_day is None:
        return 0.0, ""
    since = undated.published_day - dated.days[1]
    ahead = dated.days[0] - undated.published_day
    # A month is a weaker anchor than a day for what was published some time before or after it.
    weight = 1.0 if dated.day_level else _TABLE.coarse
    engagement = undated.engagement
    if undated.past or (since > 1 and engagement.status in _EITHER_WAY):
        if ahead > 1:
            return 0.0, ""
        steps = _TABLE.after_as_background if engagement.background else _TABLE.after_as_news
        return weight * step(max(0, since), steps), "published after it, without a date"
    if since > 0:  # what is still to come, the day after, is the next one
        return 0.0, ""
    steps = _TABLE.before_as_wish if engagement.status is _WISHED else _TABLE.before_as_plan
    score = weight * step(max(0, ahead), steps)
    if not dated.past:
        score = min(score, max(_undated(dated, undated)[0], weight * _TABLE.plans[-1][1]))
    return score, "announced before it, without a date"


def _undated(a: Report, b: Report) -> Told:
    gap = _gap(a, b)
    if gap is None:
        return 0.0, ""
    if a.past != b.past:
        return _announced(*((b, a) if a.past else (a, b)), gap)
    if not a.past:
        wished = _WISHED in (a.engagement.status, b.engagement.status)
        return step(gap, _TABLE.wishes if wished else _TABLE.plans), f"announced {_within(gap)}"
    if a.engagement.background or b.engagement.background:
        return _recalled(a, b, gap), f"told {_within(gap)}"
    return step(gap, _TABLE.news), f"reported {_within(gap)}"


def _announced(plan: Report, news: Report, gap: int) -> Told:
    """A plan, and what is told as past, both undated."""
    if (news.published_day or 0) < (plan.published_day or 0):
        return 0.0, ""
    if news.engagement.background:
        return step(gap, _TABLE.plan_then_background), "announced, then recalled"
    steps = _TABLE.wish_then_news if plan.engagement.status is _WISHED else _TABLE.plan_then_news
    return step(gap, steps), "announced, then reported"


def _recalled(a: Report, b: Report, gap: int) -> float:
    """Both undated and past, at least one as background."""
    if a.engagement.background is not b.engagement.background:
        news, recalled = (b, a) if a.engagement.background else (a, b)
        if (recalled.published_day or 0) <= (news.published_day or 0) + 1:
            return _TABLE.background_of_the_day
    return step(gap, _TABLE.background)


def days_between(a: Report, b: Report) -> int:
    """The days between two publications; more than any where one is not told."""
    gap = _gap(a, b)
    return NEVER if gap is None else gap


def _gap(a: Report, b: Report) -> int | None:
    if a.published_day is None or b.published_day is None:
        return None
    return abs(a.published_day - b.published_day)


def _within(gap: int) -> str:
    return "on one day" if gap == 0 else f"within {gap + 1} days"
