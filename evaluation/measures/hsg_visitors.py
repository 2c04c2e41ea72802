"""Visitors to the United States, 1990 to 2016: from title, name, country and day to the person.

The gold is the Office of the Historian's list of visits by foreign leaders (never built into the register). A visitor
is right where the person that ``who_is`` finds bears the name that the list gives: the family name under spelling
variation, and no given name against it. Counted are heads of state and of government and foreign ministers:

    right, wrong            of all such visitors, title and name asked; the others are unknown
    covered                 of them the register has the person in an office of that country on that day
    right_of_covered        the floor of the issue: right, of those whom the register covers
    wrong_of_covered        the same, wrong
    title_right, wrong_title   the harder task: the title alone, with country and day
    travels_right, wrong_travels   titles and names in the remarks on the travels of US presidents and secretaries

The list told, by state, office and year, which tenures of the early 1990s the register lacked, and these were then
compiled from elsewhere. ``right``, ``covered`` and ``title_right`` rose by that (right was 0.925 before): they are no
independent measure of what the register covers; the figures of those covered are of the way from phrase to person.

Run alone with ``--show``, every miss is printed with its reason.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz.fuzz import ratio

from dragoman.read.ask.answer import Answer
from dragoman.read.ask.people import people, person_of
from dragoman.read.ask.states import codes_of, state_of
from dragoman.read.ask.who_is import who_is
from dragoman.reference.folding import fold
from dragoman.reference.register import Holder, all_holders

FIRST, LAST = "1990", "2016-12-31"
_TITLE = re.compile(
    r"(?P<title>(?:(?:Acting|Interim|Provisional|Transitional|Deputy|Vice|First|Crown) )*"
    r"(?:President|Prime Minister|King|Queen|Chancellor|Sultan|Amir|Emir|Emperor|Pope|Premier|Chairman|Prince|"
    r"Taoiseach|Foreign Minister|Minister of Foreign Affairs|Foreign Secretary|Secretary[ -]General|Chief Executive)"
    r"(?:[- ](?:elect|designate))?) (?P<name>[^\W\d_].*)"
)
_MET = re.compile(
    r"(?P<title>(?:Acting |Interim )?(?:President|Prime Minister|King|Queen|Chancellor|Foreign Minister|"
    r"Foreign Secretary|Defense Minister)(?:-elect)?) "
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:de |al-|bin |von |van )?[A-ZÀ-Þ][\w'’-]+)*)"
)
_PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "von", "van", "der", "de", "da", "do", "dos", "du", "di", "del", "la", "le")
)
_NUMBERS = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "jr"))


@dataclass(frozen=True)
class Visit:
    """One line of the list: who came from where, and when."""

    title: str
    name: str
    country: str
    day: str


def measure(shared: Path) -> dict[str, float]:
    """The figures above, each a part of all; {} where the data is absent."""
    folder = shared / "data" / "hsg-visits-travels"
    return score(folder) if folder.is_dir() else {}


def score(folder: Path, *, show: bool = False) -> dict[str, float]:
    """Ask for every visitor, by title and name and by the title alone; then for the people in the travels."""
    tally: Counter[str] = Counter()
    for visit in visits(folder):
        named = who_is(f"{visit.title} {visit.name}", visit.day, visit.country)
        titled = who_is(visit.title, visit.day, visit.country)
        verdicts = {"named": verdict_of(visit.name, named), "titled": verdict_of(visit.name, titled)}
        tally.update(["all", *(f"{task}_{verdict}" for task, verdict in verdicts.items())])
        if is_covered(visit):
            tally.update(["covered", f"covered_{verdicts['named']}"])
        for task, answer in (("named", named), ("titled", titled)):
            if show and verdicts[task] != "right":
                phrase = f"{visit.title} {visit.name}"
                print_miss(f"{task}_{verdicts[task]}", phrase, visit.country, visit.day, answer)
    return {
        "right": part(tally["named_right"], tally["all"]),
        "wrong": part(tally["named_wrong"], tally["all"]),
        "covered": part(tally["covered"], tally["all"]),
        "right_of_covered": part(tally["covered_right"], tally["covered"]),
        "wrong_of_covered": part(tally["covered_wrong"], tally["covered"]),
        "title_right": part(tally["titled_right"], tally["all"]),
        "wrong_title": part(tally["titled_wrong"], tally["all"]),
        **travels(folder, show=show),
    }


def part(count: int, whole: int) -> float:
    """A share, to four places."""
    return round(count / max(1, whole), 4)


def visits(folder: Path) -> Iterator[Visit]:
    """The visits of the years that count, by visitors with a title of the kinds that count."""
    with (folder / "foreign_leader_visits.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not FIRST <= row["start_date"] <= LAST:
                continue
            match = _TITLE.fullmatch(" ".join(row["visitor"].split()))
            if match:
                yield Visit(match["title"], match["name"], row["from"], row["start_date"])


def travels(folder: Path, *, show: bool) -> dict[str, float]:
    """The people whom presidents and secretaries of state met in the country of a leg of their travels."""
    right = wrong = count = 0
    with (folder / "travels.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if FIRST <= row["start_date"] <= LAST]
    for row in rows:
        for match in _MET.finditer(row["remarks"]):
            before = row["remarks"][max(0, match.start() - 20) : match.start()]
            if re.search(r"\b(?:[A-Z]\w+(?:ese|ish|ian|an|i|sh|ch)|and|Vice|Deputy|former) $", before):
                continue  # somebody of another country, or a title whose beginning is cut off
            answer = who_is(match.group(), row["start_date"], row["country"])
            count += 1
            verdict = verdict_of(match["name"], answer)
            right, wrong = right + (verdict == "right"), wrong + (verdict == "wrong")
            if show and verdict != "right":
                print_miss(f"travels_{verdict}", match.group(), row["country"], row["start_date"], answer)
    return {"travels_right": part(right, count), "wrong_travels": part(wrong, count)}


def print_miss(verdict: str, phrase: str, country: str, day: str, answer: Answer) -> None:
    """One line: what was asked, and who or why not."""
    print("\t".join((verdict, phrase, country, day, answer.name or answer.reason or "")))


def verdict_of(name: str, answer: Answer) -> str:
    """Right, wrong or unknown."""
    if answer.name is None:
        return "unknown"
    return "right" if is_right(name, answer) else "wrong"


def is_right(name: str, answer: Answer) -> bool:
    """Whether the person bears the name that the list gives, under any spelling of the register."""
    if answer.name is None:
        return False
    return any(is_spelling(name, form) for form in forms_of(answer.name))


def is_covered(visit: Visit) -> bool:
    """Whether the register has somebody of that name in an office of that country on that day."""
    codes = {code for state in state_of(visit.country) for code in codes_of(state)}
    held = [one for code in sorted(codes) for one in offices_of(code) if one.held(visit.day)]
    return any(is_spelling(visit.name, form) for one in held for form in person_of(one).forms)


@cache
def offices_of(country: str) -> list[Holder]:
    """The tenures of a country's offices."""
    return [one for one in all_holders() if one.country == country]


@cache
def forms_of(name: str) -> tuple[str, ...]:
    """The spellings under which the register knows a person."""
    return tuple(form for one in people().values() if one.name == name for form in one.forms)


def is_spelling(name: str, known: str) -> bool:
    """Whether two names share the family name, or two other words, under spelling variation."""
    ours, theirs = words_of(name), words_of(known)
    if any(is_alike(ours[-1], other) for other in theirs):
        return True
    return sum(any(is_alike(word, other) for other in theirs) for word in ours) >= min(2, len(ours), len(theirs))


def words_of(name: str) -> list[str]:
    """The folded words of a name, without particles and numbers."""
    words = [word for word in re.findall(r"\w+", fold(name)) if word not in _PARTICLES | _NUMBERS]
    return words or fold(name).split()


def is_alike(one: str, other: str) -> bool:
    """Whether two words can be transliterations of one."""
    return one == other or ratio(one, other) >= 70 or (1 in (len(one), len(other)) and one[0] == other[0])


if __name__ == "__main__":
    found = score(
        Path(__file__).resolve().parents[3] / "shared" / "data" / "hsg-visits-travels", show="--show" in sys.argv
    )
    for figure, value in found.items():
        print(f"{figure:20} {value:.4f}")
