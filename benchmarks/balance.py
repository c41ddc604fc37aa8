"""A balance read in a long ledger

The read that /balance makes (`arrive`: who is speaking, their balance, the programme's rules)
through `store.read`, of a member at random, on two SQLite files: one with 1 000 entries and one
with 1 000 000, of the same thousand members. They take turns, read by read, and a ratio is that of
a few hundred reads. Once more with members that grow along with the entries (100 000 of them, ten
entries each).
"""

import random
import sqlite3
import time
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.shop import make_shop
from benchmarks.telegram import FIRST_CHAT
from loyalty.people.arrivals import arrive
from loyalty.values import TelegramId
from storage.store import SqlStore, open_store

EXPLAINED = """
The balance is a column, kept by the transaction that moves points, so that reading it looks at one
member and never at the ledger. A shop with a hundred times the members has deeper indexes, and
pages that SQLite's own cache does not hold: it asks the system for them, which has them.
"""

# what the ledger of each file holds: members, and entries of each of them
SHORT, LONG, WIDE = (1_000, 1), (1_000, 1_000), (100_000, 10)


def run(quick: bool = False) -> list[Figure]:
    """Batches of reads."""
    batches, reads = (20, 100) if quick else (100, 300)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        stores = []
        for number, (members, entries) in enumerate((SHORT, LONG, WIDE)):
            path = Path(folder, f"{number}.db")
            _make(path, members, entries)
            stores.append(stack.enter_context(closing(open_store(f"sqlite:///{path}"))))
        chance = random.Random(1)
        rows = [_batch(stores, reads, chance) for _ in range(batches)]
    short, long, wide = (list(column) for column in zip(*rows, strict=True))
    over = "with 1 000"
    goal = Goal(at_most=1.1)
    return [
        Figure("a balance read with 1 000 000 entries", ratios(long, short), "×", over, goal),
        Figure("the same, and 100 times the members", ratios(wide, short), "×", over),
        Figure("with 1 000 entries", tuple(1e6 * s / reads for s in short), "µs"),
        Figure("with 1 000 000 entries", tuple(1e6 * s / reads for s in long), "µs"),
    ]


def _batch(stores: list[SqlStore], reads: int, chance: random.Random) -> list[float]:
    """The seconds that each store took for so many reads, one here, one there, in any order."""
    took = [0.0] * len(stores)
    ledgers = list(enumerate(zip(stores, (SHORT, LONG, WIDE), strict=True)))
    for _ in range(reads):
        chance.shuffle(ledgers)
        for number, (store, (members, _entries)) in ledgers:
            member = TelegramId(FIRST_CHAT + chance.randrange(members))
            now = datetime.now(UTC)
            began = time.perf_counter()
            store.read_and_wait(arrive, telegram_id=member, now=now)
            took[number] += time.perf_counter() - began
    return took


def _make(path: Path, members: int, entries: int) -> None:
    """A ledger that long, in bulk: an operation, an entry and a lot of one point each time."""
    make_shop(f"sqlite:///{path}", members=members, cashiers=0, sales=0)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute(
            "CREATE TEMP TABLE times AS WITH RECURSIVE n(n) AS "
            "(SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?) SELECT n FROM n",
            [entries],
        )
        first = db.execute("SELECT max(number) FROM operations").fetchone()[0]
        for statement in _BULK:
            db.execute(statement, {"first": first, "entries": entries})


_BULK = (
    "INSERT INTO operations (key, kind, digest, at, local_date, local_hour, program_version, "
    "member_id) SELECT 'bulk:' || n || ':' || id, 'sale', '', '2026-03-14 07:00:00.000000', "
    "'2026-03-14', 12, 1, id FROM times, members",
    "INSERT INTO entries (operation, member_id, points, reason, at) "
    "SELECT number, member_id, 1, 'sale', at FROM operations WHERE number > :first",
    "INSERT INTO lots (entry_id, member_id, granted, remaining) "
    "SELECT id, member_id, 1, 1 FROM entries",
    "UPDATE members SET balance = :entries",
)
