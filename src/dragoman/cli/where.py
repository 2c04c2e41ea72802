"""``dragoman where``: the places that a text names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.batch import answer_batch, batch_option
from dragoman.cli.config import Settings
from dragoman.cli.json_lines import whole_characters
from dragoman.cli.output import console, format_options, plain, print_json, wants_json

if TYPE_CHECKING:
    from dragoman.read.where.find import FoundPlace

Finder = Callable[[str], "list[FoundPlace]"]


@click.command("where")
@click.argument("text", required=False)
@batch_option
@format_options
@click.pass_obj
def command(settings: Settings, /, *, text: str | None, batch: Path | None, as_json: bool | None) -> None:
    """Find the places that a text names, with their points on the map.

    Each place has its GeoNames id where one is known, latitude and longitude, country, first-level region and
    precision, and whether the name stands for the place or for those who govern from it (actor).

    \b
    Examples:
      dragoman where "Lavrov flew from Moscow to Sochi. Moscow rejected the plan."
      dragoman where --batch texts.jsonl               lines of {"text": "..."}
    """  # noqa: D301
    if (text is None) == (batch is None):
        raise click.UsageError("name a text, or a file of texts with --batch")
    find = _finder(settings.model)
    if batch is not None:
        answer_batch(batch, ("text",), lambda question: {**question, "places": places_json(find(question["text"]))})
        return
    text = whole_characters(text or "")
    found = find(text)
    if wants_json(as_json):
        print_json([{"text": text, "places": places_json(found)}])
    else:
        _print_table(found)


def places_json(found: list[FoundPlace]) -> list[dict[str, Any]]:
    """The places of a text as JSON, in the order of the text."""
    from dragoman.reference.spots import region_name  # noqa: PLC0415 - not needed by every command

    return [
        {
            "start": place.start,
            "end": place.end,
            "name": place.name,
            "place": place.spot.name,
            "geonames": place.spot.geonames,
            "wikidata": place.spot.wikidata,
            "lat": place.spot.lat,
            "lon": place.spot.lon,
            "country": place.spot.country,
            "region": region_name(place.spot.region),
            "kind": place.spot.kind,
            "precision": place.spot.precision,
            "as": place.stands_for,
        }
        for place in found
    ]


def _finder(model: str) -> Finder:
    """Finds places with one language engine, loaded once."""
    from dragoman.read.annotate.engine import SpacyEngine  # noqa: PLC0415 - slow, and not needed by every command
    from dragoman.read.where.find import find_places  # noqa: PLC0415 - slow, and not needed by every command

    try:
        engine = SpacyEngine(model)
    except LookupError as error:
        raise click.ClickException(str(error.args[0])) from error
    return lambda text: find_places(text, engine)


def _print_table(found: list[FoundPlace]) -> None:
    from rich.table import Table  # noqa: PLC0415 - slow, and not needed by every command

    table = Table("name", "place", "country", "precision", "latitude", "longitude", "GeoNames", "as", box=None)
    for place in found:
        spot = place.spot
        numbers = (f"{spot.lat:.2f}", f"{spot.lon:.2f}", str(spot.geonames or ""))
        table.add_row(
            plain(place.name), plain(spot.name), spot.country or "", spot.precision, *numbers, place.stands_for
        )
    console().print(table)
