from collections.abc import Callable
from itertools import count

import httpx
import pytest

from dragoman.acquire.media import LARGEST
from dragoman.acquire.names import name_of_url
from dragoman.acquire.web import capture_of_url
from dragoman.model.capture import Capture, Given
from dragoman.model.failure import Unreadable

URL = "https://www.example.org/world/2020/03/envoy-in-tirana.html"
PAGE = "<html><body><p>The envoy flew to Tirana.</p></body></html>"


def fetched(answer: Callable[[httpx.Request], httpx.Response], given: Given | None = None) -> Capture:
    return capture_of_url(URL, given or Given(), transport=httpx.MockTransport(answer))


def test_a_page_comes_with_its_address_time_and_headers() -> None:
    found = fetched(lambda _: httpx.Response(200, html=PAGE))
    assert found.media == "html"
    assert found.given.url == URL
    assert found.fetched is not None
    assert found.fetched.endswith("+00:00")
    assert ("content-type", "text/html; charset=utf-8") in found.headers


def test_redirects_are_followed_and_the_last_address_kept() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/new":
            return httpx.Response(200, text="The envoy flew to Tirana.")
        return httpx.Response(301, headers={"location": "https://www.example.org/new"})

    found = fetched(answer)
    assert found.given.url == "https://www.example.org/new"
    assert (found.name, found.media) == (name_of_url(URL), "text")


def test_it_says_who_asks() -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["user-agent"])
        return httpx.Response(200, html=PAGE)

    fetched(answer)
    assert seen == ["dragoman"]


@pytest.mark.parametrize(("status", "words"), [(404, "no such page"), (403, "refuses"), (500, "error"), (304, "error")])
def test_an_answer_without_a_page_gives_the_reason(status: int, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        fetched(lambda _: httpx.Response(status))


@pytest.mark.parametrize("error", [httpx.ConnectError, httpx.ReadTimeout, httpx.DecodingError, httpx.TooManyRedirects])
def test_a_dead_address_gives_reason_and_remedy(error: type[httpx.RequestError]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error("gone", request=request)

    with pytest.raises(Unreadable) as caught:
        fetched(answer)
    assert caught.value.source == URL
    assert caught.value.remedy


def test_a_body_over_the_limit_is_given_up() -> None:
    with pytest.raises(Unreadable, match="MB"):
        fetched(lambda _: httpx.Response(200, content=b"x" * (LARGEST + 1)))


def test_a_body_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count(step=25)
    monkeypatch.setattr("dragoman.acquire.web.monotonic", lambda: next(seconds))
    drips = (b"The envoy flew to Tirana. " for _ in range(100))
    with pytest.raises(Unreadable, match="did not end within 60 seconds"):
        fetched(lambda _: httpx.Response(200, content=drips))


def test_names_of_addresses_are_slugs_with_digits() -> None:
    assert name_of_url(URL).startswith("example-org-envoy-in-tirana-")
    assert name_of_url(URL) != name_of_url(URL + "?page=2")
    assert "/" not in name_of_url("http://[::1]/../../etc")
