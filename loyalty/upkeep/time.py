"""What is known of the time: the machine's clock may be set back, while the bot runs or between."""

from datetime import datetime, timedelta

from loyalty.promotions.sending import free_deliveries
from loyalty.store import Tx

_ALIVE = "alive at"


def note_alive(tx: Tx, *, now: datetime) -> None:
    """The bot serves at this moment, and what it writes is kept."""
    tx.settings.put(_ALIVE, now.isoformat())


def latest_instant(tx: Tx) -> datetime | None:
    """The latest instant that was written down as past; None where nothing has happened yet."""
    alive = tx.settings.get(_ALIVE)
    known = (tx.times.latest(), datetime.fromisoformat(alive) if alive else None)
    return max((instant for instant in known if instant is not None), default=None)


def fall_back(tx: Tx, *, by: timedelta, now: datetime) -> None:
    """The clock was set back `by` so much to `now`: what waits goes back with it.

    Letters, quotes and what somebody is asked for would otherwise wait as much longer.
    """
    tx.times.fall_back(by, now)
    free_deliveries(tx, now=now)
    note_alive(tx, now=now)
