"""Texts in capitals: which words become names, and that no letter moves."""

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from dragoman.read import Reader
from dragoman.read.annotate.case.lexicon import Lexicon
from dragoman.read.annotate.case.truecase import as_name, truecase

SENTENCES = [
    "Argentine Foreign Minister Domingo Cavallo said on Monday that Panama would not attend the Group of Eight.",
    "The Arab League and NATO discussed it in Geneva in May; the talks may go on until March 31.",
    "President Bush met Prime Minister Margaret Thatcher. Bush said the bush fires were over.",
    "Ambassador Crispin Tickwell and Mrs Ohamatsu visited San Salvador, Buenos Aires and New York.",
    "Roberto de Abreuzinho and Hafez al-Assad arrived in El Salvador at 10 a.m. and left in April.",
    "They told us that the US delegation and the EU envoy were late.",
    "It was Colonel O'Brienson's and General McMullanby's visit to the Kremlin.",
    "King Hassan II and the Palestinian leader welcomed the ceasefire and the renegotiation of the accords.",
    'The minister said: "We are ready." The Syrians\' answer came on Tuesday.',
]


@pytest.fixture(scope="module")
def lexicon(reader: Reader) -> Lexicon:
    return reader.engine.lexicon


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_in_capitals_is_written_as_it_was(sentence: str, lexicon: Lexicon) -> None:
    assert truecase(sentence.upper(), lexicon) == sentence


@settings(deadline=None, max_examples=60)
@examples(st.text(alphabet=st.sampled_from("ABCEINRSTUİßÉ .,'’-\"\n1US"), max_size=80))
def test_no_letter_moves(text: str) -> None:
    restored = truecase(text, Lexicon({}, {}, {}))
    assert len(restored) == len(text)
    assert restored.casefold() == text.casefold()


def test_without_a_lexicon_unknown_words_stay_small() -> None:
    empty = Lexicon({}, {}, {})
    assert truecase("HE MET ZORVALD IN FRANCE ON FRIDAY", empty) == "He met zorvald in France on Friday"


def test_names_with_capitals_within() -> None:
    assert [as_name(name) for name in ("o'brien", "mcmullan", "shoigu", "d'estaing")] == [
        "O'Brien",
        "McMullan",
        "Shoigu",
        "D'Estaing",
    ]
