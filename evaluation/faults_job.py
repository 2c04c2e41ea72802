"""A job that faults disturb: what it adds to a record, and everything that the record then says.

The readings are made up (``synthetic.py``), so that no language engine has to start. The job adds articles one by one
and many at once, one of them as a further version, reads one anew and judges; run again on a record of which a part is
there, it does what is lacking.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

from synthetic import readings

from dragoman.model.capture import Capture, Given
from dragoman.model.contract import reading_to_json
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.reading import Reading
from dragoman.record import Record, recorded_to_json, statement_to_json, tenure_to_json

ARTICLES = 8
SKIPPED = 40  # readings at the beginning, of days on which little is reported yet

Acknowledge = Callable[[str], None]


@dataclass(frozen=True)
class Job:
    """Articles to add one by one, articles to add together, and judgements."""

    single: tuple[tuple[Capture, Reading], ...]
    together: tuple[tuple[Capture, Reading], ...]
    judgements: tuple[Judgement, ...]

    def run(self, folder: Path, acknowledge: Acknowledge = lambda _name: None) -> None:
        """Do what is not done yet; ``acknowledge`` gets the SHA-256 of each capture that the record has taken."""
        record = Record(folder)
        for capture, reading in self.single:
            record.add(capture, reading)
            acknowledge(capture.sha256)
        for _ in record.add_many(self.together):
            pass
        for capture, _ in self.together:
            acknowledge(capture.sha256)
        known = record.judgements()
        for judgement in self.judgements:
            if judgement not in known:
                record.judge(judgement)
        record.close()


@cache
def job() -> Job:
    """The job of one writer."""
    articles = [_captured(reading) for reading in islice(readings(SKIPPED + ARTICLES), SKIPPED, None)]
    first = articles[0][1]
    corrected = _captured(
        replace(first, article=replace(first.article, text=first.article.text + "Corrected later.\n"))
    )
    capture, reading = articles[1]
    read_anew = (capture, replace(reading, reader="synthetic/2", engagements=reading.engagements[:1]))
    ids = [one.id for _, found in articles for one in found.engagements]
    judgement = Judgement(ids[-1], ids[-2], Verdict.DIFFERENT, by="mk", when="2026-01-01T00:00:00+00:00", reason="two")
    half = ARTICLES // 2
    return Job((*articles[:half], corrected, read_anew), tuple(articles[half:]), (judgement,))


@cache
def jobs_of_two() -> tuple[Job, Job]:
    """The jobs of two writers, who have a part in common; together they do what ``job`` does."""
    whole = job()
    common = whole.together[:2]
    return Job(whole.single, common, ()), Job(whole.together, common, whole.judgements)


def _captured(reading: Reading) -> tuple[Capture, Reading]:
    article = reading.article
    given = Given(published=article.published, publisher=article.publisher)
    return Capture(article.name, f"{article.name}.txt", article.text.encode(), "text", given), reading


def said_by(folder: Path) -> str:
    """Everything that a record says, as one text: what two records of the same say is the same, byte for byte."""
    record = Record(folder, create=False)
    lines = [*_lines(record)]
    record.close()
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)


def _lines(record: Record) -> Iterator[object]:
    yield [recorded_to_json(one) for one in record.engagements()]
    yield [statement_to_json(one) for one in record.statements()]
    yield [tenure_to_json(one) for one in record.tenures()]
    yield [asdict(one) for one in record.judgements()]
    for reading in record.readings():
        yield reading_to_json(reading)
        for capture in record.captures(reading.article.name):
            yield [capture.name, capture.sha256, capture.content.decode(), asdict(capture.given), capture.headers]


def wrong_with(folder: Path, acknowledged: set[str]) -> str | None:
    """What is wrong with a record in the midst of the job, or None: what was taken must be there, all else whole."""
    if not (folder / "record.sqlite").exists():
        return "what was taken is gone" if acknowledged else None
    record = Record(folder, create=False)
    try:
        found = record.verify()
        if not found.in_order:
            return "; ".join(f"{one.where}: {one.found}" for one in found.findings if one.fault)
        names = [reading.article.name for reading in record.readings()]
        there = {capture.sha256 for name in names for capture in record.captures(name)}
        return None if acknowledged <= there else f"{len(acknowledged - there)} captures that were taken are gone"
    finally:
        record.close()
