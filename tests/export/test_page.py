"""The page: what is in it, that it needs nothing else, and that words stay words."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.export.page import timeline_page
from dragoman.export.page.highlight import Span, segments
from dragoman.export.page.sentences import sentence_spans
from dragoman.export.page.wording import date_words, day_mark
from dragoman.model.evidence import Evidence
from dragoman.model.reading import Reading
from dragoman.record import merge_readings
from tests.record.examples import (
    announcement,
    article,
    dispute,
    engagement,
    hostile,
    reading,
    same_meeting_elsewhere,
    visit_and_meeting,
)


class Elements(HTMLParser):
    """The elements of a page, with their attributes, and the text in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.inside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.text += data

    def ids(self) -> list[str]:
        return [value for _, attributes in self.found if (value := attributes.get("id"))]


def page_of(*readings: Reading) -> str:
    return timeline_page(merge_readings(readings), readings)


PAGE = page_of(visit_and_meeting(), same_meeting_elsewhere(), announcement())


def test_every_link_within_the_page_has_its_target_and_ids_are_unique() -> None:
    elements = Elements(PAGE)
    ids = elements.ids()
    assert len(ids) == len(set(ids))
    for _, attributes in elements.found:
        for name in ("href", "xlink:href"):
            target = attributes.get(name) or ""
            assert not target.startswith("#") or target[1:] in ids, target


def test_the_page_loads_nothing() -> None:
    for tag, attributes in Elements(PAGE).found:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio"}
        assert "src" not in attributes
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_names_the_pages_own_script_and_style() -> None:
    policy = next(a["content"] or "" for _, a in Elements(PAGE).found if a.get("http-equiv"))
    for tag in ("script", "style"):
        content = PAGE.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_engagements_evidence_and_articles_are_there() -> None:
    text = " ".join(Elements(PAGE).text.split())
    assert "3 engagements" in text
    assert "3 articles" in text
    for words in (
        "Nadezhda Orlova",
        "also written Nadejda Orlova",
        "grain corridor",
        "verb met",
        "inferred: past tense",
    ):
        assert words in text
    assert '<p class="b-notice">[Sign up for our newsletter]</p>' in PAGE
    assert 'class="b-caption"' in PAGE
    assert 'class="e s-planned"' in PAGE
    assert re.search(
        r'<mark class="l-when" id="a\d+-\d+" data-e="[^"]+" title="[^"]*Meeting[^"]*">Tuesday</mark>', PAGE
    )
    assert '<a href="https://courier.example/orlova"' in PAGE


def test_hostile_words_stay_words() -> None:
    page = page_of(hostile())
    elements = Elements(page)
    assert [tag for tag, _ in elements.found].count("script") == 1
    assert "img" not in [tag for tag, _ in elements.found]
    assert not [a for _, a in elements.found if (a.get("href") or "").startswith("javascript")]
    assert "alert(1)" in elements.text
    assert "{{ 7 * 7 }}" in elements.text
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_a_record_without_engagements_is_a_page_too() -> None:
    assert "No engagement here." in timeline_page((), ())


def test_the_same_record_gives_the_same_page() -> None:
    assert page_of(announcement(), same_meeting_elsewhere(), visit_and_meeting()) == PAGE


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=6))
def test_segments_joined_are_the_text(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = [Span(a, min(b, len(text)), "who", str(n)) for n, (a, b) in enumerate(cuts) if a < min(b, len(text))]
    found = segments(text, 0, len(text), spans)
    assert "".join(part.text for part in found) == text
    for span in spans:
        marked = "".join(part.text for part in found if span.engagement in part.engagements)
        assert marked == text[span.start : span.end]


def test_passages_are_the_sentences_around_the_words() -> None:
    text = "Head\nGen. A. Petrov left. He met the U.S. envoy on Monday! “Good,” he said. Then he flew home."
    of = article("x", text, None)

    def passages(*quotes: str) -> list[str]:
        words = [Evidence.of(text, text.find(q), text.find(q) + len(q)) for q in quotes]
        return [text[a:b] for a, b in sentence_spans(of, words)]

    assert passages("Monday") == ["He met the U.S. envoy on Monday!"]
    assert passages("met", "Monday") == ["He met the U.S. envoy on Monday!"]
    assert passages("Petrov", "flew") == ["Gen. A. Petrov left.", "Then he flew home."]


def test_a_very_long_sentence_is_cut_to_what_surrounds_the_words() -> None:
    text = "Head\n" + "word " * 400 + "met " + "word " * 400
    of = article("x", text, None)
    start = text.find("met")
    ((first, last),) = sentence_spans(of, [Evidence(start, start + 3, "met")])
    assert first < start < last
    assert last - first < 400


def test_dates_in_words() -> None:
    assert date_words("2020-03-23") == "23 March 2020"
    assert date_words("2018-08-13/2018-08-14") == "13–14 August 2018"
    assert date_words("2018-03-31/2018-04-01") == "31 March – 1 April 2018"
    assert date_words("2018-05/2018-06") == "May – June 2018"
    assert date_words("2018-12-31/2019-01-01") == "31 December 2018 – 1 January 2019"
    assert date_words("1953~") == "about 1953"
    assert date_words("2020-03?") == "March 2020 (uncertain)"
    assert date_words("2018/2019") == "2018 – 2019"
    assert date_words("2020-03-23/..") == "23 March 2020 or later"
    assert date_words("../2020-03~") == "by about March 2020"
    assert day_mark("2020-03-23") == ("23", "Mon")
    assert day_mark("2018-08-13/2018-08-14") == ("13–14", "")
    assert day_mark("2018-05/2018-06") == ("", "")


def test_what_an_article_disputes_with_itself_is_marked_with_its_words() -> None:
    of = article("odd", "Talks\nThey met on Tuesday, May 5.", "2021-05-06")
    both = dispute(of, ("2021-05-05", "the day of the month", "May 5"), ("2021-05-04", "the weekday", "Tuesday"))
    people = [("Nadezhda Orlova", "RUS", "guest"), ("Karim al-Hadid", "SYR", "host")]
    page = page_of(reading(of, engagement(of, "meeting", people, "met", disputes=(both,))))
    text = " ".join(Elements(page).text.split())
    assert "2021-05-05 odd “May 5”" in text and "2021-05-04 odd “Tuesday”" in text
    assert "disputed" in text
