"""A broadcast, and who is answered meanwhile

A promotion to every member of a shop at 25, 300 and 1 000 messages a second, sent by the real bot
(SQLite with `synchronous=FULL`, webhook) to a Telegram that costs next to nothing, while 50 people
a second ask for their balance. The share of the rate is that of the messages between the first and
the last tenth; the p99 of /balance stands beside that of the same bot with nothing to send.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, percentile, ratios
from benchmarks.processes import TAMGA, bot_process, busy, run_in_loop
from benchmarks.shop import make_shop
from benchmarks.telegram import CHATS, FIRST_CHAT, Telegram, chat_of, message_to
from loyalty.promotions.campaigns import begin_draft, change_draft
from loyalty.promotions.starting import start
from loyalty.records.promotions.contents import Content, Form
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions
from loyalty.store import Tx
from loyalty.team.team import appoint_owners
from loyalty.values import BasisPoints, OperationId, TelegramId
from storage.store import open_store

EXPLAINED = """
Each message is leased and marked before it goes out, and written down afterwards, several in one
commit where many are under way. Bot and Telegram share the machine's processor; where the processor
share of the bot comes near 1, that is what bounds it, since Python runs on one core.
Its screen, drawn every three seconds, asks for leave like a message: at 25 a second it takes one of
75, hence the share there.
"""

RATES = (25, 300, 1000)
ASKING = 50  # balances a second
_OWNER = TelegramId(9_999_999)
_FIRST = FIRST_CHAT + CHATS
"""Who gets the promotion; those before ask for their balance."""


@dataclass
class _Run:
    """What one broadcast showed."""

    share: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    at_rest: list[float] = field(default_factory=list)
    meanwhile: list[float] = field(default_factory=list)


class _Crowd(Telegram):
    """Notes when each promotion came."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[float] = []

    def call(self, method: bytes, body: bytes, reply: Callable[[bytes], None]) -> None:
        """A promotion is answered at once; whatever else as ever."""
        chat = chat_of(body) if method == b"sendMessage" else 0
        if chat < _FIRST:
            super().call(method, body, reply)
        else:
            self.came.append(time.perf_counter())
            reply(message_to(chat))


def run(quick: bool = False) -> list[Figure]:
    """Each rate a few times."""
    rounds, seconds = (1, 3) if quick else (3, 10)
    figures: list[Figure] = []
    for rate in RATES:
        seen = _Run()
        for _ in range(rounds):
            with TemporaryDirectory() as folder:
                run_in_loop(_send(Path(folder), rate, seconds, seen))
        figures += _figures(rate, seen)
    return figures


async def _send(folder: Path, rate: int, seconds: int, seen: _Run) -> None:
    members = rate * seconds
    url = f"sqlite:///{folder / 'tamga.db'}"
    make_shop(url, members=CHATS + members, cashiers=0, sales=0, ruled=_at_any_hour)
    store = open_store(url)
    paid = {"SEND_RATE": str(rate), "PAID_BROADCAST": "true"}
    try:
        async with (
            _Crowd() as telegram,
            bot_process(TAMGA, telegram, folder, webhook=True, more=paid) as pid,
        ):
            await telegram.steady(ASKING, 2)
            seen.at_rest.append(percentile(await telegram.steady(ASKING, seconds), 0.99))
            store.write_and_wait(_go, now=datetime.now(UTC))
            while not telegram.came:  # noqa: ASYNC110 - it comes when it comes
                await asyncio.sleep(0.01)
            began, worked = time.perf_counter(), busy(pid)
            times = await telegram.steady(ASKING, seconds * 0.8)
            seen.work.append((busy(pid) - worked) / (time.perf_counter() - began))
            seen.meanwhile.append(percentile(times, 0.99))
            async with asyncio.timeout(60 + 4 * seconds):
                while len(telegram.came) < members:  # noqa: ASYNC110 - they come when they come
                    await asyncio.sleep(0.05)
            seen.share.append(_rate(telegram.came) / rate)
    finally:
        store.close()


def _rate(came: list[float]) -> float:
    """Messages a second, without the first and the last tenth."""
    tenth = len(came) // 10
    middle = came[tenth:-tenth]
    return (len(middle) - 1) / (middle[-1] - middle[0])


def _at_any_hour(program: Program) -> Program:
    promotions = Promotions(quiet_hours=False, share_apart=BasisPoints(0))
    return replace(program, promotions=promotions)


def _go(tx: Tx, *, now: datetime) -> None:
    """An owner says ✅."""
    appoint_owners(tx, telegram_ids=(_OWNER,), now=now)
    by = tx.staff.owners()[0].person_id
    first = tx.people.by_telegram(TelegramId(_FIRST))
    assert first is not None
    member = tx.members.of_person(first.id)
    while member is not None:
        tx.members.set_advertising(member.id, True)
        member = tx.members.get(type(member.id)(member.id + 1))
    draft = begin_draft(tx, operation=OperationId("benchmark"), by=by, now=now)
    contents = (Content(None, Form.TEXT, "<b>Coffee at half price</b> until Sunday, {name}!"),)
    draft = change_draft(
        tx, campaign_id=draft.id, edition=draft.edition, by=by, now=now, contents=contents
    )
    start(
        tx,
        campaign_id=draft.id,
        edition=draft.edition,
        by=by,
        now=now,
        chat=int(_OWNER),
        message=0,
    )


def _figures(rate: int, seen: _Run) -> list[Figure]:
    reached = Goal(at_least=0.98)
    return [
        Figure(f"share of {rate} a second that is reached", tuple(seen.share), "", goal=reached),
        Figure(f"processor share of the bot at {rate} a second", tuple(seen.work), ""),
        Figure(
            f"p99 of /balance at {rate} a second",
            ratios(seen.meanwhile, seen.at_rest),
            over="at rest",
            goal=Goal(at_most=3),
        ),
        Figure(f"the same at {rate} a second", tuple(1000 * s for s in seen.meanwhile), "ms"),
    ]
