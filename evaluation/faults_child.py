"""Processes that run a job and are ended in its midst, at a moment told by the clock or by what they do."""

from __future__ import annotations

import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from faults_job import Job
from sqlalchemy import Engine, event

from dragoman.model.failure import RecordError

PAGE = 4096  # bytes of a page of the database
REFUSED = 7  # the exit code of a process whose disk was full
_DOORS = frozenset(["open", "write", "replace", "fsync", "sync", "mkdir", "unlink", "close", "execute", "executemany",
                    "commit", "rollback", "fetchone", "fetchmany", "fetchall", "write_bytes"])  # fmt: skip

Before = Callable[[], None]


@dataclass
class Child:
    """A process that runs a job; ``taken`` are the captures that the record has acknowledged so far."""

    pid: int
    pipe: int
    taken: set[str]

    def kill_after(self, seconds: float) -> None:
        """Kill it, with no chance to put anything in order."""
        self.watch(seconds)
        os.kill(self.pid, signal.SIGKILL)

    def watch(self, seconds: float) -> None:
        """Wait so long, or until it ends."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and select.select([self.pipe], [], [], left)[0]:
            if not self._read():
                return

    def ended(self) -> int:
        """Wait for its end: the exit code, or the signal that ended it as a negative number."""
        while self._read():
            pass
        os.close(self.pipe)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _read(self) -> bool:
        found = os.read(self.pipe, 65536)
        self.taken.update(found.decode().split())
        return bool(found)


def start(job: Job, folder: Path, before: Before = lambda: None) -> Child:
    """Start a process that runs a job; ``before`` is called in it first. No thread may run in this one."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, reading, set())
    status = 1
    try:
        os.close(reading)
        before()
        job.run(folder, lambda sha256: os.write(writing, f"{sha256}\n".encode()) and None)
        status = 0
    except RecordError:
        status = REFUSED
    finally:
        os._exit(status)


def killing_itself_at(count: int, *, at_doors: bool) -> Before:
    """Kill the process at its so-manyeth call or return, of those alone that reach the disk where ``at_doors``."""
    return lambda: sys.setprofile(_Counting(count, at_doors))


def counting(at_doors: bool, told: Callable[[int], None]) -> Callable[[], None]:
    """Count what ``killing_itself_at`` counts, from now until what is returned is called."""
    counter = _Counting(0, at_doors)
    sys.setprofile(counter)

    def stop() -> None:
        sys.setprofile(None)
        told(counter.seen)

    return stop


class _Counting:
    def __init__(self, last: int, at_doors: bool) -> None:
        self.seen = 0
        self._last = last
        self._at_doors = at_doors

    def __call__(self, _frame: FrameType, what: str, about: Any) -> None:
        if self._at_doors and (not what.startswith("c_") or getattr(about, "__name__", "") not in _DOORS):
            return
        self.seen += 1
        if self.seen == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def with_no_file_above(size: int) -> Before:
    """A disk that takes no file above a size, in bytes."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def with_no_database_above(size: int) -> Before:
    """A disk that takes no database above a size, in bytes."""

    def limit() -> None:
        @event.listens_for(Engine, "connect")
        def connected(connection: Any, _record: object) -> None:
            connection.execute(f"PRAGMA max_page_count = {1 + size // PAGE}")

    return limit
