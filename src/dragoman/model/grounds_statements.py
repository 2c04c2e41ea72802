"""What each value of a statement rests on: its words, the rule that read them, or what it was inferred from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dragoman.model.evidence import Evidence
from dragoman.model.grounds import Ground, report_to_json
from dragoman.model.reading import Reading
from dragoman.model.statement import Statement


@dataclass(frozen=True, slots=True)
class SaidBy:
    """What one article has of a statement, value by value."""

    reading: Reading
    statement: Statement
    grounds: tuple[Ground, ...]


def said_by(reading: Reading, statement_id: str) -> SaidBy:
    """The grounds of one statement of a reading; KeyError for an unknown id."""
    for statement in reading.statements:
        if statement.id == statement_id:
            return SaidBy(reading, statement, statement_grounds(statement, reading.article.text))
    raise KeyError(statement_id)


def statement_grounds(statement: Statement, text: str) -> tuple[Ground, ...]:
    """The grounds of a statement's values, in the order of the contract; ``text`` is the article's."""
    support, speaker = statement.support, statement.speaker
    cue = () if statement.cue is None else (statement.cue,)
    mention = Evidence(speaker.start, speaker.end, text[speaker.start : speaker.end])
    words = tuple(dict.fromkeys((mention, *support.speaker)))
    who = speaker.name or "unnamed"
    via = support.via or ((),) * len(statement.via)
    told = [
        _ground(statement, "act", str(statement.act), support.act or cue),
        _ground(
            statement,
            "speaker",
            f"{who} ({speaker.role})" if speaker.role else who,
            words,
        ),
        _ground(statement, "country", speaker.country, words),
        _ground(statement, "content", "quoted" if statement.direct else "reported", (statement.content,)),
        _ground(statement, "cue", cue[0].quote if cue else None, cue),
        _ground(statement, "target", statement.target, support.target),
        _ground(statement, "addressee", statement.addressee, support.addressee),
        *(_ground(statement, "via", name, words) for name, words in zip(statement.via, via, strict=True)),
        _ground(statement, "date", statement.date, support.date, missing=statement.date_reason),
    ]
    kept = [one for one in told if one.value is not None or one.inferred]
    known = {one.attribute for one in told}
    others = sorted((set(support.rules) | set(support.inferred)) - known)
    return (*kept, *(_ground(statement, key, None, ()) for key in others))


def _ground(
    statement: Statement,
    attribute: str,
    value: str | None,
    evidence: tuple[Evidence, ...],
    missing: str | None = None,
) -> Ground:
    support = statement.support
    inferred = support.inferred.get(attribute) or (missing if value is None else None)
    return Ground(attribute, value, evidence, support.rules.get(attribute), inferred)


def said_to_json(said: SaidBy) -> dict[str, Any]:
    """The grounds of one article's statement as a JSON document."""
    return report_to_json(said.reading, "statement", said.statement.id, said.grounds)
