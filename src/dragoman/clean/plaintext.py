"""From characters to plain text: no control characters, no markup, one kind of space."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"  +")
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:https?:)?/[^()\s]{1,500}\)")
_MARKDOWN_STRONG = re.compile(r"\*\*([^*\n]{1,300})\*\*")


def plain(text: str) -> str:
    """``text`` with one kind of line break and of space, and without control or invisible characters."""
    broken = _BREAKS.sub("\n", text)
    table = {ord(character): _instead(character) for character in sorted(set(broken))}
    return _SPACES.sub(" ", broken.translate(table))


def _instead(character: str) -> str | None:
    category = unicodedata.category(character)
    if character == "\t" or category == "Zs":
        return " "
    if category in {"Cc", "Cf", "Cs", "Co"} and character != "\n":
        # Joiners, direction marks, soft hyphens and tags part no words.
        return None
    return character


def unmarked(text: str) -> str:
    """``text`` without Markdown's marks for links and for bold."""
    return _MARKDOWN_STRONG.sub(r"\1", _MARKDOWN_LINK.sub(r"\1", text))
