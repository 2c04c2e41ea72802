"""What nobody did, or was done to nobody: no engagement, unless an official denies it or somebody is excepted."""

from __future__ import annotations

import pytest

from dragoman.model.engagement import Kind, Status
from dragoman.read import Reader
from tests.read.articles import article

WHO = "Spanish Foreign Minister Josep Borrell"
WHOM = "Moroccan Foreign Minister Nasser Bourita"


def told(reader: Reader, text: str) -> list[tuple[Kind, Status]]:
    return [(e.kind, e.status) for e in reader.read(article(text, "2019-03-14")).engagements]


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} met no Moroccan minister in Rabat on Tuesday.",
        f"{WHO} signed no agreement with {WHOM} on Tuesday.",
        f"{WHO} met neither King Mohammed VI nor Prime Minister Saadeddine Othmani in Rabat.",
        f"{WHO} visited neither Morocco nor Algeria.",
        f"{WHO} spoke to no Moroccan minister on Tuesday.",
        f"{WHO} held talks with no Moroccan minister.",
        f"No meeting took place between {WHO} and {WHOM}.",
        f"No Moroccan minister received {WHO} in Rabat.",
        f"No Moroccan minister held talks with {WHO} in Rabat.",
        f"Neither {WHO} nor French Foreign Minister Jean-Yves Le Drian met {WHOM}.",
        "Nobody from the Moroccan foreign ministry met Spanish Foreign Minister Josep Borrell in Rabat.",
        f"Newspapers said that {WHOM} had met no Israeli minister.",
        f"{WHO} will meet no Moroccan minister in Rabat.",
    ],
)
def test_what_nobody_did_is_no_engagement(text: str, reader: Reader) -> None:
    assert told(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOM} has met no Israeli minister, a spokesman for the Moroccan foreign ministry said on Tuesday.",
        f"{WHOM} has met no Israeli official, the spokesman said.",
        f'"I have met no Israeli minister," {WHOM} told reporters in Rabat.',
        f"According to the foreign ministry in Rabat, {WHOM} met no Israeli minister.",
        f"The foreign ministry said that no meeting had taken place between {WHO} and {WHOM}.",
    ],
)
def test_an_officials_word_denies_it(text: str, reader: Reader) -> None:
    assert told(reader, text) == [(Kind.MEETING, Status.DENIED)]


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} met no fewer than six Moroccan ministers in Rabat, among them Nasser Bourita.",
        f"{WHO} met none other than {WHOM} in Rabat.",
        f"{WHO} met not only {WHOM} but also King Mohammed VI.",
        f"{WHO} met nobody but {WHOM} in Rabat.",
        f"{WHO} met no one except {WHOM} in Rabat.",
        f"{WHO} met {WHOM} in no hurry.",
        f"{WHO} met {WHOM} in Rabat and signed no agreement.",
        f"{WHO} met {WHOM} in Rabat. The two signed nothing.",
        f"Nothing was signed at the meeting between {WHO} and {WHOM}.",
        f"No agreement was signed when {WHO} met {WHOM} in Rabat.",
    ],
)
def test_what_was_done_all_the_same_stays(text: str, reader: Reader) -> None:
    assert told(reader, text) == [(Kind.MEETING, Status.OCCURRED)]


def test_what_was_to_have_been_and_to_have_been_is_all_off(reader: Reader) -> None:
    text = f"{WHO} was to have met {WHOM} in Rabat and to have attended a summit of the African Union in Addis Ababa."
    assert {status for _, status in told(reader, text)} == {Status.CANCELLED}
