"""The chain of sources: who reported what somebody said, and who speaks for whom."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.statements.told import statements

# text, speaker, via
_CASES: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("SANA reported that Syrian President Ahmed al-Sharaa had thanked Doha.", "Ahmed al-Sharaa", ("SANA",)),
    ("Syrian President Ahmed al-Sharaa thanked Doha, SANA reported.", "Ahmed al-Sharaa", ("SANA",)),
    ("SANA quoted the Syrian Foreign Ministry as saying that the road was open.", "Syrian Foreign Ministry", ("SANA",)),
    ("Iranian President Masoud Pezeshkian was quoted by IRNA as saying that the talks had failed.", "Masoud Pezeshkian",
     ("IRNA",)),
    ("“The talks have failed,” Iranian President Masoud Pezeshkian was quoted as saying.", "Masoud Pezeshkian", ()),
    ("“The talks have failed,” Iranian President Masoud Pezeshkian said, according to IRNA.", "Masoud Pezeshkian",
     ("IRNA",)),
    ("“The talks have failed,” Iranian President Masoud Pezeshkian said, as Reuters reported.", "Masoud Pezeshkian",
     ("Reuters",)),
    ("Iranian President Masoud Pezeshkian said in a statement carried by IRNA that the talks had failed.",
     "Masoud Pezeshkian", ("IRNA",)),
    ("TASS reported that the convoy had left, citing the Russian Defence Ministry.", "Russian Defence Ministry",
     ("TASS",)),
    ("Interfax said, citing the Kremlin, that the visit had been put off.", "Kremlin", ("Interfax",)),
    ("Iranian Foreign Minister Abbas Araghchi told Reuters that the talks had failed.", "Abbas Araghchi", ()),
    ("German Chancellor Friedrich Merz said that Russia had rejected the offer.", "Friedrich Merz", ()),
    ("The Turkish Foreign Ministry said that Foreign Minister Hakan Fidan had condemned the raid.", "Hakan Fidan",
     ("Turkish Foreign Ministry",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "via"), _CASES)
def test_the_chain(reader: Reader, text: str, speaker: str | None, via: tuple[str, ...]) -> None:
    assert [(one.speaker.name, one.via) for one in statements(reader, text)] == [(speaker, via)]


def test_a_chain_of_three(reader: Reader) -> None:
    text = (
        "SANA quoted the Syrian Foreign Ministry as saying that Syrian President Ahmed al-Sharaa had told Russian "
        "Defence Minister Andrei Belousov that the bases were under review."
    )
    (one,) = statements(reader, text)
    assert (one.speaker.name, one.addressee) == ("Ahmed al-Sharaa", "Andrei Belousov")
    assert sorted(one.via) == ["SANA", "Syrian Foreign Ministry"]
    assert one.content.quote == "the bases were under review"


# text, name, country
_FOR_A_STATE: list[tuple[str, str | None, str | None]] = [
    ("A Kremlin spokesman said the line was open.", "Kremlin", "RUS"),
    (
        "A Foreign Office spokesman in London said the line was open. British diplomats left.",
        "UK Foreign Office",
        "GBR",
    ),
    ("The White House said the line was open.", "White House", "USA"),
    ("A Turkish official said the line was open.", None, "TUR"),
    ("The North Korean news agency said the line was open.", "KCNA", "PRK"),
    ("Xinhua said the line was open.", "Xinhua", "CHN"),
    ("Reuters said the line was open.", "Reuters", None),
    ("The Guardian said the line was open.", "The Guardian", None),
    ("The Dutch authorities said the line was open.", "Netherlands", "NLD"),
    ("The members of the UN Security Council said the line was open.", "United Nations Security Council", None),
    ("Amnesty International said the line was open.", "Amnesty International", None),
    ("The US State Department said the line was open.", "State Department", "USA"),
]


@pytest.mark.parametrize(("text", "name", "country"), _FOR_A_STATE)
def test_who_speaks_for_a_state(reader: Reader, text: str, name: str | None, country: str | None) -> None:
    one = statements(reader, text)[0]
    assert (one.speaker.name, one.speaker.country) == (name, country)


def test_a_readout_tells_what_others_said(reader: Reader) -> None:
    text = (
        "“Lithuanian Foreign Minister Kestutis Budrys met the Moldovan prime minister in Vilnius. "
        "Mr Budrys thanked Moldova for its help,” the Lithuanian Foreign Ministry said."
    )
    found = {(one.speaker.name, str(one.act)): one for one in statements(reader, text)}
    assert ("Lithuanian Foreign Ministry", "assert") in found
    thanked = found["Kestutis Budrys", "praise"]
    assert thanked.via == ("Lithuanian Foreign Ministry",)
    assert not thanked.direct  # the words in the marks are the ministry's


def test_the_statement_goes_on_with_whose_it_is(reader: Reader) -> None:
    text = "The Kuwaiti Foreign Ministry condemned the raid in a statement. The statement added that the port was safe."
    assert [one.speaker.name for one in statements(reader, text)] == ["Kuwaiti Foreign Ministry"] * 2


def test_what_is_added_again_and_again_came_the_same_way(reader: Reader) -> None:
    first = "SANA reported that Syrian President Ahmed al-Sharaa had thanked Doha.\n"
    added = "\n".join(f"He added that the {n} roads were open." for n in range(2, 1100))
    found = statements(reader, first + added)
    assert len(found) > 1
    assert {(one.speaker.name, one.via) for one in found} == {("Ahmed al-Sharaa", ("SANA",))}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Oslo said on Monday that the talks were over.", "2021-05-24"),
        ("On 3 May Oslo said that the talks were over.", "2021-05-03"),
        ("Oslo said that the talks would end on 3 June.", None),
        ("Oslo said that the talks were over.", None),
        ("“The talks are over,” Oslo said on Monday. “We are done.”", "2021-05-24"),
    ],
)
def test_the_day_on_which_it_was_said(reader: Reader, text: str, date: str | None) -> None:
    found = statements(reader, text)
    assert found
    for one in found:
        assert one.date == date
        assert (one.date_reason is None) is (date is not None)
