"""Spellings of people in other scripts: the labels that the scrapers' tables of single offices have."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from register.found import read_csv
from register.people import People

_ID = re.compile(r"Q\d+")


def add_aliases(people: People, sources: Path) -> None:
    """Add to people the labels in other scripts than the Latin one, by Wikidata id."""
    for path in sorted((sources / "scrapers").glob("*/sources/**/*.csv")):
        if path.name not in ("scraped.csv", "wikidata.csv"):
            continue
        for row in read_csv(path):
            person = people.by_id.get(row.get("item") or "")
            label = " ".join((row.get("itemLabel") or "").split())
            if person is not None and label and "|" not in label and is_other_script(label):
                person.names.setdefault(label)


def is_other_script(label: str) -> bool:
    """Whether a label is a name written in one other script throughout."""
    letters = [unicodedata.name(letter, "").split(" ")[0] for letter in label if letter.isalpha()]
    return bool(letters) and len(set(letters)) == 1 and letters[0] != "LATIN" and not _ID.search(label)
