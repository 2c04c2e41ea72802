"""What an engagement was about: the objects of "discuss", and what stands after "on", "about" and "over"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.model.evidence import Evidence
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.syntax import after, objects
from dragoman.read.who.trees import coordinated
from dragoman.reference.tables import tree_beside

_MOST = 8
_LONGEST = 90  # characters of a phrase that still names one thing
_LOOSE = frozenset(("appos", "relcl", "acl", "advcl", "preconj"))
_OWNERS = frozenset(("his", "her", "its", "their", "our", "the", "a", "an", "this", "that", "these", "those"))


@cache
def topic_words() -> dict[str, frozenset[str]]:
    """The lists of ``topics.yml``, read once."""
    raw = tree_beside(__package__, "topics.yml")
    return {name: frozenset(words) for name, words in raw.items()}


def topics_of(draft: Draft, article: str) -> tuple[Evidence, ...]:
    """The topics of a draft as spans of the article's text, each once, in the order of the text."""
    if draft.kind is Kind.VISIT:
        return ()
    spans: dict[str, Evidence] = {}
    for telling in sorted(draft.tellings, key=lambda t: t.frame.start):
        for head in _heads(telling.frame):
            evidence = _phrase(telling.frame.sentence, head, article)
            if evidence is not None:
                spans.setdefault(evidence.quote.casefold(), evidence)
    return tuple(sorted(spans.values())[:_MOST])


def _heads(frame: Frame) -> list[Token]:
    heads: list[Token] = []
    words = [frame.trigger] if frame.trigger.i == frame.carrier.i else [frame.trigger, frame.carrier]
    for word in words:
        heads.extend(_about(word))
        if _speaks(word):
            heads.extend(objects(word))
        for child in word.children:
            if child.dep_ in ("advcl", "xcomp", "conj", "acl") and _speaks(child):
                heads.extend([*objects(child), *_about(child)])
    return [t for head in heads for t in coordinated(head)]


def _about(word: Token) -> list[Token]:
    return [head for preposition in sorted(topic_words()["about"]) for head in after(word, preposition)]


def _speaks(word: Token) -> bool:
    return word.lemma_.lower() in topic_words()["speaking"]


def _phrase(sentence: Sentence, head: Token, article: str) -> Evidence | None:
    """The noun phrase of a topic, without determiners, clauses and circumstances; None for what is no topic."""
    if head.lemma_.lower() in topic_words()["empty"] or head.pos_ not in ("NOUN", "PROPN"):
        return None
    if head.ent_type_ in ("DATE", "TIME", "PERSON"):
        return None
    inside = sorted((t for t in head.subtree if not _is_cut(t, head)), key=lambda t: t.i)
    first, last = head.i, head.i
    for token in reversed([t for t in inside if t.i < head.i]):
        if token.i == first - 1:
            first = token.i
    for token in inside:
        if token.i == last + 1:
            last = token.i
    while last > head.i and (head.doc[last].is_punct or head.doc[last].pos_ in ("ADP", "CCONJ", "PART")):
        last -= 1
    while first < head.i and (head.doc[first].is_punct or head.doc[first].lower_ in _OWNERS):
        first += 1
    start, end = sentence.start_of(head.doc[first]), sentence.end_of(head.doc[last])
    return Evidence.of(article, start, end) if end - start <= _LONGEST else None


def _is_cut(token: Token, head: Token) -> bool:
    """Whether a word belongs to another topic, to a clause, or to the circumstances of the talk."""
    node = token
    while node.i != head.i:
        if node.dep_ in _LOOSE or (node.dep_ in ("conj", "cc") and node.head.i == head.i):
            return True
        if node.dep_ == "prep" and node.lower_ in topic_words()["circumstance"] and _tells_circumstance(node):
            return True
        node = node.head
    return False


def _tells_circumstance(preposition: Token) -> bool:
    objects_of_it = [c for c in preposition.children if c.dep_ == "pobj"]
    return any(o.ent_type_ in ("DATE", "TIME") or o.lemma_.lower() in topic_words()["occasions"] for o in objects_of_it)
