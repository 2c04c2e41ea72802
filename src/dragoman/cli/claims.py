"""``dragoman claims``: what articles claim about the record, checked against it."""

from __future__ import annotations

import click

from dragoman.cli.claims_listing import print_claims
from dragoman.cli.config import Settings
from dragoman.cli.country import checked_countries
from dragoman.cli.opening import one_of_record, open_record
from dragoman.cli.output import format_options, print_json, say, wants_json
from dragoman.record import ClaimFinding, RecordedEngagement, Wanted, checked_claims, claim_to_json


@click.command("claims")
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--between", nargs=2, callback=checked_countries, metavar="COUNTRY COUNTRY", help="Where both took part.")
@click.option(
    "--finding", "findings", multiple=True, type=click.Choice([str(f) for f in ClaimFinding]), help="Can be repeated."
)
@format_options
@click.pass_obj
def command(
    settings: Settings,
    /,
    *,
    id_: str | None,
    between: tuple[str, ...],
    findings: tuple[str, ...],
    as_json: bool | None,
) -> None:
    """What articles claim about the record, checked against it.

    "The second visit since 2015", "the first since the war", "last met in March": each is confirmed, contradicted or
    open, with the engagements that decide and the reason in words. It is open where the record has too little, and
    where its articles do not cover the time that the claim speaks of.

    \b
    Examples:
      dragoman claims e3f2a9
      dragoman claims --between RUS Syria --finding contradicted
    """  # noqa: D301
    record = open_record(settings)
    of = one_of_record(record, id_) if id_ is not None else None
    if of is not None and not isinstance(of, RecordedEngagement):
        raise click.UsageError(f"{id_!r} is a statement; claims are made on engagements, which dragoman timeline lists")
    chosen = {ClaimFinding(finding) for finding in findings} or set(ClaimFinding)
    engagements = record.engagements(Wanted(between=between))
    found = [one for one in checked_claims(engagements, None if of is None else [of]) if one.finding in chosen]
    if wants_json(as_json):
        print_json(claim_to_json(one) for one in found)
    elif found:
        print_claims(found)
    if not found:
        say("No article on record claims such a thing.")
