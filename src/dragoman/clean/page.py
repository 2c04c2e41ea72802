"""An HTML page into pieces: the story as trafilatura finds it, captions, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from dragoman.clean.metadata import Metadata, metadata_of
from dragoman.clean.piece import Piece, Shape, words_of
from dragoman.clean.plaintext import plain
from dragoman.clean.story import Story

_DROPPED = ("script", "style", "noscript", "svg", "template", "iframe", "form", "select", "button", "object", "math", "head", "nav")
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table tbody td tfoot th thead tr ul".split()
)
_SHAPES = {
    "h1": Shape.TITLE, "h2": Shape.HEADING, "h3": Shape.HEADING, "h4": Shape.HEADING, "h5": Shape.HEADING, "h6": Shape.HEADING,
    "li": Shape.ITEM, "dd": Shape.ITEM, "blockquote": Shape.QUOTE, "figcaption": Shape.CAPTION, "figure": Shape.CAPTION,
}  # fmt: skip
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:wp-)?(?:caption|cutline|photo-?credit|image-?credit|img-?credit)(?:$|[\s_-])", re.IGNORECASE)
_HIDDEN = re.compile(r"display:\s?none|visibility:\s?hidden", re.IGNORECASE)


def read_page(markup: str) -> tuple[list[Piece], Metadata]:
    """The pieces of a page in its order, from its headline to the end of its story, and its metadata.

    Raises ValueError where there is no markup at all.
    """
    tree = _tree(markup)
    found = metadata_of(tree)
    story = Story(markup, found)
    _prune(tree)
    pieces = list(_pieces(tree))
    return story.sift(pieces), found


def _tree(markup: str) -> HtmlElement:
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError("no markup") from error


def _prune(tree: HtmlElement) -> None:
    for element in list(tree.iter(*_DROPPED, etree.Comment, etree.ProcessingInstruction)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.xpath("//*[@hidden or @style]"):
        if element.getparent() is not None and (element.get("hidden") is not None or _HIDDEN.search(element.get("style", ""))):
            element.drop_tree()


def _pieces(tree: HtmlElement) -> Iterator[Piece]:
    """Every stretch of text between the borders of blocks, in the page's order, without recursion."""
    gathered: list[str] = []
    shapes: list[Shape] = [Shape.PLAIN]
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        block = element.tag in _BLOCKS
        if event == "start":
            shape = _shape(element, shapes[-1])
            if block or shape is not shapes[-1]:
                yield from _flush(gathered, shapes[-1])
            shapes.append(shape)
            if element.tag == "br":
                gathered.append("\n")
            gathered.append(element.text or "")
        else:
            shape = shapes.pop()
            if block or shape is not shapes[-1]:
                yield from _flush(gathered, shape)
            gathered.append(element.tail or "")
    yield from _flush(gathered, Shape.PLAIN)


def _shape(element: HtmlElement, outer: Shape) -> Shape:
    if outer is Shape.CAPTION or _CAPTION_CLASS.search(element.get("class") or ""):
        return Shape.CAPTION
    shape = _SHAPES.get(element.tag)
    if shape is None:
        return outer
    return outer if outer is Shape.QUOTE else shape


def _flush(gathered: list[str], shape: Shape) -> Iterator[Piece]:
    text = "".join(part if part == "\n" else part.replace("\n", " ") for part in gathered)
    gathered.clear()
    for line in plain(text).split("\n"):
        if words_of(line) or line.strip():
            yield Piece(" ".join(line.split()), shape)
