"""SPARQL results in JSON, read strictly: rows of terms, or a reason why the answer is none.

The format is that of SPARQL 1.1 Query Results JSON as Wikidata's query service writes it: ``head.vars`` and
``results.bindings``, each binding a ``type`` (uri, literal, bnode), a ``value``, and where there are such
``xml:lang`` and ``datatype``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

_ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d{0,15})")
_UNKNOWN = re.compile(r"https?://www\.wikidata\.org/\.well-known/genid/")
_TYPES = frozenset({"uri", "literal", "typed-literal", "bnode"})
_NUMBER = re.compile(r"[+-]?\d{1,18}")


class BadAnswer(ValueError):
    """An answer that is no result: cut off, a page of HTML, another format."""


@dataclass(frozen=True, slots=True)
class Term:
    """A value of a row: ``kind`` is uri, literal or bnode."""

    kind: str
    value: str
    language: str = ""
    datatype: str = ""

    @property
    def item(self) -> str | None:
        """The number of the item that it names: ``Q159``; None where it is no item or an unknown one."""
        match = _ENTITY.fullmatch(self.value) if self.kind == "uri" else None
        return match[1] if match else None

    @property
    def unknown(self) -> bool:
        """Whether it says that there is a value and nobody knows which (a blank node, also under an address)."""
        return self.kind == "bnode" or bool(self.kind == "uri" and _UNKNOWN.match(self.value))

    @property
    def number(self) -> int | None:
        """The whole number that it is; None where it is none."""
        return int(self.value) if self.kind == "literal" and _NUMBER.fullmatch(self.value) else None


Row = dict[str, Term]


def rows_of(content: bytes) -> list[Row]:
    """The rows of an answer; BadAnswer where it is none, or only a part of one."""
    document = _document(content)
    if "boolean" in document:
        raise BadAnswer("yes or no instead of rows")
    names = _names(document)
    results = document.get("results")
    bindings = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(bindings, list):
        raise BadAnswer("no rows: results.bindings is missing")
    return [_row(binding, names) for binding in bindings]


def _document(content: bytes) -> dict[str, Any]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadAnswer("no UTF-8") from error
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        if "TimeoutException" in text[-100_000:] or "TimeoutException" in text[:100_000]:
            raise BadAnswer("the query took too long") from error
        if text.lstrip()[:1] == "<":
            raise BadAnswer("a page of HTML instead of JSON") from error
        raise BadAnswer("the JSON is cut off or broken" if text.strip() else "nothing at all") from error
    if not isinstance(document, dict):
        raise BadAnswer("JSON, but no result")
    return document


def _names(document: dict[str, Any]) -> frozenset[str]:
    head = document.get("head")
    names = head.get("vars") if isinstance(head, dict) else None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise BadAnswer("no columns: head.vars is missing")
    return frozenset(names)


def _row(binding: object, names: frozenset[str]) -> Row:
    if not isinstance(binding, dict) or not names.issuperset(binding):
        raise BadAnswer("a row with other columns than head.vars names")
    return {name: _term(value) for name, value in binding.items()}


def _term(value: object) -> Term:
    if not isinstance(value, dict) or value.get("type") not in _TYPES or not isinstance(value.get("value"), str):
        raise BadAnswer("a value without type or text")
    kind = "literal" if value["type"] == "typed-literal" else value["type"]
    language, datatype = value.get("xml:lang", ""), value.get("datatype", "")
    if not isinstance(language, str) or not isinstance(datatype, str):
        raise BadAnswer("a value whose language or datatype is no text")
    return Term(kind, value["value"], language, datatype)
