"""What became of a batch: a line on stderr, a row for each input that failed, and the exit code."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

import click

from dragoman.cli.output import NOTHING, SOME_FAILED, say
from dragoman.cli.wording import counted
from dragoman.model.failure import Unreadable
from dragoman.model.reading import Reading


@dataclass
class Summary:
    """Counts of what went well, by the word for it, and the failures."""

    counts: dict[str, int] = field(default_factory=dict)
    engagements: int = 0
    statements: int = 0
    failures: list[Unreadable] = field(default_factory=list)
    of_readings: bool = True

    def count(self, outcome: str, reading: Reading | None = None) -> None:
        """One more input with this outcome, and what was read in it."""
        self.counts[outcome] = self.counts.get(outcome, 0) + 1
        if reading is not None:
            self.engagements += len(reading.engagements)
            self.statements += len(reading.statements)

    def progress(self, source: str) -> None:
        """Show at a terminal what is being worked on."""
        if sys.stderr.isatty():
            done = sum(self.counts.values()) + len(self.failures)
            click.echo(f"\r\x1b[K{done} done, {source[-60:]!r}"[:100], nl=False, err=True)

    def finish(self) -> None:
        """Print the summary and exit: 0 all well, 1 some inputs failed, 3 nothing could be read."""
        self.report()
        if not self.counts:
            raise SystemExit(NOTHING)
        if self.failures:
            raise SystemExit(SOME_FAILED)

    def report(self) -> None:
        """A line for each input that failed, and one with what became of all."""
        if sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)
        for failure in self.failures:
            say(f"failed: {failure.source}: {_sentence(failure.reason)} {_sentence(failure.remedy)}")
        done = [f"{number} {outcome}" for outcome, number in self.counts.items()]
        if self.failures:
            done.append(f"{len(self.failures)} failed")
        counts = f"{counted(self.engagements, 'engagement')}, {counted(self.statements, 'statement')}"
        found = f"; {counts}" if self.of_readings else ""
        say(f"{', '.join(done) or 'nothing to read'}{found}")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
