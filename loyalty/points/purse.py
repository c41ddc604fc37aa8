"""A member's points at one instant: what they have, and what of it can be spent."""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.points.expiry import forfeited
from loyalty.records.people import Member
from loyalty.store import Tx
from loyalty.values import Points


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


def purse_of(tx: Tx, member: Member, now: datetime) -> Purse:
    """The member's purse. In a transaction that decides about it, the member is locked."""
    pending, held, stale = tx.purses.parts(member.id, now)
    lost = sum(life.remaining for life, _ in forfeited(tx, member, now))
    return Purse(member.balance, pending, held, Points(stale + lost))


def purse_with_held(tx: Tx, member: Member, held: Points, since: datetime, now: datetime) -> Purse:
    """The member's purse for the question that `held` points were set aside for, `since` then.

    For it they are not held, and what has expired since counts as good.
    """
    purse, before = purse_of(tx, member, now), purse_of(tx, member, since)
    return replace(purse, held=Points(purse.held - held), stale=before.stale)
