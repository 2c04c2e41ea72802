"""What kind of content some bytes are."""

from __future__ import annotations

import codecs
import re

from dragoman.model.failure import Unreadable

LARGEST = 20 * 1024 * 1024
_HEAD = 8192
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"PK\x03\x04", "an archive or an office document (ZIP)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ", "a compressed file (xz)"),
    (b"Rar!", "an archive (RAR)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a document in RTF"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "a recording (Ogg)"),
    (b"ID3", "a recording (MP3)"),
    (b"SQLite format 3", "a database"),
)
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_MARKUP = re.compile(
    rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<(?:p|div|h1)(?:\s[^<>]{0,200})?>", re.IGNORECASE
)


def require_text(source: str, content: bytes) -> None:
    """Raise Unreadable for what is empty, too large, or no text."""
    if len(content) > LARGEST:
        raise too_large(source, len(content))
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Unreadable(source, "it is empty", "Fetch the page again, or leave it out.")
    kind = _binary(content)
    if kind:
        raise Unreadable(source, f"it is {kind}, not a page or a text", "Save the article as HTML or as plain text.")


def too_large(source: str, size: int | None) -> Unreadable:
    """The failure for a page over the limit; ``size`` in bytes where it is known."""
    measure = f"it has {size / 1024 / 1024:.0f} MB" if size else "it goes on"
    remedy = "Save the article alone: no article needs so much."
    return Unreadable(source, f"{measure}, more than the {LARGEST // 1024 // 1024} MB a page may have", remedy)


def is_html(content: bytes) -> bool:
    """Whether bytes look like markup near their beginning."""
    head = content[:_HEAD].replace(b"\0", b"") if content.startswith(_WIDE_MARKS) else content[:_HEAD]
    return _MARKUP.search(head) is not None


def _binary(content: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    if content[:4] == b"RIFF" and content[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return "a picture or a recording"
    head = content[:_HEAD]
    if head.startswith(_WIDE_MARKS) or b"\0" not in head:
        return None
    # UTF-16 without a mark has a zero at every other place, and nowhere else.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    lopsided = max(even, odd) > 0.3 * len(head) and min(even, odd) < 0.05 * len(head)
    return None if lopsided else "binary data"
