"""What a page says about itself, told apart from the story by words, length, punctuation and place."""

from __future__ import annotations

from functools import cache

from dragoman.clean.bylines import is_byline
from dragoman.clean.calendar import is_year
from dragoman.clean.captions import is_caption
from dragoman.clean.datelines import is_date_line
from dragoman.clean.phrases import Phrases, table
from dragoman.clean.piece import Piece, Shape, words_of
from dragoman.clean.prose import (
    addresses_reader,
    ends_in_stop,
    is_clear_prose,
    is_prose,
    is_quotation,
    is_sentence,
    names,
    unquoted,
)
from dragoman.model.article import BlockKind

_LONGEST_OPENING = 60
_SHORT_PROSE = 25
_MANY_LINES = 3
_LONGEST_MENU = 40
_MENU_SHARE = 0.75
_MOSTLY = 0.8
_COPIED = 0.92
_FEWEST = 6
_FAMILIAR = 2
_LONGEST_LABEL = 40


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(table("notices.yml")[name])


def is_notice(piece: Piece) -> bool:
    """Whether a piece is a notice by its own words, wherever it stands."""
    words = piece.words
    if not any(character.isalpha() for character in piece.text):
        return not is_year(piece.text)
    if _phrases("whole_lines").whole(words) or (len(words) <= _LONGEST_MENU and _is_menu(piece, words)):
        return True
    if is_quotation(piece.text):
        return False
    return _is_link(piece.text) or _opens_as_notice(piece, words) or _is_publishers_voice(piece)


def _opens_as_notice(piece: Piece, words: list[str]) -> bool:
    if len(words) > _LONGEST_OPENING:
        return False
    if _phrases("openings").opens(words):
        short = len(words) <= _SHORT_PROSE or not is_prose(piece.text)
        return short or _phrases("publisher_voice").within(words)
    return not ends_in_stop(piece.text) and _phrases("labels").opens(words)


def _is_publishers_voice(piece: Piece) -> bool:
    """Whether a publisher speaks to its readers, outside quotation marks."""
    if not addresses_reader(piece.text):
        return False
    words = words_of(unquoted(piece.text))
    voice = _phrases("publisher_voice").count(words)
    if is_prose(piece.text):
        return voice > 0 and voice + _phrases("publisher_hints").count(words) > 1
    return voice > 0


def _is_link(text: str) -> bool:
    """Whether a line points to another story: "MORE : ...", "Read also: ..."."""
    opening, colon, rest = text[:_LONGEST_LABEL].partition(":")
    return bool(colon and rest) and _phrases("before_colon").whole(words_of(opening)) and not is_prose(text)


def _is_menu(piece: Piece, words: list[str]) -> bool:
    """Whether a line is made of menu entries: "Home News Opinion Sign in"."""
    if ends_in_stop(piece.text) or len(words) < _MANY_LINES:
        return False
    return _phrases("whole_lines").covered(words) >= _MENU_SHARE * len(words)


def ends_story(piece: Piece) -> bool:
    """Whether the story is likely over at this piece."""
    words = piece.words
    cue = _phrases("ends_of_story")
    if cue.whole(words):
        return True
    if len(words) < 2:
        return False
    if cue.opens(words):
        return piece.kind is BlockKind.NOTICE or not is_sentence(piece.text)
    return _phrases("boilerplate").within(words) and not is_quotation(piece.text) and addresses_reader(piece.text)


def mark_notices(pieces: list[Piece], *, laid_out: bool) -> None:
    """Give every piece that is a notice its kind: by its own words, or in the tail after the story.

    Where the page was ``laid_out`` its elements have shown where the story ends.
    """
    for piece in pieces:
        if piece.kind is None and (is_notice(piece) or (piece.clutter and not _is_surrounding(piece))):
            piece.kind = BlockKind.NOTICE
    if not laid_out:
        _mark_tail(pieces)


def _is_surrounding(piece: Piece) -> bool:
    """Captions, bylines and dates belong to the story, though extraction leaves them out."""
    if piece.shape is Shape.CAPTION:
        return piece.linked < _MOSTLY
    return is_caption(piece) or is_byline(piece.text) or is_date_line(piece.text)


def mark_copies(pieces: list[Piece]) -> None:
    """The second copy of a line is a notice; of captions also a copy that differs in a credit."""
    seen: set[tuple[str, ...]] = set()
    captions: list[frozenset[str]] = []
    for piece in pieces:
        words = tuple(piece.words)
        caption = piece.kind is BlockKind.CAPTION or piece.text.startswith("[")
        copied = words in seen and len(words) >= _MANY_LINES
        if copied or (caption and any(_alike(frozenset(words), other) for other in captions)):
            piece.kind = BlockKind.NOTICE
        elif caption:
            captions.append(frozenset(words))
        seen.add(words)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    smaller = min(len(a), len(b))
    return smaller >= _FEWEST and len(a & b) >= _COPIED * smaller


def _mark_tail(pieces: list[Piece]) -> None:
    """After a cue that ends the story, keep only clear prose that speaks of what the story speaks of."""
    told: set[str] = set()
    paragraphs, tail = 0, False
    for piece in pieces:
        if ends_story(piece) and paragraphs >= _MANY_LINES:
            tail = True
            piece.kind = BlockKind.NOTICE
        elif piece.kind is BlockKind.NOTICE:
            continue
        elif tail and not _returns(piece, told):
            piece.kind = BlockKind.NOTICE
        else:
            tail = False
            if is_sentence(piece.text):
                paragraphs += 1
                told |= names(piece.text)


def _returns(piece: Piece, told: set[str]) -> bool:
    """Whether the story goes on with this piece after a box in its middle."""
    if _phrases("publisher_voice").within(piece.words) or len(names("- " + piece.text) & told) < _FAMILIAR:
        return False
    return is_clear_prose(piece.text) or (is_quotation(piece.text) and is_prose(piece.text))
