import pytest

from dragoman.clean import is_read
from dragoman.model.article import BlockKind
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, story, texts


@pytest.mark.parametrize(
    "notice",
    [
        "Accessibility links",
        "Breaking News",
        "Home News Opinion Business Podcasts Sign in",
        "HOME | NATION | WORLD | BUSINESS | SPORTS",
        "Read also: Harbour fees rise again | A ferry runs aground",
        "SEE ALSO: Ten bridges worth a detour",
        "Sign up for our weekly Balkan newsletter",
        "Subscribe to The Adriatic Briefing and never miss a story.",
        "We use cookies to improve your experience. Accept all | Manage preferences",
        "Join over 20,000 readers who get our free newsletter each morning.",
        "© Adriatic Ledger 2024. All rights reserved.",
        "Share on Facebook",
        "12 comments",
        "Already a member? Sign in",
        "Support The Adriatic Ledger!",
        "By signing up you agree to our Terms of Use and Privacy Policy.",
    ],
)
def test_notices_are_kept_and_not_read(notice: str) -> None:
    found = article(story(HEADLINE, after=(notice,)))
    assert texts(found, BlockKind.NOTICE) == [notice]
    assert texts(found, BlockKind.PARAGRAPH) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Albania will sign up to the agreement on ferry lines only if the harbour fees are lowered, Hoxha said.",
        "The two ministers will share the chair of the commission and read more drafts in April.",
        "A message from the president was handed to the prime minister by the envoy on Monday.",
        "Support the two governments gave to the fishermen has dwindled since the commission last met.",
        "Published on Monday, the report says that the ferry line would pay for itself within ten years.",
        "We thank our partners for their support. Our work is not done, and our mission will stay in Tirana.",
        '"Read my lips: we will not sign," the minister said.',
        "Also on Tuesday, Prime Minister Luka Peric met the mayor.",
        "More than 40 trucks were waiting at the crossing on Sunday evening.",
        "We agreed that the fighting must end.",
    ],
)
def test_paragraphs_that_sound_like_notices_are_read(paragraph: str) -> None:
    found = article(story(HEADLINE, after=(paragraph, PARAGRAPHS[0] + " Talks went on.")))
    assert paragraph in texts(found, BlockKind.PARAGRAPH)


def test_the_tail_after_the_story_is_sticky() -> None:
    tail = (
        "Sign up for our free weekly newsletter",
        "The Takeaway",
        "Morning Briefing",
        "Dear readers,",
        "We are facing a difficult year. The ministry has named The Adriatic Ledger an enemy of the harbour.",
        "Once",
        "$5.00 / month",
        "paid by card",
    )
    found = article(story(HEADLINE, after=tail))
    assert texts(found, BlockKind.NOTICE) == list(tail)


def test_the_story_goes_on_after_a_box_in_its_middle() -> None:
    more = "Kovac and Hoxha are to travel on to the harbour of Durres on Wednesday, where the commission will sit."
    found = article(story(HEADLINE, after=("Related stories", "Ferry runs aground off Vlora", more)))
    assert texts(found, BlockKind.NOTICE) == ["Related stories", "Ferry runs aground off Vlora"]
    assert texts(found, BlockKind.PARAGRAPH)[-1] == more


def test_the_second_copy_is_a_notice() -> None:
    caption = "Ana Kovac and Besnik Hoxha shake hands before their talks in Tirana, May 3, 2021."
    found = article(story(HEADLINE, caption + " [Press office]", after=(f"[{caption}]", PARAGRAPHS[1])))
    assert texts(found, BlockKind.CAPTION) == [caption + " [Press office]"]
    assert texts(found, BlockKind.NOTICE) == [f"[{caption}]", PARAGRAPHS[1]]


def test_what_is_read() -> None:
    unread = {BlockKind.NOTICE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.LIST}
    assert {kind for kind in BlockKind if not is_read(kind)} == unread
