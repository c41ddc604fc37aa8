import sqlite3
from dataclasses import replace
from datetime import timedelta
from json import loads

import psycopg
import pytest

from loyalty.records.team import Branch, Invite, Role, Staff
from loyalty.store import Tx
from loyalty.values import BranchId, PersonId, StaffId
from storage.store import SqlStore
from tests.storage import rows
from tests.storage.direct import execute

HOUR = timedelta(hours=1)


def test_a_role_holds_until_it_ends(store: SqlStore) -> None:
    """Found by person and by number; afterwards the person may take another."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        branch = tx.staff.add_branch("Centre", rows.NOW)
        staff_id = tx.staff.add(
            person_id=person_id, role=Role.CASHIER, name="Анна", branch_id=branch, since=rows.NOW
        )
        anna = Staff(staff_id, person_id, Role.CASHIER, "Анна", branch, rows.NOW)
        assert tx.staff.of_person(person_id) == anna
        assert tx.staff.get(staff_id) == anna
        tx.staff.end(staff_id, rows.NOW)
        assert tx.staff.of_person(person_id) is None
        assert tx.staff.get(staff_id) is None
        tx.staff.add(
            person_id=person_id, role=Role.OWNER, name="Анна", branch_id=None, since=rows.NOW
        )
        assert (tx.staff.get(StaffId(99)), tx.staff.of_person(PersonId(99))) == (None, None)

    store.write_and_wait(ask)


def test_a_role_ends_after_it_began(store: SqlStore) -> None:
    """Where the clock was set back meanwhile, what came first is told by operations all the same:
    a sale that a cashier made while they were one breaks no promise.
    """

    def ask(tx: Tx) -> None:
        rows.programme(tx)
        cashier = rows.cashier(tx)
        rows.operation(tx, "before", rows.member(tx), cashier, at=rows.NOW - HOUR)
        tx.staff.suspend(cashier, rows.NOW - 2 * HOUR)
        assert tx.audit.flaws(8, 9) == ()
        tx.staff.suspend(cashier, None)
        tx.staff.end(cashier, rows.NOW - 2 * HOUR)
        assert tx.audit.flaws(8, 9) == ()
        assert tx.staff.get(cashier) is None
        late = rows.operation(tx, "after", None, cashier, at=rows.NOW - 3 * HOUR)
        assert [flaw.row for flaw in tx.audit.flaws(8, 9)] == [late]

    store.write_and_wait(ask)


def test_nobody_holds_two_roles(store: SqlStore) -> None:
    """The database itself refuses the second."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        for role in (Role.CASHIER, Role.OWNER):
            tx.staff.add(
                person_id=person_id, role=role, name="Анна", branch_id=None, since=rows.NOW
            )

    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.UniqueViolation)):
        store.write_and_wait(ask)


def test_the_team_is_those_whose_roles_hold(store: SqlStore) -> None:
    """In the order in which they came; owners also by themselves."""

    def ask(tx: Tx) -> None:
        owner, left = rows.cashier(tx, 1, Role.OWNER), rows.cashier(tx, 2, Role.OWNER)
        cashier = rows.cashier(tx, 3)
        tx.staff.end(left, rows.NOW)
        assert [one.id for one in tx.staff.all()] == [owner, cashier]
        assert [one.id for one in tx.staff.owners()] == [owner]

    store.write_and_wait(ask)


def test_branches_are_listed_by_name(store: SqlStore) -> None:
    """In the order of the alphabet, closed ones as well; one is found by its number."""

    def ask(tx: Tx) -> None:
        north = tx.staff.add_branch("North", rows.NOW)
        centre = tx.staff.add_branch("Centre", rows.NOW)
        assert tx.staff.branches() == (Branch(centre, "Centre"), Branch(north, "North"))
        tx.staff.put_branch(Branch(north, "Old North", closed_at=rows.NOW))
        assert tx.staff.branch(north) == Branch(north, "Old North", rows.NOW)
        assert [one.id for one in tx.staff.branches()] == [centre, north]
        assert tx.staff.branch(BranchId(99)) is None

    store.write_and_wait(ask)


def test_an_invitation_is_used_once_and_keeps_no_name(store: SqlStore) -> None:
    """The name goes on with the role."""

    def ask(tx: Tx) -> None:
        made = _invite("hash", inviter=rows.cashier(tx, 1, Role.OWNER))
        tx.invites.add(made, rows.NOW)
        assert tx.invites.get("hash") == made
        assert tx.invites.get("other") is None
        guest = rows.person(tx, 2)
        tx.invites.use("hash", guest, rows.NOW)
        assert tx.invites.get("hash") == replace(made, used_by=guest, name=None)

    store.write_and_wait(ask)


def test_only_the_newest_claim_link_stays(store: SqlStore) -> None:
    """Withdrawing takes the claims that nobody used, and no invitation."""

    def ask(tx: Tx) -> None:
        claim, invitation = replace(_invite("claim"), claim=True), _invite("invitation")
        tx.invites.add(claim, rows.NOW)
        tx.invites.add(invitation, rows.NOW)
        tx.invites.withdraw_claims()
        assert tx.invites.get("claim") is None
        assert tx.invites.get("invitation") == invitation

    store.write_and_wait(ask)


def test_what_the_team_does_to_the_shop_is_noted(store: SqlStore, database_url: str) -> None:
    """What, by whom and when; nobody where the command line did it."""

    def ask(tx: Tx) -> StaffId:
        staff_id = rows.cashier(tx)
        tx.journal.note("invited", staff_id, {"role": Role.OWNER, "count": 1}, rows.NOW)
        tx.journal.note("invited", None, {}, rows.NOW)
        return staff_id

    staff_id = store.write_and_wait(ask)
    noted = "SELECT what, staff_id, CAST(details AS TEXT) FROM journal ORDER BY id"
    assert [(what, who, loads(details)) for what, who, details in execute(database_url, noted)] == [
        ("invited", staff_id, {"role": "owner", "count": 1}),
        ("invited", None, {}),
    ]


def _invite(token_hash: str, inviter: StaffId | None = None) -> Invite:
    return Invite(
        token_hash=token_hash,
        role=Role.MANAGER,
        name="Анна",
        branch_id=None,
        invited_by=inviter,
        expires_at=rows.NOW + timedelta(hours=24),
        used_by=None,
        claim=False,
    )
