"""The team: who leads whom, links that give a role once, and roles that end."""

from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed, NotStaff, OperationConflict
from loyalty.keys import token_hash
from loyalty.names import LONGEST_NAME
from loyalty.parties import may_lead
from loyalty.records.team import Role, Staff
from loyalty.team.dismissal import RoleEnded, end_role
from loyalty.team.errors import InviteGone, InviteLowersRole, LastOwner
from loyalty.team.invites import RoleTaken, claim_link, invite, open_invite
from loyalty.team.team import appoint_owners, let_send
from loyalty.till.customers import greet
from loyalty.values import BranchId, OperationId, PersonId, StaffId, TelegramId
from tests.loyalty.shop import KEYS, NOON, Shop, said

HERE, THERE = BranchId(1), BranchId(2)


@pytest.mark.parametrize(
    ("leader", "leaders_branch", "role", "branch", "may"),
    [
        (Role.OWNER, None, Role.OWNER, None, True),
        (Role.OWNER, None, Role.MANAGER, HERE, True),
        (Role.OWNER, None, Role.CASHIER, HERE, True),
        (Role.OWNER, HERE, Role.CASHIER, THERE, True),
        (Role.MANAGER, HERE, Role.CASHIER, HERE, True),
        (Role.MANAGER, HERE, Role.CASHIER, THERE, False),
        (Role.MANAGER, HERE, Role.CASHIER, None, False),
        (Role.MANAGER, HERE, Role.MANAGER, HERE, False),
        (Role.MANAGER, HERE, Role.OWNER, HERE, False),
        (Role.MANAGER, None, Role.CASHIER, HERE, True),
        (Role.MANAGER, None, Role.CASHIER, None, True),
        (Role.MANAGER, None, Role.MANAGER, None, False),
        (Role.CASHIER, HERE, Role.CASHIER, HERE, False),
        (Role.CASHIER, None, Role.CASHIER, None, False),
    ],
)
def test_who_leads_whom(
    leader: Role, leaders_branch: BranchId | None, role: Role, branch: BranchId | None, may: bool
) -> None:
    """Owners lead all, managers the cashiers of their branch, cashiers nobody."""
    holder = Staff(StaffId(1), PersonId(1), leader, "Данияр", leaders_branch, NOON)
    assert may_lead(holder, role, branch) is may


def test_roles_rise_from_cashier_to_owner() -> None:
    """Each role may do what those before it may."""
    assert Role.CASHIER.rank < Role.MANAGER.rank < Role.OWNER.rank


# Invitations


def test_a_link_gives_its_role_once(shop: Shop) -> None:
    """The invited need not be a member; the owners are told; nobody else gets in by it."""
    owner = shop.owner()
    branch = shop.branch("Абая 10")
    token = shop.link(Role.CASHIER, name="Данияр", branch=branch.id, by=owner.person_id)
    shown = shop.read(open_invite, token=token, person_id=None, now=shop.now)
    assert (shown.role, shown.branch_id) == (Role.CASHIER, branch.id)
    staff = shop.take(token, 77)
    assert (staff.role, staff.name, staff.branch_id) == (Role.CASHIER, "Данияр", branch.id)
    assert staff == shop.role_of(TelegramId(77))
    told = [(one.person_id, said(one)) for one in shop.letters()]
    assert told == [(owner.person_id, RoleTaken("Данияр", Role.CASHIER))]
    with pytest.raises(InviteGone):
        shop.take(token, 78)


def test_the_second_tap_finds_the_role_taken(shop: Shop) -> None:
    """One tap that comes twice makes one role, and tells the owners once."""
    shop.owner()
    token = shop.link()
    first = shop.take(token, 77)
    shop.wait(days=2)
    assert shop.take(token, 77) == first
    assert len(shop.letters()) == 1


def test_a_used_link_is_gone_for_colleagues_too(shop: Shop) -> None:
    """Somebody of the team who opens another's link learns just that it no longer works."""
    token = shop.link()
    shop.take(token, 77)
    colleague = shop.staff(telegram_id=78)
    with pytest.raises(InviteGone):
        shop.take(token, 78)
    with pytest.raises(InviteGone):
        shop.read(open_invite, token=token, person_id=colleague.person_id, now=shop.now)


def test_a_used_link_does_not_bring_an_ended_role_back(shop: Shop) -> None:
    """Who lost the role needs a new link."""
    owner = shop.owner()
    token = shop.link()
    staff = shop.take(token, 77)
    end(shop, owner, staff)
    with pytest.raises(InviteGone):
        shop.take(token, 77)


def test_a_link_lives_for_24_hours(shop: Shop) -> None:
    """To the last instant, and not a moment longer."""
    first, second = shop.link(), shop.link()
    shop.wait(hours=24, microseconds=-1)
    shop.take(first, 77)
    shop.wait(microseconds=1)
    with pytest.raises(InviteGone):
        shop.take(second, 78)


@pytest.mark.parametrize("token", ["", "0" * 32, "карта"])
def test_a_link_that_nobody_made_opens_nothing(shop: Shop, token: str) -> None:
    """A guess is answered as a used link is."""
    with pytest.raises(InviteGone):
        shop.read(open_invite, token=token, person_id=None, now=shop.now)
    with pytest.raises(InviteGone):
        shop.take(token, 77)


def test_asking_for_a_link_twice_makes_one(shop: Shop) -> None:
    """The same operation has the same link, which its repetition does not renew."""
    owner = shop.owner()
    token = KEYS.invite_token(OperationId("invite:1"))
    made = [
        shop.write(
            invite,
            token=token,
            role=Role.CASHIER,
            name=None,
            branch_id=None,
            by=owner.person_id,
            now=shop.now + timedelta(hours=hours),
        )
        for hours in (0, 1)
    ]
    assert made[0] == made[1]
    assert made[0].token_hash == token_hash(token)
    with pytest.raises(OperationConflict):
        shop.write(
            invite,
            token=token,
            role=Role.MANAGER,
            name=None,
            branch_id=None,
            by=owner.person_id,
            now=shop.now,
        )


def test_managers_invite_cashiers_of_their_own_branch(shop: Shop) -> None:
    """And nobody else; cashiers and strangers invite nobody."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    manager = shop.staff(Role.MANAGER, branch=here.id)
    cashier = shop.staff(Role.CASHIER, branch=here.id)
    stranger = shop.member()
    assert shop.link(Role.CASHIER, branch=here.id, by=manager.person_id)
    for role, branch in (
        (Role.CASHIER, there.id),
        (Role.CASHIER, None),
        (Role.MANAGER, here.id),
        (Role.OWNER, None),
    ):
        with pytest.raises(NotAllowed):
            shop.link(role, branch=branch, by=manager.person_id)
    with pytest.raises(NotAllowed):
        shop.link(Role.CASHIER, branch=here.id, by=cashier.person_id)
    with pytest.raises(NotStaff):
        shop.link(Role.CASHIER, branch=here.id, by=stranger.person_id)


def test_a_link_never_lowers_a_role(shop: Shop) -> None:
    """A manager who opens a cashier's link stays a manager, and the link stays good."""
    token = shop.link(Role.CASHIER)
    manager = shop.staff(Role.MANAGER, telegram_id=77)
    with pytest.raises(InviteLowersRole):
        shop.read(open_invite, token=token, person_id=manager.person_id, now=shop.now)
    with pytest.raises(InviteLowersRole):
        shop.take(token, 77)
    assert shop.role_of(TelegramId(77)) == manager
    assert (shop.take(token, 78)).role is Role.CASHIER


def test_a_link_raises_a_role(shop: Shop) -> None:
    """A cashier becomes manager: one role at a time, the newer."""
    cashier = shop.staff(Role.CASHIER, telegram_id=77)
    manager = shop.take(shop.link(Role.MANAGER), 77)
    assert manager.role is Role.MANAGER
    assert shop.role_of(TelegramId(77)) == manager
    assert shop.read(lambda tx: tx.staff.get(cashier.id)) is None


def test_an_invitation_ends_with_the_role_of_who_made_it(shop: Shop) -> None:
    """A manager who was let go leaves no doors open."""
    owner = shop.owner()
    manager = shop.staff(Role.MANAGER)
    token = shop.link(Role.CASHIER, by=manager.person_id)
    end(shop, owner, manager)
    with pytest.raises(InviteGone):
        shop.take(token, 77)


def test_a_name_from_telegram_is_tidied_for_the_team_as_well(shop: Shop) -> None:
    """Where the link names nobody, Telegram's name is taken, made fit to stand in any text."""
    by_name = shop.take(shop.link(name=None), 77, name="Ann\u202e \n" + "я" * 300)
    assert by_name.name.startswith("Ann я")
    assert len(by_name.name) == LONGEST_NAME
    nameless = shop.take(shop.link(name=None), 78, name="\u3164")
    assert nameless.name == "78"


def test_a_role_is_an_operation_of_the_ledger(shop: Shop) -> None:
    """Who took it with which link can be told later."""
    token = shop.link()
    shop.take(token, 77)

    key = OperationId(f"role:{token_hash(token)[:40]}")
    found = shop.read(lambda tx: tx.operations.find(key))
    assert found is not None
    assert (found.kind, found.at) == ("role", shop.now)


# The owner's claim


def test_the_first_owner_claims_the_shop(shop: Shop) -> None:
    """One tap on the link makes an owner, and from then on no claim is good."""
    first = claim(shop, "first")
    spare = claim(shop, "spare")
    with pytest.raises(InviteGone):
        shop.take("first", 77)  # only the newest
    assert first
    assert spare
    owner = shop.take("spare", 77)
    assert owner.role is Role.OWNER
    assert not claim(shop, "late")


def test_a_claim_dies_when_there_is_an_owner(shop: Shop) -> None:
    """However he came to be one."""
    claim(shop, "claim")
    shop.owner()
    with pytest.raises(InviteGone):
        shop.take("claim", 77)


def test_a_claim_lives_for_an_hour(shop: Shop) -> None:
    """After that the next start logs a new one."""
    claim(shop, "claim")
    shop.wait(hours=1)
    with pytest.raises(InviteGone):
        shop.take("claim", 77)
    claim(shop, "newer")
    shop.wait(hours=1, microseconds=-1)
    assert (shop.take("newer", 77)).role is Role.OWNER


def test_owners_named_in_the_settings_are_owners_once(shop: Shop) -> None:
    """Every start names them again; a cashier among them rises."""
    cashier = shop.staff(telegram_id=77)
    for _ in range(2):
        shop.write(appoint_owners, telegram_ids=(TelegramId(77), TelegramId(78)), now=shop.now)
    owners = shop.read(lambda tx: tx.staff.owners())
    assert len(owners) == 2
    assert cashier.person_id in {owner.person_id for owner in owners}


# Roles that end


def end(
    shop: Shop, leader: Staff, leaving: Staff, operation: OperationId | None = None
) -> PersonId | None:
    return shop.write(
        end_role,
        staff_id=leaving.id,
        by=leader.person_id,
        operation=operation or shop.operation(),
        now=shop.now,
    )


def test_a_role_ends_once_and_its_holder_is_told(shop: Shop) -> None:
    """The same tap and another one find it ended."""
    owner, cashier = shop.owner(), shop.staff()
    shop.letters()
    operation = shop.operation()
    assert end(shop, owner, cashier, operation) == cashier.person_id
    assert end(shop, owner, cashier, operation) is None
    assert end(shop, owner, cashier) is None
    assert shop.read(lambda tx: tx.staff.of_person(cashier.person_id)) is None
    told = [(one.person_id, said(one)) for one in shop.letters()]
    assert told == [(cashier.person_id, RoleEnded())]


def test_one_tap_does_not_end_two_roles(shop: Shop) -> None:
    """The operation stands for the role that it ended."""
    owner, one, other = shop.owner(), shop.staff(), shop.staff()
    operation = shop.operation()
    end(shop, owner, one, operation)
    with pytest.raises(OperationConflict):
        end(shop, owner, other, operation)
    assert shop.read(lambda tx: tx.staff.get(other.id)) == other


def test_only_leaders_end_roles(shop: Shop) -> None:
    """Cashiers nobody's, managers those of their cashiers, strangers none."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    owner = shop.owner()
    manager = shop.staff(Role.MANAGER, branch=here.id)
    near = shop.staff(branch=here.id)
    far = shop.staff(branch=there.id)
    for leader, leaving in ((near, near), (near, manager), (manager, far), (manager, owner)):
        with pytest.raises(NotAllowed):
            end(shop, leader, leaving)
    assert end(shop, manager, near) == near.person_id
    with pytest.raises(NotStaff):
        end(shop, near, far)


def test_the_last_owner_stays(shop: Shop) -> None:
    """A programme keeps one owner; the last but one may go, by his own hand as well."""
    first = shop.owner()
    with pytest.raises(LastOwner):
        end(shop, first, first)
    second = shop.owner()
    assert end(shop, second, second) == second.person_id
    with pytest.raises(LastOwner):
        end(shop, first, first)


def test_an_ended_role_opens_nothing(shop: Shop) -> None:
    """The till is closed to who was let go, and open again with a new role."""
    owner, member = shop.owner(), shop.member()
    cashier = shop.staff(telegram_id=77)
    end(shop, owner, cashier)
    with pytest.raises(NotStaff):
        shop.read(greet, member_id=member.id, cashier=cashier.person_id, now=shop.now)
    again = shop.take(shop.link(), 77)
    assert again.id != cashier.id
    assert (
        shop.read(greet, member_id=member.id, cashier=again.person_id, now=shop.now).member
        == member
    )


def claim(shop: Shop, token: str) -> bool:
    return shop.write(claim_link, token=token, now=shop.now) is not None


def test_an_owner_lets_a_manager_send(shop: Shop) -> None:
    """The right to send promotions is an owner's to give and to take; each tap has its effect once,
    and only managers have it.
    """
    owner, manager, cashier = shop.owner(), shop.staff(Role.MANAGER), shop.staff()

    def allow(one: Staff, may: bool, by: Staff) -> Staff | None:
        return shop.write(let_send, staff_id=one.id, may=may, by=by.person_id, now=shop.now)

    for _ in range(2):
        allowed = allow(manager, True, owner)
        assert allowed is not None
        assert allowed.may_send
    assert shop.read(lambda tx: tx.staff.remembered(manager.id)).may_send
    allow(manager, False, owner)
    assert not shop.read(lambda tx: tx.staff.remembered(manager.id)).may_send
    assert allow(cashier, True, owner) is None
    with pytest.raises(NotAllowed):
        allow(manager, True, manager)
