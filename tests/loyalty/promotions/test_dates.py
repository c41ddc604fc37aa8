"""A promotion on a schedule goes out on each of its dates once, whatever crashed."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from loyalty.promotions.dates import DatesMissed, claim_due, redate
from loyalty.promotions.errors import DatePassed
from loyalty.promotions.mailings import MailingBegun, finish, take_screen
from loyalty.promotions.steering import pause, resume
from loyalty.promotions.triggers import find_triggered, open_triggered
from loyalty.records.promotions.campaigns import CampaignState, Rhythm, Timing, Trigger
from loyalty.records.team import Role
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions
from tests.loyalty.promotions.mailed import (
    campaign_now,
    consenting,
    drafted,
    go,
    mailings,
    send_all,
    started,
)
from tests.loyalty.shop import Shop, saying

FRIDAYS = Timing(Rhythm.WEEKLY, weekdays=(Weekday.FRI,), hour=time(12))
FRIDAY = datetime(2026, 3, 20, 7, tzinfo=UTC)  # noon in Almaty
WEEK = timedelta(days=7)


def claimed(shop: Shop, times: int = 2) -> None:
    """The loop looks, twice: two processes do, or one that was killed in between."""
    for _ in range(times):
        shop.write(claim_due, now=shop.now)


def test_every_friday(shop: Shop) -> None:
    """On a schedule it goes out on each date, once, to whoever is a member by then."""
    owner = shop.owner()
    shop.rule(promotions=Promotions(most_per_week=0))
    [first] = consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    assert campaign_now(shop, campaign).due_at == FRIDAY
    claimed(shop)
    assert send_all(shop) == []
    shop.now = FRIDAY
    claimed(shop)
    assert send_all(shop) == [first.id]
    [second] = consenting(shop, 1)
    shop.now = FRIDAY + WEEK
    claimed(shop)
    assert sorted(send_all(shop)) == [first.id, second.id]
    assert [one.occasion for one in mailings(shop, campaign)] == ["2026-03-27", "2026-03-20"]
    assert campaign_now(shop, campaign).state is CampaignState.LIVE


def test_whoever_planned_it_sees_how_far_it_has_come(shop: Shop) -> None:
    """On each date one message to whoever said ✅, which shows it from then on, to its end and
    after; what goes out at ✅ has a screen already, and a trigger's tells nobody.
    """
    owner = shop.owner()
    shop.rule(promotions=Promotions(most_per_week=0, quiet_hours=False))
    consenting(shop, 2)
    campaign = started(shop, owner, timing=FRIDAYS)
    started(shop, owner, timing=Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_YET, number=1))
    started(shop, owner)
    send_all(shop)
    for one in shop.write(find_triggered, now=FRIDAY, language="ru"):
        shop.write(open_triggered, campaign_id=one, now=FRIDAY)
    assert saying(shop.hear(), MailingBegun) == []
    shop.now = FRIDAY
    claimed(shop)
    send_all(shop)
    [mailing] = mailings(shop, campaign)
    assert (mailing.message, mailing.active) == (None, False)
    [letter] = shop.hear()
    assert saying([letter], MailingBegun) == [MailingBegun(mailing.id)]
    assert letter.person_id == owner.person_id
    [mailing] = mailings(shop, campaign)
    assert (mailing.message, mailing.active) == (int(letter.id), True)
    shop.write(take_screen, mailing_id=mailing.id, now=shop.now, since=shop.now)
    shop.write(finish, mailing_id=mailing.id, now=shop.now)
    assert not mailings(shop, campaign)[0].active
    claimed(shop)
    assert shop.hear() == []


def test_whoever_may_not_send_any_more_is_not_told(shop: Shop) -> None:
    """A manager who lost the right to send has nothing sent, not for a moment, and no screen."""
    shop.owner()
    manager = shop.staff(Role.MANAGER)
    shop.write(lambda tx: tx.staff.let_send(manager.id, True))
    consenting(shop, 1)
    campaign = started(shop, manager, timing=FRIDAYS)
    shop.write(lambda tx: tx.staff.let_send(manager.id, False))
    shop.now = FRIDAY
    claimed(shop)
    assert send_all(shop) == []
    assert saying(shop.hear(), MailingBegun) == []
    assert campaign_now(shop, campaign).state is CampaignState.PAUSED


def test_what_is_missed_by_hours_is_made_up_for(shop: Shop) -> None:
    """A bot that was down at noon sends in the afternoon, and once for all that was missed."""
    owner = shop.owner()
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    shop.hear()
    shop.now = FRIDAY + WEEK + timedelta(hours=3)
    claimed(shop)
    assert send_all(shop) == [member.id]
    [lost] = saying(shop.hear(), DatesMissed)
    assert (lost.dates, lost.last, lost.waits) == (1, FRIDAY, False)
    assert campaign_now(shop, campaign).due_at == FRIDAY + 2 * WEEK


def test_what_is_missed_by_a_day_is_reported(shop: Shop) -> None:
    """Friday's coffee is not offered on Saturday; the owner is told, and the next Friday comes."""
    owner = shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    shop.hear()
    shop.now = FRIDAY + timedelta(hours=12)
    claimed(shop)
    assert send_all(shop) == []
    assert len(saying(shop.hear(), DatesMissed)) == 1
    assert campaign_now(shop, campaign).due_at == FRIDAY + WEEK


def test_a_single_date_that_was_missed_waits_for_the_owner(shop: Shop) -> None:
    """It is not thrown away: the owner's ▶️ sends it."""
    owner = shop.owner()
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=Timing(Rhythm.ONCE, at=FRIDAY))
    shop.hear()
    shop.now = FRIDAY + timedelta(hours=26)
    claimed(shop)
    assert send_all(shop) == []
    assert saying(shop.hear(), DatesMissed)[0].waits
    assert campaign_now(shop, campaign).state is CampaignState.PAUSED
    shop.write(resume, campaign_id=campaign.id, by=owner.person_id, now=shop.now)
    claimed(shop)
    assert send_all(shop) == [member.id]
    assert campaign_now(shop, campaign).state is CampaignState.DONE


def test_nothing_is_started_for_the_past(shop: Shop) -> None:
    """✅ that comes after the time that was chosen says so, and sends nothing."""
    owner = shop.owner()
    draft = drafted(shop, owner, timing=Timing(Rhythm.ONCE, at=FRIDAY))
    shop.now = FRIDAY
    with pytest.raises(DatePassed):
        go(shop, owner, draft)


@pytest.mark.parametrize(
    ("zone", "noon"),
    [
        ("Europe/Kyiv", datetime(2026, 3, 20, 10, tzinfo=UTC)),
        ("Asia/Tokyo", datetime(2026, 3, 20, 3, tzinfo=UTC)),
    ],
)
def test_the_shop_gets_another_time_zone(shop: Shop, zone: str, noon: datetime) -> None:
    """Friday noon stays Friday noon, by the clocks of the new zone, and comes once."""
    owner = shop.owner()
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    shop.now = FRIDAY - timedelta(hours=8)
    program = shop.read(lambda tx: tx.programs.current())
    shop.write(lambda tx: tx.programs.add(moved(program, zone), shop.now))
    shop.write(redate, now=shop.now)
    assert campaign_now(shop, campaign).due_at == noon
    for shop.now in (noon - timedelta(minutes=1), noon, FRIDAY, noon + timedelta(hours=5)):
        claimed(shop)
        send_all(shop)
    assert [one.frozen for one in mailings(shop, campaign)] == [1]
    assert member.id


def test_a_clock_that_has_not_changed_changes_nothing(shop: Shop) -> None:
    """A date that passed during a pause stays passed, however often the bot starts anew."""
    owner = shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    by = owner.person_id
    shop.now = FRIDAY - timedelta(hours=1)
    shop.write(pause, campaign_id=campaign.id, by=by, now=shop.now)
    shop.now = FRIDAY + timedelta(hours=1)
    shop.write(resume, campaign_id=campaign.id, by=by, now=shop.now)
    shop.write(redate, now=shop.now)
    claimed(shop)
    assert send_all(shop) == []
    assert campaign_now(shop, campaign).due_at == FRIDAY + WEEK


def moved(program: Program, zone: str) -> Program:
    return replace(program, version=program.version + 1, time_zone=zone)


def test_a_clock_that_leaves_the_date_out(shop: Shop) -> None:
    """A zone in which noon has passed already when it is chosen does not lose the date."""
    owner = shop.owner()
    [member] = consenting(shop, 1)
    campaign = started(shop, owner, timing=FRIDAYS)
    shop.now = FRIDAY - timedelta(hours=2)
    program = shop.read(lambda tx: tx.programs.current())
    shop.write(lambda tx: tx.programs.add(moved(program, "Asia/Tokyo"), shop.now))
    shop.write(redate, now=shop.now)
    claimed(shop)
    assert send_all(shop) == [member.id]
    assert campaign_now(shop, campaign).due_at == FRIDAY + WEEK - timedelta(hours=4)
