"""What all articles together say: readings and judgements in, engagements out.

``merge`` computes the record from readings and judgements; ``Record`` keeps captures, readings and judgements in a
project folder and hands out the computed record.
"""

from dragoman.record.document import recorded_to_json, tenure_to_json
from dragoman.record.find import Wanted, by_id, select_engagements
from dragoman.record.merge import merge
from dragoman.record.offices.learned import LearnedTenure, Standing
from dragoman.record.recorded import (
    Dispute,
    NamedBy,
    RecordedEngagement,
    RecordedParticipant,
    ReportRef,
    StatusEntry,
    Version,
)
from dragoman.record.store import Added, Record

__all__ = [
    "Added",
    "Dispute",
    "LearnedTenure",
    "NamedBy",
    "Record",
    "RecordedEngagement",
    "RecordedParticipant",
    "ReportRef",
    "Standing",
    "StatusEntry",
    "Version",
    "Wanted",
    "by_id",
    "merge",
    "recorded_to_json",
    "select_engagements",
    "tenure_to_json",
]
