"""A polite client of Wikidata's query service: one query at a time, with pauses, and no haste after a refusal.

The service allows a client 60 seconds of work a minute and a query 60 seconds; who goes on after a 429 is shut out for
a day. So each query is followed by a pause at least as long as the query took, ``Retry-After`` is kept to, every
further failure doubles the pause, and a 403 ends the update at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from dragoman import __version__
from dragoman.acquire.wikidata.answers import BadAnswer, rows_of
from dragoman.acquire.wikidata.clock import Clock, RealClock
from dragoman.model.failure import RegisterError

if TYPE_CHECKING:
    import httpx

SERVER = "https://query.wikidata.org/sparql"
ATTEMPTS = 6
PAUSE = 1.0  # seconds at least between two queries
LONGEST_PAUSE = 60.0  # seconds at most between two queries
FIRST_BACKOFF, LONGEST_BACKOFF = 5.0, 300.0  # seconds after the first failure, and at most
LONGEST_RETRY_AFTER = 900.0  # seconds; a server that wants to be left alone for longer is
SECONDS = 75.0  # that the server may be silent: its own limit for a query is 60
LARGEST = 64_000_000  # bytes of an answer

_SLOW = "the query took too long"
_GO_ON = "What was fetched is kept: run the same command again later and it goes on from there."
_BUSY = frozenset({408, 429, 500, 502, 503, 504})
_REFUSED = frozenset({401, 403, 451})
_OK = 200


class TooSlow(Exception):
    """A query that the server gave up for taking too long, each time that it was asked."""


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why one attempt failed, and for how many seconds the server wants to be left alone."""

    reason: str
    after: float = 0.0


class Wikidata:
    """Asks one server, one query at a time."""

    def __init__(
        self,
        server: str = SERVER,
        *,
        contact: str = "",
        clock: Clock | None = None,
        say: Callable[[str], None] = lambda _: None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """``contact`` is where the server's people reach who asks; ``say`` hears of every wait that is long."""
        import httpx  # noqa: PLC0415 - not needed by a start that asks nothing

        self.server = server
        self._clock = clock or RealClock()
        self._say = say
        self._free = 0.0  # when the next query may be sent, in the clock's seconds
        self._client = httpx.Client(
            transport=transport,
            timeout=httpx.Timeout(SECONDS, connect=20.0),
            headers={"User-Agent": user_agent(contact), "Accept": "application/sparql-results+json"},
        )

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def ask(self, query: str) -> bytes:
        """The answer to a query, known to be a whole result.

        Raises TooSlow where the server cannot do it in its time, RegisterError where it refuses or stays away.
        """
        failure = _Failure("")
        for attempt in range(ATTEMPTS):
            if attempt:
                self._wait_after(failure, attempt)
            answer = self._attempt(query)
            if isinstance(answer, bytes):
                return answer
            failure = answer
            if failure.after > LONGEST_RETRY_AFTER:
                raise RegisterError(f"{self.server} asks not to be called for {failure.after:,.0f} seconds. {_GO_ON}")
            if failure.reason == _SLOW and attempt:
                break
        if failure.reason == _SLOW:
            raise TooSlow(failure.reason)
        raise RegisterError(f"{self.server}: {failure.reason}, {ATTEMPTS} times in a row. {_GO_ON}")

    def _wait_after(self, failure: _Failure, attempt: int) -> None:
        seconds = max(failure.after, min(FIRST_BACKOFF * 2 ** (attempt - 1), LONGEST_BACKOFF))
        self._say(f"{failure.reason}; next try in {seconds:.0f} seconds")
        self._clock.wait(seconds)

    def _attempt(self, query: str) -> bytes | _Failure:
        """One attempt: the answer, or why there is none and it may be tried again."""
        import httpx  # noqa: PLC0415 - as above

        self._clock.wait(max(0.0, self._free - self._clock.seconds()))
        begun = self._clock.seconds()
        try:
            with self._client.stream("POST", self.server, data={"query": query}) as response:
                return self._read(response)
        except httpx.TimeoutException:
            return _Failure("the server did not answer in time")
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise RegisterError(f"{self.server!r} is no address of a server ({error})") from error
        except httpx.HTTPError as error:
            return _Failure(f"the connection failed ({error or type(error).__name__})")
        finally:
            took = self._clock.seconds() - begun
            self._free = self._clock.seconds() + min(max(PAUSE, took), LONGEST_PAUSE)

    def _read(self, response: httpx.Response) -> bytes | _Failure:
        status = response.status_code
        if status == _OK:
            try:
                content = self._limited(response)
                rows_of(content)
            except BadAnswer as error:
                return _Failure(str(error) if str(error) == _SLOW else f"the answer is {error}")
            return content
        if status in _REFUSED:
            raise RegisterError(f"{self.server} refuses to answer (HTTP {status}). Wait a day before the next try")
        if status not in _BUSY:
            raise RegisterError(
                f"{self.server} does not take the query (HTTP {status}); see that it is a SPARQL server"
            )
        if status in (500, 504) and b"TimeoutException" in self._limited(response):
            return _Failure(_SLOW)
        reason = "too many queries" if status == 429 else "the server is busy"
        return _Failure(f"{reason} (HTTP {status})", self._retry_after(response.headers.get("retry-after", "")))

    def _limited(self, response: httpx.Response) -> bytes:
        content = bytearray()
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > LARGEST:
                raise BadAnswer(f"larger than {LARGEST // 1_000_000} MB")
        return bytes(content)

    def _retry_after(self, value: str) -> float:
        """Seconds of a Retry-After, which is a number or a date; 0 where it is neither."""
        if re.fullmatch(r"\d{1,9}", value.strip()):
            return float(value)
        try:
            then = parsedate_to_datetime(value)
        except ValueError:
            return 0.0
        then = then if then.tzinfo else then.replace(tzinfo=UTC)
        now: datetime = self._clock.now()
        return max(0.0, (then - now).total_seconds())


def user_agent(contact: str) -> str:
    """Who asks, as Wikimedia's policy wants it: the program, its version, and where its user can be reached."""
    reached = re.sub(r"[^\x21-\x7e]+", " ", contact).strip() or "https://pypi.org/project/dragoman/"
    return f"dragoman/{__version__} (register of offices; {reached})"
