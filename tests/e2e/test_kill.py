"""The process may die at any moment."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from benchmarks.kills import survive_kills
from loyalty.rules.calendar import at_hour
from loyalty.rules.groups import Expiry, ExpiryKind
from loyalty.store import Tx
from sandbox import BotProcess
from storage.store import SqlStore
from tests.e2e.shop import closed_shop
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import born, rule_by

KILLS = 5
MEMBERS = 400


@pytest.mark.parametrize("seed", [1, 2])
async def test_sales_outlive_the_process(tmp_path: Path, seed: int) -> None:
    """Killed again and again while six tills sell, the bot loses no sale that it has confirmed,
    doubles none that is repeated, and sends every receipt.
    """
    seen = await survive_kills(tmp_path, kills=KILLS, seed=seed)
    assert seen.broken == []
    assert seen.kills == KILLS
    assert seen.acknowledged > KILLS


async def test_a_night_outlives_the_process(tmp_path: Path, template: Path) -> None:
    """Killed in the middle of it, the bot does the rest at its next start, and nothing twice."""
    async with closed_shop(tmp_path, template) as shop:
        night = await shop.store.write(_sell_long_ago, now=shop.sandbox.clock.now())
        await shop.sandbox.advance(night - shop.sandbox.clock.now())
        database = tmp_path / "tamga.db"
        async with (
            asyncio.timeout(30),
            BotProcess(shop.sandbox, {"DATABASE_URL": shop.settings.database_url}) as bot,
        ):
            await _until("tier", database)
            await bot.kill()
            assert "night done" not in _done(database)
            await bot.start()
            await _until("night done", database)
        told = {"tier-lowered": MEMBERS, "birthday-gift": MEMBERS}
        done = {"tier": MEMBERS, "expiry": MEMBERS, "birthday": MEMBERS}
        left = {"only the gift left": MEMBERS, "night done": 1}
        assert _done(database) == {**told, **done, **left}
        assert shop.audited().sales == MEMBERS


@dataclass(frozen=True)
class _Within:
    """A store that is one transaction: the past of a whole shop takes no longer than its commit."""

    tx: Tx

    def write_and_wait(self, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return use_case(self.tx, *args, **kwargs)

    read_and_wait = write_and_wait


def _sell_long_ago(tx: Tx, *, now: datetime) -> datetime:
    """Everybody bought once, more than a year before the night whose beginning is returned, and has
    their birthday then.
    """
    shop = Shop(cast(SqlStore, _Within(tx)), now - timedelta(days=400))
    program = shop.open()
    shop.rule(expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1))
    rule_by(shop)
    night = at_hour(program, program.local(now).date() + timedelta(days=1), time(1))
    today = program.local(night).date()
    cashier = shop.staff()
    for _ in range(MEMBERS):
        member = shop.member()
        born(shop, member, today.day, today.month)
        shop.sell(cashier, member)
    while shop.hear():
        pass
    return night


async def _until(done: str, database: Path) -> None:
    """Wait until it was done for anybody."""
    while done not in _done(database):  # noqa: ASYNC110 - a table wakes nobody
        await asyncio.sleep(0.005)


def _done(database: Path) -> dict[str, int]:
    """For how many it was done, and how many are to hear of it; and whether that was all."""
    with closing(sqlite3.connect(database)) as db:
        return dict(db.execute(_DONE).fetchall())


_DONE = """
SELECT kind, count(*) FROM operations WHERE kind IN ('tier', 'expiry', 'birthday') GROUP BY kind
UNION ALL
SELECT kind, count(*) FROM outbox WHERE kind IN ('tier-lowered', 'birthday-gift') GROUP BY kind
UNION ALL SELECT name, 1 FROM settings WHERE name = 'night done'
UNION ALL SELECT 'only the gift left', count(*) FROM members WHERE balance = 50
"""
