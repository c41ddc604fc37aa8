"""The night's work

A ledger of 1 000 000 lots, ten of each of 100 000 members, in a programme whose points expire after
a year at the month's end; it is the night after a month's end, so that a twelfth of all lots expire
at once. The night itself is timed as the bot does it, in this process, on a fresh copy of the file
each time. How the bot answers meanwhile is seen from outside: `python -m bot` by webhook (as in
“Answers to /balance”, people write at a steady 200 a second) on a copy whose night is done, and on
one whose night begins with the bot, in turns.
"""

import asyncio
import gc
import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, percentile, ratios
from benchmarks.processes import TAMGA, bot_process, resident, run_in_loop
from benchmarks.shop import make_shop
from benchmarks.telegram import Telegram
from bot.clock import MachineClock
from bot.night import Night
from loyalty.rules.groups import Expiry, ExpiryKind
from loyalty.rules.program import Program
from loyalty.upkeep.night import MORNING, NIGHT
from storage.store import open_store

EXPLAINED = """
Whose turn it is, is asked of an index, a hundred members at a time, and what expires for them is
one transaction: a till waits for such a portion at most, some hundredths of a second. So memory is
that of a hundred members, however many lots there are.
"""

MEMBERS, LOTS, MONTHS = 100_000, 10, 12
RATE = 200


def run(quick: bool = False) -> list[Figure]:
    """The night by itself, then with people writing."""
    rounds, seconds = (1, 1) if quick else (5, 6)
    members = MEMBERS // 10 if quick else MEMBERS
    with TemporaryDirectory() as folder:
        return run_in_loop(_run(Path(folder), members, rounds, seconds))


async def _run(folder: Path, members: int, rounds: int, seconds: int) -> list[Figure]:
    ledger = folder / "ledger.db"
    due = _make(ledger, members)
    took, work = [], []
    rest: list[float] = []
    night: list[float] = []
    grown: list[float] = []
    for number in range(rounds):
        for place in ("alone", "rest", "night"):
            (folder / f"{place}{number}").mkdir()
        seconds_alone, busy_alone = await _alone(_copy(ledger, folder / f"alone{number}"), due)
        took.append(seconds_alone)
        work.append(busy_alone)
        done = _copy(ledger, folder / f"rest{number}")
        _set_done(done)
        rest.append(await _at_rest(done, seconds))
        _copy(ledger, folder / f"night{number}")
        p99, before, after = await _in_the_night(folder / f"night{number}" / "tamga.db", seconds)
        night.append(p99)
        grown.append(after / before)
        for place in ("alone", "rest", "night"):
            shutil.rmtree(folder / f"{place}{number}")
    return [
        Figure(f"the night over {members * LOTS:,} lots".replace(",", " "), tuple(took), "s"),
        Figure("lots that expired in it", (float(due),), ""),
        Figure("processor time of a lot that expires", tuple(1e6 * w / due for w in work), "µs"),
        Figure(
            "memory after the night",
            tuple(grown),
            over="at its beginning",
            goal=Goal(at_most=1.05),
        ),
        Figure(
            f"p99 of an answer at {RATE} updates a second, in the night",
            ratios(night, rest),
            over="at rest",
        ),
        Figure("p99 of an answer at rest", tuple(1000 * one for one in rest), "ms"),
        Figure("p99 of an answer in the night", tuple(1000 * one for one in night), "ms"),
    ]


async def _alone(database: Path, due: int) -> tuple[float, float]:
    """Seconds, and seconds of processor time, that the night takes with nobody about."""
    gc.collect()
    with closing(open_store(f"sqlite:///{database}")) as store:
        began, busy = time.perf_counter(), time.process_time()
        assert await Night(store, MachineClock()).catch_up()
        took = time.perf_counter() - began, time.process_time() - busy
    assert _expired(database) == due
    return took


async def _at_rest(database: Path, seconds: int) -> float:
    async with (
        Telegram() as telegram,
        bot_process(TAMGA, telegram, database.parent, webhook=True),
    ):
        await telegram.steady(RATE, 1)
        return percentile(await telegram.steady(RATE, seconds), 0.99)


async def _in_the_night(database: Path, seconds: int) -> tuple[float, float, float]:
    """The p99 while the night goes on, and the megabytes at its beginning and after it."""
    async with (
        Telegram() as telegram,
        bot_process(TAMGA, telegram, database.parent, webhook=True) as pid,
    ):
        await telegram.steady(RATE, 1)
        before = resident(pid)
        times = await telegram.steady(RATE, seconds)
        assert not _is_done(database), "the night was over before the answers were measured"
        while not _is_done(database):  # noqa: ASYNC110 - a table wakes nobody
            await asyncio.sleep(0.2)
        return percentile(times, 0.99), before, resident(pid)


def _make(path: Path, members: int) -> int:
    """The ledger, in bulk; returns how many of its lots have expired."""
    url = f"sqlite:///{path}"
    make_shop(url, members=members, cashiers=0, sales=0, ruled=_ruled)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA synchronous=OFF")
        first = db.execute("SELECT max(number) FROM operations").fetchone()[0]
        now = datetime.now(UTC)
        ends = [
            (now + timedelta(days=30 * month - 1)).isoformat(timespec="microseconds")
            for month in range(MONTHS)
        ]
        with db:
            db.execute("CREATE TEMP TABLE ends (month INTEGER PRIMARY KEY, at TEXT)")
            db.executemany("INSERT INTO ends VALUES (?, ?)", enumerate(ends))
            db.execute("CREATE TEMP TABLE times (n INTEGER)")
            db.executemany("INSERT INTO times VALUES (?)", [(n,) for n in range(LOTS)])
            for statement in _BULK:
                db.execute(statement, {"first": first, "lots": LOTS, "at": ends[0]})
        found = db.execute("SELECT count(*) FROM lots WHERE expires_at = ?", [ends[0]]).fetchone()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return int(found[0])


def _ruled(program: Program) -> Program:
    rules = Expiry(ExpiryKind.AFTER_EARNING, expiry_months=MONTHS, expiry_at_month_end=True)
    return replace(program, expiry=rules)


_BULK = (
    "INSERT INTO operations (key, kind, digest, at, local_date, local_hour, program_version, "
    "member_id) SELECT 'bulk:' || n || ':' || id, 'sale', '', :at, '2026-03-14', 12, 1, id "
    "FROM times, members",
    "INSERT INTO entries (operation, member_id, points, reason, at) "
    "SELECT number, member_id, 1, 'sale', at FROM operations WHERE number > :first",
    # Ten lots of a member end in ten different months.
    "INSERT INTO lots (entry_id, member_id, granted, remaining, expires_at) "
    "SELECT id, member_id, 1, 1, ends.at FROM entries JOIN ends "
    "ON ends.month = (id / (SELECT count(*) FROM members) + member_id) % 12",
    "UPDATE members SET balance = :lots",
)


def _copy(ledger: Path, folder: Path) -> Path:
    return Path(shutil.copy(ledger, folder / "tamga.db"))


def _is_done(database: Path) -> bool:
    with closing(sqlite3.connect(database)) as db:
        found = db.execute("SELECT 1 FROM settings WHERE name = ?", [NIGHT]).fetchone()
    return found is not None


def _set_done(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db, db:
        tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
        for name in (NIGHT, MORNING):
            db.execute("INSERT INTO settings (name, value) VALUES (?, ?)", [name, tomorrow])


def _expired(database: Path) -> int:
    with closing(sqlite3.connect(database)) as db:
        found = db.execute("SELECT count(*) FROM entries WHERE reason = 'expiry'").fetchone()
    return int(found[0])
