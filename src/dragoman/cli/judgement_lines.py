"""Judgements of persons as JSON lines, as ``dragoman judgements --json`` writes them and others read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.cli.json_lines import NoQuestion, lines_of, object_of
from dragoman.model.checked import ContractError
from dragoman.model.contract_judgements import (
    judgement_from_json,
    tenure_judgement_from_json,
    tenure_judgement_to_json,
)
from dragoman.model.failure import Unreadable
from dragoman.model.judgement import TenureJudgement
from dragoman.model.person_judgement import PersonJudgement, moment
from dragoman.record.judgements.attributes import Wrong, check
from dragoman.record.judgements.document import became_to_json
from dragoman.record.judgements.settle import Became, Effect

_REMEDY = "Write it as dragoman judgements --json does"


@dataclass
class JudgedLines:
    """What the lines of a file say, and those that say nothing."""

    of_reports: list[PersonJudgement] = field(default_factory=list)
    of_tenures: list[TenureJudgement] = field(default_factory=list)
    failures: list[Unreadable] = field(default_factory=list)


def judgements_in(path: Path) -> JudgedLines:
    """The judgements of a file of JSON lines, or of standard input for ``-``; empty lines are passed over."""
    found = JudgedLines()
    for number, line in enumerate(lines_of(path), start=1):
        if line is not None and not line.strip():
            continue
        try:
            document = object_of(line)
            if "tenure" in document:
                found.of_tenures.append(tenure_judgement_from_json(document))
            else:
                judgement = judgement_from_json(document)
                check(judgement)
                found.of_reports.append(judgement)
        except (NoQuestion, ContractError, Wrong) as error:
            found.failures.append(Unreadable(f"{path} line {number}", str(error), _REMEDY))
    return found


def became_lines(became: Iterable[Became], tenures: Iterable[TenureJudgement]) -> Iterator[dict[str, Any]]:
    """All judgements as documents, in the order in which they were made, with what became of each."""
    documents = [became_to_json(one) for one in became] + list(_tenure_lines(list(tenures)))
    return iter(sorted(documents, key=lambda one: moment(one["when"])))


def _tenure_lines(judgements: list[TenureJudgement]) -> Iterator[dict[str, Any]]:
    ordered = sorted(judgements, key=lambda one: moment(one.when))
    last = {_tenure(one): n for n, one in enumerate(ordered)}
    for n, one in enumerate(ordered):
        effect = Effect.IN_FORCE if last[_tenure(one)] == n else Effect.OVERRIDDEN
        yield {**tenure_judgement_to_json(one), "effect": str(effect), "now": [], "reasons": []}


def _tenure(one: TenureJudgement) -> tuple[str | None, ...]:
    return (one.name, one.role, one.country, one.organisation, one.post)
