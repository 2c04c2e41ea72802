"""Holders of national offices since 2001 from the every-politician-scrapers repositories (Wikidata and Wikipedia)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from dragoman.reference.countries import country_of_name
from dragoman.reference.folding import fold
from dragoman.reference.offices import office
from dragoman.reference.organisations import organisation
from dragoman.reference.titles import canonical_roles, post_country, post_of
from register.found import FIRST, Found, edtf, plain_name, read_csv

HERE = Path(__file__).resolve().parent
_BODIES = (
    "united nations",
    "united nations general assembly",
    "world trade organization",
    "parliamentary assembly of the council of europe",
    "arab parliament",
    "international court of justice",
)
_OF_PLACE = re.compile(r"(\S.*?) of (?:the )?(.+)")


@cache
def repositories() -> dict[str, dict[str, str]]:
    """The repositories, with the country or the body whose offices each holds, its commit and its day."""
    return {row["repository"]: row for row in read_csv(HERE / "repositories.csv")}


@cache
def _retitled() -> dict[str, dict[str, str]]:
    """Titles that a repository has wrong, with what they should be."""
    table: dict[str, dict[str, str]] = {}
    for row in read_csv(HERE / "retitled.csv"):
        table.setdefault(row["repository"], {})[row["position"]] = row["instead"]
    return table


def from_scrapers(folder: Path) -> Iterator[Found]:
    """Every tenure of a national office in the repositories' tables."""
    for name, row in sorted(repositories().items()):
        seen = row["date"]
        instead = _retitled().get(name, {})
        titles, born = _titles(folder / name), _born(folder / name)
        for line in read_csv(folder / name / "html" / "holders21.csv"):
            person = (line["personID"], line["person"])
            page = re.sub(r"\s*\(.*", "", line.get("enwiki") or "") or titles.get(person[0])
            names = tuple(dict.fromkeys(name for name in (page, line["person"]) if name))
            for found in _found(
                row, instead.get(line["position"], line["position"]), person, (line["start"], line["end"], seen)
            ):
                yield _with(found, names, born.get(person[0], ""))
    yield from _foreign_ministers(folder / "world" / "sources" / "foreign")


def _found(row: dict[str, str], title: str, person: tuple[str, str], dates: tuple[str, str, str]) -> Iterator[Found]:
    since, to = edtf(dates[0]), edtf(dates[1])
    if not since or (to and to < FIRST) or not person[1].strip():
        return
    country, body = row["country"], row["body"]
    if row["repository"] == "world":
        body, title = _body(title)
    if not body and is_left_out(title, country):
        return
    post = post_country(title) or ""
    sent = post_of(title)
    if sent and not post:
        known = organisation(sent)
        body = body or (known.name if known else sent)
    for role in canonical_roles(title, country or None):
        about = "" if role == "ambassador to the United Nations" else body
        if row["body"]:  # a state that few recognise: no country of ours, so that its name is part of the role
            about, role = "", f"{role} of {row['body']}"  # noqa: PLW2901
        to_day = to if not to or to >= since[: len(to)] else ""
        yield Found(
            "wikidata", person[1], person[0], country, role, about, post, since, to_day, "" if to_day else dates[2]
        )


def _with(found: Found, names: tuple[str, ...], born: str) -> Found:
    short, longer = plain_name(names[0])
    spellings = tuple(dict.fromkeys(n for name in (*names[1:], *longer) if (n := plain_name(name)[0]) != short))
    return Found(
        found.source,
        short,
        found.id,
        found.country,
        found.role,
        found.organisation,
        found.post,
        found.since,
        found.to,
        found.seen,
        spellings,
        born,
    )


def _body(title: str) -> tuple[str, str]:
    """The organisation of a title of the world's table, and the title that offices.yml knows."""
    plain = fold(title)
    for ending in _BODIES:
        if plain.endswith(ending):
            known = organisation(ending)
            return (known.name if known else ending), title
    return "", title


def _titles(folder: Path) -> dict[str, str]:
    """The title of each person's page in the English Wikipedia, by id: the name that English readers know."""
    path = folder / "enwiki" / "index.csv"
    if not path.exists():
        return {}
    return {row["wikidata"]: re.sub(r"\s*\(.*", "", row["title"]) for row in read_csv(path) if row.get("wikidata")}


def _born(folder: Path) -> dict[str, str]:
    path = folder / "html" / "bio.csv"
    rows = read_csv(path) if path.exists() else []
    cut = {"11": 10, "10": 7, "9": 4}
    return {row["id"]: edtf(row["dob"][: cut.get(row["dobp"], 0)]) for row in rows}


def _foreign_ministers(folder: Path) -> Iterator[Found]:
    """The world's foreign ministers in January 2023."""
    called = {row["person"]: row["name"] for row in read_csv(folder / "scraped.csv")}
    for row in read_csv(folder / "wikidata.csv"):
        country, since = country_of_name(row["countryLabel"]), edtf(row["start"])
        if not country or not row["person"] or not since:
            continue
        name, longer = plain_name(row["name"] or called.get(row["person"], ""))
        if not name:
            continue
        for role in canonical_roles(row["position"] and row["positionLabel"], country):
            if role in ("foreign minister", "secretary of state", "foreign secretary", "external affairs minister"):
                yield Found("wikidata", name, row["person"], country, role, "", "", since, "", "2023-01-10", longer)


@cache
def _rules() -> dict[str, list[str]]:
    rules: dict[str, list[str]] = yaml.safe_load((HERE / "left_out.yml").read_text(encoding="utf-8"))
    return {name: [fold(word) for word in words] for name, words in rules.items()}


def is_left_out(title: str, country: str) -> bool:
    """Whether an office is none of the state's government: of a province, a court, a parliament, a party."""
    plain = fold(title)
    rules = _rules()
    if any(plain == kept or plain.startswith(kept + " ") for kept in rules["kept"]):
        return False
    if (
        plain in rules["bare"]
        or plain.startswith(tuple(rules["beginnings"]))
        or any(f" {word} " in f" {plain} " for word in rules["words"])
    ):
        return True
    role = canonical_roles(title, country or None)
    known = office(role[0]) if role else None
    if known is not None or (role and role[0].endswith((" minister", " secretary", "spokesperson"))):
        return False
    match = _OF_PLACE.fullmatch(plain)
    return bool(match) and match[1] in rules["heads_of_places"] and not set(match[2].split()) & set(rules["bodies"])
