"""From a capture to an article: decode, split, tell story from notices, date, assemble."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from dragoman.clean.bylines import writer
from dragoman.clean.capital_pieces import as_mixed
from dragoman.clean.capitals import in_capitals, sentence_case
from dragoman.clean.datelines import dateline_end
from dragoman.clean.decode import decode
from dragoman.clean.language import foreign, is_english
from dragoman.clean.limits import LONGEST_PARAGRAPH, LONGEST_TEXT, TooLong
from dragoman.clean.lines import pieces_of
from dragoman.clean.metadata import Metadata
from dragoman.clean.notices import mark_copies, mark_notices
from dragoman.clean.opening import mark_body, mark_opening
from dragoman.clean.piece import Piece
from dragoman.clean.published.publication import Publication, publication
from dragoman.clean.reading_matter import is_read
from dragoman.model.article import Article, Basis, Block, BlockKind
from dragoman.model.capture import READING, Capture
from dragoman.model.contract import ContractError, reading_from_json
from dragoman.model.failure import Unreadable

_FEWEST_WORDS = 12
_SAMPLE = 20_000


def article_of(capture: Capture) -> Article:
    """The clean text of a capture in blocks, with its metadata and what each rests on.

    Raises Unreadable for an empty page, a page that is no text, a page without an article and an article in
    another language than English.
    """
    return _read_before(capture) if capture.media == READING else dated_article_of(capture)[0]


def dated_article_of(capture: Capture) -> tuple[Article, Publication]:
    """The article, and its publication with every date that may be it; raises what ``article_of`` raises."""
    text = _characters(capture)
    if capture.media == "html":
        pieces, found = _page(capture, text)
    else:
        pieces, found = pieces_of(text), Metadata()
    _mark(pieces, found.title, laid_out=capture.media == "html")
    _require_story(capture, pieces)
    told = publication(found.dates, [piece.text for piece in pieces], capture.given)
    return _assembled(capture, pieces, found, told), told


def _read_before(capture: Capture) -> Article:
    """The article of a reading that was made elsewhere, as it was clean then."""
    try:
        article = reading_from_json(json.loads(capture.content)).article
    except (ValueError, ContractError) as error:
        raise Unreadable(capture.source, f"not a reading: {error}", "Read the article itself again") from error
    return replace(article, name=capture.name)


def _characters(capture: Capture) -> str:
    if not capture.content.strip():
        raise Unreadable(capture.source, "the page is empty", "Fetch it again, or leave it out.")
    text = decode(capture)
    if _strange(text[:_SAMPLE]) > 0.1 * len(text[:_SAMPLE]):
        raise Unreadable(capture.source, "this is no text", "Give an HTML page or a text file.")
    if capture.media != "html" and len(text) > LONGEST_TEXT:
        raise _too_long(capture, f"{len(text):,} characters of text")
    return text


def _too_long(capture: Capture, measure: str) -> Unreadable:
    return Unreadable(capture.source, f"{measure} are no single article", "Split it into articles.")


def _strange(text: str) -> int:
    """How many characters no text has: undecodable bytes and control characters."""
    return sum(1 for character in text if character == "\ufffd" or (character < " " and not character.isspace()))


def _page(capture: Capture, text: str) -> tuple[list[Piece], Metadata]:
    # Half a second of imports that plain text does without.
    from dragoman.clean.page import read_page  # noqa: PLC0415

    try:
        pieces, found = read_page(text)
    except TooLong as error:
        raise _too_long(capture, str(error)) from error
    except ValueError:
        pieces, found = [], Metadata()
    if not pieces:
        remedy = "Save the article itself, not a menu or a page that a script fills."
        raise Unreadable(capture.source, "no article was found on the page", remedy)
    return pieces, found


def _mark(pieces: list[Piece], title: str | None, *, laid_out: bool) -> None:
    """Give kinds to the pieces; those of a page in capitals are judged in small letters, as capitals tell nothing."""
    if in_capitals(" ".join(piece.text for piece in pieces)):
        judged = [replace(piece, text=as_mixed(piece.text)) for piece in pieces]
        _mark_written(judged, sentence_case(title) if title else None, laid_out=laid_out)
        for piece, other in zip(pieces, judged, strict=True):
            piece.kind = other.kind
    else:
        _mark_written(pieces, title, laid_out=laid_out)


def _mark_written(pieces: list[Piece], title: str | None, *, laid_out: bool) -> None:
    mark_notices(pieces, laid_out=laid_out)
    mark_opening(pieces, title)
    mark_copies(pieces)
    mark_body(pieces)


def _require_story(capture: Capture, pieces: list[Piece]) -> None:
    story = [piece.text for piece in pieces if piece.kind is not None and is_read(piece.kind)]
    longest = max(map(len, story), default=0)
    if longest > LONGEST_PARAGRAPH:
        raise Unreadable(
            capture.source, f"{longest:,} characters without a break are no text", "Break it into paragraphs."
        )
    text = "\n".join(story)
    given = capture.given.language
    if given is not None and not is_english(given):
        reason = f"its language was given as {given!r}"
        raise Unreadable(
            capture.source, reason, "Dragoman reads English: give a translation, or leave the language out."
        )
    language = None if given else foreign(text or "\n".join(piece.text for piece in pieces))
    if language:
        raise Unreadable(capture.source, f"the article is in {language}", "Dragoman reads English; give a translation.")
    if len(text.split()) < _FEWEST_WORDS:
        remedy = "Give a page with at least a sentence or two of an article."
        raise Unreadable(capture.source, "there is no article text", remedy)


def _assembled(capture: Capture, pieces: list[Piece], found: Metadata, told: Publication) -> Article:
    text, blocks = _laid_out(pieces)
    given, bases = capture.given, found.bases
    if given.publisher:
        found.publisher, bases["publisher"] = given.publisher, Basis.GIVEN
    headline = next((piece.text for piece in pieces if piece.kind is BlockKind.HEADLINE), None)
    if headline and (found.title is None or any(p.kind is BlockKind.HEADLINE for p in pieces[:6])):
        found.title, bases["title"] = headline, Basis.TEXT
    line = next((piece.text for piece in pieces if piece.kind is BlockKind.BYLINE), None)
    if line and found.byline is None:
        found.byline, bases["byline"] = writer(line), Basis.TEXT
    bases["language"] = Basis.GIVEN if given.language else Basis.TEXT
    bases["published"] = told.basis
    for name in ("title", "byline", "publisher"):
        bases.setdefault(name, Basis.NONE)
    return Article(
        id="a" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:16],
        name=capture.name,
        text=text,
        blocks=blocks,
        url=given.url or found.url,
        publisher=found.publisher,
        title=found.title,
        byline=found.byline,
        published=told.date,
        published_confidence=told.confidence,
        published_bounds=told.bounds,
        published_reason=told.reason,
        language=given.language or "en",
        bases=dict(sorted(bases.items())),
    )


def _laid_out(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for piece in pieces:
        kind = piece.kind or BlockKind.PARAGRAPH
        end = position + len(piece.text)
        cut = dateline_end(piece.text) if kind in {BlockKind.PARAGRAPH, BlockKind.STANDFIRST} else 0
        if cut:
            blocks.append(Block(BlockKind.DATELINE, position, position + cut))
            rest = piece.text[cut:]
            blocks.append(Block(kind, position + cut + len(rest) - len(rest.lstrip()), end))
        else:
            blocks.append(Block(kind, position, end))
        parts.append(piece.text)
        position = end + 2
    return "\n\n".join(parts), tuple(blocks)
