"""Who said what of or to whom, as one article has it: a quotation or reported speech, with its speech act."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dragoman.model.evidence import Evidence


class Act(StrEnum):
    """What a speaker did by saying it: the eleven speech acts."""

    ASSERT = "assert"
    ACCUSE = "accuse"
    PRAISE = "praise"
    PROMISE = "promise"
    DENY = "deny"
    DEMAND = "demand"
    THREATEN = "threaten"
    APOLOGISE = "apologise"
    INVITE = "invite"
    REJECT = "reject"
    ANNOUNCE = "announce"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, state, body or group that speaks: its canonical name, and the words of this mention.

    ``name`` is None only where nobody is named ("a senior official"). ``country`` is ISO 3166-1 alpha-3: that of the
    state which a person, ministry or agency speaks for, None where it speaks for none. ``start`` and ``end`` count
    characters of the article's text and are the mention's own: a pronoun keeps its span and has the resolved name.
    """

    name: str | None
    country: str | None
    role: str | None
    actor_id: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StatementSupport:
    """The words behind the values of a statement that have no span of their own there.

    ``speaker`` are words elsewhere in the article that name the speaker or give the office; those of ``via`` run
    parallel to it. ``inferred`` names, for a value without words, what it was inferred from ("speaker", "country",
    "act", "target", "addressee", "via", "date"); ``rules`` names the rule or model that read each value.
    """

    speaker: tuple[Evidence, ...] = ()
    act: tuple[Evidence, ...] = ()
    target: tuple[Evidence, ...] = ()
    addressee: tuple[Evidence, ...] = ()
    date: tuple[Evidence, ...] = ()
    via: tuple[tuple[Evidence, ...], ...] = ()
    inferred: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: the words of the content, and the cue that gives it ("said", "accused"), if there is one.

    ``direct`` where any of the content stands in quotation marks. ``target`` is of or to whom the act is aimed:
    ISO 3166-1 alpha-3 for a state, the canonical name of a person or body, else a short phrase of the text.
    ``addressee`` is to whom it was said, in the same form. ``via`` reported it, where another than the article did,
    the nearest to the article first. ``date`` (EDTF) is the day of the saying or None, and then ``date_reason`` says
    why. ``evidence`` is the sentences that tell of it.
    """

    id: str
    speaker: Speaker
    cue: Evidence | None
    content: Evidence
    direct: bool
    act: Act
    target: str | None = None
    addressee: str | None = None
    via: tuple[str, ...] = ()
    date: str | None = None
    date_reason: str | None = None
    evidence: tuple[Evidence, ...] = ()
    support: StatementSupport = StatementSupport()
