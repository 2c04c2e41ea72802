"""Headline, standfirst, byline, captions and date lines: what stands around a story's paragraphs."""

from __future__ import annotations

import re

from dragoman.clean.bylines import is_byline
from dragoman.clean.calendar import is_year
from dragoman.clean.captions import has_credit, in_gallery, is_caption, is_credit_only, may_be_caption, opens_with_count
from dragoman.clean.datelines import dateline_end, is_date_line, is_place
from dragoman.clean.piece import Piece, Shape, words_of
from dragoman.clean.prose import ends_in_stop, is_prose, is_quotation, is_sentence
from dragoman.model.article import BlockKind

_LONGEST_HEADLINE = 32
_LONGEST_STANDFIRST = 50
_HEADLINE_CHARACTERS = 220
_SPEAKER = re.compile(r"(?:[A-Z][A-Z .'-]{2,40}|[QA]): ")
_FEW_WORDS = 3
_LONG_ENOUGH = 22
_LONGEST_STOPPED = 18
_SHARED = 0.25
_SHOUTED = 6


def mark_opening(pieces: list[Piece], title: str | None) -> None:
    """Give kinds to the pieces before and around the first paragraph; ``title`` is what the page's metadata say."""
    _mark_captions_and_bylines(pieces)
    lead = _lead(pieces)
    headline = _headline(pieces, lead, title)
    if headline is not None:
        pieces[headline].kind = BlockKind.HEADLINE
        for piece in pieces[:headline]:
            if piece.kind is None and not is_prose(piece.text):
                # A menu, or the masthead: the headline is the first line that shares a word with the story.
                piece.kind = BlockKind.NOTICE
    _mark_between(pieces, headline, lead)


def mark_body(pieces: list[Piece]) -> None:
    """Give kinds to all that is left: crossheads, quotations, lists and paragraphs."""
    for number, piece in enumerate(pieces):
        if piece.kind is None and may_be_caption(piece, told=True):
            piece.kind = BlockKind.CAPTION
        elif piece.kind is None:
            piece.kind = _body_kind(piece, pieces[number + 1 :])


def _mark_captions_and_bylines(pieces: list[Piece]) -> None:
    numbered = [piece for piece in pieces if opens_with_count(piece.text)]
    for piece in numbered if len(numbered) >= _FEW_WORDS else []:
        piece.kind = BlockKind.CAPTION
    counted = [number for number, piece in enumerate(pieces) if in_gallery(piece.text)]
    for number in counted if len(counted) >= _FEW_WORDS else []:
        # The count stands below its picture's caption.
        if number and pieces[number - 1].kind is None:
            pieces[number - 1].kind = BlockKind.CAPTION
    told = False
    for piece in pieces:
        told = told or (len(piece.words) > _LONG_ENOUGH and is_sentence(piece.text))
        if piece.kind is not None:
            continue
        if is_date_line(piece.text):
            # Below the first paragraph a date heads an entry of a chronology, and is read.
            piece.kind = BlockKind.HEADLINE if told else BlockKind.DATELINE
        elif is_credit_only(piece.text):
            piece.kind = BlockKind.NOTICE
        elif piece.shape is not Shape.TITLE and is_byline(piece.text):
            piece.kind = BlockKind.BYLINE
        elif is_caption(piece) and (has_credit(piece.text) or not dateline_end(piece.text)):
            piece.kind = BlockKind.CAPTION


def _lead(pieces: list[Piece]) -> int:
    """The number of the story's first paragraph."""
    for number, piece in enumerate(pieces):
        if piece.kind is None and piece.shape in {Shape.PLAIN, Shape.QUOTE}:
            long_enough = len(piece.words) > _LONG_ENOUGH and is_sentence(piece.text)
            if long_enough or dateline_end(piece.text) or (_SPEAKER.match(piece.text) and is_sentence(piece.text)):
                return number
    for number, piece in enumerate(pieces):
        if piece.kind is None and piece.shape is Shape.PLAIN and is_sentence(piece.text):
            return number
    return len(pieces)


def _headline(pieces: list[Piece], lead: int, title: str | None) -> int | None:
    for number, piece in enumerate(pieces):
        if piece.shape is Shape.TITLE and piece.kind is not BlockKind.NOTICE:
            return number
    candidates = [n for n in range(lead) if _may_be_headline(pieces[n])]
    if not candidates:
        return None
    wanted = _content(title) if title else set()
    for piece in pieces[lead : lead + 3]:
        wanted |= _content(piece.text)
    longer = [n for n in candidates if len(pieces[n].words) > 2] or candidates
    first = longer[0]
    if not _content(pieces[first].text) & wanted:
        first = next((n for n in longer if _shares(pieces[n], wanted)), first)
    if ends_in_stop(pieces[first].text) and not pieces[first].text.endswith("?"):
        return first if _stopped(pieces, first, lead, wanted) else None
    return first


def _shares(piece: Piece, wanted: set[str]) -> bool:
    content = _content(piece.text)
    return bool(content) and len(content & wanted) >= _SHARED * len(content)


def _stopped(pieces: list[Piece], number: int, lead: int, wanted: set[str]) -> bool:
    """A first line with a full stop is a headline where it is short and a longer lead tells the same."""
    piece = pieces[number]
    if len(piece.words) > _LONGEST_STOPPED or lead >= len(pieces):
        return False
    return len(pieces[lead].text) > len(piece.text) and _shares(piece, wanted)


def _may_be_headline(piece: Piece) -> bool:
    if piece.kind is not None or piece.shape not in {Shape.PLAIN, Shape.HEADING, Shape.TITLE}:
        return False
    if len(piece.text) > _HEADLINE_CHARACTERS or len(piece.words) > _LONGEST_HEADLINE:
        return False
    return not dateline_end(piece.text) and not piece.text.endswith(":")


def _content(text: str) -> set[str]:
    return {word[:6] for word in words_of(text) if len(word) > 3}


def _mark_between(pieces: list[Piece], headline: int | None, lead: int) -> None:
    """Between headline and lead stand one standfirst, labels, and sentences that belong to the story."""
    standfirst = False
    first = -1 if headline is None else headline
    for number in range(first + 1, min(lead, len(pieces))):
        piece = pieces[number]
        if piece.kind is not None:
            continue
        if headline is not None and may_be_caption(piece, told=False):
            piece.kind = BlockKind.CAPTION
            continue
        few = len(piece.words) <= _FEW_WORDS and not ends_in_stop(piece.text) and not _heads_something(piece.text)
        if few or is_place(piece.text):
            piece.kind = BlockKind.DATELINE if is_place(piece.text) else BlockKind.NOTICE
        elif headline is not None and not standfirst and _may_be_standfirst(piece):
            piece.kind = BlockKind.STANDFIRST
            standfirst = True


def _heads_something(text: str) -> bool:
    return text.endswith(":") or is_year(text)


def _may_be_standfirst(piece: Piece) -> bool:
    if piece.text.endswith(":") or (is_quotation(piece.text) and ends_in_stop(piece.text)):
        return False
    return piece.shape is not Shape.ITEM and 5 <= len(piece.words) <= _LONGEST_STANDFIRST


def _body_kind(piece: Piece, following: list[Piece]) -> BlockKind:
    if piece.shape is Shape.QUOTE:
        return BlockKind.QUOTE
    if piece.shape is Shape.ITEM:
        return BlockKind.PARAGRAPH if is_sentence(piece.text) else BlockKind.LIST
    if piece.text.isupper() and len(piece.words) > _SHOUTED:
        # A whole sentence in capitals amid a story is a link to another story.
        return BlockKind.NOTICE
    if piece.shape is Shape.HEADING and not is_prose(piece.text):
        return BlockKind.HEADLINE
    return BlockKind.HEADLINE if _is_crosshead(piece, following) else BlockKind.PARAGRAPH


def _is_crosshead(piece: Piece, following: list[Piece]) -> bool:
    """A short line without a stop, with a paragraph after it."""
    if is_year(piece.text):
        return True
    words = piece.text.split()
    if not 2 <= len(words) <= 16 or piece.text[-1] in '.:,;…"”)' or not piece.text[0].isupper():
        return False
    if not any(character.isalpha() for character in piece.text) or "|" in piece.text or _SPEAKER.match(piece.text):
        return False
    after = next((other for other in following if other.kind in {None, BlockKind.PARAGRAPH}), None)
    return after is not None and is_prose(after.text)
