"""Portions: how long work is cut up, so that no till waits for it.

Whose turn it is, is asked beside the sales; what is to be done for them is done a hundred at a
time, each portion in a transaction of its own. bot/night.py goes through them.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from loyalty.records.points import Turn
from loyalty.store import Tx
from loyalty.values import MemberId

BEFORE_ALL = Turn(datetime(1, 1, 2, tzinfo=UTC), MemberId(0))
LAST_OF_ALL = MemberId(2**63 - 1)


class FindNext(Protocol):
    def __call__(self, tx: Tx, /, *, after: Turn, now: datetime, limit: int) -> tuple[Turn, ...]:
        """The next ones, in an order that goes on after `after`; none when all have had theirs."""
        ...


class FindLeft(Protocol):
    def __call__(self, tx: Tx, /, *, now: datetime, limit: int) -> tuple[Turn, ...]:
        """Some of those for whom it is still to be done; none when it is done for all."""
        ...


class Act(Protocol):
    def __call__(self, tx: Tx, /, *, turn: Turn, now: datetime) -> None:
        """Do it for one of them. Doing it twice is doing it once."""
        ...


@dataclass(frozen=True, slots=True)
class Walk:
    """A step that goes from member to member, in their order."""

    name: str
    find: FindNext
    act: Act


@dataclass(frozen=True, slots=True)
class Chore:
    """A step that goes on as long as anybody is left for whom it is to be done."""

    name: str
    find: FindLeft
    act: Act


Step = Walk | Chore


def deal(tx: Tx, *, act: Act, turns: tuple[Turn, ...], now: datetime) -> None:
    """Do a step for one portion of members."""
    for turn in turns:
        act(tx, turn=turn, now=now)
