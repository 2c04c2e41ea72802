import io
import json
import os
from pathlib import Path

import pytest

from dragoman.acquire import LARGEST, captures
from dragoman.model.capture import Capture, Given
from dragoman.model.failure import Unreadable

STORY = "The envoy flew to Tirana on Monday.\n"


def only(sources: list[str], given: Given | None = None, stdin: bytes | None = None) -> Capture | Unreadable:
    stream = io.BytesIO(stdin) if stdin is not None else None
    (found,) = captures(sources, given or Given(), stdin=stream)
    return found


def capture(*args: object, **kwargs: object) -> Capture:
    found = only(*args, **kwargs)  # type: ignore[arg-type]
    assert isinstance(found, Capture), found
    return found


def failure(*args: object, **kwargs: object) -> Unreadable:
    found = only(*args, **kwargs)  # type: ignore[arg-type]
    assert isinstance(found, Unreadable), found
    return found


def test_a_file_keeps_its_bytes_and_is_named_by_its_stem(tmp_path: Path) -> None:
    file = tmp_path / "tirana.txt"
    file.write_text(STORY)
    found = capture([str(file)])
    assert (found.name, found.content, found.media) == ("tirana", STORY.encode(), "text")


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("a.html", "no tags here", "html"),
        ("a.txt", "<!DOCTYPE html><html><body>Hello</body></html>", "html"),
        ("a.md", "# Title\n\ntext < more", "text"),
    ],
)
def test_media_is_told_by_ending_or_content(tmp_path: Path, name: str, content: str, media: str) -> None:
    file = tmp_path / name
    file.write_text(content)
    assert capture([str(file)]).media == media


def test_a_folder_gives_its_articles_in_order_and_no_side_cars(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.htm", "sub/c.md", "d.pdf", "b.meta.json"):
        (tmp_path / name).write_text("{}" if name.endswith("json") else STORY)
    found = [item.name for item in captures([str(tmp_path)], Given()) if isinstance(item, Capture)]
    assert found == ["a", "b", "c"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    assert "no articles" in failure([str(tmp_path)]).reason


def test_side_car_fills_what_is_not_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.meta.json").write_text(json.dumps({"publisher": "Herald", "published": "2020-03-23"}))
    found = capture([str(tmp_path / "a.txt")], Given(publisher="Courier"))
    assert found.given == Given(publisher="Courier", published="2020-03-23")


@pytest.mark.parametrize("content", ["{", "[]", '{"published": "yesterday"}', '{"publisher": 3}', "\x00", "[" * 5000])
def test_a_broken_side_car_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.meta.json").write_text(content)
    assert failure([str(tmp_path / "a.txt")]).source.endswith("a.meta.json")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"abc\0\0\0\xff\xfedef" * 50, "binary"),
    ],
)
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert words in failure([str(file)]).reason


def test_utf_16_is_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((STORY * 5).encode("utf-16-le"))
    assert capture([str(file)]).media == "text"


def test_a_page_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.html"
    with file.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read"))
    assert "MB" in failure([str(file)]).reason


def test_a_missing_file_does_not_stop_the_batch(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(STORY)
    first, second = captures([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], Given())
    assert isinstance(first, Unreadable)
    assert "no such file" in first.reason
    assert isinstance(second, Capture)


@pytest.mark.parametrize("source", ["http://[bad/", "http://", "a\0b", "x" * 5000])
def test_what_names_nothing_is_told(source: str) -> None:
    assert failure([source]).source == source


def test_the_later_of_two_inputs_of_one_name_names_both(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("a.txt", "x/a.html"):
        (tmp_path / name).write_text(STORY)
    first, second = captures([str(tmp_path / "a.txt"), str(tmp_path / "x" / "a.html")], Given())
    assert isinstance(first, Capture)
    assert isinstance(second, Unreadable)
    assert str(tmp_path / "a.txt") in second.reason
    assert second.source == str(tmp_path / "x" / "a.html")


def test_standard_input_is_named_by_its_content() -> None:
    found = capture(["-"], stdin=STORY.encode())
    assert found.name.startswith("stdin-")
    assert len(found.name) == len("stdin-") + 8
    assert "empty" in failure(["-"], stdin=b"").reason


def test_a_name_that_is_no_utf_8_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"envoy-\xff.txt")
    file.write_text("The envoy flew to Tirana.")
    found = capture([str(tmp_path)])
    assert found.name == "envoy-\ufffd"
    assert found.source.encode("utf-8").endswith("envoy-\ufffd.txt".encode())


def test_a_device_without_an_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.acquire.local.LARGEST", 1000)
    monkeypatch.setattr("dragoman.acquire.media.LARGEST", 1000)
    assert "it has" in failure(["/dev/zero"]).reason


def test_what_a_folder_says_of_itself_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("What is in here.\n")
    (tmp_path / "tirana.txt").write_text(STORY)
    assert capture([str(tmp_path)]).name == "tirana"
