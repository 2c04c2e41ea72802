"""The record from readings and judgements: a pure function, whatever the order of its inputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.model.judgement import Judgement, TenureJudgement
from dragoman.model.person_judgement import PersonJudgement
from dragoman.model.reading import Reading
from dragoman.record.compose.compose import compose
from dragoman.record.judgements.settle import settle
from dragoman.record.lineage.lineage import lineages
from dragoman.record.merge.links import join
from dragoman.record.merge.report import reports_of
from dragoman.record.offices.naming import named_by_office
from dragoman.record.recorded import RecordedEngagement

Judgements = Iterable[PersonJudgement | Judgement]


def merge_readings(
    readings: Iterable[Reading], judgements: Judgements = (), *, rejected: bool = False
) -> tuple[RecordedEngagement, ...]:
    """The engagements of all readings, in order of date, each with the reports that tell of it.

    The names of the readings' articles must differ from one another. Persons' judgements win over the machine's,
    of two on one matter the later one. What persons rejected is left out, unless ``rejected``. The outcome is the same
    in whatever order readings and judgements come.
    """
    readings = list(readings)
    settled = settle(judgements, readings)
    reports = reports_of(readings, settled.on)
    lineage = lineages(reading.article for reading in readings)
    engagements = compose(reports, join(reports, settled.pairs).clusters, lineage=lineage)
    return tuple(one for one in engagements if rejected or one.rejected is None)


def record_of(
    readings: Sequence[Reading],
    judgements: Judgements = (),
    tenure_judgements: Iterable[TenureJudgement] = (),
    *,
    rejected: bool = False,
) -> tuple[RecordedEngagement, ...]:
    """The same, and parties whom no report names have the name of the one person who held their office."""
    return named_by_office(merge_readings(readings, judgements, rejected=rejected), readings, tenure_judgements)
