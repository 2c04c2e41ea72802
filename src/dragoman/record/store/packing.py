"""The types of the record as compact JSON, for the tables that are computed."""

from __future__ import annotations

from typing import TypeVar

import msgspec

T = TypeVar("T")
_encoder = msgspec.json.Encoder()
_decoders: dict[type, msgspec.json.Decoder[object]] = {}


def packed(value: object) -> bytes:
    """A value as JSON; its fields in their order, so that equal values have equal bytes."""
    return _encoder.encode(value)


def unpacked(document: bytes, kind: type[T]) -> T:
    """The value that ``packed`` made of one of this type."""
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    return decoder.decode(document)  # type: ignore[return-value]
