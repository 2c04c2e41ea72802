"""Who leads the side of a state: "a Chinese delegation headed by X", "Y led the Omani team and Z the Iranian one"."""

from __future__ import annotations

import re

from dragoman.read.who.mention import Mention, MentionKind

_NATIONS = (MentionKind.DEMONYM, MentionKind.COUNTRY)
_BODY = r"(?:delegation|team|side|mission|party)\b"
_TITLE = r"(?:(?:the|its|then)\s+)?(?:[A-Z][\w.-]*\s+(?:(?:of|for|and|the)\s+){0,2}){0,7}"
# "Chinese" delegation headed by Vice Foreign Minister "X"; for the "Slovak" side, by Economy Minister "Y"
_LED_BY = re.compile(
    rf"^(?:['’]s)?\s+(?:[a-z-]+\s+){{0,3}}?{_BODY}(?:[^.;,]{{0,60}}?\b(?:led|headed|chaired) by|,? by|,)\s+{_TITLE}$"
)
# "X" led the "Chinese" side and "Y" the "Omani" one
_LEADS = re.compile(r"^(?:\s+(?:led|headed|heads|leads|is leading|was leading))?\s+(?:the|a|an)\s+$")
_TEAM = re.compile(rf"^\s+(?:[a-z-]+\s+){{0,2}}?(?:{_BODY}|one\b)")


def nation_led(text: str, base: int, person: Mention, named: list[Mention]) -> Mention | None:
    """The name of the state whose side somebody is said to lead; ``base`` is where the text begins in the article."""
    for nation in named:
        if nation.kind not in _NATIONS or nation.country is None:
            continue
        if nation.end <= person.start:
            if _LED_BY.match(text[nation.end - base : person.start - base]):
                return nation
        elif _LEADS.match(text[person.end - base : nation.start - base]) and _TEAM.match(text[nation.end - base :]):
            return nation
    return None
