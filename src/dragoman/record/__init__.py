"""What all articles together say: readings and judgements in, engagements out.

``merge_readings`` computes the record from readings and judgements; ``Record`` keeps captures, readings and judgements
in a project folder and hands out the computed record.
"""

from dragoman.record.claims.check import CheckedClaim, ClaimFinding
from dragoman.record.claims.checking import checked_claims
from dragoman.record.claims.document import claim_to_json
from dragoman.record.document import recorded_to_json, tenure_to_json
from dragoman.record.engagements import merge_readings, record_of
from dragoman.record.expectations.document import expectation_to_json
from dragoman.record.expectations.expectation import Expectation, State
from dragoman.record.expectations.expected import expectations
from dragoman.record.find import Wanted, by_id, select_engagements
from dragoman.record.lineage.document import copy_to_json
from dragoman.record.lineage.lineage import Lineage
from dragoman.record.lineage.origin import Origin
from dragoman.record.lineage.relation import Copy
from dragoman.record.offices.learned import LearnedTenure, Standing
from dragoman.record.readouts.compared import readouts_of
from dragoman.record.readouts.document import readout_to_json
from dragoman.record.readouts.readout import Readout
from dragoman.record.recorded import (
    Dispute,
    NamedBy,
    RecordedEngagement,
    RecordedParticipant,
    ReportRef,
    StatusEntry,
    StatusReason,
    Version,
)
from dragoman.record.relations.document import relation_to_json
from dragoman.record.relations.related import relation_of
from dragoman.record.relations.relation import Contact, ContactPeriod, Novelty, Relation
from dragoman.record.rereading.captures import ToReread
from dragoman.record.rereading.changes import Changed, Changes, ReadingChanges, changes_of
from dragoman.record.rereading.document import reread_to_json
from dragoman.record.search.document import found_article_to_json, found_statement_to_json
from dragoman.record.search.found import FoundArticle, FoundStatement
from dragoman.record.search.query import NothingToFind
from dragoman.record.search.stored import Period
from dragoman.record.statements.document import statement_to_json
from dragoman.record.statements.find import WantedStatements, select_statements, statements_by_id
from dragoman.record.statements.told import RecordedSpeaker, RecordedStatement, ToldStatement
from dragoman.record.store.backup import BackedUp
from dragoman.record.store.keeping import Added
from dragoman.record.store.record import Record, verify_backup
from dragoman.record.store.verify.finding import Finding, Verified

__all__ = [
    "Added",
    "BackedUp",
    "Changed",
    "Changes",
    "CheckedClaim",
    "ClaimFinding",
    "Contact",
    "ContactPeriod",
    "Copy",
    "Dispute",
    "Expectation",
    "Finding",
    "FoundArticle",
    "FoundStatement",
    "LearnedTenure",
    "Lineage",
    "NamedBy",
    "NothingToFind",
    "Novelty",
    "Origin",
    "Period",
    "ReadingChanges",
    "Readout",
    "Record",
    "RecordedEngagement",
    "RecordedParticipant",
    "RecordedSpeaker",
    "RecordedStatement",
    "Relation",
    "ReportRef",
    "Standing",
    "State",
    "StatusEntry",
    "StatusReason",
    "ToReread",
    "ToldStatement",
    "Verified",
    "Version",
    "Wanted",
    "WantedStatements",
    "by_id",
    "changes_of",
    "checked_claims",
    "claim_to_json",
    "copy_to_json",
    "expectation_to_json",
    "expectations",
    "found_article_to_json",
    "found_statement_to_json",
    "merge_readings",
    "readout_to_json",
    "readouts_of",
    "record_of",
    "recorded_to_json",
    "relation_of",
    "relation_to_json",
    "reread_to_json",
    "select_engagements",
    "select_statements",
    "statement_to_json",
    "statements_by_id",
    "tenure_to_json",
    "verify_backup",
]
