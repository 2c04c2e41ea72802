"""What a text tells of its own publication."""

import time
from dataclasses import replace

import pytest

from dragoman.model.article import Article, Block, BlockKind
from dragoman.read.when.bounds import bounded


def article(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    return Article("a1", "one", text, (Block(kind, 0, len(text)),))


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The two met in Zagreb on 23 March 2020, and five cases were known.", "2020-03-23/.."),
        ("On 23 March 2020, ministers met in Zagreb.", "2020-03-23/.."),
        ("He visited Oslo in May 2018. She died in 2016.", "2018-05-01/.."),
        ("The talks will be held in Zagreb on 14 April 2020.", "../2020-04-14"),
        ("They met on 23 March 2020. The next round will take place on 14 April 2020.", "2020-03-23/2020-04-14"),
        ("They met on Tuesday.", None),
        ("The 2015 nuclear deal was signed by six powers.", None),
        ("The contract signed in March 2020 expires on 5 May 2025.", None),
        ("He said he would visit Oslo on 5 May 2025.", None),
        ("If they met on 5 May 2025, nobody saw it.", None),
        ("The visit planned for 5 May 2025 was discussed.", None),
        ("Elections on 5 May 2025", None),
        ("It was first talked about, and the bond is puttable in 2031.", None),
    ],
)
def test_bounds_that_the_text_sets(text: str, bounds: str | None) -> None:
    assert bounded(article(text)).published_bounds == bounds


def test_the_reason_names_the_words() -> None:
    found = bounded(replace(article("They met on 23 March 2020."), published_reason="nothing tells"))
    assert found.published_reason == "nothing tells; the text tells '23 March 2020' as past"


def test_the_text_narrows_the_bounds_of_the_page_and_does_not_overrule_them() -> None:
    told = article("They met on 23 March 2020.")
    assert bounded(replace(told, published_bounds="../2020-04-02")).published_bounds == "2020-03-23/2020-04-02"
    assert bounded(replace(told, published_bounds="../2019-04-02")).published_bounds == "../2019-04-02"


def test_what_is_dated_stays_as_it_is() -> None:
    dated = replace(article("They met on 23 March 2020."), published="2020-03")
    assert bounded(dated) is dated


def test_captions_and_notices_bound_nothing() -> None:
    assert bounded(article("They met on 23 March 2020.", BlockKind.NOTICE)).published_bounds is None


def test_an_article_of_dates_takes_linear_time() -> None:
    line = "They met on 23 March 2020."

    def seconds(count: int) -> float:
        blocks = tuple(Block(BlockKind.PARAGRAPH, n * 27, n * 27 + 26) for n in range(count))
        long = replace(article("\n".join([line] * count)), blocks=blocks)
        begun = time.perf_counter()
        assert bounded(long).published_bounds == "2020-03-23/.."
        return time.perf_counter() - begun

    seconds(1)
    short = min(seconds(500), seconds(500))
    assert seconds(8_000) < 64 * short
