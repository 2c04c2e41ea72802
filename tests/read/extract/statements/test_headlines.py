"""Headlines: labels with a colon or dash, verbs behind a comma, and what the text below says again."""

from __future__ import annotations

import pytest

from dragoman.model.article import Article, Block, BlockKind
from dragoman.read import Reader
from tests.read.extract.statements.told import Row


def _rows(reader: Reader, headline: str, body: str = "The talks in Geneva go on.") -> list[Row]:
    text = f"{headline}\n{body}"
    blocks = (
        Block(BlockKind.HEADLINE, 0, len(headline)),
        Block(BlockKind.PARAGRAPH, len(headline) + 1, len(text)),
    )
    found = reader.read(Article(id="a", name="a", text=text, blocks=blocks, published="2021-05-25")).statements
    return [(one.speaker.name or one.speaker.country, str(one.act), one.content.quote) for one in found]


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Vladimir Putin: We are ready for talks", [("Vladimir Putin", "promise", "We are ready for talks")]),
        ("West is to blame for the crisis, says Iran", [("Iran", "assert", "West is to blame for the crisis")]),
        ("Iran says West is to blame for the crisis", [("Iran", "assert", "West is to blame for the crisis")]),
        ("Russia accuses Japan of breaking its word", [("Russia", "accuse", "Japan of breaking its word")]),
        ("‘We will not give in’ - Emmanuel Macron", [("Emmanuel Macron", "assert", "We will not give in")]),
        ("Iran vows to defend its waters", [("Iran", "promise", "to defend its waters")]),
        ("North Korea stops its tests: state media", []),
        ("Iraq: the way out of the crisis", []),
        ("Explained: how the talks came to an end", []),
        ("Live: talks in Geneva enter their third day", []),
    ],
)
def test_headlines(reader: Reader, headline: str, told: list[Row]) -> None:
    assert _rows(reader, headline) == told


def test_a_headline_that_the_text_says_again_counts_once(reader: Reader) -> None:
    found = _rows(
        reader,
        "Russia accuses Japan of breaking its word",
        "Russia has accused Japan of breaking its word over the islands.",
    )
    assert found == [("Russia", "accuse", "Japan of breaking its word over the islands")]
