import json

import pytest

from dragoman.model.article import Basis, BlockKind
from dragoman.model.failure import Unreadable
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, texts

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Ledger"},
        {
            "@type": ["NewsArticle"],
            "headline": HEADLINE,
            "datePublished": "2021-05-03T23:30:00-05:00",
            "author": [{"@type": "Person", "name": "Ivo Maric"}],
            "publisher": {"@type": "Organization", "name": "The Adriatic Ledger"},
        },
    ],
}


def page(head: str = "", body: tuple[str, ...] = PARAGRAPHS, inside: str = "", after: str = "") -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in body)
    return (
        f"<!DOCTYPE html><html><head><title>x</title>{head}</head><body><nav><a href='/'>Home</a> <a>News</a></nav>"
        f"<main><article><h1>{HEADLINE}</h1>{inside}<div class='text'>{paragraphs}</div>{after}</article></main>"
        "<footer><p>© The Adriatic Ledger. All rights reserved.</p></footer></body></html>"
    )


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_story_and_headline_without_menu_and_footer() -> None:
    found = article(page(), "html")
    assert texts(found, BlockKind.HEADLINE) == [HEADLINE]
    assert texts(found, BlockKind.PARAGRAPH) == list(PARAGRAPHS)
    assert "Home" not in found.text


def test_linked_data_give_metadata_and_the_local_date() -> None:
    found = article(page(linked(LINKED)), "html")
    assert (found.published, found.bases["published"]) == ("2021-05-03", Basis.JSON_LD)
    assert (found.publisher, found.byline) == ("The Adriatic Ledger", "Ivo Maric")


def test_meta_tags_give_metadata() -> None:
    head = (
        '<meta property="article:published_time" content="2021-05-04T00:30:00+02:00">'
        '<meta property="og:site_name" content="Ledger"><meta name="author" content="Ivo Maric">'
        '<link rel="canonical" href="https://example.org/kovac">'
    )
    found = article(page(head), "html")
    assert (found.published, found.publisher, found.url) == ("2021-05-04", "Ledger", "https://example.org/kovac")
    assert {found.bases[name] for name in ("published", "publisher", "byline")} == {Basis.METADATA}


def test_time_element_and_address_are_further_sources() -> None:
    timed = article(page(inside="<time datetime='2021-05-05T10:00'>yesterday</time>"), "html")
    assert timed.published == "2021-05-05"
    addressed = article(page(), "html", url="https://example.org/2021/05/06/kovac")
    assert (addressed.published, addressed.bases["published"]) == ("2021-05-06", Basis.URL)


@pytest.mark.parametrize(
    "data", ["{", "[" * 3000, "null", '{"@type": "NewsArticle", "datePublished": 5, "author": {}}']
)
def test_broken_linked_data_teach_nothing(data: str) -> None:
    found = article(page(f'<script type="application/ld+json">{data}</script>'), "html")
    assert found.published is None


def test_captions_are_kept() -> None:
    figure = "<figure><img src='x'><figcaption>Kovac at the harbour of Durres in 2016.</figcaption></figure>"
    found = article(page(inside=figure), "html")
    assert texts(found, BlockKind.CAPTION) == ["Kovac at the harbour of Durres in 2016."]


def test_quotes_and_scripts() -> None:
    quote = (
        "<blockquote><p>We are here to listen, and to listen for as long as it takes the two of us.</p></blockquote>"
    )
    script = "<script>alert('The minister met the president.')</script><!-- The minister met nobody. -->"
    found = article(page(after=quote + script + f"<p>{PARAGRAPHS[0]} Again.</p>"), "html")
    assert texts(found, BlockKind.QUOTE) == [
        "We are here to listen, and to listen for as long as it takes the two of us."
    ]
    assert "alert" not in found.text
    assert "nobody" not in found.text


def test_control_characters_do_not_hide_the_story() -> None:
    found = article(page().replace("minister", "minis&#27;[31mter \x1b[0m&#x1B;").replace(" ", "\x0b ", 1), "html")
    assert PARAGRAPHS[1] in found.text
    assert not any(character < " " and character != "\n" for character in found.text)


def test_a_page_of_links_is_no_article() -> None:
    menu = (
        "<html><body><ul>"
        + "".join(f"<li><a href='/{n}'>Topic {n}</a></li>" for n in range(30))
        + "</ul></body></html>"
    )
    with pytest.raises(Unreadable):
        article(menu, "html")


@pytest.mark.parametrize("markup", ["<", "<!-- only -->", "<html></html>", "<div>" * 3000])
def test_markup_without_text_is_no_article(markup: str) -> None:
    with pytest.raises(Unreadable):
        article(markup, "html")


def test_a_page_of_books_is_refused_early() -> None:
    with pytest.raises(Unreadable, match="no single article"):
        article(page(body=PARAGRAPHS * 5000), "html")
