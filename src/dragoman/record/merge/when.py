"""How well the days of two reports agree, by their dates or, undated, by when they were published.

The figures are ordered judgements, not measurements: a shared day says most, then a day within a month, then
articles of the same days that speak of something without a date in the same tense.
"""

from __future__ import annotations

from dragoman.record.merge.report import DAY_LEVEL, Report, Window

# (at most this many days, score), the first that fits.
_SHARED_DAYS = ((7, 1.0), (31, 0.85), (93, 0.7), (366, 0.55))
_BOTH_COARSE = ((31, 0.8), (93, 0.6), (366, 0.4))
_BACK_TO_BACKGROUND = ((31, 0.5), (120, 0.3), (400, 0.2))
_BACK_TO_NEWS = ((4, 0.7), (10, 0.5), (31, 0.3))
_AHEAD = ((14, 0.7), (60, 0.55), (180, 0.4), (400, 0.2))
_APART_NEWS = ((3, 0.6), (7, 0.5), (21, 0.3))
_APART_PLANS = ((3, 0.6), (7, 0.55), (30, 0.45), (90, 0.3))
_APART_BACKGROUND = ((7, 0.4), (90, 0.2))
_PLAN_TO_NEWS = ((14, 0.4), (60, 0.2))


def when(a: Report, b: Report) -> tuple[float, str]:
    """How well the days agree, 0 to 1, and in what; the two do not contradict one another."""
    if a.days and b.days:
        return _both_dated(a.days, b.days, _near_publication(a, b))
    if a.days or b.days:
        dated, undated = (a, b) if a.days else (b, a)
        return _one_dated(dated, undated)
    return _undated(a, b)


def _step(value: int, steps: tuple[tuple[int, float], ...]) -> float:
    return next((score for most, score in steps if value <= most), 0.0)


def _both_dated(one: Window, other: Window, near: float) -> tuple[float, str]:
    shorter, longer = sorted(b - a + 1 for a, b in (one, other))
    if one[0] > other[1] or other[0] > one[1]:
        return 0.9, "days of one visit"
    if shorter <= DAY_LEVEL:
        return _step(longer, _SHARED_DAYS), "the same days"
    return min(1.0, _step(longer, _BOTH_COARSE) + near), "the same time"


def _near_publication(a: Report, b: Report) -> float:
    """Articles of the same days that speak of one month in the same tense mean the same more often than not."""
    gap = _gap(a, b)
    return 0.1 if gap is not None and gap <= 4 and a.past == b.past else 0.0


def _one_dated(dated: Report, undated: Report) -> tuple[float, str]:
    if dated.days is None or undated.published_day is None:
        return 0.0, ""
    since = undated.published_day - dated.days[1]
    ahead = dated.days[0] - undated.published_day
    # A month is a weaker anchor than a day for what was published some time before or after it.
    weight = 1.0 if dated.day_level else 0.75
    if undated.past:
        if ahead > 1:
            return 0.0, ""
        steps = _BACK_TO_BACKGROUND if undated.engagement.background else _BACK_TO_NEWS
        return weight * _step(max(0, since), steps), "published after it, without a date"
    return (0.0, "") if since > 1 else (weight * _step(max(0, ahead), _AHEAD), "announced before it, without a date")


def _undated(a: Report, b: Report) -> tuple[float, str]:
    gap = _gap(a, b)
    if gap is None:
        return 0.0, ""
    if a.past != b.past:
        plan, news = (b, a) if a.past else (a, b)
        if news.engagement.background or (news.published_day or 0) < (plan.published_day or 0):
            return 0.0, ""
        return _step(gap, _PLAN_TO_NEWS), "announced, then reported"
    if not a.past:
        return _step(gap, _APART_PLANS), f"announced within {gap + 1} days"
    if a.engagement.background or b.engagement.background:
        return _step(gap, _APART_BACKGROUND), f"told within {gap + 1} days"
    return _step(gap, _APART_NEWS), f"reported within {gap + 1} days"


def _gap(a: Report, b: Report) -> int | None:
    if a.published_day is None or b.published_day is None:
        return None
    return abs(a.published_day - b.published_day)
