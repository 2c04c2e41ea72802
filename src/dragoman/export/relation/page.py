"""The page of a relation: its figures, the chart of its rhythm, its contacts, and what is new."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

import dragoman
from dragoman.export.page.wording import KINDS, date_words
from dragoman.export.relation.chart import BOTTOM, HEIGHT, LEFT, WIDTH, chart_of
from dragoman.record import Contact, RecordedEngagement, Relation
from dragoman.record.relations.document import by_kind, by_level
from dragoman.reference.countries import country_name

# Characters that no page may hold, and such as turn the direction of what follows them.
_CONTROLS = (*range(9), 11, 12, *range(14, 32), *range(127, 160))
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_FORBIDDEN = dict.fromkeys((*_CONTROLS, *_DIRECTIONS), "\ufffd")


def relation_page(relation: Relation) -> str:
    """One HTML page; it needs no network and runs no script."""
    page = (
        _environment()
        .get_template("relation.html.j2")
        .render(
            relation=relation,
            title=" – ".join(country_name(code) for code in relation.between),
            chart=chart_of(relation.periods),
            box=(WIDTH, HEIGHT, LEFT, HEIGHT - BOTTOM),
            kinds=[(kind, KINDS[kind], number) for kind in KINDS if (number := by_kind(relation.contacts).get(kind))],
            levels=by_level(relation.contacts),
            version=dragoman.__version__,
            css=Markup(_static("relation.css")),
            policy=f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{_hash('relation.css')}'",
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=DictLoader({"relation.html.j2": _static("relation.html.j2")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.finalize = _harmless
    environment.filters |= {"when": _when, "who": _who, "kind": _kind, "where": _where}
    return environment


def _harmless(value: object) -> object:
    """Text of articles without the characters that steer a page."""
    return value.translate(_FORBIDDEN) if isinstance(value, str) and not isinstance(value, Markup) else value


def _when(one: Contact | RecordedEngagement) -> str:
    engagement = one.engagement if isinstance(one, Contact) else one
    return date_words(engagement.date) if engagement.date else "date not told"


def _who(engagement: RecordedEngagement) -> str:
    named = [_person(who.name, who.country) for who in engagement.participants]
    return ", ".join([*named, *(country_name(group) or group for group in engagement.collective_participants)])


def _person(name: str | None, country: str | None) -> str:
    state = country_name(country)
    return f"{name} ({state})" if name and state else name or state or "unnamed"


def _kind(engagement: RecordedEngagement) -> str:
    return KINDS[engagement.kind]


def _where(engagement: RecordedEngagement) -> str:
    return ", ".join(part for part in (engagement.place, country_name(engagement.country)) if part)


@cache
def _static(name: str) -> str:
    return files(__package__).joinpath("static", name).read_text(encoding="utf-8")


@cache
def _hash(name: str) -> str:
    digest = hashlib.sha256(_static(name).encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
