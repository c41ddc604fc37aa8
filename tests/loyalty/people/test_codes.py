"""Six digits stand for a card for five minutes, and cannot be guessed."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest

from loyalty.errors import NotMember, NotStaff
from loyalty.people.cards import (
    CodeMiss,
    GuessAlarm,
    card_payload,
    code_is_live,
    find_by_card,
    find_by_code,
    show_code,
)
from loyalty.people.errors import CardExpired, CardUnknown, TooManyGuesses
from loyalty.people.privacy import forget
from loyalty.records.people import Code, Member
from loyalty.records.team import Staff
from loyalty.team.dismissal import end_role
from loyalty.values import MemberId
from tests.loyalty.shop import KEYS, Shop, said

WRONG = "000000"


def digits_from(first: int) -> Callable[[], str]:
    numbers = count(first)
    return lambda: f"{next(numbers):06}"


def code_of(shop: Shop, member: Member, first: int = 111_111, *, renew: bool = False) -> Code:
    return shop.write(
        show_code, member_id=member.id, draw=digits_from(first), renew=renew, now=shop.now
    )


def find(shop: Shop, staff: Staff, digits: str) -> Member | CodeMiss:
    return shop.write(find_by_code, staff=staff, digits=digits, now=shop.now)


def leave(shop: Shop, member: Member) -> None:
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)


def test_a_code_finds_its_member_for_five_minutes(shop: Shop) -> None:
    """To the last instant, and not at the fifth minute itself."""
    member, cashier = shop.member(), shop.staff()
    code = code_of(shop, member)
    assert code == Code("111111", shop.now + timedelta(minutes=5))
    assert find(shop, cashier, "111111") == member
    shop.wait(minutes=5, microseconds=-1)
    assert find(shop, cashier, "111111") == member
    shop.wait(microseconds=1)
    assert find(shop, cashier, "111111") == CodeMiss(left=4)


def test_a_code_stays_until_it_is_renewed(shop: Shop) -> None:
    """Opening the card again shows the same digits; the button draws new ones."""
    member = shop.member()
    first = code_of(shop, member)
    shop.wait(minutes=2)
    assert code_of(shop, member, 222_222) == first
    renewed = code_of(shop, member, 222_222, renew=True)
    assert renewed.digits == "222222"
    assert code_of(shop, member, 333_333) == renewed
    shop.wait(minutes=5)
    assert (code_of(shop, member, 333_333)).digits == "333333"


def test_two_members_never_show_the_same_digits(shop: Shop) -> None:
    """Digits that stand for somebody are drawn again, and free once they have lapsed."""
    first, second = shop.member(), shop.member()
    assert (code_of(shop, first)).digits == "111111"
    assert (code_of(shop, second)).digits == "111112"
    shop.wait(minutes=5)
    assert (code_of(shop, second)).digits == "111111"


def test_a_member_who_has_left_shows_no_code(shop: Shop) -> None:
    """A deleted member gets none, and the one that still stood finds nobody."""
    member, cashier = shop.member(), shop.staff()
    code = code_of(shop, member)
    leave(shop, member)
    with pytest.raises(NotMember):
        code_of(shop, member, renew=True)
    try:
        found = find(shop, cashier, code.digits)
    except NotMember:
        return
    assert isinstance(found, CodeMiss)


def test_five_wrong_codes_in_ten_minutes_close_the_codes(shop: Shop) -> None:
    """The owners are told once; even the right code is refused until the limit lifts."""
    owner = shop.owner()
    member, cashier = shop.member(), shop.staff()
    shop.letters()
    started = shop.now
    for left in (4, 3, 2, 1, 0):
        assert find(shop, cashier, WRONG) == CodeMiss(left)
        shop.wait(minutes=1)
    code = code_of(shop, member)
    for _ in range(3):
        with pytest.raises(TooManyGuesses) as refused:
            find(shop, cashier, code.digits)
        assert refused.value.until == started + timedelta(minutes=10)
    alarms = [one for one in shop.letters() if one.kind == GuessAlarm.KIND]
    assert [(one.person_id, said(one)) for one in alarms] == [
        (owner.person_id, GuessAlarm("Данияр", 5))
    ]


def test_the_limit_lifts_as_the_misses_grow_old(shop: Shop) -> None:
    """Ten minutes after the first of the five there is one guess again, then the next."""
    cashier = shop.staff()
    member = shop.member()
    for _ in range(5):
        find(shop, cashier, WRONG)
        shop.wait(minutes=1)
    shop.wait(minutes=5, microseconds=-1)
    with pytest.raises(TooManyGuesses):
        find(shop, cashier, WRONG)
    shop.wait(microseconds=1)
    code = code_of(shop, member)
    assert find(shop, cashier, code.digits) == member
    shop.wait(minutes=10)
    assert find(shop, cashier, WRONG) == CodeMiss(left=4)


def test_each_cashier_has_guesses_of_their_own(shop: Shop) -> None:
    """One who guesses does not lock out the others."""
    guesser, other = shop.staff(), shop.staff()
    member = shop.member()
    for _ in range(5):
        find(shop, guesser, WRONG)
    code = code_of(shop, member)
    assert find(shop, other, code.digits) == member
    with pytest.raises(TooManyGuesses):
        find(shop, guesser, code.digits)


def test_finding_a_member_costs_no_guess(shop: Shop) -> None:
    """Only misses count."""
    member, cashier = shop.member(), shop.staff()
    for _ in range(4):
        find(shop, cashier, WRONG)
    code = code_of(shop, member)
    for _ in range(3):
        assert find(shop, cashier, code.digits) == member
    assert find(shop, cashier, WRONG) == CodeMiss(left=0)


def test_who_lost_the_role_finds_nobody(shop: Shop) -> None:
    """The role is read when the code is looked up, whatever was true a moment before."""
    owner = shop.owner()
    member, cashier = shop.member(), shop.staff()
    code = code_of(shop, member)
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    with pytest.raises(NotStaff):
        find(shop, cashier, code.digits)


def test_a_live_code_is_told_from_an_amount(shop: Shop) -> None:
    """While an amount is asked for, the same six digits may be either; looking costs no guess."""
    member, cashier = shop.member(), shop.staff()
    code = code_of(shop, member)
    for _ in range(6):
        assert shop.read(code_is_live, digits=code.digits, now=shop.now) == member.id
        assert shop.read(code_is_live, digits=WRONG, now=shop.now) is None
    assert find(shop, cashier, code.digits) == member


def test_a_card_finds_its_member(shop: Shop) -> None:
    """While it is good, and while its member is one."""
    member = shop.member()
    card = card_payload(KEYS.card, member.id, shop.now)
    found = shop.read(find_by_card, key=KEYS.card, payload=card, now=shop.now)
    assert found == member
    with pytest.raises(CardExpired):
        shop.read(find_by_card, key=KEYS.card, payload=card, now=shop.now + timedelta(hours=24))
    leave(shop, member)
    nobodys = card_payload(KEYS.card, MemberId(999_999), shop.now)
    for gone in (card, nobodys, "c"):
        with pytest.raises(CardUnknown):
            shop.read(find_by_card, key=KEYS.card, payload=gone, now=shop.now)
