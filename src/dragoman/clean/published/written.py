"""Whether a page writes a day in full, where it may be the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml.html import HtmlElement

from dragoman.clean.months import months_of
from dragoman.clean.phrases import table
from dragoman.clean.published.labels import labels

_BEFORE = 40  # characters before a date that say of what it is
_AT_HEAD = 30  # characters of a line before its date; in a line of any length
_LONGEST_LINE = 80
_LONGEST = 1_000_000
_SEPARATED = r"(?:[-/. _]{1,2}| [-/|] )"
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{3,}[.!?] +[A-Z]")


def is_written(day: str, tree: HtmlElement, *, shown: bool = False) -> bool:
    """Whether a day (``2023-09-14``) is written in figures or words, year, month and day.

    Not counted are days within sentences and behind words that name another day: "last updated", "next meeting".
    With ``shown`` only what readers see counts, not attributes and scripts.
    """
    pattern = _writings(day)
    for text, visible in _texts(tree):
        if shown and not visible:
            continue
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            if not _of_another(before) and (not visible or _stands_alone(text, match)):
                return True
    return False


def _texts(tree: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Every text of a page in its order, and whether readers see it."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield (element.text or "")[:_LONGEST], False
        else:
            for value in element.attrib.values():
                yield value[:_LONGEST], False
            yield " ".join((element.text or "")[:_LONGEST].split()), element.tag not in {"script", "style"}
        yield " ".join((element.tail or "")[:_LONGEST].split()), True


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a date is at the head of its line, or in a short one; and not in a second sentence."""
    if _SENTENCE_ENDS.search(text[: match.start() + 1][-_LONGEST_LINE:]):
        return False
    return match.start() <= _AT_HEAD or len(text) <= _LONGEST_LINE


def _of_another(before: str) -> bool:
    before = before.lower()
    label = None
    for match in labels().finditer(before):
        label = match
    return (label is not None and label["modified"] is not None) or _other_days().search(before) is not None


@cache
def _other_days() -> re.Pattern[str]:
    """Words before a date that is neither of publication nor of a change; names of a program's fields of a change."""
    places = table("published/places.yml")
    words = "|".join(map(re.escape, places["labels_other"]))
    fields = "|".join(map(re.escape, places["names_changed"]))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)|(?:{fields})[^ ]{{0,20}}\Z")


def _writings(day: str) -> re.Pattern[str]:
    """Every way in which pages write one day."""
    year, month, date = day.split("-")
    names = "|".join(
        sorted((re.escape(name) for name, number in months_of().items() if number == int(month)), key=len, reverse=True)
    )
    m, d, short = f"0?{int(month)}", f"0?{int(date)}", f"(?:{year}|{year[2:]})"
    return re.compile(
        rf"(?<!\d)(?:{year}{_SEPARATED}{m}{_SEPARATED}{d}(?!\d)|{year}{month}{date}"
        rf"|{d}{_SEPARATED}{m}{_SEPARATED}{short}(?!\d)|{m}{_SEPARATED}{d}{_SEPARATED}{short}(?!\d)"
        rf"|{year} ?年 ?{m} ?月 ?{d} ?日"
        rf"|{d}(?:st|nd|rd|th|er|\.|º|ª)?[ -]?(?:of |de )?(?:{names})\b\.?,?[ -]?(?:de |del |')?{short}(?!\d))"
        rf"|\b(?:{names})\.? ?{d}(?:st|nd|rd|th)?,? ?{year}(?!\d)",
        re.IGNORECASE,
    )
