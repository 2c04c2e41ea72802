"""Builds the register of office holders; the same sources give the same bytes.

    python tools/register/build.py --data ../shared/data --sources DIR [--out DIR]

``--data`` holds the folders office-* and names-*, ``--sources`` the tables of the scrapers' repositories and the
unpacked world_leaders_current.tar.xz; README.md beside this file says where each comes from.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from register.aliases import add_aliases
from register.found import FIRST, Found, read_csv
from register.from_factbook import from_factbook
from register.from_hand import from_hand
from register.from_leaders import from_leaders_2021, from_leaders_current
from register.from_pocom import from_pocom
from register.from_reign import confirming, terms
from register.from_scrapers import from_scrapers
from register.people import People
from register.tenures import Tenure, ended, joined
from register.write import write

HERE = Path(__file__).resolve().parent
HEADS = (
    "president",
    "prime minister",
    "king",
    "chancellor",
    "taoiseach",
    "leader",
    "emir",
    "sultan",
    "general secretary",
    "junta leader",
)
OF_STATES = ("president", "vice president", "prime minister", "chancellor", "chairman", "spokesperson", "special envoy")
OUT = HERE.parent.parent / "src" / "dragoman" / "reference" / "register"


def main() -> None:
    """Reads the sources, joins them and writes the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the office-* sources")
    parser.add_argument("--sources", type=Path, required=True, help="folder with scrapers/ and world-leaders-current/")
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the three tables")
    options = parser.parse_args()
    people, tenures = build(options.data, options.sources)
    add_aliases(people, options.sources)
    for line in write(people, tenures, HERE / "sources.csv", options.out):
        print(line)


def build(data: Path, sources: Path) -> tuple[People, list[Tenure]]:
    """Everybody, and every tenure since 1990."""
    people = People(HERE / "names.csv")
    people.join(gather(data, sources))
    ranks = {row["source"]: rank for rank, row in enumerate(read_csv(HERE / "sources.csv"))}
    found = [tenure for one in sorted(people.by_id) for tenure in _tenures(one, people.by_id[one].tenures)]
    kept = [t for t in ended(joined(found, ranks)) if not t.to or t.to >= FIRST or "hand" in t.sources]
    return people, confirmed(kept, people, data)


def gather(data: Path, sources: Path) -> list[Found]:
    """What every source says, the ones that spell names best first."""
    bodies = yaml.safe_load((HERE / "bodies.yml").read_text(encoding="utf-8"))
    of_role = {role: body for body, roles in bodies.items() for role in roles}
    found = [
        *from_scrapers(sources / "scrapers"),
        *from_leaders_2021(data),
        *from_hand(),
        *from_leaders_current(sources / "world-leaders-current"),
        *from_factbook(data),
        *from_pocom(data),
    ]
    return [one if one.country else _of_body(one, of_role) for one in found]


def _of_body(found: Found, of_role: dict[str, str]) -> Found:
    """An organisation's office with the organisation; one that states have too ("president") by its full name."""
    body = of_role.get(found.role, found.organisation)
    role = f"{found.role} of the {body}" if body and found.role in OF_STATES else found.role
    return replace(found, organisation=body, role=role)


def _tenures(person: str, found: list[Found]) -> list[Tenure]:
    return [
        Tenure(person, f.role, f.country, f.organisation, f.post, f.since, f.to, f.seen, (f.source,)) for f in found
    ]


def confirmed(tenures: list[Tenure], people: People, data: Path) -> list[Tenure]:
    """The tenures, with REIGN among the sources of those heads that it has too."""
    by_country = terms(data)
    result = []
    for tenure in tenures:
        if tenure.role in HEADS and tenure.country:
            name = people.by_id[tenure.person].name
            if confirming(by_country, tenure.country, name, tenure.since, tenure.to) is not None:
                result.append(_also(tenure, "reign"))
                continue
        result.append(tenure)
    return result


def _also(t: Tenure, source: str) -> Tenure:
    return Tenure(t.person, t.role, t.country, t.organisation, t.post, t.since, t.to, t.seen, (*t.sources, source))


if __name__ == "__main__":
    main()
