"""The cast of an article: everybody and everything it names, offices given to their holders."""

from __future__ import annotations

from dragoman.model.article import Article
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.attach import attach
from dragoman.read.who.gazetteer import named_in
from dragoman.read.who.home import home_country
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.offices import offices_in
from dragoman.read.who.people import find_people
from dragoman.read.who.register import complete
from dragoman.read.who.scene import Scene


def cast(article: Article, sentences: list[Sentence]) -> Scene:
    """Find the mentions of an article and what each stands for."""
    named = {s.index: named_in(s.text, s.start, s.index) for s in sentences}
    offices = {s.index: offices_in(s.text, s.start, s.index, named[s.index]) for s in sentences}
    people, by_sentence = find_people(sentences, named, offices)
    for sentence in sentences:
        attach(sentence, by_sentence[sentence.index], offices[sentence.index], named[sentence.index])
    home = home_country(article)
    complete(people.persons, article.published, home)
    mentions = {
        s.index: _without_overlaps(by_sentence[s.index], offices[s.index], named[s.index]) for s in sentences
    }
    return Scene(sentences, mentions, home)


def _without_overlaps(people: list[Mention], offices: list[Mention], named: list[Mention]) -> list[Mention]:
    """People win over places and states of the same words; offices keep the states inside them."""
    kept = [m for m in named if not any(p.start < m.end and m.start < p.end for p in people)]
    return sorted([*people, *offices, *kept], key=lambda m: (m.start, -m.end, m.kind is not MentionKind.PERSON))
