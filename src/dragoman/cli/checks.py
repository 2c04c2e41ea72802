"""What ``dragoman doctor`` looks at: each check says what it found, and where that is a fault, what helps."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import click

import dragoman
from dragoman.cli.config import Settings
from dragoman.model.edtf import bounds
from dragoman.model.failure import RecordError, RegisterError

OLDEST_PYTHON = (3, 11)
OLD = timedelta(days=180)  # a register whose sources are older is told to be


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: whether it is in order, what was found, and what helps where it is not."""

    check: str
    ok: bool
    found: str
    remedy: str = ""


def checks(settings: Settings) -> Iterator[Check]:
    """Every check in turn; none of them raises, so that the others are made as well."""
    yield _version()
    yield _guarded("settings", _settings, settings)
    yield _guarded("language model", _model, settings)
    yield _guarded("encoder", _encoder, settings)
    yield _guarded("register", _register, settings)
    yield _guarded("record", _record, settings)
    yield _writing("writing the record", settings.record)
    yield _guarded("writing the register", _data, settings)


def _guarded(name: str, check: Callable[[Settings], Check], settings: Settings) -> Check:
    """A check, and what it raises as a fault."""
    try:
        return check(settings)
    except click.ClickException as error:
        return Check(name, False, error.format_message())
    except (RecordError, RegisterError, OSError) as error:
        return Check(name, False, str(error))
    except Exception as error:
        return Check(name, False, f"{type(error).__name__}: {error}", "This is a fault in dragoman; please report it")


def _version() -> Check:
    python = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        return Check("version", False, f"dragoman {dragoman.__version__}, Python {python}", "Use Python 3.11 or newer")
    return Check("version", True, f"dragoman {dragoman.__version__}, Python {python} on {platform.system()}")


def _settings(settings: Settings) -> Check:
    model = settings.model
    file = settings.file
    return Check("settings", True, f"{file}: model {model}" if file else "none of your own")


def _model(settings: Settings) -> Check:
    from dragoman.read.annotate.engine import SpacyEngine  # noqa: PLC0415 - slow, and not needed by help

    begun = perf_counter()
    try:
        engine = SpacyEngine(settings.model)
    except LookupError as error:
        return Check("language model", False, str(error), "Install it with pip")
    return Check("language model", True, f"{engine.name}, loads in {perf_counter() - begun:.1f} s")


def _encoder(settings: Settings) -> Check:
    from dragoman.read.links.encoder import Encoder  # noqa: PLC0415 - slow, and not needed by help

    if not settings.encoder:
        return Check("encoder", True, "not used, by the settings")
    begun = perf_counter()
    try:
        name = Encoder().name
    except LookupError as error:
        return Check("encoder", False, str(error), "Install Dragoman again, or set engine.encoder to false")
    return Check("encoder", True, f"{name}, loads in {perf_counter() - begun:.1f} s")


def _register(_settings: Settings) -> Check:
    from dragoman.reference.register import all_holders, persons, register_version  # noqa: PLC0415 - as above
    from dragoman.reference.register.store import folder  # noqa: PLC0415

    begun = perf_counter()
    number = len(all_holders())
    tables = perf_counter()
    persons("")
    names = perf_counter()
    took = f"tables read in {tables - begun:.2f} s, names in {names - tables:.2f} s"
    found = f"{register_version()}, {number:,} tenures, {took}: {folder()}"
    if date.today() - bounds(register_version().partition("/")[0])[1] > OLD:
        found += "; dragoman reference update brings it up to date"
    return Check("register", True, found)


def _record(settings: Settings) -> Check:
    from dragoman.record import Record  # noqa: PLC0415 - as above
    from dragoman.record.store.record import DATABASE  # noqa: PLC0415

    if not (settings.record / DATABASE).exists():
        return Check("record", True, f"none yet in {settings.record}; dragoman add makes it")
    readings = list(Record(settings.record, create=False).readings())
    return Check("record", True, f"{len(readings)} articles in {settings.record}, all readable")


def _data(_settings: Settings) -> Check:
    from dragoman.reference.renewal.place import user_folder  # noqa: PLC0415 - as above

    return _writing("writing the register", user_folder().parent)


def _writing(name: str, folder: Path) -> Check:
    """Whether a folder, or the nearest one above it that is there, takes files."""
    there = next((one for one in (folder, *folder.absolute().parents) if one.exists()), Path("/"))
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        remedy = "Let your user write there, or name another folder"
        return Check(name, False, f"{there} cannot be written to: {error.strerror or error}", remedy)
    return Check(name, True, str(folder))
