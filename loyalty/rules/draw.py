"""Draws: who of all members falls into a share, the same ones whenever and wherever it is asked.

A draw is worked out from a member's number and a seed with whole numbers alone, so that Python,
SQLite and PostgreSQL come to the same. Within a seed it is as good as by chance, and what one seed
draws says nothing about another.
"""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

from loyalty.rules.decision import FULL
from loyalty.values import CampaignId, MemberId

_PRIME = 2**31 - 1  # products of two remainders fit into 63 bits


def draw_of(seed: str) -> Callable[[Any], Any]:
    """What makes a member's number, or an expression of SQL for one, into 0 … 9 999.

    A share of so many basis points are those whose draw lies below it: a larger share keeps
    everybody of a smaller one.
    """
    digest = sha256(seed.encode()).digest()
    times = 1 + int.from_bytes(digest[:8]) % (_PRIME - 1)
    plus = int.from_bytes(digest[8:16]) % _PRIME

    def drawn(number: Any) -> Any:
        # A straight line alone would draw neighbours one after the other. The fifth power takes
        # no two remainders to the same one, since 5 does not divide _PRIME - 1.
        line = (number % _PRIME * times + plus) % _PRIME
        square = line * line % _PRIME
        return square * square % _PRIME * line % _PRIME % FULL

    return drawn


def drawn(member_id: MemberId, seed: str) -> int:
    """This member's draw, 0 … 9 999."""
    number: int = draw_of(seed)(member_id)
    return number


def seed_of_campaign(campaign_id: CampaignId) -> str:
    """The seed by which a campaign draws whom it compares with: the same at all its occasions."""
    return f"compared:{campaign_id}"


def seed_of_quarter(today: date) -> str:
    """The seed by which the shop sets members apart from all promotions, for a quarter."""
    return f"apart:{today.year}:{(today.month + 2) // 3}"
