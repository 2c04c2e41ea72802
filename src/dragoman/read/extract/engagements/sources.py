"""Sources within an article: the media and ministries that its sentences attribute the report to."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.evidence import Evidence
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.factuality.predicates import predicate_of
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.tellings.linking import linking
from dragoman.reference.organisations import Medium, find_media

_OWNING = ("amod", "compound", "poss", "nmod")


def sources_of(draft: Draft, text: str) -> dict[str, tuple[Evidence, ...]]:
    """Those by whom the report came, each once, in the order of the text, with the words that name them."""
    sentences = {t.frame.sentence.index: t.frame.sentence for t in draft.tellings}
    found: dict[str, tuple[Evidence, ...]] = {}
    for _, sentence in sorted(sentences.items()):
        for name, start, end in _attributed(sentence):
            found[name] = (*found.get(name, ()), Evidence.of(text, start, end))
    return found


def _attributed(sentence: Sentence) -> list[tuple[str, int, int]]:
    """Each source with where the words that name it begin and end."""
    found = []
    for match in find_media(sentence.text):
        tokens = sentence.tokens_between(sentence.start + match.start, sentence.start + match.end)
        head = _head(tokens)
        if head is not None and _is_source(head):
            name = _name(head, tokens, match.medium)
            found.append((name, sentence.start + match.start, sentence.start + match.end))
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
        return is_reporting(above) or predicate_of(above, "claim") is not None  # "the Kremlin denied that"
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
