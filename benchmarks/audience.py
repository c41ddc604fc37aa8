"""An audience of a million

A shop of 1 000 000 members, each with a person; seven of ten have consented to advertising, two of
a hundred have blocked the bot, and all of them were sent a promotion ten days ago, a fifth another
one three days ago. The audience is everyone. It is counted (how many, how many may be written to,
and why not the others), then frozen: one statement writes a delivery for each who may be written
to. The peer walks over the same rows by key with the bare driver, a thousand at a time, decides in
Python what the statements decide, and writes the same deliveries, a thousand at a time, in one
transaction. Each runs on a fresh copy of the file, in a process of its own whose peak of memory is
read at its end.
"""

import multiprocessing
import resource
import shutil
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.shop import make_shop
from loyalty.records.promotions.mailings import Mailing, MailingState
from loyalty.rules.audience import EVERYONE, AllOf, Asked, Audience, Buys, Measure, OfHabit, Speaks
from loyalty.rules.draw import draw_of, seed_of_campaign, seed_of_quarter
from loyalty.rules.habits import Habit
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, MailingId
from storage.store import open_store

EXPLAINED = """
Nothing of the million comes into this process: the database counts and writes by itself. What is
drawn (who is compared with, who is set apart for the quarter) is worked out in SQL with whole
numbers. SQLite sets aside in memory what a statement is going to insert where it asks about the
same table (here, who had their number of this week): some forty bytes for each delivery, until it
is done.
"""

MEMBERS = 1_000_000
PAGE = 1_000
TENTH = BasisPoints(1_000)
NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
_MAILING, _CAMPAIGN = 2, 1


def run(quick: bool = False) -> list[Figure]:
    """Count, freeze, and walk, in turns."""
    members, rounds = (MEMBERS // 50, 1) if quick else (MEMBERS, 5)
    with TemporaryDirectory() as folder:
        shop = Path(folder) / "shop.db"
        few = Path(folder) / "few.db"
        _make(shop, members)
        _make(few, members // 100)
        taken = [_round(shop, few) for _ in range(rounds)]
    return _figures(taken, members)


@dataclass(frozen=True)
class _Run:
    """Seconds, the megabytes at the end's peak, and what came out."""

    seconds: float
    peak: float
    found: tuple[int, ...]


Round = dict[str, _Run]


def _round(shop: Path, few: Path) -> Round:
    runs = {
        "count": _in_its_own_process(_count, shop),
        "walk": _in_its_own_process(_walk_and_count, shop),
        "freeze": _in_its_own_process(_freeze, shop),
        "walk and write": _in_its_own_process(_walk_and_write, shop),
        "freeze few": _in_its_own_process(_freeze, few),
        "bare walk": _in_its_own_process(_walk_ids, shop),
        "habit": _in_its_own_process(_count_by_habit, shop),
    }
    assert runs["count"].found == runs["walk"].found
    assert runs["freeze"].found == runs["walk and write"].found
    return runs


def _in_its_own_process(work: Callable[[Path], tuple[int, ...]], shop: Path) -> _Run:
    copy = Path(shutil.copy(shop, shop.with_name("copy.db")))
    spawn = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(1, mp_context=spawn) as pool:
            return pool.submit(_measured, work, copy).result()
    finally:
        for left in copy.parent.glob("copy.db*"):
            left.unlink()


def _measured(work: Callable[[Path], tuple[int, ...]], path: Path) -> _Run:
    began = time.perf_counter()
    found = work(path)
    seconds = time.perf_counter() - began
    return _Run(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, found)


def _figures(taken: list[Round], members: int) -> list[Figure]:
    many = f"{members:,}".replace(",", " ")

    def seconds(what: str) -> list[float]:
        return [one[what].seconds for one in taken]

    def peaks(what: str) -> list[float]:
        return [one[what].peak for one in taken]

    over = "a raw keyset walk"
    return [
        Figure(
            f"{many} members counted",
            ratios(seconds("count"), seconds("walk")),
            over=over,
            goal=Goal(at_most=2),
        ),
        Figure(
            f"{many} members frozen",
            ratios(seconds("freeze"), seconds("walk and write")),
            over=f"{over} that writes",
            goal=Goal(at_most=2),
        ),
        Figure(
            "memory while it is frozen",
            ratios(peaks("freeze"), peaks("freeze few")),
            over="with a hundredth of them",
            goal=Goal(at_most=1.5),
        ),
        Figure("counted in", (*seconds("count"),), "s"),
        Figure("frozen in", (*seconds("freeze"),), "s"),
        Figure("the walk", (*seconds("walk"),), "s"),
        Figure("a walk over the numbers of members alone", (*seconds("bare walk"),), "s"),
        Figure("the walk that writes", (*seconds("walk and write"),), "s"),
        Figure("peak of memory while it is frozen", (*peaks("freeze"),), "MB"),
        Figure("the new ones of those who speak Kazakh counted in", (*seconds("habit"),), "s"),
    ]


# --- Tamga ----------------------------------------------------------------------------------------


def _count(path: Path) -> tuple[int, ...]:
    return _asked(path, partial(_reach, audience=EVERYONE))


def _count_by_habit(path: Path) -> tuple[int, ...]:
    new = AllOf((Speaks(("kk",)), OfHabit((Habit.NEW,)), Buys(Measure.SPENT, 1)))
    return _asked(path, partial(_reach, audience=new))


def _reach(tx: Tx, audience: Audience) -> tuple[int, ...]:
    reach = tx.audiences.reach(audience, Asked(NOW, tx.programs.current(), "ru"))
    return (
        reach.members,
        reach.writable,
        reach.without_consent,
        reach.blocked,
        reach.capped,
        reach.apart,
    )


def _asked(path: Path, question: Callable[[Tx], tuple[int, ...]]) -> tuple[int, ...]:
    with closing(open_store(f"sqlite:///{path}")) as store:
        return store.read_and_wait(question)


def _freeze(path: Path) -> tuple[int, ...]:
    with closing(open_store(f"sqlite:///{path}")) as store:
        return store.write_and_wait(_freeze_everyone)


def _freeze_everyone(tx: Tx) -> tuple[int, int]:
    asked = Asked(NOW, tx.programs.current(), "ru")
    mailing = Mailing(
        MailingId(_MAILING), CampaignId(_CAMPAIGN), "second", MailingState.SENDING, NOW
    )
    return tx.audiences.freeze(mailing, EVERYONE, asked, TENTH, NOW)


# --- the peer -------------------------------------------------------------------------------------

_STEP = (
    "SELECT m.id, m.advertising, p.blocked, p.telegram_id, "
    "(SELECT count(*) FROM deliveries d WHERE d.member_id = m.id AND d.at > :week), r.rarely, "
    "(SELECT count(*) FROM deliveries d WHERE d.member_id = m.id AND d.at > :weeks) "
    "FROM members m JOIN people p ON p.id = m.person_id "
    "LEFT JOIN preferences r ON r.member_id = m.id WHERE m.id > :after ORDER BY m.id LIMIT :page"
)
_IDS = "SELECT id FROM members WHERE id > :after ORDER BY id LIMIT :page"
_WRITE = (
    "INSERT INTO deliveries (mailing_id, campaign_id, member_id, state, todo, due_at) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)


def _connect(path: Path) -> sqlite3.Connection:
    """As the store connects."""
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _walk_ids(path: Path) -> tuple[int, ...]:
    """The bare walk, which decides nothing."""
    with closing(_connect(path)) as db:
        members, after = 0, 0
        while page := db.execute(_IDS, {"after": after, "page": PAGE}).fetchall():
            members += len(page)
            after = page[-1][0]
    return (members,)


def _walk_and_count(path: Path) -> tuple[int, ...]:
    counts = dict.fromkeys(("writable", "without consent", "blocked", "capped", "apart"), 0)
    with closing(_connect(path)) as db:
        for page in _pages(db):
            for row in page:
                counts[_verdict(row)] += 1
    return (sum(counts.values()), *counts.values())


def _walk_and_write(path: Path) -> tuple[int, ...]:
    compared = draw_of(seed_of_campaign(CampaignId(_CAMPAIGN)))
    now, sent, left_out = _text(NOW), 0, 0
    with closing(_connect(path)) as db:
        db.execute("BEGIN IMMEDIATE")
        for page in _pages(db):
            rows: list[tuple[Any, ...]] = []
            for row in page:
                if _verdict(row) == "writable":
                    out = compared(row[0]) < TENTH
                    left_out += out
                    sent += not out
                    state, todo = ("compared", None) if out else ("left", "send")
                    rows.append((_MAILING, _CAMPAIGN, row[0], state, todo, now))
            db.executemany(_WRITE, rows)
        db.execute("COMMIT")
    return sent, left_out


def _pages(db: sqlite3.Connection) -> Any:
    after, weeks = 0, [_text(NOW - timedelta(weeks=weeks)) for weeks in (1, 2)]
    values = {"week": weeks[0], "weeks": weeks[1], "page": PAGE}
    while page := db.execute(_STEP, {**values, "after": after}).fetchall():
        yield page
        after = page[-1][0]


_apart = draw_of(seed_of_quarter(NOW.date()))


def _verdict(row: tuple[Any, ...]) -> str:
    member, consented, blocked, telegram, lately, rarely, long_ago = row
    if not consented:
        return "without consent"
    if blocked or telegram is None:
        return "blocked"
    if lately >= 2 or (rarely and long_ago):
        return "capped"
    return "apart" if _apart(member) < 200 else "writable"


# --- the shop -------------------------------------------------------------------------------------


def _make(path: Path, members: int) -> None:
    url = f"sqlite:///{path}"
    make_shop(url, members=0, cashiers=0, sales=0)
    values = {
        "members": members,
        "now": _text(NOW),
        "earlier": _text(NOW - timedelta(days=10)),
        "lately": _text(NOW - timedelta(days=3)),
    }
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA synchronous=OFF")
        for statement in _BULK:
            db.execute(
                statement, {name: values[name] for name in values if f":{name}" in statement}
            )


def _text(instant: datetime) -> str:
    return instant.isoformat(timespec="microseconds")


_BULK = (
    "INSERT INTO people (id, telegram_id, telegram_language, phone, blocked, created_at) "
    "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers "
    "WHERE n < :members) SELECT n, 1000000 + n, "
    "CASE n % 4 WHEN 0 THEN 'kk' WHEN 1 THEN 'uk' ELSE 'ru' END, "
    "CASE n % 2 WHEN 0 THEN '+7' || n END, n % 50 = 0, :now FROM numbers",
    "INSERT INTO members (id, person_id, identity, joined_at, balance, last_purchase_at, "
    "advertising) SELECT id, id, 'bulk' || id, :earlier, 0, :lately, id % 10 < 7 FROM people",
    "INSERT INTO preferences (member_id, rarely) SELECT id, 1 FROM members WHERE id % 20 = 0",
    "INSERT INTO campaigns (id, operation, name, state, made_by, created_at, contents, buttons, "
    "audience, changes) VALUES (1, 'bulk', '', 'live', 1, :now, '[]', '[]', '{}', '[]')",
    "INSERT INTO mailings (id, campaign_id, occasion, state, created_at, active) "
    "VALUES (1, 1, 'first', 'sending', :now, 1), (2, 1, 'second', 'sending', :now, 1), "
    "(3, 1, 'between', 'sending', :now, 1)",
    "INSERT INTO deliveries (mailing_id, campaign_id, member_id, state, due_at, at) "
    "SELECT 1, 1, id, 'sent', :now, :earlier FROM members WHERE advertising",
    "INSERT INTO deliveries (mailing_id, campaign_id, member_id, state, due_at, at) "
    "SELECT 3, 1, id, 'sent', :now, :lately FROM members WHERE advertising AND id % 5 = 0",
    "INSERT INTO sales (id, number, entry_id, quote_id, member_id, staff_id, bill, paid, points, "
    "at, local_date) SELECT id, id, 1, 'bulk' || id, id, 1, 100000 + id % 9, 100000 + id % 9, 0, "
    ":lately, '2026-03-11' FROM members",
)
