"""What all articles together say: readings and judgements in, engagements out.

``merge`` computes the record from readings and judgements; ``Record`` keeps captures, readings and judgements in a
project folder and hands out the computed record.
"""

from dragoman.record.merge import merge
from dragoman.record.recorded import (
    Dispute,
    RecordedEngagement,
    RecordedParticipant,
    ReportRef,
    StatusEntry,
    Version,
)

__all__ = [
    "Dispute",
    "RecordedEngagement",
    "RecordedParticipant",
    "ReportRef",
    "StatusEntry",
    "Version",
    "merge",
]
