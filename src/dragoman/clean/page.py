"""An HTML page into pieces: the story as trafilatura finds it, captions, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from dragoman.clean.limits import LONGEST_TEXT, TooLong
from dragoman.clean.metadata import Metadata, metadata_of
from dragoman.clean.piece import Piece, Shape
from dragoman.clean.plaintext import plain
from dragoman.clean.story import Story

_MOST_PIECES = 30_000
_CODE = (
    "script",
    "style",
    "noscript",
    "svg",
    "template",
    "iframe",
    "object",
    "math",
    etree.Comment,
    etree.ProcessingInstruction,
)
_CONTROLS = ("form", "select", "button", "head", "nav")
_BLOCKS = frozenset(
    word
    for line in (
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer",
        "h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul",
    )
    for word in line.split()
)
_SHAPES = {
    "h1": Shape.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Shape.HEADING),
    **dict.fromkeys(("li", "dd"), Shape.ITEM),
    "blockquote": Shape.QUOTE,
    **dict.fromkeys(("figcaption", "figure"), Shape.CAPTION),
}
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:wp-)?(?:caption|cutline|photo-?credit|image-?credit|img-?credit)(?:$|[\s_-])", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_ANCESTORS = 4
_LONGEST_CLASS = 200
# Control characters, as such or by number; no text has them, and one of them makes extraction give up.
_CONTROL = re.compile(
    r"[\0-\x08\x0b\x0c\x0e-\x1f]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]))(?:;|(?![0-9a-fA-F]))"
)
_HIDDEN = re.compile(r"display:\s?none|visibility:\s?hidden", re.IGNORECASE)


def read_page(markup: str) -> tuple[list[Piece], Metadata]:
    """The pieces of a page in its order, from its headline to the end of its story, and its metadata.

    Raises ValueError where there is no markup at all, TooLong where there is too much.
    """
    tree = tree_of(markup)
    found = metadata_of(tree)
    _drop(tree, *_CODE)
    # Extraction changes the tree that it is given.
    whole = deepcopy(tree)
    _drop(tree, *_CONTROLS)
    _drop_hidden(tree)
    pieces = list(_Walk().pieces(tree))
    if sum(len(piece.text) for piece in pieces) > LONGEST_TEXT or len(pieces) > _MOST_PIECES:
        raise TooLong(f"{sum(len(piece.text) for piece in pieces):,} characters of text")
    return Story(whole, found).sift(pieces), found


def tree_of(markup: str) -> HtmlElement:
    """A page as a tree; ValueError where there is no markup at all."""
    try:
        return document_fromstring(
            _CONTROL.sub(" ", markup).encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError("no markup") from error


def _drop(tree: HtmlElement, *tags: object) -> None:
    for element in list(tree.iter(*tags)):
        if element.getparent() is not None:
            element.drop_tree()


def _drop_hidden(tree: HtmlElement) -> None:
    for element in tree.xpath("//*[@hidden or @style]"):
        hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style", ""))
        if hidden and element.getparent() is not None:
            element.drop_tree()


class _Walk:
    """Gathers the text between the borders of blocks, in the page's order, without recursion."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._linked = 0
        self._links = 0
        self._shapes = [Shape.PLAIN]
        self._blocks = [""] * _ANCESTORS

    def pieces(self, tree: HtmlElement) -> Iterator[Piece]:
        """Every stretch of text as a piece."""
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            yield from self._open(element) if event == "start" else self._close(element)
        yield from self._flush()

    def _open(self, element: HtmlElement) -> Iterator[Piece]:
        shape = _shape(element, self._shapes[-1])
        if element.tag in _BLOCKS or shape is not self._shapes[-1]:
            yield from self._flush()
        self._shapes.append(shape)
        if element.tag in _BLOCKS:
            self._blocks.append(f"{element.tag}.{element.get('class', '')}"[:_LONGEST_CLASS])
        elif element.tag == "br":
            self._parts.append("\n")
        self._links += element.tag == "a"
        self._take(element.text)

    def _close(self, element: HtmlElement) -> Iterator[Piece]:
        shape = self._shapes[-1]
        if element.tag in _BLOCKS or shape is not self._shapes[-2]:
            yield from self._flush()
        self._shapes.pop()
        if element.tag in _BLOCKS:
            self._blocks.pop()
        self._links -= element.tag == "a"
        self._take(element.tail)

    def _take(self, text: str | None) -> None:
        if text:
            self._parts.append(_SPACE.sub(" ", text))
            self._linked += len(text.strip()) if self._links else 0

    def _flush(self) -> Iterator[Piece]:
        text = "".join(self._parts)
        linked = min(1.0, self._linked / max(1, len(text.strip())))
        home = ">".join(self._blocks[-_ANCESTORS:-1])
        self._parts.clear()
        self._linked = 0
        for line in plain(text).split("\n"):
            if line.strip():
                yield Piece(" ".join(line.split()), self._shapes[-1], home=home, linked=linked)


def _shape(element: HtmlElement, outer: Shape) -> Shape:
    if outer is Shape.CAPTION or _CAPTION_CLASS.search(element.get("class") or ""):
        return Shape.CAPTION
    shape = _SHAPES.get(element.tag)
    if shape is None:
        return outer
    return outer if outer is Shape.QUOTE else shape
