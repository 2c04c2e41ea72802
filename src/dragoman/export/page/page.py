"""The page of a record: its engagements in order of date, and the articles that tell of them."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

import dragoman
from dragoman.export.page.articles import anchors_of, article_views, spans_of
from dragoman.export.page.chronology import YearView, by_year
from dragoman.export.page.highlight import Span
from dragoman.export.page.rows import RowView, row_view
from dragoman.export.page.wording import KINDS
from dragoman.model.engagement import Status
from dragoman.model.grounds import ToldBy, told_by
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement
from dragoman.reference.countries import country_name

TEMPLATES = ("page.html.j2", "row.html.j2", "article.html.j2", "icons.html.j2")

# Characters that no page may hold, and such as turn the direction of what follows them.
_CONTROLS = (*range(9), 11, 12, *range(14, 32), *range(127, 160))
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_FORBIDDEN = dict.fromkeys((*_CONTROLS, *_DIRECTIONS), "\ufffd")


def timeline_page(
    engagements: Sequence[RecordedEngagement], readings: Iterable[Reading], *, title: str = "Record of engagements"
) -> str:
    """One HTML page with these engagements and the articles that tell of them; every reading that they name is needed.

    The page needs no network, and its policy forbids any script but its own.
    """
    needed = {report.article for engagement in engagements for report in engagement.reports}
    told_in = {reading.article.name: reading for reading in readings if reading.article.name in needed}
    anchors = anchors_of(told_in.values())
    rows, spans = _rows(engagements, told_in, anchors)
    years = by_year(rows)
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            title=title,
            years=years,
            bars=_bars(years),
            rows=len(rows),
            articles=article_views(list(told_in.values()), anchors, spans),
            about={engagement.id: _about(row) for engagement, row in zip(engagements, rows, strict=True)},
            kinds=_counts(
                (str(row.engagement.kind) for row in rows), {str(kind): name for kind, name in KINDS.items()}
            ),
            statuses=_counts(
                (str(row.engagement.status) for row in rows), {str(status): str(status) for status in Status}
            ),
            countries=len({code for engagement in engagements for code in engagement.countries}),
            background=sum(engagement.background for engagement in engagements),
            span=(min(known), max(known))
            if (known := [year for row in rows if row.years for year in row.years])
            else None,
            version=dragoman.__version__,
            css=Markup(_static("page.css")),
            js=Markup(_static("page.js")),
            policy=_policy(),
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def _rows(
    engagements: Sequence[RecordedEngagement], told_in: dict[str, Reading], anchors: dict[str, str]
) -> tuple[list[RowView], dict[str, list[Span]]]:
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    by_id = {engagement.id: engagement for engagement in engagements}
    parts: defaultdict[str, list[RecordedEngagement]] = defaultdict(list)
    for engagement in engagements:
        if engagement.part_of:
            parts[engagement.part_of].append(engagement)
    rows = []
    for engagement in engagements:
        told: list[ToldBy] = [told_by(told_in[one.article], one.engagement) for one in engagement.reports]
        for one in told:
            spans[one.reading.article.name] += spans_of(one, engagement.id)
        whole = by_id.get(engagement.part_of or "")
        rows.append(row_view(engagement, told, anchors, whole, parts[engagement.id]))
    return rows, spans


def _about(row: RowView) -> str:
    """An engagement in one line, for the words that tell of it."""
    names = [who.name or country_name(who.country) for who in row.engagement.participants] + list(row.groups)
    return " · ".join(part for part in (row.kind, row.when, ", ".join(names[:4]), row.where) if part)


def _counts(values: Iterable[str], names: dict[str, str]) -> list[tuple[str, str, int]]:
    """Value, name and number of each value that occurs, in the order of the names."""
    counts = Counter(values)
    return [(value, name, counts[value]) for value, name in names.items() if counts[value]]


def _bars(years: Sequence[YearView]) -> list[tuple[YearView, int]]:
    """Each year with the height of its bar, of 100; the root, so that single engagements can be seen beside many."""
    most = max((year.count for year in years), default=1)
    return [(year, max(6, round(100 * (year.count / most) ** 0.5))) for year in years]


@cache
def _environment() -> Environment:
    loader = DictLoader({name: _static(name) for name in TEMPLATES})
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.finalize = _harmless
    environment.filters["country"] = country_name
    return environment


def _harmless(value: object) -> object:
    """Text of articles without the characters that steer a page; markup of the page itself is left alone."""
    return value.translate(_FORBIDDEN) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _static(name: str) -> str:
    return files(__package__).joinpath("static", name).read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """What the browser may run and load: the page's own script and style, by their hashes, and nothing else."""
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_hash('page.css')}'; script-src '{_hash('page.js')}'"
    )


def _hash(name: str) -> str:
    digest = hashlib.sha256(_static(name).encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
