"""What rereading changed, printed for a person."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.wording import counted, label
from dragoman.record import Changed, Changes, ReadingChanges, ToReread

_ID = 8  # characters of an id in a list
_LONG = 60  # characters of a value


@dataclass(frozen=True, slots=True)
class Outcome:
    """What rereading one capture came to; ``reason`` is why it could not be read, or None."""

    of: ToReread
    changes: ReadingChanges = field(default_factory=ReadingChanges)
    reason: str | None = None

    @property
    def word(self) -> str:
        """``failed``, ``changed`` or ``same``."""
        return "failed" if self.reason else "changed" if self.changes else "same"


@dataclass
class Tally:
    """How many captures came to what, and how much changed in all."""

    dry_run: bool
    outcomes: dict[str, int] = field(default_factory=lambda: {"changed": 0, "same": 0, "failed": 0})
    engagements: list[int] = field(default_factory=lambda: [0, 0, 0])
    statements: list[int] = field(default_factory=lambda: [0, 0, 0])

    @property
    def failed(self) -> int:
        """How many captures could not be read."""
        return self.outcomes["failed"]

    def count(self, outcome: Outcome) -> None:
        """One more capture."""
        self.outcomes[outcome.word] += 1
        for sums, changes in (
            (self.engagements, outcome.changes.engagements),
            (self.statements, outcome.changes.statements),
        ):
            altered = len({one.id for one in changes.changed})
            sums[:] = [a + b for a, b in zip(sums, (len(changes.new), len(changes.gone), altered), strict=True)]

    def line(self) -> str:
        """``3 captures read anew: 1 changed, 2 same; engagements: 1 new, 0 gone, 2 changed; ...``."""
        number = sum(self.outcomes.values())
        if not number:
            return "nothing to read anew"
        read = "looked at, nothing was changed on record" if self.dry_run else "read anew"
        done = ", ".join(f"{many} {word}" for word, many in self.outcomes.items() if many)
        parts = [
            f"{name}: {sums[0]} new, {sums[1]} gone, {sums[2]} changed"
            for name, sums in (("engagements", self.engagements), ("statements", self.statements))
        ]
        return f"{counted(number, 'capture')} {read}: {done}; {'; '.join(parts)}"


def print_outcome(outcome: Outcome) -> None:
    """One capture, and below it a line for each engagement and statement that is new, gone or changed."""
    out = console()
    version = f", version {outcome.of.version}" if outcome.of.version > 1 else ""
    out.print(Text(plain(f"{outcome.of.article}{version}"), style="bold"))
    if outcome.reason:
        out.print(Text(plain(f"  failed: {outcome.reason}"), style="red"))
    for what, changes in (("engagement", outcome.changes.engagements), ("statement", outcome.changes.statements)):
        _print(what, changes)


def _print(what: str, changes: Changes) -> None:
    out = console()
    for sign, style, some in (("+", "green", changes.new), ("-", "red", changes.gone)):
        for one in some:
            out.print(Text(plain(f"  {sign} {what} {one['id'][:_ID]}  {_summary(one)}"), style=style))
    for change in changes.changed:
        out.print(Text(plain(f"  ~ {what} {change.id[:_ID]}  {_change(change)}"), style="yellow"))


def _summary(one: dict[str, Any]) -> str:
    """What an engagement or a statement is, in one line."""
    if "content" in one:
        speaker = one["speaker"]
        return f"{speaker['name'] or speaker['country'] or 'somebody'} {one['act']}: {_short(one['content']['quote'])}"
    who = [who["name"] or who["country"] or who["role"] for who in one["participants"]]
    parties = ", ".join(str(name) for name in [*who, *one["collective_participants"]] if name)
    return f"{one['date'] or 'undated'} {one['kind']} ({one['status']}): {parties or 'nobody named'}"


def _change(one: Changed) -> str:
    return f"{label(one.value)}: {_short(one.before)} -> {_short(one.after)}"


def _short(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        value = ", ".join(str(one.get("name") or one.get("country") or one) for one in value)
    text = value if isinstance(value, str) else "none" if value is None else json.dumps(value, ensure_ascii=False)
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONG else f"{flat[:_LONG]}…"
