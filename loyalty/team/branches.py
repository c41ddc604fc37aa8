"""Branches: opening, renaming and closing them.

A closed branch keeps its name and its history, and takes neither sales nor invitations: nobody
works there any more. Opening one of its name opens it again.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.operations import already_done, begin
from loyalty.outbox.notices import notify
from loyalty.parties import at_work
from loyalty.records.outbox import Notice
from loyalty.records.team import Branch, Role, Staff
from loyalty.store import Tx
from loyalty.team.errors import BranchGone, BranchNamed, LastBranch
from loyalty.values import BranchId, OperationId, PersonId


@dataclass(frozen=True, slots=True)
class Moved(Notice):
    """To whoever worked in a branch that is closed: where they work now."""

    KIND = "moved"
    closed: str
    branch: str


@dataclass(frozen=True, slots=True)
class Closing:
    """An open branch, how many people work there, and the other open ones."""

    branch: Branch
    people: int
    others: tuple[Branch, ...]


def open_branch(tx: Tx, *, name: str, by: PersonId | None, now: datetime) -> tuple[Branch, bool]:
    """The branch of this name, and whether it is open only now. `by` is None on the command line.

    The name is a tidy one; capitals make no other of it. Raises NotStaff, and NotAllowed for
    anybody but owners.
    """
    owner = _owner(tx, by) if by is not None else None
    known = _named(tx, name)
    if known is not None and known.closed_at is None:
        return known, False
    if known is None:
        opened = Branch(tx.staff.add_branch(name, now), name)
    else:
        opened = replace(known, closed_at=None)
        tx.staff.put_branch(opened)
    details: dict[str, str | int] = {"branch": int(opened.id), "name": opened.name}
    tx.journal.note("branch opened", owner.id if owner else None, details, now)
    return opened, True


def rename_branch(tx: Tx, *, branch_id: BranchId, name: str, by: PersonId, now: datetime) -> Branch:
    """Call the branch so from now on, wherever it is named. The name is a tidy one.

    Raises NotStaff, NotAllowed for anybody but owners, BranchGone, and BranchNamed where another
    one bears the name, be it closed.
    """
    owner, branch = _owner(tx, by), open_at(tx, branch_id)
    other = _named(tx, name)
    if other is not None and other.id != branch_id:
        raise BranchNamed(other.name)
    if branch.name == name:
        return branch
    renamed = replace(branch, name=name)
    tx.staff.put_branch(renamed)
    details: dict[str, str | int] = {"branch": int(branch_id), "from": branch.name, "to": name}
    tx.journal.note("branch renamed", owner.id, details, now)
    return renamed


def look_at_branch(tx: Tx, *, branch_id: BranchId, by: PersonId) -> Closing:
    """The branch, for whoever changes it. Raises NotStaff, NotAllowed or BranchGone."""
    _owner(tx, by)
    branch = open_at(tx, branch_id)
    others = (one for one in tx.staff.branches() if one.closed_at is None and one.id != branch_id)
    return Closing(branch, len(_people(tx, branch_id)), tuple(others))


def to_close(tx: Tx, *, branch_id: BranchId, by: PersonId) -> Closing:
    """The same, of one that can be closed. Raises LastBranch where its people could go nowhere."""
    closing = look_at_branch(tx, branch_id=branch_id, by=by)
    if closing.people and not closing.others:
        raise LastBranch
    return closing


def close_branch(
    tx: Tx,
    *,
    branch_id: BranchId,
    to: BranchId | None,
    by: PersonId,
    operation: OperationId,
    now: datetime,
) -> Branch:
    """Close the branch; whoever works there works in another one from now on, and is told so.

    They never go to the whole shop: a manager would lead all of it, which nobody decided. So the
    last open branch stays open while anybody works there. The same tap again answers the same.
    Raises NotStaff, NotAllowed for anybody but owners, BranchGone where either is not open,
    LastBranch where people are left without another branch.
    """
    owner = _owner(tx, by)
    body = {"branch": int(branch_id), "to": None if to is None else int(to)}
    if already_done(tx, operation, "branch-close", body):
        return _known(tx, branch_id)
    closing = open_at(tx, branch_id)
    people = _people(tx, branch_id)
    goal = open_at(tx, to) if to is not None else None
    if people and (goal is None or goal.id == branch_id):
        raise LastBranch
    begin(tx, operation, "branch-close", body, now=now, staff_id=owner.id)
    if goal is not None:
        for one in people:
            _move(tx, one, closing, goal, owner, operation, now)
    closed = replace(closing, closed_at=now)
    tx.staff.put_branch(closed)
    details: dict[str, str | int] = {"branch": int(branch_id), "name": closing.name}
    tx.journal.note("branch closed", owner.id, details, now)
    return closed


def open_at(tx: Tx, branch_id: BranchId) -> Branch:
    """The branch. Raises BranchGone where there is none, or it is closed."""
    branch = tx.staff.branch(branch_id)
    if branch is None or branch.closed_at is not None:
        raise BranchGone
    return branch


def _move(
    tx: Tx,
    staff: Staff,
    closed: Branch,
    goal: Branch,
    by: Staff,
    operation: OperationId,
    now: datetime,
) -> None:
    tx.staff.move(staff.id, goal.id)
    details: dict[str, str | int] = {"staff": int(staff.id), "branch": int(goal.id)}
    tx.journal.note("moved", by.id, details, now)
    notify(tx, Moved(closed.name, goal.name), staff.person_id, cause=operation, now=now)


def _people(tx: Tx, branch_id: BranchId) -> tuple[Staff, ...]:
    return tuple(one for one in tx.staff.all() if one.branch_id == branch_id)


def _owner(tx: Tx, by: PersonId) -> Staff:
    staff = at_work(tx, by)
    if staff.role is not Role.OWNER:
        raise NotAllowed
    return staff


def _named(tx: Tx, name: str) -> Branch | None:
    """The branch that nobody would tell from one of this name by ear."""
    wanted = name.casefold()
    return next((one for one in tx.staff.branches() if one.name.casefold() == wanted), None)


def _known(tx: Tx, branch_id: BranchId) -> Branch:
    branch = tx.staff.branch(branch_id)
    if branch is None:
        raise BranchGone
    return branch
