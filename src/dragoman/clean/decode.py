"""From bytes to characters, whatever the page claims about itself."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from dragoman.model.capture import Capture

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 65536
_DOUBLE = re.compile(
    r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}"
)
_MOJIBAKE = re.compile(r"â€[™œ\u009d“”˜¦]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]")


def decode(capture: Capture) -> str:
    """The characters of a capture.

    In order: byte order mark, UTF-8, the declared charset, a guess from the bytes, Windows-1252. Bytes that
    fit nothing become U+FFFD; text that was encoded twice is repaired. Never raises.
    """
    content = capture.content
    for mark, name in _BOMS:
        if content.startswith(mark):
            return _lenient(content, name)
    wide = _wide(content[:_HEAD])
    if wide:
        return _lenient(content, wide)
    return _repaired(_narrow(capture))


def _narrow(capture: Capture) -> str:
    content = capture.content
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for name in _declared(capture):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    lenient = content.decode("utf-8", "replace")
    if _mostly_sound(lenient):
        return lenient
    return _guessed(content)


def _declared(capture: Capture) -> list[str]:
    """The charsets that the headers and the page name, other than UTF-8, which has been tried."""
    headers = " ".join(value for name, value in capture.headers if name.lower() == "content-type")
    names = _DECLARED.findall(headers.encode("ascii", "replace")) + _DECLARED.findall(capture.content[:_HEAD])
    found = []
    for name in names:
        try:
            codec = codecs.lookup(name.decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            continue
        # Pages that say latin-1 mean Windows-1252, as browsers do.
        found.append({"iso8859-1": "cp1252", "ascii": "cp1252"}.get(codec.name, codec.name))
    return [name for name in found if name != "utf-8" and not name.endswith("codec")]


def _mostly_sound(text: str) -> bool:
    """Whether UTF-8 with a few broken bytes is the likelier explanation."""
    broken = text.count("\ufffd")
    sound = sum(1 for character in text[:_SAMPLE] if character > "\x7f" and character != "\ufffd")
    return broken * 200 < len(text) and broken < sound


def _guessed(content: bytes) -> str:
    guess = from_bytes(content[:_SAMPLE]).best()
    for name in ([guess.encoding] if guess else []) + ["cp1252"]:
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: text of the Latin script has every other byte zero."""
    pairs = len(head) // 2
    if pairs < 4 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    return None


def _lenient(content: bytes, name: str) -> str:
    return content.decode(name, "replace")


def _repaired(text: str) -> str:
    """Undo UTF-8 read as Windows-1252 and encoded again, run by run."""
    if len(_MOJIBAKE.findall(text[:_SAMPLE])) < 2:
        return text
    return _DOUBLE.sub(_once_more, text)


def _once_more(match: re.Match[str]) -> str:
    run = match.group()
    raw = bytearray()
    for character in run:
        try:
            raw += character.encode("cp1252")
        except UnicodeEncodeError:
            if character > "\xff":
                return run
            raw.append(ord(character))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return run
