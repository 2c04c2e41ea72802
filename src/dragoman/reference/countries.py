"""Countries by name, by the words for their people, by their capitals and by the seats of their governments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dragoman.reference.folding import fold
from dragoman.reference.phrases import Phrasebook, is_initialism
from dragoman.reference.tables import cell, rows, text_of


class Form(StrEnum):
    """By which of its words a country is named; the order is the one in which a doubtful word is read."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Country:
    """A country of ISO 3166-1, Kosovo (XKX), or a former state under the code it had then.

    ``cow`` is its number in the Correlates of War project. ``capitals`` holds a tuple of spellings for each town,
    the common one first.
    """

    alpha3: str
    alpha2: str
    cow: int | None
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A building or street that stands for those who govern from it: the Kremlin, Downing Street."""

    name: str
    country: str
    town: str
    stands_for: str


@dataclass(frozen=True, slots=True)
class CountryMatch:
    """A word for a country in a text; ``country`` is None where several are possible, all in ``candidates``."""

    start: int
    end: int
    country: str | None
    candidates: tuple[str, ...]
    form: Form


@cache
def countries() -> tuple[Country, ...]:
    """All countries, in the order of the table."""
    return tuple(_country(row) for row in rows("countries.csv"))


def country(alpha3: str) -> Country | None:
    """The country of an ISO 3166-1 alpha-3 code."""
    return _by_code().get(alpha3)


def name_of(alpha3: str) -> str:
    """The common English name of a country; KeyError for an unknown code."""
    return _by_code()[alpha3].name


def country_name(code: str | None) -> str:
    """The common English name of a country; the code itself where it is no country's, empty for None."""
    known = country(code) if code else None
    return known.name if known else code or ""


def country_of_name(text: str) -> str | None:
    """The code of a country by any of its names: ``Türkiye``, ``the United States``, ``U.S.``."""
    return _only(_look_up(Form.NAME, text))


def countries_of_demonym(text: str) -> tuple[str, ...]:
    """The codes that an adjective or a word for people can mean; ``Congolese`` means two."""
    found = _look_up(Form.ADJECTIVE, text)
    return found + tuple(code for code in _look_up(Form.PEOPLE, text) if code not in found)


def country_of_demonym(text: str) -> str | None:
    """The code of a country by ``Syrian``, ``Briton``, ``the Saudis``; None where it can be several."""
    return _only(countries_of_demonym(text))


def code_of(text: str) -> str | None:
    """The code of a country as people type it: its code, a name or an adjective; None where it is no one country's."""
    code = text.strip().upper()
    return code if country(code) else country_of_name(text) or country_of_demonym(text)


def country_of_capital(text: str) -> str | None:
    """The code of the country whose capital, or seat of government, the text names."""
    found = _look_up(Form.CAPITAL, text)
    return found[0] if found else None


def capital_of(alpha3: str) -> str | None:
    """The first capital of a country, in its common English spelling."""
    known = _by_code().get(alpha3)
    return known.capitals[0][0] if known and known.capitals else None


def seat(text: str) -> Seat | None:
    """The seat of power that the text names: ``the Kremlin`` is in Moscow and stands for Russia's presidency."""
    return _seats().get(_key(text))


def is_no_country(text: str) -> bool:
    """Whether a phrase holds the word of a country and does not stand for it: ``Latin American``."""
    return fold(text) in _not_countries()


def needs_article(name: str) -> bool:
    """Whether a country goes by this name only behind "the": the States, and not the Council of River States."""
    return fold(name) in _behind_the()


@cache
def _behind_the() -> frozenset[str]:
    """Names of one word that the table writes with "the" and with nothing else."""
    names = [name for row in rows("countries.csv") for name in (row["name"], *cell(row["other_names"]))]
    with_article = {fold(name[4:]) for name in names if name.startswith("the ") and " " not in name[4:]}
    return frozenset(with_article - {fold(name) for name in names if not name.startswith("the ")})


def find_countries(text: str) -> list[CountryMatch]:
    """Every word for a country in a text, the longest at each place; seats and capitals among them.

    Phrases that only look like a country (South China Sea, Washington Post) are passed over.
    """
    matches = []
    for found in _phrasebook().find(text):
        if any(form is None for form, _ in found.values):
            continue
        forms = [form for form, _ in found.values if form is not None]
        form = min(forms, key=list(Form).index)
        codes = tuple(dict.fromkeys(code for which, code in found.values if which is form))
        matches.append(CountryMatch(found.start, found.end, _only(codes), codes, form))
    return matches


def _country(row: dict[str, str]) -> Country:
    adjectives = cell(row["adjectives"])
    plain = [adjective for adjective in adjectives if not adjective.endswith("-")]
    people = cell(row["people"]) or tuple(form for adjective in plain for form in _people(adjective))
    capitals = tuple(cell(town) for town in cell(row["capitals"], ";"))
    names = (row["name"], *cell(row["other_names"]))
    cow = int(row["cow"]) if row["cow"] else None
    return Country(row["alpha3"], row["alpha2"], cow, row["name"], names, adjectives, people, capitals)


def _people(adjective: str) -> tuple[str, ...]:
    """The words for one and for several people, where they follow from the adjective: Syrian, Syrians."""
    if is_initialism(adjective) or adjective.endswith(("ese", "sh", "ch", "ois")):
        return ()
    return (adjective, adjective + "s")


@cache
def _by_code() -> dict[str, Country]:
    return {known.alpha3: known for known in countries()}


def _forms(known: Country) -> list[tuple[Form, str]]:
    towns = [(Form.CAPITAL, spelling) for town in known.capitals for spelling in town]
    return [
        *((Form.NAME, name) for name in known.names),
        *((Form.ADJECTIVE, word) for word in known.adjectives),
        *((Form.PEOPLE, word) for word in known.people),
        *towns,
    ]


@cache
def _index() -> dict[tuple[Form, str], tuple[str, ...]]:
    index: dict[tuple[Form, str], tuple[str, ...]] = {}
    # States before territories, so that Kingston is in Jamaica.
    for known in sorted(countries(), key=lambda one: one.cow is None and one.alpha3 != "PSE"):
        for form, words in _forms(known):
            key = (form, _key(words.rstrip("=-")))
            if known.alpha3 not in index.get(key, ()):
                index[key] = (*index.get(key, ()), known.alpha3)
    return index


def _key(text: str) -> str:
    """Folded, without the article; an initialism keeps its capitals, so that ``us`` is not the US."""
    bare = text.strip()
    if bare[:4].lower() == "the " and bare[4:]:
        bare = bare[4:].strip()
    return bare.replace(".", "") if is_initialism(bare) else fold(bare)


def _look_up(form: Form, text: str) -> tuple[str, ...]:
    key = _key(text)
    # A headline in capitals: RUSSIA is no initialism, CUBA looks like one.
    return _index().get((form, key)) or (_index().get((form, fold(text)), ()) if key.isupper() else ())


def _only(codes: tuple[str, ...]) -> str | None:
    return codes[0] if len(codes) == 1 else None


@cache
def _seats() -> dict[str, Seat]:
    table = {}
    for row in rows("seats.csv"):
        names = cell(row["names"])
        for name in names:
            table[_key(name)] = Seat(names[0].removeprefix("the "), row["country"], row["town"], row["stands_for"])
    return table


@cache
def _phrasebook() -> Phrasebook[tuple[Form | None, str]]:
    entries: list[tuple[str, tuple[Form | None, str]]] = []
    for known in countries():
        entries += [(words, (form, known.alpha3)) for form, words in _forms(known)]
    for row in rows("seats.csv"):
        entries += [(name, (Form.SEAT, row["country"])) for name in cell(row["names"])]
    capitals = {spelling for known in countries() for town in known.capitals for spelling in town}
    entries += [(line, (None, "")) for line in _other_phrases() if line not in capitals]
    return Phrasebook(entries)


@cache
def _not_countries() -> frozenset[str]:
    return frozenset(fold(line) for line in _other_phrases())


@cache
def _other_phrases() -> tuple[str, ...]:
    return tuple(line for line in text_of("not_countries.txt").splitlines() if line and line[0] != "#")
