"""The tenures that an article asserts: title and name together, or that somebody took an office."""

from __future__ import annotations

from dragoman.model.article import Article
from dragoman.model.evidence import Evidence
from dragoman.model.office import SaidTenure, Tense
from dragoman.read.extract.offices.appointments import appointed_in
from dragoman.read.extract.offices.days import Days
from dragoman.read.who.scene import Scene
from dragoman.read.who.tenures import Titled, titled_in

_Key = tuple[str, str, str | None, str | None, str | None, str | None, Tense, str | None]


def tenures_of(article: Article, scene: Scene, days: Days) -> tuple[SaidTenure, ...]:
    """Each person in each office once for each day and tense, with all the words that say so, in their order."""
    found: dict[_Key, list[Evidence]] = {}
    for sentence in scene.sentences:
        mentions = scene.mentions[sentence.index]
        titled = titled_in(sentence, mentions)
        for one in titled:
            # Who is called a former holder is so as of the day of writing, whenever what is told of was.
            on = article.published if one.tense is Tense.FORMER else days.of_title(sentence)
            _put(found, one, on, None, article.text)
        for one in appointed_in(sentence, mentions, titled):
            since = days.since(sentence, one.start)
            on = since or days.of_title(sentence)
            _put(found, one, on, since if one.tense is Tense.NEW else None, article.text)
    said = (SaidTenure(*key, evidence=tuple(sorted(spans))) for key, spans in found.items())
    return tuple(sorted(said, key=lambda one: (one.evidence[0], one.role)))


def _put(found: dict[_Key, list[Evidence]], one: Titled, on: str | None, since: str | None, text: str) -> None:
    key = (one.name, one.role, one.country, one.organisation, one.post, on, one.tense, since)
    words = Evidence.of(text, one.start, one.end)
    if words not in found.setdefault(key, []):
        found[key].append(words)
