"""The programme's rules as a TOML file: written with comments, read with errors that name the line.

What the file looks like follows from the declarations in loyalty/rules.py. Outside, percent and
factors are numbers with at most two decimals and money is in units of the currency; inside they are
integers. Nothing is ever a float.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, replace
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_type_hints
from zoneinfo import available_timezones

from babel.numbers import list_currencies

from loyalty.clashes import Clash, Path, Why, clashes
from loyalty.names import tidy_name
from loyalty.program import Program
from loyalty.rules import Decision, Unit, Weekday, decision, groups_of

_HUNDRED = 100  # of percent, of factors, of money: what lies inside of one outside
_SCALED = {Unit.PERCENT, Unit.TIMES, Unit.MONEY}

_HEAD = """\
# The rules of the programme. Change what you like, then: python -m bot program apply FILE
# A rule that is left out is as in a new programme; name, colour, currency and time_zone then stay
# as they are. Percent and factors have at most two decimals; money is in units of the currency.
"""
_LISTS = {
    "happy_hours": "Times of the week when points are multiplied.",
    "seasons": "Days when points are multiplied.",
    "categories": "Parts of the range with rates of their own: the cashier taps one of them.",
    "steps": 'kind = "progressive": what was spent, and the discount for it, in rising order.',
    "levels": "The tiers, in rising order; with none there are no tiers.",
}
_EXAMPLES = {
    "happy_hours": {"days": ["mon", "fri"], "since": "14:00", "until": "17:00", "multiplier": 2},
    "seasons": {"first": date(2027, 3, 20), "last": date(2027, 3, 23), "multiplier": 2},
    "categories": {"name": "Coffee", "rate": 7},
    "steps": {"spent": 50_000, "discount": 3},
    "levels": {"name": "Gold", "reached_at": 100_000, "multiplier": 1.5},
}


@dataclass(eq=False)
class RulesWrong(Exception):
    """The file cannot be applied: the line, counted from 1, and what is wrong and allowed there."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"
