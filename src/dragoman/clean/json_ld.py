"""The items of a page's JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

_LONGEST = 5_000_000
_DEEPEST = 12


def items_of(tree: HtmlElement) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The text of each JSON-LD script of a page with its items, none where it is no JSON."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) <= _LONGEST:
            yield script.text, list(_items(_loaded(script.text), 0))


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
