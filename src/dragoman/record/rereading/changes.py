"""What a newer reading of a capture says otherwise than the one before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.model.contract import reading_to_json
from dragoman.model.reading import Reading

Json = dict[str, Any]

_WORDS = frozenset(["evidence", "support", "grounds", "confidence"])  # how a value is known is no value


@dataclass(frozen=True, slots=True)
class Changed:
    """One value of an engagement or a statement, as JSON has it, before and after."""

    id: str
    value: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new, gone and changed, each as JSON without the words behind it."""

    new: tuple[Json, ...] = ()
    gone: tuple[Json, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)


@dataclass(frozen=True, slots=True)
class ReadingChanges:
    """What changed in one reading, of its engagements and of its statements."""

    engagements: Changes = Changes()
    statements: Changes = Changes()

    def __bool__(self) -> bool:
        return bool(self.engagements or self.statements)


def changes_of(before: Reading | None, after: Reading) -> ReadingChanges:
    """What changes from one reading of a capture to another; all is new where there was none."""
    earlier = {} if before is None else reading_to_json(before)
    later = reading_to_json(after)
    return ReadingChanges(
        *(_changes(earlier.get(what, ()), later[what]) for what in ("engagements", "statements")),
    )


def _changes(before: Iterable[Json], after: Iterable[Json]) -> Changes:
    ours, theirs = ({one["id"]: _values(one) for one in some} for some in (before, after))
    changed = [
        Changed(ident, value, ours[ident].get(value), theirs[ident].get(value))
        for ident in theirs
        if ident in ours
        for value in sorted(ours[ident].keys() | theirs[ident].keys())
        if _otherwise(ours[ident].get(value), theirs[ident].get(value))
    ]
    return Changes(
        tuple(theirs[ident] for ident in theirs if ident not in ours),
        tuple(ours[ident] for ident in ours if ident not in theirs),
        tuple(changed),
    )


def _values(one: Json) -> Json:
    """The values alone, without the words behind them, at any depth."""
    return {key: _bare(value) for key, value in one.items() if key not in _WORDS}


def _bare(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _bare(inner) for key, inner in value.items() if key not in _WORDS}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def _otherwise(before: Any, after: Any) -> bool:
    return json.dumps(before, sort_keys=True) != json.dumps(after, sort_keys=True)
