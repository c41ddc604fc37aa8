"""A purchase is given back, wholly or in parts: once, by who may, with a reason."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from loyalty.errors import AmountNotPositive, NotAllowed, NotMember, NotStaff, OwnCard
from loyalty.people.privacy import dossier, forget
from loyalty.records.outbox import Letter
from loyalty.records.returns import Part
from loyalty.records.team import Role
from loyalty.returns.errors import (
    ReasonUnreadable,
    RefundTooLarge,
    RefundTooLate,
    SaleChanged,
    SaleUndone,
    SaleUnknown,
)
from loyalty.returns.refunds import (
    RefundFigures,
    RefundReceipt,
    TillRefund,
    sale_to_refund,
    weigh_refund,
)
from loyalty.returns.sold import Way, look_at_sale, newest_sales
from loyalty.rules.groups import Expiry, ExpiryKind
from loyalty.upkeep.audit import audit
from loyalty.values import (
    Minor,
    Points,
    SaleId,
)
from tests.loyalty.paying import sell_for_points, spend_points
from tests.loyalty.shop import NOON, Shop, said

NINETY_DAYS = timedelta(days=90)


def refunds_in(letters: Iterable[Letter]) -> list[tuple[Letter, RefundFigures]]:
    """What receipts of refunds show, whoever reads them; nothing else is among the letters."""
    shown = []
    for letter in letters:
        receipt = said(letter)
        assert isinstance(receipt, RefundReceipt | TillRefund)
        shown.append((letter, receipt.refund))
    return shown


def test_a_part_is_given_back(shop: Shop) -> None:
    """In proportion; the sale stands with the rest, and a second part takes the rest."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.wait(days=30)
    first = shop.refund(manager, sale.id, 100_000, reason="  Брак\n на шве ")
    assert first.part == Part(Minor(100_000), Minor(100_000), Points(50), Points(0))
    assert (first.balance, first.sale.refunded, first.sale.undone_at) == (75, 100_000, None)
    second = shop.refund(manager, sale.id)
    assert (second.part.cash, second.part.taken) == (150_000, 75)
    assert (second.balance, second.sale.undone_at) == (0, shop.now)
    standing = shop.read(lambda tx: tx.sales.get(sale.id))
    assert standing == second.sale
    refunds = shop.read(lambda tx: tx.refunds.of_member(member.id))
    assert [(one.part, one.reason, one.staff_id) for one in refunds] == [
        (first.part, "Брак на шве", manager.id),
        (second.part, "Вернули товар", manager.id),
    ]
    assert shop.read(audit).flaws == ()


def test_both_are_told_of_a_refund(shop: Shop) -> None:
    """Of the part, what it was, and what is left."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.letters()
    for amount in (100_000, 50_000):
        shop.refund(manager, sale.id, amount)
    told = [
        (one.kind, one.person_id, refund.part.amount, refund.bill, refund.part.taken)
        for one, refund in refunds_in(shop.letters())
    ]
    assert told == [
        (RefundReceipt.KIND, member.person_id, 100_000, 250_000, 50),
        (TillRefund.KIND, manager.person_id, 100_000, 250_000, 50),
        (RefundReceipt.KIND, member.person_id, 50_000, 250_000, 25),
        (TillRefund.KIND, manager.person_id, 50_000, 250_000, 25),
    ]


def test_a_refund_that_is_tapped_twice_is_made_once(shop: Shop) -> None:
    """The same tap again finds it done; a tap on a screen of before it says that it is outdated."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    other = shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    first = shop.refund(manager, sale.id, 100_000, before=0)
    depth = shop.read(lambda tx: tx.outbox.depth())
    for leader in (manager, other):
        again = shop.refund(leader, sale.id, 100_000, before=0, reason="")
        assert (again.repeated, again.sale, again.balance) == (True, first.sale, 75)
    with pytest.raises(SaleChanged):
        shop.refund(other, sale.id, 50_000, before=0)
    assert shop.read(lambda tx: tx.outbox.depth()) == depth
    shop.refund(manager, sale.id, 100_000, before=100_000)  # the next hundred thousand is another
    assert shop.balance(member) == 25


def test_what_is_refused(shop: Shop) -> None:
    """Nothing, more than is left, a wrong reason, an unknown sale; and nothing is changed by it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000)
    with pytest.raises(RefundTooLarge) as refused:
        shop.refund(manager, sale.id, 150_001)
    assert refused.value.left == 150_000
    with pytest.raises(AmountNotPositive):
        shop.refund(manager, sale.id, 0)
    for reason in ("", "  ", "да", "\u200b\u200b\u200b", "д" * 201):
        with pytest.raises(ReasonUnreadable):
            shop.refund(manager, sale.id, 1_000, reason=reason)
    with pytest.raises(SaleUnknown):
        shop.read(sale_to_refund, sale_id=SaleId(10**9), by=manager.person_id, now=shop.now)
    assert shop.balance(member) == 75
    shop.refund(manager, sale.id)
    with pytest.raises(SaleUndone):
        shop.refund(manager, sale.id, 1_000)
    with pytest.raises(SaleUndone):
        shop.read(sale_to_refund, sale_id=sale.id, by=manager.person_id, now=shop.now)
    with pytest.raises(SaleUndone):
        shop.undo(cashier, sale.id)


def test_a_sale_can_be_refunded_for_ninety_days(shop: Shop) -> None:
    """To the last instant."""
    member, cashier, owner = shop.member(), shop.staff(), shop.owner()
    early, late = shop.sell(cashier, member).sale, shop.sell(cashier, member, 300_000).sale
    shop.now = NOON + NINETY_DAYS - timedelta.resolution
    shop.refund(owner, early.id)
    shop.now = NOON + NINETY_DAYS
    with pytest.raises(RefundTooLate) as refused:
        shop.refund(owner, late.id)
    assert refused.value.until == NOON + NINETY_DAYS
    view = shop.read(look_at_sale, sale_id=late.id, by=owner.person_id, now=shop.now)
    assert view.way is Way.NONE
    assert shop.read(newest_sales, member_id=member.id, by=owner.person_id, now=shop.now) == ()
    assert shop.balance(member) == 150


@pytest.mark.parametrize(
    ("role", "same_branch", "may"),
    [
        (Role.CASHIER, True, False),
        (Role.MANAGER, True, True),
        (Role.MANAGER, False, False),
        (Role.OWNER, False, True),
    ],
)
def test_who_refunds(shop: Shop, role: Role, same_branch: bool, may: bool) -> None:
    """Managers the sales of their branch, owners all; cashiers none, though they undo their own."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, cashier = shop.member(), shop.staff(branch=here.id)
    other = shop.staff(role, branch=here.id if same_branch else there.id)
    sale = shop.sell(cashier, member).sale
    found = shop.read(look_at_sale, sale_id=sale.id, by=cashier.person_id, now=shop.now)
    assert found.way is Way.UNDO
    for who in (cashier, *(() if may else (other,))):
        with pytest.raises(NotAllowed):
            shop.refund(who, sale.id)
    shop.wait(minutes=15)
    found = shop.read(look_at_sale, sale_id=sale.id, by=cashier.person_id, now=shop.now)
    assert found.way is Way.NONE
    if may:
        found = shop.read(look_at_sale, sale_id=sale.id, by=other.person_id, now=shop.now)
        assert found.way is Way.REFUND
        assert shop.refund(other, sale.id).balance == 0


def test_nobody_refunds_their_own_purchase(shop: Shop) -> None:
    """They do not even look at it at the till; nor does anybody who has lost the role."""
    member = shop.member(telegram_id=77)
    manager, cashier = shop.staff(Role.MANAGER, telegram_id=77), shop.staff()
    sale = shop.sell(cashier, member).sale
    with pytest.raises(OwnCard):
        shop.refund(manager, sale.id)
    with pytest.raises(OwnCard):
        shop.read(sale_to_refund, sale_id=sale.id, by=manager.person_id, now=shop.now)
    with pytest.raises(OwnCard):
        shop.read(newest_sales, member_id=member.id, by=manager.person_id, now=shop.now)
    stranger = shop.member()
    assert stranger.person_id is not None
    with pytest.raises(NotStaff):
        shop.read(look_at_sale, sale_id=sale.id, by=stranger.person_id, now=shop.now)


def test_points_already_spent_become_a_debt(shop: Shop) -> None:
    """It is foretold before ✅, and told after it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    spend_points(shop, member, 100)
    foretold = shop.write(
        weigh_refund,
        sale_id=sale.id,
        amount=Minor(200_000),
        by=manager.person_id,
        now=shop.now,
    )
    assert (foretold.part.taken, foretold.balance) == (100, -75)
    assert shop.balance(member) == 25
    done = shop.refund(manager, sale.id, 200_000)
    assert (done.part, done.balance) == (foretold.part, -75)
    assert shop.read(audit).flaws == ()


def test_what_has_expired_is_not_taken_back(shop: Shop) -> None:
    """Neither foretold nor told: the customer has lost those points already."""
    shop.rule(expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1))
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    spend_points(shop, member, 100)
    shop.wait(days=40)
    weighed = shop.write(
        weigh_refund, sale_id=sale.id, amount=sale.bill, by=manager.person_id, now=shop.now
    )
    assert (weighed.part.taken, weighed.balance) == (100, -100)
    done = shop.refund(manager, sale.id)
    assert (done.part.taken, done.balance) == (100, -100)
    assert done.sale.taken_back == 125
    assert shop.read(audit).flaws == ()


def test_it_is_told_until_when_points_live_that_had_expired(shop: Shop) -> None:
    """They come back for thirty days, which their owner has to know; others are not spoken of."""
    shop.rule(expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1))
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    shop.sell(cashier, member, 2_000_000)
    sale = sell_for_points(shop, cashier, member, 200_000, 500).sale
    shop.hear()
    shop.refund(manager, sale.id, 100_000)
    told = [(refund.revived, refund.revived_until) for _, refund in refunds_in(shop.hear())]
    assert told == [(0, None)] * 2
    shop.wait(days=40)
    shop.refund(manager, sale.id)
    until = shop.now + timedelta(days=30)
    told = [(refund.revived, refund.revived_until) for _, refund in refunds_in(shop.hear())]
    assert told == [(250, until)] * 2


def test_points_that_lived_by_a_purchase_are_lost_with_it(shop: Shop) -> None:
    """Foretold and told, so that the figures add up to the balance."""
    shop.rule(expiry=Expiry(ExpiryKind.AFTER_LAST_PURCHASE, expiry_months=12))
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    shop.sell(cashier, member, 1_000_000)
    shop.wait(days=330)
    sale = shop.sell(cashier, member).sale
    shop.wait(days=40)
    shop.letters()
    part = shop.refund(manager, sale.id, 20_000)
    assert (part.part.taken, part.lost, part.balance) == (10, 0, 615)
    foretold = shop.write(
        weigh_refund, sale_id=sale.id, amount=Minor(230_000), by=manager.person_id, now=shop.now
    )
    done = shop.refund(manager, sale.id)
    for one in (foretold, done):
        assert (one.part.taken, one.lost, one.balance) == (115, 500, 0)
    assert [refund.lost for _, refund in refunds_in(shop.letters())] == [0, 0, 500, 500]
    assert shop.read(audit).flaws == ()


def test_spent_points_come_back_in_proportion(shop: Shop) -> None:
    """Half of the purchase: half of its money, its points, and the points that paid for it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    shop.sell(cashier, member, 2_000_000)
    sale = sell_for_points(shop, cashier, member, 200_000, 501).sale
    assert (sale.spent, sale.paid, sale.points) == (501, 149_900, 74)
    half = shop.refund(manager, sale.id, 100_000).part
    assert half == Part(Minor(100_000), Minor(74_950), Points(37), Points(250))
    rest = shop.refund(manager, sale.id).part
    assert rest == Part(Minor(100_000), Minor(74_950), Points(37), Points(251))
    assert shop.balance(member) == 1_000
    assert shop.read(audit).flaws == ()


def test_the_rest_of_a_sale_is_undone(shop: Shop) -> None:
    """A manager gave a part back, and then the cashier took back what was left: all of it once.

    Whoever was asked about the whole is told, and hands out no more than is left.
    """
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000)
    with pytest.raises(SaleChanged):
        shop.undo(cashier, sale.id, before=0)
    undone = shop.undo(cashier, sale.id)
    assert (undone.part.cash, undone.part.taken, undone.balance) == (150_000, 75, 0)
    assert shop.read(audit).flaws == ()


def test_who_has_left_is_given_nothing_back(shop: Shop) -> None:
    """And what was typed about their refunds says nothing any more; their file did show it."""
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000, reason="Айгүл передумала")
    assert member.person_id is not None
    file = shop.read(dossier, person_id=member.person_id)
    assert [refund.reason for refund in file.refunds] == ["Айгүл передумала"]
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    with pytest.raises(NotMember):
        shop.refund(manager, sale.id)
    (kept,) = shop.read(lambda tx: tx.refunds.of_member(member.id))
    assert (kept.part.amount, kept.reason) == (100_000, "—")
    assert shop.read(audit).flaws == ()
