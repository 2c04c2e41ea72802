"""Dates that stand apart: at the head of an entry of a chronology, or at the end of a caption."""

from __future__ import annotations

import re

from dragoman.model.article import Article, Block, BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Both, Day, Weekday

_LONGEST_LINE = 60
_TOWN = re.compile(r"(?:[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}, ?)?(?:[Oo]n )?")
_NUMBERED = re.compile(r"\W*\d+(?:\s*(?:of|/)\s*\d+)?\W*")


def headings(article: Article, times: tuple[TimeExpression, ...]) -> dict[int, TimeExpression]:
    """The date that stands alone on a line above each block: "TUESDAY", "Lima, 4 May 1972:"; by where blocks start.

    The one date above an article is not the day of what it tells, so there must be two such lines at least, and one
    below the first paragraph.
    """
    found: dict[int, TimeExpression] = {}
    lines = [(block, _alone(article, block, times)) for block in article.blocks]
    first = next((n for n, (b, date) in enumerate(lines) if b.kind is BlockKind.PARAGRAPH and date is None), len(lines))
    inside = [n for n, (_, date) in enumerate(lines) if date is not None and n > first]
    if len([date for _, date in lines if date is not None]) <= 1 or not inside:
        return found
    current: TimeExpression | None = None
    for block, date in lines:
        if date is not None:
            current = date
        elif block.kind is BlockKind.HEADLINE or _NUMBERED.fullmatch(article.text_of(block).strip()):
            current = None
        elif current is not None:
            found[block.start] = current
    return found


def _alone(article: Article, block: Block, times: tuple[TimeExpression, ...]) -> TimeExpression | None:
    """The date of a line that says nothing else, but perhaps the town before it."""
    if block.end - block.start > _LONGEST_LINE:
        return None
    inside = [e for e in times if e.kind == "date" and block.start <= e.start and e.end <= block.end]
    if len(inside) != 1 or not isinstance(inside[0].meaning, Day | Both | Weekday):
        return None
    before, behind = article.text[block.start : inside[0].start], article.text[inside[0].end : block.end]
    return inside[0] if _TOWN.fullmatch(before) and not any(c.isalnum() for c in behind) else None


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
