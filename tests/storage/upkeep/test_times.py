"""What waits for an instant waits no longer because the clock was set back."""

from datetime import timedelta

from loyalty.store import Tx
from loyalty.upkeep.time import fall_back, latest_instant, note_alive
from storage.store import SqlStore
from tests.storage import rows
from tests.storage.outbox.test_notices import Receipt

YEAR, MINUTE = timedelta(days=365), timedelta(minutes=1)


def test_what_waits_goes_back_with_the_clock(store: SqlStore) -> None:
    """A receipt of a minute ago is due at once, and one that is to wait an hour waits an hour."""
    later = rows.NOW + 60 * MINUTE

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        for cause, due in (("now", rows.NOW), ("later", later)):
            tx.outbox.add(
                Receipt(cause),
                person_id=person_id,
                not_before=due,
                not_after=due + MINUTE,
                cause=cause,
            )
        now = rows.NOW - YEAR
        assert tx.outbox.due(now, 9) == ()
        fall_back(tx, by=YEAR, now=now)
        (first,) = tx.outbox.due(now, 9)
        assert len(tx.outbox.due(later - YEAR, 9)) == 2
        assert first.not_after == now + MINUTE

    store.write_and_wait(ask)


def test_the_latest_instant(store: SqlStore) -> None:
    """It is that of the last operation, or when the bot was last known to serve."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        assert latest_instant(tx) is None
        note_alive(tx, now=rows.NOW - MINUTE)
        assert latest_instant(tx) == rows.NOW - MINUTE
        rows.operation(tx, "sale", rows.member(tx))
        assert latest_instant(tx) == rows.NOW
        note_alive(tx, now=rows.NOW + MINUTE)
        assert latest_instant(tx) == rows.NOW + MINUTE

    store.write_and_wait(ask)
