"""Readings of a few invented articles, written by hand, as the reader would give them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from dragoman.model.article import Article, Basis, Block, BlockKind
from dragoman.model.dispute import Alternative, Dispute
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Status, Support
from dragoman.model.evidence import Evidence
from dragoman.model.reading import Reading

Who = tuple[str | None, str | None, str]


def words(text: str, quote: str) -> tuple[Evidence, ...]:
    """The first place where the text has these words; none where it has not."""
    start = text.find(quote)
    return (Evidence.of(text, start, start + len(quote)),) if quote and start >= 0 else ()


def article(
    name: str, text: str, published: str | None, publisher: str | None = None, url: str | None = None
) -> Article:
    """An article whose first line is its headline; lines in brackets are notices, lines after ``Photo:`` captions."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        kind = BlockKind.PARAGRAPH if blocks else BlockKind.HEADLINE
        kind = BlockKind.NOTICE if line.startswith("[") else BlockKind.CAPTION if line.startswith("Photo:") else kind
        if line:
            blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        name=name,
        text=text,
        blocks=tuple(blocks),
        url=url,
        publisher=publisher,
        title=text.split("\n", maxsplit=1)[0],
        published=published,
        language="en",
        bases={"published": Basis.GIVEN if published else Basis.NONE},
    )


def dispute(of: Article, *given: tuple[str, str, str]) -> Dispute:
    """What an article gives for a date: (value, reason, words) each."""
    return Dispute("date", tuple(Alternative(value, why, words(of.text, quote)) for value, why, quote in given))


def engagement(of: Article, kind: str, people: Sequence[Who], act: str = "", **values: Any) -> Engagement:
    """An engagement; ``people`` are (name, country, part); ``act`` the words that trigger it."""
    text = of.text
    status = Status(values.pop("status", "occurred"))
    groups = tuple(values.pop("collective", ()))
    ident = values.pop("id", None) or hashlib.sha256(f"{of.id}{kind}{act}{people}".encode()).hexdigest()[:13]
    topics = tuple(values.pop("topics", ()))
    date_words = values.pop("date_words", "")
    return Engagement(
        id=ident,
        kind=Kind(kind),
        status=status,
        participants=tuple(
            Participant(name, country, None, Part(part), None, words(text, name or ""))
            for name, country, part in people
        ),
        collective_participants=groups,
        place=values.pop("place", None),
        country=values.pop("country", None),
        date=values.pop("date", None),
        date_reason=values.pop("date_reason", None),
        topics=topics,
        evidence=words(text, act),
        support=Support(
            kind=words(text, act),
            date=words(text, date_words),
            topics=tuple(words(text, topic) for topic in topics),
            rules={"kind": f"verb {act}"} if act else {},
            inferred={} if status is Status.PLANNED else {"status": "past tense"},
        ),
        **values,
    )


def reading(of: Article, *engagements: Engagement) -> Reading:
    """What a reader would make of it."""
    return Reading(of, engagements, reader="by hand 1", register="none")


def visit_and_meeting() -> Reading:
    """A visit of a foreign minister and the meeting during it."""
    text = (
        "Orlova in Tirvana for talks\n"
        "TIRVANA - Foreign Minister Nadezhda Orlova arrived in Tirvana on Tuesday and met President Karim al-Hadid.\n"
        "They spoke about the grain corridor.\n"
        "Photo: President Karim al-Hadid.\n"
        "[Sign up for our newsletter]"
    )
    of = article("courier-orlova", text, "2021-05-05", "The Courier", "https://courier.example/orlova")
    people = [("Nadezhda Orlova", "RUS", "guest"), ("Karim al-Hadid", "SYR", "host")]
    values: dict[str, Any] = {"date": "2021-05-04", "date_words": "Tuesday", "place": "Damascus", "country": "SYR"}
    visit = engagement(of, "visit", people, "arrived in", **values)
    meeting = engagement(of, "meeting", people, "met", part_of=visit.id, topics=["grain corridor"], **values)
    return reading(of, visit, meeting)


def same_meeting_elsewhere() -> Reading:
    """The same meeting in another paper, with other spellings, and the announcement of another visit."""
    text = (
        "El-Hadid receives Russian minister\n"
        "President Karim El-Hadid held talks with Nadejda Orlova on 4 May 2021, the news agency said.\n"
        "He is to travel to Moscow in June."
    )
    of = article("gazette-hadid", text, "2021-05-06", "Gazette")
    people = [("Nadejda Orlova", "RUS", "guest"), ("Karim El-Hadid", "SYR", "host")]
    meeting = engagement(of, "meeting", people, "held talks", date="2021-05-04", date_words="4 May 2021", country="SYR")
    planned = engagement(
        of, "visit", [("Karim El-Hadid", "SYR", "guest")], "travel to",
        date="2021-06", date_words="in June", place="Moscow", country="RUS", status="planned",
    )  # fmt: skip
    return reading(of, meeting, planned)


def announcement() -> Reading:
    """The visit of the first example, announced the day before."""
    text = "Orlova to visit Damascus\nMinister Orlova will visit Damascus on Tuesday, her ministry announced."
    of = article("agency-orlova", text, "2021-05-03", "Agency")
    visit = engagement(
        of, "visit", [("Orlova", "RUS", "guest")], "will visit",
        date="2021-05-04", date_words="Tuesday", place="Damascus", country="SYR", status="planned",
    )  # fmt: skip
    return reading(of, visit)


def hostile() -> Reading:
    """An article whose words would do harm if they were taken for anything but words."""
    text = (
        "</title><script>alert(1)</script>\n"
        'Minister <img src=x onerror=alert(2)> met Ana "Quote" O\'Neil & Sons\x1b[31m on Monday.\n'
        "{{ 7 * 7 }} {% include 'x' %} \u202egnirts\u202c"
    )
    of = article("hostile", text, "2022-01-04", '"><script>alert(3)</script>', "javascript:alert(4)")
    people = [("<img src=x onerror=alert(2)>", "RUS", "guest"), ('Ana "Quote" O\'Neil & Sons\x1b[31m', "SYR", "host")]
    meeting = engagement(of, "meeting", people, "met", date="2022-01-03", date_words="Monday", topics=["=cmd()"])
    return reading(of, meeting)
