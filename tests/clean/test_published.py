import pytest

from dragoman.clean.calendar import in_address, in_words
from dragoman.model.article import Basis
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, story


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://example.org/originals/2020/03/23/kovac.html", "2020-03-23"),
        ("https://example.org/r/pa/prs/ps/2016/05/257627.htm", "2016-05"),
        ("https://example.org/world/2020/mar/23/kovac", "2020-03-23"),
        ("https://example.org/world/kovac-2024-02-14/", "2024-02-14"),
        ("https://example.org/20230428-kovac.html", "2023-04-28"),
        ("https://example.org/kovac?date=2020-01-01", None),
        ("https://example.org/2020/99/kovac", None),
        ("https://2020.example.org/news/12345678", None),
    ],
)
def test_dates_in_addresses(url: str, date: str | None) -> None:
    assert in_address(url) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("December 20, 2007", "2007-12-20"),
        ("Monday, May 18, 2015", "2015-05-18"),
        ("11 June, 2015", "2015-06-11"),
        ("Published 3rd Sept 2021 at noon", "2021-09-03"),
        ("date 2023-07-02", "2023-07-02"),
        ("February 30, 2021", None),
        ("in May", None),
    ],
)
def test_dates_in_words(line: str, date: str | None) -> None:
    assert in_words(line) == date


def test_given_wins_and_the_rest_has_its_basis() -> None:
    found = article(story(HEADLINE), published="2021-05-04", url="https://example.org/2020/01/01/x", publisher="Ledger")
    assert found.published == "2021-05-04"
    assert found.bases["published"] is Basis.GIVEN
    assert found.bases["publisher"] is Basis.GIVEN
    assert found.bases["title"] is Basis.TEXT
    assert found.bases["byline"] is Basis.NONE


def test_a_date_line_gives_the_date() -> None:
    found = article(story(HEADLINE, "Monday, May 18, 2015"))
    assert (found.published, found.bases["published"]) == ("2015-05-18", Basis.TEXT)


def test_a_dateline_makes_a_month_of_the_address_finer() -> None:
    text = story(HEADLINE, f"TIRANA, May 6 (Wire) -- {PARAGRAPHS[0]} It rained.")
    found = article(text, url="https://example.org/2016/05/kovac")
    assert (found.published, found.bases["published"]) == ("2016-05-06", Basis.DATELINE)
    other = article(text, url="https://example.org/2016/07/kovac")
    assert (other.published, other.bases["published"]) == ("2016-07", Basis.URL)


def test_no_date_is_no_date() -> None:
    found = article(story(HEADLINE))
    assert (found.published, found.bases["published"]) == (None, Basis.NONE)


@pytest.mark.parametrize(
    ("opening", "tail", "day"),
    [
        ("TUNIS, (Agence - 14/10/2008) - ", f"{PARAGRAPHS[0]} It rained.", "2008-10-14"),
        ("Published 25.11.2005, 16:40 | Foreign policy", "", "2005-11-25"),
        ("08/24/2018", "", "2018-08-24"),
        ("14.03.1972", "", "1972-03-14"),
        ("04/03/2018", "", None),  # the 4th of March or the 3rd of April: nothing says
    ],
)
def test_dates_in_figures_open_a_text(opening: str, tail: str, day: str | None) -> None:
    assert article(story(HEADLINE, f"{opening}{tail}")).published == day
