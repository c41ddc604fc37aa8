"""Slow hours: where an hour brings much less than usual, owners are offered to fill the next ones.

What is usual of an hour is the median of what it brought on the same day of the last eight weeks.
An owner's ✅ writes to those who usually come about now: double points for a short while, at most
for a tenth of what the hour usually brings. That is offered once a day at most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from loyalty.earning.earning import gives_points
from loyalty.errors import NotAllowed
from loyalty.outbox.prompts import end_prompt, prompt
from loyalty.parties import at_work
from loyalty.promotions.campaigns import name_after
from loyalty.promotions.errors import SlowHourAnswered, SlowHourOver
from loyalty.promotions.schedules import opens_at
from loyalty.promotions.starting import start
from loyalty.records.outbox import Notice, Priority
from loyalty.records.promotions.campaigns import Budget, Campaign, CampaignState, Perk
from loyalty.records.promotions.contents import Content
from loyalty.records.promotions.slow_hours import SlowHour, Takings
from loyalty.records.team import Role, Staff
from loyalty.records.till import Screen
from loyalty.rules.audience import Asked, ComesAbout
from loyalty.rules.calendar import at_hour, beginning
from loyalty.rules.decision import FULL
from loyalty.rules.hours import same_days, weekday_of
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, Minor, OperationId, PersonId, StaffId

FEWEST_SALES = 3  # in a usual hour: of fewer, nobody can say what is usual
FEWEST_PEOPLE = 5  # to whom it is worth writing
TWICE = BasisPoints(2 * FULL)
_SLOW = 6_000  # basis points of what is usual
_BUDGET = 10  # one part of so many of what the hour usually brings
_HOURS = 2  # in which the offer holds, the one that has begun included
_TO_ANSWER = timedelta(hours=1)  # before its end
_NOTHING = Takings(Minor(0), 0)


class Ending(StrEnum):
    """How the question whether to fill a slow hour has ended."""

    STARTED = "started"
    REFUSED = "refused"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class SlowHourAsk(Notice):
    """To the owners: are those to be written to who usually come about now?"""

    KIND = "slow-hour-ask"
    PRIORITY = Priority.RECEIPT
    slow: SlowHour


@dataclass(frozen=True, slots=True)
class SlowHourClosed(Notice):
    """To the owners, in place of the question; `by` whom, where somebody has answered."""

    KIND = "slow-hour-closed"
    PRIORITY = Priority.RECEIPT
    ending: Ending
    by: StaffId | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """The hour that was answered for, and the campaign that ✅ has started, now or before."""

    slow: SlowHour
    campaign: Campaign | None


def look_for_slow_hour(tx: Tx, *, now: datetime) -> SlowHour | None:
    """Ask the owners where the hour before this one was slow; returns what they are asked.

    Asks nothing where the owner has not switched it on, on a day on which it was asked, while no
    promotion may go out, in a shop's first eight weeks, and where this hour usually brings nothing.
    """
    program = tx.programs.current()
    local = program.local(now)
    if not _may_ask(program, local) or opens_at(program, now) > now:
        return None
    if tx.slow_hours.of_day(local.date()) is not None:
        return None
    slow = _found(tx, program, now)
    if slow is None:
        return None
    tx.slow_hours.add(slow)
    prompt(
        tx,
        SlowHourAsk(slow),
        [owner.person_id for owner in tx.staff.owners()],
        about=str(slow.day),
        in_vain=SlowHourClosed(Ending.LAPSED),
        until=slow.until - _TO_ANSWER,
        now=now,
    )
    return slow


def look_at(tx: Tx, *, day: date) -> SlowHour:
    """What owners were asked about on that day. Raises SlowHourOver."""
    slow = tx.slow_hours.of_day(day)
    if slow is None:
        raise SlowHourOver
    return slow


def answer_slow_hour(
    tx: Tx,
    *,
    day: date,
    yes: bool,
    by: PersonId,
    contents: tuple[Content, ...],
    screen: Screen,
    now: datetime,
) -> Filled:
    """✅ sends these contents to those who usually come about now, ❌ leaves it. The first counts.

    The screen is where one sees how far it has come. Raises NotStaff, NotAllowed of anybody but an
    owner, SlowHourAnswered where somebody else was first or the answer was another one, and
    SlowHourOver.
    """
    staff = at_work(tx, by)
    if staff.role is not Role.OWNER:
        raise NotAllowed
    slow = look_at(tx, day=day)
    if slow.answered_by is not None:
        return _answered_before(tx, slow, staff, yes=yes)
    if now >= slow.until - _TO_ANSWER:
        raise SlowHourOver
    campaign = _start(tx, slow, staff, contents, screen, now) if yes else None
    answered = replace(
        slow, answered_by=staff.id, campaign_id=None if campaign is None else campaign.id
    )
    tx.slow_hours.put(answered)
    ending = SlowHourClosed(Ending.STARTED if yes else Ending.REFUSED, staff.id)
    end_prompt(tx, SlowHourAsk, ending, about=str(day), now=now, answered_by=by)
    return Filled(answered, campaign)


def usual_of(by_day: Mapping[date, Takings], days: Sequence[date]) -> Takings:
    """What an hour usually brings: the median of these days, of money and of sales by itself.

    Where there are two in the middle, the smaller one.
    """
    found = [by_day.get(day, _NOTHING) for day in days]
    middle = (len(found) - 1) // 2
    money, sold = sorted(one.money for one in found), sorted(one.sales for one in found)
    return Takings(money[middle], sold[middle])


def is_slow(found: Takings, usual: Takings) -> bool:
    """Whether an hour has brought so little of what is usual that one would do something."""
    return usual.sales >= FEWEST_SALES and found.money * FULL < usual.money * _SLOW


def budget_for(program: Program, usual: Minor) -> Minor:
    """A tenth of what is usual, in two digits that count, and in whole points."""
    tenth = usual // _BUDGET
    step = int(10 ** max(0, len(str(tenth)) - 2))
    rounded = tenth // step * step
    return Minor(rounded // program.point_value * program.point_value)


def _may_ask(program: Program, local: datetime) -> bool:
    """Whether owners want it, and an hour has passed today and enough are left."""
    wanted = program.promotions.fill_slow_hours and gives_points(program)
    return wanted and 0 < local.hour <= 24 - _HOURS


def _found(tx: Tx, program: Program, now: datetime) -> SlowHour | None:
    local = program.local(now)
    today, hour = local.date(), local.hour
    past = same_days(today, weekday_of(today))
    first = tx.slow_hours.first_day()
    if first is None or first > past[-1]:
        return None
    before = tx.slow_hours.takings((today, *past), hour - 1)
    found, usual = before.get(today, _NOTHING), usual_of(before, past)
    coming = usual_of(tx.slow_hours.takings((today, *past), hour), past)
    budget = budget_for(program, usual.money)
    if not is_slow(found, usual) or not coming.sales or not budget:
        return None
    audience = about(today, hour)
    people = tx.audiences.reach(audience, Asked(now, program, "")).writable
    if people < FEWEST_PEOPLE:
        return None
    return SlowHour(
        day=today,
        hour=hour - 1,
        takings=found.money,
        usual=usual.money,
        people=people,
        until=_end(program, today, hour + _HOURS),
        budget=budget,
    )


def about(day: date, hour: int) -> ComesAbout:
    """Who usually comes on such a day at about that hour."""
    return ComesAbout(weekday_of(day), hour)


def _end(program: Program, day: date, hour: int) -> datetime:
    if hour == 24:
        return beginning(program, day + timedelta(days=1))
    return at_hour(program, day, time(hour))


def _start(
    tx: Tx,
    slow: SlowHour,
    staff: Staff,
    contents: tuple[Content, ...],
    screen: Screen,
    now: datetime,
) -> Campaign:
    draft = Campaign(
        id=CampaignId(0),
        operation=OperationId(f"slow-hour:{slow.day}"),
        name=name_after(contents),
        state=CampaignState.DRAFT,
        made_by=staff.id,
        created_at=now,
        contents=contents,
        audience=about(slow.day, slow.hour + 1),
        perk=Perk(multiplier=TWICE, days=1, until=slow.until),
        budget=Budget(money=slow.budget),
    )
    campaign_id = tx.campaigns.add(draft)
    return start(
        tx,
        campaign_id=campaign_id,
        edition=draft.edition,
        by=staff.person_id,
        now=now,
        chat=screen.chat,
        message=screen.message,
    )


def _answered_before(tx: Tx, slow: SlowHour, staff: Staff, *, yes: bool) -> Filled:
    same = slow.answered_by == staff.id and yes == (slow.campaign_id is not None)
    if not same:
        raise SlowHourAnswered
    return Filled(slow, tx.campaigns.get(slow.campaign_id) if slow.campaign_id else None)
