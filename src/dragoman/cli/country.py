"""Countries as people type and read them."""

from __future__ import annotations

import click

from dragoman.reference.countries import code_of


def checked_country(_ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The code of the country of an option, None where it is not given; a usage error where it is not known."""
    return checked_countries(_ctx, param, (value,))[0] if value is not None else None


def checked_countries(_ctx: click.Context, param: click.Parameter, value: tuple[str, ...] | None) -> tuple[str, ...]:
    """The codes of the countries of an option; a usage error where one is not known."""
    codes = [(text, code_of(text)) for text in value or ()]
    for text, code in codes:
        if code is None:
            message = f"{text!r} is no country known here; give its name or its ISO 3166-1 alpha-3 code"
            raise click.BadParameter(message, param=param)
    return tuple(code for _, code in codes if code)
