"""What the database says of tiers, and what the audit finds of somebody who changed it."""

import sqlite3
from datetime import date

import psycopg
import pytest

from loyalty.people.privacy import forget
from loyalty.upkeep.audit import audit
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import born, go_to, night, rule_by, sell
from tests.storage.direct import execute, kind_of
from tests.storage.planted import Planted, overlooked


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
    assert shop.read(lambda tx: tx.tiers.in_use()) == ("Gold", "Silver")


def test_what_became_of_a_tier_is_never_changed(shop: Shop, database_url: str) -> None:
    """By nobody, on either database; and a person can be forgotten nevertheless."""
    before = execute(database_url, "SELECT * FROM tier_moves ORDER BY id")
    assert before
    changes = {
        "sqlite": "INSERT OR REPLACE INTO tier_moves SELECT * FROM tier_moves",
        "postgresql": "TRUNCATE tier_moves",
    }
    for change in (
        "UPDATE tier_moves SET after = 'Platinum'",
        "DELETE FROM tier_moves",
        changes[kind_of(database_url)],
    ):
        with pytest.raises((sqlite3.Error, psycopg.Error), match="tier_moves are never"):
            execute(database_url, change)
    ((person_id,), *_) = execute(
        database_url, "SELECT person_id FROM members WHERE tier IS NOT NULL"
    )
    shop.write(forget, person_id=person_id, operation=shop.operation(), now=shop.now)
    assert execute(database_url, "SELECT * FROM tier_moves ORDER BY id") == before
    assert shop.read(audit).flaws == ()


FLAWS = (
    Planted(
        "a member's tier, or its review, is not where the moves have led",
        "UPDATE members SET tier = 'Platinum' WHERE tier = 'Silver'",
        1,
    ),
    Planted(
        "a member's tier, or its review, is not where the moves have led",
        "UPDATE members SET tier_review_at = NULL WHERE tier = 'Gold'",
        1,
    ),
    Planted(
        "a tier moved from where the move before had not led",
        "DELETE FROM tier_moves WHERE why = 'taken-back'",
        1,
    ),
    Planted(
        "a tier moved from where the move before had not led",
        "UPDATE tier_moves SET review_before = NULL WHERE why = 'kept'",
        1,
    ),
    Planted(
        "a sale or a gift did not grant a lot of its points",
        "UPDATE lots SET granted = 51 WHERE granted = 50 AND entry_id IN "
        "(SELECT id FROM entries WHERE reason = 'birthday')",
        1,
    ),
    Planted(
        "a tier moved by an operation of somebody else's, or a gift was no birthday's",
        "UPDATE tier_moves SET operation = "
        "(SELECT max(number) FROM operations WHERE member_id <> tier_moves.member_id)",
        3,
    ),
    Planted(
        "a tier moved by an operation of somebody else's, or a gift was no birthday's",
        "UPDATE operations SET kind = 'gift' WHERE kind = 'birthday'",
        3,
    ),
)


def test_the_audit_finds_a_tier_that_nobody_won(shop: Shop, database_url: str) -> None:
    """Whatever somebody does to the database behind the programme's back."""
    assert overlooked(database_url, FLAWS, {"sqlite": (), "postgresql": ()}) == []
