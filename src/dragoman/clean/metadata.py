"""What an HTML page says of itself in JSON-LD, in meta tags and in its address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from dragoman.clean.calendar import in_address, in_words
from dragoman.clean.phrases import table
from dragoman.clean.plaintext import plain
from dragoman.model.article import Basis
from dragoman.model.edtf import is_date

_STORY_TYPES = re.compile(r"Article$|Posting$|^Report|^LiveBlog|^WebPage$|^VideoObject$")
_DAY = re.compile(r"((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d{3})")
_LONGEST_JSON = 5_000_000
_DEEPEST = 12


@dataclass(slots=True)
class Metadata:
    """Values with what each rests on; ``bodies`` are texts of the story that the page gives for machines."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    bases: dict[str, Basis] = field(default_factory=dict)
    bodies: list[str] = field(default_factory=list)

    def learn(self, name: str, value: str | None, basis: Basis) -> None:
        """Set a value unless one is known; empty values teach nothing."""
        if value and getattr(self, name) is None:
            setattr(self, name, value)
            self.bases[name] = basis


def metadata_of(tree: HtmlElement) -> Metadata:
    """All that the head of a page, its JSON-LD and its time elements tell."""
    found = Metadata()
    tags = _tags(tree)
    for item in _stories(tree):
        _learn_story(found, item)
    _learn_tags(found, tags)
    _learn_summaries(found, tags)
    found.url = found.url or _address(tree, tags)
    _learn_times(found, tree)
    if found.url:
        _learn_url(found, found.url)
    return found


def _learn_story(found: Metadata, item: dict[str, Any]) -> None:
    found.learn("title", _line(item.get("headline")), Basis.JSON_LD)
    found.learn("published", day_of(item.get("datePublished")), Basis.JSON_LD)
    found.learn("byline", ", ".join(_names(item.get("author")))[:200], Basis.JSON_LD)
    publishers = _names(item.get("publisher"))
    found.learn("publisher", publishers[0] if publishers else None, Basis.JSON_LD)
    body = item.get("articleBody")
    if isinstance(body, str) and len(body) > 200:
        found.bodies.append(body)


def _learn_tags(found: Metadata, tags: dict[str, str]) -> None:
    trusted = table("metatags.yml")
    for name in trusted["published"]:
        found.learn("published", day_of(tags.get(name)), Basis.METADATA)
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


def _learn_times(found: Metadata, tree: HtmlElement) -> None:
    """Dates of marked elements, the story's own before any other; other stories' teasers have times too."""
    marked = tree.xpath("//*[@itemprop='datePublished' or @property='datePublished' or @pubdate]")
    times = tree.xpath("(//article | //main)[1]//time[not(ancestor::aside)]") or tree.xpath("//header//time")
    for element in [*marked[:3], *times[:3]]:
        text = plain(element.text_content())[:120]
        found.learn(
            "published", day_of(element.get("content") or element.get("datetime")) or in_words(text), Basis.METADATA
        )


def _learn_url(found: Metadata, url: str) -> None:
    found.learn("published", in_address(url), Basis.URL)


def day_of(value: object) -> str | None:
    """The day as written, in the page's own time zone; None where there is none."""
    if not isinstance(value, str):
        return None
    match = _DAY.match(value.strip())
    day = "-".join(match.groups()) if match else in_words(plain(value[:120]))
    return day if day and is_date(day) and day > "1980" else None


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
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LONGEST_JSON:
            continue
        for item in _items(_loaded(script.text), 0):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            names = [kind for kind in kinds if isinstance(kind, str) and _STORY_TYPES.search(kind)]
            if names:
                found.append((0 if any("Article" in name or "Posting" in name for name in names) else 1, item))
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _loaded(text: str) -> object:
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _items(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _items(value.get(name), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _items(item, depth + 1)


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
