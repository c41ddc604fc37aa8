"""Gifts: points that a tier gives on a birthday, a part of the night's work.

A birthday on which nobody was at work is made up for, with a late wish. By then the tier is the one
that the member has in that night.
"""

from calendar import isleap
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from loyalty.calendar import by_day
from loyalty.expiry import expires_at
from loyalty.ledger import Reason, credit
from loyalty.members import living_member
from loyalty.notices import Kind, notify
from loyalty.operations import begin
from loyalty.program import Program
from loyalty.rules import Tier
from loyalty.values import MemberId, OperationId

if TYPE_CHECKING:
    from loyalty.store import Tx

_DAY = timedelta(days=1)
MADE_UP_FOR = timedelta(days=31)  # later, a wish would be odd


def give_birthday_gifts(tx: "Tx", *, told: date, now: datetime, limit: int = 500) -> int:
    """One portion of the night's work: returns how many it gave a gift to, 0 when done.

    Everybody whose birthday is today by the programme's calendar, or was since `told`, the last day
    that had its night, and whose tier has a gift: once a year. Who was born on 29 February has it
    on the 28th in other years. The points can be spent at once; they are told by day.
    """
    program = tx.programs.current()
    given = 0
    for tier in program.tiers.levels:
        if tier.birthday_points:
            for day in _days_to_celebrate(told, program.local(now).date()):
                for birthday in _celebrated(day):
                    members = tx.tiers.celebrating(tier.name, birthday, day.year, limit - given)
                    for member_id in members:
                        _give(tx, program, tier, member_id, day, now)
                    given += len(members)
    return given


def _give(
    tx: "Tx", program: Program, tier: Tier, member_id: MemberId, day: date, now: datetime
) -> None:
    member = living_member(tx, member_id)
    number = begin(
        tx,
        birthday_operation(member_id, day.year),
        "birthday",
        {"member": int(member_id), "year": day.year},
        now=now,
        member_id=member_id,
    )
    credit(
        tx,
        operation=number,
        member=member,
        points=tier.birthday_points,
        reason=Reason.BIRTHDAY,
        now=now,
        expires_at=expires_at(program, now),
    )
    if member.person_id is not None:
        said_at = by_day(program, now)
        late = program.local(said_at).date() > day
        notify(
            tx,
            Kind.BIRTHDAY_GIFT,
            member.person_id,
            figures={
                "points": int(tier.birthday_points),
                "tier": tier.name,
                "late": int(late),
            },
            cause=str(number),
            now=now,
            not_before=said_at,
        )


def birthday_operation(member_id: MemberId, year: int) -> OperationId:
    """Of one year's gift."""
    return OperationId(f"birthday:{member_id}:{year}")


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
