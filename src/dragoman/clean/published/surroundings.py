"""Where an element stands on its page: in the story, or among teasers, comments and menus."""

from __future__ import annotations

import re
from functools import cache

from lxml.html import HtmlElement

from dragoman.clean.phrases import table

_ANCESTORS = 14
_MOST_PARTS = 30
_LONGEST_TEXT = 160
_LONGEST_NAMES = 500


def names_of(element: HtmlElement) -> str:
    """The classes and the id of an element, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAMES].lower()


def own_text(element: HtmlElement) -> str | None:
    """The text of a small element; None where it holds more than a line."""
    parts: list[str] = []
    length = 0
    for number, part in enumerate(element.itertext()):
        text = " ".join(part[: 2 * _LONGEST_TEXT].split())
        length += len(text) + bool(text)
        if number > _MOST_PARTS or length > _LONGEST_TEXT:
            return None
        if text:
            parts.append(text)
    return " ".join(parts)


def is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element stands among comments, teasers of other stories or menus."""
    node: HtmlElement | None = element
    for _ in range(_ANCESTORS):
        if node is None or node.tag in {"body", "html", "main"}:
            return False
        if node.tag in {"aside", "nav", "footer"}:
            return True
        named = names_of(node) + (node.get("itemtype") or "").lower()
        if named.strip() and _elsewhere().search(named):
            return True
        node = node.getparent()
    return False


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("published/places.yml")["elsewhere"])))
