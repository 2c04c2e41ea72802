"""Which time expression the encoder takes for an engagement's, where no rule gives it one."""

from __future__ import annotations

from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.sureness import needed
from dragoman.read.links.passages import Links
from dragoman.read.when import TimeExpression


def seen_date(frame: Frame, expressions: list[TimeExpression], links: Links | None) -> TimeExpression | None:
    """The time expression of a frame's sentence that the encoder is surest of, if sure enough."""
    dates = [e for e in expressions if e.kind == "date" and e.bound is None]
    if links is None or not dates or frame.refers:
        return None
    shares = links.roles(frame.sentence.index, (frame.start, frame.end), [(e.start, e.end) for e in dates])
    sure = [(s["date"], -e.start, e) for s, e in zip(shares, dates, strict=True) if s and s["date"] > needed().date]
    return max(sure, key=lambda one: one[:2])[2] if sure else None
