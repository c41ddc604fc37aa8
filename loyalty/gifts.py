"""Gifts: points that a tier gives on a birthday, a part of the night's work."""

from calendar import isleap
from collections.abc import Iterator
from datetime import date, datetime
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


def give_birthday_gifts(tx: "Tx", *, now: datetime, limit: int = 500) -> int:
    """One portion of the night's work: returns how many it gave a gift to, 0 when done.

    Everybody whose birthday is today by the programme's calendar, and whose tier has a gift: once a
    year. Who was born on 29 February has it on the 28th in other years. The points can be spent at
    once; they are told by day.
    """
    program = tx.programs.current()
    today = program.local(now).date()
    given = 0
    for tier in program.tiers.levels:
        if tier.birthday_points:
            for day in _celebrated(today):
                members = tx.tiers.celebrating(tier.name, day, today.year, limit - given)
                for member_id in members:
                    _give(tx, program, tier, member_id, now)
                given += len(members)
    return given


def _give(tx: "Tx", program: Program, tier: Tier, member_id: MemberId, now: datetime) -> None:
    member = living_member(tx, member_id)
    year = program.local(now).year
    number = begin(
        tx,
        birthday_operation(member_id, year),
        "birthday",
        {"member": int(member_id), "year": year},
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
        notify(
            tx,
            Kind.BIRTHDAY_GIFT,
            member.person_id,
            figures={"points": int(tier.birthday_points), "tier": tier.name},
            cause=str(number),
            now=now,
            not_before=by_day(program, now),
        )


def birthday_operation(member_id: MemberId, year: int) -> OperationId:
    """Of one year's gift."""
    return OperationId(f"birthday:{member_id}:{year}")


def _celebrated(today: date) -> Iterator[str]:
    """The birthdays that fall on this day, as MM-DD."""
    yield f"{today:%m-%d}"
    if (today.month, today.day) == (2, 28) and not isleap(today.year):
        yield "02-29"
