"""Headlines in Title Case are brought to sentence case, and keep their length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.annotate.headline import in_sentence_case

BODY = "The minister said that the visit to Lusaka had opened a new page, and that talks would go on."


def test_words_that_the_body_writes_small_are_lowered() -> None:
    assert in_sentence_case("Minister Opens New Page On Visit To Lusaka", BODY) == (
        "minister Opens new page on visit to Lusaka"
    )


def test_an_ordinary_headline_stays() -> None:
    assert in_sentence_case("Minister opens new page on visit to Lusaka", BODY) == (
        "Minister opens new page on visit to Lusaka"
    )


def test_initialisms_stay() -> None:
    assert "UN" in in_sentence_case("UN Envoy Meets The Minister In Lusaka", BODY)


@given(st.text(max_size=80), st.text(max_size=200))
def test_the_length_never_changes(headline: str, body: str) -> None:
    assert len(in_sentence_case(headline, body)) == len(headline)
