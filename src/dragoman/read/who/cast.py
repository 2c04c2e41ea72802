"""The cast of an article: everybody and everything it names, offices given to their holders."""

from __future__ import annotations

import re

from dragoman.model.article import Article, BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.attach import attach
from dragoman.read.who.delegations import find_delegations
from dragoman.read.who.gazetteer import entry_of, named_in, with_koreas
from dragoman.read.who.home import home_country, is_official
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.names import parts
from dragoman.read.who.offices import offices_in
from dragoman.read.who.people import find_people
from dragoman.read.who.register import complete
from dragoman.read.who.scene import Scene
from dragoman.read.who.short_names import with_short_names
from dragoman.read.who.small_towns import small_towns

_LIKE = "counterpart"


def cast(article: Article, sentences: list[Sentence]) -> Scene:
    """Find the mentions of an article and what each stands for."""
    named = {s.index: named_in(s.text, s.start, s.index) for s in sentences}
    if any(m.country in ("KOR", "PRK") for ms in named.values() for m in ms):
        for sentence in sentences:
            named[sentence.index] = with_koreas(sentence.text, sentence.start, sentence.index, named[sentence.index])
    with_short_names(sentences, named)
    offices = {s.index: offices_in(s.text, s.start, s.index, named[s.index]) for s in sentences}
    people, by_sentence = find_people(sentences, named, offices, article.published)
    for sentence in sentences:
        attach(sentence, by_sentence[sentence.index], offices[sentence.index], named[sentence.index])
    home = home_country(article)
    complete(people.persons, article.published, home)
    for sentence in sentences:
        _rank_counterparts(by_sentence[sentence.index], offices[sentence.index])
    _merge(people.persons, [m for ms in (by_sentence, offices) for s in sentences for m in ms[s.index]])
    mentions = {s.index: _without_overlaps(by_sentence[s.index], offices[s.index], named[s.index]) for s in sentences}
    for sentence in sentences:
        here = mentions[sentence.index]
        if towns := [*small_towns(sentence, here)]:
            mentions[sentence.index] = _without_overlaps([], here, towns)
    scene = Scene(sentences, mentions, home)
    scene.official = is_official(article)
    scene.here = _dateline_place(article)
    scene.delegations = find_delegations(sentences, mentions)
    return scene


def _rank_counterparts(people: list[Mention], offices: list[Mention]) -> None:
    """As in "Foreign Minister X and his Peruvian counterpart, Y": Y, of whom nothing else is known, has X's office."""
    for office in offices:
        other = office.person
        if office.role != _LIKE or other is None or other.role is not None:
            continue
        before = [m.person for m in people if m.end <= office.start and m.person is not None and m.person is not other]
        if before and before[-1].role is not None and before[-1].country != other.country:
            other.role, other.level = before[-1].role, before[-1].level
            other.roles.add(before[-1].role)


def _merge(persons: list[Person], mentions: list[Mention]) -> None:
    """Make one of two people whom the register calls by one name ("Lula" and "Luiz Inácio Lula da Silva")."""
    known: dict[tuple[str, str | None], Person] = {}
    fullest: dict[str, Person] = {}
    for person in persons:
        if person.actor_id is not None:
            other = fullest.setdefault(person.actor_id, person)
            fullest[person.actor_id] = max(other, person, key=lambda p: (len(parts(p.name)), -p.order))
    instead = {p.order: fullest.get(p.actor_id or "", p) for p in persons}
    instead = {order: known.setdefault((p.name, p.country), p) for order, p in instead.items()}
    for mention in mentions:
        if mention.person is not None and instead[mention.person.order] is not mention.person:
            other, mention.person = mention.person, instead[mention.person.order]
            mention.person.roles.update(other.roles)
            if mention.kind is MentionKind.PERSON:
                mention.person.mentions.append(mention)
    for person in known.values():
        person.mentions.sort(key=lambda m: m.start)


def _dateline_place(article: Article) -> Mention | None:
    for block in article.blocks:
        if block.kind is BlockKind.DATELINE:
            words = re.split(r"[,(:/\d]| [—–-]", article.text_of(block).strip(" ("))[0].strip()
            entry = entry_of(words.title()) or entry_of(words)
            if entry is not None and entry.country:
                start = article.text.index(words, block.start)
                return Mention(
                    MentionKind.PLACE, start, start + len(words), words, -1, entry.name, entry.country, town=entry.town
                )
    return None


def _without_overlaps(people: list[Mention], offices: list[Mention], named: list[Mention]) -> list[Mention]:
    """People win over places and states of the same words; offices keep the states inside them."""
    kept = [m for m in named if not any(p.start < m.end and m.start < p.end for p in people)]
    return sorted([*people, *offices, *kept], key=lambda m: (m.start, -m.end, m.kind is not MentionKind.PERSON))
