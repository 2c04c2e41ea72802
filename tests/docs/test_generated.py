"""The generated pages are what the program and its tables make them today."""

from tests.docs.pages import writer


def test_generated_pages_are_up_to_date() -> None:
    assert writer().stale() == [], "run: make docs"
