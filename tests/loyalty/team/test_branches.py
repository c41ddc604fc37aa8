"""Branches are opened, renamed and closed; what was sold in one stays there."""

from json import loads

import pytest

from loyalty.errors import NotAllowed
from loyalty.records.team import Branch, Role, Staff
from loyalty.returns.shifts import shift_of
from loyalty.team.branches import Moved, close_branch, open_branch, rename_branch
from loyalty.team.dismissal import end_role
from loyalty.team.errors import BranchGone, BranchNamed, InviteGone, LastBranch
from loyalty.team.team import team_of
from loyalty.values import OperationId
from tests.loyalty.shop import Shop, said
from tests.storage.direct import execute


def opened(shop: Shop, name: str) -> tuple[Branch, bool]:
    return shop.write(open_branch, name=name, by=None, now=shop.now)


def renamed(shop: Shop, owner: Staff, branch: Branch, name: str) -> Branch:
    return shop.write(
        rename_branch, branch_id=branch.id, name=name, by=owner.person_id, now=shop.now
    )


def closed(shop: Shop, owner: Staff, branch: Branch, to: Branch | None = None) -> Branch:
    return shop.write(
        close_branch,
        branch_id=branch.id,
        to=to.id if to else None,
        by=owner.person_id,
        operation=OperationId(f"branch-close:{branch.id}:1"),
        now=shop.now,
    )


def journal(database_url: str) -> list[tuple[str, int, dict[str, object]]]:
    """What was done in the shop, by whom."""
    noted = "SELECT what, staff_id, CAST(details AS TEXT) FROM journal ORDER BY id"
    return [(what, who, loads(told)) for what, who, told in execute(database_url, noted)]


def test_a_branch_is_opened_once(shop: Shop) -> None:
    """Its name finds it again, in small letters as well."""
    branch, new = opened(shop, "Абая 10")
    assert new
    for name in ("Абая 10", "АБАЯ 10"):
        assert opened(shop, name) == (branch, False)


def test_a_new_name_holds_everywhere(shop: Shop, database_url: str) -> None:
    """In what was sold before as well; two branches are never called the same, nor may anybody but
    an owner call one otherwise.
    """
    owner, north = shop.owner(), shop.branch("Север")
    shop.branch("Юг")
    shop.sell(shop.staff(branch=north.id), shop.member())
    assert renamed(shop, owner, north, "Новый Север").name == "Новый Север"
    (line,) = shop.read(shift_of, by=owner.person_id, now=shop.now).lines
    assert line.branch == "Новый Север"
    with pytest.raises(BranchNamed):
        renamed(shop, owner, north, "юг")
    renamed(shop, owner, north, "новый север")
    with pytest.raises(NotAllowed):
        renamed(shop, shop.staff(Role.MANAGER, branch=north.id), north, "Мой")
    details = {"branch": north.id, "from": "Север", "to": "Новый Север"}
    assert ("branch renamed", owner.id, details) in journal(database_url)


def test_a_closed_branch_takes_nothing_new(shop: Shop, database_url: str) -> None:
    """Its people work in another one and are told; its invitations give nothing; its sales keep its
    name, and who made them can still take them back.
    """
    owner, north, south = shop.owner(), shop.branch("Север"), shop.branch("Юг")
    cashier, manager = shop.staff(branch=north.id), shop.staff(Role.MANAGER, branch=north.id)
    link, receipt = shop.link(branch=north.id), shop.sell(cashier, member := shop.member())
    shop.letters()
    for _ in range(2):
        assert closed(shop, owner, north, south).closed_at == shop.now
    assert {(one.person_id, said(one)) for one in shop.letters()} == {
        (one.person_id, Moved("Север", "Юг")) for one in (cashier, manager)
    }
    with pytest.raises(InviteGone):
        shop.take(link, 77)
    with pytest.raises(BranchGone):
        shop.link(branch=north.id)
    assert shop.sell(cashier, member, 100_000).sale.branch_id == south.id
    shop.undo(cashier, receipt.sale.id)
    view = shop.read(team_of, leader=owner.person_id)
    assert view.branches == (south,)
    assert {one.id for one in view.of_branch(south.id)} == {cashier.id, manager.id}
    lines = shop.read(shift_of, by=owner.person_id, now=shop.now).lines
    assert {line.branch for line in lines} == {"Север", "Юг"}
    details = {"branch": north.id, "name": "Север"}
    assert ("branch closed", owner.id, details) in journal(database_url)


def test_the_last_branch_stays_open_while_people_work_there(shop: Shop) -> None:
    """Nobody is moved to the whole shop, where a manager would lead more than was given; an empty
    branch closes, and opens again by its name.
    """
    owner, north = shop.owner(), shop.branch("Север")
    cashier = shop.staff(branch=north.id)
    for to in (None, north):
        with pytest.raises(LastBranch):
            closed(shop, owner, north, to)
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    closed(shop, owner, north)
    with pytest.raises(BranchGone):
        renamed(shop, owner, north, "Юг")
    again, new = opened(shop, "север")
    assert (again, new) == (north, True)


def test_only_owners_close(shop: Shop) -> None:
    """A manager closes nothing, the own branch neither."""
    north, south = shop.branch("Север"), shop.branch("Юг")
    with pytest.raises(NotAllowed):
        closed(shop, shop.staff(Role.MANAGER, branch=north.id), north, south)
