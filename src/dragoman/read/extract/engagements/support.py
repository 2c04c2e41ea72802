"""Support: the words of the article that each value of a draft rests on, or what it was inferred from."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.engagement import Kind, Support
from dragoman.model.evidence import Evidence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.drafts.topics import topics_of
from dragoman.read.extract.engagements.sources import sources_of
from dragoman.read.extract.frames.frame import Side
from dragoman.read.who.actor import Actor

_MOST = 3  # spans quoted for one participant
_BY_DATE = "the side of publication on which its date lies"
_MODIFIERS = ("amod", "compound", "nmod", "nummod")
_LED_BY = {
    "pronoun": "a pronoun for somebody named before",
    "pair": "the two sides of the engagement told of before",
    "counterpart": "the holder of the same office on the other side",
    "series": "the states of the engagement told of before",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A value and the words that tell it."""

    value: str
    words: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """The values of a draft of which there may be several."""

    groups: list[Told]
    topics: list[Told]
    accords: list[Told]
    instructors: list[Told]
    sources: list[Told]


def details_of(draft: Draft, article: Article) -> Details:
    """Unnamed parties, topics, agreements, mandates and sources, each with its words."""
    text = article.text
    topics = [Told(t.quote, (t,)) for t in topics_of(draft, text)]
    sources = [Told(name, words) for name, words in sources_of(draft, text).items()]
    return Details(_groups(draft, text), topics, _accords(draft, text), _instructors(draft, text), sources)


def support_of(
    draft: Draft, details: Details, people: list[Side], article: Article, sourced: tuple[Evidence, ...] = ()
) -> Support:
    """The support of all values; the lists for several values run parallel to them.

    ``sourced`` are the words for whose word the status is, and when it was given.
    """
    text, date, place = article.text, draft.date, None if draft.kind is Kind.CALL else draft.place
    return Support(
        kind=tuple(sorted({Evidence.of(text, *t.frame.words) for t in draft.tellings})),
        status=tuple(dict.fromkeys((_status_word(draft, text), *sourced))),
        date=(Evidence.of(text, date.start, date.end),) if date and date.value else (),
        place=(Evidence.of(text, place.start, place.end),) if place else _ground_words(draft, text),
        topics=tuple(t.words for t in details.topics),
        collective_participants=tuple(t.words for t in details.groups),
        agreements=tuple(t.words for t in details.accords),
        instructed_by=tuple(t.words for t in details.instructors),
        via=tuple(t.words for t in details.sources),
        inferred=_inferred(draft, people),
        rules=_rules(draft, people),
    )


def words_of(side: Side, draft: Draft, text: str) -> tuple[Evidence, ...]:
    """The words that stand for a side in the tellings of a draft, names before pronouns, and its office."""
    spans = list(dict.fromkeys(Evidence.of(text, a.start, a.end) for a in _own_words(side, draft)))[:_MOST]
    person = side.actor.person
    if person is not None and person.office_words is not None:
        spans.append(Evidence.of(text, *person.office_words))
    return tuple(dict.fromkeys(spans))


def _own_words(side: Side, draft: Draft) -> list[Actor]:
    """The actors of all tellings that are this side: first those in its own sentences, names before others."""
    actors = [s.actor for t in draft.tellings for s in t.frame.sides if s.actor.key == side.actor.key]
    return sorted(actors or [side.actor], key=lambda a: (not _is_told(a.start, draft), a.via in _LED_BY, a.start))


def _ground_words(draft: Draft, text: str) -> tuple[Evidence, ...]:
    """The host, where only the host tells on whose ground it was."""
    if draft.kind is Kind.CALL or draft.ground_of is None:
        return ()
    return words_of(draft.ground_of, draft, text)[:1]


def _groups(draft: Draft, text: str) -> list[Told]:
    """States and organisations of which nobody is named; the host state of a visit is told by its country."""
    named = {s.actor.person.country for s in draft.sides if s.actor.person is not None}
    found: dict[str, Told] = {}
    for side in draft.sides:
        name = side.actor.side
        if side.actor.person is not None or name is None or name in named or name in found:
            continue
        if draft.kind is Kind.VISIT and side.part == "host":
            continue
        found[name] = Told(name, words_of(side, draft, text))
    return list(found.values())


def _accords(draft: Draft, text: str) -> list[Told]:
    found: dict[str, Told] = {}
    for telling in draft.tellings:
        sentence = telling.frame.sentence
        for token in telling.frame.accords:
            before = [t for t in token.children if t.dep_ in _MODIFIERS or (t.dep_ == "punct" and t.i < token.i)]
            first = min([token.i, *(g.i for t in before for g in t.subtree)])
            words = Evidence.of(text, sentence.start_of(token.doc[first]), sentence.end_of(token))
            found.setdefault(words.quote.casefold(), Told(words.quote, (words,)))
    return list(found.values())


def _instructors(draft: Draft, text: str) -> list[Told]:
    """Those on whose instructions it was done, unless they took part themselves."""
    present = {s.actor.key for s in draft.sides}
    found: dict[str, Told] = {}
    for actor in (a for t in draft.tellings for a in t.frame.instructed_by):
        name = _name(actor)
        if name is not None and actor.key not in present:
            found.setdefault(name, Told(name, (Evidence.of(text, actor.start, actor.end),)))
    return list(found.values())


def _name(actor: Actor) -> str | None:
    return actor.person.name if actor.person is not None else actor.side


def _status_word(draft: Draft, text: str) -> Evidence:
    status = draft.status
    sentence = next(t.frame.sentence for t in draft.tellings if t.status.word is status.word)
    return Evidence.of(text, sentence.start_of(status.word), sentence.end_of(status.word))


def _inferred(draft: Draft, people: list[Side]) -> dict[str, str]:
    inferred = dict(draft.inferred)
    if draft.status.by_date:
        inferred["status"] = _BY_DATE
    place = draft.place
    if place is not None and "place" not in inferred and not _is_told(place.start, draft):
        inferred["place"] = "the dateline"
    if place is None and draft.ground is not None and "country" in inferred:
        inferred["place"] = inferred["country"]  # the words of the host stand for the place
    for n, side in enumerate(people):
        person = side.actor.person
        grounds = [_LED_BY.get(side.actor.via), person.state_inferred_from if person is not None else None]
        if any(grounds):
            inferred[f"participants[{n}]"] = "; ".join(ground for ground in grounds if ground)
    if any(not _is_told(word.start, draft) for side in people for word in _own_words(side, draft)[:1]):
        inferred["participants"] = _LED_BY["pair"]
    if any(s.actor.via == "series" for s in draft.sides):
        inferred["collective_participants"] = _LED_BY["series"]
    return dict(sorted(inferred.items()))


def _is_told(start: int, draft: Draft) -> bool:
    return any(t.frame.sentence.start <= start < t.frame.sentence.end for t in draft.tellings)


def _rules(draft: Draft, people: list[Side]) -> dict[str, str]:
    """Which rule read each value: how the words lead to it."""
    rules = {"kind": draft.first.rule, "status": f"the word {draft.status.word.lower_!r}"}
    if draft.date is not None and draft.date.value is not None:
        rules["date"] = "inferred" if "date" in draft.inferred else "time expression of its clause"
    if draft.place is not None and draft.kind is not Kind.CALL:
        rules["place"] = "inferred" if "place" in draft.inferred else "place of its clause"
    for n, side in enumerate(people):
        rules[f"participants[{n}]"] = f"{side.part} by {side.by or side.actor.via}"
    return dict(sorted(rules.items()))
