"""Keys under which the spellings of a name part meet, to look a person up by."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from dragoman.reference.names.parts import Part, take_apart
from dragoman.reference.names.sound import respell
from dragoman.reference.names.spelled import spelled
from dragoman.reference.names.vocabulary import given_names

MOST = 24  # keys of one name
_FEW = 3  # Latin spellings of a part in another script that make a key


@lru_cache(maxsize=65536)
def keys(name: str) -> tuple[str, ...]:
    """Keys of a name; two spellings of one name share one, two names seldom do. At most 24, best first.

    A key says how the parts sound, in alphabetical order, so that Shoigu, Shoygu and Шойгу have one, and so have
    ``Sergei Shoigu`` and ``Shoygu Sergey``; given names that are one in several languages have a common key. Particles,
    titles and initials are left out.

    >>> set(keys("Sergei Shoigu")) & set(keys("ШОЙГУ Сергей")) != set()
    True
    """
    parts = [part for part in take_apart(name).parts if not part.initial and part.sound]
    if not parts:
        return ()
    found = (" ".join(sorted(choice)) for choice in product(*(_sounds(part) for part in parts[:6])))
    return tuple(dict.fromkeys(key for _, key in zip(range(MOST), found, strict=False)))


def _sounds(part: Part) -> tuple[str, ...]:
    """The sounds of a part: its own, else those of its known Latin spellings, and the number of its given name."""
    if part.script == "latin":
        known: tuple[str, ...] = (part.text,)
        sounds = [part.sound]
    else:
        known = tuple(sorted(spelled(part.native, part.script) - {""}))[:_FEW]
        sounds = [respell(latin, "romanisation") for latin in known] + ([part.sound] if part.voiced else [])
    groups = sorted({group for latin in (*known, part.text) for group in given_names()[0].get(latin, ())})
    return tuple(dict.fromkeys([f"={group}" for group in groups[:1]] + sounds)) or (part.sound,)
