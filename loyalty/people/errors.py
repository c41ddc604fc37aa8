"""What is refused about cards and profiles."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import Refusal


class CardUnknown(Refusal):
    """Not a card of this programme: forged, foreign, or its member is gone."""


@dataclass(eq=False)
class CardExpired(Refusal):
    """A genuine card whose 24 hours ended at `until`."""

    until: datetime


@dataclass(eq=False)
class TooManyGuesses(Refusal):
    """Five wrong codes within ten minutes; the cashier may type codes again at `until`."""

    until: datetime


class BirthdaySet(Refusal):
    """A birthday is set once."""


class PhoneUnreadable(Refusal):
    """Not a phone number that exists."""
