"""Which place an engagement happened at: the one that its own words name."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.where.standing import is_site
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene
from dragoman.read.who.trees import coordinated
from dragoman.read.who.vocabulary import words
from dragoman.reference.countries import capital_of

_PLACES = frozenset((MentionKind.COUNTRY, MentionKind.CAPITAL, MentionKind.SEAT, MentionKind.PLACE))
_ABOUT = frozenset(("on", "about", "over", "regarding", "concerning"))
_OCCASIONS = frozenset(
    [
        "sideline",
        "margin",
        "fringe",
        "visit",
        "trip",
        "tour",
        "stop",
        "stopover",
        "day",
        "occasion",
        "outskirt",
        "border",
        "island",
        "edge",
        "eve",
        "board",
        "ground",
        "soil",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "morning",
        "afternoon",
        "evening",
        "arrival",
    ]
)
_STANDING = frozenset(("in", "at", "near", "outside", "inside", "around"))


def place_in(scene: Scene, sentence: Sentence, head: Token) -> Mention | None:
    """The place that a noun phrase names: "Damascus", "the Syrian capital", "the resort of Sochi"."""
    mention = scene.mention_at(sentence, head)
    if mention is not None and mention.kind in _PLACES and mention.person is None:
        return _owner(scene, sentence, head, mention) or _finer(scene, sentence, head, mention)
    if head.lemma_.lower() == "capital":
        return _capital(scene, sentence, head)
    for child in head.children:
        if child.dep_ in ("appos", "compound", "poss", "nmod") or (
            child.dep_ == "prep" and child.lower_ in ("of", "in", "at", "near")
        ):
            heads = [child] if child.dep_ != "prep" else [p for p in child.children if p.dep_ == "pobj"]
            for inner in heads:
                found = scene.mention_at(sentence, inner)
                if found is not None and found.kind in _PLACES:
                    return _finer(scene, sentence, inner, found)
    return None


def _owner(scene: Scene, sentence: Sentence, head: Token, mention: Mention) -> Mention | None:
    """As in "The Old City of Damascus": the town behind "of", since many towns have an old city."""
    if mention.kind is not MentionKind.PLACE:
        return None
    towns = [
        scene.mention_at(sentence, p) for c in head.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"
    ]
    return next(
        (t for t in towns if t is not None and t.kind in (MentionKind.CAPITAL, MentionKind.PLACE) and t.person is None),
        None,
    )


def places_in(scene: Scene, sentence: Sentence, head: Token) -> list[Mention]:
    """Every place of a coordination: "to Turkey and Lebanon"."""
    found = [place_in(scene, sentence, t) for t in coordinated(head)]
    listed = [c for c in head.children if c.dep_ == "appos"] if head.tag_ == "NNS" else []
    for name in (t for c in listed for t in coordinated(c)):  # "three countries - Vietnam, Malaysia and Cambodia"
        place = place_in(scene, sentence, name)
        if place is not None and all(p is None or p.start != place.start for p in found):
            found.append(place)
    return [p for p in found if p is not None]


def _capital(scene: Scene, sentence: Sentence, head: Token) -> Mention | None:
    for child in head.children:
        found = scene.mention_at(sentence, child)
        if found is None:
            continue
        if child.dep_ == "appos" and found.kind in _PLACES:
            return found
    for child in head.children:
        found = scene.mention_at(sentence, child)
        if found is not None and found.country and child.dep_ in ("amod", "poss", "compound", "nmod"):
            town = capital_of(found.country)
            start, end = found.start, sentence.end_of(head)
            return Mention(
                MentionKind.CAPITAL,
                start,
                end,
                sentence.text[start - sentence.start : end - sentence.start],
                sentence.index,
                name=town or "",
                country=found.country,
                town=town,
            )
    return None


def _finer(scene: Scene, sentence: Sentence, head: Token, mention: Mention) -> Mention:
    """A town before its country: "Sochi, Russia" is Sochi; "Turkey's Antalya" is Antalya."""
    if mention.kind is not MentionKind.COUNTRY:
        return mention
    for child in head.children:
        inner = scene.mention_at(sentence, child)
        if inner is not None and inner.kind is MentionKind.PLACE and inner.country == mention.country:
            return inner
    return mention


def place_around(scene: Scene, sentence: Sentence, trigger: Token, carrier: Token) -> Mention | None:
    """The place that a locative phrase gives to the trigger or to the verb that carries it."""
    ranked: list[tuple[int, int, Mention]] = []
    for mention in scene.mentions[sentence.index]:
        if mention.kind not in _PLACES:
            continue
        tokens = sentence.tokens_between(mention.start, mention.end)
        if not tokens:
            continue
        head = _top(tokens)
        preposition = _locative_before(head)
        if preposition is None:
            continue
        distance = _distance(preposition, trigger, carrier)
        if distance is not None:
            coarse = (mention.kind is MentionKind.COUNTRY) + 2 * (mention.country is None)  # a sea is no country's
            ranked.append((distance + coarse, mention.start, mention))
    if ranked:
        return _in_its_town(scene, sentence, min(ranked, key=lambda r: r[:2])[2])
    return _where(scene, sentence, carrier if carrier.pos_ in ("VERB", "AUX") else trigger)


def _where(scene: Scene, sentence: Sentence, verb: Token) -> Mention | None:
    """As in "stopped in Bogota, where he met Y and signed a treaty": the place that a relative clause is about."""
    if verb.lemma_ == "be" and any(c.dep_ in ("attr", "acomp", "expl") for c in verb.children):
        return None  # "in Paris, where he was ambassador"
    for clause in (verb, *ancestors(verb)):
        word = next((c for c in clause.children if c.lower_ == "where" and c.dep_ == "advmod"), None)
        if word is not None:
            return _place_told_before(scene, sentence, word, clause)
        if clause.dep_ not in ("conj", "xcomp"):
            return None
    return None


def _place_told_before(scene: Scene, sentence: Sentence, word: Token, clause: Token) -> Mention | None:
    """The place right before "where", or the one that the clause hangs on: "in Rome, the Italian capital, where"."""
    if clause.dep_ not in ("relcl", "acl", "advcl"):
        return None
    start = sentence.start_of(word)
    before = [m for m in scene.mentions[sentence.index] if m.kind in _PLACES and m.end <= start and m.person is None]
    nearest = max(before, key=lambda m: (m.end, -m.start), default=None)
    if nearest is not None and not sentence.text[nearest.end - sentence.start : start - sentence.start].strip(" ,)"):
        return nearest
    return place_in(scene, sentence, clause.head) if clause.head.i < word.i else None


def _top(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])


def _locative_before(head: Token) -> Token | None:
    seen = head
    for _ in range(4):
        if seen.head.i == seen.i:
            return None
        if seen.dep_ == "pobj" and seen.head.lower_ in _STANDING:
            return seen.head
        if seen.dep_ in ("appos", "conj", "compound", "poss", "nmod"):
            seen = seen.head
            continue
        if seen.dep_ == "pobj" and seen.head.lower_ in ("of", "in", "near") and is_site(seen.head.head):
            seen = seen.head.head
            continue
        return None
    return None


def _distance(preposition: Token, trigger: Token, carrier: Token) -> int | None:
    """Steps up the tree from a phrase to what it locates, not past another verb or a government's seat."""
    if _is_elsewhere(preposition.head) and preposition.head.i not in (trigger.i, carrier.i):
        return None
    for steps, head in enumerate(ancestors(preposition)):
        if head.i == trigger.i:
            return steps
        if head.i == carrier.i:
            return steps + 1
        if (
            head.dep_ == "prep"
            and head.lower_ in _ABOUT
            and not any(c.lemma_.lower() in _OCCASIONS for c in head.children)
        ):
            return None  # "talks on the situation in Aleppo" were not held there
        if head.pos_ == "VERB" and not _reports(head, trigger):
            return None
    return None


def _is_elsewhere(noun: Token) -> bool:
    """As in "Ties with the authorities in Damascus", "discussed the crisis in Mali": who or what is talked of."""
    return noun.lemma_.lower() in words("seated") or (
        noun.pos_ == "NOUN" and noun.lemma_.lower() in words("situations")
    )


def _reports(head: Token, trigger: Token) -> bool:
    """Whether a participle only says when or where the thing is held: "a meeting held in Rome"."""
    participle = head.dep_ == "acl" and head.tag_ in ("VBN", "VBD")
    return participle and (head.head.i == trigger.i or _is_an_occasion(head.head))


def _is_an_occasion(noun: Token) -> bool:
    """As in "On the sidelines of a summit held in Bamako": a gathering on whose margins others meet."""
    margin = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return margin.lemma_.lower() in ("sideline", "margin", "fringe") and margin.i != noun.i


def _in_its_town(scene: Scene, sentence: Sentence, mention: Mention) -> Mention:
    """As in "At the Peace Palace in Phnom Penh": a house in a town, whatever house of its name is elsewhere."""
    if mention.kind is not MentionKind.PLACE:
        return mention
    head = _top(sentence.tokens_between(mention.start, mention.end))
    for inner in (
        p for c in head.children if c.dep_ == "prep" and c.lower_ in ("in", "at", "near") for p in c.children
    ):
        town = scene.mention_at(sentence, inner)
        if town is not None and town.kind in _PLACES and town.country and town.country != mention.country:
            return town
    return mention
