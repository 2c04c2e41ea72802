"""Typed access to the values of a JSON document, with the path of what is wrong in every message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from dragoman.model.edtf import is_date

T = TypeVar("T")


class ContractError(ValueError):
    """A document that breaks the contract; the message names the place and what is wrong there."""


class Fields:
    """The fields of one JSON object, read with the type that the contract gives them.

    A missing field reads as null. Every reader raises ContractError where the value has another type.
    """

    def __init__(self, value: object, path: str) -> None:
        if not isinstance(value, Mapping):
            raise ContractError(f"{path}: an object was expected, not {_kind(value)}")
        self._value: Mapping[str, object] = value
        self.path = path

    @property
    def value(self) -> Mapping[str, object]:
        """The JSON object itself."""
        return self._value

    def at(self, key: str) -> str:
        """The path of a field."""
        return f"{self.path}.{key}"

    def raw(self, key: str) -> object:
        """The value as it stands, None where there is none."""
        return self._value.get(key)

    def text(self, key: str) -> str:
        """A string that must be there."""
        value = self.optional_text(key)
        if value is None:
            raise ContractError(f"{self.at(key)}: missing")
        return value

    def optional_text(self, key: str) -> str | None:
        """A string or null."""
        value = self.raw(key)
        if value is None or isinstance(value, str):
            return value
        raise ContractError(f"{self.at(key)}: a string or null was expected, not {_kind(value)}")

    def integer(self, key: str, otherwise: int | None = None) -> int:
        """A whole number; ``otherwise`` where the field is missing."""
        value = self.raw(key)
        value = otherwise if value is None else value
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise ContractError(f"{self.at(key)}: a whole number was expected, not {_kind(value)}")

    def number(self, key: str, otherwise: float) -> float:
        """A number; ``otherwise`` where the field is missing."""
        value = self.raw(key)
        value = otherwise if value is None else value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        raise ContractError(f"{self.at(key)}: a number was expected, not {_kind(value)}")

    def boolean(self, key: str) -> bool:
        """True or false; false where the field is missing."""
        value = self.raw(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        raise ContractError(f"{self.at(key)}: true or false was expected, not {_kind(value)}")

    def items(self, key: str) -> list[tuple[object, str]]:
        """The items of a list, each with its path; none where the field is missing."""
        value = self.raw(key)
        return [] if value is None else listed(value, self.at(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        for item, path in (items := self.items(key)):
            if not isinstance(item, str):
                raise ContractError(f"{path}: a string was expected, not {_kind(item)}")
        return tuple(str(item) for item, _ in items)

    def notes(self, key: str) -> dict[str, str]:
        """An object whose values are strings; empty where the field is missing."""
        value = self.raw(key)
        fields = Fields({} if value is None else value, self.at(key))
        return {name: fields.text(name) for name in fields._value}

    def optional_date(self, key: str) -> str | None:
        """A date of the contract, or null."""
        value = self.optional_text(key)
        if value is not None and not is_date(value):
            raise ContractError(f"{self.at(key)}: {value!r} is no date of the kind YYYY, YYYY-MM, YYYY-MM-DD")
        return value

    def member(self, key: str, read: Callable[[str], T]) -> T:
        """One value of a closed list, such as a status."""
        value = self.text(key)
        try:
            return read(value)
        except ValueError:
            raise ContractError(f"{self.at(key)}: {value!r} is not one of its values") from None


def listed(value: object, path: str) -> list[tuple[object, str]]:
    """The items of a JSON list, each with its path; ContractError where it is none."""
    if not isinstance(value, list):
        raise ContractError(f"{path}: a list was expected, not {_kind(value)}")
    return [(item, f"{path}[{n}]") for n, item in enumerate(value)]


def _kind(value: object) -> str:
    names = {type(None): "null", bool: "true or false", int: "a number", float: "a number", str: "a string"}
    return names.get(type(value), "a list" if isinstance(value, list) else "an object")
