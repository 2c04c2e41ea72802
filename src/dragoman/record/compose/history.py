"""The history of an engagement's status: who said what of it as of when, told in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.model.edtf import compatible
from dragoman.model.engagement import Status
from dragoman.record.compose.voice import as_of, voices
from dragoman.record.merge.report import Report
from dragoman.record.recorded import StatusEntry
from dragoman.reference.tables import tree_beside


@cache
def settled() -> dict[Status, int]:
    """How settled each status is: of two words of one day the more settled counts as the later."""
    return {Status(name): rank for rank, name in enumerate(tree_beside(__package__, "status_rules.yml")["settled"])}


def in_order(told: Iterable[Report]) -> list[Report]:
    """Reports in the order of the days on which their statuses were said; those of unknown days first."""
    return sorted(told, key=lambda r: (as_of(r) or "", settled()[r.engagement.status], r.key))


def history_of(told: Sequence[Report]) -> tuple[StatusEntry, ...]:
    """The statuses in order; what several say one after another is one entry, unless they tell another date."""
    runs: list[list[Report]] = []
    dates: set[str] = set()
    for report in in_order(told):
        if runs and _goes_on(runs[-1], dates, report):
            runs[-1].append(report)
        else:
            runs.append([report])
            dates = set()
        dates |= {report.engagement.date} if report.engagement.date else set()
    return tuple(_entry(run) for run in runs)


def _goes_on(run: list[Report], dates: set[str], report: Report) -> bool:
    """Whether a report says what those before it said: the same status, for days that can be the same."""
    one = report.engagement
    same = run[0].engagement.status is one.status
    return same and (not one.date or all(compatible(one.date, other) for other in dates))


def _entry(run: list[Report]) -> StatusEntry:
    dates = [report.engagement.date for report in run if report.engagement.date]
    return StatusEntry(
        status=run[0].engagement.status,
        published=min((report.published for report in run if report.published), default=None),
        articles=tuple(sorted({report.article for report in run})),
        as_of=as_of(run[0]),
        date=min(dates, key=lambda date: (-len(date) if "/" not in date else -9, date), default=None),
        by=tuple(dict.fromkeys(name for report in run for name in voices(report))),
    )
