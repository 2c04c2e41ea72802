"""Readings of a few invented articles with statements, written by hand, as the reader would give them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from dragoman.model.article import Article
from dragoman.model.evidence import Evidence
from dragoman.model.mention import Mention, StandsFor
from dragoman.model.reading import Reading
from dragoman.model.statement import Act, Speaker, Statement, StatementSupport
from tests.record.examples import article, reading, words

Who = tuple[str | None, str | None, str | None]

ACCUSED = "Turkey has failed to keep a single one of its promises on the corridor"


def statement(of: Article, who: Who, mention: str, content: str, cue: str | None = None, **values: Any) -> Statement:
    """A statement; ``who`` is (name, country, role), ``mention``, ``content`` and ``cue`` words of the text."""
    (at,), (said,) = words(of.text, mention), words(of.text, content)
    name, country, role = who
    target_words = values.pop("target_words", "")
    ident = "s" + hashlib.sha256(f"{of.text}{said.start}".encode()).hexdigest()[:12]
    return Statement(
        id=values.pop("id", ident),
        speaker=Speaker(name, country, role, values.pop("actor_id", None), at.start, at.end),
        cue=next(iter(words(of.text, cue or "")), None),
        content=said,
        direct=values.pop("direct", True),
        act=Act(values.pop("act", "assert")),
        date_reason=None if values.get("date") else "the text gives no day for it",
        evidence=(Evidence.of(of.text, min(at.start, said.start), max(at.end, said.end)),),
        support=StatementSupport(target=words(of.text, target_words), rules={"act": f"verb {cue}"} if cue else {}),
        **values,
    )


def with_statements(of: Article, *statements: Statement, mentions: tuple[Mention, ...] = ()) -> Reading:
    """What a reader would make of it."""
    return replace(reading(of), statements=statements, mentions=mentions)


def minister_accuses() -> Reading:
    """A minister's accusation and her spokesman's denial, with a president who is told something."""
    text = (
        "Orlova blames Turkey over corridor\n"
        f"“{ACCUSED},” Foreign Minister Nadezhda Orlova told President Karim al-Hadid on Tuesday.\n"
        "A spokesman for her ministry denied that ships had been turned back.\n"
        "President Emre Aslan, SANA quoted him as saying, rejected the accusation."
    )
    of = article("courier-blame", text, "2021-05-05", "The Courier", "https://courier.example/blame")
    orlova = ("Nadezhda Orlova", "RUS", "foreign minister")
    accusation = statement(
        of, orlova, "Foreign Minister Nadezhda Orlova", ACCUSED, "told", act="accuse", target="TUR",
        target_words="Turkey", addressee="Karim al-Hadid", date="2021-05-04",
    )  # fmt: skip
    ministry = ("Russian Foreign Ministry", "RUS", "spokesperson")
    denial = statement(
        of, ministry, "A spokesman for her ministry", "ships had been turned back", "denied", act="deny", direct=False
    )
    rejection = statement(
        of, ("Emre Aslan", "TUR", "president"), "President Emre Aslan", "rejected the accusation", act="reject",
        direct=False, target="Nadezhda Orlova", via=("SANA",),
    )  # fmt: skip
    start = text.index("Karim al-Hadid")
    mentions = (
        Mention(start, start + 14, StandsFor.PERSON, "Karim al-Hadid", "SYR", "president"),
        Mention(0, 6, StandsFor.PERSON, "Nadezhda Orlova", "RUS", "foreign minister"),
    )
    return with_statements(of, accusation, denial, rejection, mentions=mentions)


def same_accusation_elsewhere() -> Reading:
    """The same accusation in another paper, in another spelling and cut short, and a promise to a state."""
    text = (
        "Russian minister scolds Ankara\n"
        "Nadejda Orlova said: “Turkey has failed to keep a single one of its promises on the corridor.”\n"
        "Moscow pledged two shiploads of wheat to Damascus."
    )
    of = article("gazette-scolds", text, "2021-05-06", "Gazette", "https://gazette.example/1")
    orlova = ("Nadejda Orlova", "RUS", None)
    accusation = statement(of, orlova, "Nadejda Orlova", ACCUSED, "said", act="accuse", target="TUR")
    pledge = statement(
        of, ("Russia", "RUS", None), "Moscow", "two shiploads of wheat", "pledged", act="promise", direct=False,
        target="SYR", target_words="Damascus", date="2021-05-06",
    )  # fmt: skip
    return with_statements(of, accusation, pledge)
