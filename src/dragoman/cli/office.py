"""``dragoman office``: who held an office, in order, with the gaps."""

from __future__ import annotations

import click

from dragoman.cli.output import NOTHING, format_options, print_json, say, wants_json
from dragoman.reference.countries import code_of


@click.command("office")
@click.argument("title")
@click.argument("country", required=False)
@format_options
@click.pass_context
def command(ctx: click.Context, /, *, title: str, country: str | None, as_json: bool | None) -> None:
    """Who held an office, in order of time, with the gaps and the sources.

    TITLE is an office ("foreign minister"), COUNTRY a state by name or code; without one the office of an
    organisation is meant ("NATO secretary-general").

    \b
    Examples:
      dragoman office "foreign minister" SYR
      dragoman office "UN secretary-general" --json
    """  # noqa: D301
    from dragoman.read.ask.offices_of import Gap, office_history, offices_on_record  # noqa: PLC0415 - loads the register
    from dragoman.reference.countries import country_name  # noqa: PLC0415

    if not title.strip():
        raise click.BadParameter(
            "the title is empty; an example: dragoman office 'foreign minister' SYR", param_hint="TITLE"
        )
    code = code_of(country) if country else None
    if country and code is None:
        message = f"{country!r} is no country known here; give its name or its ISO 3166-1 alpha-3 code"
        raise click.BadParameter(message, param_hint="COUNTRY")
    rows = office_history(title, code)
    if not rows:
        known = ", ".join(offices_on_record(code)[:12])
        whose = country_name(code) if code else "any organisation"
        say(f"the register has no {title} of {whose}; it has: {known or 'nothing of it'}")
        ctx.exit(NOTHING)
    if wants_json(as_json):
        print_json(
            {"gap": True, "from": row.since, "to": row.to}
            if isinstance(row, Gap)
            else {
                "name": row.person, "office": row.role, "country": row.country, "post": row.post,
                "from": row.since, "to": row.to, "seen": row.seen, "sources": row.source.split("|"),
            }
            for row in rows
        )  # fmt: skip
        return
    from dragoman.cli.register_listing import print_tenures  # noqa: PLC0415 - rich is slow

    print_tenures(rows, with_person=True)
