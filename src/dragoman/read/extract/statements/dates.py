"""The day on which something was said, as the words around the verb of speech tell it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.read.extract.statements.saying import Saying
from dragoman.read.when import TimeExpression, resolve

UNTOLD = "the text does not say when it was said"
_DAY = 10


class SayingDays:
    """Looks up the days of sayings in one article."""

    def __init__(self, times: Sequence[TimeExpression], published: str | None) -> None:
        """Take the expressions of time of the article and its publication, EDTF or None."""
        self._times = times
        self._published = published

    def of(self, saying: Saying) -> tuple[str | None, str | None, tuple[int, int] | None]:
        """The EDTF day, or why there is none, and the words for it; who goes on speaking does so on the same day."""
        told = saying
        while told.word is None and told.before is not None:
            told = told.before
        reason: str | None = None
        for one in self._times:
            if one.start >= told.sentence.end or one.end <= told.sentence.start:
                continue
            if one.kind != "date" or one.bound is not None or not self._dates(told, one):
                continue
            value = resolve(one, published=self._published, tense="past")
            if value.value is not None and len(value.value) == _DAY and not self._is_to_come(value.value):
                return value.value, None, (one.start, one.end)
            reason = reason or value.reason
        return None, reason or UNTOLD, None

    def _is_to_come(self, day: str) -> bool:
        """Whether a day lies ahead of the article: it is of what was said, as in "proposed talks on May 15"."""
        return self._published is not None and day > self._published[:_DAY]

    def _dates(self, saying: Saying, one: TimeExpression) -> bool:
        """Whether an expression stands outside of what was said and hangs on the verb of speech."""
        if saying.word is None or any(a < one.end and one.start < b for a, b in saying.parts):
            return False
        tokens = saying.sentence.tokens_between(one.start, one.end)
        if not tokens:
            return False
        heads = [h for h in tokens[0].ancestors if h.pos_ in ("VERB", "AUX")]
        verb = _verb(saying.word)
        return bool(heads) and (heads[0].i == verb.i or (heads[0].head.i == verb.i and heads[0].dep_ == "acl"))


def _verb(word: Token) -> Token:
    while word.pos_ not in ("VERB", "AUX") and word.head.i != word.i:
        word = word.head
    return word
