"""Quotations given to the words that tell who said them; those that stand alone go on with the speaker before."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Token

from dragoman.model.article import Article
from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.statements.quote import Quote
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.who.scene import Scene

_SENTENCE_ENDS = re.compile(r"[.!?][\"”’')\]]*\s")
_BETWEEN = re.compile(r"^[\s,;:–—-]*$")
_NEAR = 160  # characters between a verb of saying and the quotation that it opens
_LABEL = 8  # words of a name and a title before a colon
_OPENED = re.compile(r"[^.!?\n]{0,120}:\s+\Z")  # from a verb of saying to a quotation that is a paragraph of its own
_MORE = re.compile(r"^,? and\b[^.!?]{0,60}$")  # "said that A and, after the talks, 'B'"
_SHORT = 3  # words of a quotation that goes on with a speaker by itself
_SUBJECTS = ("nsubj", "nsubjpass")


class Quoted:
    """The quotations of an article beside the sayings found in its sentences."""

    def __init__(self, article: Article, scene: Scene, quotes: Quotes, sayings: list[Saying]) -> None:
        """Take the sayings of all sentences, in the order of the text."""
        self._text = article.text
        self._quotes = quotes
        self._sayings = sayings
        self._sentences = sorted(scene.sentences, key=lambda s: s.start)
        self._starts = [s.start for s in self._sentences]
        self._taken: dict[Quote, Saying] = {}

    def owner(self, place: int) -> Saying | None:
        """The saying whose quotation holds a place."""
        quote = self._quotes.at(place)
        return self._taken.get(quote) if quote is not None else None

    def settled(self) -> list[Saying]:
        """All sayings with content, those of quotations that stand alone among them, in the order of the text."""
        for saying in self._sayings:
            if saying.parts:
                self._widen(saying)
        for saying in self._sayings:
            if saying.how == "clause":
                self._reach(saying)
        found = [s for s in self._sayings if s.parts]
        for quote in self._quotes.all:
            if quote.whole and quote not in self._taken:
                alone = self._alone(quote, found)
                if alone is not None:
                    found.append(alone)
        return sorted(found, key=lambda s: (s.start, s.end))

    def _widen(self, saying: Saying) -> None:
        """Let content reach to the ends of the quotations that it is a part of."""
        start, end = saying.start, saying.end
        for quote in self._quotes.over(start, end):
            if quote.start <= start and end <= quote.end and not quote.whole:
                continue
            start, end = min(start, quote.start), max(end, quote.end)
            if quote.whole:
                self._taken.setdefault(quote, saying)
        if saying.cue is not None and start <= saying.cue[0] < end and not saying.start <= saying.cue[0]:
            return
        saying.parts = [(start, end)]

    def _reach(self, saying: Saying) -> None:
        """Take the quotation just before the clause of saying, and the one that it leads to."""
        assert saying.cue is not None
        first, last = self._clause(saying)
        if not saying.parts:
            before = self._quotes.last_before(first)
            if before is not None and self._ends_at(before, first):
                self._take(saying, before)
        behind = self._quotes.first_after(max(last, saying.end if saying.parts else last))
        if behind is None or behind in self._taken:
            return
        if not self._one_paragraph(last, behind.start) and not _OPENED.match(self._text, last, behind.start):
            return
        if self._leads_to(saying, last, behind):
            self._take(saying, behind)

    def _ends_at(self, quote: Quote, first: int) -> bool:
        """Whether a quotation that nothing else took ends just before a place."""
        if quote in self._taken or not quote.whole or not self._one_paragraph(quote.end, first):
            return False
        return bool(_BETWEEN.match(self._text[quote.end : first]))

    def _clause(self, saying: Saying) -> tuple[int, int]:
        """From the first to the last of the words for who says it and the verb."""
        assert saying.cue is not None
        start, end = saying.cue
        if saying.speaker is not None:
            spoken = list(saying.speaker.subtree)
            if saying.word is not None and any(t.i == saying.word.i for t in spoken):
                spoken = [saying.speaker]  # "Berg, who said"
            start = min(start, saying.sentence.start_of(spoken[0]))
            end = max(end, saying.sentence.end_of(spoken[-1]))
        for other in saying.word.lefts if saying.word is not None else ():
            first = saying.sentence.start_of(other.left_edge)
            if other.dep_ in _SUBJECTS and not self._quotes.over(first, start + 1):
                start = min(start, first)  # a name with a hyphen may be three subjects to the parser
        return start, end

    def _leads_to(self, saying: Saying, last: int, quote: Quote) -> bool:
        """Whether only the circumstances of the saying stand between its verb and a quotation."""
        from_ = max(last, saying.end) if saying.parts and saying.end <= quote.start else last
        gap = self._text[from_ : quote.start]
        if len(gap) > _NEAR or _SENTENCE_ENDS.search(gap + " "):
            return False
        if any(s is not saying and s.cue and from_ <= s.cue[0] < quote.start for s in self._sayings):
            return False
        if saying.parts and saying.start < last:  # "A," he said, "B"
            return gap.rstrip().endswith((",", ":")) or not gap.strip()
        if saying.parts:  # he said that A: "B"
            return gap.strip() in (":", "") or (quote.whole and bool(_MORE.match(gap)))
        return quote.whole or gap.rstrip().endswith((":", ","))

    def _take(self, saying: Saying, quote: Quote) -> None:
        self._taken[quote] = saying
        saying.parts.append((quote.start, quote.end))
        saying.parts.sort()

    def _one_paragraph(self, start: int, end: int) -> bool:
        return "\n" not in self._text[min(start, end) : max(start, end)]

    def _alone(self, quote: Quote, found: list[Saying]) -> Saying | None:
        """A quotation that nothing introduces: behind a colon, or going on with the speaker before it."""
        line = self._text.rfind("\n", 0, quote.start) + 1
        lead = self._text[line : quote.start]
        sentence = self._sentence_at(quote.start)
        if sentence is None:
            return None
        if lead.rstrip().endswith(":"):
            return self._behind_colon(quote, sentence, lead)
        ends = re.search(r"(?:^|[.!?][\"”’']?)\s*$", lead)
        before = [s for s in found if s.parts and s.start < quote.start]
        if (
            ends is None
            or not before
            or not self._is_a_sentence(quote)
            or len(self._text[quote.start : quote.end].split()) < _SHORT
        ):
            return None
        last = max(before, key=lambda s: (s.sentence.start, s.end))
        if self._told_in(line, last):
            return self._going_on(quote, sentence, last)
        return self._next_paragraph(quote, sentence, last, line) if not lead.strip() else None

    def _is_a_sentence(self, quote: Quote) -> bool:
        """Whether a quotation stands by itself: nothing of its sentence is left behind it."""
        end = self._text.find("\n", quote.end)
        rest = self._text[quote.end : end if end >= 0 else len(self._text)]
        return not rest.strip() or bool(re.match(r"\s*(?:[.!?]|[A-Z“\"‘(])", rest))

    def _told_in(self, line: int, saying: Saying) -> bool:
        """Whether a saying is told in the paragraph that begins at a place."""
        return saying.sentence.end > line

    def _next_paragraph(self, quote: Quote, sentence: Sentence, last: Saying, line: int) -> Saying | None:
        """A paragraph that only quotes goes on with the one before it, if that ended in a quotation or its speaker."""
        before = self._text[:line].rstrip()
        begins = before.rfind("\n") + 1
        quoted = self._quotes.last_before(line)
        if quoted is None or quoted.start < begins or max(last.sentence.end, last.end) <= begins:
            return None
        if quoted.is_open and quoted in self._taken:
            owner = self._taken[quoted]
            self._take(owner, quote)
            return None
        if quoted not in self._taken:
            return None
        return self._going_on(quote, sentence, self._taken[quoted])

    def _going_on(self, quote: Quote, sentence: Sentence, last: Saying) -> Saying:
        saying = Saying(sentence, Act.ASSERT, "going_on", None, speaker=last.speaker, parts=[(quote.start, quote.end)])
        saying.before = last
        self._taken[quote] = saying
        return saying

    def _behind_colon(self, quote: Quote, sentence: Sentence, lead: str) -> Saying | None:
        """As in "The minister was blunt: '...'", "Minister Berg: '...'": whom the words before the colon are about."""
        subject = next(
            (
                t
                for t in sentence.span
                if t.dep_ in _SUBJECTS
                and sentence.end_of(t) <= quote.start
                and not self._quotes.speaks_at(sentence.start_of(t))
            ),
            None,
        )
        if subject is None:
            subject = self._label(sentence, quote, lead)
        if subject is None:
            return None
        colon = self._text.rindex(":", 0, quote.start)
        saying = Saying(
            sentence, Act.ASSERT, "colon", (colon, colon + 1), speaker=subject, parts=[(quote.start, quote.end)]
        )
        self._taken[quote] = saying
        return saying

    def _label(self, sentence: Sentence, quote: Quote, lead: str) -> Token | None:
        """The last word of a name that stands alone before the colon."""
        tokens = [t for t in sentence.tokens_between(sentence.start, quote.start) if not t.is_punct]
        if not tokens or len(lead.split()) > _LABEL or any(t.pos_ == "VERB" for t in tokens):
            return None
        return tokens[-1] if tokens[-1].pos_ == "PROPN" else None

    def _sentence_at(self, place: int) -> Sentence | None:
        number = bisect_right(self._starts, place) - 1
        return self._sentences[number] if number >= 0 else None
