"""``dragoman reference status``: which register is in use, and what it holds."""

from __future__ import annotations

import os
from typing import Any

import click

from dragoman.cli.output import format_options, print_json, wants_json


@click.command("status")
@format_options
def status(as_json: bool | None) -> None:
    """Say which register is in use, as of when, and what it holds."""
    found = register_status()
    if wants_json(as_json):
        print_json([found])
        return
    for name, value in found.items():
        if name == "sources":
            for source in value:
                click.echo(f"{'source':<13}{source['source']}, as of {source['as_of']}: {source['tenures']:,} tenures")
        elif value not in ("", None, 0):
            click.echo(f"{name:<13}{value:,}" if isinstance(value, int) else f"{name:<13}{value}")


def register_status() -> dict[str, Any]:
    """What there is to say of the register in use; RegisterError where it cannot be read."""
    from dragoman.cli.reference_update import KEPT_IN  # noqa: PLC0415 - not for help
    from dragoman.cli.registers import packaged_register, register_in_use  # noqa: PLC0415
    from dragoman.reference.register.store import PACKAGED, VARIABLE  # noqa: PLC0415
    from dragoman.reference.renewal.place import made_of, user_folder  # noqa: PLC0415

    used = register_in_use()
    made = made_of(used.folder)
    packaged = used if used.packaged else packaged_register()
    behind = not used.packaged and made.get("packaged", "") < packaged.as_of
    kept = list(user_folder().with_name(KEPT_IN).glob("*-*.json"))
    tenures = used.tables.tenures
    named = os.environ.get(VARIABLE, "")
    absent = bool(named) and named != PACKAGED and used.packaged
    return {
        "register": "packaged" if used.packaged else "updated",
        "folder": str(used.folder),
        "version": used.version,
        "as_of": used.as_of,
        "people": len(used.tables.people),
        "tenures": len(tenures),
        "open": sum(not row.to for row in tenures),
        "countries": len(used.countries),
        "absent": f"{VARIABLE} says {named}, where there is no register: other commands refuse; make one there with "
        "dragoman reference update, or unset it"
        if absent
        else "",
        "unfinished": f"an update with {len(kept)} pages; dragoman reference update goes on with it" if kept else "",
        "newer": f"the packaged register is as of {packaged.as_of}; dragoman reference update takes it in"
        if behind
        else "",
        "sources": [
            {"source": row.source, "as_of": row.as_of, "tenures": sum(row.source in one.sources for one in tenures)}
            for row in used.tables.sources
        ],
    }
