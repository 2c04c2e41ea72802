"""In the margins of which gathering an engagement was held."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.particulars import Told
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.syntax import after
from dragoman.read.extract.particulars.setting import Setting, frames_of, hangs_on, table, words

_CUT = frozenset(("relcl", "acl", "appos", "advcl", "punct", "conj", "cc"))
_PART_OF_NAME = frozenset(("of", "for"))
_SMALL = frozenset(("the", "a", "an", "this", "that", "its", "their", "his", "her", "'s"))


def sidelines_of(draft: Draft, setting: Setting) -> Told | None:
    """The gathering, in the article's words, with these; None where none is told."""
    for frame in frames_of(draft):
        for token in frame.sentence.span:
            if token.lemma_.lower() in table("sidelines") and token.dep_ == "pobj" and hangs_on(token, frame):
                for head in after(token, "of") or after(token, "to"):
                    phrase = _phrase(head)
                    if phrase and head.pos_ in ("NOUN", "PROPN"):
                        told = words(frame.sentence, setting.text, phrase[0], phrase[-1])
                        return Told(told.quote, (told,))
    return None


def _phrase(head: Token) -> list[Token]:
    """The name of a gathering, without articles, place and date."""
    inside = sorted((t for t in head.subtree if not _is_cut(t, head)), key=lambda t: t.i)
    run = [head]
    for token in reversed([t for t in inside if t.i < head.i]):
        if token.i == run[0].i - 1:
            run.insert(0, token)
    for token in (t for t in inside if t.i > head.i):
        if token.i == run[-1].i + 1:
            run.append(token)
    while run and run[0].lower_ in _SMALL:
        run.pop(0)
    while run and run[-1].pos_ in ("ADP", "DET", "PUNCT", "PART"):
        run.pop()
    return run


def _is_cut(token: Token, head: Token) -> bool:
    node = token
    while node.i != head.i:
        if node.dep_ in _CUT and node.head.i == head.i and not _is_inside(node):
            return True
        if node.dep_ in ("relcl", "acl", "advcl") or (node.dep_ == "prep" and node.lower_ not in _PART_OF_NAME):
            return True
        if node.ent_type_ in ("DATE", "TIME") and node.i > head.i:
            return True
        node = node.head
    return False


def _is_inside(token: Token) -> bool:
    """A hyphen, an apostrophe and the brackets of "Asia-Pacific Economic Cooperation (APEC) forum"."""
    return token.text in ("-", "'") or (token.dep_ in ("conj", "cc", "punct", "appos") and token.i < token.head.i)
