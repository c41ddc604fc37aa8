"""What has members written to by itself: once for each cause, and not for the whole past."""

from datetime import date
from functools import partial
from itertools import count

import pytest

from loyalty.people.privacy import forget
from loyalty.promotions.freezing import freeze_audience
from loyalty.promotions.mailings import send_next
from loyalty.promotions.outlook import look_out
from loyalty.promotions.triggers import find_triggered, open_triggered
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Campaign, Rhythm, Timing, Trigger
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.rules.audience import InTier
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Expiry, ExpiryKind, Tier, TierBy, Tiers
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints
from tests.loyalty.promotions.mailed import (
    arrive,
    campaign_now,
    close,
    consent,
    consenting,
    drafted,
    mailings,
    started,
    take,
)
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import born, go_to

FREELY = Promotions(most_per_week=0, share_apart=BasisPoints(0))
VISITS = Tiers(TierBy.VISITS, levels=(Tier("Друг", 1), Tier("Свой", 2)))
_FREEZE = partial(freeze_audience, language="ru")


def on(shop: Shop, trigger: Trigger, number: int = 0, **changes: object) -> Campaign:
    """A promotion that goes out by a trigger, started by an owner at this moment."""
    timing = Timing(Rhythm.TRIGGER, trigger=trigger, number=number)
    return started(shop, shop.owner(), timing=timing, **changes)


def tick(shop: Shop) -> list[Member]:
    """What happens every ten minutes; returns who was sent something."""
    for _ in range(2):  # two processes, or one that was killed in between
        for campaign_id in shop.read(find_triggered, now=shop.now, language="ru"):
            shop.write(open_triggered, campaign_id=campaign_id, now=shop.now)
    while shop.write(send_next, now=shop.now, freeze=_FREEZE):
        pass
    got: list[Member] = []
    while taken := take(shop):
        arrive(shop, taken)
        got += [shop.member_now(delivery.member_id) for delivery in taken]
    close(shop)
    return got


def ids(*members: Member) -> list[int]:
    return [member.id for member in members]


def written(shop: Shop) -> list[int]:
    """Whom a tick has written to."""
    return sorted(ids(*tick(shop)))


def days_until_written(shop: Shop, member: Member, most: int = 60) -> int:
    """After how many days the member is written to."""
    for days in count():
        if member.id in written(shop):
            return days
        assert days < most
        shop.wait(days=1)
    raise AssertionError


@pytest.fixture
def free(shop: Shop) -> Shop:
    """A shop in which nobody is spared."""
    shop.rule(promotions=FREELY)
    return shop


def test_who_joined_and_has_not_bought(free: Shop) -> None:
    """After so many days, once; not who has bought meanwhile, nor who joined long before."""
    cashier = free.staff()
    [old] = consenting(free, 1)
    free.wait(days=8)
    [late] = consenting(free, 1)
    free.wait(days=5)
    on(free, Trigger.NOT_BOUGHT_YET, 3)
    idle, buys = consenting(free, 2)
    assert written(free) == [late.id]
    free.sell(cashier, buys)
    free.wait(days=2, hours=23)
    assert written(free) == []
    free.wait(hours=1)
    assert written(free) == [idle.id]
    free.wait(days=5)
    assert written(free) == []
    assert old.id not in written(free)


def test_who_has_not_bought_for_long(free: Shop) -> None:
    """Once for each time that they stay away; who stayed away long before is left in peace."""
    cashier = free.staff()
    regular, lost, lapsing = consenting(free, 3)
    free.sell(cashier, lost)
    free.wait(days=8)
    free.sell(cashier, lapsing)
    free.wait(days=35)
    free.sell(cashier, regular)
    on(free, Trigger.NOT_BOUGHT_FOR, 30)
    assert written(free) == [lapsing.id]
    assert days_until_written(free, regular) == 30
    free.wait(days=1)
    assert written(free) == []
    for member in (regular, lost):
        free.sell(cashier, member)
    free.wait(days=30)
    assert written(free) == ids(regular, lost)


def test_a_purchase_that_was_undone_keeps_nobody(free: Shop) -> None:
    """It is as if it had not been, and what was written for already is not written for again."""
    cashier = free.staff()
    [member] = consenting(free, 1)
    free.sell(cashier, member)
    on(free, Trigger.NOT_BOUGHT_FOR, 30)
    assert days_until_written(free, member) == 30
    sale = free.sell(cashier, member).sale
    free.undo(cashier, sale.id)
    free.wait(days=3)
    assert written(free) == []


def test_points_that_expire(free: Shop) -> None:
    """So many days ahead; as long as that day is ahead, of no other day."""
    free.rule(expiry=Expiry(ExpiryKind.AFTER_EARNING, 1))
    cashier = free.staff()
    spender, daily = consenting(free, 2)
    free.sell(cashier, spender)
    on(free, Trigger.POINTS_EXPIRE, 7)
    for _ in range(4):
        free.sell(cashier, daily)
        free.wait(days=1)
    go_to(free, date(2026, 4, 6), 12)
    assert written(free) == []
    go_to(free, date(2026, 4, 7), 12)  # the 14th is their last day
    assert written(free) == ids(spender, daily)
    for day in range(8, 15):
        go_to(free, date(2026, 4, day), 12)
        assert written(free) == []
    go_to(free, date(2026, 4, 15), 12)
    assert written(free) == [daily.id]


def test_points_that_live_by_purchases(free: Shop) -> None:
    """Who is about to lose them by buying nothing, so many days ahead, and once."""
    free.rule(expiry=Expiry(ExpiryKind.AFTER_LAST_PURCHASE, 1))
    cashier = free.staff()
    idle, other = consenting(free, 2)
    for member in (idle, other):
        free.sell(cashier, member)
    on(free, Trigger.POINTS_EXPIRE, 3)
    free.wait(days=20)
    free.sell(cashier, other)
    go_to(free, date(2026, 4, 10), 12)
    assert written(free) == []
    go_to(free, date(2026, 4, 11), 12)  # bought on 14 March: the last day is 14 April
    assert written(free) == [idle.id]
    for day in range(12, 20):
        go_to(free, date(2026, 4, day), 12)
        assert written(free) == []


def test_points_all_of_which_a_new_rule_lets_expire(free: Shop) -> None:
    """Where months count from the day of the rule, everybody who was idle then is written to."""
    cashier = free.staff()
    [member] = consenting(free, 1)
    free.sell(cashier, member)
    free.wait(days=300)
    free.rule(expiry=Expiry(ExpiryKind.AFTER_LAST_PURCHASE, 1))
    on(free, Trigger.POINTS_EXPIRE, 3)
    assert 25 <= days_until_written(free, member) <= 28


@pytest.mark.parametrize(
    ("birthday", "ahead", "written_on"),
    [
        ((20, 3), 0, date(2026, 3, 20)),
        ((20, 3), 3, date(2026, 3, 17)),
        ((2, 1), 3, date(2026, 12, 30)),
        ((29, 2), 0, date(2027, 2, 28)),
    ],
)
def test_birthdays(free: Shop, birthday: tuple[int, int], ahead: int, written_on: date) -> None:
    """On the day or so many days ahead, over the end of a year; without 29 February on the 28th."""
    [member] = consenting(free, 1)
    born(free, member, *birthday)
    on(free, Trigger.BIRTHDAY, ahead)
    go_to(free, written_on.replace(day=written_on.day - 1), 12)
    assert written(free) == []
    go_to(free, written_on, 12)
    assert written(free) == [member.id]
    free.wait(days=1)
    assert written(free) == []
    go_to(free, written_on.replace(year=written_on.year + 1), 12)
    next_year = written_on.replace(year=written_on.year + 1)
    if birthday == (29, 2):
        go_to(free, date(2028, 2, 29), 12)
    assert (written(free), next_year.year) == ([member.id], written_on.year + 1)


@pytest.mark.parametrize("trigger", [Trigger.BIRTHDAY, Trigger.NOT_BOUGHT_YET])
def test_leaving_and_coming_back_brings_nothing_again(free: Shop, trigger: Trigger) -> None:
    """Or a gift that rides along could be fetched over and over."""
    on(free, trigger)
    for times in range(3):
        member = free.member(telegram_id=77)
        consent(free, member, True)
        born(free, member, 14, 3)
        assert written(free) == ([] if times else [member.id])
        free.wait(minutes=10)
        assert member.person_id is not None
        leaving = free.operation()
        free.write(forget, person_id=member.person_id, operation=leaving, now=free.now)


def test_a_birthday_that_is_past_is_not_wished(free: Shop) -> None:
    """What was missed on the day itself is not made up for."""
    [member] = consenting(free, 1)
    born(free, member, 14, 3)
    free.wait(days=1)
    on(free, Trigger.BIRTHDAY)
    assert written(free) == []


def test_a_tier_that_is_reached(free: Shop) -> None:
    """From the start on; not one that was taken back at once."""
    free.rule(tiers=VISITS)
    cashier = free.staff()
    early, rises, undone = consenting(free, 3)
    free.sell(cashier, early)
    free.wait(minutes=1)
    on(free, Trigger.TIER_REACHED)
    assert written(free) == []
    free.sell(cashier, rises)
    free.undo(cashier, free.sell(cashier, undone).sale.id)
    assert written(free) == [rises.id]
    free.wait(minutes=30)
    assert written(free) == []
    free.sell(cashier, rises)
    assert written(free) == [rises.id]


def test_an_audience_narrows_a_trigger(free: Shop) -> None:
    """Whoever it happens to and who is in the audience: here, one tier of two."""
    free.rule(tiers=VISITS)
    cashier = free.staff()
    [member] = consenting(free, 1)
    on(free, Trigger.TIER_REACHED, audience=InTier(("Свой",)))
    free.sell(cashier, member)
    assert written(free) == []
    free.sell(cashier, member)
    assert written(free) == [member.id]


def test_the_nth_purchase(free: Shop) -> None:
    """That very one, from the start on; an undone one does not count."""
    cashier = free.staff()
    early, second = consenting(free, 2)
    for _ in range(2):
        free.sell(cashier, early)
    free.wait(minutes=1)
    on(free, Trigger.NTH_PURCHASE, 2)
    free.sell(cashier, early)
    free.sell(cashier, second)
    assert written(free) == []
    free.undo(cashier, free.sell(cashier, second).sale.id)
    assert written(free) == []
    free.sell(cashier, second)
    assert written(free) == [second.id]
    free.sell(cashier, second)
    assert written(free) == []


def test_nothing_happens_in_quiet_hours(free: Shop) -> None:
    """It waits for the morning."""
    [member] = consenting(free, 1)
    born(free, member, 15, 3)
    on(free, Trigger.BIRTHDAY)
    go_to(free, date(2026, 3, 15), 9)
    assert written(free) == []
    go_to(free, date(2026, 3, 15), 10)
    assert written(free) == [member.id]


def test_who_had_enough_is_written_to_within_the_week(shop: Shop) -> None:
    """The weekly cap counts over all promotions; a cause that is still fresh is taken up again."""
    shop.rule(promotions=Promotions(most_per_week=1, share_apart=BasisPoints(0)))
    cashier = shop.staff()
    [member] = consenting(shop, 1)
    on(shop, Trigger.NTH_PURCHASE, 1)
    on(shop, Trigger.NTH_PURCHASE, 2)
    shop.sell(cashier, member)
    assert written(shop) == [member.id]
    shop.wait(days=2)
    shop.sell(cashier, member)
    assert written(shop) == []
    shop.wait(days=5, minutes=1)
    assert written(shop) == [member.id]


def test_who_is_compared_with_is_it_once_for_each_cause(free: Shop) -> None:
    """With half of them compared with, everybody has one delivery, and half of them are sent it."""
    cashier = free.staff()
    guests = consenting(free, 20)
    campaign = on(free, Trigger.NTH_PURCHASE, 1, compared=BasisPoints(FULL // 2))
    for guest in guests:
        free.sell(cashier, guest)
    got = written(free)
    [mailing] = mailings(free, campaign)
    assert mailing.frozen == len(got)
    assert 0 < mailing.compared == len(guests) - len(got) < len(guests)
    assert free.read(lambda tx: tx.deliveries.counts(mailing.id)) == {
        DeliveryState.SENT: mailing.frozen,
        DeliveryState.COMPARED: mailing.compared,
    }
    free.wait(minutes=10)
    assert written(free) == []
    assert len(mailings(free, campaign)) == 1


def test_the_usual_share_is_decided_once(free: Shop) -> None:
    """What the first occasion decides holds for those that follow."""
    campaign = on(free, Trigger.NTH_PURCHASE, 1)
    [member] = consenting(free, 1)
    free.sell(free.staff(), member)
    assert campaign_now(free, campaign).compared is None
    assert written(free) == [member.id]
    assert campaign_now(free, campaign).compared == 0


def test_consent_and_a_way_to_write_are_needed(free: Shop) -> None:
    """Nobody is written to who does not want it, and nobody who cannot be reached."""
    cashier = free.staff()
    silent, blocked = free.member("Тихий"), consenting(free, 1)[0]
    assert blocked.person_id is not None
    person = blocked.person_id
    free.write(lambda tx: tx.people.set_blocked(person, True))
    on(free, Trigger.NTH_PURCHASE, 1)
    for member in (silent, blocked):
        free.sell(cashier, member)
    assert written(free) == []


def test_before_it_is_started_one_sees_to_how_many_it_has_happened(free: Shop) -> None:
    """Who would get it at once is counted, beside how many it may reach at all."""
    owner = free.owner()
    consenting(free, 2)
    free.wait(days=3)
    timing = Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_YET, number=3)
    consenting(free, 1)
    draft = drafted(free, owner, timing=timing)
    look = free.read(
        look_out, campaign_id=draft.id, by=owner.person_id, now=free.now, language="ru", rate=25
    )
    assert (look.happens, look.gets) == (2, 3)
