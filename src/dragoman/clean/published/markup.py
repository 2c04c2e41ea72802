"""Every date that a page's markup gives outside JSON-LD: meta tags, dated elements, labelled lines, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml.html import HtmlElement

from dragoman.clean.phrases import table
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.elements import ITEMPROPS, Elements
from dragoman.clean.published.labels import label_of, labels
from dragoman.clean.published.partial import month_of, told_in
from dragoman.clean.published.stamps import Stamp
from dragoman.clean.published.surroundings import is_elsewhere, own_text

_SCRIPT_DATE = re.compile(
    r"\b(date_?published|publish_?date|published_?at|pub_?date|publication_?date|first_?published|published)"
    r"[\"']?\s{0,3}[:=]\s{0,3}[\"']((?:19|20)\d\d[^\"']{4,40})[\"']",
    re.IGNORECASE,
)
_LONGEST_SCRIPT = 3_000_000
_LONGEST_LINE = 160
_LABEL = 40
_NEAR = 16  # characters between a label and its date
_PUNCTUATION = " :-–—"


def marked_up(tree: HtmlElement) -> Iterator[Candidate]:
    """Every dated place of a page, in its order."""
    american = (tree.get("lang") or "").lower().startswith("en-us")
    elements = Elements(tree, american)
    for element in tree.iter():
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if tag == "meta":
            yield from _meta(element, american)
        elif tag == "script":
            yield from _script(element)
        elif tag == "h1":
            elements.past_heading = True
        else:
            yield from elements.read(element)
            yield from _line(element, american)


def _meta(element: HtmlElement, american: bool) -> Iterator[Candidate]:
    stamp = told_in(element.get("content"), month_first=american)
    if stamp is None:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = (element.get(attribute) or "").strip().lower()
        kind = _kinds_of_tags().get(name)
        if attribute == "itemprop" and name in ITEMPROPS:
            kind = ITEMPROPS[name] + ("_elsewhere" if is_elsewhere(element) else "")
        if kind:
            yield candidate(kind, f"meta {name}", stamp)
            return


@cache
def _kinds_of_tags() -> dict[str, str]:
    places = table("published/places.yml")
    return {name: kind for kind in ("meta_modified", "meta_date", "meta_published") for name in places[kind]}


def _script(element: HtmlElement) -> Iterator[Candidate]:
    text = element.text
    if not text or len(text) > _LONGEST_SCRIPT or "ld+json" in (element.get("type") or "").lower():
        return
    for match in _SCRIPT_DATE.finditer(text):
        stamp = told_in(match[2])
        if stamp:
            yield candidate("script", f"script {match[1]}", stamp)


def _line(element: HtmlElement, american: bool) -> Iterator[Candidate]:
    """A line that begins with a label: ``Published on 3 May 2020``; the date may stand behind the label's element."""
    own = (element.text or "").lstrip()
    if not own or len(own) > _LONGEST_LINE or element.tag == "time" or label_of(own) is None:
        return
    match = labels().match(own[:_LABEL].lower())
    if match is None:
        return
    behind = (element.tail or "").strip()
    told = own[match.end() :] or behind or (own_text(element) or "")[match.end() :].strip()
    words = (told if any(map(str.isdigit, told)) else behind)[:_LABEL]
    stamp = told_in(words, month_first=american) or month_of(words.lstrip(_PUNCTUATION))
    if stamp is None or (isinstance(stamp, Stamp) and stamp.start > _NEAR):
        return
    kind = "labelled_modified" if match["modified"] else "labelled"
    line = " ".join(own[:_LABEL].split())
    yield candidate(kind + ("_elsewhere" if is_elsewhere(element) else ""), f"the line {line!r}", stamp)
