"""Asking customers how their purchases were, as their turn comes, beside everything else; and
reminding them of surveys that they have left half-way.
"""

import structlog

from loyalty.clock import Clock
from loyalty.store import Store, StoreAway
from loyalty.voice.asking import ask_about_purchases, begin_asking, whose_turn
from loyalty.voice.reminding import anybody_half_way, remind_half_way

PAUSE = 30.0  # seconds between two looks

log = structlog.get_logger(__name__)


async def keep_asking(store: Store, clock: Clock) -> None:
    """Look whose turn it is, for ever. What fails is looked at again."""
    begun = False
    while True:
        looked = clock.now()
        try:
            if not begun:
                await store.write(begin_asking)
                begun = True
            while await store.read(whose_turn, now=clock.now()):
                await store.write(ask_about_purchases, now=clock.now())
            while await store.read(anybody_half_way, now=clock.now()):
                await store.write(remind_half_way, now=clock.now())
        except StoreAway as error:
            log.warning("nobody is asked while the database is away", error=str(error))
        except Exception:
            log.exception("asking has stumbled; looking again")
        passed = (clock.now() - looked).total_seconds()  # it may have been set meanwhile
        await clock.sleep(min(PAUSE, PAUSE - passed))
