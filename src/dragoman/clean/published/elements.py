"""Elements of a page that are marked as dates, or named for what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml.html import HtmlElement

from dragoman.clean.phrases import table
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.labels import Label, label_in
from dragoman.clean.published.partial import NoDay, moment_of, month_of, no_day_in
from dragoman.clean.published.stamps import Stamp, first_stamp
from dragoman.clean.published.surroundings import is_elsewhere, names_of, own_text

ITEMPROPS = {"datepublished": "itemprop", "datemodified": "itemprop_modified", "datecreated": "itemprop_created"}
_OFTEN = 3


class Elements:
    """Reads the elements of one page in their order."""

    def __init__(self, tree: HtmlElement, american: bool) -> None:
        self._american = american
        self._often = _often(tree)
        self.past_heading = False  # whether the page's title has passed

    def read(self, element: HtmlElement) -> Iterator[Candidate]:
        """The date of an element that is marked or named as one."""
        named = (element.get("itemprop") or element.get("property") or "").lower()
        marked = element.tag == "time" or "date" in named or element.get("pubdate") is not None
        names = names_of(element)
        if not marked and not _may_hold_a_date(names):
            return
        attribute = element.get("datetime") or element.get("content") or element.get("title") if marked else None
        text = own_text(element) if attribute is None or element.tag == "time" else ""
        stamp = self._told(attribute, text, marked=marked)
        if stamp is None:
            return
        kind = _labelled(_kind(element, named, names), _label(element, text or ""))
        place = " ".join(f"{element.tag} {named or names[:40]}".split())
        yield candidate(self._placed(kind, element, names), place, stamp)

    def _told(self, attribute: str | None, text: str | None, *, marked: bool) -> Stamp | NoDay | str | None:
        """The day that an element tells; a month or seconds only where it is marked as a date."""
        stamp = first_stamp(attribute, month_first=self._american) or first_stamp(text, month_first=self._american)
        if stamp:
            return stamp
        words = [one for one in (attribute, text) if one]
        partial = (moment_of(one) or month_of(one) for one in words if marked)
        return next((one for one in [*partial, *map(no_day_in, words)] if one), None)

    def _placed(self, kind: str, element: HtmlElement, names: str) -> str:
        """The kind with where the element stands: elsewhere, one of many, above the title."""
        if is_elsewhere(element):
            return f"{kind}_elsewhere"
        if kind in {"time", "classed", "time_published"} and names in self._often:
            return f"{kind}_repeated"
        if not self.past_heading and kind in {"time", "classed"}:
            return f"{kind}_above"
        return kind


def _may_hold_a_date(names: str) -> bool:
    return names != " " and _named("dated").search(_named("not_dated").sub("", names)) is not None


@cache
def _named(what: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("published/places.yml")[f"names_{what}"])))


def _often(tree: HtmlElement) -> frozenset[str]:
    """Names of elements that stand three times and more on a page, as those of teasers and comments do."""
    counted: Counter[str] = Counter()
    for element in tree.iter("time", "span", "div", "p", "small", "li", "em"):
        names = names_of(element)
        if element.tag == "time" or _may_hold_a_date(names):
            counted[names] += 1
    return frozenset(names for names, count in counted.items() if count >= _OFTEN)


def _kind(element: HtmlElement, named: str, names: str) -> str:
    marked = next((kind for name, kind in ITEMPROPS.items() if name in named), None)
    if marked:
        return marked
    if element.get("pubdate") is not None:
        return "time_published"
    if element.tag != "time":
        return "classed_modified" if _named("changed").search(names) else "classed"
    if "modified" in names or ("updated" in names and "published" not in names):
        return "time_modified"
    return "time_published" if _named("published").search(names) else "time"


def _label(element: HtmlElement, text: str) -> Label | None:
    """What the words just before a date, in its element or ahead of it, say of it."""
    before, parent = element.getprevious(), element.getparent()
    lead = parent.text if before is None and parent is not None else None
    lead = lead if before is None else before.tail or before.text
    return label_in(f"{(lead or '')[-60:]} {text[:60]}")


def _labelled(kind: str, label: Label | None) -> str:
    if label == "modified" and kind != "itemprop":
        return "labelled_modified"
    return "labelled" if label == "published" and kind in {"time", "classed", "time_published"} else kind
