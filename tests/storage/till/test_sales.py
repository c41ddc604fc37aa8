from datetime import timedelta

from loyalty.records.points import Reason
from loyalty.records.till import Sale, SaleLine
from loyalty.store import Tx
from loyalty.values import EntryId, Minor, Points, QuoteId, SaleId
from storage.store import SqlStore
from tests.storage import rows

MINUTE = timedelta(minutes=1)


def test_a_sale_is_found_by_number_and_by_quote(store: SqlStore) -> None:
    """And stands until it is undone."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id, staff_id = rows.member(tx), rows.cashier(tx)
        sale_id = rows.sale(tx, "1.2", member_id, staff_id)
        sale = tx.sales.get(sale_id)
        assert sale is not None
        assert sale == Sale(
            id=sale_id,
            number=1,
            entry_id=EntryId(sale.entry_id),
            quote_id=QuoteId("1.2"),
            member_id=member_id,
            staff_id=staff_id,
            branch_id=None,
            bill=Minor(250_000),
            discount=Minor(0),
            category=None,
            spent=Points(0),
            spending_entry_id=None,
            paid=Minor(250_000),
            points=Points(125),
            at=rows.NOW,
            local_date=rows.TODAY,
        )
        assert tx.sales.by_quote(QuoteId("1.2")) == sale
        assert (tx.sales.numbered(1), tx.sales.numbered(int(sale_id) + 1)) == (sale_id, None)
        assert tx.sales.next_number() == 2
        quote = tx.quotes.get(QuoteId("1.2"))
        assert quote is not None
        assert quote.credited
        assert tx.sales.of_member(member_id) == (sale,)
        assert (tx.sales.get(SaleId(99)), tx.sales.by_quote(QuoteId("9"))) == (None, None)
        undone = rows.undo(tx, sale_id, rows.NOW + MINUTE)
        assert undone.undone_at == rows.NOW + MINUTE
        assert tx.sales.get(sale_id) == undone

    store.write_and_wait(ask)


def test_a_twin_is_a_standing_sale_of_the_same_bill_to_the_same_member(store: SqlStore) -> None:
    """Made after the instant that is asked about, not at it."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        member_id, other, staff_id = rows.member(tx, 1), rows.member(tx, 2), rows.cashier(tx)
        sale_id = rows.sale(tx, "1.2", member_id, staff_id, bill=700)
        before = rows.NOW - MINUTE
        assert tx.sales.twin_since(member_id, Minor(700), before)
        assert not tx.sales.twin_since(member_id, Minor(700), rows.NOW)
        assert not tx.sales.twin_since(member_id, Minor(701), before)
        assert not tx.sales.twin_since(other, Minor(700), before)
        rows.undo(tx, sale_id, rows.NOW)
        assert not tx.sales.twin_since(member_id, Minor(700), before)

    store.write_and_wait(ask)


def test_a_day_shows_its_sales_newest_first(store: SqlStore) -> None:
    """Of one cashier, one branch or all; with the names of those who are still here."""

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        centre, north = (
            tx.staff.add_branch("Centre", rows.NOW),
            tx.staff.add_branch("North", rows.NOW),
        )
        here, gone = rows.member(tx, 1, "Айгүл"), rows.member(tx, 2, "Болат")
        anna, boris = rows.cashier(tx, 11), rows.cashier(tx, 12)
        first = rows.sale(tx, "1", here, anna, branch=centre)
        second = rows.sale(tx, "2", gone, boris, branch=centre)
        third = rows.sale(tx, "3", here, boris, branch=north)
        rows.sale(tx, "4", here, anna, branch=centre, day=rows.TODAY - timedelta(days=1))
        rows.undo(tx, third, rows.NOW)
        tx.ledger.add_entry(
            operation=rows.operation(tx, "bye", gone, kind="departure"),
            member_id=gone,
            points=Points(-125),
            reason=Reason.DEPARTURE,
            at=rows.NOW,
        )
        tx.members.part(gone, rows.NOW)

        def seen(lines: tuple[SaleLine, ...]) -> list[tuple[SaleId, str | None]]:
            return [(line.sale.id, line.name) for line in lines]

        day = rows.TODAY
        assert seen(tx.sales.of_day(day, staff_id=None, branch_id=None)) == [
            (third, "Айгүл"),
            (second, None),
            (first, "Айгүл"),
        ]
        assert seen(tx.sales.of_day(day, staff_id=anna, branch_id=None)) == [(first, "Айгүл")]
        assert seen(tx.sales.of_day(day, staff_id=None, branch_id=centre)) == [
            (second, None),
            (first, "Айгүл"),
        ]

    store.write_and_wait(ask)
