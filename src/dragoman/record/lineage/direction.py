"""Which of two articles that share passages was first: by credits, by dates, by what was cut and added.

Each sign has a weight; the sums are ordered judgements and no measurements. A credit outweighs a date, since dates of
pages are those of their last change often enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.record.lineage.credits import credits_publisher, hearsay, publisher_of, same_publisher
from dragoman.record.lineage.days import days_of
from dragoman.record.lineage.passage import Passage, PassageKind
from dragoman.record.lineage.relation import Provenance
from dragoman.reference.organisations import medium

CREDIT, DATE, AGENCY, CUT, ABRIDGED, ADDED, HEARSAY = 3.0, 2.0, 1.0, 0.5, 0.75, 0.75, 0.75
ENOUGH = 0.75  # the difference from which one of the two is held to be first
MOST, REST = 0.75, 0.85  # shares: an article that is mostly of the other, which has so much more
SOLID = 0.85  # of the stretch from the first to the last shared word; what is not, is the other's
EARLY = 0.1  # of a text; what begins so early begins with it
AROUND = 80  # characters before a passage that still speak of it
_AGENCIES = frozenset(
    {"agency", "state agency", "ministry", "presidency", "government", "crown", "parliament", "mission"}
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason to hold an article for the first: ``first`` is its name."""

    first: str
    weight: float
    reason: str


def direction(
    a: Article, b: Article, passages: Sequence[Passage], shares: tuple[float, float]
) -> tuple[str | None, tuple[str, ...]]:
    """The name of the article that was copied, and why; None where the signs are at odds or there are none.

    ``passages`` have ``a`` on their left, ``shares`` are of ``a`` and ``b``.
    """
    copied = [one for one in passages if one.kind is PassageKind.COPIED]
    signs = [*_by_credit(a, b), *_by_date(a, b), *_by_trade(a, b), *_by_cut(a, b, copied, shares)]
    signs += _by_hearsay(a, b, copied)
    ours = sum(sign.weight for sign in signs if sign.first == a.name)
    theirs = sum(sign.weight for sign in signs if sign.first == b.name)
    if abs(ours - theirs) < ENOUGH:
        return None, ("nothing tells which was first",) if not signs else tuple(
            f"for {sign.first}: {sign.reason}" for sign in signs
        )
    first = a.name if ours > theirs else b.name
    told = sorted((sign for sign in signs if sign.first == first), key=lambda sign: (-sign.weight, sign.reason))
    return first, tuple(sign.reason for sign in told)


def shared_source(a: Provenance, b: Provenance) -> str | None:
    """The one source to which both articles are credited as a whole and that published neither; None without one."""
    common = (set(a.credited) & set(b.credited)) - {a.publisher, b.publisher}
    return min(common) if common else None


def _by_credit(a: Article, b: Article) -> Iterator[Sign]:
    """Who names the other's publisher as a source copied from it."""
    publishers = publisher_of(a), publisher_of(b)
    if same_publisher(*publishers):
        return
    names = [
        of.name
        for of, publisher, other in ((a, publishers[0], b), (b, publishers[1], a))
        if publisher is not None and credits_publisher(other, publisher)
    ]
    if len(names) == 1:
        of, other = (a, b) if names[0] == a.name else (b, a)
        yield Sign(of.name, CREDIT, f"{other.name} names {publisher_of(of)} as its source")


def _by_date(a: Article, b: Article) -> Iterator[Sign]:
    ours, theirs = days_of(a.published), days_of(b.published)
    if ours is None or theirs is None:
        return
    for (first, days), (_, others) in (((a, ours), (b, theirs)), ((b, theirs), (a, ours))):
        if days[1] < others[0]:
            later = others[0] - days[1]
            yield Sign(first.name, DATE, f"published {later} day{'s' if later > 1 else ''} before")


def _by_trade(a: Article, b: Article) -> Iterator[Sign]:
    """Agencies and ministries are copied from; papers copy."""
    kinds = [medium(of.publisher) if of.publisher else None for of in (a, b)]
    trade = [kind is not None and kind.kind in _AGENCIES for kind in kinds]
    if trade[0] != trade[1]:
        of, kind = (a, kinds[0]) if trade[0] else (b, kinds[1])
        what = kind.kind if kind is not None else ""
        article = "an" if what[:1] in "aeiou" else "a"
        yield Sign(of.name, AGENCY, f"{publisher_of(of)} is {article} {what}")


def _by_cut(a: Article, b: Article, copied: Sequence[Passage], shares: tuple[float, float]) -> Iterator[Sign]:
    """An article that is all of the other's words, and fewer of them, is a cut of it, or was added to.

    What is cut ends early or lacks sentences in between; what was added to stands whole within the other's own words.
    """
    for whole, part, own, other, spans in (
        (a, b, shares[0], shares[1], [one.left for one in copied]),
        (b, a, shares[1], shares[0], [one.right for one in copied]),
    ):
        if not spans or other < MOST or own >= REST * other:
            continue
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        solid = sum(span.end - span.start for span in spans) >= SOLID * (end - start)
        if start <= EARLY * len(whole.text) and solid:
            yield Sign(whole.name, CUT, f"{part.name} ends where {whole.name} goes on")
        elif solid and own < REST - 0.15:
            yield Sign(part.name, ADDED, f"{whole.name} has all of {part.name} in one piece, with more around it")
        elif not solid:
            yield Sign(whole.name, ABRIDGED, f"{part.name} holds only parts of {whole.name}, and nothing of its own")


def _by_hearsay(a: Article, b: Article, copied: Sequence[Passage]) -> Iterator[Sign]:
    """Who keeps at a distance what the other tells as a fact has it from the other."""
    ours = sum(hearsay(a.text[max(0, one.left.start - AROUND) : one.left.end]) for one in copied)
    theirs = sum(hearsay(b.text[max(0, one.right.start - AROUND) : one.right.end]) for one in copied)
    if ours != theirs:
        first, second = (a, b) if ours < theirs else (b, a)
        yield Sign(first.name, HEARSAY, f"{second.name} tells as hearsay what {first.name} tells as a fact")
