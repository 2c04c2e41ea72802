"""The part of the codebook on words of status, from ``predicates.csv``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

OPENING = """## Words of status

What stands over or before the word of engagement decides its status: "plans to visit", "the cancelled trip". Each word
has its row for the form of what it governs: an *infinitive* ("refused to meet"), a *gerund* ("denied meeting"), a
*clause* ("denied that they met"), a *subjunctive* ("demanded that he leave"), a *bare* verb ("let him go"), an *object*
or a *subject* ("cancelled the visit", "the visit fell through"), a *claim* ("dismissed reports that"), what is written
*before* it ("the planned visit"), or a preposition of its own ("pulled out *of* the talks").

The *signature* says what follows for what is governed where the word holds, and where it is denied: `+` it was done,
`-` it was not, `o` neither. `told` as a status leaves it to the mood and tense of what is governed, `none` means that
nothing is left to tell of ("has no plans to meet"). The words compose, from the outside in: "did not refuse to meet",
"denied having agreed to meet". An entry of two words is a verb with its particle (called off).

Tense and mood count as well and have no list: *will* and *is to* plan, *could* and *might* imagine, *is meeting* goes
on, *did not* denies, *if* and *whether* leave open. A date after the day of publication makes a plan of anything that a
text tells as done. [Statuses](../explanation/statuses.md) tells more.
"""
ORDER = ("occurred", "ongoing", "planned", "hypothetical", "postponed", "cancelled", "denied", "told")


def statuses(table: str) -> Iterator[str]:
    """The opening and a table with one row for all words that say the same of the same forms."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for row in csv.DictReader(io.StringIO(table, newline="")):
        shape = (row["pos"], row["complement"], row["tense"], row["positive"] + row["negative"])
        groups.setdefault((row["status"], row["negated"], *shape), []).append(row["lemma"].replace("_", " "))
    yield OPENING
    yield "| status | where denied | signature | word | over | words |\n|---|---|---|---|---|---|"
    for key in sorted(groups, key=lambda key: (ORDER.index(key[0]), key)):
        status, negated, pos, complement, tense, signature = key
        where = f"{complement.replace('|', ', ')}{f' ({tense} tense)' if tense else ''}"
        yield f"| {status} | {negated} | `{signature}` | {pos} | {where} | {', '.join(groups[key])} |"
    yield ""
