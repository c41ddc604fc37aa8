"""What the audit has to say where somebody meddles with points that pay, wait or are held."""

from datetime import timedelta

import pytest

from loyalty.operations import begin
from loyalty.parties import living_member
from loyalty.points.ledger import credit
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.store import Tx
from loyalty.till.spending import Upshot
from loyalty.upkeep.audit import audit
from loyalty.values import Points
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.storage.planted import Planted, overlooked

IGNORE_CHECKS = {
    "sqlite": ("PRAGMA ignore_check_constraints = ON",),
    "postgresql": (
        "ALTER TABLE lots DROP CONSTRAINT ck_lots_waits_for_something",
        "ALTER TABLE quotes DROP CONSTRAINT ck_quotes_spends_if_asked",
        "ALTER TABLE sales DROP CONSTRAINT ck_sales_spent_by_an_entry",
        "ALTER TABLE sales DROP CONSTRAINT ck_sales_paid_of_the_bill",
    ),
}
LATER = "'2030-01-01T00:00:00.000000+00:00'"
SPENDING = "a sale's spending is not of the points spent, member and operation"
HOLDS = "points are held without an end, or for nothing"
NOT_AS_SHOWN = "a sale is not what its quote showed"
FLAWS = (
    Planted(SPENDING, "UPDATE sales SET spent = spent + 1 WHERE spent > 0", 1),
    Planted(SPENDING, "UPDATE sales SET spending_entry_id = NULL", 1),
    Planted(SPENDING, "UPDATE sales SET spending_entry_id = entry_id WHERE spent > 0", 1),
    Planted(SPENDING, "UPDATE entries SET points = points - 1 WHERE reason = 'spending'", 1),
    Planted(
        "points were spent in a sale that does not know of it",
        "UPDATE sales SET spending_entry_id = NULL, spent = 0",
        1,
    ),
    Planted(
        "what was paid is not the bill less the discount and the points",
        "UPDATE sales SET paid = paid + 1 WHERE spent > 0",
        1,
    ),
    Planted(
        "what was paid is not the bill less the discount and the points",
        "UPDATE sales SET paid = 0 WHERE spent = 0",
        1,
    ),
    Planted("points were spent before their time", f"UPDATE lots SET active_from = {LATER}", 1),
    Planted("points wait for nothing", "UPDATE lots SET active_from = NULL", 1),
    Planted(HOLDS, "UPDATE quotes SET asked_until = NULL", 1),
    Planted(HOLDS, "UPDATE quotes SET spend = 0", 1),
    Planted(HOLDS, "UPDATE quotes SET asked_until = created_at", 1),
    Planted(
        "a quote is credited without a sale, or withdrawn as well",
        "UPDATE quotes SET credited = true",
        3,
    ),
    Planted(
        "a quote is credited without a sale, or withdrawn as well",
        "UPDATE quotes SET withdrawn = true",
        3,
    ),
    Planted(NOT_AS_SHOWN, "UPDATE quotes SET spend = spend + 1 WHERE spend > 0", 3),
    Planted(NOT_AS_SHOWN, "UPDATE sales SET bill = bill + 1", 3),
    Planted(NOT_AS_SHOWN, "UPDATE quotes SET discount = 1", 3),
    Planted("quotes.spend is not an integer", "UPDATE quotes SET spend = 0.5", 4, ("sqlite",)),
    Planted("sales.spent is not an integer", "UPDATE sales SET spent = 0.5", 4, ("sqlite",)),
    Planted("sales.paid is not an integer", "UPDATE sales SET paid = 0.5", 4, ("sqlite",)),
)


@pytest.fixture
def spending_shop(store: SqlStore) -> Shop:
    """A shop in which points have waited, were asked for in vain, and have paid."""
    shop = Shop(store)
    shop.open()
    member, cashier = shop.member(), shop.staff()

    def give(tx: Tx, to: Member) -> None:
        number = begin(tx, shop.operation(), "gift", {}, now=shop.now, member_id=to.id)
        credit(
            tx,
            operation=number,
            member=living_member(tx, to.id),
            points=Points(500),
            reason=Reason.SALE,
            now=shop.now,
            active_from=shop.now + timedelta(days=1),
        )

    shop.write(give, member)
    shop.wait(days=1)
    quote = shop.quote(cashier, member)
    assert shop.answer(member, shop.ask(cashier, quote, 300), yes=False).upshot is Upshot.REFUSED
    assert shop.answer(member, shop.ask(cashier, quote, 200, nth=2)).upshot is Upshot.PAID
    shop.sell(cashier, member, 90_000)
    shop.ask(cashier, shop.quote(cashier, member, 70_000), 100)
    return shop


def test_spending_leaves_every_promise_standing(spending_shop: Shop) -> None:
    """Points that paid, and points that are asked for at this moment."""
    findings = spending_shop.read(audit)
    assert findings.flaws == ()
    assert (findings.totals.sales, findings.totals.points) == (2, 500 - 200 + 115 + 45)


def test_every_flaw_of_spending_is_found(spending_shop: Shop, database_url: str) -> None:
    """Whatever somebody does to the database behind the programme's back."""
    assert not overlooked(database_url, FLAWS, IGNORE_CHECKS)
    assert not spending_shop.read(audit).flaws
