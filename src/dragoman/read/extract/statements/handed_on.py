"""By whom a saying came to the article: who reported it, carried it or was cited for it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.statements.chain import cited
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.saying import Saying, Span
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.extract.statements.voices import Voices

_IN = frozenset(("in", "on", "to", "via", "through", "by"))


class HandedOn:
    """Looks up the chain of each saying of one article, the nearest to the article first."""

    def __init__(self, text: str, voices: Voices, spoken: dict[int, list[Voice]]) -> None:
        """Take the text, and who speaks in each saying, by its ``id``."""
        self._text = text
        self._voices = voices
        self._spoken = spoken
        self._own: dict[int, list[Voice]] = {}

    def of(self, saying: Saying, own: list[Voice]) -> list[tuple[str, Span]]:
        """The names of those who handed a saying on, each once, with their words."""
        found: dict[str, Span] = {}
        for voice in self._sources(saying):
            name = voice.name or self._text[voice.start : voice.end]
            if name not in [v.name for v in own]:
                found.setdefault(name, (voice.start, voice.end))
        return list(found.items())

    def _sources(self, saying: Saying) -> Iterator[Voice]:
        line = [saying]  # a saying goes on from one other at the most; an article may have them by the thousand
        while (earlier := line[-1].after or line[-1].before) is not None:
            line.append(earlier)
        for one in reversed(line):
            if id(one) not in self._own:
                self._own[id(one)] = list(self._sources_of_one(one))
            yield from self._own[id(one)]

    def _sources_of_one(self, saying: Saying) -> Iterator[Voice]:
        for outer in saying.reporters:
            yield from self._spoken.get(id(outer), [])[:1]
            token = cited(outer)
            for source in [*outer.sources, *([token] if token is not None else [])]:
                yield from self._voices.of(outer.sentence, source)[:1]
            yield from self._carriers(outer)
        for source in saying.sources:
            yield from self._voices.of(saying.sentence, source)[:1]
        yield from self._carriers(saying)

    def _carriers(self, saying: Saying) -> Iterator[Voice]:
        """As in "said in a statement carried by SANA", "wrote in The New York Times"."""
        verb = saying.word
        if verb is None or verb.pos_ not in ("VERB", "AUX"):
            return
        for child in verb.children:
            if child.dep_ != "prep" or child.lower_ not in _IN:
                continue
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.lemma_.lower() in words("carried"):
                    yield from self._carried(saying.sentence, noun)
                elif noun.dep_ == "pobj" and verb.lemma_.lower() in words("writing"):
                    yield from [v for v in self._voices.of(saying.sentence, noun)[:1] if v.kind == "medium"]

    def _carried(self, sentence: Sentence, noun: Token) -> Iterator[Voice]:
        for child in noun.children:
            if child.dep_ == "acl" and child.lemma_.lower() in words("carrying"):
                for agent in child.children:
                    if agent.dep_ in ("agent", "prep") and agent.lower_ in _IN:
                        for inner in agent.children:
                            yield from [v for v in self._voices.of(sentence, inner)[:1] if v.kind in ("medium", "body")]
