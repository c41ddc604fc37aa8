"""A customer whose phone is dead is found by its number, and pays without points."""

import pytest

from loyalty.errors import NotStaff
from loyalty.people.cards import GUESSES, GuessAlarm, found_token, read_card, read_found
from loyalty.people.errors import CardExpired, CardUnknown, TooManyGuesses
from loyalty.people.lookup import MOST, Found, find_by_phone, find_by_phone_end
from loyalty.people.privacy import forget
from loyalty.people.profile import share_phone
from loyalty.records.people import Holder, Member
from loyalty.records.team import Staff
from loyalty.records.till import Quote
from loyalty.team.dismissal import end_role
from loyalty.till.errors import FoundByPhone
from loyalty.till.spending import ask_to_spend, weigh_spending
from loyalty.values import Points
from tests.loyalty.shop import KEYS, SCREEN, Shop, saying


def with_phone(shop: Shop, name: str, number: str) -> Member:
    member = shop.member(name)
    assert member.person_id is not None
    shop.write(share_phone, person_id=member.person_id, phone=number)
    return member


def by_end(shop: Shop, cashier: Staff, end: str) -> Found:
    return shop.write(find_by_phone_end, staff=cashier, end=end, now=shop.now)


def test_a_member_is_found_by_the_whole_number_or_its_end(shop: Shop) -> None:
    """Several by their names; nobody who has left, and nobody by somebody else's number."""
    cashier = shop.staff()
    dana, aigul = (
        with_phone(shop, "Дана", "+77011234567"),
        with_phone(shop, "Айгүл", "+77029994567"),
    )
    gone = with_phone(shop, "Болат", "+77050004567")
    assert gone.person_id is not None
    shop.write(forget, person_id=gone.person_id, operation=shop.operation(), now=shop.now)
    one = shop.read(find_by_phone, staff=cashier, number="+77011234567")
    assert one == Holder(dana.id, "Дана")
    for other in ("+77050004567", "+77011234568", "7011234567"):
        assert shop.read(find_by_phone, staff=cashier, number=other) is None
    both = (Holder(aigul.id, "Айгүл"), Holder(dana.id, "Дана"))
    assert by_end(shop, cashier, "4567") == Found(both)
    assert by_end(shop, cashier, "3456") == Found(())


def test_too_many_are_not_listed(shop: Shop) -> None:
    """The cashier is told that there are more."""
    cashier = shop.staff()
    for number in range(MOST + 1):
        with_phone(shop, f"Дана {number}", f"+7701{number:03}4567")
    found = by_end(shop, cashier, "4567")
    assert (len(found.holders), found.more) == (MOST, True)


def test_ends_are_not_guessed(shop: Shop) -> None:
    """Nobody's digits are a miss like a wrong code: after five, no more for a while, and the owners
    are told.
    """
    shop.owner()
    cashier = shop.staff()
    with_phone(shop, "Дана", "+77011234567")
    for _ in range(GUESSES):
        assert by_end(shop, cashier, "0000") == Found(())
    with pytest.raises(TooManyGuesses):
        by_end(shop, cashier, "4567")
    assert [alarm.name for alarm in saying(shop.letters(), GuessAlarm)] == [cashier.name]


def test_only_staff_find_anybody(shop: Shop) -> None:
    """Whoever was dismissed finds nobody."""
    owner, cashier = shop.owner(), shop.staff()
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    with pytest.raises(NotStaff):
        shop.read(find_by_phone, staff=cashier, number="+77011234567")
    with pytest.raises(NotStaff):
        by_end(shop, cashier, "4567")


def test_who_is_found_by_phone_pays_without_points(shop: Shop) -> None:
    """The use cases refuse it, on the quote and on one that was drawn anew in its place."""
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member, 10_000_000)
    quote = shop.quote(cashier, member, by_phone=True)
    shop.wait(minutes=15)
    anew = shop.confirm(cashier, quote)
    assert isinstance(anew, Quote)
    for one in (quote, anew):
        with pytest.raises(FoundByPhone):
            shop.read(weigh_spending, quote_id=one.id, cashier=cashier.person_id, now=shop.now)
        with pytest.raises(FoundByPhone):
            shop.write(
                ask_to_spend,
                quote_id=one.id,
                nth=1,
                points=Points(10),
                cashier=cashier.person_id,
                screen=SCREEN,
                now=shop.now,
            )
    sale = shop.confirm(cashier, anew)
    assert not isinstance(sale, Quote)
    assert sale.sale.by_phone


def test_what_finds_them_again_is_no_card(shop: Shop) -> None:
    """What stands in a button for them opens no form as a card does, nor for ever."""
    member = shop.member()
    token = found_token(KEYS.card, member.id, shop.now)
    assert read_found(KEYS.card, token, shop.now) == member.id
    for forged in (token, "c" + token[1:]):
        with pytest.raises(CardUnknown):
            read_card(KEYS.card, forged, shop.now)
    shop.wait(days=2)
    with pytest.raises(CardExpired):
        read_found(KEYS.card, token, shop.now)
