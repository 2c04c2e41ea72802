import pytest

from dragoman.clean.datelines import dateline_end
from dragoman.model.article import BlockKind
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, blocks, story, texts

REST = "The two ministers met on Monday and spoke of ferries."


@pytest.mark.parametrize(
    "dateline",
    [
        "WEST PALM BEACH, Fla. —",
        "MOSCOW (AP) -",
        "KATHMANDU, May 6:",
        "ISLAMABAD, Nov 3 (Xinhua) --",
        "(FASTNEWS | COLOMBO) –",
        "New Delhi [India], June 10 (ANI):",
        "MOSCOW, March 6. /TASS/.",
        "PARIS —",
        "Damascus, Agency –",
        "Islamabad:",
        "HAI PHONG (VNBiz) —",
        "SEOUL, Aug. 11 (Yonhap) --",
    ],
)
def test_datelines_end_before_the_story(dateline: str) -> None:
    assert dateline_end(f"{dateline} {REST}") == len(dateline)


@pytest.mark.parametrize(
    "opening",
    [
        "QUESTION: Minister, will you go?",
        "MR KIRBY: Thanks, everybody.",
        "Why it matters: On March 20, the two spoke.",
        "Senator Ann Lee (R-AZ), who chairs the panel, left on Monday.",
        "CHRONOLOGY - Key dates of the talks",
        "The minister - who is 60 - met reporters.",
        "NATO-led forces left the port on Monday, the ministry said.",
        "AA-" * 30,
    ],
)
def test_other_openings_are_no_datelines(opening: str) -> None:
    assert dateline_end(f"{opening} {REST}") == 0


def test_a_dateline_is_a_block_before_its_paragraph() -> None:
    found = article(
        story(HEADLINE, f"TIRANA, May 6 (Wire) -- {REST} More is to come when the two sit down again at the harbour.")
    )
    assert blocks(found)[1][0] == "dateline"
    assert blocks(found)[1][1] == "TIRANA, May 6 (Wire) --"
    assert blocks(found)[2][1].startswith(REST)


@pytest.mark.parametrize(
    "caption",
    [
        "A file photo of Foreign Minister Ana Kovac (left) shaking hands with Besnik Hoxha during a meeting in 2016.",
        "Ana Kovac and Besnik Hoxha shake hands in Tirana in 2016 [AFP/Getty]",
        "Ana Kovac waits for her guest at the harbour in Split. (Photo by Ivo Maric)",
        "Ana Kovac and Besnik Hoxha hold a joint press conference in Tirana | AP",
        "Ana Kovac during a 2018 meeting in the Black Sea resort of Varna. Zuma / TASS",
        "File photo: Ana Kovac at the harbour",
        "Ana Kovac, right, and Besnik Hoxha at the harbour. Image: Ledger Press.",
    ],
)
def test_captions(caption: str) -> None:
    assert texts(article(story(HEADLINE, caption)), BlockKind.CAPTION) == [caption]


def test_a_despatch_signed_by_its_agency_is_no_caption() -> None:
    paragraph = "The ministry said that no meeting with the prime minister has been arranged so far. (ANI)"
    assert texts(article(story(HEADLINE, after=(paragraph,))), BlockKind.CAPTION) == []


@pytest.mark.parametrize(
    "line",
    [
        "By Ivo Maric",
        "Ivo Maric, Reuters",
        "With reporting by Reuters, AP, and AFP",
        "Ivo Maric contributed reporting from Zagreb.",
        "Reporting by Ivo Maric; editing by Lea Horvat",
        "By Our Diplomatic Correspondent",
    ],
)
def test_bylines(line: str) -> None:
    assert texts(article(story(HEADLINE, after=(line,))), BlockKind.BYLINE) == [line]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    line = "By Friday the ministry had changed its mind about the talks."
    assert texts(article(story(HEADLINE, after=(line,))), BlockKind.BYLINE) == []


def test_crossheads_are_headlines_and_a_first_sentence_is_not() -> None:
    found = article("\n\n".join([HEADLINE, PARAGRAPHS[0], "What the Fishermen Want", *PARAGRAPHS[1:]]))
    assert texts(found, BlockKind.HEADLINE) == [HEADLINE, "What the Fishermen Want"]
    assert texts(article("\n\n".join(PARAGRAPHS)), BlockKind.HEADLINE) == []


def test_a_gallery_is_made_of_captions() -> None:
    pictures = [f"{number}/3 Kovac walks along the quay with the mayor." for number in (1, 2, 3)]
    pictures = [line.replace("quay", place) for line, place in zip(pictures, ("quay", "beach", "dam"), strict=True)]
    assert texts(article("\n\n".join(["IN PICTURES: Kovac in Tirana", *pictures])), BlockKind.CAPTION) == pictures
