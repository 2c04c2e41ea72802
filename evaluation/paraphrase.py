"""Rewrites sentences the way hurried rewriters do: other words and names, clauses dropped, sentences joined and split.

The operations and their words are in ``paraphrase.yml``; chance comes from the generator that is handed in.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

_SENTENCE = re.compile(r"(?<=[.!?])[”\"’]?\s+(?=[“\"A-Z0-9])")
_ASIDE = re.compile(r", (?:which|who|where|whose)\b[^,.;]{5,80},|\s\([^)]{2,60}\)|, [a-z]+ing\b[^,.;]{5,60}(?=[.,])")
_FULL_NAME = re.compile(r"\b(?:[A-Z][a-z]+\.? ){1,3}(?:al-)?([A-Z][a-z]{3,})\b")
_FRONTED = re.compile(r"^(.{20,}?),? ((?:on|in) (?:[A-Z][a-z]+day|[A-Z][a-z]+ \d{1,2}|\d{4}))\.$")


@cache
def table() -> dict[str, Any]:
    """The words of the operations."""
    text = (Path(__file__).with_suffix(".yml")).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, white space made even."""
    parts = (part for line in text.split("\n") for part in _SENTENCE.split(line))
    return [even for part in parts if len((even := " ".join(part.split())).split()) >= 4]


def rewritten(sentences: list[str], chance: Random, strength: float) -> list[str]:
    """The sentences told anew; ``strength`` from 0 to 1 is how often each operation is done."""
    told = [_sentence(one, chance, strength) for one in sentences]
    told = _joined_and_split(told, chance, strength)
    for n in range(len(told) - 1):
        if chance.random() < strength / 2:
            told[n], told[n + 1] = told[n + 1], told[n]
    return told


def _sentence(sentence: str, chance: Random, strength: float) -> str:
    words = sentence
    if chance.random() < strength:
        words = _ASIDE.sub("", words, count=1)
    if chance.random() < strength:
        words = _FULL_NAME.sub(lambda name: name.group(1), words)
    if chance.random() < strength and (moved := _FRONTED.match(words)):
        words = f"{moved[2][0].upper()}{moved[2][1:]}, {moved[1][0].lower()}{moved[1][1:]}."
    words = _exchanged(words, chance, strength)
    words = _numbers(words, chance, strength)
    if chance.random() < strength / 2:
        words = chance.choice(table()["opening"]) + words[0].lower() + words[1:]
    if chance.random() < strength / 3 and " " in words[10:]:
        at = words.index(" ", len(words) // 2) if " " in words[len(words) // 2 :] else 0
        words = f"{words[:at]} {chance.choice(table()['asides'])}{words[at:]}" if at else words
    return words


def _exchanged(words: str, chance: Random, strength: float) -> str:
    def other(found: re.Match[str]) -> str:
        if chance.random() >= min(1.0, 1.6 * strength):
            return found.group()
        put: str = chance.choice(table()["instead"][found.group().lower()])
        return put[0].upper() + put[1:] if found.group()[0].isupper() else put

    return _instead().sub(other, words)


@cache
def _instead() -> re.Pattern[str]:
    phrases = sorted(table()["instead"], key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def _numbers(words: str, chance: Random, strength: float) -> str:
    written: dict[str, str] = table()["numbers"]
    figures = {word: figure for figure, word in written.items()}
    either = {**written, **figures}

    def other(found: re.Match[str]) -> str:
        return either.get(found.group(), found.group()) if chance.random() < strength else found.group()

    return re.sub(r"\b(?<!\.)\w+\b(?!\.\d)", other, words)


def _joined_and_split(told: list[str], chance: Random, strength: float) -> list[str]:
    found: list[str] = []
    for one in told:
        if found and chance.random() < strength / 4 and len(found[-1]) < 160 and found[-1].endswith("."):
            found[-1] = f"{found[-1][:-1]}, while {one[0].lower()}{one[1:]}"
        elif chance.random() < strength / 3 and ", and " in one:
            head, tail = one.split(", and ", 1)
            found += [f"{head}.", f"{tail[0].upper()}{tail[1:]}"]
        else:
            found.append(one)
    return found
