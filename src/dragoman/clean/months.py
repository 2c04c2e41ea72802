"""Names of months as pages write them, from ``months.yml``."""

from __future__ import annotations

from functools import cache

from dragoman.clean.phrases import table


@cache
def months_of(*languages: str) -> dict[str, int]:
    """The number of each month by its names in lower case, in these languages; without any, in all of the table."""
    names = table("months.yml")
    return {
        name: number
        for language in languages or names
        for number, month in enumerate(names[language], start=1)
        for name in month.split()
    }
