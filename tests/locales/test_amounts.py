"""Amounts read as they do on the price tags and calendars of each country."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from babel.numbers import format_decimal, get_currency_precision, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from locales.amounts import (
    clock_time,
    day,
    day_and_month,
    decimal,
    moment,
    money,
    number,
    percent,
    signed,
    times,
)
from locales.texts import LANGUAGES
from loyalty.money import MINOR_DIGITS, parse_amount
from loyalty.values import Minor

CURRENCIES = sorted(
    code for code in list_currencies() if get_currency_precision(code) == MINOR_DIGITS
)
MARCH = datetime(2026, 3, 5, 20, 5, tzinfo=UTC)
ALMATY = ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("minor", "currency", "language", "written"),
    [
        (250_000, "KZT", "ru", "2 500 ₸"),
        (250_000, "KZT", "kk", "2 500 ₸"),
        (250_000, "KZT", "uk", "2 500 ₸"),
        (250_000, "KZT", "en", "2 500 ₸"),
        (12_550, "UAH", "uk", "125,50 ₴"),
        (12_550, "UAH", "kk", "125,50 ₴"),
        (12_550, "UAH", "en", "125.50 ₴"),
        (12_505, "RUB", "ru", "125,05 ₽"),
        (-5, "USD", "ru", "−0,05 $"),
        (0, "KZT", "ru", "0 ₸"),
        (1_000_000_000, "KZT", "kk", "10 000 000 ₸"),
        (500, "JPY", "ru", "500 ¥"),
        (150_000, "UZS", "ru", "1 500 UZS"),
    ],
)
def test_money(minor: int, currency: str, language: str, written: str) -> None:
    """Whole sums have no decimals, and the currency's sign follows the amount."""
    assert money(minor, currency, language) == written.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("basis_points", "language", "written"),
    [
        (500, "ru", "5\u00a0%"),
        (750, "ru", "7,5\u00a0%"),
        (1_025, "ru", "10,25\u00a0%"),
        (1, "ru", "0,01\u00a0%"),
        (750, "uk", "7,5%"),
        (750, "kk", "7,5%"),
        (750, "en", "7.5%"),
        (10_000, "en", "100%"),
        (-1_050, "en", "−10.5%"),
    ],
)
def test_percent(basis_points: int, language: str, written: str) -> None:
    """A rate shows only the decimals that it has."""
    assert percent(basis_points, language) == written


@pytest.mark.parametrize(
    ("factor", "language", "written"),
    [
        (20_000, "ru", "×2"),
        (15_000, "ru", "×1,5"),
        (12_500, "uk", "×1,25"),
        (10_100, "kk", "×1,01"),
        (15_000, "en", "×1.5"),
        (1_000_000, "en", "×100"),
    ],
)
def test_times(factor: int, language: str, written: str) -> None:
    """A multiplier as people say it."""
    assert times(factor, language) == written


@pytest.mark.parametrize(
    ("n", "written"), [(125, "+125"), (0, "0"), (-125, "−125"), (-12_500, "−12\u00a0500")]
)
def test_signed(n: int, written: str) -> None:
    """A movement of points shows where it goes, with a true minus."""
    assert signed(n) == written


@given(st.integers(-(10**15), 10**15), st.sampled_from(LANGUAGES))
def test_number(n: int, language: str) -> None:
    """Numbers are grouped as Unicode's locale data say, in English by spaces too; a true minus."""
    written = format_decimal(n, locale=language).replace("-", "−")
    assert number(n) == written.replace(",", "\u00a0")


@pytest.mark.parametrize(
    ("language", "in_words", "in_figures"),
    [
        ("ru", "6 марта 2026", "06.03.2026, 01:05"),
        ("uk", "6 березня 2026", "06.03.2026, 01:05"),
        ("kk", "2026 ж. 6 наурыз", "06.03.2026, 01:05"),
        ("en", "6 March 2026", "6 Mar 2026, 01:05"),
    ],
)
def test_dates(language: str, in_words: str, in_figures: str) -> None:
    """A moment is told in the programme's time zone, and no date is broken between lines."""
    assert day(date(2026, 3, 6), language) == in_words.replace(" ", "\u00a0")
    assert moment(MARCH, ALMATY, language) == in_figures.replace(" ", "\u00a0")
    assert clock_time(MARCH, ALMATY) == "01:05"


@pytest.mark.parametrize(
    ("language", "near", "far"),
    [
        ("ru", "5 марта", "6 марта 2027"),
        ("uk", "5 березня", "6 березня 2027"),
        ("kk", "5 наурыз", "2027 ж. 6 наурыз"),
        ("en", "5 March", "6 March 2027"),
    ],
)
def test_a_day_within_a_year_needs_no_year(language: str, near: str, far: str) -> None:
    """Whether it is ahead or past; from the same day of the next year on, it is said."""
    today = date(2026, 3, 6)
    assert day(date(2027, 3, 5), language, today=today) == near.replace(" ", "\u00a0")
    assert day(date(2026, 3, 5), language, today=today) == near.replace(" ", "\u00a0")
    assert day(date(2027, 3, 6), language, today=today) == far.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        (4.62, "kk", "4,6"),
        (-2500.5, "kk", "−2§500,5"),
        (-0.04, "uk", "0,0"),
        (12345.0, "en", "12§345.0"),
    ],
)
def test_decimal(value: float, language: str, written: str) -> None:
    """A mean has one digit behind the sign, a true minus, and its thousands apart."""
    assert decimal(value, language) == written.replace("§", "\u00a0")


@pytest.mark.parametrize(
    ("language", "written"), [("ru", "05.03"), ("uk", "05.03"), ("kk", "05.03"), ("en", "5\xa0Mar")]
)
def test_a_day_without_its_year(language: str, written: str) -> None:
    """As short as it stands under a curve, eight beside each other."""
    assert day_and_month(date(2026, 3, 5), language) == written


@given(st.sampled_from(CURRENCIES), st.sampled_from(LANGUAGES), st.integers(1, 10**13))
def test_a_sum_is_accepted_as_the_bot_prints_it(currency: str, language: str, minor: int) -> None:
    """In every language and currency, so that a cashier may type what a screen shows."""
    printed = money(minor, currency, language)
    assert parse_amount(printed, currency=currency, largest=Minor(10**13)) == minor


@pytest.mark.parametrize("currency", CURRENCIES)
def test_every_sign_that_the_bot_writes_is_read(currency: str) -> None:
    """Each of them, and not only those that chance has drawn."""
    for language in LANGUAGES:
        printed = money(250_050, currency, language)
        assert parse_amount(printed, currency=currency, largest=Minor(10**13)) == 250_050
