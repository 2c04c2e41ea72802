"""Drafts into engagements: every value with the words that it rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from dragoman.model.article import Article
from dragoman.model.engagement import Engagement, Kind, Participant
from dragoman.model.evidence import Evidence
from dragoman.model.statement import Statement
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.drafts.settle import is_background, part_of_side
from dragoman.read.extract.engagements.disputes import disputes_of
from dragoman.read.extract.engagements.plover import plover_of
from dragoman.read.extract.engagements.point import point_of
from dragoman.read.extract.engagements.status_source import status_source_of
from dragoman.read.extract.engagements.support import details_of, support_of, words_of
from dragoman.read.extract.frames.frame import Side, is_state
from dragoman.read.extract.particulars.of_draft import finer_of
from dragoman.read.extract.particulars.setting import Setting
from dragoman.read.who.mention import MentionKind

_NO_DATE = "the text gives no date for it"


def engagements_of(
    drafts: list[Draft], article: Article, setting: Setting, statements: Sequence[Statement] = ()
) -> tuple[Engagement, ...]:
    """The engagements of an article, in the order in which it tells of them; ``statements`` is what is said in it."""
    ordered = sorted(drafts, key=lambda d: (d.first.start, d.kind))
    ids: dict[Draft, str] = {}
    for draft in ordered:
        ids[draft] = _id(draft, article, set(ids.values()))
    return tuple(_engagement(draft, article, ids, setting, statements) for draft in ordered)


def _id(draft: Draft, article: Article, taken: set[str]) -> str:
    """An id by the text and the word that tells of it; one word may tell of several ("a trip to X and Y")."""
    first = draft.first
    words = f"{article.text}\x1f{first.start}\x1f{first.trigger.text}\x1f{draft.kind}"
    while (found := "e" + hashlib.sha256(words.encode()).hexdigest()[:12]) in taken:
        words += "\x1f"
    return found


def _engagement(
    draft: Draft, article: Article, ids: dict[Draft, str], setting: Setting, statements: Sequence[Statement]
) -> Engagement:
    people = [s for s in draft.sides if s.actor.person is not None]
    details = details_of(draft, article)
    country = None if draft.kind is Kind.CALL else draft.country
    status = draft.status.status
    date = draft.date.value if draft.date else None
    reason = draft.date.reason if draft.date else None
    sourced = status_source_of(draft, setting, statements)
    finer = finer_of(draft, list(ids), country, setting)
    return Engagement(
        id=ids[draft],
        kind=draft.kind,
        status=status,
        participants=tuple(_participant(s, draft, country, article.text) for s in people),
        collective_participants=tuple(t.value for t in details.groups),
        place=_place_name(draft),
        country=country,
        where=point_of(draft, country),
        date=date,
        date_reason=None if date else reason or _NO_DATE,
        time=draft.date.time if draft.date else None,
        topics=tuple(t.value for t in details.topics),
        agreements=tuple(t.value for t in details.accords),
        instructed_by=tuple(t.value for t in details.instructors),
        level=finer.level,
        format=finer.format,
        count=finer.count,
        part_of=ids.get(finer.whole) if finer.whole is not None else None,
        background=is_background(draft, article.published),
        via=tuple(t.value for t in details.sources),
        confidence=_confidence(draft),
        plover=plover_of(draft.kind, status),
        evidence=_sentences(draft, article.text),
        support=finer.supported(support_of(draft, details, people, article, sourced.words if sourced else ())),
        disputes=disputes_of(draft, setting, statements),
        particulars=finer.particulars,
        status_source=sourced.source if sourced else None,
    )


def _participant(side: Side, draft: Draft, country: str | None, text: str) -> Participant:
    person = side.actor.person
    assert person is not None
    return Participant(
        name=person.name,
        country=person.country if is_state(person.country) else None,
        role=person.role,
        part=part_of_side(side, draft.kind, country, draft),
        actor_id=person.actor_id,
        evidence=words_of(side, draft, text),
    )


def _place_name(draft: Draft) -> str | None:
    place = draft.place
    if place is None or place.kind is MentionKind.COUNTRY or draft.kind is Kind.CALL:
        return None
    return place.town or place.name


def _confidence(draft: Draft) -> float:
    score = 0.6 + 0.1 * min(2, len(draft.tellings) - 1) + (0.1 if draft.date and draft.date.value else 0.0)
    score += 0.1 if draft.status.sure else 0.0
    return round(min(0.95, score - (0.15 if all(t.frame.weak for t in draft.tellings) else 0.0)), 2)


def _sentences(draft: Draft, text: str) -> tuple[Evidence, ...]:
    return tuple(sorted({Evidence.of(text, t.frame.sentence.start, t.frame.sentence.end) for t in draft.tellings}))
