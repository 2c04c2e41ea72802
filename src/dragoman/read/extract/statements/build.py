"""One saying and its speaker into a statement."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.article import Article
from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, Speaker, Statement
from dragoman.read.annotate.quotations import without_marks
from dragoman.read.extract.statements.acts import Acts
from dragoman.read.extract.statements.aims import addressee_of, aim_of
from dragoman.read.extract.statements.dates import SayingDays
from dragoman.read.extract.statements.grounds import Grounds
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying, Span
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.extract.statements.voices import Voices
from dragoman.read.when import TimeExpression
from dragoman.read.who.scene import Scene


class Builder:
    """Makes the statements of one article."""

    def __init__(
        self, article: Article, scene: Scene, voices: Voices, quotes: Quotes, times: Sequence[TimeExpression]
    ) -> None:
        """Take what is known of the article."""
        self._text = article.text
        self._scene = scene
        self._voices = voices
        self._quotes = quotes
        self._acts = Acts(scene)
        self._days = SayingDays(times, article.published or article.published_bounds)
        self._grounds = Grounds(article.text, scene)

    def statement(self, saying: Saying, voice: Voice, via: list[tuple[str, Span]]) -> Statement:
        """The statement that a voice makes by a saying; ``via`` names who handed it on, with their words."""
        done = self._acts.of(saying, voice)
        act, sentence = (
            done.act,
            saying.sentence if saying.target is not None and done.target is None else done.sentence,
        )
        acted = replace(saying, act=act, target=done.target or saying.target, sentence=sentence)
        spans: dict[str, Span | None] = {}
        aim, spans["target"] = aim_of(self._scene, self._voices, acted, voice)
        addressee, spans["addressee"] = addressee_of(self._scene, self._voices, saying)
        date, reason, spans["date"] = self._days.of(saying)
        start, end = self._content(saying)
        return Statement(
            id=_id(self._text, start, end, voice, act),
            speaker=Speaker(voice.name, voice.country, voice.role, voice.actor_id, voice.start, voice.end),
            cue=None if saying.cue is None else Evidence.of(self._text, *saying.cue),
            content=Evidence.of(self._text, start, end),
            direct=not saying.is_quoted and bool(self._quotes.over(start, end)),
            act=act,
            target=aim,
            addressee=addressee,
            via=tuple(name for name, _ in via),
            date=date,
            date_reason=None if date else reason,
            evidence=self._evidence(saying, (start, end)),
            support=self._grounds.of(saying, voice, act, spans, [words for _, words in via]),
        )

    def _content(self, saying: Saying) -> Span:
        """The whole content, without marks at its ends where all of it is quoted."""
        start, end = saying.start, saying.end
        over = self._quotes.over(start, end)
        if over and over[0].start <= start and end <= over[-1].end:
            bare = without_marks(self._text, start, end)
            start, end = bare if bare[0] < bare[1] else (start, end)
            while end > start and self._text[end - 1] == ",":
                end -= 1
        return start, end

    def _evidence(self, saying: Saying, content: Span) -> tuple[Evidence, ...]:
        """The sentences that tell of it, those of one paragraph as one stretch."""
        start = min(content[0], saying.cue[0] if saying.cue else content[0])
        end = max(content[1], saying.cue[1] if saying.cue else content[1])
        spans: dict[int, Span] = {}
        for sentence in self._scene.sentences:
            if sentence.start < end and start < sentence.end:
                first, last = spans.get(sentence.block.start, (sentence.start, sentence.end))
                spans[sentence.block.start] = (min(first, sentence.start), max(last, sentence.end))
        return tuple(Evidence.of(self._text, *span) for _, span in sorted(spans.items()))


def _id(text: str, start: int, end: int, voice: Voice, act: Act) -> str:
    """An id by the text, the words and their speaker, so that it survives re-reading."""
    told = f"{text}\x1f{start}\x1f{end}\x1f{voice.key}\x1f{act}"
    return "s" + hashlib.sha256(told.encode()).hexdigest()[:12]
