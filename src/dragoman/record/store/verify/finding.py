"""What looking through a record found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: which check, of what, what was found, and what helps.

    ``fault`` is False for what does no harm.
    """

    check: str
    where: str
    found: str
    remedy: str
    fault: bool = True


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was looked through, and what was found."""

    articles: int
    captures: int
    engagements: int
    findings: tuple[Finding, ...]

    @property
    def in_order(self) -> bool:
        """Whether nothing is wrong; what does no harm may be there."""
        return not any(finding.fault for finding in self.findings)
