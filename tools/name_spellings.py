"""Build the tables of how name parts of other scripts are spelled in Latin letters: ``names/spelled_SCRIPT.tsv``.

    python tools/name_spellings.py [SHARED]

From NETransliteration-COLING2018 (Wikidata, CC0 1.0) in ``SHARED/data/names-wikidata-translit``. A spelling is kept
where Wikidata has it more than once and the rules of romanisation would not find it: what they know needs no table.
"""

from __future__ import annotations

import lzma
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
NAMES = HERE / "src" / "dragoman" / "reference" / "names"
sys.path.insert(0, str(HERE / "src"))

from dragoman.reference.names.latin import script_of  # noqa: E402
from dragoman.reference.names.nearness import nearness  # noqa: E402
from dragoman.reference.names.parts import part  # noqa: E402

FILES = {"arabic": "arabic", "cyrillic": "russian", "hebrew": "hebrew", "han": "chinese", "hangul": "korean"}
FOUND_BY_RULE = 0.12  # of the length of a part
LEAST = {"arabic": 2, "cyrillic": 3, "hebrew": 2, "han": 2, "hangul": 2}  # times that Wikidata has a spelling
HEAD = "# Name parts of the {} script and how they are spelled in Latin letters: Wikidata (CC0 1.0), see NOTICE.\n"


def main() -> None:
    """Write a table for each script."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "shared"
    for script in FILES:  # what the table knows today must not count as found by the rules
        (NAMES / f"spelled_{script}.tsv").write_text(HEAD.format(script), encoding="utf-8")
    for script, file in FILES.items():
        spellings: dict[str, list[tuple[int, str]]] = {}
        for share in ("80", "20"):
            source = shared / "data" / "names-wikidata-translit" / f"wd_{file}_{share}.tsv.xz"
            with lzma.open(source, "rt", encoding="utf-8") as lines:
                for line in lines:
                    latin, native, times = line.rstrip("\n").split("\t")
                    kept = _kept(script, latin, native.replace(" ", ""), int(times))
                    if kept:
                        spellings.setdefault(kept[0], []).append((-int(times), kept[1]))
        rows = [
            f"{native}\t{'|'.join(dict.fromkeys(latin for _, latin in sorted(found)))}\n"
            for native, found in sorted(spellings.items())
        ]
        (NAMES / f"spelled_{script}.tsv").write_text(HEAD.format(script) + "".join(rows), encoding="utf-8")
        print(script, len(rows))


def _kept(script: str, latin: str, native: str, times: int) -> tuple[str, str] | None:
    """The pair as the table holds it, or None where it is too rare, no word, or found without the table."""
    native = unicodedata.normalize("NFKC", native).casefold()
    one, other = part(native), part(unicodedata.normalize("NFKC", latin))
    if times < LEAST[script] or script_of(native) != script or not other.text.isalpha() or len(other.text) < 2:
        return None
    return None if nearness(one, other).share <= FOUND_BY_RULE and script != "han" else (native, other.text)


if __name__ == "__main__":
    main()
