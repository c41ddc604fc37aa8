"""↩️ takes a whole sale back, once, within 15 minutes, by who may."""

from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed, NotMember, NotStaff, OwnCard
from loyalty.operations import begin
from loyalty.people.privacy import forget
from loyalty.points.ledger import spend
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.returns import Part
from loyalty.records.team import Role
from loyalty.returns.errors import SaleUndone, SaleUnknown, UndoTooLate
from loyalty.returns.refunds import RefundFigures, RefundReceipt, TillRefund
from loyalty.returns.undo import sale_to_undo
from loyalty.store import Tx
from loyalty.team.dismissal import end_role
from loyalty.values import Minor, Points, SaleId
from tests.loyalty.shop import SCREEN, Shop, said


def test_undoing_takes_the_points_back(shop: Shop) -> None:
    """The balance is what it was, and the ledger names the entry that was taken back."""
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member, 100_000)
    receipt = shop.sell(cashier, member)
    view = shop.read(sale_to_undo, sale_id=receipt.sale.id, cashier=cashier.person_id, now=shop.now)
    assert (view.sale, view.name, view.balance) == (receipt.sale, "Айгүл", 175)
    undoing = shop.undo(cashier, receipt.sale.id)
    assert (undoing.balance, undoing.repeated, undoing.sale.undone_at) == (50, False, shop.now)
    assert shop.balance(member) == 50
    entries = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=10))
    assert (entries[0].points, entries[0].reason, entries[0].reverses) == (
        -125,
        Reason.REVERSAL,
        receipt.sale.entry_id,
    )
    assert shop.read(lambda tx: tx.sales.get(receipt.sale.id)) == undoing.sale


def test_both_are_told_of_an_undoing(shop: Shop) -> None:
    """The customer, and whoever undid it."""
    member, cashier, manager = (
        shop.member(),
        shop.staff(),
        shop.staff(Role.MANAGER),
    )
    receipt = shop.sell(cashier, member)
    shop.letters()
    shop.undo(manager, receipt.sale.id)
    whole = Minor(250_000)
    part = Part(whole, cash=whole, taken=Points(125), given=Points(0))
    undone = RefundFigures(
        receipt.sale.id, 1, whole, part, lost=Points(0), balance=Points(0), undone=True, coins=whole
    )
    assert member.person_id is not None
    assert {(one.person_id, said(one)) for one in shop.letters()} == {
        (member.person_id, RefundReceipt(undone)),
        (manager.person_id, TillRefund(undone, member.person_id, SCREEN)),
    }


def test_undoing_twice_is_undoing_once(shop: Shop) -> None:
    """The second tap, however late, finds it undone and tells nobody."""
    member, cashier = shop.member(), shop.staff()
    receipt = shop.sell(cashier, member)
    first = shop.undo(cashier, receipt.sale.id)
    told = shop.read(lambda tx: tx.outbox.depth())
    for minutes in (0, 1, 60):
        shop.wait(minutes=minutes)
        again = shop.undo(cashier, receipt.sale.id)
        assert (again.sale, again.balance, again.repeated) == (first.sale, 0, True)
    with pytest.raises(SaleUndone):
        shop.read(sale_to_undo, sale_id=receipt.sale.id, cashier=cashier.person_id, now=shop.now)
    assert shop.read(lambda tx: tx.outbox.depth()) == told
    assert shop.balance(member) == 0


def test_a_sale_can_be_undone_for_fifteen_minutes(shop: Shop) -> None:
    """To the last instant."""
    member, cashier = shop.member(), shop.staff()
    early, late = shop.sell(cashier, member), shop.sell(cashier, member, 300_000)
    shop.wait(minutes=15, microseconds=-1)
    shop.undo(cashier, early.sale.id)
    shop.wait(microseconds=1)
    with pytest.raises(UndoTooLate) as refused:
        shop.undo(cashier, late.sale.id)
    assert refused.value.until == late.sale.at + timedelta(minutes=15)
    with pytest.raises(UndoTooLate):
        shop.read(sale_to_undo, sale_id=late.sale.id, cashier=cashier.person_id, now=shop.now)
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
def test_who_undoes_anothers_sale(shop: Shop, role: Role, same_branch: bool, may: bool) -> None:
    """Managers those of their branch, owners all, other cashiers none."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, cashier = shop.member(), shop.staff(branch=here.id)
    other = shop.staff(role, branch=here.id if same_branch else there.id)
    receipt = shop.sell(cashier, member)
    if may:
        assert (shop.undo(other, receipt.sale.id)).balance == 0
        return
    with pytest.raises(NotAllowed):
        shop.undo(other, receipt.sale.id)
    assert shop.balance(member) == 125


def test_a_manager_of_the_whole_shop_undoes_any_sale(shop: Shop) -> None:
    """Without a branch the role is for all of them."""
    here = shop.branch("Абая 10")
    member, cashier = shop.member(), shop.staff(branch=here.id)
    manager = shop.staff(Role.MANAGER)
    receipt = shop.sell(cashier, member)
    assert (shop.undo(manager, receipt.sale.id)).balance == 0


def test_nobody_undoes_their_own_purchase(shop: Shop) -> None:
    """A manager who bought something leaves it to somebody else."""
    member = shop.member(telegram_id=77)
    manager, cashier = shop.staff(Role.MANAGER, telegram_id=77), shop.staff()
    receipt = shop.sell(cashier, member)
    with pytest.raises(OwnCard):
        shop.undo(manager, receipt.sale.id)
    assert shop.balance(member) == 125


def test_who_lost_the_role_undoes_nothing(shop: Shop) -> None:
    """Not even their own sales of a minute ago."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    receipt = shop.sell(cashier, member)
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    with pytest.raises(NotStaff):
        shop.undo(cashier, receipt.sale.id)


def test_what_cannot_be_undone(shop: Shop) -> None:
    """A sale that never was, and one whose customer has left."""
    member, cashier = shop.member(), shop.staff()
    with pytest.raises(SaleUnknown):
        shop.undo(cashier, SaleId(999_999))
    receipt = shop.sell(cashier, member)
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    with pytest.raises(NotMember):
        shop.undo(cashier, receipt.sale.id)


def test_points_already_spent_become_a_debt(shop: Shop) -> None:
    """The balance falls below zero, is shown so, and the next purchase works it off."""
    member, cashier = shop.member(), shop.staff()
    receipt = shop.sell(cashier, member)
    _spend(shop, member, 100)
    assert (shop.undo(cashier, receipt.sale.id)).balance == -100
    owing = shop.member_now(member.id)
    assert (owing.balance, owing.spendable) == (-100, 0)
    assert (shop.sell(cashier, member, 160_000)).balance == -20
    assert (shop.sell(cashier, member, 160_001)).balance == 60
    assert (shop.member_now(member.id)).spendable == 60


def _spend(shop: Shop, member: Member, points: int) -> None:
    def act(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "spending", {}, now=shop.now, member_id=member.id)
        spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)

    shop.write(act)
