"""What the register of office holders adds to the people of an article: the state they act for, and the full name."""

from __future__ import annotations

from dragoman.read.who.mention import Person

_BY_REGISTER, _BY_HOME = 4, 6


def complete(persons: list[Person], published: str | None, home: str | None) -> None:
    """Give people without a state the one that the register, or the publisher's country, suggests."""
    for person in persons:
        if person.country is None and person.role is not None and home is not None:
            person.country, person.country_rank = home, _BY_HOME
