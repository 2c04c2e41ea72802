"""States as people and datasets write them, and the codes under which the register may have a state's offices."""

from __future__ import annotations

import re

from dragoman.reference.countries import (
    countries,
    countries_of_demonym,
    country,
    country_of_name,
    find_countries,
)

_TURNED = re.compile(r"(?P<name>[^,]+), (?P<style>[^,]+ of(?: the)?)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
# States that changed their name and code, so that the register may have one office under both.
_RENAMED = {"YUG": ("SCG",), "SCG": ("YUG",), "ZAR": ("COD",), "COD": ("ZAR",), "VDR": ("VNM",), "VNM": ("VDR",)}


def state_of(text: str) -> tuple[str, ...]:
    """The codes that a word for a state can mean: a code, a name, an adjective, ``Congo, Republic of``; else ()."""
    bare = " ".join(text.split())
    for form in (bare, _BRACKETS.sub("", bare)):
        if len(form) == 3 and country(form.upper()):
            return (form.upper(),)
        if len(form) == 2 and form.isupper():
            found = tuple(known.alpha3 for known in countries() if known.alpha2 == form)
            if found:
                return found
        turned = _TURNED.fullmatch(form)
        for name in (f"{turned['style']} {turned['name']}" if turned else form, form, turned["name"] if turned else ""):
            code = country_of_name(name) or country_of_name(name.title())
            if code:
                return (code,)
    found = countries_of_demonym(bare)
    if found:
        return found
    matches = find_countries(bare)
    return matches[0].candidates if matches else ()


def codes_of(state: str) -> tuple[str, ...]:
    """The code of a state, and the one that it had before or has since."""
    return (state, *_RENAMED.get(state, ()))
