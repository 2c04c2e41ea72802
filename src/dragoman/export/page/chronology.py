"""Rows grouped by year and month, as far as their dates tell them."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.export.page.rows import RowView

UNDATED = "undated"


@dataclass(slots=True)
class MonthView:
    """The rows of one month, or of a year where no month is told; ``anchor`` is unique on the page."""

    anchor: str
    title: str
    rows: list[RowView] = field(default_factory=list)


@dataclass(slots=True)
class YearView:
    """The months of one year, or what is undated."""

    anchor: str
    title: str
    months: list[MonthView] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many engagements."""
        return sum(len(month.rows) for month in self.months)


def by_year(rows: Iterable[RowView]) -> list[YearView]:
    """Rows in order of date in years and months; undated ones last."""
    years: dict[str, YearView] = {}
    months: dict[str, MonthView] = {}
    for row in rows:
        date = row.engagement.date
        year = date[:4] if date else UNDATED
        month = _month(date)
        if year not in years:
            years[year] = YearView(f"y{year}", "Undated" if year == UNDATED else year)
        if month not in months:
            months[month] = MonthView(f"m{month}", _title(date))
            years[year].months.append(months[month])
        months[month].rows.append(row)
    ordered = sorted(years, key=lambda year: (year == UNDATED, year))
    return [years[year] for year in ordered]


def _month(date: str | None) -> str:
    if date is None:
        return UNDATED
    first = date.split("/")[0].rstrip("?~")
    return first[:7] if len(first) > 4 else f"{first}-00"


def _title(date: str | None) -> str:
    if date is None:
        return "No date in the articles"
    month = _month(date)[5:]
    return "Month not told" if month == "00" else month_name[int(month)]
