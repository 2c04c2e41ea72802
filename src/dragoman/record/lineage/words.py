"""An article as its words: what is compared where two articles are searched for passages in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from dragoman.clean import is_read
from dragoman.model.article import Article, Block, BlockKind
from dragoman.reference.tables import tree_beside

Numbers = npt.NDArray[np.uint64]

KEPT = 256  # articles of which the words are kept: those that share a passage come soon after one another
STEM = 6  # letters; "visited" and "visits" are one word to a rewriter
LOUD = 0.8  # of a block's words; where more have capitals, capitals tell no names
_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*(?:['’][^\W_]+)?")
_QUOTE = re.compile(r"[\"“”„«»]")
_SENTENCE_ENDS = frozenset(".!?:\"“”'’«»–—-•")
_OPENS, _CLOSES = frozenset("“„«"), frozenset("”»")

# How much a shared word says: common words next to nothing, names little, since all who tell of one thing share them.
COMMON, NAME, NUMBER, CAPITALS, CONTENT = 0.15, 0.35, 0.6, 0.6, 1.0


class _Known(NamedTuple):
    common: frozenset[str]
    written: dict[str, str]
    times: frozenset[str]


class Form(NamedTuple):
    """A word as it is compared: ``key`` is equal for all its forms; ``common`` words are skipped, ``value`` counts."""

    key: int
    common: bool
    value: bool


@dataclass(frozen=True, eq=False)
class Words:
    """The words of what is read of an article, in order; the lists run parallel.

    ``starts`` and ``ends`` are characters of the text; ``keys`` what is compared; ``weights`` how much it says that
    another text has the word too; ``quoted`` whether it stands in quotation marks; ``values`` marks numbers and names
    of days and months. ``content`` are the positions of words that are not common, ``named`` says which of these are
    names, and ``content_keys`` are their keys.
    """

    starts: list[int]
    ends: list[int]
    keys: list[int]
    weights: list[float]
    quoted: list[bool]
    values: list[bool]
    content: list[int]
    named: list[bool]
    content_keys: Numbers

    def __len__(self) -> int:
        return len(self.keys)


@cache
def _known() -> _Known:
    data = tree_beside(__package__, "words.yml")
    return _Known(
        frozenset(data["common"]),
        {str(form): str(written) for form, written in data["written"].items()},
        frozenset(data["named_times"]),
    )


def phrases_of_pages() -> tuple[str, ...]:
    """Phrases by which a page speaks of itself."""
    return tuple(tree_beside(__package__, "words.yml")["page"])


@lru_cache(maxsize=131072)
def form_of(raw: str) -> Form:
    """How a word of a text is compared; the same on every machine."""
    known = _known()
    bare = raw.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    bare = known.written.get(bare, bare)
    value = bare[0].isdigit() or bare in known.times
    stem = bare if value else bare[:STEM]
    return Form(crc32(stem.encode("utf-8", "surrogatepass")), bare in known.common, value)


def words_of(article: Article) -> Words:
    """The words of an article's story: headline, paragraphs, captions and quotes, no notices and no lists of links."""
    return _words(article.text, article.blocks)


@lru_cache(maxsize=KEPT)
def _words(text: str, blocks: tuple[Block, ...]) -> Words:
    starts: list[int] = []
    ends: list[int] = []
    forms: list[Form] = []
    names: list[bool] = []
    weights: list[float] = []
    quoted: list[bool] = []
    for block in blocks:
        if not is_read(block.kind) or block.kind is BlockKind.BYLINE:
            continue
        spans = [one.span() for one in _WORD.finditer(text, block.start, block.end)]
        of_block = [form_of(text[at:end]) for at, end in spans]
        capitals = [text[at].isupper() for at, _ in spans]
        loud = sum(capitals) > LOUD * len(spans)
        named = [
            capital and not loud and not _opens_sentence(text, block.start, at)
            for (at, _), capital in zip(spans, capitals, strict=True)
        ]
        starts += [at for at, _ in spans]
        ends += [end for _, end in spans]
        forms += of_block
        names += named
        weights += [_weight(form, name, loud) for form, name in zip(of_block, named, strict=True)]
        quoted += _quoted(text, block, [at for at, _ in spans])
    keys = [form.key for form in forms]
    content = [n for n, form in enumerate(forms) if not form.common]
    return Words(
        starts, ends, keys, weights, quoted, [form.value for form in forms], content,
        [names[n] for n in content], np.array([keys[n] for n in content], dtype=np.uint64),
    )  # fmt: skip


def _weight(form: Form, name: bool, loud: bool) -> float:
    if form.common:
        return COMMON
    return NUMBER if form.value else NAME if name else CAPITALS if loud else CONTENT


def _quoted(text: str, block: Block, starts: list[int]) -> list[bool]:
    """Which of the words of a block stand in quotation marks."""
    if block.kind is BlockKind.QUOTE:
        return [True] * len(starts)
    spans = list(_quotations(text, block.start, block.end))
    if not spans:
        return [False] * len(starts)
    return [any(opened <= at < closed for opened, closed in spans) for at in starts]


def _opens_sentence(text: str, start: int, at: int) -> bool:
    """Whether a word has its capital from standing first."""
    before = at - 1
    while before >= start and text[before].isspace():
        before -= 1
    return before < start or text[before] in _SENTENCE_ENDS


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks within a block; what is not closed goes on to the block's end."""
    opened: int | None = None
    for mark in _QUOTE.finditer(text, start, end):
        sign, at = mark.group(), mark.start()
        if opened is None and sign not in _CLOSES:
            opened = at
        elif opened is not None and sign not in _OPENS:
            yield opened, at
            opened = None
    if opened is not None:
        yield opened, end
