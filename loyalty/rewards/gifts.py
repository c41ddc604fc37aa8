"""Gifts: points that a tier gives on a birthday, a part of the night's work.

A birthday on which nobody was at work is made up for, with a late wish. By then the tier is the one
that the member has in that night.
"""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from loyalty.earning.tiers import tier_of
from loyalty.operations import already_done, begin
from loyalty.outbox.notices import notify
from loyalty.points.expiry import expires_at
from loyalty.points.ledger import credit
from loyalty.records.outbox import Notice
from loyalty.records.points import Reason, Turn
from loyalty.rules.calendar import beginning, by_day
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId, OperationId, Points

_DAY = timedelta(days=1)
MADE_UP_FOR = timedelta(days=31)  # later, a wish would be odd


@dataclass(frozen=True, slots=True)
class BirthdayGift(Notice):
    """To the member; `late` where the birthday is over."""

    KIND = "birthday-gift"
    points: Points
    tier: str
    late: bool


def gives_birthdays(program: Program) -> bool:
    """Whether there is a tier whose members have a gift on their birthday."""
    return any(tier.birthday_points for tier in program.tiers.levels)


def find_celebrating(tx: Tx, *, told: date, now: datetime, limit: int) -> tuple[Turn, ...]:
    """Whose birthday it is, since the beginning of that day, and who have had no gift yet.

    Everybody whose birthday is today by the programme's calendar, or was since `told`, the last day
    that had its night, and whose tier has a gift: once a year. Who was born on 29 February has it
    on the 28th in other years.
    """
    program = tx.programs.current()
    found: list[Turn] = []
    for tier in program.tiers.levels:
        if tier.birthday_points:
            for day in _days_to_celebrate(told, program.local(now).date()):
                for birthday in _celebrated(day):
                    left = limit - len(found)
                    members = tx.tiers.celebrating(tier.name, birthday, day.year, left)
                    found += [Turn(beginning(program, day), member_id) for member_id in members]
    return tuple(found)


def give_birthday_gift(tx: Tx, *, turn: Turn, now: datetime) -> None:
    """The gift of the tier that the member has now. It can be spent at once, and is told by day.

    Whoever had this year's before they left and came back gets none.
    """
    program, member = tx.programs.current(), tx.members.locked(turn.member_id)
    tier = tier_of(program, member) if member is not None else None
    if member is None or member.person_id is None or tier is None or not tier.birthday_points:
        return
    day = program.local(turn.at).date()
    key, body = birthday_operation(member.id, day.year), _body(member.id, day.year)
    if any(_had(tx, one, day.year) for one in (member.id, *tx.members.once_were(member.id))):
        return
    number = begin(tx, key, "birthday", body, now=now, member_id=member.id)
    credit(
        tx,
        operation=number,
        member=member,
        points=tier.birthday_points,
        reason=Reason.BIRTHDAY,
        now=now,
        expires_at=expires_at(program, now),
    )
    said_at = by_day(program, now)
    late = program.local(said_at).date() > day
    notify(
        tx,
        BirthdayGift(tier.birthday_points, tier.name, late),
        member.person_id,
        cause=str(number),
        now=now,
        not_before=said_at,
    )


def birthday_operation(member_id: MemberId, year: int) -> OperationId:
    """Of one year's gift."""
    return OperationId(f"birthday:{member_id}:{year}")


def _had(tx: Tx, member_id: MemberId, year: int) -> bool:
    return already_done(tx, birthday_operation(member_id, year), "birthday", _body(member_id, year))


def _body(member_id: MemberId, year: int) -> dict[str, int]:
    return {"member": member_id, "year": year}


def _days_to_celebrate(told: date, today: date) -> Iterator[date]:
    """Today, and what was missed of the days before it, oldest first."""
    day = max(told + _DAY, today - MADE_UP_FOR)
    while day <= today:
        yield day
        day += _DAY


def _celebrated(day: date) -> Iterator[str]:
    """The birthdays that fall on this day, as MM-DD."""
    yield f"{day:%m-%d}"
    if (day.month, day.day) == (2, 28) and not isleap(day.year):
        yield "02-29"
