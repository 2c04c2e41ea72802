"""Drafts into engagements: every value with the words that it rests on."""

from __future__ import annotations

import hashlib

from dragoman.model.article import Article
from dragoman.model.engagement import Engagement, Kind, Participant, Support
from dragoman.model.evidence import Evidence
from dragoman.read.extract.draft import Draft
from dragoman.read.extract.frame import Side
from dragoman.read.extract.plover import plover_of
from dragoman.read.extract.settle import is_background, part_of_side
from dragoman.read.extract.topics import topics_of
from dragoman.read.who.mention import MentionKind

_PLACELESS = frozenset((Kind.CALL,))


def engagements_of(drafts: list[Draft], article: Article) -> tuple[Engagement, ...]:
    """The engagements of an article, in the order in which it tells of them."""
    ordered = sorted(drafts, key=lambda d: d.first.start)
    ids = {draft: _id(draft, article) for draft in ordered}
    return tuple(_engagement(draft, article, ids) for draft in ordered)


def _id(draft: Draft, article: Article) -> str:
    first = draft.first
    words = f"{article.text}\x1f{first.start}\x1f{first.trigger.text}\x1f{draft.kind}"
    return "e" + hashlib.sha256(words.encode()).hexdigest()[:12]


def _engagement(draft: Draft, article: Article, ids: dict[Draft, str]) -> Engagement:
    text = article.text
    place = None if draft.kind in _PLACELESS else draft.place
    country = None if draft.kind in _PLACELESS else draft.country
    people = [s for s in draft.sides if s.actor.person is not None]
    groups = _groups(draft)
    date = draft.date
    topics = topics_of(draft, text)
    accords = _accords(draft, article)
    status = draft.status
    return Engagement(
        id=ids[draft],
        kind=draft.kind,
        status=status.status,
        participants=tuple(_participant(s, draft, country, text) for s in people),
        collective_participants=tuple(name for name, _ in groups),
        place=_place_name(draft) if place else None,
        country=country,
        date=date.value if date else None,
        date_reason=None if date and date.value else (date.reason if date and date.reason else "the text gives no date for it"),
        topics=tuple(t.quote for t in topics),
        agreements=tuple(a.quote for a in accords),
        instructed_by=tuple(dict.fromkeys(a.person.name if a.person else str(a.side) for a in _instructors(draft))),
        level=_level(people),
        format="multilateral" if len(draft.states) > 2 or draft.kind is Kind.MULTILATERAL else "bilateral",
        count=max(t.frame.count for t in draft.tellings),
        part_of=ids.get(draft.part_of) if draft.part_of is not None else None,
        background=is_background(draft, article.published),
        confidence=_confidence(draft),
        plover=plover_of(draft.kind, status.status),
        evidence=_sentences(draft, text),
        support=Support(
            kind=tuple(sorted({Evidence.of(text, t.frame.start, t.frame.end) for t in draft.tellings})),
            status=(_word(draft, text),),
            date=(Evidence.of(text, date.start, date.end),) if date and date.value else (),
            place=(Evidence.of(text, place.start, place.end),) if place else (),
            topics=tuple((t,) for t in topics),
            collective_participants=tuple(words for _, words in groups),
            agreements=tuple((a,) for a in accords),
            instructed_by=tuple((Evidence.of(text, a.start, a.end),) for a in _instructors(draft)),
            inferred=dict(sorted(draft.inferred.items())),
            rules={"kind": draft.first.rule},
        ),
    )


def _word(draft: Draft, text: str) -> Evidence:
    status = draft.status
    sentence = next(t.frame.sentence for t in draft.tellings if t.status is status)
    return Evidence.of(text, sentence.start_of(status.word), sentence.end_of(status.word))


def _participant(side: Side, draft: Draft, country: str | None, text: str) -> Participant:
    person = side.actor.person
    assert person is not None
    words = [Evidence.of(text, side.actor.start, side.actor.end)]
    if person.office_words is not None:
        words.append(Evidence.of(text, *person.office_words))
    return Participant(
        name=person.name, country=person.country, role=person.role,
        part=part_of_side(side, draft.kind, country, draft), evidence=tuple(dict.fromkeys(words)),
    )


def _groups(draft: Draft) -> list[tuple[str, tuple[Evidence, ...]]]:
    sentence = draft.first.sentence
    text = sentence.span.doc.text
    del text
    named = {s.actor.person.country for s in draft.sides if s.actor.person is not None}
    found = []
    for side in draft.sides:
        name = side.actor.side
        if side.actor.person is None and name and name not in named and all(name != known for known, _ in found):
            if draft.kind is Kind.VISIT and side.part in ("host",):
                continue
            found.append((name, side))
    return [(name, ()) for name, _ in found]


def _accords(draft: Draft, article: Article) -> list[Evidence]:
    found: dict[str, Evidence] = {}
    for telling in draft.tellings:
        for token in telling.frame.accords:
            sentence = telling.frame.sentence
            modifiers = [t for t in token.children if t.dep_ in ("amod", "compound", "nmod", "nummod") or (t.dep_ == "punct" and t.i < token.i)]
            first = min([token.i, *(g.i for t in modifiers for g in t.subtree)])
            evidence = Evidence.of(article.text, sentence.start_of(token.doc[first]), sentence.end_of(token))
            found.setdefault(evidence.quote.casefold(), evidence)
    return list(found.values())


def _instructors(draft: Draft) -> list:  # type: ignore[type-arg]
    return list({a.key: a for t in draft.tellings for a in t.frame.instructed_by}.values())


def _place_name(draft: Draft) -> str | None:
    place = draft.place
    if place is None or place.kind is MentionKind.COUNTRY:
        return None
    return place.town or place.name


def _level(people: list[Side]) -> str | None:
    order = ["head_of_state", "royal", "head_of_government", "organisation_head", "minister", "deputy_minister", "ambassador", "envoy", "military", "legislator", "official"]
    levels = [str(s.actor.person.level) for s in people if s.actor.person and s.actor.person.level]
    return min(levels, key=lambda x: order.index(x) if x in order else 99, default=None)


def _confidence(draft: Draft) -> float:
    score = 0.6 + 0.1 * min(2, len(draft.tellings) - 1) + (0.1 if draft.date and draft.date.value else 0.0)
    score += 0.1 if draft.status.sure else 0.0
    return round(min(0.95, score - (0.15 if all(t.frame.weak for t in draft.tellings) else 0.0)), 2)


def _sentences(draft: Draft, text: str) -> tuple[Evidence, ...]:
    return tuple(sorted({Evidence.of(text, t.frame.sentence.start, t.frame.sentence.end) for t in draft.tellings}))
