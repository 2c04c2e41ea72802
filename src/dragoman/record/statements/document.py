"""A statement of the record as a JSON document."""

from __future__ import annotations

from typing import Any

from dragoman.model.contract_statements import said_values, speaker_values
from dragoman.record.statements.told import RecordedStatement, ToldStatement

Json = dict[str, Any]


def statement_to_json(statement: RecordedStatement) -> Json:
    """One statement with the contract's fields, its words, and its reports with where the words stand.

    ``reports`` are {"article": NAME, "statement": id in that article's reading, ...}.
    """
    return {
        "id": statement.id,
        "speaker": {**speaker_values(statement.speaker), "also": list(statement.speaker.also)},
        "cue": statement.cue,
        "content": statement.content,
        **said_values(statement),
        "target_country": statement.target_country,
        "addressee_country": statement.addressee_country,
        "sources": statement.sources,
        "reports": [_report(report) for report in statement.reports],
    }


def _report(report: ToldStatement) -> Json:
    return {
        "article": report.article,
        "statement": report.id,
        "published": report.published,
        "publisher": report.publisher,
        "url": report.url,
        "act": str(report.act),
        "start": report.content.start,
        "end": report.content.end,
        "quote": report.content.quote,
    }
