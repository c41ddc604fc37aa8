"""Finding a customer by phone, for somebody whose own is dead: it identifies, and never spends."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.parties import at_work
from loyalty.people.cards import count_misses, note_miss
from loyalty.records.people import Holder
from loyalty.records.team import Staff
from loyalty.store import Tx

MOST = 8  # people to choose from; more are asked for the whole number


@dataclass(frozen=True, slots=True)
class Found:
    """Those who may be meant, at most MOST; `more` says that these are not all."""

    holders: tuple[Holder, ...]
    more: bool = False


def find_by_phone(tx: Tx, *, staff: Staff, number: str) -> Holder | None:
    """Whose number this is, in E.164. Raises NotStaff."""
    at_work(tx, staff.person_id)
    return tx.members.of_phone(number)


def find_by_phone_end(tx: Tx, *, staff: Staff, end: str, now: datetime) -> Found:
    """Those whose number ends with these four digits. Nobody is a miss, as of a card's code.

    Raises NotStaff, and TooManyGuesses while five misses lie within the last ten minutes.
    """
    staff = at_work(tx, staff.person_id)
    missed = count_misses(tx, staff, now)
    found = tx.members.of_phone_end(end, MOST + 1)
    if not found:
        note_miss(tx, staff, missed, now)
    return Found(found[:MOST], more=len(found) > MOST)
