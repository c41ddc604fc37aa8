"""The pace of several processes that serve one bot: Redis keeps it, by its own clock.

Imported only where there is Redis, so that a shop without it does not carry it in memory.
"""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from typing import cast
from uuid import uuid4

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from bot.pace import Pace

PATIENCE = 0.5  # seconds for an answer of Redis
ALONE = 2.0  # seconds until Redis is asked again

_LATE = 0.02
"""In seconds: by so much longer is the second that Redis keeps. A leave that has been longer on its
way than that is given back, so that what counts is when requests really go."""
_ASKED_AGAIN = 3
_BREATH = 0.005  # seconds between two questions: at a high rate, several go at once

_SCRIPT = """
local went, next_at, slowest, who = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local rate, wanted, name = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local returned, returned_at = tonumber(ARGV[4]), ARGV[5]
local second, made_up = 1020000, 100000

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

-- The slowest process sets the pace for all: Telegram may have refused it to be paid.
local known = tonumber(redis.call('GET', slowest) or rate)
if rate <= known then
  redis.call('SET', slowest, rate, 'PX', 60000)
else
  rate = known
end

redis.call('ZADD', who, now, name)
redis.call('ZREMRANGEBYSCORE', who, '-inf', now - 10000000)
redis.call('PEXPIRE', who, 10000)

local step = second / rate
local turn = tonumber(redis.call('GET', next_at) or 0)
if returned > 0 then
  turn = turn - step * redis.call('LREM', went, returned, returned_at)
end
if now >= turn + made_up then
  turn = now
end

local granted, at = 0, 0
while true do
  local oldest = redis.call('LINDEX', went, rate - 1)
  at = math.max(turn, oldest and oldest + second or 0)
  if at > now or granted == wanted then
    break
  end
  redis.call('LPUSH', went, now)
  granted = granted + 1
  turn = at + step
end
redis.call('LTRIM', went, 0, rate - 1)
redis.call('PEXPIRE', went, 2000)
redis.call('SET', next_at, string.format('%.0f', turn), 'PX', 2000)
return {granted, math.max(0, math.ceil(at - now)), now, redis.call('ZCARD', who)}
"""
"""Lets so many go as may, evenly and in no second more than the rate, and says when the next one
may. Times are microseconds; each key ends by itself a moment after it has lost its meaning."""

_log = structlog.get_logger(__name__)


class SharedPace(Pace):
    """Lets requests go evenly, and in no second more of them than `rate` from all processes.

    While Redis is away or slow, each of them keeps to its share.
    """

    def __init__(self, rate: int, redis_url: str, bot_id: int) -> None:
        super().__init__(rate)
        self._redis = Redis.from_url(
            redis_url,
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            retry=Retry(NoBackoff(), 1),  # a connection may have ended while it lay idle
        )
        self._script = self._redis.register_script(_SCRIPT)
        names = ("went", "next", "slowest", "who")
        self._keys = [f"pace:{bot_id}:{name}" for name in names]
        self._name = uuid4().hex
        self._of_all = rate
        self._processes = 1
        self._alone_until: float | None = None

    def slow_down(self, rate: int) -> None:
        """From now on so many a second at most, from all processes."""
        self._of_all = min(rate, self._of_all)
        super().slow_down(rate)

    async def close(self) -> None:
        """Hang up. Nobody may ask any more."""
        if isinstance(self._alarm, asyncio.Task):
            self._alarm.cancel()
        with suppress(RedisError):
            await self._redis.aclose()

    def _let_go(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._alone_until is not None and loop.time() < self._alone_until:
            super()._let_go(loop)
        else:
            self._alarm = loop.create_task(self._let_go_together(loop))

    async def _let_go_together(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let everybody go whose turn has come among those of all processes."""
        try:
            while wanted := self._wanted():
                granted, seconds = await self._ask(wanted, loop)
                for _ in range(min(granted, self._wanted())):
                    self._let_one_go(loop.time(), loop.time())
                if granted < wanted:
                    await asyncio.sleep(max(seconds, _BREATH))
            self._alarm = None
        except Exception as error:
            self._go_on_alone(loop, error)

    async def _ask(self, wanted: int, loop: asyncio.AbstractEventLoop) -> tuple[int, float]:
        """How many may go at this moment, and in how many seconds the next one."""
        granted = seconds = at = 0
        for _ in range(_ASKED_AGAIN):
            asked = loop.time()
            arguments: list[str | int] = [self._of_all, wanted, self._name, granted, at]
            async with asyncio.timeout(PATIENCE):
                answer = self._script(keys=self._keys, args=arguments)
                granted, seconds, at, self._processes = await cast(Awaitable[list[int]], answer)
            if loop.time() - asked <= _LATE:
                break
        self._be_together_again()
        return granted, seconds / 1e6

    def _go_on_alone(self, loop: asyncio.AbstractEventLoop, error: Exception) -> None:
        if self._alone_until is None:
            self._keep(max(1, self._of_all // self._processes))
            _log.warning(
                "Redis is away; this process keeps to its share of SEND_RATE",
                rate=self.rate,
                error=str(error) or type(error).__name__,
            )
        self._alone_until = loop.time() + ALONE
        super()._let_go(loop)

    def _be_together_again(self) -> None:
        if self._alone_until is not None:
            self._alone_until = None
            self._keep(self._of_all)
            _log.info("Redis is back; SEND_RATE holds over all processes", rate=self.rate)
