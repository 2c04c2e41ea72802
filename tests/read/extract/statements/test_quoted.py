"""Quotations: whose words they are, however the text says so."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.statements.told import Row, rows, statements

_CASES: list[tuple[str, list[Row]]] = [
    (
        '"We have nothing to hide," Iranian Foreign Minister Abbas Araghchi said.',
        [("Abbas Araghchi", "assert", "We have nothing to hide")],
    ),
    (
        "“We have nothing to hide,” said Abbas Araghchi, the Iranian foreign minister.",
        [("Abbas Araghchi", "assert", "We have nothing to hide")],
    ),
    (
        'Iranian Foreign Minister Abbas Araghchi said: "We have nothing to hide. The doors are open."',
        [("Abbas Araghchi", "assert", "We have nothing to hide. The doors are open.")],
    ),
    (
        'Iranian Foreign Minister Abbas Araghchi told reporters in Muscat, "The doors are open."',
        [("Abbas Araghchi", "assert", "The doors are open.")],
    ),
    (
        '"We have nothing to hide," Iranian Foreign Minister Abbas Araghchi said. "The doors are open."',
        [("Abbas Araghchi", "assert", "We have nothing to hide"), ("Abbas Araghchi", "assert", "The doors are open.")],
    ),
    (
        '"This is a good day," Kosovo\'s Prime Minister Albin Kurti said, "for all of us in the region."',
        [
            (
                "Albin Kurti",
                "assert",
                'This is a good day," Kosovo\'s Prime Minister Albin Kurti said, "for all of us in the region.',
            )
        ],
    ),
    (
        "Kenyan President William Ruto met the bankers.\n“Africa wants fair terms,” he said.\n“We are not asking for "
        "gifts.”",
        [
            ("William Ruto", "assert", "Africa wants fair terms"),
            ("William Ruto", "assert", "We are not asking for gifts."),
        ],
    ),
    (
        "“Africa wants fair terms,” Kenyan President William Ruto said.\n“We are not asking for gifts. We pay.\n"
        "“And we will go on paying what we owe.”",
        [
            ("William Ruto", "assert", "Africa wants fair terms"),
            (
                "William Ruto",
                "assert",
                "We are not asking for gifts. We pay.\n“And we will go on paying what we owe.",
            ),
        ],
    ),
    (
        "The Czech Foreign Ministry said that the raid was “a violation of the basic rules of the convention”.",
        [
            (
                "Czech Foreign Ministry",
                "assert",
                "the raid was “a violation of the basic rules of the convention”",
            )
        ],
    ),
    (
        "Georgian President Salome Zourabichvili called the vote “a total falsification”.",
        [("Salome Zourabichvili", "assert", "the vote “a total falsification”")],
    ),
    (
        "Zambia's finance minister said on Friday:\n“The terms are final. They will not be opened again.”",
        [("ZMB", "assert", "The terms are final. They will not be opened again.")],
    ),
    (
        "Following the meeting the Irish foreign minister, Simon Harris, said:\nI am grateful for the frank exchange.\n"
        "We agreed that the border stays as it is.",
        [
            (
                "Simon Harris",
                "assert",
                "I am grateful for the frank exchange.\nWe agreed that the border stays as it is.",
            )
        ],
    ),
    (
        "'We will not be bullied,' Philippine President Ferdinand Marcos said on Tuesday.",
        [("Ferdinand Marcos", "assert", "We will not be bullied")],
    ),
    (
        "French President Emmanuel Macron was blunt: “Nobody in Europe wants this war to go on.”",
        [("Emmanuel Macron", "assert", "Nobody in Europe wants this war to go on.")],
    ),
    (
        "Foreign Minister Hakan Fidan: “The road through Mosul must be opened this year.”",
        [("Hakan Fidan", "assert", "The road through Mosul must be opened this year.")],
    ),
    (
        "“The bridge is open.” The words were those of a clerk.",
        [],
    ),
    (
        "“Prices have gone up twice!” Jordanian Prime Minister Bisher al-Khasawneh said as he left the hall.",
        [("Bisher Khasawneh", "assert", "Prices have gone up twice!")],
    ),
    (
        "He was elected in 2010. The so-called “peace wall” divides the town.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "told"), _CASES)
def test_quotations(reader: Reader, text: str, told: list[Row]) -> None:
    assert rows(reader, text) == told


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("Oslo said the talks were over.", False),
        ("“The talks are over,” Oslo said.", True),
        ("Oslo said the talks were “dead and buried”.", True),
        ("“The talks are over,” Oslo said. It added that the envoy had left.", False),
        (
            "Following the talks the Irish foreign minister, Simon Harris, said:\nI am content. We will meet again.",
            True,
        ),
    ],
)
def test_direct_is_what_stands_in_marks(reader: Reader, text: str, direct: bool) -> None:
    assert statements(reader, text)[-1].direct is direct


def test_who_goes_on_speaking_has_no_cue_of_its_own(reader: Reader) -> None:
    text = "“We are ready,” Ukrainian Foreign Minister Andrii Sybiha said. “The others are not.”"
    first, second = statements(reader, text)
    assert first.cue is not None
    assert first.cue.quote == "said"
    assert second.cue is None
    assert second.speaker == first.speaker
    assert second.support.inferred["speaker"]
