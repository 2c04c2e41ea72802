"""Coverage of the register, 2001 to 2022, against the list of the United Nations' members.

Counted is every member in every year of its membership (memberships.csv, with the days of accession), found or not: is
a holder of the office known at any time of that year? Where the head of state heads the government
(key_offices.yml names the states) that office counts as the head of government's.

    head_of_government, foreign_minister, defence_minister, head_of_state     share of members and years

Run alone, it prints the shares by year and by region; with ``--show`` also every state and its missing years.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from dragoman.reference.countries import name_of
from dragoman.reference.register import has_holder, key_offices, should_have
from dragoman.reference.states import members_of

YEARS = range(2001, 2023)


def measure(shared: Path) -> dict[str, float]:
    """The share of members and years with a known holder, by office; nothing of ``shared`` is needed."""
    return {office.replace(" ", "_"): _share(cells(office)) for office in key_offices()}


def cells(office: str) -> dict[tuple[str, int], bool]:
    """Whether a holder is known, for every member and year; states without such an office are left out."""
    return {
        (state, year): has_holder(office, state, year)
        for year in YEARS
        for state in members_of("United Nations", str(year))
        if should_have(office, state)
    }


def _share(found: dict[tuple[str, int], bool]) -> float:
    return sum(found.values()) / len(found)


def _report(*, show: bool) -> None:
    regions = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    for office in key_offices():
        found = cells(office)
        print(f"\n{office}: {_share(found):.4f} of {len(found)}")
        years = {year: {cell: known for cell, known in found.items() if cell[1] == year} for year in YEARS}
        print("  " + "  ".join(f"{year} {_share(cells_of):.2f}" for year, cells_of in years.items()))
        for region, states in regions.items():
            theirs = {cell: known for cell, known in found.items() if cell[0] in states}
            print(f"  {region:10} {_share(theirs):.3f}")
        if show:
            missing: dict[str, list[int]] = {}
            for state, year in (cell for cell, known in found.items() if not known):
                missing.setdefault(state, []).append(year)
            for state in sorted(missing):
                print(f"    {name_of(state)}: {' '.join(map(str, missing[state]))}")


if __name__ == "__main__":
    _report(show="--show" in sys.argv)
