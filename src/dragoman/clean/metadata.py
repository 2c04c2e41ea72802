"""What an HTML page says of itself in JSON-LD, in meta tags and in its address."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from dragoman.clean.json_ld import items_of
from dragoman.clean.phrases import table
from dragoman.clean.plaintext import plain
from dragoman.clean.published import Candidate, candidates_of
from dragoman.model.article import Basis

_STORY_TYPES = re.compile(r"Article$|Posting$|^Report|^LiveBlog|^WebPage$|^VideoObject$")


@dataclass(slots=True)
class Metadata:
    """Values with what each rests on.

    ``dates`` are all that may be the day of publication, ``bodies`` texts of the story given for machines.
    """

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    bases: dict[str, Basis] = field(default_factory=dict)
    dates: list[Candidate] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)

    def learn(self, name: str, value: str | None, basis: Basis) -> None:
        """Set a value unless one is known; empty values teach nothing."""
        if value and getattr(self, name) is None:
            setattr(self, name, value)
            self.bases[name] = basis


def metadata_of(tree: HtmlElement) -> Metadata:
    """All that the head of a page, its JSON-LD and its dated elements tell."""
    found = Metadata()
    tags = _tags(tree)
    for item in _stories(tree):
        _learn_story(found, item)
    _learn_tags(found, tags)
    _learn_summaries(found, tags)
    found.url = found.url or _address(tree, tags)
    found.dates = candidates_of(tree, found.url)
    return found


def _learn_story(found: Metadata, item: dict[str, Any]) -> None:
    found.learn("title", _line(item.get("headline")), Basis.JSON_LD)
    found.learn("byline", ", ".join(_names(item.get("author")))[:200], Basis.JSON_LD)
    publishers = _names(item.get("publisher"))
    found.learn("publisher", publishers[0] if publishers else None, Basis.JSON_LD)
    body = item.get("articleBody")
    if isinstance(body, str) and len(body) > 200:
        found.bodies.append(body)


def _learn_tags(found: Metadata, tags: dict[str, str]) -> None:
    trusted = table("metatags.yml")
    for field_name in ("title", "publisher"):
        for name in trusted[field_name]:
            found.learn(field_name, _line(tags.get(name)), Basis.METADATA)
    for name in trusted["byline"]:
        value = _line(tags.get(name))
        if value and not value.startswith(("http", "@", "/")):
            found.learn("byline", value[:200], Basis.METADATA)


def _learn_summaries(found: Metadata, tags: dict[str, str]) -> None:
    """What the page gives as its summary is, where it stands on the page, the standfirst."""
    for name in table("metatags.yml")["summary"]:
        summary = _line(tags.get(name))
        if summary:
            found.bodies.append(summary)


def _tags(tree: HtmlElement) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for attribute in ("property", "name", "itemprop"):
            name = meta.get(attribute)
            if name and content and content.strip():
                tags.setdefault(name.strip().lower(), content)
    return tags


def _address(tree: HtmlElement, tags: dict[str, str]) -> str | None:
    links = [link.get("href") for link in tree.xpath("//link[@rel='canonical']")]
    for url in [*links, tags.get("og:url")]:
        if url and url.startswith("http"):
            return str(url).strip()
    return None


def _stories(tree: HtmlElement) -> list[dict[str, Any]]:
    """JSON-LD items that describe a story, articles before mere pages."""
    found: list[tuple[int, dict[str, Any]]] = []
    for _, items in items_of(tree):
        for item in items:
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            names = [kind for kind in kinds if isinstance(kind, str) and _STORY_TYPES.search(kind)]
            if names:
                found.append((0 if any("Article" in name or "Posting" in name for name in names) else 1, item))
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _names(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        value = value.get("name")
        return _names(value)
    line = _line(value)
    return [line] if line and not line.startswith("http") else []


def _line(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(plain(html.unescape(value)).split()) or None
