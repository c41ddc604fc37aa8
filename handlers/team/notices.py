"""What leaders are told about their team, the team about itself, and of questions that are over."""

from collections.abc import Mapping

from handlers.caller import role_of
from handlers.rendered import Reader, Render, Rendered, in_place, sent
from handlers.standing import Standing, standing
from locales.amounts import money, signed
from loyalty.outbox.matters import ApprovalClosed
from loyalty.people.arrivals import known_as
from loyalty.records.outbox import Notice
from loyalty.team.branches import Moved
from loyalty.team.dismissal import RoleEnded
from loyalty.team.invites import RoleTaken
from loyalty.team.suspension import Resumed, StaffResumed, StaffSuspended, Suspended


def approval_closed(told: ApprovalClosed, reader: Reader) -> Rendered:
    """What it was about, who has answered and how, or why nobody."""
    words, language = reader.words, reader.words.language
    if told.bill is not None:
        bill = money(told.bill, reader.program.currency, language)
        what = words("approval-of-bill", bill=bill)
    else:
        points = signed(told.points) if told.points is not None else ""
        what = words("approval-of-correction", points=points)
    ending = words(f"approval-ending-{told.ending}", by=reader.by)
    return in_place(reader, words("approval-closed", what=what, ending=ending))


def role_taken(told: RoleTaken, reader: Reader) -> Rendered:
    """To the owners: an invitation was taken."""
    role = reader.words.plain(f"role-{told.role}")
    return sent(reader, reader.words("role-taken", name=told.name, role=role))


async def role_ended(told: RoleEnded, reader: Reader) -> Rendered:
    """To whoever had the role. What was theirs is off the keyboard."""
    text = reader.words("role-ended", programme=reader.program.name)
    return sent(reader, text, await _keyboard(reader))


async def suspended(told: Suspended, reader: Reader) -> Rendered:
    """To whoever holds the role."""
    text = reader.words("suspended", programme=reader.program.name)
    return sent(reader, text, await _keyboard(reader))


async def resumed(told: Resumed, reader: Reader) -> Rendered:
    """To whoever holds the role."""
    text = reader.words("resumed", programme=reader.program.name)
    return sent(reader, text, await _keyboard(reader))


async def _keyboard(reader: Reader) -> Standing:
    """As it is with what they are by now."""
    known = await reader.store.read(known_as, person_id=reader.person_id)
    carries_card = known.member is not None
    return standing(reader.words, role_of(known), carries_card=carries_card)


def staff_suspended(told: StaffSuspended, reader: Reader) -> Rendered:
    """To the other owners: by whom, and where the way back is."""
    return sent(reader, reader.words("staff-suspended", name=reader.staff, by=reader.by))


def staff_resumed(told: StaffResumed, reader: Reader) -> Rendered:
    """To the other owners."""
    return sent(reader, reader.words("staff-resumed", name=reader.staff, by=reader.by))


def moved(told: Moved, reader: Reader) -> Rendered:
    """To whoever worked in a branch that is closed."""
    return sent(reader, reader.words("moved", closed=told.closed, branch=told.branch))


RENDERERS: Mapping[type[Notice], Render] = {
    ApprovalClosed: approval_closed,
    Moved: moved,
    RoleTaken: role_taken,
    RoleEnded: role_ended,
    Suspended: suspended,
    Resumed: resumed,
    StaffSuspended: staff_suspended,
    StaffResumed: staff_resumed,
}
