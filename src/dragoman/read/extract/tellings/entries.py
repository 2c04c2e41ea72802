"""Dates that stand apart: at the head of an entry of a chronology, or at the end of a caption."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Both, Day, Weekday


def entry_date(sentence: Sentence, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The date at the head of an entry of a chronology: "17 May - Rice arrives and meets Meles"."""
    opening = next((e for e in expressions if e.kind == "date" and e.start == sentence.block.start), None)
    if opening is None or sentence.kind is BlockKind.HEADLINE:
        return None
    return opening if text_between(sentence, opening.end, opening.end + 3).lstrip()[:1] in ("-", ":", "|") else None


def caption_date(frame: Frame, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The date that ends a caption is that of the whole picture."""
    dates = [e for e in expressions if e.kind == "date"]
    if frame.sentence.kind is not BlockKind.CAPTION or len(dates) != 1:
        return None
    after = text_between(frame.sentence, dates[0].end, frame.sentence.end)
    return (
        dates[0] if not any(c.isalnum() for c in after) and isinstance(dates[0].meaning, Day | Both | Weekday) else None
    )


def text_between(sentence: Sentence, start: int, end: int) -> str:
    """The words of a sentence between two places of the article's text."""
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]
