"""Why each value of an engagement is what it is, printed for a person."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.tenure_listing import named_by_words
from dragoman.cli.told import heading, quoted
from dragoman.cli.wording import kind_word, label
from dragoman.export.judged import judged_values
from dragoman.model.grounds import Ground, ToldBy
from dragoman.model.judgement import MACHINE
from dragoman.record import NamedBy, RecordedEngagement, RecordedParticipant
from dragoman.reference.countries import country_name


def print_why(engagement: RecordedEngagement, told: Iterable[ToldBy]) -> None:
    """Each value of an engagement, report by report, with words, rules and inferences."""
    out = console()
    out.print(Text(f"{kind_word(engagement.kind)} {engagement.id}", style="bold"))
    if engagement.status_reason is not None:
        because = engagement.status_reason
        out.print(Text.assemble((f"  {engagement.status} stands", "bold"), plain(f": {because.reason}")))
        out.print(Text(f"    {'':<12}rule of the record: {because.rule}", style="dim"))
    for report in told:
        out.print()
        out.print(heading(report.reading.article))
        for ground in report.grounds:
            out.print(why_row(ground))
    for who in engagement.participants:
        if who.named_by is not None:
            _print_named(out, who, who.named_by)
    judged = [*judged_values(engagement), *(("moved", one.moved) for one in engagement.corrections if one.moved)]
    if judged:
        out.print()
        out.print(Text("What persons say", style="bold"))
    for name, words in judged:
        out.print(Text.assemble((f"  {name:<14}", "cyan"), plain(words)))
    if engagement.joined:
        out.print()
        out.print(Text("One engagement because", style="bold"))
    for one in engagement.joined:
        by = "the merge" if one.by == MACHINE else one.by
        score = f" ({one.score:.2f})" if one.score is not None else ""
        reason = f": {one.reason}" if one.reason else ""
        out.print(Text(plain(f"  {one.left} {one.verdict} {one.right}, by {by}{score}{reason}")))


def _print_named(out: Console, who: RecordedParticipant, named_by: NamedBy) -> None:
    """Whence a name comes that no report has: the words for the office, and those that tell who holds it."""
    out.print()
    out.print(Text(plain(f"{who.name} {named_by_words(named_by)}"), style="bold"))
    for one in (*named_by.words, *named_by.evidence):
        row = Text(f"    {'':<12}{quoted(one.words)}", style="italic")
        row.append(f" in {plain(one.article)} at {one.words.start}", style="dim")
        out.print(row)


def why_row(ground: Ground) -> Text:
    """One value with its words, its rule and what it was inferred from."""
    value = ground.value or "not told"
    if ground.attribute in ("country", "collective_participants", "target", "addressee"):
        value = country_name(ground.value) or value
    if ground.country:
        value = f"{value}, {country_name(ground.country)}"
    row = Text.assemble((f"  {label(ground.attribute):<14}", "dim"), plain(value))
    for span in ground.evidence:
        row.append(f"\n    {'':<12}{quoted(span)}", style="italic")
        row.append(f" at {span.start}", style="dim")
    if ground.rule:
        row.append(f"\n    {'':<12}rule: {plain(ground.rule)}", style="dim")
    if ground.inferred:
        reason = "inferred" if ground.value else "because"
        row.append(f"\n    {'':<12}{reason}: {plain(ground.inferred)}", style="dim")
    return row
