"""Events of sentences with what people held of them, each with its token in a parse, and the baselines for them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Token

from dragoman.read.annotate.engine import SpacyEngine
from dragoman.read.extract.factuality.mood import MAY, WILL
from dragoman.read.extract.factuality.predicates import predicates

UDS = Path("data/factuality-uds")
MEANTIME = Path("data/meantime-factuality")
_PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
_CLOSING = frozenset(
    (".", ",", "!", "?", ";", ":", ")", "]", "%", "''", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'")
)
_OPENING = frozenset(("``", "(", "[", "$", "-LRB-"))
_NOT = frozenset(("not", "n't", "never", "no", "nor", "neither", "nobody", "nothing", "without"))
_OPEN = WILL | MAY | {"would", "if", "unless", "whether", "to"}
_NEAR = 5  # words before an event


@dataclass(frozen=True)
class Event:
    """A word of a sentence and what people held of what it tells, from -3 (did not happen) to 3 (did)."""

    token: Token
    label: float


def events_of(path: Path) -> Iterator[Event]:
    """The events of a file of sentences, whose words are put together as they are written."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    sentences = [json.loads(line) for line in content.decode().splitlines()]
    written = [_written(one["text"].split(" ")) for one in sentences]
    docs = SpacyEngine().parse([text for text, _ in written])
    for sentence, (_, places), doc in zip(sentences, written, docs, strict=True):
        for target in sentence["targets"]:
            start, end = places[target["span1"][0]]
            token = next((t for t in doc if t.idx < end and t.idx + len(t.text) > start), None)
            if token is not None:
                yield Event(token, float(target["label"]))


def _written(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """A text of words, and where each stands in it."""
    text, places, before = "", [], None
    for word in words:
        if before is not None and word not in _CLOSING and before not in _OPENING:
            text += " "
        plain = _PLAIN.get(word, word)
        places.append((len(text), len(text) + len(plain)))
        text, before = text + plain, word
    return text, places


@cache
def _cues() -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of the table by what they say of their complement: that it is not so, that it is open."""
    off = {one.lemma for one in predicates().values() if one.positive == "-"}
    ahead = {one.lemma for one in predicates().values() if one.is_ahead}
    return frozenset(off) | _NOT, frozenset(ahead - off) | _OPEN


def by_words(event: Event, near: bool) -> str:
    """The lexicon baseline: the same cue words, by their mere presence in the sentence or near before the event."""
    sentence = event.token.sent
    first = max(sentence.start, event.token.i - _NEAR) if near else sentence.start
    words = sentence.doc[first : event.token.i if near else sentence.end]
    off, ahead = _cues()
    seen = {w for token in words if token.i != event.token.i for w in (token.lemma_.lower(), token.lower_)}
    return "not so" if seen & off else "open" if seen & ahead else "so"


def f1(pairs: Iterable[tuple[str, str]], classes: Iterable[str]) -> dict[str, float]:
    """F1 of each class, from pairs of what was said and what is so."""
    told = list(pairs)
    found = {}
    for name in classes:
        hits = sum(said == right == name for said, right in told)
        marked = sum(said == name for said, _ in told) + sum(right == name for _, right in told)
        found[name] = 2 * hits / marked if marked else 0.0
    return found


def macro(pairs: Iterable[tuple[str, str]], classes: tuple[str, ...]) -> float:
    """The mean of the F1 of all classes."""
    return sum(f1(pairs, classes).values()) / len(classes)
