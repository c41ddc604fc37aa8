from dataclasses import replace
from datetime import timedelta

from loyalty.store import Tx
from loyalty.values import QuoteId
from storage.store import SqlStore
from tests.storage import rows

MINUTE = timedelta(minutes=1)


def test_a_quote_comes_back_as_it_was_shown(store: SqlStore) -> None:
    """With its award line by line, until it is withdrawn."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        shown = rows.quote("1.2", rows.member(tx), rows.cashier(tx))
        tx.quotes.add(shown)
        assert tx.quotes.get(QuoteId("1.2")) == shown
        assert tx.quotes.get(QuoteId("1.3")) is None
        tx.quotes.withdraw(QuoteId("1.2"))
        assert tx.quotes.get(QuoteId("1.2")) == replace(shown, withdrawn=True)

    store.write_and_wait(ask)


def test_old_quotes_that_came_to_nothing_can_go(store: SqlStore) -> None:
    """Those that a sale came of stay, and so do those of today."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id, staff_id = rows.member(tx), rows.cashier(tx)
        rows.sale(tx, "credited", member_id, staff_id)
        nothing = rows.quote("nothing", member_id, staff_id)
        tx.quotes.add(nothing)
        tx.quotes.add(replace(nothing, id=QuoteId("today"), created_at=rows.NOW + MINUTE))
        tx.quotes.drop(rows.NOW + MINUTE)
        assert tx.quotes.get(QuoteId("nothing")) is None
        assert tx.quotes.get(QuoteId("credited")) is not None
        assert tx.quotes.get(QuoteId("today")) is not None

    store.write_and_wait(ask)
