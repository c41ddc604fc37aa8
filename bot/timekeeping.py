"""Where the clock was set back: what waits in the database for an instant goes back with it."""

import structlog

from bot.steady import SteadyClock
from loyalty.store import StoreAway
from loyalty.upkeep.time import fall_back, latest_instant, note_alive
from storage.store import SqlStore

EVERY = 60.0  # seconds

_log = structlog.get_logger(__name__)


async def never_before(store: SqlStore, clock: SteadyClock) -> None:
    """Have the clock begin after all that is written down. Raises StoreAway."""
    known = await store.read(latest_instant)
    if known is not None:
        clock.begin_after(known)
    await _go_back(store, clock)


async def keep_time(store: SqlStore, clock: SteadyClock) -> None:
    """Write down every minute what time it is, and go back with the clock, until cancelled."""
    while True:
        await clock.sleep(EVERY)
        try:
            await _go_back(store, clock)
            await store.write(note_alive, now=clock.now())
        except StoreAway as error:
            _log.warning("the time was not written down", error=str(error))
        except Exception:
            _log.exception("keeping the time has stumbled; looking again")


async def _go_back(store: SqlStore, clock: SteadyClock) -> None:
    if fell := clock.fall():
        await store.write(fall_back, by=fell, now=clock.now())
