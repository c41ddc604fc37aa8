"""A member's points at one instant: what they have, and what of it can be spent."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from loyalty.members import Member
from loyalty.values import MemberId, Points

if TYPE_CHECKING:
    from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class Purse:
    """A balance below zero is a debt.

    Of the balance, `pending` cannot be spent yet, `held` was asked for at a till, and `stale` has
    expired and is not written off yet, which the night does.
    """

    balance: Points
    pending: Points = Points(0)
    held: Points = Points(0)
    stale: Points = Points(0)

    @property
    def spendable(self) -> Points:
        """What can be spent at this instant."""
        return Points(max(0, self.balance - self.pending - self.held - self.stale))


class PurseRows(Protocol):
    def parts(self, member_id: MemberId, now: datetime) -> tuple[Points, Points, Points]:
        """What is pending, held and stale."""
        ...


def purse_of(tx: "Tx", member: Member, now: datetime) -> Purse:
    """What the member has. In a transaction that decides about it, the member is held."""
    return Purse(member.balance, *tx.purses.parts(member.id, now))
