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
_WISHED = Status.HYPOTHETICAL
_EITHER_WAY = frozenset({Status.DENIED, Status.CANCELLED})  # told before the day or after it

NEVER = 4_000_000  # days

Told = tuple[float, str]


def when(a: Report, b: Report) -> Told:
    """How well the days agree, 0 to 1, and in what; the two do not contradict one another."""
    if a.days and b.days:
        if overlap(a.days, b.days):
            return _shared(a, b)
        if a.put_off or b.put_off:
            return _put_off(a, b)
        return _TABLE.of_one_visit, "days of one visit"
    if a.days or b.days:
        dated, undated = (a, b) if a.days else (b, a)
        if dated.put_off and undated.past:
            return _put_off(a, b)
        told = _one_dated(dated, undated)
        return told if not told[0] or dated.day_level else max(told, _undated(a, b))
    return _undated(a, b)


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


def _put_off(a: Report, b: Report) -> Told:
    """One was put off, the other tells when it was held, or will be: later, and published later, than that."""
    first, then = (a, b) if a.put_off else (b, a)
    if first.days is None or first.published_day is None or then.published_day is None:
        return 0.0, ""
    held = then.days[0] if then.days else then.published_day
    if then.put_off or then.published_day < first.published_day or held < max(first.days[0], first.published_day):
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
    if since > 1:
        return 0.0, ""
    steps = _TABLE.before_as_wish if engagement.status is _WISHED else _TABLE.before_as_plan
    return weight * step(max(0, ahead), steps), "announced before it, without a date"


def _undated(a: Report, b: Report) -> Told:
    gap = _gap(a, b)
    if gap is None:
        return 0.0, ""
    if a.past != b.past:
        plan, news = (b, a) if a.past else (a, b)
        if news.engagement.background or (news.published_day or 0) < (plan.published_day or 0):
            return 0.0, ""
        return step(gap, _TABLE.plan_then_news), "announced, then reported"
    if not a.past:
        wished = _WISHED in (a.engagement.status, b.engagement.status)
        return step(gap, _TABLE.wishes if wished else _TABLE.plans), f"announced within {gap + 1} days"
    if a.engagement.background or b.engagement.background:
        return step(gap, _TABLE.background), f"told within {gap + 1} days"
    return step(gap, _TABLE.news), f"reported within {gap + 1} days"


def days_between(a: Report, b: Report) -> int:
    """The days between two publications; more than any where one is not told."""
    gap = _gap(a, b)
    return NEVER if gap is None else gap


def _gap(a: Report, b: Report) -> int | None:
    if a.published_day is None or b.published_day is None:
        return None
    return abs(a.published_day - b.published_day)
