"""Sales at the till

Twenty cashiers tap ✅, each again as soon as the sale before is committed: `record_sale` through
`store.write`, on quotes made beforehand, with both receipts put into the outbox. The peer does the
same statements with the same values, recorded from Tamga itself, on bare sqlite3 (one thread that
writes, and commits at once whatever waits) and on bare psycopg (as many threads as Tamga has, each
sale serializable and tried again on a conflict). Both take turns on one database. The cashiers are
coroutines of the same process: there is nothing between them and the store that could be measured.
"""

import asyncio
import gc
import os
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from benchmarks.figures import Figure, Goal, percentile, ratios
from benchmarks.processes import run_in_loop
from benchmarks.raw import RawStore, Script, record, serve_postgres, serve_sqlite
from benchmarks.shop import Prepared, make_shop, sell
from storage.engine import postgres, sqlite
from storage.store import SqlStore, open_store

T = TypeVar("T")

EXPLAINED = """
A sale is fourteen statements and a savepoint. On SQLite its thread works 0.16 ms for one when the
machine is at its best, and twice that when others share its processors; about half of it is the
bare statements, the rest is Python asking the rules, turning rows into values and values into rows.
A cashier waits for the nineteen others who share the commit, and one who taps while a group is
being written waits for that as well: so the p99 is the work of twenty to forty sales and two
commits. A commit waits for an fsync; every sixteenth or so also carries a thousand pages from the
log into the database, and waits for that fsync as well.
On PostgreSQL both contenders wait for the server, whose work a sale mostly is, and for sales that
were refused as not serializable and are run again: sales side by side touch the same pages of the
indexes on new rows.
"""

CASHIERS = 20
MEMBERS = 400
POSTGRES_URL = os.environ.get("TEST_POSTGRES_URL", "postgresql://postgres@127.0.0.1/test")

Turn = tuple[float, float]
"""Sales a second, and the p99 of one in seconds."""


def run(quick: bool = False) -> list[Figure]:
    """On both databases; on SQLite alone where no PostgreSQL server answers."""
    rounds, each = (2, 10) if quick else (7, 50)
    with TemporaryDirectory() as folder:
        figures = _figures("SQLite", "raw sqlite3", 0.47, *_on_sqlite(Path(folder), rounds, each))
    try:
        psycopg.connect(POSTGRES_URL, connect_timeout=5).close()
    except psycopg.OperationalError as error:
        print(f"no PostgreSQL (TEST_POSTGRES_URL): {error}")
        return figures
    return figures + _figures("PostgreSQL", "raw psycopg", 0.5, *_on_postgres(rounds, each // 2))


def _figures(
    database: str, peer: str, goal: float, tamga: list[Turn], raw: list[Turn]
) -> list[Figure]:
    rates, waits = (list(column) for column in zip(*tamga, strict=True))
    raw_rates, raw_waits = (list(column) for column in zip(*raw, strict=True))
    promised = Goal(at_most=25) if database == "SQLite" else None
    return [
        Figure(f"sales a second on {database}", ratios(rates, raw_rates), "×", peer, Goal(goal)),
        Figure(f"{database}: sales a second", tuple(rates), "/s"),
        Figure(f"{peer}: sales a second", tuple(raw_rates), "/s"),
        Figure(f"{database}: p99 of a sale", tuple(1000 * w for w in waits), "ms", goal=promised),
        Figure(f"{peer}: p99 of a sale", tuple(1000 * wait for wait in raw_waits), "ms"),
    ]


def _on_sqlite(folder: Path, rounds: int, each: int) -> tuple[list[Turn], list[Turn]]:
    path = folder / "tamga.db"
    url = f"sqlite:///{path}"
    turns = _turns(url, 2 * rounds, each)
    with closing(sqlite.connect(path, patience=10)) as db, closing(open_store(url)) as store:

        def recorded(sales: Sequence[Prepared]) -> list[Script]:
            db.execute("BEGIN")
            scripts = record(db, sqlite.DIALECT, sales)
            db.execute("ROLLBACK")
            return scripts

        return _take_turns(store, turns, recorded, RawStore(partial(serve_sqlite, db), 1))


def _on_postgres(rounds: int, each: int) -> tuple[list[Turn], list[Turn]]:
    schema = f"bench_{uuid4().hex[:12]}"
    url = make_url(POSTGRES_URL).update_query_dict({"options": f"-csearch_path={schema}"})
    address = url.render_as_string(hide_password=False)
    with psycopg.connect(POSTGRES_URL, autocommit=True) as server:
        server.execute(SQL("CREATE SCHEMA {}").format(Identifier(schema)))
        try:
            turns = _turns(address, 2 * rounds, each)
            with psycopg.connect(address) as db, closing(open_store(address)) as store:
                server.execute(SQL("ANALYZE"))

                def recorded(sales: Sequence[Prepared]) -> list[Script]:
                    scripts = record(db, postgres.DIALECT, sales)
                    db.rollback()
                    return scripts

                raw = RawStore(partial(serve_postgres, address), postgres.WRITERS)
                return _take_turns(store, turns, recorded, raw)
        finally:
            server.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(schema)))


def _turns(url: str, count: int, each: int) -> list[Sequence[Prepared]]:
    """A new database, and the sales of each turn; one turn more, to warm up."""
    size = CASHIERS * each
    sales = make_shop(url, members=MEMBERS, cashiers=CASHIERS, sales=(count + 1) * size)
    return [sales[start : start + size] for start in range(0, len(sales), size)]


def _take_turns(
    store: SqlStore,
    turns: list[Sequence[Prepared]],
    recorded: Callable[[Sequence[Prepared]], list[Script]],
    raw: RawStore,
) -> tuple[list[Turn], list[Turn]]:
    tamga, peer = [], []
    first, *others = turns
    run_in_loop(sold(partial(tap, store), first))
    with raw:
        for ours, theirs in zip(others[::2], others[1::2], strict=True):
            tamga.append(run_in_loop(sold(partial(tap, store), ours)))
            scripts = recorded(theirs)
            peer.append(run_in_loop(sold(raw.sell, scripts)))
    return tamga, peer


async def tap(store: SqlStore, sale: Prepared) -> None:
    """✅, and the answer after the commit."""
    await store.write(sell, sale)


async def sold(sell_one: Callable[[T], Awaitable[None]], sales: Sequence[T]) -> Turn:
    """The cashiers make these sales; how fast that went."""
    times: list[float] = []
    gc.collect()

    async def cashier(own: Sequence[T]) -> None:
        for sale in own:
            began = time.perf_counter()
            await sell_one(sale)
            times.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(cashier(sales[number::CASHIERS]) for number in range(CASHIERS)))
    return len(sales) / (time.perf_counter() - began), percentile(times, 0.99)
