"""Holidays as suggestions for days without promotions."""

from dataclasses import replace
from datetime import date

import pytest

from loyalty.promotions.days_off import holiday_suggestions
from loyalty.rules.countries import country_of
from loyalty.rules.promotions import DayOff, Promotions
from tests.loyalty.programs import blank


@pytest.mark.parametrize(
    ("zone", "currency", "country"),
    [
        ("Asia/Almaty", "KZT", "KZ"),
        ("Europe/Kyiv", "UAH", "UA"),
        ("Europe/Kiev", "UAH", "UA"),
        ("Asia/Tashkent", "UZS", "UZ"),
        ("Europe/Berlin", "EUR", "DE"),
        ("UTC", "GEL", "GE"),
    ],
)
def test_the_country_follows_from_the_clocks(zone: str, currency: str, country: str) -> None:
    """Else from the currency; unless the owner has said which it is."""
    assert country_of(blank(time_zone=zone, currency=currency)) == country
    assert country_of(blank(time_zone=zone, currency=currency, country="MD")) == "MD"


@pytest.mark.parametrize(
    ("zone", "language", "expected"),
    [
        ("Asia/Almaty", "kk", DayOff(date(2027, 3, 21), "Наурыз мейрамы")),
        ("Asia/Almaty", "ru", DayOff(date(2027, 1, 1), "Жаңа жыл")),
        ("Asia/Almaty", "en", DayOff(date(2027, 1, 1), "New Year's Day")),
        ("Europe/Kyiv", "uk", DayOff(date(2027, 8, 24), "День незалежності України")),
    ],
)
def test_holidays_are_suggested(zone: str, language: str, expected: DayOff) -> None:
    """By the country's calendar, in the language where it has it, else in the country's own."""
    found = holiday_suggestions(blank(time_zone=zone), 2027, language)
    assert expected in found
    assert list(found) == sorted(found, key=lambda one: one.day)


def test_what_is_off_already_is_not_suggested() -> None:
    """Only what could still be added."""
    program = blank()
    first, *others = holiday_suggestions(program, 2027, "kk")
    taken = replace(program, promotions=Promotions(days_off=(DayOff(first.day, "Жаңа жыл"),)))
    assert holiday_suggestions(taken, 2027, "kk") == tuple(others)


def test_an_unknown_country_has_none() -> None:
    """Nothing is suggested where nothing is known."""
    assert holiday_suggestions(blank(time_zone="UTC", currency="XAU"), 2027, "en") == ()
