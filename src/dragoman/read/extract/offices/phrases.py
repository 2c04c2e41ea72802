"""Role phrases that name no holder, with the candidates that the register has for the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.model.article import Article
from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Evidence
from dragoman.model.office import OfficePhrase, SaidTenure
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.ask.candidates import candidates
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.offices.days import Days
from dragoman.read.who.families import same_office
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.names import same_person
from dragoman.read.who.scene import Scene
from dragoman.read.who.tenures import OwnedOffice, full_name, is_cut_short, owned
from dragoman.read.who.titles import is_office

_HIS = re.compile(r"\b(?:his|her|their)\s+(?:\w+\s+)?$", re.IGNORECASE)


def phrases_of(
    scene: Scene, article: Article, engagements: Sequence[Engagement], tenures: Sequence[SaidTenure], days: Days
) -> tuple[OfficePhrase, ...]:
    """Every phrase that names one office of a state or an organisation and not its holder, in order of the text."""
    found: dict[tuple[int, int], OfficePhrase] = {}
    for sentence in scene.sentences:
        mentions = scene.mentions[sentence.index]
        for office in mentions:
            if office.kind is MentionKind.OFFICE and not office.plural and not office.former and office.person is None:
                engagement, group = _taking_part(office, engagements)
                of = _office(sentence, office, mentions, group)
                if of is not None and not is_cut_short(sentence, of.end):
                    words = Evidence.of(article.text, of.start, of.end)
                    holder = scene.holder(office, sentence) if office.role != "counterpart" else None
                    phrase = _phrase(words, of, days.of_phrase(engagement), holder, _asserted(of, tenures))
                    found.setdefault((words.start, words.end), phrase)
    return tuple(found[span] for span in sorted(found))


def _taking_part(office: Mention, engagements: Sequence[Engagement]) -> tuple[Engagement | None, str | None]:
    """The engagement in which the words stand for an unnamed party, and that party."""
    for engagement in engagements:
        groups = zip(engagement.collective_participants, engagement.support.collective_participants, strict=False)
        for group, spans in groups:
            if any(span.start < office.end and office.start < span.end for span in spans):
                return engagement, group
    here = (e for e in engagements if any(s.start <= office.start < s.end for s in e.evidence))
    return next(here, None), None


def _office(sentence: Sentence, office: Mention, mentions: list[Mention], group: str | None) -> OwnedOffice | None:
    """The office of the words: of the state beside them, of the party that they stand for, or a counterpart's."""
    if office.role == "counterpart":
        return _counterparts(sentence, office, mentions)
    of = owned(sentence, office, mentions)
    if of is not None:
        return of
    if group is None or not is_state(group) or not is_office(office.role) or office.role is None or office.name:
        return None
    return OwnedOffice(office.start, office.end, office.role, group, None, None)


def _counterparts(sentence: Sentence, office: Mention, mentions: list[Mention]) -> OwnedOffice | None:
    """As in "his Syrian counterpart": the office of the one person named before, in the state that the words give."""
    before = [m.person for m in mentions if m.kind is MentionKind.PERSON and m.end <= office.start and m.person]
    roles = {person.role for person in before if person.role is not None}
    if office.country is None or office.assumed or len(set(before)) != 1 or len(roles) != 1:
        return None
    role = roles.pop()
    if not _HIS.search(sentence.text[: office.start - sentence.start]) or not is_office(role):
        return None
    return OwnedOffice(office.start, office.end, role, office.country, None, None)


def _phrase(
    words: Evidence, of: OwnedOffice, on: str | None, holder: Person | None, asserted: set[str]
) -> OfficePhrase:
    known = candidates(of.role, of.country, of.organisation, of.post, on) if on is not None else ()
    names = {one.name for one in known}
    name: str | None = None
    # Where the register has somebody for the day, another of the article is a president of old, unless the article
    # itself has that person in the office.
    named = holder is not None and _is_named(holder)
    if holder is not None and named and (not names or holder.name in asserted or _is_one_of(holder.name, names)):
        name, reason = holder.name, "named in the article"
    elif on is None:
        reason = "no date to resolve it for"
    elif len(names) == 1:
        name, reason = names.pop(), f"its one holder in the register on {on}"
    elif names:
        reason = f"the register has {len(names)} holders for {on}"
    else:
        reason = f"the register has no holder for {on}"
    return OfficePhrase(words, of.role, of.country, of.organisation, of.post, on, known, name, reason)


def _asserted(of: OwnedOffice, tenures: Sequence[SaidTenure]) -> set[str]:
    """Whom the article has in an office."""
    return {
        one.name
        for one in tenures
        if one.tense.holds
        and (one.country, one.organisation) == (of.country, of.organisation)
        and same_office(one.role, of.role)
    }


def _is_one_of(name: str, names: set[str]) -> bool:
    return any(same_person(name, other) for other in names)


def _is_named(holder: Person) -> bool:
    """Whether the article has the holder's name in full."""
    return any(full_name(mention) is not None for mention in holder.mentions)
