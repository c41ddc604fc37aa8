"""How fast several processes of one bot speak together: as fast as was set, and never faster."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from redis import Redis
from structlog.testing import capture_logs

from tests.bot.paces import Noted, most_in_a_second, processes, together
from tests.redis_line import RedisLine


@asynccontextmanager
async def broadcasting(*paces: Noted) -> AsyncIterator[None]:
    """More wait with each of them than may go, until the block ends."""

    async def ask(pace: Noted) -> None:
        while True:
            await pace.acquire(2)

    asking = [asyncio.create_task(ask(pace)) for pace in paces for _ in range(pace.rate // 4 + 2)]
    try:
        yield
    finally:
        for task in asking:
            task.cancel()
        await asyncio.gather(*asking, return_exceptions=True)


@pytest.mark.parametrize("rate", [25, 300])
async def test_two_processes_keep_one_pace(redis_server: str, bot_id: int, rate: int) -> None:
    """No second has more than was set, both get on, and 95 in a hundred of it are used."""
    async with (
        processes(redis_server, bot_id, rate, rate) as (one, other),
        broadcasting(one, other),
    ):
        await asyncio.sleep(4)
    went = together(one, other)
    assert most_in_a_second(went) <= rate
    assert (len(went) - 1) / (went[-1] - went[0]) >= 0.95 * rate
    assert min(len(one.went), len(other.went)) > rate / 2


async def test_the_hour_before_is_no_reason_for_a_burst(redis_server: str, bot_id: int) -> None:
    """What nobody asked for is not made up for."""
    async with processes(redis_server, bot_id, 20) as (one,):
        await one.acquire()
        await asyncio.sleep(0.5)
        await asyncio.gather(*(one.acquire() for _ in range(6)))
    assert one.went[-1] - one.went[1] > 0.2


async def test_a_receipt_overtakes_the_promotions_of_both(redis_server: str, bot_id: int) -> None:
    """While two processes send promotions, a receipt waits for a turn or two and no longer."""
    loop = asyncio.get_running_loop()
    waited = []
    async with processes(redis_server, bot_id, 25, 25) as (one, other), broadcasting(one, other):
        for _ in range(10):
            await asyncio.sleep(0.1)
            since = loop.time()
            await one.acquire(0)
            waited.append(loop.time() - since)
    assert max(waited) < 0.5


async def test_the_slowest_sets_the_pace(redis_server: str, bot_id: int) -> None:
    """Where Telegram refuses one process to be paid, the others go on at the free rate too."""
    async with processes(redis_server, bot_id, 200, 200) as (one, other), broadcasting(one, other):
        await asyncio.sleep(0.5)
        one.slow_down(30)
        await asyncio.sleep(0.2)
        one.went.clear()
        other.went.clear()
        await asyncio.sleep(2)
    assert other.went
    assert most_in_a_second(together(one, other)) <= 30


async def test_redis_is_away_for_a_while(
    redis_server: str, bot_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each process keeps to its share meanwhile, says so once, and comes back by itself."""
    monkeypatch.setattr("bot.shared_pace.ALONE", 0.5)
    rate = 20
    async with (
        RedisLine(redis_server) as line,
        processes(line.url, bot_id, rate, rate) as (one, other),
    ):
        with capture_logs() as log:
            async with broadcasting(one, other):
                await asyncio.sleep(1)
                line.cut()
                await asyncio.sleep(1)
                one.went.clear()
                other.went.clear()
                await asyncio.sleep(2)
                assert most_in_a_second(together(one, other)) <= rate
                assert len(together(one, other)) > 1.5 * rate
                line.mend()
                await asyncio.sleep(1.5)
                one.went.clear()
                other.went.clear()
                await asyncio.sleep(2)
    assert most_in_a_second(together(one, other)) <= rate
    assert len(together(one, other)) > 1.8 * rate
    said = [entry["event"] for entry in log]
    assert sum(event.startswith("Redis is away") for event in said) == 2
    assert sum(event.startswith("Redis is back") for event in said) == 2


async def test_a_redis_that_hangs_stops_nobody(bot_id: int) -> None:
    """Where it takes the question and never answers, what waits goes out all the same."""

    hung_up = asyncio.Event()

    async def never(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        hung_up.set()

    silent = await asyncio.start_server(never, "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    async with processes(f"redis://127.0.0.1:{port}/0", bot_id, 25) as (one,):
        async with asyncio.timeout(5):
            await asyncio.gather(*(one.acquire() for _ in range(5)))
    await hung_up.wait()
    silent.close()


async def test_nothing_is_left_in_redis(redis_server: str, bot_id: int) -> None:
    """Each key ends by itself."""
    async with processes(redis_server, bot_id, 25) as (one,):
        await one.acquire()
    with Redis.from_url(redis_server) as redis:
        keys = list(redis.scan_iter(f"pace:{bot_id}:*"))
        assert keys
        assert all(0 < redis.ttl(key) <= 60 for key in keys)
