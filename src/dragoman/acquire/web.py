"""Captures from addresses on the web."""

from __future__ import annotations

from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from dragoman.acquire.media import LARGEST, is_html, require_text, too_large
from dragoman.acquire.names import name_of_url
from dragoman.model.capture import Capture, Given
from dragoman.model.failure import Unreadable

if TYPE_CHECKING:
    import httpx

_SECONDS = 20.0  # that the server may be silent
_SECONDS_IN_ALL = 60.0
_SUCCESS = 2
_MOST_REDIRECTS = 8
_HEADERS = {"User-Agent": "dragoman", "Accept": "text/html, text/plain;q=0.9, */*;q=0.1"}
_KEPT = frozenset({"content-type", "content-language", "last-modified", "date", "etag"})
_PAUSE = "Try again later, or save the page as a file."


def is_url(source: str) -> bool:
    """Whether a source is an address and not a path."""
    return source.lower().startswith(("http://", "https://"))


def capture_of_url(url: str, given: Given, transport: httpx.BaseTransport | None = None) -> Capture:
    """Fetch one page; Unreadable where it is dead, slow, too large, or no text.

    ``transport`` replaces the network, in tests for one.
    """
    import httpx  # noqa: PLC0415 - half of what a start without addresses would cost

    client = httpx.Client(
        transport=transport,
        headers=_HEADERS,
        timeout=_SECONDS,
        follow_redirects=True,
        max_redirects=_MOST_REDIRECTS,
    )
    try:
        with client, client.stream("GET", url) as response:
            _require_success(url, response.status_code)
            content = _limited(url, response)
            return _capture(url, given, content, response)
    except httpx.TimeoutException as error:
        raise Unreadable(url, f"the server did not answer within {_SECONDS:.0f} seconds", _PAUSE) from error
    except httpx.TooManyRedirects as error:
        raise Unreadable(url, "the address leads from one redirection to the next", _PAUSE) from error
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise Unreadable(
            url, f"the page could not be fetched ({error})", "Check the address and the network."
        ) from error


def _require_success(url: str, status: int) -> None:
    if status in {404, 410}:
        remedy = "Check the address, or look for an archived copy."
        raise Unreadable(url, f"there is no such page (HTTP {status})", remedy)
    if status in {401, 402, 403, 451}:
        remedy = "Save the page in a browser and give the file."
        raise Unreadable(url, f"the server refuses the page (HTTP {status})", remedy)
    if status // 100 != _SUCCESS:
        raise Unreadable(url, f"the server answered with an error (HTTP {status})", _PAUSE)


def _limited(url: str, response: httpx.Response) -> bytes:
    """The body, given up as soon as it is known to be too large or too slow; compressed bodies count unpacked."""
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > LARGEST:
        raise too_large(url, int(declared))
    content = bytearray()
    deadline = monotonic() + _SECONDS_IN_ALL
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > LARGEST:
            raise too_large(url, None)
        if monotonic() > deadline:
            raise Unreadable(url, f"the page did not end within {_SECONDS_IN_ALL:.0f} seconds", _PAUSE)
    return bytes(content)


def _capture(url: str, given: Given, content: bytes, response: httpx.Response) -> Capture:
    require_text(url, content)
    kind = response.headers.get("content-type", "").lower()
    html = "html" in kind or ("text/plain" not in kind and is_html(content))
    headers = tuple(sorted((name.lower(), value) for name, value in response.headers.items() if name.lower() in _KEPT))
    known = given.or_else(Given(url=str(response.url)))
    fetched = datetime.now(UTC).isoformat(timespec="seconds")
    return Capture(name_of_url(url), url, content, "html" if html else "text", known, fetched, headers)
