"""The publication of an article: its date, what that rests on, how sure it is, and what bounds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.clean.published.candidate import Candidate
from dragoman.clean.published.choose import choose
from dragoman.clean.published.lines import of_dateline, of_lines
from dragoman.clean.published.page import of_address
from dragoman.model.article import Basis
from dragoman.model.capture import Given
from dragoman.model.edtf import until

_HALF = 0.5
_IN_DOUBT = 0.4  # less than this, and no date is taken
_DAY = 10


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published.

    date: EDTF, a day, a month or a year; None where nothing tells one, or places of equal weight tell different ones.
    basis: what it rests on. confidence: 0 to 1, None without a date.
    bounds: for want of a date the interval it lies in, perhaps open on one side; None where nothing bounds it.
    reason: why there is no date, or which places tell another one.
    candidates: every date that may be it, in the order of the page.
    """

    date: str | None
    basis: Basis
    confidence: float | None
    bounds: str | None
    reason: str | None
    candidates: tuple[Candidate, ...] = ()


def publication(of_page: Sequence[Candidate], lines: Sequence[str], given: Given) -> Publication:
    """What was given wins; else the dates of the page, of its address and of its first lines are weighed."""
    found = list(of_page)
    if given.url and not any(one.source == "address" for one in found):
        found += of_address(given.url)
    found += of_lines(lines)
    if given.published is not None and "/" in given.published:
        reason = "only bounds of its publication were given"
        return Publication(None, Basis.GIVEN, None, given.published, reason, tuple(found))
    if given.published is not None:
        return Publication(given.published, Basis.GIVEN, 1.0, None, None, tuple(found))
    impossible = [one for one in found if one.impossible]
    found = [one for one in found if not one.impossible]
    choice = choose(found)
    if choice is not None and len(choice.date) < _DAY:
        finer = of_dateline(lines, choice.date)
        if finer is not None:
            found.append(finer)
            choice = choose(found) or choice
    if choice is None:
        return _bounded(found, impossible)
    if choice.confidence < _IN_DOUBT:
        return _in_doubt(found, choice.reason)
    return Publication(choice.date, choice.basis, choice.confidence, None, choice.reason, tuple(found))


def _bounded(found: Sequence[Candidate], impossible: Sequence[Candidate]) -> Publication:
    """Without a date of publication, the day of the last change bounds it; a day that no calendar has tells nothing."""
    changes = [one for one in found if one.modified]
    vain = [f"{one.place} has {one.date}, and there is no such day" for one in impossible if not one.modified]
    if not changes:
        reason = vain[0] if vain else "nothing tells when it was published"
        return Publication(None, Basis.NONE, None, None, reason, tuple(found))
    last = max(changes, key=lambda one: one.date)
    told = f"only the day of the last change is told: {last.place} has {last.date}"
    reason = "; ".join([*vain[:1], told])
    return Publication(None, Basis.NONE, None, until(last.date), reason, tuple(found))


def _in_doubt(found: Sequence[Candidate], reason: str | None) -> Publication:
    """Places of equal weight that disagree: publication lies between the dates that they give."""
    days = [one for one in found if one.day and not one.modified]
    trusted = [one.date for one in days if one.confidence > _HALF] or [one.date for one in days]
    first, last = min(trusted), max(trusted)
    reason = f"the page contradicts itself: {reason}"
    return Publication(None, Basis.NONE, None, f"{first}/{last}", reason, tuple(found))
