"""Databases in trouble, and two who want the same thing at once."""

import asyncio
import random
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from redis.asyncio import Redis
from structlog.testing import capture_logs

from bot.inbox import TRIES
from handlers.till.buttons import Credit
from loyalty.people.arrivals import arrive
from loyalty.records.till import Screen
from loyalty.till.sales import Receipt, record_sale
from loyalty.values import PersonId, QuoteId, TelegramId
from sandbox import Person
from sandbox.sandbox import BOT_ID
from storage.engine import sqlite
from tests.e2e.shop import Shop, open_shop
from tests.e2e.words import shown, told
from tests.redis_line import RedisLine

LOCK = """
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
time.sleep(3)
db.execute("ROLLBACK")
"""


@pytest.fixture
async def postgres_shop(
    tmp_path: Path, template: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Shop]:
    """A shop whose database is PostgreSQL."""
    monkeypatch.chdir(tmp_path)  # conversations lie in ./data then
    (tmp_path / "data").mkdir()
    async with open_shop(tmp_path, template, database_url=postgres_url) as opened:
        yield opened


@pytest.fixture
async def redis_url(redis_server: str) -> AsyncIterator[str]:
    """A Redis with nothing of this bot left in it afterwards."""
    yield redis_server
    async with Redis.from_url(redis_server) as redis:
        async for key in redis.scan_iter(f"fsm:{BOT_ID}:*"):
            await redis.delete(key)


async def test_sqlite_locked_by_another_process(shop: Shop) -> None:
    """While another program holds the file for three seconds, customers are answered, and the
    sale is made as soon as it lets go.
    """
    customer, cashier = await _ready(shop)
    file = str(shop.settings.database_file)
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LOCK, file, stdout=asyncio.subprocess.PIPE
    )
    assert holder.stdout is not None
    await holder.stdout.readline()
    tap = await cashier.tap("✅", wait=False)
    await customer.send("/balance", wait=False)
    await customer.reads(shown("en", "balance", points=0))
    assert not tap.dealt_with.is_set()
    await cashier.reads("↩️")
    await customer.reads("+125")
    assert await holder.wait() == 0
    assert shop.audited().sales == 1


async def test_the_disk_fills_up_while_tills_sell(
    tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was confirmed before stands; what was not is confirmed once there is room again."""
    opened: list[sqlite3.Connection] = []

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        opened.append(_connect(*args, **kwargs))
        return opened[-1]

    _connect = sqlite.connect
    monkeypatch.setattr("storage.engine.sqlite.connect", connect)
    async with open_shop(tmp_path, template) as shop:
        tills = [await _ready(shop) for _ in range(4)]
        room = asyncio.Event()
        selling = [asyncio.create_task(_sell_on(*till, until=room)) for till in tills]
        with capture_logs() as log:
            _limit(opened, pages=1)  # as many as there are
            await shop.sandbox.exchange.until(
                lambda: any(line["event"] == "the database is away" for line in log),
                20,
                lambda: "the disk was never full",
            )
            confirmed = sum(_confirmed(cashier) for _, cashier in tills)
            assert shop.audited().sales >= confirmed
            _limit(opened, pages=1_000_000)
            room.set()
            sold = sum(await asyncio.gather(*selling))
        assert shop.audited().sales == sold == sum(_confirmed(cashier) for _, cashier in tills)


@pytest.mark.parametrize("turn", range(3))
async def test_a_quote_wanted_by_two_at_once(postgres_shop: Shop, turn: int) -> None:
    """Two processes on one PostgreSQL database credit the same quote once."""
    shop = postgres_shop
    customer, cashier = await _ready(shop)
    now = shop.sandbox.clock.now()
    arrival = await shop.store.read(arrive, telegram_id=TelegramId(cashier.id), now=now)
    assert arrival.caller is not None
    button = Credit.unpack(cashier.last.buttons[0]["callback_data"])
    quote_id, screen = QuoteId(button.quote), Screen(cashier.id, cashier.last.id)
    receipt, _ = await asyncio.gather(
        _credit(shop, quote_id, arrival.caller.person.id, screen), cashier.tap("✅")
    )
    assert isinstance(receipt, Receipt)
    said = (
        shown("en", "sale-done", points=125) if receipt.repeated else shown("en", "sale-repeated")
    )
    assert cashier.toasts[-1].text == said
    await shop.all_said()
    assert len(told(customer, "+125")) == 1
    assert shop.audited().sales == 1


async def test_an_invitation_wanted_by_two_at_once(postgres_shop: Shop) -> None:
    """A link that two people tap in the same moment makes one cashier."""
    shop = postgres_shop
    link = await shop.invitation()
    people = [shop.sandbox.person(name, "en") for name in ("Olha", "Zoe", "Max")]
    for person in people:
        await person.open(link)
    await asyncio.gather(*(person.tap("✅") for person in people))
    taken = [person for person in people if told(person, "/shift")]
    refused = [toast.text for person in people for toast in person.toasts]
    assert len(taken) == 1
    assert refused == [shown("en", "refusal-invite-gone")] * 2


async def test_a_code_drawn_by_several_at_once(
    postgres_shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cards that are shown in the same moment never bear the same digits."""
    chance = random.Random(2)
    monkeypatch.setattr("handlers.people.card.six_digits", lambda: f"00000{chance.randrange(6)}")
    customers = [await postgres_shop.customer(name, "en") for name in ("Dana", "Aru", "Max", "Zoe")]
    digits = await asyncio.gather(*map(postgres_shop.digits, customers))
    assert len(set(digits)) == len(customers)


async def test_postgres_goes_away_while_tills_sell(postgres_shop: Shop, postgres_url: str) -> None:
    """With every connection cut again and again, as by restarts, each sale is made once."""
    shop = postgres_shop
    tills = [await _ready(shop) for _ in range(3)]
    enough = asyncio.Event()
    selling = [asyncio.create_task(_sell_on(*till, until=enough)) for till in tills]
    cut = 0
    async with await psycopg.AsyncConnection.connect(postgres_url, autocommit=True) as admin:
        async with asyncio.timeout(20):
            while cut < 10:
                cut += await _cut_those_at_work(admin)
                await asyncio.sleep(0.02)
    enough.set()
    sold = sum(await asyncio.gather(*selling))
    assert shop.audited().sales == sold == sum(_confirmed(cashier) for _, cashier in tills)


async def test_a_conversation_outlives_a_restart(shop: Shop) -> None:
    """A bot that is restarted between the card and the amount knows whose amount it is."""
    await _restart_within_a_sale(shop)


async def test_conversations_in_redis(tmp_path: Path, template: Path, redis_url: str) -> None:
    """The same where Redis keeps the conversations."""
    async with open_shop(tmp_path, template, redis_url=redis_url) as shop:
        await _restart_within_a_sale(shop)


async def test_panels_in_redis(tmp_path: Path, template: Path, redis_url: str) -> None:
    """What an owner puts together goes on from window to window there as well."""
    async with open_shop(tmp_path, template, redis_url=redis_url) as shop:
        owner = shop.owner
        await owner.send("/broadcast")
        await owner.send("Кофе даром")
        await owner.tap("❌")
        await owner.tap("⬅️")
        await owner.tap("❌")
        await owner.tap("✅")
        await owner.reads(shown("ru", "promo-dropped"))


async def test_redis_is_away_for_a_while(tmp_path: Path, template: Path, redis_url: str) -> None:
    """What people say meanwhile is answered once Redis is back, and nobody hears an excuse."""
    async with (
        RedisLine(redis_url) as line,
        open_shop(tmp_path, template, redis_url=line.url) as shop,
    ):
        customer = await shop.customer("Dana", "en")
        mark = customer.mark()
        with capture_logs() as log:
            line.cut()
            await customer.send("/balance", wait=False)
            await shop.sandbox.exchange.until(
                lambda: sum(entry["event"] == "the database is away" for entry in log) > TRIES,
                20,
                lambda: "nobody missed Redis",
            )
            line.mend()
            await customer.reads(shown("en", "balance", points=0), since=mark)
    assert not [entry for entry in log if entry["log_level"] == "error"]


async def _restart_within_a_sale(shop: Shop) -> None:
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    await shop.stop()
    await shop.start()
    await cashier.send("2500")
    await cashier.tap("✅")
    await customer.reads("+125")
    assert shop.audited().sales == 1


async def _ready(shop: Shop) -> tuple[Person, Person]:
    """A customer, and a cashier with the quote of 2 500 for them on the screen."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    return customer, cashier


async def _sell_on(customer: Person, cashier: Person, until: asyncio.Event) -> int:
    """Sell to the customer whose digits the cashier has typed, each time over more, and count."""
    digits = cashier.screen[-4].text
    sold = 0
    while True:
        await cashier.tap("✅")
        sold += 1
        if until.is_set():
            return sold
        await cashier.send(digits)
        await cashier.send(str(2500 + 20 * sold))


def _confirmed(cashier: Person) -> int:
    """How many sales the bot has confirmed to the cashier."""
    start = shown("en", "sale-done", points=1).partition("1")[0]
    return sum(toast.text.startswith(start) for toast in cashier.toasts)


def _limit(connections: list[sqlite3.Connection], pages: int) -> None:
    """Let the database have no more pages than these, or than it has."""
    for connection in connections:
        connection.execute(f"PRAGMA max_page_count={pages}")


async def _credit(shop: Shop, quote_id: QuoteId, cashier: PersonId, screen: Screen) -> object:
    """✅ in another process."""
    now = shop.sandbox.clock.now()
    return await shop.store.write(
        record_sale, quote_id=quote_id, cashier=cashier, screen=screen, sure=False, now=now
    )


async def _cut_those_at_work(admin: psycopg.AsyncConnection[Any]) -> int:
    """Cut the connections that are in the middle of a transaction in this schema."""
    cursor = await admin.execute(
        "SELECT pg_terminate_backend(pid) FROM (SELECT DISTINCT l.pid FROM pg_locks l"
        " JOIN pg_class c ON c.oid = l.relation JOIN pg_stat_activity a ON a.pid = l.pid"
        " WHERE c.relnamespace = current_schema()::regnamespace AND a.state <> 'idle'"
        " AND l.pid <> pg_backend_pid()) AS working"
    )
    return len(await cursor.fetchall())
