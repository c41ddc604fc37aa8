"""Points that are spent: by themselves, and for a part of a bill."""

from loyalty.operations import begin
from loyalty.points.ledger import spend
from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.store import Tx
from loyalty.till.sales import Receipt
from loyalty.values import Points
from tests.loyalty.shop import Shop


def spend_points(shop: Shop, member: Member, points: int) -> None:
    """As if the customer had paid with them, without a purchase."""

    def act(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "spending", {}, now=shop.now, member_id=member.id)
        spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)

    if points:
        shop.write(act)


def sell_for_points(shop: Shop, cashier: Staff, member: Member, bill: int, points: int) -> Receipt:
    """A sale of which points pay a part, from amount to the customer's ✅."""
    if not points:
        return shop.sell(cashier, member, bill)
    question = shop.ask(cashier, shop.quote(cashier, member, bill), points)
    receipt = shop.answer(member, question).receipt
    assert receipt is not None
    return receipt
