"""``dragoman published``: a page's date and its candidates."""

import json
from pathlib import Path

from tests.cli.conftest import TEXT, Call

PAGE = (
    "<html><head><title>Orlova meets Hadid</title><meta property='article:published_time' content='2021-05-05'></head>"
    "<body><h1>Orlova meets Hadid in Damascus</h1><span class='date'>6 May 2021</span><p>"
    + "</p><p>".join(TEXT.split("\n\n")[1:])
    + "</p></body></html>"
)


def test_the_date_and_its_candidates(call: Call, tmp_path: Path) -> None:
    (tmp_path / "visit.html").write_text(PAGE)
    told = json.loads(call("published", "visit.html", "--json").stdout)
    assert told["published"] == "2021-05-05"
    assert told["published_basis"] == "metadata"
    assert "2021-05-06" in told["published_reason"]
    assert {one["date"] for one in told["candidates"]} == {"2021-05-05", "2021-05-06"}
    shown = call("published", "visit.html", "--table").stdout
    assert "visit  2021-05-05 (metadata)" in shown
    assert "meta article:published_time" in shown


def test_bounds_for_want_of_a_date(call: Call, tmp_path: Path) -> None:
    (tmp_path / "visit.txt").write_text(TEXT + "\nThe two had met in Tartus on 23 March 2020.\n")
    told = json.loads(call("published", "visit.txt", "--json").stdout)
    assert (told["published"], told["published_bounds"]) == (None, "2020-03-23/..")
    assert "no publication date, but 2020-03-23/.." in call("published", "visit.txt", "--table").stdout


def test_what_cannot_be_read_is_named(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("")
    result = call("published", "empty.html", "no-such-file.html")
    assert result.exit_code == 3
    assert "failed: empty.html: it is empty" in result.stderr


def test_a_day_that_is_yet_to_come_is_kept_and_warned_of(call: Call, tmp_path: Path) -> None:
    (tmp_path / "visit.html").write_text(PAGE.replace("2021-05-05", "2098-05-05").replace("6 May 2021", ""))
    result = call("published", "visit.html", "--json")
    assert json.loads(result.stdout)["published"] == "2098-05-05"
    assert "published 2098-05-05, which is in the future" in result.stderr
    (tmp_path / "visit.html").write_text(PAGE)
    assert "future" not in call("published", "visit.html", "--json").stderr
