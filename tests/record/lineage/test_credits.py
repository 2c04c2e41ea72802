"""From whom an article says that it has its story."""

from __future__ import annotations

import pytest

from dragoman.record.lineage.credits import credits_publisher, hearsay, whole_credits
from tests.record.examples import article

BODY = "The two ministers spoke about grain and parted without a statement. " * 6


@pytest.mark.parametrize(
    "text",
    [
        f"Talks\nTIRVANA (Reuters) - {BODY}",
        f"Talks\nTIRVANA, May 4. /TASS/. {BODY}",
        f"Talks\n{BODY}\n(Xinhua)",
        f"Talks\n{BODY}\nSource: SANA",
        f"Talks\n{BODY}\nThis story was first published by Al-Monitor.",
    ],
)
def test_a_credit_for_the_whole(text: str) -> None:
    assert len(whole_credits(article("a", text, None))) == 1


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("SANA reported that they parted.", "SANA"),
        ("They parted early, according to the Kremlin.", "Kremlin"),
        ("The talks failed, he told Reuters.", "Reuters"),
        ("They parted, Interfax said.", "Interfax"),
    ],
)
def test_a_credit_for_something_in_it(words: str, source: str) -> None:
    told = article("a", f"Talks\n{BODY}\n{words}\n{BODY}", None)
    assert credits_publisher(told, source)
    assert whole_credits(told) == frozenset()


def test_a_short_name_in_brackets_behind_the_full_one_is_no_credit() -> None:
    text = f"Talks\nThe Korean Central News Agency (KCNA) showed pictures of the talks. {BODY}"
    assert whole_credits(article("a", text, None)) == frozenset()


def test_a_medium_that_is_only_spoken_of_is_no_source() -> None:
    told = article("a", f"Talks\n{BODY}\nProtesters gathered before the building of the BBC.", None)
    assert whole_credits(told) == frozenset()
    assert not credits_publisher(told, "BBC")


def test_a_publisher_that_no_table_has_is_found_by_name() -> None:
    told = article("a", f"Talks\n{BODY}\nThe Harbour Post reported on Tuesday that a third round will follow.", None)
    assert credits_publisher(told, "The Harbour Post")
    assert not credits_publisher(told, "Granite Review")


def test_hearsay_is_counted() -> None:
    assert hearsay("He is reported to have flown home, and was reportedly tired.") == 2
