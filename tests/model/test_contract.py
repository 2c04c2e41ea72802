"""The contract: readings as JSON and back, and what breaks it."""

from __future__ import annotations

import copy
import json
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.article import Article, Basis, Block, BlockKind
from dragoman.model.contract import ContractError, reading_from_json, reading_to_json
from dragoman.model.dispute import Alternative, Dispute
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Plover, Status, StatusSource, Support
from dragoman.model.evidence import Evidence
from dragoman.model.mention import Mention, StandsFor
from dragoman.model.particulars import LAST, Claim, Delegation, Mode, Particulars, Told
from dragoman.model.reading import Reading
from dragoman.model.statement import Act, Speaker, Statement, StatementSupport
from tests.record.examples import same_meeting_elsewhere, visit_and_meeting

LETTERS = st.characters(codec="utf-8")
WORDS = st.text(LETTERS, min_size=1, max_size=12)
DATES = st.sampled_from(["2020-03-23", "2020-03", "2020", "2018-08-13/2018-08-14", "2020-02-29?", "1953~"])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(LETTERS, min_size=1, max_size=60).filter(str.strip))

    def spans(most: int = 2) -> tuple[Evidence, ...]:
        found = []
        for _ in range(draw(st.integers(0, most))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            found.append(Evidence(start, end, text[start:end]))
        return tuple(found)

    def values() -> tuple[tuple[str, ...], tuple[tuple[Evidence, ...], ...]]:
        names = tuple(draw(st.lists(WORDS, max_size=2)))
        return names, tuple(spans() for _ in names) if draw(st.booleans()) else ()

    def told(words: st.SearchStrategy[str] = WORDS) -> Told:
        return Told(draw(words), spans())

    def maybe(words: st.SearchStrategy[str] = WORDS) -> Told | None:
        return told(words) if draw(st.booleans()) else None

    def several() -> tuple[Told, ...]:
        return tuple(told() for _ in range(draw(st.integers(0, 2))))

    def particulars() -> Particulars:
        number, optional = st.integers(1, 9) | st.just(LAST), st.none() | WORDS
        claim = Claim(draw(number), draw(WORDS), draw(st.none() | DATES), draw(optional), spans())
        group = Delegation(draw(optional), draw(optional), draw(st.none() | st.integers(1, 99)), spans())
        return Particulars(
            maybe(st.sampled_from(Mode).map(str)), maybe(), maybe(), maybe(), several(), several(), several(),
            several(), (claim,), (group,) if draw(st.booleans()) else (),
        )  # fmt: skip

    def engagement() -> Engagement:
        topics, groups, accords, mandates = values(), values(), values(), values()
        notes = st.dictionaries(WORDS, WORDS, max_size=2)
        optional = st.none() | WORDS
        people = [
            Participant(
                draw(optional), draw(optional), draw(optional), draw(st.sampled_from(Part)), draw(optional), spans()
            )
            for _ in range(draw(st.integers(0, 2)))
        ]
        return Engagement(
            id=draw(WORDS),
            kind=draw(st.sampled_from(Kind)),
            status=draw(st.sampled_from(Status)),
            participants=tuple(people),
            collective_participants=groups[0],
            place=draw(optional),
            country=draw(optional),
            date=draw(st.none() | DATES),
            date_reason=draw(optional),
            time=draw(optional),
            topics=topics[0],
            agreements=accords[0],
            instructed_by=mandates[0],
            level=draw(optional),
            format=draw(optional),
            count=draw(st.integers(0, 9)),
            part_of=draw(optional),
            background=draw(st.booleans()),
            via=tuple(draw(st.lists(WORDS, max_size=2))),
            confidence=draw(st.floats(0, 1)),
            plover=Plover(draw(optional), draw(optional), draw(optional)) if draw(st.booleans()) else None,
            evidence=spans(),
            support=Support(
                spans(),
                spans(),
                spans(),
                spans(),
                topics[1],
                groups[1],
                accords[1],
                mandates[1],
                draw(notes),
                draw(notes),
                spans(),
                spans(),
                spans(),
                spans(),
            ),
            particulars=particulars() if draw(st.booleans()) else Particulars(),
            status_source=StatusSource(tuple(draw(st.lists(WORDS, max_size=2))), draw(st.none() | DATES))
            if draw(st.booleans())
            else None,
            disputes=tuple(
                Dispute(
                    "date", tuple(Alternative(day, draw(WORDS), spans()) for day in draw(st.lists(DATES, max_size=3)))
                )
                for _ in range(draw(st.integers(0, 1)))
            ),
        )

    cut = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    blocks = tuple(Block(draw(st.sampled_from(BlockKind)), start, end) for start, end in pairwise(cut))
    bases = draw(st.dictionaries(st.sampled_from(["title", "published"]), st.sampled_from(Basis)))
    optional = st.none() | WORDS
    of = Article(
        draw(WORDS), draw(WORDS), text, blocks, draw(optional), draw(optional), draw(optional), draw(optional),
        draw(st.none() | DATES), draw(optional), bases,
    )  # fmt: skip

    def mention() -> Mention:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return Mention(start, end, draw(st.sampled_from(StandsFor)), *(draw(optional) for _ in range(5)))

    def statement() -> Statement:
        said, reported = mention(), tuple(draw(st.lists(WORDS, max_size=2)))
        notes = st.dictionaries(WORDS, WORDS, max_size=2)
        return Statement(
            id=draw(WORDS),
            speaker=Speaker(said.name, said.country, said.role, said.actor_id, said.start, said.end),
            cue=next(iter(spans(1)), None),
            content=Evidence(said.start, said.end, text[said.start : said.end]),
            direct=draw(st.booleans()),
            act=draw(st.sampled_from(Act)),
            target=draw(optional),
            addressee=draw(optional),
            via=reported,
            date=draw(st.none() | DATES),
            date_reason=draw(optional),
            evidence=spans(),
            support=StatementSupport(
                spans(),
                spans(),
                spans(),
                spans(),
                spans(),
                tuple(spans() for _ in reported) if draw(st.booleans()) else (),
                draw(notes),
                draw(notes),
            ),
        )

    engagements = tuple(engagement() for _ in range(draw(st.integers(0, 2))))
    mentions = tuple(mention() for _ in range(draw(st.integers(0, 2))))
    statements = tuple(statement() for _ in range(draw(st.integers(0, 2))))
    return Reading(of, engagements, draw(WORDS), draw(WORDS), mentions, statements=statements)


@settings(max_examples=80, deadline=None)
@given(readings())
def test_round_trip_loses_nothing(reading: Reading) -> None:
    document = reading_to_json(reading)
    assert reading_from_json(json.loads(json.dumps(document))) == reading


@settings(max_examples=30, deadline=None)
@given(readings())
def test_every_span_quotes_the_text(reading: Reading) -> None:
    document = reading_to_json(reading)
    text = document["article"]["text"]

    def check(value: Any) -> None:
        if isinstance(value, dict):
            if "quote" in value:
                assert text[value["start"] : value["end"]] == value["quote"]
            for inner in value.values():
                check(inner)
        elif isinstance(value, list):
            for inner in value:
                check(inner)

    check(document["engagements"])
    check(document["statements"])


def test_keys_stand_in_the_order_of_the_contract() -> None:
    document = reading_to_json(visit_and_meeting())
    assert list(document)[:5] == ["schema", "reader", "register", "article", "engagements"]
    assert list(document)[5:] == ["mentions", "offices", "tenures", "statements", "accords", "happenings"]
    first = list(document["engagements"][0])
    assert first[:6] == ["id", "kind", "status", "participants", "collective_participants", "place"]
    assert first[-2:] == ["evidence", "support"]
    assert document["article"]["published_basis"] == "given"
    assert json.dumps(document) == json.dumps(reading_to_json(visit_and_meeting()))


def _broken(path: str, value: object) -> dict[str, Any]:
    document = copy.deepcopy(reading_to_json(same_meeting_elsewhere()))
    at: Any = document
    *way, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    for key in way:
        at = at[key]
    at[last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("schema", "dragoman.reading/9", "schema"),
        ("article", [], "article"),
        ("article.text", 3, "article.text"),
        ("article.blocks.0.end", 10_000, "article.blocks[0]"),
        ("article.blocks.0.kind", "advert", "article.blocks[0].kind"),
        ("article.published", "last week", "article.published"),
        ("engagements.1.kind", "coup", "engagements[1].kind"),
        ("engagements.0.date", "2021-02-30", "engagements[0].date"),
        ("engagements.0.participants.0.part", "boss", "engagements[0].participants[0].part"),
        ("engagements.0.evidence.0.quote", "other words", "engagements[0].evidence[0]"),
        ("engagements.0.evidence.0.start", -1, "engagements[0].evidence[0]"),
        ("engagements.0.support.topics", [[], []], "engagements[0].support.topics"),
        ("engagements.0.background", "yes", "engagements[0].background"),
        ("engagements.0.count", 1.5, "engagements[0].count"),
        ("engagements.0.via", "SANA", "engagements[0].via"),
        ("engagements.0.confidence", "high", "engagements[0].confidence"),
    ],
)
def test_what_breaks_the_contract_is_named(path: str, value: object, named: str) -> None:
    with pytest.raises(ContractError, match=named.replace("[", r"\[").replace("]", r"\]").replace(".", r"\.")):
        reading_from_json(_broken(path, value))


def test_words_that_the_text_does_not_have_are_not_written() -> None:
    good = visit_and_meeting()
    wrong = Evidence(0, 6, "Lavrov")
    bad = Engagement("x", Kind.CALL, Status.OCCURRED, (), (), None, None, None, None, evidence=(wrong,))
    with pytest.raises(ContractError, match="does not read 'Lavrov'"):
        reading_to_json(Reading(good.article, (bad,), "r", "g"))


def test_what_only_the_contract_asks_for_is_enough() -> None:
    document = {
        "schema": "dragoman.reading/1",
        "reader": "r",
        "register": "g",
        "article": {"id": "a", "text": "They met.", "published": "2020", "published_basis": "url"},
        "engagements": [{"id": "e", "kind": "meeting", "status": "occurred", "new_field": 1}],
    }
    reading = reading_from_json(document)
    assert reading.article.bases == {"published": Basis.URL}
    assert reading.engagements[0].count == 1


def _accusation() -> dict[str, Any]:
    document = copy.deepcopy(reading_to_json(same_meeting_elsewhere()))
    text = document["article"]["text"]
    document["statements"] = [
        {
            "id": "s1",
            "speaker": {
                "name": "Sergei Lavrov",
                "country": "RUS",
                "role": None,
                "actor_id": None,
                "start": 0,
                "end": 4,
            },
            "cue": {"start": 0, "end": 6},
            "content": {"start": 2, "end": 9, "quote": text[2:9]},
            "direct": True,
            "act": "accuse",
            "target": "TUR",
            "via": ["SANA"],
            "date": "2020-03-23",
        }
    ]
    return document


def test_a_cue_and_a_content_need_no_quotes() -> None:
    document = _accusation()
    (found,) = reading_from_json(document).statements
    assert found.cue is not None
    assert found.cue.quote == document["article"]["text"][:6]
    assert (found.act, found.target, found.via, found.support) == (Act.ACCUSE, "TUR", ("SANA",), StatementSupport())


def test_a_reading_from_before_there_were_statements_has_none() -> None:
    document = reading_to_json(same_meeting_elsewhere())
    del document["statements"]
    assert reading_from_json(document).statements == ()


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("act", "scold", "act"),
        ("speaker", None, "speaker"),
        ("speaker.start", 9, "speaker: no stretch 9 to 4"),
        ("speaker.name", 3, "speaker.name"),
        ("cue.end", 100_000, "cue"),
        ("content", None, "content"),
        ("content.quote", "other words", "content: the text from 2 to 9 does not read 'other words'"),
        ("direct", "yes", "direct"),
        ("date", "last week", "date"),
        ("via", "SANA", "via"),
        ("evidence", [{"start": 0, "end": 4, "quote": "nope"}], "evidence[0]"),
        ("support", {"via": [[], []]}, "support.via: 2 lists of words for 1 values"),
    ],
)
def test_what_breaks_a_statement_is_named(path: str, value: object, named: str) -> None:
    document = _accusation()
    at: Any = document["statements"][0]
    *way, last = path.split(".")
    for key in way:
        at = at[key]
    at[last] = value
    with pytest.raises(ContractError, match=re.escape(f"statements[0].{named}")):
        reading_from_json(document)


def test_a_speaker_outside_of_the_text_is_not_written() -> None:
    good = same_meeting_elsewhere()
    words = Evidence(0, 4, good.article.text[:4])
    bad = Statement("s1", Speaker(None, None, None, None, 5, 5), None, words, False, Act.ASSERT)
    with pytest.raises(ContractError, match=r"statements\[0\]\.speaker: no stretch 5 to 5"):
        reading_to_json(Reading(good.article, (), "r", "g", statements=(bad,)))
