import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from itertools import chain, count
from typing import Any

import psycopg
import pytest

from loyalty.people.cards import code_is_live, show_code
from loyalty.records.outbox import Letter
from loyalty.records.people import Code, Member
from loyalty.store import StoreAway, Tx
from loyalty.team.errors import InviteGone
from loyalty.till.sales import Receipt
from loyalty.upkeep.audit import audit
from loyalty.upkeep.sending import take_due
from storage.store import SqlStore, open_store
from tests.loyalty.shop import Shop
from tests.storage.direct import execute
from tests.storage.door import Door
from tests.storage.engine.test_store import count_up, get, put
from tests.storage.rows import NOW

ROUNDS = 10


@pytest.fixture
def processes(postgres_url: str) -> Iterator[tuple[SqlStore, SqlStore]]:
    """Two stores on one database, as two processes would have them."""
    first, second = open_store(postgres_url), open_store(postgres_url)
    yield first, second
    first.close()
    second.close()


@pytest.fixture
def shops(processes: tuple[SqlStore, SqlStore]) -> tuple[Shop, Shop]:
    """One shop as two processes see it."""
    first, second = processes
    shop = Shop(first)
    shop.open()
    return shop, Shop(second, _numbers=shop._numbers)


def at_once(*tasks: Callable[[], Any]) -> list[Any]:
    """Do them as nearly at once as threads can; returns what came of each, or what it raised."""
    barrier = threading.Barrier(len(tasks))

    def task_at_the_barrier(task: Callable[[], Any]) -> Any:
        barrier.wait(10)
        try:
            return task()
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(task_at_the_barrier, tasks))


def test_a_quote_is_credited_by_one_of_two_taps(shops: tuple[Shop, Shop]) -> None:
    """Tapped in two processes at once, it is one sale, and the other tap is told so."""
    here, there = shops
    member, cashier = here.member(), here.staff()
    for _ in range(ROUNDS):
        quote = here.quote(cashier, member)
        receipts = at_once(
            partial(here.confirm, cashier, quote, sure=True),
            partial(there.confirm, cashier, quote, sure=True),
        )
        assert all(isinstance(receipt, Receipt) for receipt in receipts)
        assert sorted(receipt.repeated for receipt in receipts) == [False, True]
    assert here.balance(member) == ROUNDS * 125
    assert not here.read(audit).flaws


def test_two_cashiers_serve_one_customer_at_once(shops: tuple[Shop, Shop]) -> None:
    """Neither sale is lost."""
    here, there = shops
    member, one, other = here.member(), here.staff(), here.staff()
    for _ in range(ROUNDS):
        receipts = at_once(partial(here.sell, one, member), partial(there.sell, other, member))
        assert all(isinstance(receipt, Receipt) for receipt in receipts)
    assert here.balance(member) == ROUNDS * 2 * 125
    assert not here.read(audit).flaws


def test_an_invitation_is_taken_by_one_of_two(shops: tuple[Shop, Shop]) -> None:
    """The other is told that it no longer works."""
    here, there = shops
    for turn in range(ROUNDS):
        token = here.link()
        outcomes = at_once(
            partial(here.take, token, here.number()), partial(there.take, token, here.number())
        )
        assert [type(outcome) for outcome in outcomes].count(InviteGone) == 1
        assert len(here.read(lambda tx: tx.staff.all())) == turn + 1


def test_six_digits_stand_for_one_of_two(shops: tuple[Shop, Shop]) -> None:
    """Drawn by two at once, one of them draws again."""
    members = [shops[0].member(), shops[0].member()]
    fresh = count(900_000)

    def show(shop: Shop, member: Member, wanted: int) -> Code:
        draws = chain([wanted], fresh)
        return shop.write(
            show_code,
            member_id=member.id,
            draw=lambda: f"{next(draws):06}",
            renew=True,
            now=shop.now,
        )

    for turn in range(ROUNDS):
        codes = at_once(*(partial(show, *each, turn) for each in zip(shops, members, strict=True)))
        holders = [
            shops[0].read(code_is_live, digits=code.digits, now=shops[0].now) for code in codes
        ]
        assert holders == [member.id for member in members]


def test_a_notice_is_taken_by_one_of_two_senders(shops: tuple[Shop, Shop]) -> None:
    """And what one is taking does not keep the other waiting."""
    member, cashier = shops[0].member(), shops[0].staff()
    for _ in range(ROUNDS):
        shops[0].sell(cashier, member)

    def take_all(shop: Shop) -> list[Letter]:
        return [
            letter for _ in range(ROUNDS) for letter in shop.write(take_due, now=shop.now, limit=3)
        ]

    taken = chain.from_iterable(at_once(*(partial(take_all, shop) for shop in shops)))
    assert sorted(letter.id for letter in taken) == list(range(1, 2 * ROUNDS + 1))


async def test_a_connection_that_is_cut_doubles_and_loses_nothing(
    processes: tuple[SqlStore, SqlStore], postgres_url: str
) -> None:
    """Backends are killed while writes run; every write is answered, and its effect is one."""
    store, other = processes

    def once(tx: Tx, name: str) -> None:
        if tx.settings.get(name) is None:
            tx.settings.put(name, "done")
            count_up(tx)

    async def till(number: int) -> None:
        for turn in range(20):
            await store.write(once, f"{number}.{turn}")

    tills = asyncio.gather(*(till(number) for number in range(5)))
    while not tills.done():
        await asyncio.to_thread(_cut_connections, postgres_url)
        await asyncio.sleep(0.05)
    await tills
    assert await other.read(get, "count") == "100"


async def test_a_server_that_restarts_is_waited_for(postgres_url: str) -> None:
    """Writes and reads begun while it is away are answered when it is back."""
    with closing(Door(postgres_url)) as door:
        store = open_store(door.url)
        try:
            await store.write(put, "name", "before")
            door.shut()
            write = asyncio.create_task(store.write(put, "name", "after"))
            read = asyncio.create_task(store.read(get, "other"))
            await asyncio.sleep(1)
            assert not write.done()
            assert not read.done()
            door.open()
            await write
            assert await read is None
            assert await store.read(get, "name") == "after"
        finally:
            store.close()


def test_a_server_that_stays_away_is_said(postgres_url: str) -> None:
    """After its patience the store is away; once the server is back, so is the store."""
    with closing(Door(postgres_url)) as door:
        door.shut()
        store = open_store(door.url, patience=0.3)
        try:
            with pytest.raises(StoreAway):
                store.write_and_wait(put, "name", "lost")
            with pytest.raises(StoreAway):
                store.read_and_wait(get, "name")
            door.open()
            store.write_and_wait(put, "name", "kept")
            assert store.read_and_wait(get, "name") == "kept"
        finally:
            store.close()


def test_a_key_that_is_taken_is_a_mistake_in_the_end(processes: tuple[SqlStore, SqlStore]) -> None:
    """A use case that always collides is told so, instead of being run for ever."""
    store, _ = processes
    runs = count()

    def add_twice(tx: Tx) -> None:
        next(runs)
        tx.staff.add_branch("Centre", NOW)
        tx.staff.add_branch("Centre", NOW)

    with pytest.raises(psycopg.errors.UniqueViolation):
        store.write_and_wait(add_twice)
    assert next(runs) == 4


def _cut_connections(url: str) -> None:
    execute(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_class ON pg_class.oid = relation "
        "WHERE relnamespace = current_schema()::regnamespace AND pid <> pg_backend_pid()",
    )
