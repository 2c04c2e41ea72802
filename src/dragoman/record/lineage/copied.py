"""The passages that two articles share, each with its kind, and whether they prove that one text was copied."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from dragoman.model.article import Article
from dragoman.record.lineage.align import Segment, segments
from dragoman.record.lineage.formula import is_form, is_page_matter
from dragoman.record.lineage.passage import Passage, PassageKind, Span
from dragoman.record.lineage.seeds import regions
from dragoman.record.lineage.words import Words, words_of
from dragoman.record.names import fold

FLOOR = 4.0  # of the weight of a passage proves nothing: so much two writers have in common by chance
PROOF = 6.0  # what is above the floor, by likeness squared, of all passages together: a sentence of 15 words
MOSTLY_QUOTED = 0.35  # of the weight outside quotation marks at most, where a passage is a quotation
OWN_FRAME = 0.5  # of what stands outside the quotations, where two articles hardly have words but a speaker's
OPENING = 60  # words; articles of one house that differ in these are different stories


def copied(a: Article, b: Article) -> tuple[Passage, ...]:
    """The passages of ``a`` that ``b`` has too, in the order of ``a``; none where nothing but a phrase is shared.

    Quotations of one speaker and the formulas of one house are among them, told apart by their kind; where nothing but
    these is shared, neither article was copied from the other. ``copied(b, a)`` gives the same, turned round.
    """
    if (b.name, b.id) < (a.name, a.id):
        return tuple(sorted((one.turned for one in copied(b, a)), key=lambda one: (one.left, one.right)))
    return passages_of(a, words_of(a), b, words_of(b))


def passages_of(a: Article, ours: Words, b: Article, theirs: Words) -> tuple[Passage, ...]:
    """The same for articles of which the words are known; ``a`` comes before ``b`` in the order of (name, id)."""
    found = segments(ours, theirs, regions(ours, theirs))
    one_house = house_of(a) is not None and house_of(a) == house_of(b)
    other_story = one_house and not _shares_opening(ours, theirs, found)
    told = []
    for one in found:
        outside = _unquoted(ours, theirs, one)
        quoted = outside <= MOSTLY_QUOTED * one.weight and outside < FLOOR
        formula = other_story or is_form(ours, theirs, one) or is_page_matter(a, ours, one)
        kind = PassageKind.FORMULA if formula else PassageKind.QUOTATION if quoted else PassageKind.COPIED
        told.append((one, kind))
    if not _proven(ours, theirs, told):
        told = [(one, kind) for one, kind in told if kind is not PassageKind.COPIED and evidence(one) > 0]
    return tuple(_passage(ours, theirs, one, kind) for one, kind in told)


def house_of(article: Article) -> str | None:
    """The publisher by name, else by the host of its address; None where nothing tells."""
    if article.publisher:
        return " ".join(fold(article.publisher))
    host = urlsplit(article.url).hostname if article.url else None
    return host.removeprefix("www.") if host else None


def evidence(one: Segment, weight: float | None = None) -> float:
    """How much a passage proves: its weight, or the part given, above the floor, less where much is changed."""
    return max(0.0, (one.weight if weight is None else weight) - FLOOR) * one.likeness**2


def _proven(a: Words, b: Words, told: Sequence[tuple[Segment, PassageKind]]) -> bool:
    """Whether the two share more than phrases and a speaker's words."""
    alike = [one for one, kind in told if kind is not PassageKind.FORMULA]
    outside = sum(evidence(one, _unquoted(a, b, one)) for one in alike)
    if outside >= PROOF:
        return True
    # Where an article is hardly more than a quotation, what frames it tells whether the article was copied.
    if sum(evidence(one) for one in alike) < PROOF:
        return False
    frames = [_frame(a), _frame(b)]
    shared = sum(sum(a.weights[x : x + n]) for one in alike for x, n in _outside(a, b, one))
    return shared >= OWN_FRAME * min(frames)


def _frame(words: Words) -> float:
    return sum(weight for weight, quoted in zip(words.weights, words.quoted, strict=True) if not quoted)


def _unquoted(a: Words, b: Words, one: Segment) -> float:
    """The weight of those shared words that stand outside quotation marks in both."""
    return sum(a.weights[x] for x, _ in _outside(a, b, one))


def _outside(a: Words, b: Words, one: Segment) -> list[tuple[int, int]]:
    return [(x + n, 1) for x, y, length in one.runs for n in range(length) if not (a.quoted[x + n] or b.quoted[y + n])]


def _shares_opening(a: Words, b: Words, found: Sequence[Segment]) -> bool:
    """Whether two articles of one house open alike, with the same numbers and days: versions of one story do."""
    for one in found:
        if one.left[0] < OPENING and one.right[0] < OPENING and not is_form(a, b, one, least=1):
            early = sum(
                a.weights[x + n] for x, y, length in one.runs for n in range(length) if max(x, y) + n < 2 * OPENING
            )
            if evidence(one, early) >= PROOF / 2:
                return True
    return False


def _passage(a: Words, b: Words, one: Segment, kind: PassageKind) -> Passage:
    pieces = tuple((Span(a.starts[x], a.ends[x + n - 1]), Span(b.starts[y], b.ends[y + n - 1])) for x, y, n in one.runs)
    (first, last), (start, end) = one.left, one.right
    return Passage(
        left=Span(a.starts[first], a.ends[last]),
        right=Span(b.starts[start], b.ends[end]),
        kind=kind,
        likeness=round(one.likeness, 3),
        verbatim=len(one.runs) == 1,
        words=one.words,
        weight=round(one.weight, 2),
        pieces=pieces,
    )
