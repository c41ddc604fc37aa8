"""What is refused about roles, invitations and branches."""

from dataclasses import dataclass

from loyalty.errors import Refusal


class InviteGone(Refusal):
    """Used, expired or withdrawn."""


class InviteLowersRole(Refusal):
    """The person already has a higher role than the link gives."""


class RoleSuspended(Refusal):
    """The person's role is suspended: an owner lets them back, no link does."""


class LastOwner(Refusal):
    """A programme keeps at least one owner."""


class BranchGone(Refusal):
    """There is no such branch, or it is closed."""


@dataclass(eq=False)
class BranchNamed(Refusal):
    """Another branch bears this name, or did until it was closed."""

    name: str


class LastBranch(Refusal):
    """People work in the branch, and no other one is named that they could go to."""
