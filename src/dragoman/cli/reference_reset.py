"""``dragoman reference reset``: back to the register that came with Dragoman."""

from __future__ import annotations

import click

from dragoman.cli.output import say


@click.command("reset")
@click.option("--yes", is_flag=True, help="Do not ask.")
def reset(yes: bool) -> None:
    """Remove the updated register, so that the one that came with Dragoman is used again.

    What was fetched for an update that is not finished goes as well.
    """
    import shutil  # noqa: PLC0415 - not for help

    from dragoman.cli.reference_update import KEPT_IN  # noqa: PLC0415
    from dragoman.reference.register.store import whole  # noqa: PLC0415
    from dragoman.reference.renewal.place import locked, remove, user_folder  # noqa: PLC0415

    folder = user_folder()
    pages = folder.with_name(KEPT_IN)
    if not folder.exists() and whole(folder) is None and not pages.exists():
        say("The register that came with Dragoman is in use; there is nothing to remove.")
        return
    if not yes:
        click.confirm(f"Remove the register in {folder}?", abort=True, err=True)
    with locked(folder):
        remove(folder)
        shutil.rmtree(pages, ignore_errors=True)
    say(f"{folder} is gone; the register that came with Dragoman is in use.")
