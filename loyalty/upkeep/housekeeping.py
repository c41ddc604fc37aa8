"""What may go: rows that nothing will ask for again. The ledger is never among them."""

from datetime import datetime, timedelta

from loyalty.store import Tx

NOTICES_KEPT = timedelta(days=30)  # after they were settled, to look into complaints
QUOTES_KEPT = timedelta(days=1)  # that nobody credited
MISSES_KEPT = timedelta(days=1)
FILES_KEPT = timedelta(days=1)  # that no promotion shows
LEAVERS_KEPT = timedelta(days=1)  # after their role ended, so that they can be told


def tidy(tx: Tx, *, now: datetime) -> None:
    """Drop old notices, quotes that came to nothing, codes that have expired, files that nothing
    shows, and the addresses of those who neither work here any more nor carry a card.
    """
    tx.outbox.drop_settled(now - NOTICES_KEPT)
    tx.quotes.drop(now - QUOTES_KEPT)
    tx.cards.drop_codes(now)
    tx.cards.drop_misses(now - MISSES_KEPT)
    tx.files.drop_unused(now - FILES_KEPT)
    tx.people.erase_leavers(now - LEAVERS_KEPT)
