"""The table of weights as values: what each answer to who, when and where adds."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from dragoman.model.engagement import Status
from dragoman.reference.tables import tree_beside

Steps = tuple[tuple[int, float], ...]


class Who(NamedTuple):
    """What the parties of a meeting of two sides add."""

    persons: float
    person_and_state: float
    person: float
    states: float
    state: float


class Visit(NamedTuple):
    """What the guests of a visit and its country add."""

    person_there: float
    person: float
    state_there: float
    state: float


class Multilateral(NamedTuple):
    """What the parties of a meeting of many add; ``most`` is the share of states that counts as most of them."""

    organisation: float
    further: float
    most_states: float
    some_states: float
    person: float
    most: float


class Where(NamedTuple):
    """What places add."""

    same_town: float
    other_town: float
    same_country: float


class When(NamedTuple):
    """What days add; steps are (at most this many days, so much)."""

    shared: Steps
    shared_coarse: Steps
    of_one_visit: float
    published_together: int
    published_together_adds: float
    after_as_news: Steps
    after_as_background: Steps
    before_as_plan: Steps
    before_as_wish: Steps
    coarse: float
    news: Steps
    background: Steps
    plans: Steps
    wishes: Steps
    plan_then_news: Steps
    wish_then_news: Steps
    plan_then_background: Steps
    background_of_the_day: float
    slipped: Steps
    put_off: Steps


class Chain(NamedTuple):
    """How many days reports without dates may be apart, by how they tell it."""

    news: int
    background: int
    plans: int


class Weights(NamedTuple):
    """The whole table. ``reach`` is in days before and after publication, ``background`` days before."""

    same: float
    who: Who
    visit: Visit
    multilateral: Multilateral
    where: Where
    about: float
    when: When
    chain: Chain
    reach: dict[Status, tuple[int, int]]
    background: int


def step(value: int, steps: Steps) -> float:
    """The score of the first step that a number of days does not exceed; 0 beyond the last."""
    for most, score in steps:
        if value <= most:
            return score
    return 0.0


@cache
def weights() -> Weights:
    """The table, read once."""
    table = tree_beside(__package__, "weights.yml")
    reach = dict(table["reach"])
    background = int(reach.pop("background"))
    return Weights(
        same=float(table["same"]),
        who=Who(**table["who"]),
        visit=Visit(**table["visit"]),
        multilateral=Multilateral(**table["multilateral"]),
        where=Where(**table["where"]),
        about=float(table["about"]),
        when=When(**{name: _value(value) for name, value in table["when"].items()}),
        chain=Chain(**table["chain"]),
        reach={Status(name): (int(before), int(after)) for name, (before, after) in reach.items()},
        background=background,
    )


def _value(value: Any) -> Any:
    return tuple((int(most), float(score)) for most, score in value) if isinstance(value, list) else value
