"""Joining, and what members agree to."""

import pytest

from loyalty.errors import NotMember, OperationConflict
from loyalty.people.enrolment import Joined, answer_advertising, join
from loyalty.people.privacy import forget
from loyalty.records.people import Member, Purpose
from loyalty.records.points import Operation
from loyalty.store import Tx
from loyalty.values import MemberId, OperationId, PersonId, TelegramId
from tests.loyalty.shop import KEYS, Shop

TAP = OperationId("join:77:1")


def tap(
    shop: Shop, telegram_id: int = 77, *, operation: OperationId = TAP, name: str = "Айгүл"
) -> Joined:
    return shop.write(
        join,
        operation=operation,
        telegram_id=TelegramId(telegram_id),
        telegram_name=name,
        telegram_language="kk",
        language="ru",
        identity=KEYS.identity_of(TelegramId(telegram_id)),
        now=shop.now,
    )


def leave(shop: Shop, member: Member) -> None:
    assert member.person_id is not None
    assert shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)


def test_one_tap_enrols(shop: Shop) -> None:
    """The tap makes a member with nothing yet, who agreed to the programme, not to advertising."""
    joined = tap(shop)
    assert joined.new
    assert not joined.returning
    member = joined.member
    assert (member.balance, member.spendable, member.advertising) == (0, 0, False)
    assert member.joined_at == shop.now
    consents = shop.read(lambda tx: tx.members.consents(member.id))
    assert [(c.purpose, c.given, c.at) for c in consents] == [(Purpose.PROGRAMME, True, shop.now)]
    caller = shop.read(lambda tx: tx.people.caller(TelegramId(77)))
    assert caller is not None
    assert caller.member == member
    assert (caller.person.name, caller.person.language) == ("Айгүл", "ru")
    assert caller.person.telegram_language == "kk"


def test_joining_twice_is_joining_once(shop: Shop) -> None:
    """The same tap again, or another one, finds the member who is there."""
    first = tap(shop)
    assert tap(shop) == Joined(first.member, new=False, returning=False)
    again = tap(shop, operation=shop.operation())
    assert again == Joined(first.member, new=False, returning=False)
    consents = shop.read(lambda tx: tx.members.consents(first.member.id))
    assert len(consents) == 1


def test_one_tap_does_not_enrol_two(shop: Shop) -> None:
    """A button that carries somebody else's operation enrols nobody."""
    tap(shop)
    with pytest.raises(OperationConflict):
        tap(shop, telegram_id=78)
    assert shop.read(lambda tx: tx.people.by_telegram(TelegramId(78))) is None


@pytest.mark.parametrize(
    ("telegram_name", "name"),
    [("  Ann \u202e Lee ", "Ann Lee"), ("\u3164", None), ("я" * 300, "я" * 64)],
)
def test_telegrams_name_is_tidied(shop: Shop, telegram_name: str, name: str | None) -> None:
    """A name that shows nothing is no name; a long one is shortened."""
    joined = tap(shop, name=telegram_name)
    person_id = joined.member.person_id
    assert person_id is not None
    assert (shop.read(lambda tx: tx.people.get(person_id))).name == name


def test_somebody_who_comes_back_is_known_to_come_back(shop: Shop) -> None:
    """After deletion a new membership begins, without the old points and without a new welcome."""
    first = tap(shop)
    leave(shop, first.member)
    shop.wait(days=1)
    second = tap(shop, operation=shop.operation())
    assert second.new
    assert second.returning
    assert second.member.id != first.member.id


def test_a_tap_from_before_a_deletion_does_not_enrol_again(shop: Shop) -> None:
    """Telegram may deliver the old ✅ once more; who has left stays away."""
    first = tap(shop)
    leave(shop, first.member)
    with pytest.raises(NotMember):
        tap(shop)
    assert shop.read(lambda tx: tx.people.by_telegram(TelegramId(77))) is None


def test_staff_who_join_are_one_person(shop: Shop) -> None:
    """A cashier with a card keeps the role, and is given a name."""
    cashier = shop.staff(telegram_id=77)
    joined = tap(shop)
    assert joined.new
    assert joined.member.person_id == cashier.person_id
    caller = shop.read(lambda tx: tx.people.caller(TelegramId(77)))
    assert caller is not None
    assert caller.staff == cashier
    assert caller.person.name == "Айгүл"


def test_joining_is_an_operation_on_the_local_day(shop: Shop) -> None:
    """What cannot be filled in later is written down: the member, the day and the hour there."""
    shop.wait(hours=13)  # one in the morning of the next day in Almaty
    joined = tap(shop)

    def operation(tx: Tx) -> Operation | None:
        return tx.operations.find(TAP)

    found = shop.read(operation)
    assert found is not None
    assert found.member_id == joined.member.id
    assert (str(found.local_date), found.local_hour, found.at) == ("2026-03-15", 1, shop.now)


def test_advertising_is_off_until_a_yes(shop: Shop) -> None:
    """Each change of mind is kept; the same answer again adds nothing."""
    member = shop.member()
    for given in (False, False, True, True, False):
        shop.wait(hours=1)
        shop.write(answer_advertising, member_id=member.id, given=given, now=shop.now)
        assert (shop.member_now(member.id)).advertising is given
    consents = shop.read(lambda tx: tx.members.consents(member.id))
    answers = [c.given for c in consents if c.purpose is Purpose.ADVERTISING]
    assert answers == [False, True, False]


def test_nobody_answers_for_who_has_left(shop: Shop) -> None:
    """A stale button about advertising changes nothing for a member who is gone, or never was."""
    member = shop.member()
    leave(shop, member)
    for stranger in (member.id, MemberId(999_999)):
        with pytest.raises(NotMember):
            shop.write(answer_advertising, member_id=stranger, given=True, now=shop.now)


def test_a_person_knows_only_their_own_membership(shop: Shop) -> None:
    """Membership is found by the person, and ends with it."""
    member = shop.member()
    person_id = member.person_id
    assert person_id is not None
    assert shop.read(lambda tx: tx.members.of_person(person_id)) == member
    assert shop.read(lambda tx: tx.members.of_person(PersonId(999_999))) is None
    leave(shop, member)
    assert shop.read(lambda tx: tx.members.of_person(person_id)) is None
