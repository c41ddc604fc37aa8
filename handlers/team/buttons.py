"""What travels in the buttons of the team."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.buttons import Number, PageNumber
from loyalty.records.team import Role


class TakeRole(CallbackData, prefix="role"):
    """✅ under the role that a link gives. `link` is its letter and token."""

    link: str


class LeaveRole(CallbackData, prefix="norole"):
    """❌ under the role that a link gives."""


class TeamPage(CallbackData, prefix="team"):
    """⬅️ and ➡️ in the team: to more people, or more branches."""

    page: PageNumber


class BranchTeam(CallbackData, prefix="branchteam"):
    """Those of a branch; 0: of the whole shop."""

    branch: Number
    page: PageNumber


class FindColleague(CallbackData, prefix="teamfind"):
    """✏️: a name is asked for."""


class FoundPage(CallbackData, prefix="teamfound"):
    """⬅️ and ➡️ in what was found by this part of a name."""

    part: Annotated[str, Field(min_length=1)]
    page: PageNumber


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
    page: PageNumber


class Invite(CallbackData, prefix="invite"):
    """Role and branch are chosen (0: the whole shop): make the link."""

    role: Role
    branch: Number
    window: str


class AddBranch(CallbackData, prefix="branch"):
    """➕ a branch: what is it called?"""


class RenameBranch(CallbackData, prefix="rename"):
    """✏️ on a branch: what is it called instead?"""

    branch: Number


class CloseBranch(CallbackData, prefix="closing"):
    """🗑 on a branch: whoever works there, where do they go?"""

    branch: Number
    page: PageNumber


class CloseInto(CallbackData, prefix="closeinto"):
    """A branch is chosen for the people of the one that closes (0: nobody works there); once it was
    asked, ✅. `window` is drawn with the question and names the operation.
    """

    branch: Number
    to: Number
    sure: bool
    window: str


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
