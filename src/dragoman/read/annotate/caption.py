"""Captions made readable: what stands for the picture, and not for what it shows, is blanked."""

from __future__ import annotations

import re

# "A file photo of", "(left)", "(L-R front)", "second from right": the parser takes them for parts of the sentence.
_PICTURE = re.compile(
    r"^(?:an?\s+)?(?:(?:file|archive|undated|handout|recent|official)\s+)*(?:photo(?:graph)?|picture|image|file photo)"
    r"(?:\s+(?:taken|released)[^,]{0,40},)?\s+(?:of|shows|showing)\s+|^(?:file(?: photo)?|archive)\s*[:—-]\s*",
    re.IGNORECASE,
)
_SPOT = re.compile(
    r"\s?\((?:[LRC]|left|right|cent(?:er|re)|front|back|[LR]-[LR][^)]{0,20}|[^)]{0,20}from (?:left|right))\)"
    r"|,\s(?:left|right|cent(?:er|re)|second from (?:left|right))(?=,)",
    re.IGNORECASE,
)


def without_picture_words(caption: str) -> str:
    """A caption of the same length with its picture words blanked, so that offsets hold."""
    for pattern in (_PICTURE, _SPOT):
        caption = pattern.sub(lambda found: " " * len(found.group()), caption)
    return caption
