"""What belongs together, from pairs that do: each thing has the head of its group."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Any)  # numbers or names; the least of a group is its head


class Joining(Generic[T]):
    """Groups that grow by pairs; what no pair has named is a group of its own."""

    def __init__(self) -> None:
        self._heads: dict[T, T] = {}

    def head(self, one: T) -> T:
        """The least of the group that this is in."""
        heads = self._heads
        while (above := heads.get(one, one)) != one:
            heads[one] = heads.get(above, above)
            one = above
        return one

    def join(self, one: T, other: T) -> None:
        """Make the groups of the two one."""
        first, second = sorted((self.head(one), self.head(other)))
        if first != second:
            self._heads[second] = first
