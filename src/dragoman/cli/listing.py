"""The record printed for a person: a table of engagements, or one of them with its reports."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.style import status_style
from dragoman.cli.tenure_listing import named_by_words
from dragoman.cli.wording import kind_word, label, where_line, who_line
from dragoman.export.judged import judged_values
from dragoman.export.particulars import mode_words, particular_values
from dragoman.record.recorded import RecordedEngagement, RecordedParticipant, StatusEntry, Version
from dragoman.reference.countries import country_name

NARROWEST = {"kind": 7, "who": 14}  # characters; a terminal with less room than that loses the last columns
MOST_NAMED = 4  # names in a line of the history
ID = 8  # characters of an id in a table, enough to name it


def print_timeline(engagements: Sequence[RecordedEngagement]) -> None:
    """A table of engagements, one a row."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("date", "kind", "who", "where", "status", "origins", "id"):
        table.add_column(name, overflow="fold", no_wrap=name in ("date", "id", "status"), min_width=NARROWEST.get(name))
    length = id_length([engagement.id for engagement in engagements])
    for engagement in engagements:
        table.add_row(
            Text((engagement.date or "undated") + ("*" if "date" in engagement.disputed else "")),
            Text.assemble((kind_word(engagement.kind), "bold"), (mode_words(engagement), "dim")),
            Text(who_line(engagement)),
            Text(where_line(engagement)),
            _status(engagement),
            Text(_origins_in_short(engagement), justify="right"),
            Text(engagement.id[:length], style="dim"),
        )
    console().print(table)


def _status(engagement: RecordedEngagement) -> Text:
    if engagement.rejected is not None:
        return Text("rejected", style="red")
    return Text(str(engagement.status), style=status_style(engagement.status))


def id_length(ids: Sequence[str]) -> int:
    """As many characters as tell all ids apart."""
    longest = max((len(one) for one in ids), default=ID)
    for length in range(ID, longest):
        if len({one[:length] for one in ids}) == len(ids):
            return length
    return longest


def print_engagement(engagement: RecordedEngagement) -> None:
    """One engagement: values, history, disputes and reports."""
    out = console()
    title = Text(kind_word(engagement.kind), style="bold")
    title.append(f" {engagement.status}", style=status_style(engagement.status))
    title.append(f"  {engagement.id}", style="dim")
    out.print(title)
    for name, value in _values(engagement):
        if value:
            out.print(Text.assemble((f"  {name:<14}", "dim"), plain(value)))
    for dispute in engagement.disputes:
        versions = "; ".join(_version(one) for one in dispute.versions)
        out.print(Text.assemble((f"  {'disputed':<14}", "yellow"), plain(f"{label(dispute.attribute)}: {versions}")))
    for name, judged in judged_values(engagement):
        out.print(Text.assemble((f"  {name:<14}", "cyan"), plain(judged)))
    out.print(Text("  reports", style="dim"))
    for report in engagement.reports:
        told = " · ".join(
            part
            for part in (report.published or "undated", report.publisher, report.article, report.engagement)
            if part
        )
        out.print(Text(plain(f"    {told} · {report.status}")))


def _version(version: Version) -> str:
    """``2020-03-24 (SANA: “Tuesday, March 24” in a1, a2)``."""
    words = ", ".join(dict.fromkeys(f"“{' '.join(one.words.quote.split())}”" for one in version.words))
    names = ", ".join(country_name(name) or name for name in version.by if name not in version.articles)
    value = country_name(version.value) or version.value
    told = f"{names}{': ' if names and words else ''}{words}"
    other = f", {version.engagement[:ID]}" if version.engagement else ""
    return f"{value} ({told}{' in ' if told else ''}{', '.join(version.articles)}{other})"


def _values(engagement: RecordedEngagement) -> list[tuple[str, str]]:
    people = [("who", _participant(who)) for who in engagement.participants]
    groups = ", ".join(country_name(group) for group in engagement.collective_participants)
    reason = engagement.status_reason
    return [
        *people,
        ("sides", groups),
        ("when", " ".join(part for part in (engagement.date, engagement.time, engagement.date_reason) if part)),
        ("where", where_line(engagement)),
        ("topics", "; ".join(engagement.topics)),
        ("agreements", "; ".join(engagement.agreements)),
        ("instructed by", ", ".join(engagement.instructed_by)),
        *particular_values(engagement),
        ("part of", engagement.part_of or ""),
        ("background", "mentioned in passing" if engagement.background else ""),
        ("via", ", ".join(engagement.via)),
        ("status by", _status_source(engagement)),
        ("stands", reason.reason if reason is not None and len(engagement.history) > 1 else ""),
        *_history(engagement),
        ("origins", _origins(engagement)),
    ]


def _history(engagement: RecordedEngagement) -> list[tuple[str, str]]:
    """Each status with the day on which it was said, by whom, and the date that it was said of; none of one alone."""
    if len(engagement.history) < 2:
        return []
    return [("history" if n == 0 else "", _entry(entry)) for n, entry in enumerate(engagement.history)]


def _entry(entry: StatusEntry) -> str:
    """``2021-05-03 planned (2021-05-04), by the Kremlin``."""
    of = f" ({entry.date})" if entry.date else ""
    names = [country_name(name) or name for name in entry.by]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{entry.as_of or 'undated'} {entry.status}{of}, by {', '.join(names[:MOST_NAMED])}{more}"


def _origins_in_short(engagement: RecordedEngagement) -> str:
    """``1 of 10``: independent origins, of how many articles; a lone article's is ``1``."""
    articles = len({report.article for report in engagement.reports})
    return str(engagement.independent) if articles == 1 else f"{engagement.independent} of {articles}"


def _origins(engagement: RecordedEngagement) -> str:
    """``1 origin, 3 articles: SANA (SYR state)``."""
    articles = len({report.article for report in engagement.reports})
    number = engagement.independent
    words = f"{number} origin{'s' if number > 1 else ''}, {articles} article{'s' if articles > 1 else ''}"
    return f"{words}: " + "; ".join(
        one.name if one.family == one.name else f"{one.name} ({one.family})" for one in engagement.origins
    )


def _status_source(engagement: RecordedEngagement) -> str:
    """Whose word the status is, and of what day."""
    source = engagement.status_source
    return "" if source is None else " · ".join(part for part in (", ".join(source.by), source.date) if part)


def _participant(who: RecordedParticipant) -> str:
    about = ", ".join(part for part in (country_name(who.country), who.role, str(who.part)) if part)
    also = f", also written {', '.join(who.also)}" if who.also else ""
    by_office = f"; named {named_by_words(who.named_by)}" if who.named_by is not None else ""
    return f"{who.name or 'unnamed'} ({about}{also}){by_office}"
