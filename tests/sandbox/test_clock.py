"""The clock goes where it is told to, and wakes everybody on the way."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from sandbox import MovableClock

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_frozen() -> None:
    """A frozen clock stands still until it is moved."""
    clock = MovableClock(NOON)
    assert clock.now() == NOON
    await clock.advance(timedelta(days=365))
    assert clock.now() == NOON + timedelta(days=365)
    await clock.set(NOON)
    assert clock.now() == NOON


async def test_order() -> None:
    """Sleepers wake in order of their time, each at its own instant, and may sleep again."""
    clock = MovableClock(NOON)
    woken: list[tuple[str, datetime]] = []

    async def sleeper(name: str, seconds: float, times: int = 1) -> None:
        for _ in range(times):
            await clock.sleep(seconds)
            woken.append((name, clock.now()))

    sleepers = asyncio.gather(sleeper("late", 50), sleeper("often", 20, 3), sleeper("early", 10))
    await asyncio.sleep(0)
    await clock.advance(timedelta(minutes=2))
    await sleepers
    at = [(name, (instant - NOON).seconds) for name, instant in woken]
    assert at == [("early", 10), ("often", 20), ("often", 40), ("late", 50), ("often", 60)]


async def test_cancelled_sleeper() -> None:
    """A sleeper that gave up is not missed."""
    clock = MovableClock(NOON)
    sleeper = asyncio.create_task(clock.sleep(10))
    await asyncio.sleep(0)
    sleeper.cancel()
    await clock.advance(timedelta(hours=1))
    with pytest.raises(asyncio.CancelledError):
        await sleeper


async def test_running() -> None:
    """A running clock goes with the machine's time, wakes by itself, and can still be moved."""
    clock = MovableClock(NOON, running=True)
    await clock.sleep(0.01)
    assert timedelta(milliseconds=9) < clock.now() - NOON < timedelta(minutes=1)
    sleeper = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    await clock.advance(timedelta(hours=2))
    await sleeper
    assert clock.now() - NOON >= timedelta(hours=2)


async def test_a_running_clock_loses_nothing_by_being_moved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two that are moved together stay together, however long whoever wakes by one works."""
    machine = [0.0]
    monkeypatch.setattr("sandbox.clock.time", SimpleNamespace(monotonic=lambda: machine[0]))
    clock, other = MovableClock(NOON, running=True), MovableClock(NOON, running=True)

    async def worker() -> None:
        await clock.sleep(3600)
        machine[0] += 5

    working = asyncio.create_task(worker())
    await asyncio.sleep(0)
    for one in (other, clock):
        await one.advance(timedelta(hours=2))
    await working
    assert clock.now() == other.now() == NOON + timedelta(hours=2, seconds=5)


async def test_strict() -> None:
    """A clock takes aware instants only, and does not advance backwards."""
    with pytest.raises(ValueError, match="aware"):
        MovableClock(NOON.replace(tzinfo=None))
    with pytest.raises(ValueError, match="forwards"):
        await MovableClock(NOON).advance(timedelta(seconds=-1))
