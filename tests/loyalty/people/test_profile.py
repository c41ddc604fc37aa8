"""What people tell about themselves: language, name, phone, birthday."""

import pytest

from loyalty.birthdays import Birthday
from loyalty.errors import NameEmpty, NameTooLong
from loyalty.people.errors import BirthdaySet, PhoneUnreadable
from loyalty.people.profile import choose_language, rename, set_birthday, share_phone
from loyalty.records.people import Person
from loyalty.values import PersonId
from tests.loyalty.shop import Shop


def join(shop: Shop) -> PersonId:
    person_id = (shop.member()).person_id
    assert person_id is not None
    return person_id


def person(shop: Shop, person_id: PersonId) -> Person:
    return shop.read(lambda tx: tx.people.get(person_id))


def test_a_name_can_be_changed(shop: Shop) -> None:
    """It is tidied; one that is empty or too long is refused and changes nothing."""
    someone = join(shop)
    assert shop.write(rename, person_id=someone, name="  Айгүл\nСәрсенова ") == ("Айгүл Сәрсенова")
    with pytest.raises(NameEmpty):
        shop.write(rename, person_id=someone, name=" \u202e ")
    with pytest.raises(NameTooLong):
        shop.write(rename, person_id=someone, name="я" * 65)
    assert (person(shop, someone)).name == "Айгүл Сәрсенова"


def test_a_language_can_be_chosen(shop: Shop) -> None:
    """From then on it is theirs, whatever Telegram says."""
    someone = join(shop)
    shop.write(choose_language, person_id=someone, language="uk")
    found = person(shop, someone)
    assert (found.language, found.telegram_language) == ("uk", "kk")


@pytest.mark.parametrize(
    ("shared", "kept"),
    [
        ("+77012345678", "+77012345678"),
        ("77012345678", "+77012345678"),
        ("+380 50 123-45-67", "+380501234567"),
    ],
)
def test_a_phone_is_kept_in_one_form(shop: Shop, shared: str, kept: str) -> None:
    """Telegram gives numbers with a plus or without."""
    someone = join(shop)
    assert shop.write(share_phone, person_id=someone, phone=shared) == kept
    assert (person(shop, someone)).phone == kept


@pytest.mark.parametrize("shared", ["", "+", "12", "телефон", "+999999999999999999"])
def test_what_is_no_phone_is_refused(shop: Shop, shared: str) -> None:
    """A number that cannot exist is not kept."""
    someone = join(shop)
    with pytest.raises(PhoneUnreadable):
        shop.write(share_phone, person_id=someone, phone=shared)
    assert (person(shop, someone)).phone is None


def test_a_phone_belongs_to_who_has_it_now(shop: Shop) -> None:
    """A number that was given away leaves its earlier holder."""
    before, after = join(shop), join(shop)
    shop.write(share_phone, person_id=before, phone="+77012345678")
    for _ in range(2):
        shop.write(share_phone, person_id=after, phone="77012345678")
    assert (person(shop, before)).phone is None
    assert (person(shop, after)).phone == "+77012345678"


def test_a_birthday_is_set_once(shop: Shop) -> None:
    """The same day again is fine; another is refused."""
    someone = join(shop)
    birthday = Birthday(29, 2, None)
    for _ in range(2):
        shop.write(set_birthday, person_id=someone, birthday=birthday, seal="29 February")
    with pytest.raises(BirthdaySet):
        shop.write(set_birthday, person_id=someone, birthday=Birthday(1, 3, 1990), seal="")
    assert (person(shop, someone)).birthday == birthday
