"""Promotions go out: once on each occasion, one after the other, to nobody twice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed
from loyalty.people.privacy import forget
from loyalty.promotions.errors import CampaignUnderway, DraftChanged, NothingToSay
from loyalty.promotions.mailings import progress_of
from loyalty.promotions.sending import free_deliveries, next_delivery, put_back
from loyalty.promotions.starting import start
from loyalty.promotions.steering import pause, resume
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.promotions.mailings import DeliveryState, MailingState
from loyalty.records.promotions.manners import Preferences
from loyalty.records.team import Role
from loyalty.rules.promotions import Promotions
from tests.loyalty.promotions.mailed import (
    arrive,
    campaign_now,
    close,
    consent,
    consenting,
    counts,
    drafted,
    go,
    let_go,
    mailings,
    send_all,
    started,
    take,
)
from tests.loyalty.shop import Shop

SENT, LEFT, UNKNOWN = DeliveryState.SENT, DeliveryState.LEFT, DeliveryState.UNKNOWN
BLOCKED, UNWANTED = DeliveryState.BLOCKED, DeliveryState.UNWANTED


def test_everybody_gets_it_once(shop: Shop) -> None:
    """A promotion reaches whoever agreed to hear of them, each once, and is done then."""
    owner, members = shop.owner(), consenting(shop, 3)
    shop.member("Not asked")
    campaign = started(shop, owner)
    assert sorted(send_all(shop)) == sorted(member.id for member in members)
    assert send_all(shop) == []
    assert counts(shop, campaign) == {SENT: 3}
    [mailing] = mailings(shop, campaign)
    assert (mailing.state, mailing.frozen) == (MailingState.DONE, 3)
    assert campaign_now(shop, campaign).state is CampaignState.DONE


def test_two_taps_start_it_once(shop: Shop) -> None:
    """✅ tapped twice, or by two owners at once, sends one promotion, and the second is told so."""
    owner, other = shop.owner(), shop.owner()
    consenting(shop, 1)
    draft = drafted(shop, owner)
    first = go(shop, owner, draft)
    assert go(shop, owner, draft).started_at == first.started_at
    with pytest.raises(CampaignUnderway):
        go(shop, other, draft)
    assert len(mailings(shop, first)) == 1
    assert len(send_all(shop)) == 1


def test_who_may_start_it(shop: Shop) -> None:
    """An owner's ✅ sends, and that of a manager whom an owner has given the right."""
    owner = shop.owner()
    manager, cashier = shop.staff(Role.MANAGER), shop.staff(Role.CASHIER)
    draft = drafted(shop, owner)
    for staff in (manager, cashier):
        with pytest.raises(NotAllowed):
            go(shop, staff, draft)
    shop.write(lambda tx: tx.staff.let_send(manager.id, True))
    assert go(shop, manager, draft).started_by == manager.id


def test_what_was_not_seen_is_not_sent(shop: Shop) -> None:
    """✅ under a screen that somebody changed meanwhile sends nothing, nor does an empty one."""
    owner = shop.owner()
    draft = drafted(shop, owner)
    with pytest.raises(DraftChanged):
        go(shop, owner, replace(draft, edition=draft.edition - 1))
    empty = drafted(shop, owner, contents=())
    with pytest.raises(NothingToSay):
        shop.write(
            start,
            campaign_id=empty.id,
            edition=empty.edition,
            by=owner.person_id,
            now=shop.now,
            chat=1,
            message=1,
        )


def test_one_broadcast_at_a_time(shop: Shop) -> None:
    """A second broadcast waits until the first has gone out, and says so."""
    owner = shop.owner()
    consenting(shop, 2)
    first = started(shop, owner)
    let_go(shop)
    second = started(shop, owner)
    assert let_go(shop) is None
    [waiting] = mailings(shop, second)
    assert shop.read(progress_of, waiting.id).waits
    assert {delivery.campaign_id for delivery in take(shop)} == {first.id}
    shop.wait(minutes=2)
    take(shop)  # without an answer
    close(shop)
    assert let_go(shop) is not None
    assert len(send_all(shop)) == 2


def test_without_an_answer_it_is_not_repeated(shop: Shop) -> None:
    """What was on its way when a process died may have arrived: it is counted, and not sent."""
    owner = shop.owner()
    consenting(shop, 3)
    campaign = started(shop, owner)
    let_go(shop)
    under_way = take(shop, limit=1)
    shop.write(free_deliveries, now=shop.now)
    assert len(send_all(shop)) == 2
    assert counts(shop, campaign) == {UNKNOWN: 1, SENT: 2}
    arrive(shop, under_way)  # it had only been slow
    assert counts(shop, campaign) == {SENT: 3}


def test_what_has_certainly_not_arrived_is_repeated(shop: Shop) -> None:
    """Told to wait, or not even reached, Telegram gets it once more later."""
    owner = shop.owner()
    consenting(shop, 1)
    campaign = started(shop, owner)
    let_go(shop)
    [refused] = take(shop)
    shop.write(put_back, delivery=refused, not_before=shop.now + timedelta(seconds=30))
    assert take(shop) == ()
    shop.wait(seconds=30)
    assert len(send_all(shop)) == 1
    assert counts(shop, campaign) == {SENT: 1}


def test_what_happens_between_freezing_and_sending(shop: Shop) -> None:
    """Who withdraws consent, blocks the bot, leaves, or has had enough by then is left out."""
    owner = shop.owner()
    withdrew, blocked, left, enough, stays = consenting(shop, 5)
    campaign = started(shop, owner)
    let_go(shop)
    consent(shop, withdrew, False)
    gone, away = blocked.person_id, left.person_id
    assert gone is not None
    assert away is not None
    shop.write(lambda tx: tx.people.set_blocked(gone, True))
    shop.write(forget, person_id=away, operation=shop.operation(), now=shop.now)
    assert send_all(shop) == [enough.id, stays.id]
    assert counts(shop, campaign) == {SENT: 2, BLOCKED: 1, UNWANTED: 2}


def test_the_cap_holds_while_it_is_sent(shop: Shop) -> None:
    """Whoever got their number of this week meanwhile is not written to once more."""
    owner = shop.owner()
    shop.rule(promotions=Promotions(most_per_week=1))
    [member] = consenting(shop, 1)
    paused = started(shop, owner)
    let_go(shop)
    shop.write(pause, campaign_id=paused.id, by=owner.person_id, now=shop.now)
    started(shop, owner)
    assert send_all(shop) == [member.id]
    shop.write(resume, campaign_id=paused.id, by=owner.person_id, now=shop.now)
    assert send_all(shop) == []
    assert counts(shop, paused) == {UNWANTED: 1}
    shop.wait(days=7, seconds=1)
    started(shop, owner)
    assert send_all(shop) == [member.id]


def test_leaving_and_coming_back_does_not_lift_the_cap(shop: Shop) -> None:
    """What somebody got this week counts under their new card too, for a new promotion and for one
    that is on its way; a week later it does not.
    """
    owner = shop.owner()
    shop.rule(promotions=Promotions(most_per_week=2))
    member = come(shop)
    started(shop, owner)
    assert send_all(shop) == [member.id]
    again = come_back(shop, member)
    first, second = started(shop, owner), drafted(shop, owner)
    let_go(shop)
    shop.write(pause, campaign_id=first.id, by=owner.person_id, now=shop.now)
    go(shop, owner, second)
    assert send_all(shop) == [again.id]
    shop.write(resume, campaign_id=first.id, by=owner.person_id, now=shop.now)
    assert send_all(shop) == []
    assert counts(shop, first) == {UNWANTED: 1}
    once_more = come_back(shop, again)
    started(shop, owner)
    assert send_all(shop) == []
    shop.wait(days=7, seconds=1)
    started(shop, owner)
    assert send_all(shop) == [once_more.id]
    shop.write(lambda tx: tx.preferences.put(Preferences(once_more.id, rarely=True)))
    shop.wait(days=8)
    fourth = come_back(shop, once_more)
    shop.write(lambda tx: tx.preferences.put(Preferences(fourth.id, rarely=True)))
    started(shop, owner)
    assert send_all(shop) == []


def come(shop: Shop) -> Member:
    """One person, who wants to hear of promotions."""
    member = shop.member(telegram_id=77)
    consent(shop, member, True)
    return member


def come_back(shop: Shop, member: Member) -> Member:
    """They leave, and are back in a minute."""
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    shop.wait(minutes=1)
    return come(shop)


def test_whoever_wants_few_gets_one_in_two_weeks(shop: Shop) -> None:
    """«Less often» under a promotion is at most one in two weeks."""
    owner = shop.owner()
    [member] = consenting(shop, 1)
    shop.write(lambda tx: tx.preferences.put(Preferences(member.id, rarely=True)))
    for expected in ([member.id], [], [member.id]):
        started(shop, owner)
        assert send_all(shop) == expected
        shop.wait(days=8)


def test_quiet_hours(shop: Shop) -> None:
    """Nothing is sent at night; what is left goes on in the morning."""
    owner = shop.owner()
    consenting(shop, 2)
    campaign = started(shop, owner)
    let_go(shop)
    arrive(shop, take(shop, limit=1))
    shop.wait(hours=10)
    assert take(shop) == ()
    assert shop.read(next_delivery, shop.now) == shop.now + timedelta(hours=12)
    shop.wait(hours=12)
    assert len(send_all(shop)) == 1
    assert counts(shop, campaign) == {SENT: 2}
