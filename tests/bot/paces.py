"""Paces of several processes that note when they let requests go."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from bot.shared_pace import SharedPace


class Noted(SharedPace):
    """A process's pace that notes when it has let each go."""

    def __init__(self, rate: int, redis_url: str, bot_id: int) -> None:
        super().__init__(rate, redis_url, bot_id)
        self.went: list[float] = []

    def _let_one_go(self, at: float, now: float) -> None:
        super()._let_one_go(at, now)
        self.went.append(asyncio.get_running_loop().time())


@asynccontextmanager
async def processes(url: str, bot_id: int, *rates: int) -> AsyncIterator[list[Noted]]:
    """Paces at these rates, as processes of their own have them."""
    async with AsyncExitStack() as stack:
        paces = [Noted(rate, url, bot_id) for rate in rates]
        for pace in paces:
            stack.push_async_callback(pace.close)
        yield paces


def together(*paces: Noted) -> list[float]:
    """When something went, from whichever."""
    return sorted(at for pace in paces for at in pace.went)


def most_in_a_second(times: Sequence[float]) -> int:
    """The most that went in any second, of these in their order."""
    most, since = 0, 0
    for until, at in enumerate(times):
        while times[since] <= at - 1:
            since += 1
        most = max(most, until - since + 1)
    return most
