"""⏸ closes the till to somebody at once, and ▶️ opens it again."""

import pytest

from loyalty.errors import NotAllowed, NotStaff
from loyalty.records.team import Role, Staff
from loyalty.team.dismissal import end_role
from loyalty.team.errors import InviteGone, RoleSuspended
from loyalty.team.invites import take_role
from loyalty.team.suspension import (
    Resumed,
    StaffResumed,
    StaffSuspended,
    Suspended,
    resume,
    suspend,
)
from loyalty.till.errors import QuoteWithdrawn
from loyalty.values import OperationId, TelegramId
from tests.loyalty.shop import Shop, said


def pause(shop: Shop, leader: Staff, staff: Staff, tap: str = "1") -> Staff | None:
    return shop.write(
        suspend,
        staff_id=staff.id,
        by=leader.person_id,
        operation=OperationId(f"suspend:{staff.id}:{tap}"),
        now=shop.now,
    )


def let_back(shop: Shop, leader: Staff, staff: Staff, tap: str = "1") -> Staff | None:
    return shop.write(
        resume,
        staff_id=staff.id,
        by=leader.person_id,
        operation=OperationId(f"resume:{staff.id}:{tap}"),
        now=shop.now,
    )


def test_a_suspended_role_gives_nothing(shop: Shop) -> None:
    """No quote, no ✅ on one from before, no undoing; until an owner lets them back."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff(telegram_id=50)
    receipt, open_quote = shop.sell(cashier, member), shop.quote(cashier, member, 300_000)
    pause(shop, owner, cashier)
    caller = shop.read(lambda tx: tx.people.caller(TelegramId(50)))
    assert caller is not None
    assert caller.staff is None
    with pytest.raises(NotStaff):
        shop.quote(cashier, member)
    with pytest.raises(NotStaff):
        shop.confirm(cashier, open_quote)
    with pytest.raises(NotStaff):
        shop.undo(cashier, receipt.sale.id)
    let_back(shop, owner, cashier)
    with pytest.raises(QuoteWithdrawn):
        shop.confirm(cashier, open_quote)
    shop.sell(cashier, member, 100_000)
    assert shop.balance(member) == 175


def test_everybody_concerned_is_told(shop: Shop) -> None:
    """The one it is about, and the other owners; never in figures that name anybody."""
    owner, second, cashier = shop.owner(), shop.owner(), shop.staff()
    shop.letters()
    pause(shop, owner, cashier)
    let_back(shop, second, cashier)
    told = {(one.person_id, said(one)) for one in shop.letters()}
    assert told == {
        (cashier.person_id, Suspended()),
        (second.person_id, StaffSuspended(cashier.id, by=owner.id)),
        (cashier.person_id, Resumed()),
        (owner.person_id, StaffResumed(cashier.id, by=second.id)),
    }


def test_a_tap_that_comes_again_suspends_once(shop: Shop) -> None:
    """The same tap hears again who it was, another that there is nothing left to do; nor does an
    old ✅ suspend anew somebody who was let back.
    """
    owner, cashier = shop.owner(), shop.staff()
    for _ in range(2):
        paused = pause(shop, owner, cashier)
        assert paused is not None
        assert paused.id == cashier.id
    assert pause(shop, owner, cashier, "2") is None
    shop.letters()
    for _ in range(2):
        back = let_back(shop, owner, cashier)
        assert back is not None
        assert back.id == cashier.id
    assert [said(letter) for letter in shop.letters()] == [Resumed()]
    assert let_back(shop, owner, cashier, "2") is None
    assert pause(shop, owner, cashier) is None
    assert shop.read(lambda tx: tx.staff.remembered(cashier.id)).suspended_at is None
    assert pause(shop, owner, cashier, "3") is not None


@pytest.mark.parametrize(
    ("role", "same_branch", "whom", "may"),
    [
        (Role.OWNER, False, Role.CASHIER, True),
        (Role.OWNER, False, Role.MANAGER, True),
        (Role.OWNER, False, Role.OWNER, False),
        (Role.MANAGER, True, Role.CASHIER, True),
        (Role.MANAGER, False, Role.CASHIER, False),
        (Role.MANAGER, True, Role.MANAGER, False),
        (Role.MANAGER, True, Role.OWNER, False),
        (Role.CASHIER, True, Role.CASHIER, False),
    ],
)
def test_who_suspends_whom(
    shop: Shop, role: Role, same_branch: bool, whom: Role, may: bool
) -> None:
    """Leaders those whom they lead; never an owner. Owners alone let them back."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    leader = shop.staff(role, branch=here.id if role is not Role.OWNER else None)
    staff = shop.staff(whom, branch=here.id if same_branch else there.id)
    if not may:
        with pytest.raises(NotAllowed):
            pause(shop, leader, staff)
        return
    assert pause(shop, leader, staff) is not None
    if role is Role.OWNER:
        assert let_back(shop, leader, staff) is not None
    else:
        with pytest.raises(NotAllowed):
            let_back(shop, leader, staff)


def test_nobody_suspends_themselves(shop: Shop) -> None:
    """Neither a manager nor an owner."""
    for leader in (shop.owner(), shop.staff(Role.MANAGER)):
        with pytest.raises(NotAllowed):
            pause(shop, leader, leader)


def test_no_link_leads_around_a_suspension(shop: Shop) -> None:
    """An invitation gives nothing to who is suspended, and theirs give nothing to others."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER, telegram_id=60)
    theirs, new = shop.link(by=manager.person_id), shop.link(Role.MANAGER)
    pause(shop, owner, manager)
    with pytest.raises(RoleSuspended):
        shop.take(new, 60)
    with pytest.raises(InviteGone):
        shop.take(theirs, 61)
    let_back(shop, owner, manager)
    assert shop.take(theirs, 61).role is Role.CASHIER


def test_a_suspended_role_can_be_ended(shop: Shop) -> None:
    """Then there is nothing to let back, and a new invitation begins anew."""
    owner, cashier = shop.owner(), shop.staff(telegram_id=70)
    pause(shop, owner, cashier)
    shop.write(
        end_role, staff_id=cashier.id, by=owner.person_id, operation=shop.operation(), now=shop.now
    )
    assert let_back(shop, owner, cashier) is None
    again = shop.write(
        take_role,
        token=shop.link(),
        telegram_id=TelegramId(70),
        telegram_name="Данияр",
        telegram_language="ru",
        now=shop.now,
    )
    assert again.suspended_at is None
    shop.sell(again, shop.member())
