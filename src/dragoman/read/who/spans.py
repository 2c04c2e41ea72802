"""The words of a sentence that are names of people: those behind titles, and those the engine takes for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from dragoman.model.article import BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.given_names import is_given_name
from dragoman.read.who.known_names import registered
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.names import PARTICLES, bare
from dragoman.read.who.names import same_person as same_name
from dragoman.read.who.vocabulary import words
from dragoman.reference.countries import country_of_demonym
from dragoman.reference.register import persons

_CAP = r"[^\W\d_a-z][\w.]*(?:['’](?!s\b)[^\W\d_]\w*)*"
_PARTICLE = (
    r"(?:al|el|ul|ur|bin|ibn|bint|binti|abu|von|van|der|den|de|da|das|do|dos|du|del|della|di|la|le|ben|ould|mint|"
    r"arap|ole|ag|ter|ten|zu|zum|vom)"
)
_PART = (
    rf"(?:{_CAP}(?:-\w+)*|[dl]['’]{_CAP}|(?:ad|an|ar|as|ash|at|az)(?=-[^\W\d_a-z])"
    rf"|{_PARTICLE}(?=(?:(?:\s+|-){_PARTICLE}){{0,2}}(?:\s+|-)[^\W\d_a-z]))"
)
_NAME = re.compile(rf"{_PART}(?:(?:\s+|-){_PART}){{0,5}}")
_MORE_NAMES = re.compile(rf"(?:,\s+|,?\s+and\s+|\s+&\s+)(?P<name>{_PART}(?:(?:\s+|-){_PART}){{0,5}})")
_HONORED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt\.? Gen|Maj\.? Gen|Sen|Sheikh|Sheikha|Prince|Princess|King|Queen|Pope|Sir|General|"
    rf"Ayatollah|Sultan)\b\.?\s+(?P<name>{_PART}(?:(?:\s+|-){_PART}){{0,7}})"
)
_NOT_NAMES = words("not_names")
# "the Malian ambassador, Mahamane Amadou Maiga, on Thursday": a name of several words between its commas.
_APPOSED = re.compile(rf"(?P<name>{_PART}(?:(?:\s+|-){_PART}){{1,5}})(?=,|\.$)")
_HEADLINE_VERBS = words("headline_verbs")
_LEADING = _NOT_NAMES | words("titles")
_SENTENCE_ENDS = re.compile(r"(?<![.\W])[^\W\d_]{3,}\.$")  # "Hun Sen. Attended": no initial and no "St."
_DAY = re.compile(r"\s+\d")
_OPINION = re.compile(r"^(?:pro|anti|ex|non|post|pre)-(?=[^\W\d_a-z])")
# Two words without a space between them; after Mc, De and their like a capital is part of the name.
_RUN_TOGETHER = re.compile(r"^(.*\w[a-z]{2})[A-Z][a-z]+$")
_COMPOUND = re.compile(r"\b(?:Mac|Van|Von|Fitz|Del|Des|Abd|Bin|Ben|Den|Der|San|Las|Los)$")
_GLUED = re.compile(r"(?<=[a-z]{3})(?:will|said|has|had|was|and|is|to|on|in|for)$")
_CALL = re.compile(r"\b[A-Z]{3,}\s+[A-Z]{3,}$")  # "MUST WATCH Obama's visit": a call to the reader
_FAR = 60  # characters between an office and the name that follows it
_PREPOSITIONS = frozenset(("In", "On", "At", "To", "Of", "For", "With", "From", "By", "As", "An", "A"))
_GAP = re.compile(
    r"^,?\s+(?:and\s+)?(?:(?:H\.?\s?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Dr|Gen|Prof|Sheikh|Prince|Sir|"
    r"Senator|retired|Ret)\b\.?\s+)*$"
)


def name_spans(sentence: Sentence, named: list[Mention], offices: list[Mention]) -> list[tuple[int, int, str]]:
    """The names in a sentence with their offsets in the article, those behind titles first."""
    text, base = sentence.text, sentence.start
    titled = [*_after_offices(text, base, offices), *_honored(text)]
    said = [*_entities(sentence)]
    known = [n for n in registered(text, name_runs(text)) if not any(s <= n[0] and n[1] <= e for s, e in said)]
    found = [*((s, e, True) for s, e in titled), *((s, e, False) for s, e in (*known, *said))]
    taken: list[tuple[int, int, str]] = []
    for first, last, is_titled in sorted(found, key=lambda f: (not f[2], f[0] - f[1])):
        start, end = _without_strangers(text, first, _before_verb(sentence, first, last), is_titled)
        if _is_label(text, start, end) or (is_titled and _is_verb(sentence, start, end)):
            continue
        name = _unglued(_OPINION.sub("", bare(text[start:end])))
        if len(name) < 2 or _is_shouted(name) or not any(c.isupper() for c in name):
            continue
        if any(s < base + end and base + start < e for s, e, _ in taken):
            continue
        begin = text.index(name, start) if name in text[start:end] else start
        if _is_something_else(base + start, base + begin + len(name), named, is_titled):
            continue
        taken.append((base + begin, base + begin + len(name), name))
    return taken


def name_runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of words with capitals and particles that can hold a name."""
    return _NAME.finditer(text)


def _unglued(name: str) -> str:
    """A name without the word that a scraped page ran into it: "Putinwill", "TrumpFive"."""
    apart = _RUN_TOGETHER.match(name)
    if apart and not _COMPOUND.search(apart.group(1)):
        return apart.group(1)
    shorter = _GLUED.sub("", name)
    if shorter != name and not persons(name) and any(same_name(shorter, h.person) for h in persons(shorter)):
        return shorter
    return name


def _after_offices(text: str, base: int, offices: list[Mention]) -> Iterable[tuple[int, int]]:
    for office in offices:
        after = office.end - base
        name = _NAME.search(text, after, after + _FAR)
        if name is None or not _GAP.match(text[after : name.start()]):
            continue
        if "," in text[after : name.start()]:
            apposed = _APPOSED.match(text, name.start())
            if apposed is not None and not office.plural and apposed.group().split()[0] not in _LEADING:
                yield apposed.span("name")
            continue
        name = _NAME.match(text, name.start())
        assert name is not None
        yield name.span()
        if office.plural:  # "Presidents Alberto Fujimori and Mahuad"
            while (name := _MORE_NAMES.match(text, name.end())) is not None:
                yield name.span("name")


def _honored(text: str) -> Iterable[tuple[int, int]]:
    for match in _HONORED.finditer(text):
        yield match.start("name"), match.end("name")


def _entities(sentence: Sentence) -> Iterable[tuple[int, int]]:
    text, base = sentence.text, sentence.start
    spans: list[tuple[int, int]] = []
    for ent in sentence.entities:
        if not (ent.label_ == "PERSON" or _has_given_name(ent)) or is_thing(ent):
            continue
        if "/" in ent.text or " - " in ent.text:
            continue
        start = ent.start_char + sentence.offset - base
        end = ent.end_char + sentence.offset - base
        start, end = _whole_name(sentence, text, start, end)
        while end < len(text) and (more := re.match(r"-[^\W\d_]\w*|['’](?!s\b)[^\W\d_]\w+", text[end:])):
            end += more.end()
        before = re.search(r"(?:\b(?:al|el|bin|ibn|Al|El|Abu|abu|von|van|de)[\s-])$", text[:start])
        if before:
            start = before.start()
        if spans and text[spans[-1][1] : start] == " ":
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _has_given_name(entity: Span) -> bool:
    """Whether a name that the engine takes for a body or a town is a given name with one or two names behind."""
    names = [t for t in entity if t.lower_ not in PARTICLES]
    if not 1 < len(names) < 4 or not all(t.text[0].isupper() and t.text.isalpha() for t in names):
        return False
    return is_given_name(names[0].text) and names[-1].text not in _NOT_NAMES and not names[-1].is_upper


def is_thing(entity: Span) -> bool:
    """Whether the first or the last word of a name says that it is no person's."""
    words_of = entity.text.strip(" .,").split()
    return not words_of or words_of[-1] in words("things") or words_of[0] in words("before_things")


def _whole_name(sentence: Sentence, text: str, start: int, end: int) -> tuple[int, int]:
    """The name with the proper nouns that stand against it, where the engine took only a part of it for a person."""
    tokens = sentence.tokens_between(sentence.start + start, sentence.start + end)
    if not tokens or sentence.kind is BlockKind.HEADLINE:
        return start, end
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    while first - 1 >= sentence.span.start and _belongs(doc[first - 1]) and doc[first - 1].whitespace_ == " ":
        first -= 1
    while last + 1 < sentence.span.end and _belongs(doc[last + 1]) and doc[last].whitespace_ == " ":
        last += 1
    shift = sentence.start
    return min(start, sentence.start_of(doc[first]) - shift), max(end, sentence.end_of(doc[last]) - shift)


def _belongs(token: Token) -> bool:
    """Whether a token can be one more part of the name beside it."""
    return (
        token.pos_ == "PROPN"
        and token.ent_type_ in ("", "PERSON", "ORG")
        and token.text[0].isupper()
        and token.text.strip(".") not in _NOT_NAMES
        and not token.is_upper
        and len(token) > 1
    )


def _without_strangers(text: str, start: int, end: int, is_titled: bool) -> tuple[int, int]:
    """Cut words off a name that cannot belong to it: weekdays, titles, words in lower case."""
    words = [(m.start() + start, m.end() + start, m.group()) for m in re.finditer(r"\S+", text[start:end])]
    if (
        len(words) == 1
        and words[0][2] == "May"
        and not _DAY.match(text[words[0][1] :])
        and text[:start].endswith((". ", "r "))
    ):
        return start, end  # "Mrs. May", "Prime Minister May"
    kept = _without_titles(text, words)
    is_surname = is_titled and not kept and len(words) == 1 and bool(persons(words[0][2].strip(".,")))
    words = words if is_surname else kept  # "Prime Minister Major"
    for n, (_, _, word) in enumerate(words):
        if n > 0 and word.strip(".,'\"") == "May" and not _DAY.match(text[words[n][1] :]):
            continue
        if n > 0 and word in _HEADLINE_VERBS:
            words = words[:n]
            break
        if word.strip(".,'\"") in _NOT_NAMES - _PREPOSITIONS or (n > 0 and word.islower() and word not in PARTICLES):
            words = words[:n]
            break
        if _SENTENCE_ENDS.search(word) and ((n > 0 and is_titled) or bare(f"{word} X") != "X"):  # but not "Rep."
            words = words[: n + 1]
            break
    return (words[0][0], words[-1][1]) if words else (start, start)


def _is_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the one word behind a title is its verb, wrongly written: "The ambassador to the U.S. Suggested that"."""
    tokens = sentence.tokens_between(sentence.start + start, sentence.start + end)
    return len(tokens) == 1 and tokens[0].tag_ in ("VBD", "VBZ") and not persons(tokens[0].text)


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether one word opens a line before a colon: "Agenda: 27 May"."""
    return start == 0 and " " not in text[:end] and text[end : end + 1] == ":"


def _without_titles(text: str, words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The words of a name without the titles before it: "Swiss Federal Prosecutor Carla del Ponte"."""
    titles = 0
    for n, (start, _, word) in enumerate(words):
        is_call = n + 1 < len(words) and _CALL.search(text[: start + len(word)]) and not words[n + 1][2].isupper()
        if is_call or all(part in _LEADING for part in word.strip(".,'").split("-")):
            titles = n + 1
        elif n > titles or not country_of_demonym(word):
            break
    return words[titles:]


def _is_shouted(name: str) -> bool:
    """As in "CALLED ME": several words in capitals are emphasis, one may be the label of a speaker."""
    return name.isupper() and " " in name and all(len(word.strip(".")) > 1 for word in name.split())


def _before_verb(sentence: Sentence, start: int, end: int) -> int:
    """Where a name ends if a verb was taken for its last word, as in headlines: "John McCain Makes"."""
    tokens = sentence.tokens_between(sentence.start + start, sentence.start + end)
    headline = sentence.kind is BlockKind.HEADLINE
    for token in tokens[1:]:
        if not headline and token.text[0].isupper():
            continue
        if token.tag_ in ("VBZ", "VBD", "VBG", "VBP", "MD", "TO", "IN") and token.lower_ not in PARTICLES:
            return sentence.start_of(token) - sentence.start
    return end


def _is_something_else(start: int, end: int, named: list[Mention], is_titled: bool) -> bool:
    """Whether the gazetteers know the words better than the language engine does."""
    for mention in named:
        if mention.start >= end or mention.end <= start:
            continue
        covers = mention.start <= start and mention.end >= end
        if covers and not (is_titled and mention.kind in (MentionKind.PLACE, MentionKind.DEMONYM, MentionKind.MEDIA)):
            return True
    return False
