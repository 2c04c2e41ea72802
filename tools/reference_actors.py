"""Builds the tables of actor coding from the Phoenix dictionaries (Open Event Data Alliance, MIT licence).

    python tools/reference_actors.py ../shared/data/actors-phoenix-dictionaries

writes ``role_nouns.csv`` and ``actors.csv`` of ``src/dragoman/reference/coding``: the role nouns of the agents file,
and the organisations, companies and armed groups of the two files of actors, in PLOVER's sectors and ISO countries.
People and whatever has a code for a time only are left to the register. The tables of our own (``nouns.yml``,
``bodies.csv``) come before these and are not touched.
"""

from __future__ import annotations

import csv
import lzma
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "reference" / "coding"
SETS = {"!PERSON!": ("man", "men", "woman", "women", "person"), "!MINIST!": ("minister", "ministers", "ministry")}
# CAMEO's codes in PLOVER's terms; of a longer code every three letters are looked up in turn.
SECTORS = {
    **{code: code for code in ("AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JUD", "LAB", "LEG", "MIL")},
    **{code: code for code in ("OPP", "PTY", "REB", "REF", "REL", "SPY", "UAF", "NGO")},
    "MED": "JRN", "HLH": "MED", "HRI": "NGO", "ENV": "SOC", "DEV": "SOC", "INS": "REB", "SEP": "REB", "RAD": "REB",
    "SET": "CVL", "MNC": "BUS", "NGM": "NGO", "MOD": "",
    **dict.fromkeys(("CHR", "MUS", "JEW", "HIN", "BUD", "CTH", "PRO", "MOS", "ADR", "MAR", "SFI", "PAG"), "REL"),
}  # fmt: skip
INTERNATIONAL = {"IGO": "IGO", "NGO": "", "NGM": "", "MNC": "", "IMG": "IMG", "INT": "IMG", "ISM": "ISM"}
_CODE = re.compile(r"\[~?([A-Z-]{3,})\]")
_TITLES = re.compile(
    r"\b(?:president|secretary|minister|director|chairman|king|spokes\w+|envoy|commissioner|chief|leader)\b"
)
_LEAST = 4


def main(folder: Path) -> None:
    """Build both tables."""
    nouns = dict(role_nouns(lines(folder / "Phoenix.agents.txt.xz")))
    write("role_nouns.csv", ("noun", "sectors"), [(noun, "|".join(codes)) for noun, codes in sorted(nouns.items())])
    groups: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}
    for name in ("Phoenix.MilNonState.actors.txt.xz", "Phoenix.International.actors.txt.xz"):
        for forms, codes in actors(lines(folder / name)):
            coded = in_plover(codes)
            if coded is not None:
                groups.setdefault(forms, coded)
    write("actors.csv", ("forms", "country", "sectors"), [
        ("|".join(forms), country, "|".join(sectors)) for forms, (country, sectors) in sorted(groups.items())
    ])  # fmt: skip


def lines(path: Path) -> Iterator[str]:
    """The lines of a dictionary without comments."""
    with lzma.open(path, "rt", encoding="utf-8", errors="replace") as file:
        for line in file:
            plain = line.split("#")[0].split(";")[0].rstrip()
            if plain.strip():
                yield plain


def role_nouns(dictionary: Iterator[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each role noun with its plurals, and the sectors of its code."""
    for line in dictionary:
        code = _CODE.search(line)
        if line.startswith("!") or code is None or "~" not in line:
            continue
        sectors = sectors_of(code[1])
        head = line[: code.start()].split("{")[0].strip()
        plurals = re.findall(r"\{([^}]*)\}", line)
        forms = [head, *(plurals[0].split() if plurals else [])]
        for mark, words in SETS.items():
            if mark in head:
                forms = [head.replace(mark, f"_{word}") for word in words]
                forms += [head.replace(mark, word) for word in words]
        for form in forms:
            noun = words_of(form)
            if sectors and len(noun) >= _LEAST - 1:
                yield noun, sectors


def actors(dictionary: Iterator[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The forms of each actor and its code; actors with several codes, or with one for a time, are left out."""
    forms: list[str] = []
    codes: list[str] = []
    for line in dictionary:
        found = re.findall(r"\[([^\]]*)\]", line)
        name = line.split("[")[0].strip()
        if name and not name.startswith("+"):
            if forms and len(codes) == 1:
                yield tuple(forms), codes[0]
            forms, codes = [], []
        plain = words_of(name)
        if len(plain) >= _LEAST and not _TITLES.search(plain) and plain not in forms:
            forms.append(plain)
        codes += found
    if forms and len(codes) == 1:
        yield tuple(forms), codes[0]


def in_plover(code: str) -> tuple[str, tuple[str, ...]] | None:
    """Country and sectors of an actor's code; None for what is dated or names no kind of actor."""
    if not re.fullmatch(r"[A-Z]{3,}", code):
        return None
    parts = [code[at : at + 3] for at in range(0, len(code) - len(code) % 3, 3)]
    head, rest = parts[0], parts[1:]
    if head in INTERNATIONAL:
        country = "UNO" if head == "IGO" and rest[:1] == ["UNO"] else INTERNATIONAL[head]
        country = "EUR" if head == "IGO" and rest[:1] == ["EUR"] else country
        first = {"NGO": ("NGO",), "NGM": ("NGO",), "MNC": ("BUS",), "IMG": ("REB",), "INT": ("REB",)}.get(head, ())
        if head in ("NGO", "NGM", "MNC") and rest and rest[0] in COUNTRIES:
            country = rest[0]
        return country, tuple(dict.fromkeys((*first, *(SECTORS[part] for part in rest if SECTORS.get(part)))))
    sectors = sectors_of("".join(rest))
    return (head if head in COUNTRIES else "IMG", sectors) if sectors else None


def sectors_of(code: str) -> tuple[str, ...]:
    """The sectors of a code without a country, the leading one first."""
    parts = [code[at : at + 3] for at in range(0, len(code), 3)]
    return tuple(dict.fromkeys(SECTORS[part] for part in parts if SECTORS.get(part)))


def words_of(name: str) -> str:
    """``+NATIONAL_BANK_`` as it is written: national bank."""
    plain = name.lstrip("+").replace("_", " ").replace("!", "")
    return " ".join(re.sub(r"\([^)]*\)|[{}]", " ", plain).split()).lower().strip(" .,-")


def countries() -> frozenset[str]:
    """The codes of the table of countries."""
    with (HERE.parent / "countries.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["alpha3"] for row in csv.DictReader(file))


def write(name: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Write a table."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)
    print(f"{name}: {len(rows)} rows")


COUNTRIES = countries()

if __name__ == "__main__":
    main(Path(sys.argv[1]))
