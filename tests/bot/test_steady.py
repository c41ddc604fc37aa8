"""The bot's time does not go back, whatever is done to the machine's clock."""

from collections.abc import MutableMapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.clock import what_is_wrong
from bot.pace import Wait
from bot.steady import SteadyClock
from sandbox import MovableClock

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


class Played:
    """Real seconds, as the test wants them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.passed = 0.0
        monkeypatch.setattr("bot.steady.time.monotonic", lambda: self.passed)


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> Played:
    """The machine's own seconds, which nobody can set."""
    return Played(monkeypatch)


@pytest.fixture(autouse=True)
def _quiet(logged: list[MutableMapping[str, Any]]) -> None:
    """What is logged is not printed."""


async def test_a_clock_that_is_set_back(real: Played) -> None:
    """Time goes on, at half speed, until the machine's clock has caught up, and then with it."""
    machine = MovableClock(NOON)
    steady = SteadyClock(machine)
    assert steady.now() == NOON
    await machine.set(NOON - 60 * SECOND)
    told = [steady.now()]
    for _ in range(150):
        real.passed += 1
        await machine.advance(SECOND)
        told.append(steady.now())
    assert told == sorted(told)
    assert told[0] == NOON
    assert told[100] == NOON + 50 * SECOND
    assert told[120:] == [NOON + n * SECOND for n in range(60, 91)]


@pytest.mark.parametrize(("seconds", "slept"), [(30.0, 60.0), (60.0, 120.0), (3600.0, 3660.0)])
async def test_a_pause_while_it_catches_up(
    real: Played, monkeypatch: pytest.MonkeyPatch, seconds: float, slept: float
) -> None:
    """It is as long as it was meant to be by the bot's time, and no longer."""
    machine = MovableClock(NOON)
    steady = SteadyClock(machine)
    await machine.set(NOON - 60 * SECOND)
    steady.now()
    asked: list[float] = []

    async def sleep(so_long: float) -> None:
        asked.append(so_long)

    monkeypatch.setattr(machine, "sleep", sleep)
    await steady.sleep(seconds)
    assert asked == [slept]


async def test_a_clock_that_is_set_on(real: Played) -> None:
    """The bot's time goes with it at once."""
    machine = MovableClock(NOON)
    steady = SteadyClock(machine)
    await machine.set(NOON + HOUR)
    assert steady.now() == NOON + HOUR


async def test_what_happened_before_the_start(real: Played) -> None:
    """A bot that starts on a clock an hour behind what was written last begins after that."""
    steady = SteadyClock(MovableClock(NOON))
    steady.begin_after(NOON - HOUR)
    assert steady.now() == NOON
    steady.begin_after(NOON + HOUR)
    assert steady.now() == NOON + HOUR
    assert steady.fall() == timedelta()


async def test_a_clock_that_was_wrong_for_days(real: Played) -> None:
    """It is followed, and by how much is said once, so that what waits can be moved along."""
    machine = MovableClock(NOON)
    steady = SteadyClock(machine)
    wait = Wait(steady)
    wait.until(NOON + SECOND)
    await machine.set(NOON - 400 * 24 * HOUR)
    assert wait.left() == 1
    assert steady.now() == NOON - 400 * 24 * HOUR
    assert steady.fall() == 400 * 24 * HOUR
    assert steady.fall() == timedelta()
    await machine.advance(SECOND)
    assert wait.left() == 0


@pytest.mark.parametrize(
    ("now", "telegrams", "wrong"),
    [
        (NOON, None, None),
        (NOON, NOON + 100 * SECOND, None),
        (NOON, NOON + HOUR, "the machine's clock is 1:00:00 behind Telegram's"),
        (NOON + HOUR, NOON, "the machine's clock is 1:00:00 ahead of Telegram's"),
        (datetime(1970, 1, 1, tzinfo=UTC), NOON, "the machine's clock says 1970-01-01"),
    ],
)
def test_a_clock_that_cannot_be_right(
    now: datetime, telegrams: datetime | None, wrong: str | None
) -> None:
    """Whoever runs the bot is told by how much the machine's clock is off."""
    said = what_is_wrong(now, telegrams)
    assert (said is None) == (wrong is None)
    assert (said or "").startswith(wrong or "")
