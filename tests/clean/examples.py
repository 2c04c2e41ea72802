"""Articles of our own words, with the clutter that pages have."""

from dragoman.clean import article_of
from dragoman.model.article import Article, BlockKind
from dragoman.model.capture import Capture, Given

PARAGRAPHS = (
    "Foreign Minister Ana Kovac arrived in Tirana on Monday for two days of talks about the border commission, "
    "her ministry said in a statement.",
    "Kovac is to meet her Albanian counterpart, Besnik Hoxha, on Tuesday, and will lay a wreath at the "
    "memorial of the harbour strike.",
    '"We are here to listen," she told reporters at the airport, where a guard of honour was waiting in the rain.',
    "Hoxha last visited Zagreb in 2019, when the two governments signed an agreement on ferry lines.",
)
HEADLINE = "Kovac in Tirana for talks on border commission"


def article(text: str | bytes, media: str = "text", **given: str) -> Article:
    content = text.encode() if isinstance(text, str) else text
    return article_of(Capture("kovac", "kovac." + media, content, media, Given(**given)))


def blocks(found: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, found.text_of(block)) for block in found.blocks]


def texts(found: Article, kind: BlockKind) -> list[str]:
    return [found.text_of(block) for block in found.blocks if block.kind is kind]


def story(*before: str, after: tuple[str, ...] = ()) -> str:
    return "\n\n".join([*before, *PARAGRAPHS, *after]) + "\n"
