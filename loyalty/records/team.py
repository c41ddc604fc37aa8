"""What is kept of the team: roles, branches, invitations, and who did what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from loyalty.values import BranchId, PersonId, StaffId


class Role(StrEnum):
    """What somebody may do here; each role may do what those before it may."""

    CASHIER = "cashier"
    MANAGER = "manager"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        """Higher reaches further."""
        return tuple(Role).index(self)


@dataclass(frozen=True, slots=True)
class Staff:
    """A role that somebody holds. Without a branch it is for the whole shop.

    Since `suspended_at` it gives nothing, until an owner lets them back. A manager who `may_send`
    starts promotions without an owner's ✅.
    """

    id: StaffId
    person_id: PersonId
    role: Role
    name: str
    branch_id: BranchId | None
    since: datetime
    suspended_at: datetime | None = None
    may_send: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """One of a chain's shops. Closed ones stay, for what was sold there."""

    id: BranchId
    name: str
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Invite:
    """A link that gives a role once, until `expires_at`.

    `invited_by` is None for one made on the command line. `used_by` is whoever took the role.
    `claim` marks the first owner's link.
    """

    token_hash: str
    role: Role
    name: str | None
    branch_id: BranchId | None
    invited_by: StaffId | None
    expires_at: datetime
    used_by: PersonId | None
    claim: bool


class StaffRows(Protocol):
    def of_person(self, person_id: PersonId) -> Staff | None:
        """The person's role in force, suspended or not, locked until the transaction ends."""
        ...

    def get(self, staff_id: StaffId) -> Staff | None:
        """The role, if it is still in force."""
        ...

    def remembered(self, staff_id: StaffId) -> Staff:
        """The role, in force or ended."""
        ...

    def all(self) -> tuple[Staff, ...]: ...

    def owners(self) -> tuple[Staff, ...]: ...

    def add(
        self,
        *,
        person_id: PersonId,
        role: Role,
        name: str,
        branch_id: BranchId | None,
        since: datetime,
    ) -> StaffId: ...

    def end(self, staff_id: StaffId, at: datetime) -> None: ...

    def suspend(self, staff_id: StaffId, at: datetime | None) -> None:
        """Suspend the role from then on; None: let it give again."""
        ...

    def rename(self, staff_id: StaffId, name: str) -> None: ...

    def let_send(self, staff_id: StaffId, may: bool) -> None:
        """Let the role start promotions without an owner's ✅, or not any more."""
        ...

    def move(self, staff_id: StaffId, branch_id: BranchId) -> None:
        """Have the role be of another branch; what it did stays where it was done."""
        ...

    def branches(self) -> tuple[Branch, ...]:
        """All that there ever were, by name."""
        ...

    def branch(self, branch_id: BranchId) -> Branch | None: ...

    def add_branch(self, name: str, at: datetime) -> BranchId: ...

    def put_branch(self, branch: Branch) -> None:
        """Keep its name, and whether it is closed."""
        ...


class InviteRows(Protocol):
    def add(self, invite: Invite, created_at: datetime) -> None: ...

    def get(self, token_hash: str) -> Invite | None:
        """The invitation, locked until the transaction ends."""
        ...

    def use(self, token_hash: str, person_id: PersonId, at: datetime) -> None: ...

    def withdraw_claims(self) -> None: ...


class JournalRows(Protocol):
    def note(
        self,
        what: str,
        staff_id: StaffId | None,
        details: Mapping[str, str | int],
        at: datetime,
    ) -> None: ...
