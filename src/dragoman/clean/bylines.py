"""Lines that say who wrote or sent the story."""

from __future__ import annotations

import re

from dragoman.clean.piece import words_of

_PERSON = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|bin|al|el|der|da|and|&|,)){0,12}"
_BY = re.compile(
    rf"(?:by|words by|written by|reported by|story by|text by|author:?|authors:?)[: ]+(?P<who>{_PERSON}.{{0,80}})$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"[(\[]?(?:with |additional |compiled |written |edited |original )?"
    r"(?:reporting|writing|editing|inputs?|reported|compiled|edited|written|translated|files)"
    r"(?: and (?:writing|editing|reporting))? (?:by|from)\b",
    re.IGNORECASE,
)
_INPUTS = re.compile(r"[(\[]?with (?:inputs?|reporting|files|information|material|agenc)", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:reporting|research|to (?:this|the) (?:report|story|article))\b", re.IGNORECASE
)
_AGENCIES = (
    r"(?:AFP|AP|Associated Press|The Associated Press|Reuters|TASS|Xinhua|DPA|dpa|ANSA|EFE|UPI|Bloomberg|CNN|BBC News"
    r"|PTI|ANI|IANS|Kyodo|Yonhap|Agence France-Presse|Interfax|SANA|RIA Novosti)"
)
_AGENCY_LINE = re.compile(
    rf"(?:[—–-]+ ?)?[(\[]?(?:Agencies|{_AGENCIES}(?:(?:, | and |/| & ){_AGENCIES}){{0,4}})[)\]]?\.?"
)
_PERSON_AGENCY = re.compile(rf"{_PERSON}(?:, | \| | - |/){_AGENCIES}")
_CORRESPONDENT = re.compile(
    r".{0,60}\b(?:correspondent|staff (?:writer|reporter)|news desk|web desk|newsroom|bureau)\.?$", re.IGNORECASE
)
_HANDLE = re.compile(r"[—–-]{1,2} ?.{1,80}\(@\w{1,20}\).{0,40}")
_STOPPED = re.compile(r"[a-z]{3}\.$")
_CHARACTERS = 400
_LONGEST = 30


def is_byline(text: str) -> bool:
    """Whether a line names the writers of the story, or those who helped."""
    words = words_of(text[:_CHARACTERS])
    if not words or len(text) > _CHARACTERS or len(words) > _LONGEST:
        return False
    if _AGENCY_LINE.fullmatch(text) or _HANDLE.fullmatch(text) or _WITH.match(text) or _INPUTS.match(text):
        return True
    if _CONTRIBUTED.search(text):
        return True
    if len(words) > 14 or text[-1] in "?!":
        return False
    if _CORRESPONDENT.fullmatch(text) and len(words) <= 7:
        return True
    return _is_by(text) or _PERSON_AGENCY.fullmatch(text) is not None


def _is_by(text: str) -> bool:
    match = _BY.match(text)
    # "By then it was late." is no byline: names have capitals and no stop.
    return match is not None and match["who"][0].isupper() and _STOPPED.search(text) is None


def writer(byline: str) -> str:
    """The names in a byline, without the opening word."""
    match = _BY.match(byline)
    return match["who"].strip(" .") if match else byline.strip(" .()[]—–-")
