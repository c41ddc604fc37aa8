"""What an update makes of sales that were made before they had numbers of their own."""

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine

from loyalty.records.outbox import Letter
from loyalty.upkeep.audit import audit
from loyalty.values import SaleId
from storage.engine.urls import parse_url
from storage.migrations.versions import r0008_sale_numbers
from storage.store import SqlStore
from tests.loyalty.shop import Shop, sales_in
from tests.storage.direct import execute, kind_of


def test_sales_that_were_made_are_counted_in_their_order(
    store: SqlStore, database_url: str
) -> None:
    """From 1 on, whatever lay between them; receipts still to be sent name the same numbers, and
    their buttons the same sales.
    """
    shop, url = Shop(store), database_url
    shop.open()
    cashier = shop.staff()
    sold = [shop.sell(cashier, shop.member(), bill).sale for bill in (100_000, 200_000, 300_000)]
    shop.undo(cashier, sold[0].id)
    shop.sell(cashier, shop.member(), 400_000)
    before = _numbers(shop)
    assert [number for _, number in before] == [1, 2, 3, 4]
    letters = _waiting(shop)
    execute(url, *_as_before(url, letters))
    _upgrade(url)
    assert _numbers(shop) == before
    receipts = [one for one in _waiting(shop) if one.kind in {"sale-receipt", "till-receipt"}]
    assert {(one.sale, one.number) for one in sales_in(receipts)} == {*before}
    assert _waiting(shop) == letters
    assert shop.read(audit).flaws == ()
    assert shop.sell(cashier, shop.member(), 500_000).sale.number == 5


def _numbers(shop: Shop) -> list[tuple[SaleId, int]]:
    day = shop.read(lambda tx: tx.programs.current()).local(shop.now).date()
    found = shop.read(lambda tx: tx.sales.since(day))
    return sorted((sale.id, sale.number) for sale in found)


def _waiting(shop: Shop) -> tuple[Letter, ...]:
    return shop.read(lambda tx: tx.outbox.due(shop.now, 100))


def _as_before(url: str, letters: tuple[Letter, ...]) -> list[str]:
    """What takes the numbers away: receipts showed the number of the operation."""
    sale = {
        "sqlite": "json_remove(json_set(figures, '$.sale.number', json_extract(figures, "
        "'$.sale.sale')), '$.sale.sale')",
        "postgresql": "(jsonb_set(figures::jsonb, '{sale,number}', "
        "figures::jsonb #> '{sale,sale}') #- '{sale,sale}')::json",
    }
    refund = {
        "sqlite": "json_remove(figures, '$.refund.number')",
        "postgresql": "(figures::jsonb #- '{refund,number}')::json",
    }
    kind = kind_of(url)
    assert {letter.kind for letter in letters} >= {"sale-receipt", "refund-receipt"}
    return [
        f"UPDATE outbox SET figures = {sale[kind]} WHERE kind IN ('sale-receipt', 'till-receipt')",
        f"UPDATE outbox SET figures = {refund[kind]} "
        "WHERE kind IN ('refund-receipt', 'till-refund')",
        "DROP INDEX ix_sales_number",
        "ALTER TABLE sales DROP COLUMN number",
    ]


def _upgrade(url: str) -> None:
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        if kind_of(url) == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        with Operations.context(MigrationContext.configure(connection)):
            r0008_sale_numbers.upgrade()
    engine.dispose()
