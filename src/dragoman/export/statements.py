"""The statements of the record as a table and as JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from dragoman.export.csv import safe_cell
from dragoman.record import RecordedStatement, ToldStatement, statement_to_json

STATEMENT_COLUMNS = (
    "id", "copy_of", "date", "speaker", "speaker_country", "speaker_role", "act", "target", "addressee", "direct",
    "via", "content", "cue", "article", "url", "publisher", "published", "start", "end",
)  # fmt: skip


def statements_csv(statements: Iterable[RecordedStatement]) -> str:
    """Comma-separated values with a header: one statement of one article a row, as that article has it.

    What several articles have is in as many rows, of which all but the first name that in ``copy_of``. ``start`` and
    ``end`` are those of ``content`` in the article's text; several values in one cell stand apart by ``; ``.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(STATEMENT_COLUMNS)
    for statement in statements:
        for report in statement.reports:
            writer.writerow([safe_cell(value) for value in _values(statement, report)])
    return out.getvalue()


def statements_jsonl(statements: Iterable[RecordedStatement]) -> str:
    """One statement of the record a line, each with its reports as {"article": NAME, "statement": id, ...}."""
    return "".join(f"{json.dumps(statement_to_json(one), ensure_ascii=False)}\n" for one in statements)


def _values(statement: RecordedStatement, report: ToldStatement) -> list[str]:
    speaker = report.speaker
    return [
        report.id,
        "" if report.id == statement.id else statement.id,
        report.date or "",
        speaker.name or "",
        speaker.country or "",
        speaker.role or "",
        str(report.act),
        report.target or "",
        report.addressee or "",
        "true" if report.direct else "false",
        "; ".join(report.via),
        " ".join(report.content.quote.split()),
        " ".join(report.cue.quote.split()) if report.cue is not None else "",
        report.article,
        report.url or "",
        report.publisher or "",
        report.published or "",
        str(report.content.start),
        str(report.content.end),
    ]
