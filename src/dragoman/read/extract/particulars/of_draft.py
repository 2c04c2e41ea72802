"""The finer values of a draft: level, format, count, whole, and all particulars, each with its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.model.engagement import Support
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Format, Level, Particulars
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.particulars.carried import carried_of
from dragoman.read.extract.particulars.channel import channel_of
from dragoman.read.extract.particulars.claims import claims_of
from dragoman.read.extract.particulars.count import count_of
from dragoman.read.extract.particulars.delegations import delegations_of
from dragoman.read.extract.particulars.format import format_of
from dragoman.read.extract.particulars.hosts import hosted_by, invited_by, mediated_by
from dragoman.read.extract.particulars.length import length_of
from dragoman.read.extract.particulars.level import level_of
from dragoman.read.extract.particulars.mode import mode_of
from dragoman.read.extract.particulars.setting import Setting
from dragoman.read.extract.particulars.sidelines import sidelines_of
from dragoman.read.extract.particulars.whole import whole_of

_GROUND = "on whose ground it was"
_FOLLOWS = {
    "level": "the highest office of those who took part",
    "format": "the number of sides",
    "part_of": "the same guest, on the ground and in the days of the visit",
}


@dataclass(frozen=True, slots=True)
class Finer:
    """The values; ``words`` are those of level, format, count and ``part_of``, ``inferred`` what some rest on."""

    level: Level | None
    format: Format
    count: int
    whole: Draft | None
    particulars: Particulars
    words: dict[str, tuple[Evidence, ...]]
    inferred: dict[str, str]

    def supported(self, support: Support) -> Support:
        """The support of an engagement with what these values rest on."""
        return replace(support, inferred=support.inferred | self.inferred, **self.words)  # type: ignore[arg-type]


def finer_of(draft: Draft, drafts: list[Draft], country: str | None, setting: Setting) -> Finer:
    """The finer values of a draft among all of its article; ``country`` is where it was."""
    level, level_words = level_of(draft, setting)
    form, form_words = format_of(draft, setting)
    count, count_words = count_of(draft, setting)
    whole, whole_words = whole_of(draft, drafts, setting)
    particulars = _particulars(draft, country, setting)
    words = {"level": level_words, "format": form_words, "count": count_words, "part_of": whole_words}
    told = {"level": level, "format": form, "part_of": whole}
    inferred = {key: _FOLLOWS[key] for key, value in told.items() if value is not None and not words[key]}
    return Finer(level, form, count, whole, particulars, words, inferred | _inferred(draft, particulars))


def _inferred(draft: Draft, found: Particulars) -> dict[str, str]:
    """A host whom only the ground makes one."""
    told = {s.actor.person.name if s.actor.person else s.actor.side for s in draft.sides if s.part == "host"}
    return {"hosted_by": _GROUND} if any(one.value not in told for one in found.hosted_by) else {}


def _particulars(draft: Draft, country: str | None, setting: Setting) -> Particulars:
    mediated = mediated_by(draft, setting)
    return Particulars(
        mode=mode_of(draft, mediated, setting),
        channel=channel_of(draft, setting),
        sidelines_of=sidelines_of(draft, setting),
        length=length_of(draft, setting),
        invited_by=invited_by(draft, setting),
        hosted_by=hosted_by(draft, country, mediated, setting),
        mediated_by=mediated,
        carried=carried_of(draft, setting),
        claims=claims_of(draft, setting),
        delegations=delegations_of(draft, setting),
    )
