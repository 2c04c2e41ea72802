"""Names of people: taking them apart, folding their spelling, telling whether two can be one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from dragoman.reference.names import spelled_alike
from dragoman.reference.names.nearness import is_spelling
from dragoman.reference.names.parts import part

_LIKE = 78.0  # of 100: names of one article are of few people, so that a letter may be mistyped
_NOT_UNLIKE = 70.0
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "abu",
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "do",
        "dos",
        "du",
        "di",
        "del",
        "della",
        "la",
        "le",
        "ben",
        "ould",
        "ul",
        "ur",
        "arap",
        "ole",
        "ag",
        "mint",
        "ter",
        "ten",
        "zu",
        "zum",
        "vom",
        "das",
        "binti",
    ]
)
_HONORIFIC = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Brig|Adm|Capt|Sgt|Amb|Hon|St|Mme|M|H\.E|Engr)\b\.?\s*"
    r"|(?:Sir|Dame|Lord|Lady|Madam|Madame|Miss|Shri|Smt|Sheikh|Sheikha|Prince|Princess|King|Queen|Ayatollah|"
    r"Hojatoleslam|Haji|General|Colonel|Major|Admiral|Professor|Ambassador|Comrade|Senator)\s+(?=[A-Z]))+"
)
_POSSESSIVE = re.compile(r"(?:['’]s?|s['’])$")


def bare(name: str) -> str:
    """A name without honorifics, possessive ending and surrounding punctuation."""
    name = _HONORIFIC.sub("", name.strip(" ,.;:\"'()“”"), count=1) if _HONORIFIC.match(name) else name
    return _POSSESSIVE.sub("", name.strip(' ,;:"()“”')).strip(" ,.;:\"'()“”")


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """The folded parts of a name, particles left out: ``Asaad al-Shaibani`` gives ``("asaad", "shaibani")``."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    words = [w for w in re.split(r"[^\w]+", plain.replace("'", "").replace("’", "")) if w]
    while len(words) > 1 and words[-1] in ("jr", "sr"):
        words.pop()
    kept = [w for w in words if w not in PARTICLES]
    return tuple(kept or words)


def alike(a: str, b: str) -> bool:
    """Whether two name parts can be spellings of one: Shoigu and Shoygu, Benjamin and Binyamin, George and Giorgos."""
    if min(len(a), len(b)) <= 3:
        return a == b
    return is_spelling(part(a), part(b)) or ratio(a, b) >= _LIKE


def written_alike(a: str, b: str) -> bool:
    """Whether one part may be written for the other without surprise: not George for Giorgos."""
    return alike(a, b) and ratio(a, b) >= _NOT_UNLIKE


def same_person(a: str, b: str) -> bool:
    """Whether two full names of one article can be one person; a name of one part is the last or first of the other."""
    one, other = sorted((parts(a), parts(b)), key=len)
    if not one or not other:
        return False
    if len(one) == 1:
        return one[0] in (other[-1], other[0])
    return spelled_alike(a, b)
