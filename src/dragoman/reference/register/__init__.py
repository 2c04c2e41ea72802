"""The register of offices: people, the offices that they held and when, with sources."""

from dragoman.model.failure import RegisterError
from dragoman.reference.register.gaps import Gap, gaps, has_holder, key_offices, should_have
from dragoman.reference.register.holder import Holder
from dragoman.reference.register.lookups import (
    all_holders,
    canonical_name,
    holders,
    offices_of,
    persons,
    spellings,
    tenures_of,
)
from dragoman.reference.register.store import Actor, Source, actors, register_version, sources

__all__ = [
    "Actor",
    "Gap",
    "Holder",
    "RegisterError",
    "Source",
    "actors",
    "all_holders",
    "canonical_name",
    "gaps",
    "has_holder",
    "holders",
    "key_offices",
    "offices_of",
    "persons",
    "register_version",
    "should_have",
    "sources",
    "spellings",
    "tenures_of",
]
