"""Trials: a job is disturbed, the record is looked through, the job is run again and compared with an undisturbed one.

Each trial gives None where the record withstood, else what was wrong. Chance is seeded: the same seed draws the same
moments, though where a process then is, at a moment of the clock, hangs on the machine.
"""

from __future__ import annotations

import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from faults_child import REFUSED, Before, counting, killing_itself_at, start, with_no_database_above, with_no_file_above
from faults_job import Job, job, jobs_of_two, said_by, wrong_with

from dragoman.record.store.captures import CaptureFiles

Trial = Callable[[Path], str | None]

_MORE = 1.1  # so much longer than an undisturbed job moments are drawn from; one that comes too late is drawn again


@dataclass(frozen=True)
class Undisturbed:
    """What the record says after the job, how long that took, and how many moments of each kind it had."""

    said: str
    seconds: float
    calls: int
    doors: int
    largest: int


def undisturbed(scratch: Path) -> Undisturbed:
    """Run the job with nothing in its way."""
    scratch.mkdir(parents=True, exist_ok=True)
    job().run(scratch / "first")  # so that what a process computes once is no part of what is counted
    counts: list[int] = []
    for at_doors in (False, True):
        stop = counting(at_doors, counts.append)
        (scratch).mkdir(exist_ok=True)
        job().run(scratch / f"counted-{at_doors}")
        stop()
    took = []
    for number in range(3):
        begun = time.monotonic()
        assert start(job(), scratch / f"timed-{number}").ended() == 0
        took.append(time.monotonic() - begun)
    said = {said_by(folder) for folder in scratch.iterdir()}
    assert len(said) == 1, "the job does not say the same twice"
    largest = max(path.stat().st_size for path in scratch.rglob("*") if path.is_file())
    return Undisturbed(said.pop(), sorted(took)[1], *counts, largest)


def kills(base: Undisturbed, number: int, seed: int = 6) -> Iterator[Trial]:
    """So many trials in which a process is killed: by the clock, at any call, and at a door to the disk, in turn."""
    chance = random.Random(seed)
    for n in range(number):
        share = chance.random()
        if n % 3 == 0:
            yield partial(_killed_by_clock, base, share)
        else:
            at_doors = n % 3 == 1
            count = 1 + int(share * (base.doors if at_doors else base.calls))
            yield partial(_killed, base, count, at_doors)


def full_disks(base: Undisturbed, number: int, seed: int = 7) -> Iterator[Trial]:
    """So many trials in which the disk is full: any file on it, and the database alone, in turn."""
    chance = random.Random(seed)
    for n in range(number):
        yield partial(_refused, base, chance.random(), with_no_file_above if n % 2 else with_no_database_above)


def two_writers(base: Undisturbed, number: int, seed: int = 8) -> Iterator[Trial]:
    """So many trials in which two processes add at once and are killed in turn, then both run to the end."""
    chance = random.Random(seed)
    for _ in range(number):
        moments = [chance.random() * base.seconds for _ in range(4)]
        yield partial(_two, base, moments)


def damaged_captures(base: Undisturbed, number: int, seed: int = 9) -> Iterator[Trial]:
    """So many trials in which captures are flipped, cut or lost; that is found, and mended by the next run."""
    chance = random.Random(seed)
    for n in range(number):
        yield partial(_damaged, base, n, random.Random(chance.random()))


def _killed_by_clock(base: Undisturbed, share: float, folder: Path) -> str | None:
    for attempt in range(20):
        child = start(job(), folder)
        child.kill_after(base.seconds * _MORE * share * 0.9**attempt)
        if child.ended() == -signal.SIGKILL:
            return wrong_with(folder, child.taken) or _finished(base, folder, job())
        shutil.rmtree(folder)
    return "no moment was found at which it could be killed"


def _killed(base: Undisturbed, count: int, at_doors: bool, folder: Path) -> str | None:
    for attempt in range(20):
        child = start(job(), folder, killing_itself_at(max(1, int(count * 0.9**attempt)), at_doors=at_doors))
        if child.ended() == -signal.SIGKILL:
            return wrong_with(folder, child.taken) or _finished(base, folder, job())
        shutil.rmtree(folder)
    return "no call was found at which it could be killed"


def _refused(base: Undisturbed, share: float, before: Callable[[int], Before], folder: Path) -> str | None:
    for attempt in range(20):
        child = start(job(), folder, before(int(base.largest * share * 0.8**attempt)))
        ended = child.ended()
        if ended == REFUSED:
            return wrong_with(folder, child.taken) or _finished(base, folder, job())
        if ended:
            return f"a full disk ended it with {ended}"
        shutil.rmtree(folder)
    return "no disk was found that is too small"


def _two(base: Undisturbed, moments: list[float], folder: Path) -> str | None:
    jobs = jobs_of_two()
    children = [start(one, folder) for one in jobs]
    taken: set[str] = set()
    for number, moment in enumerate(moments):
        turn = number % 2
        children[turn].kill_after(moment)
        children[turn].ended()
        taken |= children[0].taken | children[1].taken
        if wrong := wrong_with(folder, taken):
            for child in children:
                child.ended() if child is not children[turn] else None
            return wrong
        children[turn] = start(jobs[turn], folder)
    ended = [child.ended() for child in children]
    return f"two writers ended with {ended}" if any(ended) else _finished(base, folder, *jobs)


def _damaged(base: Undisturbed, number: int, chance: random.Random, folder: Path) -> str | None:
    job().run(folder)
    captures = sorted(path for path in CaptureFiles(folder / "captures").folder.rglob("*") if path.is_file())
    for path in chance.sample(captures, 3):
        content = path.read_bytes()
        at = chance.randrange(len(content))
        if number % 3 == 0:
            path.write_bytes(content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :])
        elif number % 3 == 1:
            path.write_bytes(content[:at])
        else:
            path.unlink()
    found = wrong_with(folder, set())
    if found is None or found.count(";") != 2:
        return f"of three damaged captures this was found: {found}"
    return _finished(base, folder, job())


def _finished(base: Undisturbed, folder: Path, *jobs: Job) -> str | None:
    """What is wrong when the job has been run again without a fault."""
    for one in jobs:
        if ended := start(one, folder).ended():
            return f"the next run ended with {ended}"
    if wrong := wrong_with(folder, set()):
        return f"after the next run: {wrong}"
    return None if said_by(folder) == base.said else "the record says something else than an undisturbed one"
