"""How a status looks in a terminal."""

from __future__ import annotations

from dragoman.model.engagement import Status

_STYLES = {
    Status.OCCURRED: "green",
    Status.ONGOING: "bold green",
    Status.PLANNED: "cyan",
    Status.POSTPONED: "yellow",
    Status.CANCELLED: "red strike",
    Status.DENIED: "red",
    Status.HYPOTHETICAL: "magenta",
}


def status_style(status: Status) -> str:
    """The rich style of a status."""
    return _STYLES[status]
