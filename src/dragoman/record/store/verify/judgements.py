"""Whether every judgement of a person is there as it was said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.contract_judgements import judgement_from_json
from dragoman.model.judgement import TenureVerdict
from dragoman.record.store.judgement_tables import PersonJudgementRow
from dragoman.record.store.tables import TenureJudgementRow
from dragoman.record.store.verify.finding import Finding

_REMEDY = "Go on with a backup that is in order (dragoman backup --check FOLDER), and judge again what came since"


def check_judgements(session: Session) -> Iterator[Finding]:
    """A finding for each judgement that is not what a person said, or not to be understood."""
    for row in session.scalars(select(PersonJudgementRow).order_by(PersonJudgementRow.id)):
        if wrong := _wrong(row):
            yield Finding("judgement", f"judgement {row.id}", wrong, _REMEDY)
    for tenure in session.scalars(select(TenureJudgementRow).order_by(TenureJudgementRow.id)):
        if tenure.verdict not in list(TenureVerdict):
            found = f"has a verdict that there is not: {tenure.verdict}"
            yield Finding("judgement", f"judgement {tenure.id} on tenures", found, _REMEDY)


def _wrong(row: PersonJudgementRow) -> str | None:
    if sha256(row.document.encode()).hexdigest() != row.key:
        return "is not what was said: its words have changed"
    try:
        judgement_from_json(json.loads(row.document))
    except (ValueError, KeyError, TypeError) as error:
        return f"is not to be understood: {error}"
    return None
