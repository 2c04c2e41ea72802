"""People of the register whose names sound as a name does: where no spelling of the register is the very same."""

from __future__ import annotations

from functools import cache, lru_cache

from dragoman.reference.names import spelled_alike
from dragoman.reference.names.parts import Part, is_particle, take_apart
from dragoman.reference.names.parts import part as as_part
from dragoman.reference.names.sounding import Sounding
from dragoman.reference.names.vocabulary import words
from dragoman.reference.register.names import by_name, by_surname
from dragoman.reference.register.store import actors

LEAST = 4  # letters of a sound that says enough by itself: Shoigu and Shoygu, not Lee and Li
MOST = 60  # people who share parts with a name, beyond whom it says too little


@lru_cache(maxsize=8192)
def by_sound(name: str) -> tuple[str, ...]:
    """Ids of those whom a name can mean by its sound: Shoygu, Шойгу and ``Sergey V. Shoigu`` mean Sergei Shoigu.

    A name of one part must be a surname, or a full name of one part; of several parts two must be those of one person,
    or one, spelled the same, beside an initial; nothing else may contradict. "The White" is nobody.
    """
    parts = [part for part in take_apart(name).parts if not part.initial]
    if 1 < len(parts) < 5 and all(part.script == "han" for part in parts):
        parts = [as_part(parts[0].text), as_part("".join(part.text for part in parts[1:]))]
    if not parts:
        return ()
    whole = take_apart(name)
    if len(whole.parts) == 1:
        return () if any(is_particle(p) and p.text not in words().articles for p in whole.all) else _of_one(parts[0])
    shared: dict[str, int] = {}
    for part in parts:
        if len(parts) == 1:
            found = by_surname().get(part.text, ())
        else:
            found = tuple(one for word in _words().in_any_language(part) for one in _by_word().get(word, ()))
        for one in dict.fromkeys(found):
            shared[one] = shared.get(one, 0) + 1
    needed = min(2, len(parts))
    near = [one for one, count in shared.items() if count >= needed]
    if len(near) > MOST:
        return ()
    short = all(len(part.sound) <= LEAST for part in parts)
    return tuple(one for one in near if any(_agree(name, form, short) for form in _forms(one)))


def _agree(name: str, form: str, short: bool) -> bool:
    """Whether two names are spelled alike; one of short parts must be the whole other: not So Kim for Kim So-young."""
    if short and len(take_apart(name).parts) < len(take_apart(form).parts):
        return False
    return spelled_alike(name, form)


def by_surname_sound(name: str) -> tuple[str, ...]:
    """Ids of all whose surname one word can be, however little its sound says; the caller has to choose."""
    parts = take_apart(name).parts
    return _of_surname(parts[0]) if len(parts) == 1 else ()


def _of_one(part: Part) -> tuple[str, ...]:
    return () if len(part.sound if part.voiced else part.weak) < LEAST else _of_surname(part)


def _of_surname(part: Part) -> tuple[str, ...]:
    found = (one for word in _words().of(part) for one in (*by_name().get(word, ()), *by_surname().get(word, ())))
    return tuple(dict.fromkeys(found))


def _forms(person: str) -> list[str]:
    """The spellings of a person of more than one word: a surname alone would agree with any given name."""
    known = actors()[person]
    return [form for form in (known.name, *known.aliases) if " " in form] or [known.name]


@cache
def _words() -> Sounding:
    return Sounding(word for word in _by_word() if word.isascii())


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    """Ids by each word of their names."""
    table: dict[str, dict[str, None]] = {}
    for name, ids in by_name().items():
        for word in name.split():
            table.setdefault(word, {}).update(dict.fromkeys(ids))
    return {word: tuple(ids) for word, ids in table.items()}
