"""Keys by which articles that share a passage find one another in a table.

Runs of words are hashed, and of every few runs in a row the smallest hash is kept (winnowing). Two articles that share
a passage keep the same runs of it however long the rest of them is; a signature of the whole text, such as MinHash,
would lose a paragraph in a long article.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from dragoman.model.article import Article
from dragoman.record.lineage.words import KEPT, Words, words_of

RUN = 4  # words that are not common, in a row
WINDOW = 8  # runs, of which one is kept: 11 such words in a row, some 20 of all, are found for certain
ENOUGH = 2  # keys in common
FEW = 12  # keys: an article of some hundred words, in which one in common is much
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def bands(article: Article) -> tuple[int, ...]:
    """The keys of an article, in order: signed 64-bit numbers, about one for every five words that are not common.

    ``worth_comparing`` says with how many in common two articles are to be compared. An article of fewer words than a
    run has none.
    """
    return bands_of(words_of(article))


@lru_cache(maxsize=KEPT)
def bands_of(words: Words) -> tuple[int, ...]:
    """The keys of an article, of which the words are known."""
    if len(words.content) < RUN:
        return ()
    keys = words.content_keys
    names = np.array(words.named, dtype=np.int64)
    runs = np.zeros(len(keys) - RUN + 1, dtype=np.uint64)
    named = np.zeros(len(runs), dtype=np.int64)
    for n in range(RUN):
        runs = runs * _MULTIPLIER + keys[n : n + len(runs)]
        named += names[n : n + len(runs)]
    runs = _mixed(runs)
    # A run of names alone stands in every article of the same people.
    runs[named >= RUN - 1] = np.iinfo(np.uint64).max
    width = min(WINDOW, len(runs))
    kept = np.lib.stride_tricks.sliding_window_view(runs, width).min(axis=1)
    kept = np.unique(kept[kept != np.iinfo(np.uint64).max])
    return tuple(kept.view(np.int64).tolist())


def worth_comparing(shared: int, fewest: int) -> bool:
    """Whether so many keys in common, where one article has no more than ``fewest``, may mean a copied passage.

    One is a phrase that everybody uses, unless the article is short.
    """
    return shared >= ENOUGH or (shared == 1 and fewest <= FEW)


def _mixed(values: np.ndarray) -> np.ndarray:
    values = (values ^ (values >> np.uint64(30))) * _MIX
    mixed: np.ndarray = values ^ (values >> np.uint64(27))
    return mixed
