"""The dates of a page's JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from dragoman.clean.json_ld import items_of
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.partial import NoDay, moment_of, told_in
from dragoman.clean.published.stamps import Stamp

_STORY = re.compile(r"Article$|Posting$|^Report|^LiveBlog")
_PAGE = re.compile(r"Page$")
_BROKEN = re.compile(r'"(datePublished|dateModified)"\s{0,3}:\s{0,3}"([^"]{8,40})"')


def structured(tree: HtmlElement) -> Iterator[Candidate]:
    """Every date that the items of JSON-LD give; of broken JSON its plain words."""
    for script, items in items_of(tree):
        if items:
            for item in items:
                yield from _of_item(item)
        else:
            for name, value in _BROKEN.findall(script[:200_000]):
                stamp = told_in(value)
                if stamp:
                    yield candidate(
                        "json_modified" if name == "dateModified" else "json_article", f"JSON-LD {name}", stamp
                    )


def _of_item(item: dict[str, Any]) -> Iterator[Candidate]:
    kinds = item.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    sort = "other"
    if any(_STORY.search(name) for name in names):
        sort = "article"
    elif any(_PAGE.search(name) for name in names):
        sort = "page"
    for name, kind in (
        ("datePublished", f"json_{sort}"),
        ("dateCreated", "json_created"),
        ("uploadDate", "json_other"),
        ("dateModified", "json_modified"),
    ):
        value = item.get(name)
        stamp = _told(value)
        if stamp and not (sort == "other" and kind == "json_modified"):
            yield candidate(kind, f"JSON-LD {'/'.join(names)[:40]}.{name}", stamp)


def _told(value: object) -> Stamp | NoDay | str | None:
    return told_in(value) if isinstance(value, str) else moment_of(value)
