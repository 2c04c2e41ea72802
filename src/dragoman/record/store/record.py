"""The record in its project folder: captures, readings and judgements kept, engagements computed from them.

Names of articles are unique in a record. A capture under a known name with other bytes is a further version of that
article where its address is the same, or where no address speaks against it and the texts have words in common;
otherwise it is refused, since two articles of one name could not be told apart. The current version, the one fetched
last (files: added last), speaks in the record; the others are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dragoman.model.capture import Capture, Given
from dragoman.model.failure import RecordError, Unreadable
from dragoman.model.judgement import Judgement, TenureJudgement
from dragoman.model.person_judgement import PersonJudgement
from dragoman.model.reading import Reading
from dragoman.record.find import EVERYTHING, Wanted
from dragoman.record.judgements.settle import Became, in_order
from dragoman.record.lineage.lineage import Lineage
from dragoman.record.offices.kinds import key_of
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.rereading.captures import ToReread, to_reread
from dragoman.record.search.found import FoundArticle, FoundStatement
from dragoman.record.search.query import query_of
from dragoman.record.search.stored import ALWAYS, Period, find_articles, find_statements
from dragoman.record.statements.copies import recorded_statements
from dragoman.record.statements.stored import bring_up_to_date, lacking, stored_statements
from dragoman.record.statements.told import RecordedStatement
from dragoman.record.store.asking import engagements_by_id, engagements_wanted, report_ids
from dragoman.record.store.backup import BackedUp, back_up
from dragoman.record.store.captures import CaptureFiles
from dragoman.record.store.database import Database, Notice, failing_as, open_database
from dragoman.record.store.derived import remake_derived
from dragoman.record.store.documents import stored_readings
from dragoman.record.store.engagement_tables import EngagementRow
from dragoman.record.store.former import led_to, not_noting, split_off
from dragoman.record.store.judgements import all_judgements, put_judgements, settled_all
from dragoman.record.store.keeping import Added, Kept, keep
from dragoman.record.store.lineage import lineage_among
from dragoman.record.store.rows import in_parts
from dragoman.record.store.speaking import current, versions_of
from dragoman.record.store.tables import CaptureRow, TenureJudgementRow
from dragoman.record.store.taking import judged, take_in, tenure_judged
from dragoman.record.store.tenures import all_tenures, tenure_judgements
from dragoman.record.store.verify.backup import verified_backup
from dragoman.record.store.verify.finding import Verified
from dragoman.record.store.verify.record import verified

DATABASE = "record.sqlite"


AT_ONCE = 128  # articles added in one transaction, where many are added at a time


class Record:
    """A project folder with a record: ``record.sqlite`` and ``captures/``."""

    def __init__(self, folder: Path, *, create: bool = True, notice: Notice | None = None) -> None:
        """Open the record in ``folder``; RecordError where there is none (unless ``create``) or it is unusable.

        ``notice`` gets a line where bringing a record of an earlier version up to this one takes a while.
        """
        self.folder = folder
        if not create and not (folder / DATABASE).exists():
            raise RecordError(f"there is no record in {folder}; make one with: dragoman add SOURCE")
        with failing_as(f"{folder} cannot be made"):
            folder.mkdir(parents=True, exist_ok=True)
        self._database = open_database(folder / DATABASE, notice=notice)
        self._files = CaptureFiles(folder / "captures")

    def add(self, capture: Capture, reading: Reading) -> Added:
        """Keep a capture and its reading, both or neither.

        Raises Unreadable where the name belongs to another article, RecordError where the disk refuses.
        """
        (outcome,) = self.add_many([(capture, reading)])
        if isinstance(outcome, Unreadable):
            raise outcome
        return outcome

    def add_many(self, articles: Iterable[tuple[Capture, Reading]]) -> Iterator[Added | Unreadable]:
        """Keep captures and their readings, many in one transaction, and say of each what it changed.

        Those that cannot be added are said and left out. Raises RecordError where the disk refuses: then what the
        iterator has given is kept, and what it has not is as if it had never been added.
        """
        for some in _transactions(articles):
            with (
                failing_as(f"{_sources(some)} not added, the record is as it was"),
                self._database.writing() as session,
            ):
                outcomes = self._keep(session, some)
            yield from outcomes

    def _keep(self, session: Session, articles: Sequence[tuple[Capture, Reading]]) -> list[Added | Unreadable]:
        kept = keep(session, articles)
        both = [(article, one) for article, one in zip(articles, kept, strict=True) if isinstance(one, Kept)]
        # Before the rows are committed: bytes without a row do no harm, a row without bytes would. Where nothing
        # else changes, bytes that were lost or damaged since come back.
        self._files.keep_all(capture.content for (capture, _), _ in both)
        silenced = [one.silenced for _, one in both if one.silenced is not None]
        heard = [(one.heard, reading) for (_, reading), one in both if one.heard is not None]
        if silenced or heard:
            take_in(session, silenced, heard)
        return [one.outcome if isinstance(one, Kept) else one for one in kept]

    def completed(self, capture: Capture) -> Capture:
        """The capture, and what it lacks from when the same bytes came under the same name before."""
        query = select(CaptureRow.given).where(CaptureRow.name == capture.name, CaptureRow.sha256 == capture.sha256)
        with self._reading() as session:
            before = session.scalar(query)
        return capture if before is None else replace(capture, given=capture.given.or_else(Given(**json.loads(before))))

    def judge(self, judgement: PersonJudgement | Judgement) -> None:
        """Keep a person's judgement on reports; RecordError where the disk refuses."""
        self.judge_all([judgement])

    def judge_all(self, judgements: Iterable[PersonJudgement | Judgement]) -> int:
        """Keep several, all or none of them; how many of them were not known before."""
        with failing_as("nothing was kept of what was judged"), self._database.writing() as session:
            ordered = in_order(judgements)
            kept = put_judgements(session, ordered)
            with not_noting(session) if all(one.undo for one in ordered) else nullcontext():
                judged(session, kept)
        return len(kept)

    def judgements(self) -> tuple[PersonJudgement, ...]:
        """The judgements of persons, in the order in which they were made."""
        with self._reading() as session:
            return tuple(all_judgements(session))

    def became(self) -> tuple[Became, ...]:
        """The same, each with what became of it."""
        with self._reading() as session:
            return settled_all(session).became

    def judge_tenure(self, judgement: TenureJudgement) -> None:
        """Keep a person's word on a tenure; RecordError where the disk refuses."""
        with failing_as("the judgement was not kept"), self._database.writing() as session:
            session.add(TenureJudgementRow(**{**asdict(judgement), "verdict": str(judgement.verdict)}))
            session.flush()
            tenure_judged(session, key_of(judgement))

    def tenure_judgements(self) -> tuple[TenureJudgement, ...]:
        """The words of persons on tenures, in the order in which they were said."""
        with self._reading() as session:
            return tuple(tenure_judgements(session))

    def tenures(self) -> tuple[LearnedTenure, ...]:
        """Who holds which office by all articles together, in order of state, office and first day."""
        with self._reading() as session:
            return all_tenures(session)

    def lineage(self, article: str | None = None) -> Lineage:
        """Which articles copy which, of all on record or of those that copied passages connect with one.

        KeyError for an unknown name.
        """
        with self._reading() as session:
            captures = [row.id for row in current(session, None if article is None else [article])]
            if article is not None and not captures:
                raise KeyError(article)
            return lineage_among(session, captures)

    def readings(self, names: Iterable[str] | None = None) -> Iterator[Reading]:
        """The reading of the current version of every article, or of those named, in order of name."""
        with self._reading() as session:
            captures = [row.id for row in current(session, names)]
        for ids in in_parts(captures):
            with self._reading() as session:
                stored = {read.capture_id: read for read in stored_readings(session, list(ids))}
            for number in ids:
                yield stored[number].reading()

    def reading(self, name: str) -> Reading:
        """The reading of one article's current version; KeyError for an unknown name."""
        found = next(self.readings([name]), None)
        if found is None:
            raise KeyError(name)
        return found

    def captures(self, name: str) -> tuple[Capture, ...]:
        """All versions of one article as they were captured, the current one last."""
        with self._reading() as session:
            rows = versions_of(session, [name]).get(name, [])
        return tuple(self._capture(row) for row in rows)

    def engagements(self, wanted: Wanted = EVERYTHING) -> tuple[RecordedEngagement, ...]:
        """The engagements asked for, in order of date, undated ones last.

        Parties whom no report names have the name of the one person who held their office.
        """
        return tuple(self.each_engagement(wanted))

    def each_engagement(self, wanted: Wanted = EVERYTHING) -> Iterator[RecordedEngagement]:
        """The same one by one, for records that do not fit into memory."""
        with self._reading() as session:
            yield from engagements_wanted(session, wanted)

    def engagements_by_id(self, start: str) -> list[RecordedEngagement]:
        """Engagements whose id, or the id of one of whose reports, is ``start`` or begins with it (``by_id``)."""
        with self._reading() as session:
            return engagements_by_id(session, start)

    def led_to(self, start: str) -> list[RecordedEngagement]:
        """Engagements to which an id leads that was given before, or the beginning of one; none where it is unknown."""
        with self._reading() as session:
            found = {one.id: one for now in sorted(led_to(session, start)) for one in engagements_by_id(session, now)}
        return [found[ident] for ident in sorted(found)]

    def split_off(self, engagement: str) -> tuple[str, ...]:
        """The ids of other engagements that have reports which the one of this id had before."""
        with self._reading() as session:
            return tuple(sorted(split_off(session, engagement)))

    def report_ids(self, start: str) -> list[str]:
        """The ids of reports that are ``start`` or, where none is, begin with it; four characters at least."""
        with self._reading() as session:
            return report_ids(session, start)

    def count(self) -> int:
        """How many engagements the record has."""
        with self._reading() as session:
            query = select(func.count()).select_from(EngagementRow).where(EngagementRow.rejected.is_(False))
            return session.scalar(query) or 0

    def statements(self) -> tuple[RecordedStatement, ...]:
        """All that is said in the current versions, in order of date; copies of a statement are one.

        Rows of their own answer this. Where another program has changed a reading, they are made here from what it
        says now; RecordError where the disk refuses.
        """
        with self._reading() as session:
            behind = bool(lacking(session))
            told = [] if behind else stored_statements(session, current(session))
        if behind:
            with failing_as(f"{self.folder / DATABASE} cannot be used"), self._database.writing() as session:
                bring_up_to_date(session)
                told = stored_statements(session, current(session))
        return recorded_statements(told)

    def to_reread(
        self, reader: str, register: str, names: Iterable[str] = (), *, everything: bool = False
    ) -> list[ToReread]:
        """The captures that another reader or register has read, or all; KeyError names an article that is unknown."""
        with self._reading() as session:
            return to_reread(session, reader, register, names, everything=everything)

    def stored(self, capture_id: int) -> tuple[Capture, Reading | None]:
        """One capture and its reading, None where that is lost or damaged; Unreadable where its bytes are."""
        with self._reading() as session:
            row = session.get_one(CaptureRow, capture_id)
            try:
                read = next(stored_readings(session, [capture_id]), None)
                reading = read and read.reading()
            except RecordError:
                reading = None
        remedy = "Add the page again, or see dragoman verify"
        try:
            capture = self._capture(row)
        except OSError as error:
            raise Unreadable(row.name, f"its capture cannot be read ({error.strerror or error})", remedy) from error
        if capture.sha256 != row.sha256:
            raise Unreadable(row.name, "its capture holds other bytes than came", remedy)
        return capture, reading

    def search(self, words: str, period: Period = ALWAYS, most: int = 20) -> list[FoundArticle]:
        """The articles with these words, the best first; NothingToFind where they name nothing (``query_of``)."""
        query = query_of(words)
        with self._reading() as session:
            return find_articles(session, query, period, most)

    def search_statements(self, words: str, period: Period = ALWAYS, most: int = 20) -> list[FoundStatement]:
        """The statements with these words, or by who has this name, the best first; NothingToFind as for articles."""
        query = query_of(words)
        with self._reading() as session:
            return find_statements(session, query, period, most)

    def verify(self) -> Verified:
        """Look through captures, readings and what follows from them; changes nothing."""
        return verified(self._database, self._files, self)

    def repair(self) -> None:
        """Make anew all that follows from readings and judgements; RecordError where the disk refuses."""
        with failing_as(f"{self.folder / DATABASE} was not repaired"), self._database.writing() as session:
            remake_derived(session)

    def back_up(self, target: Path) -> BackedUp:
        """Copy the record, as it is now, into a new folder; RecordError where that holds something, or no disk room."""
        return back_up(self._database, self._files, DATABASE, target)

    def close(self) -> None:
        """Close the record's files; what is asked later opens them again."""
        self._database.close()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with failing_as(f"{self.folder / DATABASE} cannot be read"), self._database.reading() as session:
            yield session

    def _capture(self, row: CaptureRow) -> Capture:
        return Capture(
            name=row.name,
            source=row.source,
            content=self._files.read(row.sha256),
            media=row.media,
            given=Given(**json.loads(row.given)),
            fetched=row.fetched,
            headers=tuple((key, value) for key, value in json.loads(row.headers)),
        )


def verify_backup(folder: Path) -> Verified:
    """Look through the backup in a folder, which stays as it is; RecordError where there is none."""

    def opened(copy: Path) -> tuple[Database, Record]:
        record = Record(copy, create=False)
        return record._database, record

    return verified_backup(folder, DATABASE, opened)


def _transactions(articles: Iterable[tuple[Capture, Reading]]) -> Iterator[list[tuple[Capture, Reading]]]:
    """Articles in parts of one transaction each; no name comes twice in one."""
    some: dict[str, tuple[Capture, Reading]] = {}
    for capture, reading in articles:
        if capture.name in some or len(some) == AT_ONCE:
            yield list(some.values())
            some = {}
        some[capture.name] = (capture, reading)
    if some:
        yield list(some.values())


def _sources(articles: Sequence[tuple[Capture, Reading]]) -> str:
    first = articles[0][0].source
    return f"{first} was" if len(articles) == 1 else f"{first} and {len(articles) - 1} more were"
