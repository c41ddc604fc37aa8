"""What travels in the buttons of the team."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number
from loyalty.records.team import Role


class TakeRole(CallbackData, prefix="role"):
    """✅ under the role that a link gives. `link` is its letter and token."""

    link: str


class LeaveRole(CallbackData, prefix="norole"):
    """❌ under the role that a link gives."""


class TeamMember(CallbackData, prefix="staff"):
    """Somebody of the team."""

    staff: Number


class EndRole(CallbackData, prefix="endrole"):
    """🗑 on somebody's role, and ✅ once it was asked."""

    staff: Number
    sure: bool


class AskInvite(CallbackData, prefix="ask-invite"):
    """➕ somebody: which role?"""


class AskBranch(CallbackData, prefix="ask-branch"):
    """The role is chosen: in which branch? `window` is drawn once and names the operation."""

    role: Role
    window: str


class Invite(CallbackData, prefix="invite"):
    """Role and branch are chosen (0: the whole shop): make the link."""

    role: Role
    branch: Number
    window: str


class AddBranch(CallbackData, prefix="branch"):
    """➕ a branch: what is it called?"""


class Suspend(CallbackData, prefix="paused"):
    """✅ once it was asked. `window` is drawn with the question and names the operation."""

    staff: Number
    alert: Number
    window: str


class Resume(CallbackData, prefix="resume"):
    """▶️ on a suspended role."""

    staff: Number
    window: str


class LetSend(CallbackData, prefix="maysend"):
    """✅ or ❌ in a manager's entry: promotions without an owner's ✅."""

    staff: Number
    may: bool
