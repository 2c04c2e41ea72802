"""Learned tenures printed for a person: the office, the days, how sure, and the words of the articles."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.wording import counted
from dragoman.read.ask.answer import Answer
from dragoman.record import LearnedTenure, NamedBy, Standing
from dragoman.reference.countries import country_name

MOST = 3  # articles quoted for one tenure
LONG = 100  # characters of a quotation
_STYLES = {
    Standing.PROPOSED: "yellow",
    Standing.CONFIRMED: "green",
    Standing.CONTRADICTED: "red",
    Standing.KNOWN: "dim",
    Standing.REJECTED: "dim",
}


def print_tenures(tenures: Sequence[LearnedTenure]) -> None:
    """Each tenure in a line, below it what the register or a person says to it, and its words with their articles."""
    out = console()
    for tenure in tenures:
        out.print(_first_line(tenure))
        for rival in tenure.rivals:
            out.print(Text.assemble(("    the register has ", "red"), plain(rival)))
        if tenure.judged is not None:
            because = f": {tenure.judged.reason}" if tenure.judged.reason else ""
            out.print(Text(plain(f"    {tenure.judged.verdict} by {tenure.judged.by}{because}")))
        for article, words in _quotations(tenure):
            out.print(Text.assemble(("    " + words, "italic"), ("  " + article, "dim")))


def _first_line(tenure: LearnedTenure) -> Text:
    days = " to ".join(dict.fromkeys(day for day in (tenure.first, tenure.last) if day)) or "no day told"
    origins = "" if tenure.standing is Standing.KNOWN else f" ({counted(tenure.origins, 'origin')})"
    return Text.assemble(
        (plain(tenure.name), "bold"),
        plain(f", {tenure_office(tenure)}  {days}  "),
        (f"{tenure.standing}{origins}", _STYLES[tenure.standing]),
        (f"  {tenure.id}", "dim"),
    )


def tenure_office(tenure: LearnedTenure) -> str:
    """``defence minister of Russia``, ``ambassador of France to Chad``, ``director of Harbour Council``."""
    owner = country_name(tenure.country) if tenure.country else tenure.organisation
    post = f" to {country_name(tenure.post)}" if tenure.post else ""
    return f"{tenure.role}{f' of {owner}' if owner else ''}{post}"


def _quotations(tenure: LearnedTenure) -> list[tuple[str, str]]:
    """The first words of each article, and who published it when."""
    found: dict[str, tuple[str, str]] = {}
    for sighting in tenure.sightings:
        quote = " ".join(plain(sighting.evidence[0].quote).split()) if sighting.evidence else ""
        source = " · ".join(part for part in (sighting.on, sighting.publisher, sighting.article) if part)
        found.setdefault(sighting.article, (plain(source), f"“{quote[:LONG]}”"))
    return list(found.values())[:MOST]


def print_learned(answer: Answer) -> None:
    """An answer that rests on articles of the record: the person, the office, and the articles."""
    out = console()
    out.print(Text(plain(answer.name or ""), style="bold"))
    owner = f" of {country_name(answer.country)}" if answer.country else ""
    since = f", from {answer.since} on" if answer.since else ""
    out.print(Text(plain(f"{answer.office}{owner}{since}, by the record's articles: {', '.join(answer.sources)}")))


def named_by_words(named_by: NamedBy) -> str:
    """``by the office “the Russian defence minister” on 2025-03: 2 articles call ...``."""
    quotes = ", ".join(dict.fromkeys(f"“{one.words.quote}”" for one in named_by.words))
    on = f" on {named_by.on}" if named_by.on else ""
    return plain(f"by the office {quotes}{on}: {named_by.reason}")
