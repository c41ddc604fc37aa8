"""Answers to /balance

A hundred people write at once, each again as soon as the answer has come: updates by webhook over a
hundred connections that stay open, answers in the webhook's response or by a call, as each bot does
it. Tamga is the real `python -m bot` on an SQLite file with a thousand members; it looks up who is
speaking and answers in Kazakh, with buttons. The peers say back what they hear: aiogram behind
aiohttp with its `SimpleRequestHandler`, python-telegram-bot with its own webhook. Each is a process
of its own. Telegram is played by a third one, which also makes the load: a bare server
(`benchmarks/telegram.py`), not the sandbox, whose checks cost more than an answer does. For the
p99, people write at a steady 200 a second, and the time begins when an update was due.
"""

import asyncio
import gc
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, Goal, percentile, ratios
from benchmarks.processes import AIOGRAM, PTB, TAMGA, bot_process, busy, run_in_loop
from benchmarks.shop import POINTS, make_shop, sell_all
from benchmarks.telegram import Telegram
from storage.store import open_store

EXPLAINED = """
Tamga does more for an answer than an echo does: it looks up the caller in SQLite, in a thread of
its own, knows which question is open, finds the handler among seventy, and words the answer. It
gets that back on the way: the answer travels in the webhook's own response, where the echo bots
make a second request through an HTTP client, which costs each of them half of its time (and
python-telegram-bot takes updates one after the other); updates are read by httptools and orjson on
uvloop and pass by the web framework. And it is spared what a bot need not do for each update: an
update is offered to one line of handlers and not to router after router, which was a fifth of the
work; what the reading threads have found wakes the event loop once for all of it; the response is
packed from what is said, not from all that could be; the keyboard is made once for each language;
the garbage collector never walks the library's models (`gc.freeze`), and the young objects rarely;
no filter like `F.chat.type` is on the way, which would be asked in a thread. Most of what is left
is aiogram's own: checking the update against its models, and its middlewares. The load has one of
the two cores and the bot the other, so the processor time of an answer is the steadier figure; the
p99 of each is as noisy as the machine is.
"""

RATE = 200
_CONTENDERS = {"Tamga": TAMGA, "aiogram": AIOGRAM, "python-telegram-bot": PTB}
_P99 = ("Tamga", "aiogram")


def run(quick: bool = False) -> list[Figure]:
    """Answers a second, and how long the slowest of a hundred takes."""
    with TemporaryDirectory() as folder:
        return run_in_loop(_run(Path(folder), rounds=2 if quick else 5, seconds=1 if quick else 4))


async def _run(folder: Path, rounds: int, seconds: int) -> list[Figure]:
    answers: dict[str, list[float]] = {name: [] for name in _CONTENDERS}
    work: dict[str, list[float]] = {name: [] for name in _CONTENDERS}
    p99: dict[str, list[float]] = {name: [] for name in _P99}
    pids: dict[str, int] = {}
    async with AsyncExitStack() as stack:
        telegrams = {name: await stack.enter_async_context(Telegram()) for name in _CONTENDERS}
        for name, module in _CONTENDERS.items():
            place = folder / name
            place.mkdir()
            if module is TAMGA:
                fill(place / "tamga.db")
            process = bot_process(module, telegrams[name], place, webhook=True)
            pids[name] = await stack.enter_async_context(process)
            await telegrams[name].crowd(seconds)
        assert POINTS.encode() in telegrams["Tamga"].answer, telegrams["Tamga"].answer
        gc.collect()
        gc.freeze()
        for _ in range(rounds):
            for name, telegram in telegrams.items():
                before = busy(pids[name])
                count = await telegram.crowd(seconds)
                answers[name].append(count / seconds)
                work[name].append((busy(pids[name]) - before) / count)
        for _ in range(rounds):
            for name in _P99:
                await asyncio.sleep(0.2)
                times = await telegrams[name].steady(RATE, seconds * 2)
                p99[name].append(percentile(times, 0.99))
    return _figures(answers, work, p99)


def fill(database: Path) -> None:
    """A thousand members, each of whom has bought once."""
    url = f"sqlite:///{database}"
    sales = make_shop(url, members=1000, cashiers=1, sales=1000)
    store = open_store(url)
    try:
        store.write_and_wait(sell_all, sales)
    finally:
        store.close()


def _figures(
    answers: dict[str, list[float]], work: dict[str, list[float]], p99: dict[str, list[float]]
) -> list[Figure]:
    tamga, aiogram, ptb = answers.values()
    return [
        Figure("answers a second", ratios(tamga, aiogram), over="aiogram", goal=Goal(at_least=1.5)),
        Figure(
            "answers a second",
            ratios(tamga, ptb),
            over="python-telegram-bot",
            goal=Goal(at_least=2),
        ),
        Figure(
            f"p99 of an answer at {RATE} updates a second",
            ratios(*p99.values()),
            over="aiogram",
            goal=Goal(at_most=1.2),
        ),
        *(
            Figure(f"{name}: answers a second", tuple(rates), "/s")
            for name, rates in answers.items()
        ),
        *(
            Figure(f"{name}: processor time of an answer", tuple(1000 * w for w in works), "ms")
            for name, works in work.items()
        ),
        *(
            Figure(f"{name}: p99 at {RATE}/s", tuple(1000 * time for time in times), "ms")
            for name, times in p99.items()
        ),
    ]
