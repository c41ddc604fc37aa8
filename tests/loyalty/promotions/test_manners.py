"""What members want to hear of, and what they hear then."""

from datetime import date
from itertools import product

import pytest

from loyalty.earning.tiers import TierWon
from loyalty.errors import NotMember
from loyalty.outbox.notices import notify
from loyalty.people.privacy import dossier, forget
from loyalty.points.activation import PointsActive
from loyalty.points.reminders import ExpiryReminder
from loyalty.promotions.manners import (
    Offers,
    Topic,
    Wishes,
    choose_offers,
    offers_again,
    stop_offers,
    switch,
    wishes_of,
)
from loyalty.records.outbox import Priority
from loyalty.records.people import Member, Purpose
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.promotions.manners import Preferences, Received
from loyalty.upkeep.sending import NEWS_OF_POINTS
from loyalty.values import MemberId, OperationId, Points
from tests.loyalty.promotions.mailed import consenting, counts, let_go, send_all, started
from tests.loyalty.shop import NOTICES, Shop


def choose(shop: Shop, member: Member, offers: Offers) -> None:
    shop.write(choose_offers, member_id=member.id, offers=offers, now=shop.now)


def stop(shop: Shop, member: Member) -> bool:
    return shop.write(stop_offers, member_id=member.id, now=shop.now)


def wishes(shop: Shop, member: Member) -> Wishes:
    return shop.read(wishes_of, member_id=member.id)


def answers(shop: Shop, member: Member) -> list[bool]:
    """What the member has said to advertising, one answer after the other."""
    consents = shop.read(lambda tx: tx.members.consents(member.id))
    return [one.given for one in consents if one.purpose is Purpose.ADVERTISING]


def test_a_new_member_gets_no_offers_and_all_else(shop: Shop) -> None:
    """Advertising is off until a yes; questions and news of points are on."""
    assert wishes(shop, shop.member()) == Wishes(Offers.NONE, points=True, questions=True)


def test_a_choice_of_offers_is_a_consent(shop: Shop) -> None:
    """Each change is an answer that is kept; the same choice again is none."""
    member = shop.member()
    for offers in (Offers.USUAL, Offers.USUAL, Offers.RARELY, Offers.NONE, Offers.RARELY):
        choose(shop, member, offers)
        assert wishes(shop, member).offers is offers
    assert answers(shop, member) == [True, False, True]


def test_one_tap_stops_all_offers(shop: Shop) -> None:
    """Once is enough, and a second tap finds it done."""
    member = shop.member()
    choose(shop, member, Offers.USUAL)
    assert stop(shop, member)
    assert not shop.member_now(member.id).advertising
    assert not stop(shop, member)
    assert answers(shop, member) == [True, False]


@pytest.mark.parametrize("before", [Offers.USUAL, Offers.RARELY])
def test_taking_it_back_brings_as_many_as_before(shop: Shop, before: Offers) -> None:
    """↩️ after 🔔, however often."""
    member = shop.member()
    choose(shop, member, before)
    stop(shop, member)
    for _ in range(2):
        shop.write(offers_again, member_id=member.id, now=shop.now)
    assert wishes(shop, member).offers is before


def test_topics_are_switched_one_by_one(shop: Shop) -> None:
    """Each alone, and twice is once."""
    member = shop.member()
    for _ in range(2):
        shop.write(switch, member_id=member.id, topic=Topic.POINTS, on=False)
    assert wishes(shop, member) == Wishes(Offers.NONE, points=False, questions=True)
    shop.write(switch, member_id=member.id, topic=Topic.QUESTIONS, on=False)
    shop.write(switch, member_id=member.id, topic=Topic.POINTS, on=True)
    assert wishes(shop, member) == Wishes(Offers.NONE, points=True, questions=False)


def test_who_is_gone_has_no_wishes(shop: Shop) -> None:
    """An old button changes nothing for somebody who left or never was a member."""
    member = shop.member()
    assert member.person_id is not None
    leave = OperationId("leave")
    shop.write(forget, person_id=member.person_id, operation=leave, now=shop.now)
    for gone in (member.id, MemberId(99)):
        with pytest.raises(NotMember):
            shop.write(stop_offers, member_id=gone, now=shop.now)
        with pytest.raises(NotMember):
            shop.write(switch, member_id=gone, topic=Topic.POINTS, on=False)
        with pytest.raises(NotMember):
            shop.write(choose_offers, member_id=gone, offers=Offers.RARELY, now=shop.now)


def test_news_of_points_can_be_switched_off(shop: Shop) -> None:
    """What was written before is not sent either; it is only for who said so; it comes back."""
    quiet, other = shop.member("Тихая"), shop.member("Другая")
    day = date(2026, 4, 1)
    reminder = ExpiryReminder(Points(5), day, False, Points(5), day)
    news = (PointsActive(Points(1), Points(1)), reminder, TierWon("Gold"))
    for notice, member in product(news, (quiet, other)):
        assert member.person_id is not None
        shop.write(notify, notice, member.person_id, cause=notice.KIND, now=shop.now)
    shop.write(switch, member_id=quiet.id, topic=Topic.POINTS, on=False)
    assert {letter.person_id for letter in shop.hear()} == {other.person_id}
    shop.write(switch, member_id=quiet.id, topic=Topic.POINTS, on=True)
    assert shop.hear() == []


def test_receipts_cannot_be_switched_off(shop: Shop) -> None:
    """A purchase is told of to whoever wants no news of points."""
    member, cashier = shop.member(), shop.staff()
    shop.write(switch, member_id=member.id, topic=Topic.POINTS, on=False)
    shop.hear()
    shop.sell(cashier, member)
    assert "sale-receipt" in {letter.kind for letter in shop.hear()}
    of_points = [NOTICES[kind] for kind in NEWS_OF_POINTS]
    assert all(notice.PRIORITY is Priority.NEWS for notice in of_points)
    assert not {kind for kind in NEWS_OF_POINTS if "receipt" in kind}


def test_wishes_are_in_the_file_and_gone_with_their_member(shop: Shop) -> None:
    """/privacy shows them, and being forgotten empties them."""
    member = shop.member()
    assert member.person_id is not None
    choose(shop, member, Offers.RARELY)
    shop.write(switch, member_id=member.id, topic=Topic.QUESTIONS, on=False)
    kept = shop.read(dossier, person_id=member.person_id)
    assert kept.preferences == Preferences(member.id, rarely=True, no_questions=True)
    assert kept.promotions == ()
    shop.wait(minutes=1)
    leave = OperationId("leave")
    shop.write(forget, person_id=member.person_id, operation=leave, now=shop.now)
    left = shop.read(lambda tx: tx.preferences.of(member.id))
    assert left == Preferences(member.id)


def test_promotions_that_arrived_are_in_the_file(shop: Shop) -> None:
    """/privacy says which, and when; not what somebody else got."""
    owner = shop.owner()
    [member] = consenting(shop, 1)
    other = shop.member()
    campaign = started(shop, owner)
    assert send_all(shop) == [member.id]
    assert member.person_id is not None
    assert other.person_id is not None
    got = Received(campaign.id, campaign.name, DeliveryState.SENT, shop.now, None)
    assert shop.read(dossier, person_id=member.person_id).promotions == (got,)
    assert shop.read(dossier, person_id=other.person_id).promotions == ()


def test_a_stop_holds_for_what_is_on_its_way(shop: Shop) -> None:
    """Who taps 🔔 while a promotion goes out is not sent it any more."""
    owner = shop.owner()
    stays, stops = consenting(shop, 2)
    campaign = started(shop, owner)
    let_go(shop)
    stop(shop, stops)
    assert send_all(shop) == [stays.id]
    assert counts(shop, campaign) == {DeliveryState.SENT: 1, DeliveryState.UNWANTED: 1}
