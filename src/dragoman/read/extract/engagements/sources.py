"""Sources within an article: the media and ministries that its sentences attribute the report to."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.tellings.linking import linking
from dragoman.reference.organisations import Medium, find_media

_OWNING = ("amod", "compound", "poss", "nmod")


def via_of(draft: Draft) -> tuple[str, ...]:
    """The names of those by whom the report came, each once, in the order of the text."""
    sentences = {t.frame.sentence.index: t.frame.sentence for t in draft.tellings}
    names = [name for _, sentence in sorted(sentences.items()) for name in _attributed(sentence)]
    return tuple(dict.fromkeys(names))


def _attributed(sentence: Sentence) -> list[str]:
    found = []
    for match in find_media(sentence.text):
        tokens = sentence.tokens_between(sentence.start + match.start, sentence.start + match.end)
        head = _head(tokens)
        if head is not None and _is_source(head):
            found.append(_name(head, tokens, match.medium))
    return found


def _head(tokens: list[Token]) -> Token | None:
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), None)
    while top is not None and top.dep_ in ("compound", "appos", "nmod", "poss") and top.head.i != top.i:
        top = top.head
    return top


def _is_source(head: Token) -> bool:
    """As in "SANA reported", "according to SANA", "citing the Kremlin", "told Reuters", "in a statement by SANA"."""
    above = head.head
    if head.dep_ in ("nsubj", "nsubjpass"):
        return is_reporting(above)
    if head.dep_ in ("dobj", "dative", "iobj"):
        return above.lemma_.lower() in linking()["citing"] | linking()["hearing"]
    if head.dep_ != "pobj":
        return False
    if above.lower_ == "to" and above.head.lower_ == "according":
        return True
    if above.lower_ in ("by", "to", "from", "of", "on") and above.head.lemma_.lower() in linking()["written"]:
        return True
    return above.dep_ == "agent" and (is_reporting(above.head) or above.head.lemma_.lower() in linking()["citing"])


def _name(head: Token, tokens: list[Token], medium: Medium) -> str:
    """The known name; what every country has ("the foreign ministry") as the text has it, with whose it is."""
    if medium.country is not None:
        return medium.name
    own = {t.i for t in tokens} | {c.i for c in head.children if c.dep_ in _OWNING}
    words = [t for t in head.doc[min(own) : max(own) + 1] if t.lower_ not in ("the", "its", "his", "her", "their", "a")]
    return "".join(t.text_with_ws for t in words).strip().replace("'s ", " ")
