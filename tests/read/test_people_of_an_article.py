"""Who takes part, and whom words point back to."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from dragoman.read.who.families import same_office
from dragoman.read.who.given_names import is_man, is_woman
from dragoman.read.who.known_names import registered
from dragoman.read.who.mention import Person
from dragoman.read.who.register import complete
from dragoman.read.who.spans import name_runs
from tests.read.articles import article


def _people(reader: Reader, text: str) -> dict[str, str | None]:
    return {text[m.start : m.end]: m.name for m in reader.read(article(text)).mentions if m.kind == "person"}


def test_who_attended_a_meeting_was_at_the_one_told_of_before(reader: Reader) -> None:
    text = (
        "Turkish Foreign Minister Mevlut Cavusoglu met his Iraqi counterpart Fuad Hussein in Baghdad on Monday.\n"
        "The meeting was attended by Turkish Defence Minister Hulusi Akar and the Iraqi adviser Qasim al-Araji."
    )
    (meeting,) = reader.read(article(text)).engagements
    names = [str(p.name).split()[-1] for p in meeting.participants]
    assert names[1:] == ["Hussein", "Akar", "al-Araji"]


def test_a_capital_behind_its_authorities_is_no_place(reader: Reader) -> None:
    text = "The visit of French Foreign Minister Jean-Yves Le Drian marked a thaw with the new authorities in Tripoli."
    assert all(e.place is None for e in reader.read(article(text)).engagements)


def test_she_is_not_a_known_man(reader: Reader) -> None:
    text = "Chancellor Angela Merkel called John Kerry on Monday.\nShe thanked him."
    found = _people(reader, text)
    assert (found["She"], found["him"]) == ("Angela Merkel", "John Kerry")


def test_a_name_ends_where_its_sentence_does(reader: Reader) -> None:
    assert "Hun Sen" in _people(reader, "Met with Prime Minister Hun Sen. Attended the summit of ASEAN.")


def test_states_listed_behind_ministers_are_no_people(reader: Reader) -> None:
    assert not _people(reader, "He met the Foreign Ministers of South Korea and Japan.").keys() - {"He"}


@pytest.mark.parametrize("text", ["envoy Sergey Lavrov went home", "with Javad Zarif and others"])
def test_full_names_of_the_register_are_found_by_themselves(text: str) -> None:
    (span,) = registered(text, name_runs(text))
    assert text[slice(*span)] in ("Sergey Lavrov", "Javad Zarif")


def test_given_names_tell_men_from_women() -> None:
    assert is_man(Person("John Kerry", 0)) and not is_woman(Person("John Kerry", 0))
    assert is_woman(Person("Angela Merkel", 0)) and not is_man(Person("Angela Merkel", 0))
    assert not is_man(Person("Kim Jong Un", 0)) and not is_woman(Person("Kim Jong Un", 0))


def test_an_office_and_its_day_tell_father_from_son(reader: Reader) -> None:
    text = "He discussed the peace process with President Assad."
    (old,) = [m for m in reader.read(article(text, "1994-07-22")).mentions if m.kind == "person" and m.role]
    (young,) = [m for m in reader.read(article(text, "2010-07-22")).mentions if m.kind == "person" and m.role]
    assert (old.name, young.name) == ("Hafez al-Assad", "Bashar al-Assad")
    assert old.actor_id != young.actor_id


def test_a_misspelt_president_is_the_one_of_that_day(reader: Reader) -> None:
    text = "She met with President Dilma Roussef in the capital."
    (found,) = [m for m in reader.read(article(text, "2013-08-13")).mentions if m.kind == "person" and m.role]
    assert (found.name, found.country) == ("Dilma Rousseff", "BRA")


def test_a_born_prince_is_named_by_his_office(reader: Reader) -> None:
    text = "He met with Foreign Minister Prince Saud in Jeddah."
    (found,) = [m for m in reader.read(article(text, "2008-01-15")).mentions if m.kind == "person" and m.role]
    assert (found.name, found.country, found.role) == ("Saud al-Faisal", "SAU", "foreign minister")


def test_himself_is_the_subject_of_its_clause(reader: Reader) -> None:
    text = "John Kerry called Sergei Lavrov. In Doha the envoy Hakan Fidan turned himself to the press."
    assert _people(reader, text)["himself"] == "Hakan Fidan"


def test_a_given_name_alone_is_a_person(reader: Reader) -> None:
    assert _people(reader, "Her daughter Gloria died in May. She was nine months old.")["She"] == "Gloria"


def test_a_name_inside_a_longer_one_is_another_persons() -> None:
    person = Person("Antonio García", 0, role="foreign minister", level="minister")
    complete([person], "2008-03-15", None)
    assert person.name == "Antonio García"


def test_an_organisation_goes_by_a_part_of_its_name(reader: Reader) -> None:
    text = "The Pacific Islands Forum met. On Monday the Forum's leaders met Chinese Foreign Minister Wang Yi in Suva."
    found = {text[m.start : m.end]: m.name for m in reader.read(article(text)).mentions if m.kind == "organisation"}
    assert found["Forum"] == "Pacific Islands Forum"


def test_a_short_name_of_two_organisations_is_nobodys(reader: Reader) -> None:
    text = "The African Union wrote to the European Union.\nOn Monday the Union answered."
    after = [m for m in reader.read(article(text)).mentions if m.start > text.index("Monday")]
    assert not {m.name for m in after} & {"African Union", "European Union"}


def test_a_king_goes_by_his_given_name_and_is_nobody_of_that_family_name(reader: Reader) -> None:
    text = "King Hussein of Jordan and Iraqi President Saddam Hussein conferred for three hours in Baghdad on Sunday."
    (meeting,) = reader.read(article(text, published="1990-05-29")).engagements
    assert [(p.name, p.country) for p in meeting.participants] == [("King Hussein", "JOR"), ("Saddam Hussein", "IRQ")]


def test_whom_somebody_will_host_is_no_apposition_to_his_name(reader: Reader) -> None:
    text = (
        "The president of the European Commission, Romano Prodi, will host the president of Switzerland, "
        "Ruth Dreifuss, at a working lunch on Tuesday."
    )
    prodi, dreifuss = reader.read(article(text, published="1999-10-05")).engagements[0].participants
    assert (prodi.country, dreifuss.country) == (None, "CHE")


def test_nobody_without_an_office_holds_the_same_one() -> None:
    assert not same_office(None, None)
    assert not same_office("minister", None)
    assert same_office("foreign minister", "minister")
