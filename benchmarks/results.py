"""The results of a survey opened

A survey of eight questions (three scales, 0–10, two that take one choice, one that takes several,
and words), answered within a year; one sheet in twenty-one was left half-way. What is opened is
what the owner's screen shows: the use case `survey_results` by `store.read`, which tells of every
question the counts, the mean with its interval, how many came to it and how many left there. The
peer asks the bare driver for the same counts by hand-written SQL (how many finished; of each
question what was given how often; where the others were left, and what they had answered by then),
and keeps the rows as they come. Both read the same file, in turns; the screen's counts are held
against those of the peer.
"""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.shop import NOW, make_shop
from benchmarks.survey import fill
from loyalty.team.team import appoint_owners
from loyalty.values import PersonId, SurveyId, TelegramId
from loyalty.voice.survey_results import Look, SurveyResults, survey_results
from storage.store import SqlStore, open_store

EXPLAINED = """
The database counts, and hands out one row for each answer that was given and how often: some sixty,
however many people gave it. Tamga's statements are the same joins over the same indexes, with what
the screen may be narrowed down to (days, a branch, a cashier, a tier) as parameters that are left
open here. What Python adds are the means with their intervals and the places where people left:
milliseconds. So the time is SQLite's, and grows with the answers. The larger size is that of a
hundred thousand people, each of whom gave eight answers.
"""

SIZES = (100_000, 800_000)
MEMBERS = 1_000
_SURVEY = 1
_ON_SHEETS = "FROM sheets s JOIN answers a ON a.sheet_id = s.id WHERE s.survey_id = ? AND "
_RAW = (
    "SELECT count(*) FROM sheets WHERE survey_id = ? AND finished_at IS NOT NULL AND NOT trial",
    "SELECT a.question, a.chosen, a.number, a.day, a.words IS NOT NULL, a.photo IS NOT NULL, "
    f"count(*) {_ON_SHEETS} s.finished_at IS NOT NULL AND NOT s.trial GROUP BY 1, 2, 3, 4, 5, 6",
    "SELECT question, count(*) FROM sheets "
    "WHERE survey_id = ? AND finished_at IS NULL AND NOT trial GROUP BY question",
    f"SELECT a.question, count(*) {_ON_SHEETS} s.finished_at IS NULL AND NOT s.trial "
    "GROUP BY a.question",
)
Rows = list[list[tuple[Any, ...]]]


def run(quick: bool = False) -> list[Figure]:
    """Each size several times."""
    sizes, rounds = ((8_000,), 2) if quick else (SIZES, 9)
    return [figure for answers in sizes for figure in _of_size(answers, rounds)]


def _of_size(answers: int, rounds: int) -> list[Figure]:
    opened, raw = [], []
    with TemporaryDirectory() as folder:
        database = Path(folder) / "tamga.db"
        owner = _make(database, answers)
        with (
            closing(open_store(f"sqlite:///{database}")) as store,
            closing(_connect(database)) as db,
        ):
            open_it, ask_it = partial(_open, store, owner), partial(_ask, db)
            _insist_on(open_it(), ask_it())
            for _ in range(rounds):
                opened.append(_seconds(open_it))
                raw.append(_seconds(ask_it))
    many = f"{answers:,}".replace(",", " ")
    return [
        Figure(
            f"results with {many} answers opened",
            ratios(opened, raw),
            over="the raw SQL",
            goal=Goal(at_most=2),
        ),
        Figure(f"{many} answers: opened in", tuple(opened), "s"),
        Figure(f"{many} answers: the raw SQL", tuple(raw), "s"),
    ]


def _make(database: Path, answers: int) -> PersonId:
    """The shop, and who owns it."""
    url = f"sqlite:///{database}"
    make_shop(url, members=MEMBERS, cashiers=0, sales=0)
    fill(database, answers, MEMBERS)
    with closing(open_store(url)) as store:
        store.write_and_wait(appoint_owners, telegram_ids=(TelegramId(9_999_999),), now=NOW)
        return store.read_and_wait(lambda tx: tx.staff.owners()[0].person_id)


def _connect(database: Path) -> sqlite3.Connection:
    """As the store connects to read."""
    db = sqlite3.connect(database, isolation_level=None)
    for pragma in ("journal_mode=WAL", "temp_store=MEMORY", "query_only=ON"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _open(store: SqlStore, owner: PersonId) -> SurveyResults:
    asked = {"survey_id": SurveyId(_SURVEY), "look": Look(), "by": owner, "now": NOW}
    return store.read_and_wait(survey_results, **asked)  # type: ignore[arg-type]


def _ask(db: sqlite3.Connection) -> Rows:
    db.execute("BEGIN")
    found = [db.execute(statement, (_SURVEY,)).fetchall() for statement in _RAW]
    db.execute("ROLLBACK")
    return found


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _insist_on(results: SurveyResults, rows: Rows) -> None:
    """The same has been counted."""
    ((finished,),), tallies, left, _ = rows
    assert results.finished == finished
    assert results.began == finished + sum(count for _, count in left)
    counts: Counter[str] = Counter()
    for question, *_, count in tallies:
        counts[question] += count
    told = {one.asked.key: one.counted.answered + one.counted.skipped for one in results.questions}
    assert told == dict(counts)
    assert {one.asked.key: one.left for one in results.questions if one.left} == dict(left)
