"""Whether two texts are versions of one article."""

from __future__ import annotations

from dragoman.model.article import Article

IN_COMMON = 0.3  # of the words of the shorter text; a correction changes little, a rewritten flash much


def same_article(earlier: Article, later: Article) -> bool:
    """Whether the second is a version of the first: by address where both have one, else by their words."""
    if earlier.url and later.url:
        return earlier.url == later.url
    ours, theirs = _runs(earlier.text), _runs(later.text)
    return len(ours & theirs) >= IN_COMMON * min(len(ours), len(theirs))


def _runs(text: str) -> set[tuple[str, ...]]:
    """All runs of three words; single words are common to any two articles."""
    words = text.casefold().split()
    return set(zip(words, words[1:], words[2:], strict=False)) or {tuple(words)}
