"""Engagements as rows of the page: what is seen at once, what unfolds, and the passages behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.export.judged import judged_values
from dragoman.export.page.articles import spans_of
from dragoman.export.page.highlight import Segment, segments
from dragoman.export.page.sentences import sentence_spans
from dragoman.export.page.wording import KINDS, LABELS, date_words, day_mark, envoys, sides
from dragoman.export.particulars import particular_values
from dragoman.model.edtf import bounds
from dragoman.model.engagement import Kind
from dragoman.model.grounds import Ground, ToldBy
from dragoman.record import RecordedEngagement, RecordedParticipant
from dragoman.reference.countries import country_name

MOST_PASSAGES = 8


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of one report: what it is, the words (with their anchors), the rule and what was inferred."""

    label: str
    name: str
    value: str
    words: tuple[tuple[str, str], ...]
    rule: str | None
    inferred: str | None
    missing: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """One article's report with its passages and values."""

    anchor: str
    title: str
    publisher: str | None
    published: str | None
    status: str
    passages: tuple[tuple[Segment, ...], ...]
    more: int
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One engagement of the record as the page shows it."""

    engagement: RecordedEngagement
    kind: str
    day: str
    weekday: str
    when: str
    years: tuple[int, int] | None
    first: tuple[RecordedParticipant, ...]
    sign: str
    second: tuple[RecordedParticipant, ...]
    through: tuple[RecordedParticipant, ...]
    groups: tuple[str, ...]
    where: str
    towards: str
    search: str
    reports: tuple[ReportView, ...]
    whole: RecordedEngagement | None
    during: tuple[RecordedEngagement, ...]
    particulars: tuple[tuple[str, str], ...]


def row_view(
    engagement: RecordedEngagement,
    told: Sequence[ToldBy],
    anchors: Mapping[str, str],
    whole: RecordedEngagement | None,
    during: Sequence[RecordedEngagement],
) -> RowView:
    """The row of one engagement; ``whole`` is the visit it was part of, ``during`` what was part of it."""
    day, weekday = day_mark(engagement.date) if engagement.date else ("", "")
    span = bounds(engagement.date) if engagement.date else None
    first, sign, second = sides(engagement)
    where = ", ".join(part for part in (engagement.place, country_name(engagement.country)) if part)
    guests_alone = engagement.kind is Kind.VISIT and not second and engagement.country not in _guest_states(engagement)
    return RowView(
        engagement=engagement,
        kind=KINDS[engagement.kind],
        day=day,
        weekday=weekday,
        when=date_words(engagement.date) if engagement.date else "date not told",
        years=(span[0].year, span[1].year) if span else None,
        first=tuple(first),
        sign=sign,
        second=tuple(second),
        through=tuple(envoys(engagement)),
        groups=tuple(country_name(group) for group in engagement.collective_participants),
        where=where,
        towards=where if guests_alone else "",
        search=_search(engagement),
        reports=tuple(_report(one, engagement.id, anchors[one.reading.article.name]) for one in told),
        whole=whole,
        during=tuple(during),
        particulars=tuple((name.capitalize(), value) for name, value in _told_of(engagement) if value),
    )


def _told_of(engagement: RecordedEngagement) -> list[tuple[str, str]]:
    """What is told of it beside who, when and where, and what persons say of it."""
    return [*particular_values(engagement), *judged_values(engagement)]


def _guest_states(engagement: RecordedEngagement) -> set[str]:
    return {who.country for who in engagement.participants if who.country} | {*engagement.collective_participants}


def _search(engagement: RecordedEngagement) -> str:
    """Everything that the filter looks in, in small letters."""
    names = [name for who in engagement.participants for name in (who.name, who.role, *who.also) if name]
    countries = [f"{code} {country_name(code)}" for code in engagement.countries]
    groups = [f"{group} {country_name(group)}" for group in engagement.collective_participants]
    rest = [engagement.place or "", *engagement.topics, *engagement.agreements, *engagement.instructed_by]
    return " ".join([*names, *countries, *groups, *rest]).casefold()


def _report(told: ToldBy, engagement: str, anchor: str) -> ReportView:
    article = told.reading.article
    spans = spans_of(told, engagement)
    words = [one for ground in told.grounds for one in ground.evidence]
    found = sentence_spans(article, words)
    passages = tuple(tuple(segments(article.text, start, end, spans)) for start, end in found[:MOST_PASSAGES])
    return ReportView(
        anchor=anchor,
        title=article.title or article.name,
        publisher=article.publisher,
        published=date_words(article.published) if article.published else None,
        status=str(told.engagement.status),
        passages=passages,
        more=max(0, len(found) - MOST_PASSAGES),
        values=tuple(_value(ground, anchor) for ground in told.grounds),
    )


def _value(ground: Ground, anchor: str) -> ValueView:
    value = ground.value or "not told"
    if ground.attribute in ("country", "collective_participants"):
        value = country_name(value)
    elif ground.attribute == "date" and ground.value:
        value = date_words(ground.value)
    elif ground.country:
        value = f"{value}, {country_name(ground.country)}"
    quotes = tuple(dict.fromkeys((" ".join(one.quote.split()), f"{anchor}-{one.start}") for one in ground.evidence))
    name = {"participants": "who", "collective_participants": "side", "instructed_by": "instructed by"}
    return ValueView(
        label=LABELS.get(ground.attribute, "other"),
        name=name.get(ground.attribute, ground.attribute.replace("_", " ")),
        value=value.replace("_", " ") if ground.attribute == "kind" else value,
        words=quotes,
        rule=ground.rule,
        inferred=ground.inferred,
        missing=ground.value is None,
    )
