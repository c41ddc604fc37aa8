"""A PostgreSQL server that really ends, in good order or by a crash, while twenty tills sell."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.store import StoreAway, Tx
from loyalty.till.quotes import quote_sale
from loyalty.till.sales import Receipt, record_sale
from loyalty.upkeep.audit import audit
from loyalty.values import Minor, QuoteId
from storage.store import PATIENCE, SqlStore, open_store
from tests.cluster import Cluster
from tests.loyalty.shop import NOON, SCREEN, Shop

TILLS = 20
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(eq=False)
class Till:
    """A cashier who sells to one customer, and does again what the database did not answer."""

    store: SqlStore
    cashier: Staff
    customer: Member
    acknowledged: list[Minor] = field(default_factory=list)
    refused: int = 0
    longest_wait: float = 0.0  # before it was told that the database is away
    _stirred: asyncio.Event = field(default_factory=asyncio.Event)

    async def sell_on(self, until: asyncio.Event) -> None:
        """One sale after the other, each over a bill of its own."""
        while not until.is_set():
            await self.sell()

    async def sell(self) -> None:
        bill = Minor(100_000 + 2_000 * len(self.acknowledged))
        quote = await self._insist(
            quote_sale,
            quote_id=QuoteId(f"{self.customer.id}.{bill}"),
            member_id=self.customer.id,
            cashier=self.cashier.person_id,
            bill=bill,
            now=NOON,
        )
        receipt = await self._insist(
            record_sale,
            quote_id=quote.id,
            cashier=self.cashier.person_id,
            screen=SCREEN,
            sure=True,
            now=NOON,
        )
        assert isinstance(receipt, Receipt)
        self.acknowledged.append(receipt.sale.bill)
        self._stirred.set()

    async def sees(self, what: Callable[["Till"], int]) -> None:
        """Wait until there is more of it than now."""
        before = what(self)
        async with asyncio.timeout(60):
            while what(self) == before:
                self._stirred.clear()
                await self._stirred.wait()

    async def _insist(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        while True:
            began = time.monotonic()
            try:
                return await self.store.write(use_case, *args, **kwargs)
            except StoreAway:
                self.refused += 1
                self.longest_wait = max(self.longest_wait, time.monotonic() - began)
                self._stirred.set()


@asynccontextmanager
async def selling(url: str, *, patience: float = PATIENCE) -> AsyncIterator[list[Till]]:
    """Tills that sell as long as the block lasts; then each finishes the sale in hand.

    What they were told is what stands: each sale once, with its points and both its receipts.
    """
    with closing(open_store(url, patience=patience)) as store:
        shop = Shop(store)
        shop.open()
        tills = [Till(store, shop.staff(), shop.member()) for _ in range(TILLS)]
        enough = asyncio.Event()
        async with asyncio.TaskGroup() as at_work:
            for till in tills:
                at_work.create_task(till.sell_on(until=enough))
            await every(tills, lambda till: len(till.acknowledged))
            yield tills
            enough.set()
    with closing(open_store(url)) as afterwards:
        check(Shop(afterwards), tills)


async def every(tills: list[Till], what: Callable[[Till], int]) -> None:
    """Wait until every till has seen more of it than now."""
    await asyncio.gather(*(till.sees(what) for till in tills))


def check(shop: Shop, tills: list[Till]) -> None:
    findings = shop.read(audit)
    assert findings.flaws == ()
    assert findings.totals.sales == sum(len(till.acknowledged) for till in tills)
    for till in tills:
        sales = shop.read(lambda tx: tx.sales.of_member(till.customer.id))  # noqa: B023 - it is called at once
        assert Counter(sale.bill for sale in sales) == Counter(till.acknowledged)
        assert {*Counter(till.acknowledged).values()} == {1}
        assert shop.balance(till.customer) == sum(bill // 2_000 for bill in till.acknowledged)


async def test_nobody_at_the_till_hears_of_a_restart(cluster: Cluster) -> None:
    """Ended in good order, crashed, or thrown out by a server one of whose processes died: every
    sale is made, and once.
    """
    ends = (
        partial(cluster.restart, "fast"),
        partial(cluster.restart, "immediate"),
        cluster.lose_a_process,
    )
    async with selling(cluster.database()) as tills:
        for end in ends * 2:
            await asyncio.to_thread(end)
            await every(tills, lambda till: len(till.acknowledged))
    assert sum(till.refused for till in tills) == 0


async def test_a_server_that_stays_away_keeps_no_till_waiting(cluster: Cluster) -> None:
    """Each cashier is told after the store's patience, does it again, and the sale is made once."""
    patience = 0.5
    async with selling(cluster.database(), patience=patience) as tills:
        for mode in ("fast", "immediate"):
            await asyncio.to_thread(cluster.stop, mode)
            await every(tills, lambda till: till.refused)
            await asyncio.to_thread(cluster.start)
            await every(tills, lambda till: len(till.acknowledged))
    assert max(till.longest_wait for till in tills) < 5 * patience
