"""What the audit says of promotions that somebody has tampered with."""

import pytest

from loyalty.records.promotions.campaigns import Budget, Perk
from loyalty.rules.decision import FULL
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, Points
from storage.store import SqlStore
from tests.loyalty.promotions.perked import campaign, given
from tests.loyalty.shop import Shop
from tests.storage.planted import Planted, overlooked

# Two more that wait in line, to which a delivery can be moved.
MORE_MAILINGS = """
    INSERT INTO mailings (campaign_id, occasion, state, created_at, active)
    SELECT campaign_id, more, 'queued', created_at, active
    FROM mailings, (SELECT 'one' AS more UNION SELECT 'another') AS two
"""
UNCHECKED = {
    "sqlite": (
        "PRAGMA ignore_check_constraints = ON",
        "DROP INDEX uq_deliveries_cause",
        MORE_MAILINGS,
    ),
    "postgresql": (
        "ALTER TABLE perk_uses DROP CONSTRAINT ck_perk_uses_returned_of_the_points",
        "ALTER TABLE deliveries DROP CONSTRAINT ck_deliveries_left_to_send",
        "ALTER TABLE deliveries DROP CONSTRAINT ck_deliveries_sent_at",
        "DROP INDEX uq_deliveries_cause",
        MORE_MAILINGS,
    ),
}
NO_GRANT, NOT_THE_SUM = (
    "points of a promotion are not those of a grant",
    "what a campaign gave of its budget is not the sum of it",
)
OTHERS, UNSEEN, OUT_OF_TIME = (
    "a grant is not of its delivery's member and campaign, or not of its own operation",
    "a multiplier is nobody's to see: the member's own date lies before its end",
    "a purchase used a multiplier of somebody else's, or before or after its time",
)
NOT_BACK = "what promotions gave for a purchase did not go back as far as it was refunded"
NOT_AS_FROZEN = "a mailing has not as many deliveries as were frozen"
NOT_ITS_OWN = "a delivery is not of its mailing's campaign, or was sent before that was frozen"
NEVER_SENT = "a message was taken back or corrected that is not known to have been sent"
LEFT_OVER = "something is left to be sent of a mailing that is done, or was never frozen"
TWICE = "somebody got a promotion twice for one cause, or in one mailing"
LATER = "'2030-01-01T00:00:00.000000+00:00'"
LAST_MEMBER = "(SELECT max(id) FROM members)"
LAST_MAILING = "(SELECT max(id) FROM mailings)"

FLAWS = (
    Planted(NO_GRANT, "UPDATE perks SET points = points + 1", 1),
    Planted(NO_GRANT, "UPDATE entries SET reason = 'promotion' WHERE reason = 'sale'", 1),
    Planted(NO_GRANT, f"UPDATE perks SET member_id = {LAST_MEMBER}", 1),
    Planted(NO_GRANT, "UPDATE perks SET operation = NULL", 1),
    Planted(NOT_THE_SUM, "UPDATE budgets SET given = given + 1", 1),
    Planted(NOT_THE_SUM, "UPDATE perk_uses SET returned = returned + 1", 1),
    Planted(OTHERS, f"UPDATE perks SET member_id = {LAST_MEMBER}", 3),
    Planted(OTHERS, f"UPDATE deliveries SET member_id = {LAST_MEMBER}", 3),
    Planted(OTHERS, "UPDATE deliveries SET state = 'failed'", 3),
    Planted(OTHERS, "UPDATE operations SET kind = 'gift' WHERE kind = 'promotion'", 3),
    Planted(OTHERS, "UPDATE perks SET operation = NULL", 3),
    Planted(UNSEEN, "UPDATE members SET multiplied_until = NULL", 3),
    Planted(UNSEEN, "UPDATE members SET multiplied_until = joined_at", 3),
    Planted(UNSEEN, "UPDATE perks SET until = NULL", 3),
    Planted(OUT_OF_TIME, f"UPDATE perks SET member_id = {LAST_MEMBER}", 3),
    Planted(OUT_OF_TIME, "UPDATE perks SET multiplier = 0", 3),
    Planted(OUT_OF_TIME, "UPDATE perks SET until = since", 3),
    Planted(OUT_OF_TIME, "UPDATE perk_uses SET points = points + 1000", 3),
    Planted(NOT_BACK, "UPDATE perk_uses SET returned = 0", 7),
    Planted(NOT_BACK, "UPDATE perk_uses SET returned = 1", 7),
    Planted(NOT_BACK, "UPDATE perk_uses SET returned = points + 1", 7),
    Planted(NOT_AS_FROZEN, "UPDATE mailings SET frozen = frozen + 1", 13),
    Planted(NOT_AS_FROZEN, "UPDATE deliveries SET state = 'compared'", 13),
    Planted(NOT_ITS_OWN, f"UPDATE mailings SET frozen_at = {LATER}", 13),
    Planted(NEVER_SENT, f"UPDATE deliveries SET state = 'failed', corrected_at = {LATER}", 13),
    Planted(NOT_AS_FROZEN, "UPDATE mailings SET compared = 1", 13),
    Planted(LEFT_OVER, f"UPDATE deliveries SET state = 'left', mailing_id = {LAST_MAILING}", 13),
    Planted(
        TWICE,
        """INSERT INTO deliveries (mailing_id, campaign_id, member_id, cause, state, due_at, at)
           SELECT others.id, deliveries.campaign_id, member_id, 'birthday', deliveries.state,
                  due_at, at
           FROM deliveries JOIN mailings AS others ON others.id <> deliveries.mailing_id""",
        13,
    ),
)


@pytest.fixture
def promoted(store: SqlStore) -> Shop:
    """Points at once, a purchase that was multiplied, and one that was undone."""
    shop = Shop(store)
    shop.open()
    cashier, member = shop.staff(), shop.member()
    both = Perk(points=Points(100), multiplier=BasisPoints(2 * FULL), days=1)
    sent = campaign(shop, both, budget=Budget(points=Points(1_000)))
    given(shop, sent, member)
    shop.sell(cashier, member)
    shop.undo(cashier, shop.sell(cashier, member, 300_000).sale.id)
    shop.member()
    return shop


def test_every_flaw_is_found(promoted: Shop, database_url: str) -> None:
    """Points out of nowhere, a budget that was bent, a multiplier of somebody else's."""
    assert promoted.read(audit).flaws == ()
    assert not overlooked(database_url, FLAWS, UNCHECKED)
