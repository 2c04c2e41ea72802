"""Names for those whom an engagement knows by their office alone: by the register, or by what the record learned.

A reading is left as it is; only the record's engagement gets the name, with the words and the basis for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.engagement import Engagement, Kind, Part, Participant
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import TenureJudgement
from dragoman.model.office import Candidate, OfficePhrase
from dragoman.model.person_judgement import Action
from dragoman.model.reading import Reading
from dragoman.read.ask.candidates import candidates
from dragoman.record.lineage.counting import ArticleOrigins
from dragoman.record.offices.gather import learned_from, sighted
from dragoman.record.offices.kinds import OfficeKey, key_of
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.offices.nearest import Holders, Sightings
from dragoman.record.offices.persons import one_person
from dragoman.record.recorded import NamedBy, Quoted, RecordedEngagement, RecordedParticipant
from dragoman.reference.countries import find_countries

MOST = 3  # sightings quoted for one name


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A phrase that stands for a party without a name, in one report of an engagement.

    ``collective`` where the party is a side of unnamed persons, and not one participant without a name.
    """

    article: str
    phrase: OfficePhrase
    side: str
    part: Part
    collective: bool

    @property
    def office(self) -> OfficeKey:
        """The office whose holder it means."""
        return key_of(self.phrase)

    @property
    def open(self) -> bool:
        """Whether the tenures that articles tell of are asked, because the register is not sure."""
        return not _is_sure(_known(self.phrase))


PartiesOf = Mapping[tuple[str, str], Sequence[Unnamed]]  # by article and id of the report


def named_by_office(
    engagements: Iterable[RecordedEngagement], readings: Iterable[Reading], judgements: Iterable[TenureJudgement] = ()
) -> tuple[RecordedEngagement, ...]:
    """The engagements, with names for their unnamed parties where exactly one person held the office on the day.

    ``judgements`` are persons' words on tenures.
    """
    told = list(readings)
    unnamed = {
        (reading.article.name, engagement): parties
        for reading in told
        for engagement, parties in unnamed_parties(reading).items()
    }
    if not unnamed:
        return tuple(engagements)
    words = list(judgements)
    seen = Sightings(one for reading in told for one in sighted(reading))
    origins = ArticleOrigins.among(reading.article for reading in told if reading.tenures)
    return with_names(engagements, unnamed, Holders(seen.around, lambda found: learned_from(found, origins, words)))


def with_names(
    engagements: Iterable[RecordedEngagement], unnamed: PartiesOf, holders: Holders
) -> tuple[RecordedEngagement, ...]:
    """The same, from the unnamed parties of each report."""
    return tuple(_named(engagement, unnamed, holders) for engagement in engagements)


def answered(one: Unnamed, holders: Holders) -> str:
    """What tenures say of an unnamed party, in a form that is another one when the answer is; empty for no answer."""
    tenure = holders.holder(one.office, one.phrase.on)
    return "" if tenure is None else repr((tenure.id, tenure.name, _told(tenure), _quoted(tenure)))


def unnamed_parties(reading: Reading) -> dict[str, tuple[Unnamed, ...]]:
    """The phrases that stand for parties without a name, for each engagement of a reading that has such, by its id."""
    if not reading.offices:
        return {}
    found = {told.id: tuple(_parties(reading, told)) for told in reading.engagements}
    return {engagement: parties for engagement, parties in found.items() if parties}


def _named(engagement: RecordedEngagement, unnamed: PartiesOf, holders: Holders) -> RecordedEngagement:
    found: list[RecordedParticipant] = []
    sides: set[str] = set()
    known = [p.name or "" for p in engagement.participants] + _removed(engagement)
    for one in _unnamed(engagement, unnamed):
        who = _resolved(one, holders)
        if who is None or any(one_person(who.name or "", name) for name in known):
            continue
        sides.add(one.side)
        same = next((n for n, p in enumerate(found) if one_person(p.name or "", who.name or "")), None)
        if same is None:
            found.append(who)
        else:
            found[same] = _both(found[same], who)
    if not found:
        return engagement
    participants = [p for p in engagement.participants if p.name or p.country not in sides]
    return replace(
        engagement,
        participants=(*participants, *found),
        collective_participants=tuple(g for g in engagement.collective_participants if g not in sides),
    )


def _removed(engagement: RecordedEngagement) -> list[str]:
    """Who took no part, as persons say: no office brings them back."""
    corrections = (one for one in engagement.corrections if one.attribute == "participants")
    return [str(one.value) for one in corrections if one.action is Action.REMOVE]


def _unnamed(engagement: RecordedEngagement, unnamed: PartiesOf) -> Iterator[Unnamed]:
    """The phrases that stand for a party of which no report has the name."""
    groups = set(engagement.collective_participants)
    nameless = {p.country for p in engagement.participants if p.name is None}
    for report in engagement.reports:
        for one in unnamed.get((report.article, report.engagement), ()):
            if one.side in groups if one.collective else (one.side or None) in nameless:
                yield one


def _parties(reading: Reading, told: Engagement) -> Iterator[Unnamed]:
    article = reading.article.name
    for group, spans in zip(told.collective_participants, told.support.collective_participants, strict=False):
        phrases = _phrases(reading, spans, group) or _pointed_back_to(reading, spans, group)
        yield from (Unnamed(article, one, group, _part_of(group, told), collective=True) for one in phrases)
    for who in told.participants:
        if who.name is None:
            phrases = _phrases(reading, who.evidence, who.country or "")
            yield from (Unnamed(article, one, who.country or "", who.part, collective=False) for one in phrases)


def _phrases(reading: Reading, spans: Sequence[Evidence], side: str) -> list[OfficePhrase]:
    """The phrases among some words that are of an office of one side."""
    return [
        phrase
        for phrase in reading.offices
        if side in (phrase.country, phrase.organisation)
        and any(s.start < phrase.words.end and phrase.words.start < s.end for s in spans)
    ]


def _pointed_back_to(reading: Reading, spans: Sequence[Evidence], side: str) -> list[OfficePhrase]:
    """For "the two" and "they": the one office of a side that elsewhere in the article stands for it."""
    if not spans or any(find_countries(span.quote) for span in spans):
        return []
    found = [
        phrase
        for engagement in reading.engagements
        for group, words in zip(
            engagement.collective_participants, engagement.support.collective_participants, strict=False
        )
        if group == side
        for phrase in _phrases(reading, words, side)
    ]
    return found[:1] if len({key_of(phrase) for phrase in found}) == 1 else []


def _part_of(group: str, told: Engagement) -> Part:
    """The part of an unnamed side: what is left of the two sides by what the named ones do."""
    named: list[Participant] = [who for who in told.participants if who.country != group]
    parts = {who.part for who in named}
    if told.kind is Kind.VISIT:
        return Part.GUEST
    opposite = {Part.GUEST: Part.HOST, Part.HOST: Part.GUEST, Part.CALLER: Part.CALLEE, Part.CALLEE: Part.CALLER}
    opposite |= {Part.SENDER: Part.RECIPIENT, Part.RECIPIENT: Part.SENDER}
    lone = parts.pop() if len(parts) == 1 and len(told.collective_participants) == 1 else None
    return opposite.get(lone, Part.PARTICIPANT) if lone is not None else Part.PARTICIPANT


def _resolved(one: Unnamed, holders: Holders) -> RecordedParticipant | None:
    """The holder: by the register's evidence, else as learned, else by the register's open tenure."""
    phrase = one.phrase
    known = _known(phrase)
    names = {candidate.name for candidate in known}
    tenure = None if _is_sure(known) else holders.holder(key_of(phrase), phrase.on)
    words = (Quoted(one.article, phrase.words),)
    if tenure is not None:
        named_by = NamedBy("learned", _told(tenure), phrase.on, tenure.id, words, _quoted(tenure))
        return _participant(one, tenure.name, None, named_by)
    if len(names) != 1:
        return None
    candidate = known[0]
    until = f" to {candidate.to}" if candidate.to else f", last seen {candidate.seen}" if candidate.seen else ""
    reason = f"the register has {candidate.name} as {phrase.role} from {candidate.since}{until}"
    named_by = NamedBy("register", reason, phrase.on, None, words, ())
    return _participant(one, candidate.name, candidate.actor_id, named_by)


def _is_sure(known: Sequence[Candidate]) -> bool:
    return len({candidate.name for candidate in known}) == 1 and any(candidate.sure for candidate in known)


def _known(phrase: OfficePhrase) -> tuple[Candidate, ...]:
    """Those whom the register has; it may have grown since the article was read."""
    return phrase.candidates or _of_register(phrase)


def _of_register(phrase: OfficePhrase) -> tuple[Candidate, ...]:
    if phrase.on is None:
        return ()
    return candidates(phrase.role, phrase.country, phrase.organisation, phrase.post, phrase.on)


def _participant(one: Unnamed, name: str, actor: str | None, named_by: NamedBy) -> RecordedParticipant:
    return RecordedParticipant(
        name=name,
        country=one.phrase.country,
        role=one.phrase.role,
        part=one.part,
        actor_id=actor,
        articles=(one.article,),
        named_by=named_by,
    )


def _told(tenure: LearnedTenure) -> str:
    articles = len({s.article for s in tenure.sightings if s.tense.holds})
    if tenure.judged is not None:
        return f"{tenure.name} as {tenure.role} is confirmed by {tenure.judged.by}"
    # No exact count of many: it would change every engagement that rests on it with every further article.
    many = "1 article calls" if articles == 1 else f"{articles if articles <= MOST else 'many'} articles call"
    return f"{many} {tenure.name} {tenure.role}"


def _quoted(tenure: LearnedTenure) -> tuple[Quoted, ...]:
    """Words of the first sightings, each of another article."""
    found: dict[str, Quoted] = {}
    for sighting in tenure.sightings:
        if sighting.tense.holds and sighting.evidence:
            found.setdefault(sighting.article, Quoted(sighting.article, sighting.evidence[0]))
    return tuple(found.values())[:MOST]


def _both(known: RecordedParticipant, who: RecordedParticipant) -> RecordedParticipant:
    """One person whom several reports know by the office."""
    articles = tuple(sorted({*known.articles, *who.articles}))
    first, second = known.named_by, who.named_by
    if first is None or second is None:
        return replace(known, articles=articles)
    return replace(known, articles=articles, named_by=replace(first, words=(*first.words, *second.words)))
