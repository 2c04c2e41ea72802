"""What an engagement was about: the objects of "discuss", and what stands after "on", "about" and "over"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.model.evidence import Evidence
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.draft import Draft
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.syntax import after, objects, with_conjuncts

_SPEAKING = frozenset(("discuss", "review", "exchange", "raise", "address", "cover", "focus", "centre", "center", "dominate", "tackle"))
_ABOUT = ("on", "about", "over", "regarding", "concerning")
_MOST = 8
_EMPTY = frozenset(("range", "issue", "matter", "view", "meeting", "way", "thing", "talk", "it", "them", "that", "visit", "cooperation_", "sideline", "side", "margin", "fringe", "invitation", "behalf", "condition", "day", "phone", "telephone"))


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
        heads.extend(h for p in _ABOUT for h in after(word, p))
        if word.lemma_.lower() in _SPEAKING:
            heads.extend(objects(word))
        for child in word.children:
            if child.dep_ in ("advcl", "xcomp", "conj") and child.lemma_.lower() in _SPEAKING:
                heads.extend([*objects(child), *(h for p in _ABOUT for h in after(child, p))])
    return [t for head in heads for t in with_conjuncts(head)]


def _phrase(sentence: Sentence, head: Token, article: str) -> Evidence | None:
    if head.lemma_.lower() in _EMPTY or head.ent_type_ in ("DATE", "TIME", "PERSON") or head.pos_ not in ("NOUN", "PROPN"):
        return None
    inside = [t for t in head.subtree if not _is_cut(t, head)]
    first, last = min(t.i for t in inside), head.i
    for token in sorted(inside, key=lambda t: t.i):
        if token.i == last + 1:
            last = token.i
    start, end = sentence.start_of(head.doc[first]), sentence.end_of(head.doc[last])
    if end - start > 90:
        return None
    return Evidence.of(article, start, end)


def _is_cut(token: Token, head: Token) -> bool:
    """Determiners, and whatever belongs to a coordination, an apposition or a clause, stay outside the phrase."""
    node = token
    while node.i != head.i:
        if node.dep_ in ("conj", "cc", "appos", "relcl", "acl", "advcl", "punct", "preconj") or (node.dep_ == "det" and node.head.i == head.i):
            return node.dep_ != "punct" or node.head.i == head.i
        node = node.head
    return False
