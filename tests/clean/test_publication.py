"""Which of a page's dates is taken for its publication, how sure that is, and what is said where there is none."""

import pytest

from dragoman.clean import dated_article_of
from dragoman.clean.published.publication import Publication
from dragoman.model.article import Basis
from dragoman.model.capture import Capture, Given
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, story


def page(head: str = "", before: str = "", after: str = "", **given: str) -> Publication:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = (
        f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head><body><div class='nav-top'></div>"
        f"<article><h1>{HEADLINE}</h1>{before}{body}</article>{after}</body></html>"
    )
    return dated_article_of(Capture("kovac", "kovac.html", html.encode(), "html", Given(**given)))[1]


def ld(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


@pytest.mark.parametrize(
    ("head", "before", "date", "basis"),
    [
        ("<meta property='article:published_time' content='2021-05-04T08:00:00+02:00'>", "", "2021-05-04", "metadata"),
        (ld('{"@type": "NewsArticle", "datePublished": "2021-05-04"}'), "", "2021-05-04", "json-ld"),
        (ld('{"@graph": [{"@type": ["WebPage"], "datePublished": "2021-05-04"}]}'), "", "2021-05-04", "json-ld"),
        (
            ld('{"@type": "NewsArticle", "datePublished": "2021-05-04", "headline": "a "b" c"}'),
            "",
            "2021-05-04",
            "json-ld",
        ),
        ("<link rel='canonical' href='https://example.org/2021/05/04/kovac'>", "", "2021-05-04", "url"),
        ("<link rel='canonical' href='https://example.org/2021/05/kovac'>", "", "2021-05", "url"),
        ("", "<time datetime='2021-05-04'>today</time>", "2021-05-04", "metadata"),
        ("", "<span class='story-date'>4 May 2021</span>", "2021-05-04", "text"),
        ("", "<p>Published on <b>4 May 2021</b></p>", "2021-05-04", "text"),
        ("", "<h5>Datum: </h5>04.05.2021", "2021-05-04", "text"),
        ("<script>var page = {publishDate: '2021-05-04T10:00'}</script>", "", "2021-05-04", "metadata"),
    ],
)
def test_each_sort_of_place_is_found(head: str, before: str, date: str, basis: str) -> None:
    told = page(head, before)
    assert (told.date, told.basis) == (date, Basis(basis))
    assert told.confidence is not None
    assert told.confidence >= 0.5


def test_places_that_agree_are_surer_than_one() -> None:
    meta = "<meta name='date' content='2021-05-04'>"
    alone, both = page(meta), page(meta, "<time datetime='2021-05-04'></time>")
    assert alone.confidence is not None
    assert both.confidence is not None
    assert both.confidence > alone.confidence


def test_where_places_disagree_the_reason_names_them() -> None:
    told = page(
        "<meta property='article:published_time' content='2021-05-04'>"
        "<link rel='canonical' href='https://example.org/2021/05/04/kovac'>",
        "<span class='datum'>9 May 2021</span>",
    )
    assert told.date == "2021-05-04"
    assert told.reason is not None
    assert "has 2021-05-09" in told.reason


def test_the_day_of_the_last_change_is_a_bound_and_no_publication() -> None:
    told = page("<meta property='og:updated_time' content='2021-05-06'>", "<p>Updated: 6 May 2021</p>")
    if told.date is None:
        assert told.bounds == "../2021-05-06"
    assert told.reason is not None
    assert "last change" in told.reason


def test_a_change_is_not_preferred_to_publication() -> None:
    head = ld('{"@type": "NewsArticle", "datePublished": "2021-05-04", "dateModified": "2021-05-09"}')
    assert page(head, "<span class='date'>Updated 9 May 2021</span>").date == "2021-05-04"


def test_dates_of_comments_teasers_and_menus_do_not_count_against_the_story() -> None:
    teasers = "".join(f"<div class='card'><span class='date'>1{n} June 2021</span></div>" for n in range(5))
    told = page("<meta name='date' content='2021-05-04'>", "", f"<div class='related'>{teasers}</div>{teasers}")
    assert told.date == "2021-05-04"


def test_the_publishers_own_calendar_tells_the_day() -> None:
    head = "<meta property='article:published_time' content='2023-11-09T02:11:03+00:00'>"
    told = page(head, "<time class='entry-date' datetime='2023-11-08T21:11:03-05:00'>November 8, 2023</time>")
    assert (told.date, told.reason) == ("2023-11-08", None)
    assert page(head).date == "2023-11-09"
    assert page(head, "<time class='entry-date' datetime='2023-11-05'></time>").date in {"2023-11-09", "2023-11-05"}


def test_figures_are_read_as_the_rest_of_the_page_writes_the_day() -> None:
    told = page("<meta name='date' content='03/04/2021 12:00'>", "<p>Published: 4 March 2021</p>")
    assert (told.date, told.reason) == ("2021-03-04", None)


def test_two_places_of_equal_weight_that_disagree_give_bounds() -> None:
    told = page(
        "<meta property='article:published_time' content='2021-05-04'>",
        "<time class='entry-date' datetime='2021-05-20'></time><p>Published: 2 June 2021</p>"
        "<script>page = {'publishDate': '2021-07-01 10:00'}</script>",
        url="https://example.org/2021/08/09/kovac",
    )
    assert told.date is None or told.confidence is not None
    if told.date is None:
        assert told.bounds is not None


def test_what_is_given_is_sure() -> None:
    told = page("<meta property='article:published_time' content='2021-05-04'>", published="2020-01-01")
    assert (told.date, told.basis, told.confidence, told.reason) == ("2020-01-01", Basis.GIVEN, 1.0, None)
    assert [one.date for one in told.candidates] == ["2021-05-04"]


def test_an_interval_that_is_given_bounds_it() -> None:
    told = page("<meta property='article:published_time' content='2021-05-04'>", published="2021-05-01/..")
    assert (told.date, told.basis, told.bounds) == (None, Basis.GIVEN, "2021-05-01/..")
    assert told.reason == "only bounds of its publication were given"


def test_a_text_without_any_says_so() -> None:
    found = article(story(HEADLINE))
    assert (found.published, found.published_confidence) == (None, None)
    assert found.published_reason == "nothing tells when it was published"


def test_a_line_that_says_updated_bounds_a_text() -> None:
    found = article(story(HEADLINE, "Updated: May 18, 2015"))
    assert (found.published, found.published_bounds) == (None, "../2015-05-18")


@pytest.mark.parametrize("junk", ["2020-13-45", "]" * 5000, "1" * 20000, "\x00", "date " * 4000])
def test_hostile_values_give_no_date(junk: str) -> None:
    told = page(f"<meta name='date' content='{junk}'>", f"<span class='date'>{junk}</span>")
    assert told.date is None
