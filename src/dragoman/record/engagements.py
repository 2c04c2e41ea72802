"""The record from readings and judgements: a pure function, whatever the order of its inputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.model.judgement import Judgement, TenureJudgement
from dragoman.model.reading import Reading
from dragoman.record.compose.compose import compose
from dragoman.record.merge.links import join
from dragoman.record.merge.report import reports_of
from dragoman.record.offices.gather import learned_tenures
from dragoman.record.offices.naming import named_by_office
from dragoman.record.recorded import RecordedEngagement


def merge_readings(readings: Iterable[Reading], judgements: Iterable[Judgement] = ()) -> tuple[RecordedEngagement, ...]:
    """The engagements of all readings, in order of date, each with the reports that tell of it.

    The names of the readings' articles must differ from one another. Persons' judgements win over the machine's,
    of two on one pair the later one. The outcome is the same in whatever order readings and judgements come.
    """
    reports = reports_of(readings)
    return compose(reports, join(reports, judgements).clusters)


def record_of(
    readings: Sequence[Reading],
    judgements: Iterable[Judgement] = (),
    tenure_judgements: Iterable[TenureJudgement] = (),
) -> tuple[RecordedEngagement, ...]:
    """The same, and parties whom no report names have the name of the one person who held their office."""
    tenures = learned_tenures(readings, tenure_judgements)
    return named_by_office(merge_readings(readings, judgements), readings, tenures)
