import pytest

from dragoman.clean.decode import decode
from dragoman.model.capture import Capture
from tests.clean.examples import HEADLINE, article, story

TEXT = "Señor Núñez met “Ms Kováč” — in Besançon — for talks worth €5."


def decoded(content: bytes, *headers: tuple[str, str]) -> str:
    return decode(Capture("x", "x", content, "text", headers=headers))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_all_its_forms(codec: str) -> None:
    assert decoded(TEXT.encode(codec)) == TEXT


def test_declared_charsets() -> None:
    russian = "Министр прибыл в Минск"
    assert decoded(russian.encode("cp1251"), ("content-type", "text/html; charset=windows-1251")) == russian
    assert russian in decoded(b'<meta charset="koi8-r">' + russian.encode("koi8-r"))


def test_latin_1_means_windows_1252() -> None:
    text = "“Talks” with Señor Núñez"
    assert text in decoded(b'<meta charset="iso-8859-1">' + text.encode("cp1252"))


def test_undeclared_windows_1252() -> None:
    text = "The minister said “we will see”, and left. " * 10
    assert decoded(text.encode("cp1252")) == text


def test_text_encoded_twice_is_repaired() -> None:
    assert decoded((TEXT * 2).encode("utf-8").decode("cp1252", "replace").encode("utf-8")).count("Señor") == 2


def test_a_few_broken_bytes_do_not_spoil_the_rest() -> None:
    content = (TEXT * 40).encode() + b"\xff" + TEXT.encode()
    assert decoded(content).startswith(TEXT)


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"\xff\xfe\x00", bytes(range(128, 256)) * 9, b"charset=zlib \xff", b"charset=\xe9"]
)
def test_nothing_raises(content: bytes) -> None:
    assert isinstance(decoded(content), str)


def test_control_and_invisible_characters_are_dropped() -> None:
    found = article(story(HEADLINE).replace("Monday", "Mon\u00adday\u200b\x07").replace("talks", "\ttalks\U000e0041"))
    assert "Monday for two days of talks" in found.text
