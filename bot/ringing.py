"""Reminding the team of customers who wait for an answer, beside everything else."""

import structlog

from loyalty.clock import Clock
from loyalty.store import Store, StoreAway
from loyalty.voice.ringing import ring_again, who_waits_too_long

PAUSE = 30.0  # seconds between two looks

log = structlog.get_logger(__name__)


async def keep_ringing(store: Store, clock: Clock) -> None:
    """Look who waits too long, for ever. What fails is looked at again."""
    while True:
        looked = clock.now()
        try:
            if await store.read(who_waits_too_long, now=looked):
                await store.write(ring_again, now=looked)
        except StoreAway as error:
            log.warning("nobody is reminded while the database is away", error=str(error))
        except Exception:
            log.exception("reminding has stumbled; looking again")
        passed = (clock.now() - looked).total_seconds()  # it may have been set meanwhile
        await clock.sleep(min(PAUSE, PAUSE - passed))
