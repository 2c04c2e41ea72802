"""What gives the content of a verb of speech: its clause, its infinitive, its object or a phrase."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.statements.lexicon import SpeechVerb, speech, words
from dragoman.read.extract.statements.saying import Span

_BY = frozenset(("agent", "prep", "dative", "prt", "advmod"))
_PHRASES = frozenset(("prep", "agent", "dative"))
_PUNCTUATION = ".,;:!?-–—"
_MARKS = frozenset(("that", "whether", "if"))
_WHEN = frozenset(("DATE", "TIME"))
_TAIL = 16  # words from the verb to the end of its sentence
_ASIDE = 8  # words between the verb and the comma that ends ", X said in Rome,"
_HALF = 2  # words of a half of what is said
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_LEAST = 4  # words that stand before it


def content_of(verb: Token, entry: SpeechVerb) -> tuple[str, list[Token]] | None:
    """Which of the frames of an entry stands there, and the tokens that head the content; None where none does."""
    if entry.particle and not _particle(verb, entry):
        return None
    for frame in entry.takes:
        found = _FRAMES[frame](verb, entry)
        if found:
            return frame, found
    return None


def _clause(verb: Token, entry: SpeechVerb) -> list[Token]:
    if entry.not_people and any(c.dep_ == "dobj" and _is_person(c) for c in verb.children):
        return []
    found = [c for c in verb.children if c.dep_ == "ccomp" and not _is_small(c)]
    behind = [c for c in found if c.i > verb.i]
    found = behind[:1] or found[-1:]
    if entry.object == "addressee" and not found:  # the parser hangs "told him that" on the object now and then
        found = [
            g
            for c in verb.children
            if c.dep_ == "dobj"
            for g in c.children
            if g.dep_ in ("ccomp", "acl") and _has_mark(g)
        ]
    return found


def _infinitive(verb: Token, entry: SpeechVerb) -> list[Token]:
    found = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl") and _is_to(c)]
    if entry.object in ("target", "addressee") and found:
        owned = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "iobj")]
        inner = [s for f in found for s in f.children if s.dep_ == "nsubj"]
        if not owned and not inner:
            return []
        return [*[c for c in owned if c.dep_ != "nsubjpass"], *found]
    if entry.target and found:
        return [
            *(p for c in verb.children if c.dep_ in _PHRASES and c.lower_ in entry.target for p in c.children),
            *found,
        ]
    return found


def _object(verb: Token, entry: SpeechVerb) -> list[Token]:
    found = [
        c
        for c in verb.children
        if c.dep_ in ("dobj", "nsubjpass") and c.lower_ not in ("what", "so") and c.tag_ != "WDT"
    ]
    if not found and verb.dep_ == "relcl" and any(c.dep_ == "dobj" for c in verb.children):
        found = [verb.head]
    if entry.not_people and any(_is_person(f) for f in found):
        return []
    if entry.only_objects and not any(f.lemma_.lower() in entry.only_objects for f in found):
        return []
    with_ = [c for c in verb.children if c.dep_ in _PHRASES and c.lower_ in entry.with_ and not _is_when(c)]
    if entry.beside and not with_:
        return []
    if not with_ and all(f.lower_ == "it" for f in found):
        return []
    return [*found, *with_]


def _named(verb: Token, _entry: SpeechVerb) -> list[Token]:
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") or (c.dep_ == "prep" and c.lower_ == "to")]
    objects = [c for c in objects if c.tag_ != "WP" and not any(g.tag_ == "WP" for g in c.children)]
    names = [c for c in verb.children if c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ == "as")]
    small = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and _is_small(c)]
    if small and not names:
        return small
    return [*objects, *names] if names else []


def _phrase(verb: Token, entry: SpeechVerb) -> list[Token]:
    words = entry.particle | entry.with_
    found = [c for c in verb.children if c.dep_ in _BY and c.lower_ in words and any(True for _ in c.children)]
    heads = [g for c in found if c.dep_ in _PHRASES for g in c.children if g.dep_ in ("pobj", "pcomp")]
    wanted = [c for c in verb.children if c.dep_ in ("advcl", "xcomp") and _is_to(c) and c.i > verb.i]
    return [*heads, *wanted] if heads else [c for c in found if c.dep_ in _PHRASES]


def _gerund(verb: Token, _entry: SpeechVerb) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.tag_ == "VBG" and c.i > verb.i]


_FRAMES = {
    "gerund": _gerund,
    "clause": _clause,
    "infinitive": _infinitive,
    "object": _object,
    "named": _named,
    "phrase": _phrase,
}


def _particle(verb: Token, entry: SpeechVerb) -> bool:
    return any(c.lower_ in entry.particle and c.dep_ in _BY for c in verb.children)


def _is_small(clause: Token) -> bool:
    """As in "called him a friend": a clause without a verb."""
    return (
        clause.pos_ not in ("VERB", "AUX")
        and not any(c.dep_ in ("cop", "aux", "mark") for c in clause.children)
        and any(c.dep_ == "nsubj" for c in clause.children)
    )


def _is_to(clause: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)


def _has_mark(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in _MARKS for c in clause.children)


def _is_person(token: Token) -> bool:
    return (
        token.ent_type_ == "PERSON"
        or token.lower_ in ("him", "her", "them", "us")
        or token.lemma_.lower() in words("speakers")
    )


def _is_when(preposition: Token) -> bool:
    return any(c.dep_ == "pobj" and c.ent_type_ in _WHEN for c in preposition.children)


def extent(
    sentence: Sentence, heads: Iterable[Token], without: Iterable[Token] = (), verb: Token | None = None
) -> Span | None:
    """From the first to the last word under some heads, without what stands under others.

    Content does not reach over a semicolon that parts it from its verb, nor does it take in where it was said.
    """
    out = {t.i for w in without for t in w.subtree}
    inside = sorted({t.i for h in heads for t in h.subtree} - out)
    doc = sentence.span.doc
    inside = _on_one_side(doc, inside, verb)
    while inside and _is_edge(doc[inside[0]]):
        inside.pop(0)
    while len(inside) > 3 and _is_day_of_saying(doc[inside[0]], doc[inside[1]], doc[inside[2]]):
        inside = inside[2:]  # "said on Friday it would": the day is that of the saying
    while inside and doc[inside[-1]].is_punct and doc[inside[-1]].text not in ('"', "'", ")", "]"):
        inside.pop()
    if not inside:
        return None
    return sentence.start_of(doc[inside[0]]), sentence.end_of(doc[inside[-1]])


def _on_one_side(doc: Doc, inside: list[int], verb: Token | None) -> list[int]:
    """Without what a semicolon parts from the verb, and without a phrase at the end that tells where it was said."""
    if verb is not None and inside:
        marks = [n for n in range(min(inside[0], verb.i), max(inside[-1], verb.i)) if doc[n].text == ";"]
        low = max([n for n in marks if n < verb.i], default=-1)
        high = min([n for n in marks if n > verb.i], default=len(doc))
        inside = [n for n in inside if low < n < high]
    for number in range(len(inside) - 1, 0, -1):
        token = doc[inside[number]]
        if token.dep_ == "prep" and token.lower_ in ("in", "at", "during", "on"):
            told_in = any(c.dep_ == "pobj" and c.lemma_.lower() in words("venues") for c in token.children)
            if told_in and all(
                doc[n] == token or token.is_ancestor(doc[n]) or doc[n].is_punct for n in inside[number:]
            ):
                return inside[:number]
    return inside


def _is_day_of_saying(first: Token, day: Token, after: Token) -> bool:
    return (
        first.lower_ == "on"
        and day.ent_type_ == "DATE"
        and day.tag_ == "NNP"
        and after.dep_ in ("nsubj", "nsubjpass", "det", "poss", "compound", "amod", "mark")
        and first.i + 1 == day.i
    )


def _is_edge(token: Token) -> bool:
    """Whether a token at the beginning of content is no part of it: a comma, a dash, the "that" before it."""
    if token.lower_ == "that" and token.dep_ == "mark":
        return True
    return token.is_punct and token.text not in ('"', "'", "(", "[")


def before_tail(sentence: Sentence, verb: Token, subject: Token | None) -> Span | None:
    """All that stands before ", X said on Friday." where nothing is told behind it, however the parse hung it."""
    doc, first, last = sentence.span.doc, sentence.span.start, sentence.span.end
    if subject is None or last - verb.i > _TAIL:
        return None
    begin = _beginning(verb, subject)
    if begin - first < _LEAST or doc[begin - 1].text != "," or not _is_end(doc, max(verb.i, subject.i) + 1, last):
        return None
    if any(
        (t.pos_ == "VERB" and t.tag_ in _FINITE) or t.lower_ in _MARKS for t in doc[max(verb.i, subject.i) + 1 : last]
    ):
        return None
    if not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN") for t in doc[first : begin - 1]):
        return None
    opening = next((t for t in doc[first:begin] if not _is_edge(t)), None)
    closing = doc[begin - 2]
    if opening is None or opening.i > closing.i:
        return None
    return sentence.start_of(opening), sentence.end_of(closing)


def _is_further(mark: Token) -> bool:
    """Whether a comma leads to what else was done: "echoed the view, noting that"."""
    return mark.text == "," and mark.i + 1 < len(mark.doc) and mark.nbor(1).tag_ == "VBG"


def _beginning(verb: Token, subject: Token) -> int:
    """Where the words for who says it begin: the parser may take one name for several subjects."""
    begin = min(verb.i, subject.left_edge.i)
    for child in reversed(list(verb.lefts)):
        joined = child.dep_ in ("nsubj", "nsubjpass") and child.i < begin and child.right_edge.i == begin - 1
        if joined and not any(t.text in (",", '"') for t in child.subtree):
            begin = child.left_edge.i
    return begin


def _is_end(doc: Doc, next_: int, last: int) -> bool:
    """Whether what follows the words for who said it only tells when, where, to whom or by whom."""
    if next_ >= last:
        return True
    token = doc[next_]
    timely = token.ent_type_ in _WHEN or token.dep_ in ("npadvmod", "dobj", "dative")
    return token.is_punct or token.pos_ in ("ADP", "ADV", "PART") or token.tag_ in ("VBG", "POS") or timely


def clause_of_as(sentence: Sentence, verb: Token) -> Span | None:
    """What "as the agency noted" is said of: the clause that it hangs on, which is no saying itself."""
    head = verb.head
    marked = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.children)
    if not marked or verb.dep_ != "advcl" or head.lemma_.lower() in speech().verbs:
        return None
    return extent(sentence, [head], [verb])


def about_verb(sentence: Sentence, verb: Token, subject: Token | None) -> list[Span]:
    """The two halves about ", X said," in the middle of a sentence; none where they are no one clause."""
    doc, first, last = sentence.span.doc, sentence.span.start, sentence.span.end
    if subject is None:
        return []
    begin = _beginning(verb, subject)
    after = max(verb.i, subject.i) + 1
    end = next((n for n in range(after, min(after + _ASIDE, last)) if doc[n].text == ","), None)
    if begin - first < _HALF or doc[begin - 1].text != "," or end is None or last - end < _HALF:
        return []
    if any(t.pos_ == "VERB" or t.lower_ in _MARKS for t in doc[after:end]):
        return []
    if not any(t.tag_ in _FINITE for t in [*doc[first : begin - 1], *doc[end + 1 : last]]):
        return []
    close = last
    while close > end and doc[close - 1].is_punct and doc[close - 1].text not in ('"', ")"):
        close -= 1
    return [
        (sentence.start_of(doc[first]), sentence.end_of(doc[begin - 2])),
        (sentence.start_of(doc[end + 1]), sentence.end_of(doc[close - 1])),
    ]


def behind_verb(sentence: Sentence, verb: Token) -> Span | None:
    """The clause that follows straight behind a verb of saying, where the parse hung it on another verb."""
    doc, last = sentence.span.doc, sentence.span.end
    first = verb.i + 1
    if first < last and doc[first].lower_ == "that":
        first += 1
    if (
        first >= last
        or doc[first].pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM")
        or doc[first].tag_ == "WDT"
    ):
        return None
    end = next((t.i for t in doc[first:last] if t.text in (";", ":") or _is_further(t)), last)
    heads = [
        t
        for t in doc[first:end]
        if t.tag_ in ("VBD", "VBZ", "VBP", "MD")
        and any(c.dep_ in ("nsubj", "nsubjpass") and c.i >= first for c in (t if t.tag_ != "MD" else t.head).children)
    ]
    if not heads:
        return None
    while end > first and doc[end - 1].is_punct and doc[end - 1].text not in ('"', ")"):
        end -= 1
    return sentence.start_of(doc[first]), sentence.end_of(doc[end - 1])
