"""What is refused about roles and invitations."""

from loyalty.errors import Refusal


class InviteGone(Refusal):
    """Used, expired or withdrawn."""


class InviteLowersRole(Refusal):
    """The person already has a higher role than the link gives."""


class RoleSuspended(Refusal):
    """The person's role is suspended: an owner lets them back, no link does."""


class LastOwner(Refusal):
    """A programme keeps at least one owner."""
