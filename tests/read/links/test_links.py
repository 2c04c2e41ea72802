"""What the encoder says of sentences of our own, and that it says the same each time."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from dragoman.read.annotate.sentences import sentences
from dragoman.read.links.encoder import Encoder
from dragoman.read.links.passages import Links, links_of
from tests.read.articles import article

TEXT = (
    "In Lusaka on Friday Zambian President Hakainde Hichilema received Mozambique's new foreign minister, who later "
    "flew to Lilongwe. Maize prices in the border towns fell for a third week, traders said."
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="module")
def links(encoder: Encoder, reader: Reader) -> Links:
    read = article(TEXT)
    return links_of(read, sentences(read, reader.engine), encoder)


def _span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_words_of_an_engagement_are_told_from_others(links: Links) -> None:
    assert links.none(0, *_span("received")) < 0.2
    assert links.kind(0, *_span("received")) == "meeting"
    assert links.none(1, *_span("fell")) > 0.9


def test_who_where_and_when_belong_to_their_trigger(links: Links) -> None:
    host, guest, place, date = links.roles(
        0, _span("received"), [_span(w) for w in ("Hakainde Hichilema", "foreign minister", "Lusaka", "on Friday")]
    )
    assert host["host"] > 0.5 and guest["guest"] > 0.5 and place["place"] > 0.5 and date["date"] > 0.5


def test_the_figures_of_a_text_do_not_depend_on_what_was_read_before(encoder: Encoder) -> None:
    first = encoder.encode(TEXT)
    encoder.encode("Two envoys met. " * 40)
    again = encoder.encode(TEXT)
    assert first.offsets == again.offsets
    assert (first.kind == again.kind).all() and (first.left == again.left).all()


def test_words_beyond_what_the_encoder_sees_have_no_figures(encoder: Encoder, reader: Reader) -> None:
    long = article("The envoy spoke of " + ", ".join(["grain"] * 200) + " and met the king.")
    found = links_of(long, sentences(long, reader.engine), encoder)
    end = len(long.text)
    assert found.none(0, end - 9, end) == 1.0
    assert found.roles(0, (end - 9, end - 5), [(0, 9)]) == [{}]


def test_a_reader_says_which_encoder_it_used() -> None:
    with_it, without = Reader(), Reader(encoder=False)
    assert "links" in with_it.name and "links" not in without.name
