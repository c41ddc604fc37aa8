"""Leaving the programme, where that leaves something behind in the team's group."""

from datetime import datetime

from loyalty.people.privacy import forget
from loyalty.store import Tx
from loyalty.values import OperationId, PersonId
from loyalty.voice.group import part_with_topic


def leave(tx: Tx, *, person_id: PersonId, operation: OperationId, now: datetime) -> bool:
    """Forget somebody, and have their topic go; False where that was done before."""
    member = tx.members.of_person(person_id)
    left = forget(tx, person_id=person_id, operation=operation, now=now)
    thread = tx.threads.of_member(member.id) if member is not None else None
    if left and thread is not None:
        part_with_topic(tx, thread, now)
    return left
