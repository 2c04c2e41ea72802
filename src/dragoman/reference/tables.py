"""Reads the tables that lie beside the code: CSV with a header, lists in a cell parted by ``|``."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def text_of(name: str) -> str:
    """The text of a table; FileNotFoundError where there is none of that name."""
    return (files(__package__) / name).read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV table, by the names in its header."""
    return list(csv.DictReader(io.StringIO(text_of(name), newline="")))


@cache
def tree(name: str) -> Any:
    """What a YAML table holds; read once, not to be changed."""
    return tree_beside(__package__, name)


def tree_beside(package: str, name: str) -> Any:
    """What a YAML table beside the code of another package holds; the caller keeps it."""
    return parsed((files(package) / name).read_text(encoding="utf-8"))


def rows_beside(package: str, name: str) -> list[dict[str, str]]:
    """The rows of a CSV table beside the code of another package, by the names in its header."""
    text = (files(package) / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def parsed(text: str) -> Any:
    """A YAML document, by the loader in C where there is one: tables are read whenever the program starts."""
    return yaml.load(text, Loader=_FAST)


def cell(value: str, mark: str = "|") -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part for part in value.split(mark) if part)
