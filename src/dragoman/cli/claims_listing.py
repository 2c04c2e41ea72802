"""Checked claims printed for a person: the claim and its words, the finding, and what decides."""

from __future__ import annotations

from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.wording import kind_word, where_line, who_line
from dragoman.model.particulars import claim_for_people
from dragoman.record import CheckedClaim, ClaimFinding, RecordedEngagement
from dragoman.reference.countries import country_name

ID = 8  # characters of an id
MOST = 5  # engagements listed that decide
_STYLES = {ClaimFinding.CONFIRMED: "green", ClaimFinding.CONTRADICTED: "red", ClaimFinding.OPEN: "yellow"}


def print_claims(found: Sequence[CheckedClaim]) -> None:
    """Each claim with its finding; below it of what it is claimed, by whom and in which words, and what decides."""
    out = console()
    for one in found:
        out.print(
            Text.assemble((claim_for_people(one.told.claim), "bold"), "  ", (str(one.finding), _STYLES[one.finding]))
        )
        out.print(_below(Text(f"of: {_line(one.engagement)}")))
        out.print(_below(Text(_claimed(one), style="dim")))
        out.print(_below(Text(plain(one.reason))))
        for other in one.deciding[:MOST]:
            out.print(Padding(Text(_line(other)), (0, 0, 0, 4), expand=False))
        if len(one.deciding) > MOST:
            out.print(Padding(Text(f"and {len(one.deciding) - MOST} more", style="dim"), (0, 0, 0, 4), expand=False))


def _below(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2), expand=False)


def _line(one: RecordedEngagement) -> str:
    """``2019-03-19 visit: Sergei Shoigu (Russia); Damascus, Syria  edfce1cc``."""
    where = where_line(one)
    return (
        f"{one.date or 'undated'} {kind_word(one.kind)}: {who_line(one)}{f'; {where}' if where else ''}  {one.id[:ID]}"
    )


def _claimed(one: CheckedClaim) -> str:
    names = ", ".join(country_name(name) or name for name in one.told.by)
    words = " ".join(f"“{' '.join(quote.words.quote.split())}”" for quote in one.told.words)
    return plain(f"claimed by {names}{f' as of {one.told.as_of}' if one.told.as_of else ''}: {words}")
