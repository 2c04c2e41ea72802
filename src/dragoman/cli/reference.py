"""``dragoman reference``: the register of offices that is in use, and bringing it up to date."""

from __future__ import annotations

import click

from dragoman.cli.reference_reset import reset
from dragoman.cli.reference_status import status
from dragoman.cli.reference_update import update


@click.group("reference")
def command() -> None:
    """The register of offices in use, and bringing it up to date.

    The register says who held which office when. One comes with Dragoman; an update makes a newer one in your data
    folder, which is then used instead. DRAGOMAN_REGISTER names another folder, or says packaged to use the one that
    came with Dragoman.

    \b
    Examples:
      dragoman reference status
      dragoman reference update --countries RUS,SYR
      dragoman reference reset
    """  # noqa: D301


for one in (update, status, reset):
    command.add_command(one)
