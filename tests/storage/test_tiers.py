"""What the database says of tiers, and what the audit finds of somebody who changed it."""

from datetime import date

import pytest

from loyalty.audit import audit
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import born, go_to, night, rule_by, sell
from tests.storage.direct import execute


@pytest.fixture
def shop(store: SqlStore) -> Shop:
    """Tiers won, taken back, kept and lowered, and a birthday."""
    shop = Shop(store)
    shop.open()
    rule_by(shop)
    cashier, first, second, other = shop.staff(), shop.member(), shop.member(), shop.member()
    born(shop, first, 14, 3)
    for member in (first, second):
        sell(shop, cashier, member, 300)
    shop.undo(cashier, sell(shop, cashier, second, 1_000).sale.id)
    sell(shop, cashier, other, 1)
    night(shop)
    go_to(shop, date(2027, 3, 10))
    sell(shop, cashier, first, 300)
    go_to(shop, date(2027, 3, 15))
    night(shop)
    return shop


def test_tiers_that_were_won_and_lost_are_no_flaw(shop: Shop) -> None:
    """Every move follows from the one before."""
    assert shop.read(audit).flaws == ()
    assert shop.read(lambda tx: tx.tiers.held()) == ("Gold", "Silver")


@pytest.mark.parametrize(
    ("change", "what", "invariant"),
    [
        (
            "UPDATE members SET tier = 'Platinum' WHERE tier = 'Silver'",
            "a member's tier, or its review, is not where the moves have led",
            1,
        ),
        (
            "UPDATE members SET tier_review_at = NULL WHERE tier = 'Gold'",
            "a member's tier, or its review, is not where the moves have led",
            1,
        ),
        (
            "DELETE FROM tier_moves WHERE why = 'taken-back'",
            "a tier moved from where the move before had not led",
            1,
        ),
        (
            "UPDATE tier_moves SET review_before = NULL WHERE why = 'kept'",
            "a tier moved from where the move before had not led",
            1,
        ),
        (
            "UPDATE lots SET granted = 51 WHERE granted = 50 AND entry_id IN "
            "(SELECT id FROM entries WHERE reason = 'birthday')",
            "a sale or a gift did not grant a lot of its points",
            1,
        ),
        (
            "UPDATE tier_moves SET operation = "
            "(SELECT max(number) FROM operations WHERE member_id <> tier_moves.member_id)",
            "a tier moved by an operation of somebody else's, or a gift was no birthday's",
            3,
        ),
        (
            "UPDATE operations SET kind = 'gift' WHERE kind = 'birthday'",
            "a tier moved by an operation of somebody else's, or a gift was no birthday's",
            3,
        ),
    ],
)
def test_the_audit_finds_a_tier_that_nobody_won(
    shop: Shop, database_url: str, change: str, what: str, invariant: int
) -> None:
    """Whatever somebody does to the database behind the programme's back."""
    execute(database_url, change)
    flaws = shop.read(audit).flaws
    assert (invariant, what) in {(flaw.invariant, flaw.what) for flaw in flaws}
