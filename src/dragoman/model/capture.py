"""The bytes of a page as they were fetched, and what is known of them from outside."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields

READING = "reading"  # the media of a capture that is a reading of the contract


@dataclass(frozen=True, slots=True)
class Given:
    """What the user, or a ``NAME.meta.json`` beside the file, says about an article."""

    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None

    def or_else(self, other: Given) -> Given:
        """These values, and for what is lacking those of the other."""
        return Given(*(getattr(self, one.name) or getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Capture:
    """One fetched page or file: bytes are kept, so that everything can be re-read later.

    ``name`` is the stem that outputs are named by; ``source`` the path or address as the user wrote it; ``media`` is
    ``html``, ``text`` or, where the article was read elsewhere, ``reading``; ``fetched`` a UTC time (ISO 8601) for what
    came over the network.
    """

    name: str
    source: str
    content: bytes
    media: str
    given: Given = Given()
    fetched: str | None = None
    headers: tuple[tuple[str, str], ...] = field(default=())

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()
