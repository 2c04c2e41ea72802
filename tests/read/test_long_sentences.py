"""A stretch of text without a full stop is read in time that grows with its length, and its words keep their places."""

from __future__ import annotations

import time

from dragoman.read.annotate.sentences import _pieces


def test_short_text_stays_whole() -> None:
    text = "The ministers met on Monday. They will meet again."
    assert _pieces(text) == [(0, text)]


def test_pieces_of_a_long_sentence_make_up_the_text() -> None:
    text = "the president met the minister in the capital, and then " * 400
    pieces = _pieces(text)
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) for start, piece in pieces)
    assert max(len(piece) for _, piece in pieces) <= 1200


def test_text_without_a_space_is_cut_too() -> None:
    began = time.perf_counter()
    assert "".join(piece for _, piece in _pieces("x" * 200_000)) == "x" * 200_000
    assert time.perf_counter() - began < 3
