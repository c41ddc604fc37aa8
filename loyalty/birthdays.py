"""Birthdays as people give them: a day and a month, and the year if they like."""

import re
from dataclasses import dataclass
from datetime import date

from loyalty.errors import BirthdayUnreadable

OLDEST = 120  # years
_LEAP_YEAR = 2000
_TYPED = re.compile(r"(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}))?\.?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year, with the year of birth where it is known."""

    day: int
    month: int
    year: int | None

    def __str__(self) -> str:
        """ISO 8601, with two dashes for a year that is not known."""
        year = "--" if self.year is None else f"{self.year:04}-"
        return f"{year}{self.month:02}-{self.day:02}"

    @classmethod
    def from_text(cls, text: str) -> "Birthday":
        """The reverse of str()."""
        year, month, day = text[:-6].rstrip("-"), text[-5:-3], text[-2:]
        if text.startswith("--"):
            year, month, day = "", text[2:4], text[5:7]
        return cls(int(day), int(month), int(year) if year else None)


def parse_birthday(text: str, *, today: date) -> Birthday:
    """Day, month and, if given, year, in this order, as these countries write them.

    Raises BirthdayUnreadable for a day that does not exist, lies ahead or is too long ago.
    """
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        raise BirthdayUnreadable
    day, month = int(match[1]), int(match[2])
    year = int(match[3]) if match[3] else None
    try:
        born = date(year or _LEAP_YEAR, month, day)
    except ValueError:
        raise BirthdayUnreadable from None
    if year is not None and not (born <= today and today.year - year <= OLDEST):
        raise BirthdayUnreadable
    return Birthday(day, month, year)
