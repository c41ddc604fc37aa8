"""What is read out of what people type."""

from datetime import date

import pytest

from loyalty.records.voice.sheets import Given
from loyalty.records.voice.surveys import Kind, Question
from loyalty.voice.fitting import said

TODAY = date(2026, 11, 30)
NUMBER, DAY = Question("n", Kind.NUMBER, {}), Question("d", Kind.DATE, {})


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("7", 7),
        ("2 500", 2500),
        ("2\u00a0500", 2500),
        ("2\u202f500,5", 2500.5),
        ("−5", -5),
        ("–5", -5),
        ("0,125", 0.125),
        ("2,50", 2.5),
    ],
)
def test_numbers_as_people_write_them(words: str, number: float) -> None:
    """With any space between thousands, as the bot itself writes them, and any minus."""
    assert said(NUMBER, words, TODAY) == Given(number=number)


@pytest.mark.parametrize("words", ["2,500", "-2,500", "1e5", "٣", "5 раз", "1.000.000", "∞", "½"])
def test_what_may_mean_something_else_is_no_number(words: str) -> None:
    """2,500 is two and a half to one reader and two thousand five hundred to another."""
    assert said(NUMBER, words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("25.12", date(2026, 12, 25)),
        ("1.1", date(2027, 1, 1)),
        ("25\u00a012", date(2026, 12, 25)),
        ("25.12.26", date(2026, 12, 25)),
        ("25.12.2026 г.", date(2026, 12, 25)),
        ("25.12.2026 р.", date(2026, 12, 25)),
        ("29.02.2024", date(2024, 2, 29)),
    ],
)
def test_days_as_people_write_them(words: str, day: date) -> None:
    """One without a year is the nearest."""
    assert said(DAY, words, TODAY) == Given(day=day)


@pytest.mark.parametrize("words", ["31.02", "29.02.2026", "01.13", "25,12", "вчора", "25.12.0026"])
def test_what_is_no_day(words: str) -> None:
    """Nor one that nobody means."""
    assert said(DAY, words, TODAY) is None
