"""Words before a date that say whether it is of publication or of a change."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dragoman.clean.phrases import table

Label = Literal["published", "modified"]


def label_of(line: str) -> Label | None:
    """The label that a line begins with."""
    return _named(labels().match(line[:40].lower().lstrip()))


def label_in(words: str) -> Label | None:
    """The first label among some words."""
    return _named(labels().search(words.lower()))


def _named(match: re.Match[str] | None) -> Label | None:
    if match is None:
        return None
    return "modified" if match["modified"] else "published"


@cache
def labels() -> re.Pattern[str]:
    """A label in lower case, in the group ``modified`` or ``published``."""
    places = table("published/places.yml")
    modified, published = (
        "|".join(sorted(map(re.escape, places[f"labels_{name}"]), key=len, reverse=True))
        for name in ("modified", "published")
    )
    return re.compile(rf"(?<!\w)(?:(?P<modified>{modified})|(?P<published>{published}))(?!\w)")
