"""What the audit says of refunds and corrections that somebody has tampered with."""

import pytest

from loyalty.outbox.matters import CorrectionAsk
from loyalty.records.team import Role
from loyalty.returns.corrections import answer_correction
from loyalty.upkeep.audit import audit
from storage.store import SqlStore
from tests.loyalty.shop import Shop, saying
from tests.storage.planted import Planted, overlooked

UNCHECKED = {
    "sqlite": ("PRAGMA ignore_check_constraints = ON",),
    "postgresql": (
        "ALTER TABLE sales DROP CONSTRAINT ck_sales_given_back_of_what_was_spent",
        "ALTER TABLE corrections DROP CONSTRAINT ck_corrections_approved_where_it_must_be",
        "ALTER TABLE approvals DROP CONSTRAINT ck_approvals_answered_by_a_second_person",
        "ALTER TABLE approvals DROP CONSTRAINT ck_approvals_answered_by_somebody",
    ),
}
OWN_REFUND, NO_OPERATION, NO_REFUND = (
    "a refund has no operation of its own, or no reason",
    "what was refunded of a sale is not the sum of its refunds",
    "an operation that was a refund has no refund",
)
NOT_ALL = "a sale was given back wholly, and not all that it moved"
TOO_LITTLE, TOO_MUCH, NOT_BACK = (
    "a sale is not taken back as far as it was refunded",
    "more was taken back of a sale than was refunded",
    "points that paid for a sale did not come back as far as it was refunded",
)
OTHERWISE, NO_REASON, ALONE = (
    "points were corrected otherwise than was written down",
    "a correction has no operation of its own, or no reason",
    "somebody corrected their own points, or too many of them alone",
)

FLAWS = (
    Planted(OWN_REFUND, "UPDATE refunds SET reason = NULL WHERE reason IS NOT NULL", 3),
    Planted(OWN_REFUND, "UPDATE refunds SET reason = '' WHERE reason IS NOT NULL", 3),
    Planted(OWN_REFUND, "UPDATE refunds SET reason = 'so' WHERE reason IS NULL", 3),
    Planted(OWN_REFUND, "UPDATE operations SET kind = 'gift' WHERE kind = 'refund'", 3),
    Planted(OWN_REFUND, "UPDATE refunds SET staff_id = (SELECT min(id) FROM staff)", 3),
    Planted(OWN_REFUND, "UPDATE refunds SET member_id = (SELECT max(id) FROM members)", 3),
    Planted(NO_REFUND, "DELETE FROM refunds", 3),
    Planted(NO_OPERATION, "UPDATE refunds SET amount = amount + 1", 4),
    Planted(NO_OPERATION, "UPDATE refunds SET cash = cash + 1", 4),
    Planted(NO_OPERATION, "UPDATE refunds SET taken = taken + 1", 4),
    Planted(NO_OPERATION, "UPDATE refunds SET given = given + 1", 4),
    Planted(NO_OPERATION, "DELETE FROM refunds", 4),
    Planted(NOT_ALL, "UPDATE sales SET cash_back = 0", 4),
    Planted(NOT_ALL, "UPDATE sales SET taken_back = 0", 4),
    *(
        Planted(
            f"refunds.{column} is not an integer",
            f"UPDATE refunds SET {column} = 0.5",
            4,
            ("sqlite",),
        )
        for column in ("amount", "cash", "taken", "given")
    ),
    Planted(
        "corrections.points is not an integer",
        "UPDATE corrections SET points = 0.5",
        4,
        ("sqlite",),
    ),
    Planted(TOO_LITTLE, "UPDATE entries SET points = points + 1 WHERE reason = 'reversal'", 7),
    Planted(TOO_MUCH, "UPDATE entries SET points = points - 1 WHERE reason = 'reversal'", 7),
    Planted(NOT_BACK, "UPDATE sales SET given_back = 1 WHERE given_back = 0", 7),
    Planted(OTHERWISE, "UPDATE corrections SET points = points + 1", 1),
    Planted(OTHERWISE, "UPDATE corrections SET member_id = (SELECT max(id) FROM members)", 1),
    Planted(OTHERWISE, "UPDATE corrections SET entry_id = (SELECT min(id) FROM entries)", 1),
    Planted(OTHERWISE, "DELETE FROM corrections", 1),
    Planted(NO_REASON, "UPDATE corrections SET reason = ''", 3),
    Planted(NO_REASON, "UPDATE operations SET kind = 'gift' WHERE kind = 'correction'", 3),
    Planted(ALONE, "UPDATE corrections SET approval_id = NULL", 8),
    Planted(ALONE, "UPDATE corrections SET asked_by = (SELECT min(id) FROM staff)", 8),
    Planted(ALONE, "UPDATE approvals SET answer = 'refused'", 8),
    Planted(ALONE, "UPDATE approvals SET matter = 'bill'", 8),
    Planted(ALONE, "UPDATE approvals SET answered_by = asked_by", 8),
    Planted(ALONE, "UPDATE approvals SET answer = NULL, answered_by = NULL", 8),
    Planted(ALONE, "UPDATE approvals SET member_id = (SELECT max(id) FROM members)", 8),
    Planted(
        ALONE, "UPDATE members SET person_id = (SELECT max(person_id) FROM staff) WHERE id = 1", 8
    ),
)


@pytest.fixture
def corrected_shop(store: SqlStore) -> Shop:
    """A shop in which parts and wholes were given back, and points were corrected by hand."""
    shop = Shop(store)
    shop.open()
    cashier, owner = shop.staff(), shop.owner()
    member, _ = shop.member(), shop.member()
    manager = shop.staff(Role.MANAGER)
    parts, whole = shop.sell(cashier, member).sale, shop.sell(cashier, member, 300_000).sale
    shop.refund(manager, parts.id, 100_000)
    shop.refund(manager, parts.id, 50_000)
    shop.undo(cashier, whole.id)
    shop.correct(manager, member, 50)
    shop.correct(manager, member, -20)
    shop.correct(manager, member, 5_000)
    (asked,) = saying(shop.letters(), CorrectionAsk)
    shop.write(
        answer_correction,
        approval_id=asked.approval,
        yes=True,
        by=owner.person_id,
        now=shop.now,
    )
    return shop


def test_every_flaw_is_found(corrected_shop: Shop, database_url: str) -> None:
    """Sums, operations, reasons, and who was the second person."""
    assert not overlooked(database_url, FLAWS, UNCHECKED)
    assert corrected_shop.read(audit).flaws == ()
