"""The statements of an article, in the order in which it tells of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.article import Article, BlockKind
from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, Speaker, Statement
from dragoman.read.annotate.quotations import without_marks
from dragoman.read.extract.statements.acts import Acts
from dragoman.read.extract.statements.aims import addressee_of, aim_of
from dragoman.read.extract.statements.chain import cited, innermost
from dragoman.read.extract.statements.dates import SayingDays
from dragoman.read.extract.statements.grounds import Grounds
from dragoman.read.extract.statements.headlines import headline_saying
from dragoman.read.extract.statements.nouns import noun_sayings
from dragoman.read.extract.statements.quoted import Quoted
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying, Span
from dragoman.read.extract.statements.verbs import verb_sayings
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.extract.statements.voices import Voices
from dragoman.read.when import TimeExpression
from dragoman.read.who.scene import Scene

_ALIKE = 0.6  # the share of common words from which two contents of one speaker are one statement
_READ = frozenset((BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST))


def statements_of(article: Article, scene: Scene, times: Sequence[TimeExpression]) -> tuple[Statement, ...]:
    """Who said what in an article, each statement once."""
    return _Gatherer(article, scene, times).statements()


class _Gatherer:
    def __init__(self, article: Article, scene: Scene, times: Sequence[TimeExpression]) -> None:
        self._article = article
        self._scene = scene
        self._voices = Voices(scene)
        self._acts = Acts(scene)
        self._grounds = Grounds(article.text, scene)
        self._days = SayingDays(times, article.published or article.published_bounds)
        self._quotes = Quotes(article)
        self._spoken: dict[int, list[Voice]] = {}

    def statements(self) -> tuple[Statement, ...]:
        found: list[Saying] = []
        for sentence in self._scene.sentences:
            if sentence.kind not in _READ:
                continue
            label = headline_saying(sentence, self._scene, self._quotes)
            if label is not None:
                found.append(label)
                continue
            found += [*verb_sayings(sentence, self._quotes), *noun_sayings(sentence, self._quotes)]
        found.sort(key=lambda s: (s.sentence.start, s.cue or (0, 0)))
        settled = Quoted(self._article, self._scene, self._quotes, found).settled()
        in_order = sorted(settled, key=lambda s: (s.sentence.start, s.cue or (s.start, s.end)))
        for saying in in_order:
            self._hear(saying)
        told = [s for saying in innermost([s for s in in_order if self._spoken[id(s)]]) for s in self._built(saying)]
        return _once(self._article, sorted(told, key=lambda s: (s.content.start, s.content.end, s.speaker.start)))

    def _hear(self, saying: Saying) -> None:
        """Look up who speaks, once, in the order of the text."""
        voices: list[Voice] = []
        if saying.before is not None:
            voices = self._spoken.get(id(saying.before), [])
        elif saying.speaker is not None:
            voices = self._voices.of(saying.sentence, saying.speaker)
        self._spoken[id(saying)] = voices
        for voice in voices[:1]:
            self._voices.heard.note(voice)

    def _built(self, saying: Saying) -> list[Statement]:
        voices = self._spoken[id(saying)]
        via, via_words = self._chain(saying, voices)
        one = self._source_cited(saying, voices)
        if one is not None:
            via = [*via, *[v.name or "" for v in voices if v.name]]
            via_words = [*via_words, *[(v.start, v.end) for v in voices if v.name]]
            voices = one
        return [self._statement(saying, voice, via, via_words) for voice in voices]

    def _source_cited(self, saying: Saying, voices: list[Voice]) -> list[Voice] | None:
        token = cited(saying)
        if token is None or saying.how != "clause" or not voices or voices[0].kind not in ("medium", "body", "unnamed"):
            return None
        return self._voices.of(saying.sentence, token)[:1] or None

    def _chain(self, saying: Saying, voices: list[Voice]) -> tuple[list[str], list[Span]]:
        names: list[str] = []
        spans: list[Span] = []

        def add(voice: Voice) -> None:
            name = voice.name or self._article.text[voice.start : voice.end]
            if name not in names and name not in [v.name for v in voices]:
                names.append(name)
                spans.append((voice.start, voice.end))

        for outer in saying.reporters:
            for voice in self._spoken.get(id(outer), [])[:1]:
                add(voice)
            token = cited(outer)
            for source in [*outer.sources, *([token] if token is not None else [])]:
                for voice in self._voices.of(outer.sentence, source)[:1]:
                    add(voice)
        for source in saying.sources:
            for voice in self._voices.of(saying.sentence, source)[:1]:
                add(voice)
        return names, spans

    def _statement(self, saying: Saying, voice: Voice, via: list[str], via_words: list[Span]) -> Statement:
        text = self._article.text
        act = self._acts.of(saying, voice)
        acted = replace(saying, act=act)
        spans: dict[str, Span | None] = {}
        target, spans["target"] = aim_of(self._scene, self._voices, acted, voice)
        addressee, spans["addressee"] = addressee_of(self._scene, self._voices, saying)
        date, reason, spans["date"] = self._days.of(saying)
        start, end = self._content(saying)
        direct = bool(self._quotes.over(start, end))
        cue = None if saying.cue is None else Evidence.of(text, *saying.cue)
        return Statement(
            id=_id(text, start, end, voice, act),
            speaker=Speaker(voice.name, voice.country, voice.role, voice.actor_id, voice.start, voice.end),
            cue=cue,
            content=Evidence.of(text, start, end),
            direct=direct,
            act=act,
            target=target,
            addressee=addressee,
            via=tuple(via),
            date=date,
            date_reason=None if date else reason,
            evidence=self._evidence(saying, (start, end)),
            support=self._grounds.of(saying, voice, act, spans, via_words),
        )

    def _content(self, saying: Saying) -> Span:
        """The whole content, without marks at its ends where all of it is quoted."""
        text = self._article.text
        start, end = saying.start, saying.end
        over = self._quotes.over(start, end)
        if over and over[0].start <= start and end <= over[-1].end:
            bare = without_marks(text, start, end)
            start, end = bare if bare[0] < bare[1] else (start, end)
            while end > start and text[end - 1] in ",":
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
        return tuple(Evidence.of(self._article.text, *span) for _, span in sorted(spans.items()))


def _id(text: str, start: int, end: int, voice: Voice, act: Act) -> str:
    """An id by the text, the words and their speaker, so that it survives re-reading."""
    told = f"{text}\x1f{start}\x1f{end}\x1f{voice.key}\x1f{act}"
    return "s" + hashlib.sha256(told.encode()).hexdigest()[:12]


def _once(article: Article, told: list[Statement]) -> tuple[Statement, ...]:
    """Each statement once: of two alike of one speaker the first, that of the body before that of a headline."""
    heads = [(b.start, b.end) for b in article.blocks if b.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)]

    def rank(one: Statement) -> tuple[bool, int, int]:
        return any(a <= one.content.start < b for a, b in heads), one.content.start, one.content.end

    kept: list[Statement] = []
    for one in sorted(told, key=rank):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda s: (s.content.start, s.content.end, s.speaker.start)))


def _same(one: Statement, other: Statement) -> bool:
    if (one.speaker.name, one.speaker.country) != (other.speaker.name, other.speaker.country):
        return False
    a, b = one.content, other.content
    common = min(a.end, b.end) - max(a.start, b.start)
    if common > 0:
        return common > _ALIKE * min(a.end - a.start, b.end - b.start)
    mine, theirs = set(a.quote.lower().split()), set(b.quote.lower().split())
    return len(mine & theirs) > _ALIKE * min(len(mine), len(theirs)) and min(len(mine), len(theirs)) > 3
