"""Birthdays are a day and a month, with the year where people give it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.birthdays import Birthday, parse_birthday
from loyalty.errors import BirthdayUnreadable

TODAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("typed", "birthday"),
    [
        ("5.3", Birthday(5, 3, None)),
        ("05.03", Birthday(5, 3, None)),
        ("05.03.", Birthday(5, 3, None)),
        ("5/3/1990", Birthday(5, 3, 1990)),
        ("05-03-1990", Birthday(5, 3, 1990)),
        ("05 03 1990", Birthday(5, 3, 1990)),
        ("05.03.1990.", Birthday(5, 3, 1990)),
        ("  05.03.1990 ", Birthday(5, 3, 1990)),
        ("29.02", Birthday(29, 2, None)),
        ("29.02.2000", Birthday(29, 2, 2000)),
        ("14.03.2026", Birthday(14, 3, 2026)),
        ("31.12", Birthday(31, 12, None)),
        ("01.01.1906", Birthday(1, 1, 1906)),
    ],
)
def test_a_birthday_is_read_day_first(typed: str, birthday: Birthday) -> None:
    """Day, month and, if given, year."""
    assert parse_birthday(typed, today=TODAY) == birthday


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "вчера",
        "5",
        "32.01",
        "00.01",
        "01.00",
        "01.13",
        "30.02",
        "29.02.2001",
        "29.02.1900",
        "15.03.2026",
        "01.01.2027",
        "31.12.1905",
        "01.01.0000",
        "01.01.90",
        "01.01.19900",
        "1990-03-05",
        "03/25/1990",
        "٠٥.٠٣",
        "5.3.1990 г. р.",
        "5..3",
    ],
)
def test_a_day_that_nobody_alive_was_born_on_is_refused(typed: str) -> None:
    """Days that do not exist, lie ahead or are over 120 years ago; and what is no date."""
    with pytest.raises(BirthdayUnreadable):
        parse_birthday(typed, today=TODAY)


@given(st.dates(min_value=date(1906, 3, 14), max_value=TODAY), st.booleans())
def test_a_birthday_is_kept_as_it_was_given(day: date, with_year: bool) -> None:
    """What is written down is read back, with the year or without."""
    birthday = Birthday(day.day, day.month, day.year if with_year else None)
    assert Birthday.from_text(str(birthday)) == birthday
    assert str(birthday)[-5:] == f"{day:%m-%d}"
