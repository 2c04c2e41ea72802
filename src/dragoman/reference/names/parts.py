"""Names taken apart: parts with their sounds, what stands between them, numerals."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dragoman.reference.names.latin import latin, script_of, writes_vowels
from dragoman.reference.names.sound import coarse, respell, weak
from dragoman.reference.names.vocabulary import tongues, words

LONGEST = 400  # characters; a longer name is cut, none that a person bears is
MOST_PARTS = 24
_NUMERAL = re.compile(r"(?:x{1,2}(?:i[xv]|v?i{0,3})|i[xv]|vi{0,3}|i{1,3})")
_QUOTED = re.compile(r"[\"“”«»„].{1,30}?[\"“”«»„]|\(.{0,60}?\)")
_CAMEL = re.compile(r"(?<=[a-zà-ÿа-яё])(?=[A-ZÀ-ÝА-ЯЁ][a-zà-ÿа-яё]{2,})")
_APART = re.compile(r"[\W_]+")
_EXCELLENCY = re.compile(r"\bH\. ?E\. ?(?=\w)")
_MARKS = str.maketrans("", "", "'’‘ʼʻ`´′ʿʾ\u00ad\u200c\u200d\u200e\u200f")
_DIGITS = str.maketrans("01345789", "oieasgbg")  # typed or hidden for the letter that looks like it
_ABD = re.compile(r"^[ck]?abd(?:[aeiou]{1,2})?(?:l|r|s|n|z|d)(?=[^l])|^abd(?:[aeou]{1,2})l(?=l)")
_FAITH = re.compile(r"[aeou]dd?(?:in|ine|een)$")
_GOD = re.compile(r"[aeiou]ll?ah$")
_SUFFIX_LEAST = 6
_ONE = frozenset(("abdullah", "abdallah", "abdulla", "abdulahi", "abdullahi", "abdellah", "martin", "valentin"))


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name: as written, in plain Latin letters, and by sound.

    ``voiced`` is false for scripts that do not write all vowels; an ``initial`` is one letter that stands for a word.
    """

    native: str
    text: str
    sound: str
    coarse: str
    weak: str
    script: str
    voiced: bool
    initial: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: ``parts`` that tell people apart, ``all`` of them with particles, the regnal ``numeral``.

    ``filiation`` holds the pairs of parts with a "son of" between them; ``initials`` words of capitals that may be
    initials (JC). ``regnal`` names have a royal title: king, queen, pope.
    """

    parts: tuple[Part, ...]
    all: tuple[Part, ...]
    numeral: str | None
    filiation: tuple[tuple[Part, Part], ...]
    regnal: bool
    capitals: frozenset[str]


@lru_cache(maxsize=65536)
def part(native: str) -> Part:
    """One word taken as a part of a name; where its script parts syllables they are joined."""
    script = script_of(native)
    text = latin(native, script).replace(" ", "").translate(_MARKS)
    if any(c.isdigit() for c in text) and any(c.isalpha() for c in text):
        text = text.translate(_DIGITS)
    voiced = writes_vowels(script)
    sound = respell(text, "romanisation")
    rough = coarse(sound)
    return Part(native, text, sound, rough, weak(sound), script, voiced, len(text) == 1)


@lru_cache(maxsize=32768)
def take_apart(name: str) -> Name:
    """A name taken apart: titles, suffixes and particles set aside, what is written as one word parted.

    A name made of nothing else keeps them: ``Prince`` is a name where nothing else is said.
    """
    written = unicodedata.normalize("NFKC", name[:LONGEST])
    outside = _QUOTED.sub(" ", written)
    tokens = [token for token in _tokens(outside if outside.strip(" ,.;") else written) if token][:MOST_PARTS]
    syllables = len(tokens) == 1 or any(script_of(token) != "han" for token in tokens)  # 贝拉克·奥巴马 is of two words
    found = [piece for token in tokens for piece in _pieces(token, syllables)]
    table = words()
    lean = _without_honorifics(found)
    while len(lean) > 1 and lean[-1].text in table.suffixes:
        lean.pop()
    lean = lean or [p for p in found if p.text]
    numeral = next((p.text for p in lean[1:] if len(p.text) < 6 and _NUMERAL.fullmatch(p.text) and _capital(p)), None)
    if numeral:
        lean = [p for n, p in enumerate(lean) if p.text != numeral or n == 0]
    regnal = any(p.text in table.regnal for p in found)
    return Name(
        without_particles(tuple(lean)), tuple(lean), numeral, _filiation(lean), regnal,
        frozenset(t.casefold() for t in tokens if 2 <= len(t) <= 3 and t.isupper() and t.isascii() and t.isalpha()),
    )  # fmt: skip


def _without_honorifics(found: list[Part]) -> list[Part]:
    table, kept = words(), list[Part]()
    for p in found:
        title = p.text in table.honorifics and (not kept or p.text not in table.also_names)
        if p.text and not title:
            kept.append(p)
    return kept


def _tokens(written: str) -> list[str]:
    apart = _CAMEL.sub(" ", written) if " " not in written.strip() else written
    plain = _EXCELLENCY.sub("", apart).translate(_MARKS)
    if plain.isascii():
        return _APART.split(plain)
    # Vowel signs of Indian and South-East Asian scripts are marks, and parts of words.
    return "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain).split()


def _capital(p: Part) -> bool:
    return p.native.isupper() and (len(p.native) > 1 or p.native in "IVX")


def is_particle(p: Part) -> bool:
    """Whether a part is a particle (al-, von, bin) and no initial."""
    return (
        p.script not in ("han", "hangul", "kana")
        and p.text in words().particles
        and not (p.initial and p.native.isupper())
    )


def without_particles(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without particles, but for a word at the end that is half of the name (Liu Da)."""
    kept = tuple(p for p in parts if not is_particle(p))
    if len(kept) == 1 and len(parts) == 2 and parts[0] is kept[0]:
        return parts
    dropped = {p.text for p in parts if is_particle(p)}
    if len(kept) == 1 and len(dropped) > 1 and not any(dropped <= tongue for tongue in tongues()):
        return parts
    return kept or parts


def _pieces(token: str, syllables: bool) -> list[Part]:
    """What a token is made of: syllables of a Chinese or Korean name, the two words of Abdulaziz and Salahuddin."""
    whole = part(token)
    if syllables and whole.script in ("han", "hangul") and 2 <= len(token) <= 4:
        return [part(letter) for letter in token]
    if whole.script == "arabic" and token.startswith("ال") and len(token) > 4:
        return [part(token[2:])]
    if whole.script != "latin" or len(whole.text) < _SUFFIX_LEAST:
        return [part("abd")] if whole.text in ("abdul", "abdel", "abdal", "abdol") else [whole]
    text = whole.text
    servant = None if text in _ONE else _ABD.match(text)
    if servant and len(text) - servant.end() >= 3:
        return [part("abd"), part(text[servant.end() :])]
    for ending, word in ((_FAITH, "din"), (_GOD, "allah")) if text not in _ONE else ():
        found = ending.search(text)
        if found and found.start() >= 3:
            return [part(text[: found.start()]), part(word)]
    return [whole]


def _filiation(lean: list[Part]) -> tuple[tuple[Part, Part], ...]:
    filial = words().filial
    near = zip(lean, lean[1:], lean[2:], strict=False)
    return tuple((a, b) for a, between, b in near if between.text in filial)
