"""Sudden deaths

SIGKILL at random moments while several tills sell: what was acknowledged stands, and once.

Importing the bot takes seconds. Its lives are therefore forked from a process that has imported
everything and done nothing else; each opens its database, its sockets and its line to Telegram
itself, and dies with all of them.
"""

import asyncio
import multiprocessing
import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal
from bot.run import run as run_bot
from bot.settings import Settings
from handlers.till.photo import read_codes
from locales.amounts import money
from locales.texts import Texts
from loyalty.records.team import Role
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.upkeep.audit import audit
from loyalty.upkeep.sending import LEASE, outbox_depth
from loyalty.values import Minor, TelegramId
from sandbox import MovableClock, NotSeen, Person, Sandbox
from sandbox.telegram import Message
from storage.store import SqlStore, open_store

EXPLAINED = """
A sale is acknowledged only after its commit, with `synchronous=FULL`, and the operation that its
button carries makes the repeated tap harmless. A receipt that was on its way when the process died
is sent again: that is the price of losing none. An update that was in hand at one death after
another is set aside in the end, since it may be what ends the process; then its sender is told.
What is broken is printed as the benchmark runs.
"""

TILLS = 6
SHORTEST_LIFE, LONGEST_LIFE = 0.05, 1.0  # seconds from the first question to Telegram
PATIENCE = 2.0  # seconds after which a cashier does it again

_WORDS = Texts.load("ru", strict=True).of("en")
_FORKS = multiprocessing.get_context("forkserver")


@dataclass(slots=True)
class Survival:
    """What was seen. Nothing in `broken` means that every promise was kept."""

    kills: int = 0
    acknowledged: int = 0
    repeated_taps: int = 0
    repeated_receipts: int = 0
    broken: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Till:
    """A cashier with one customer, and the bills whose sale the bot has acknowledged."""

    cashier: Person
    customer: Person
    card: str
    next_bill: int
    acknowledged: list[Minor] = field(default_factory=list)
    repeated_taps: int = 0


def run(quick: bool = False) -> list[Figure]:
    """A hundred kills; what was seen, and that no promise was broken."""
    with TemporaryDirectory() as folder:
        seen = asyncio.run(survive_kills(Path(folder), kills=5 if quick else 100, seed=1))
    for broken in seen.broken:
        print(broken)
    return [
        Figure(f"promises broken by {seen.kills} kills", (len(seen.broken),), "", goal=Goal(0, 0)),
        Figure("sales acknowledged", (seen.acknowledged,), ""),
        Figure("taps repeated", (seen.repeated_taps,), ""),
        Figure("receipts that came twice", (seen.repeated_receipts,), ""),
    ]


async def survive_kills(folder: Path, *, kills: int, seed: int) -> Survival:
    """Kill the bot so many times while it works, and look each time at what it left.

    The database is made in the folder; a log of the bot's lives is left there.
    """
    chance = random.Random(seed)
    seen = Survival()
    async with Sandbox(seed=seed) as sandbox:
        bot = _Bot(sandbox, folder)
        try:
            await bot.start()
            tills = [await _open_till(sandbox, bot, number) for number in range(TILLS)]
            closing = asyncio.Event()
            selling = [asyncio.create_task(_sell(sandbox, till, closing)) for till in tills]
            for _ in range(kills):
                await asyncio.sleep(chance.uniform(SHORTEST_LIFE, LONGEST_LIFE))
                await bot.kill()
                seen.kills += 1
                seen.broken += bot.lost(tills)
                await bot.start()
            closing.set()
            await asyncio.gather(*selling)
            await bot.kill()
            await bot.start(ahead=LEASE)  # what the dead had on lease is due again by then
            await bot.silence()
        finally:
            await bot.kill()
        seen.broken += [*bot.lost(tills), *bot.unfounded(tills), *_untold(tills), *sandbox.defects]
    seen.acknowledged = sum(len(till.acknowledged) for till in tills)
    seen.repeated_taps = sum(till.repeated_taps for till in tills)
    seen.repeated_receipts = sum(
        len(_receipts(till, bill)) - 1 for till in tills for bill in till.acknowledged
    )
    return seen


class _Bot:
    """The bot in the folder, one life after another."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        self._sandbox = sandbox
        self._log = folder / "bot.log"
        self._url = f"sqlite:///{folder / 'tamga.db'}"
        self._life: multiprocessing.process.BaseProcess | None = None
        _FORKS.set_forkserver_preload([__name__])

    async def start(self, ahead: timedelta = timedelta(0)) -> None:
        """Start it, its clock ahead of the machine's, and wait until it asks for updates."""
        heard = self._sandbox.api.listens
        settings = {
            "bot_token": self._sandbox.token,
            "telegram_api": self._sandbox.base_url,
            "database_url": self._url,
        }
        life = _FORKS.Process(target=_live, args=(settings, ahead, self._log), daemon=True)
        await asyncio.to_thread(life.start)
        self._life = life
        await self._sandbox.exchange.until(
            lambda: self._sandbox.api.listens > heard, 60, self._log.read_text
        )

    async def kill(self) -> None:
        """SIGKILL."""
        if self._life is not None:
            self._life.kill()
            await asyncio.to_thread(self._life.join)
            self._life = None

    async def silence(self) -> None:
        """Wait until nothing is left in the outbox, a minute at most for each receipt."""
        left = None
        with self.store() as store:
            while left != 0:
                async with asyncio.timeout(60):
                    while (  # noqa: ASYNC110 - a table wakes nobody
                        waiting := (await store.read(outbox_depth))[0]
                    ) == left:
                        await asyncio.sleep(0.1)
                left = waiting

    def lost(self, tills: list[_Till]) -> Iterator[str]:
        """Acknowledged sales that do not stand exactly once, and broken promises of the ledger."""
        with self.store() as store:
            for flaw in store.read_and_wait(audit).flaws:
                yield f"invariant {flaw.invariant}: {flaw.what}, row {flaw.row}"
            for till in tills:
                times = Counter(_bills(store, till.customer))
                for bill in till.acknowledged:
                    if times[bill] != 1:
                        yield f"acknowledged, and credited {times[bill]} times: {bill}"

    def unfounded(self, tills: list[_Till]) -> Iterator[str]:
        """Sales that nobody heard of: every cashier has repeated theirs until it was confirmed."""
        with self.store() as store:
            for till in tills:
                for bill in set(_bills(store, till.customer)) - set(till.acknowledged):
                    yield f"credited, and never acknowledged: {bill}"

    @contextmanager
    def store(self) -> Iterator[SqlStore]:
        """The database, opened for a moment: between two lives nobody else holds it."""
        store = open_store(self._url)
        try:
            yield store
        finally:
            store.close()


def _live(settings: dict[str, str], ahead: timedelta, log: Path) -> None:
    """One life of the bot, in a process of its own."""
    with log.open("ab") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    clock = MovableClock(datetime.now(UTC) + ahead, running=True)
    checked = Settings(_env_file=None, http_port=0, **settings)  # type: ignore[arg-type, call-arg]  # texts, as in an environment
    asyncio.run(run_bot(checked, clock))


async def _open_till(sandbox: Sandbox, bot: _Bot, number: int) -> _Till:
    """A cashier who has taken a role, and a customer who has enrolled and shows a card."""
    cashier, customer = sandbox.person("Olha", "en"), sandbox.person("Dana", "en")
    token = f"{number:032x}"
    with bot.store() as store:
        await store.write(
            invite,
            token=token,
            role=Role.CASHIER,
            name=None,
            branch_id=None,
            by=None,
            now=datetime.now(UTC),
        )
    for person, link in ((cashier, INVITE_LETTER + token), (customer, "")):
        await person.open(link)
        await person.tap("✅", on=await person.reads(""))
    mark = customer.mark()
    await customer.send("/card")
    (card,) = read_codes(customer.saves(await customer.reads(" ", since=mark)))
    return _Till(cashier, customer, card, next_bill=1000 + number * 1_000_000)


async def _sell(sandbox: Sandbox, till: _Till, closing: asyncio.Event) -> None:
    """One sale after another, each over a bill of its own; what gets no answer is done again."""
    while not closing.is_set():
        till.next_bill += 20
        quote = await _quoted(till)
        await _credited(sandbox, till, quote)
        till.acknowledged.append(Minor(till.next_bill * 100))


async def _quoted(till: _Till) -> Message:
    """The message with ✅ for the next bill."""
    while True:
        mark = till.cashier.mark()
        try:
            await till.cashier.open(till.card, wait=False)
            await till.cashier.reads(till.customer.name, PATIENCE, since=mark)
            await till.cashier.send(str(till.next_bill), wait=False)
            return await till.cashier.reads(_sum(till.next_bill), PATIENCE, since=mark)
        except NotSeen:
            continue


async def _credited(sandbox: Sandbox, till: _Till, quote: Message) -> None:
    """Tap ✅, and again until the bot says that it is done, or done already."""
    said = {_WORDS.plain("sale-done", points=till.next_bill // 20), _WORDS.plain("sale-repeated")}
    mark = till.cashier.mark()

    def acknowledged() -> bool:
        heard = {toast.text for toast in till.cashier.toasts if toast.revision > mark}
        return bool(heard & said) or "↩️" in quote.text

    while not acknowledged():
        await till.cashier.tap("✅", on=quote, wait=False)
        try:
            await sandbox.exchange.until(acknowledged, PATIENCE, till.cashier.drawn)
        except NotSeen:
            till.repeated_taps += 1


def _untold(tills: list[_Till]) -> Iterator[str]:
    """Acknowledged sales that the customer has no receipt of."""
    for till in tills:
        for bill in till.acknowledged:
            if not _receipts(till, bill):
                yield f"acknowledged, and no receipt: {bill}"


def _receipts(till: _Till, bill: Minor) -> list[Message]:
    shown = _sum(bill // 100)
    return [message for message in till.customer.messages_since(0) if shown in message.text]


def _sum(bill: int) -> str:
    return money(bill * 100, "KZT", "en")


def _bills(store: SqlStore, customer: Person) -> list[Minor]:
    found = store.read_and_wait(lambda tx: tx.people.caller(TelegramId(customer.id)))
    if found is None or found.member is None:
        return []
    member = found.member.id
    return [sale.bill for sale in store.read_and_wait(lambda tx: tx.sales.of_member(member))]
