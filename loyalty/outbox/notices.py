"""Notices: what the bot says unasked, and receipts. Each is a class with its fields, not a text.

It is put into the outbox in the transaction that caused it, as a letter to one person; its words
are chosen when that is sent, in the person's language of that moment.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from pydantic import TypeAdapter

from loyalty.records.outbox import Notice, Outcome
from loyalty.store import Tx
from loyalty.values import LetterId, PersonId

N = TypeVar("N", bound=Notice)

_READERS: dict[type[Notice], TypeAdapter[Any]] = {}


def notify(
    tx: Tx,
    notice: Notice,
    person_id: PersonId,
    *,
    cause: str,
    now: datetime,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
    prompt: str | None = None,
) -> None:
    """Have the person told. The cause names the event; the same cause is told once."""
    tx.outbox.add(
        notice,
        person_id=person_id,
        not_before=not_before or now,
        not_after=not_after,
        cause=_cause(type(notice), cause, person_id),
        prompt=prompt,
    )


def call_off(tx: Tx, kind: type[Notice], person_id: PersonId, *, cause: str, now: datetime) -> None:
    """What `notify` put there for this cause is not said any more, unless it was said already."""
    tx.outbox.call_off(_cause(kind, cause, person_id), now)


def waiting(tx: Tx, kind: type[N]) -> list[tuple[LetterId, PersonId, N]]:
    """The notices of this kind that nobody has begun to send yet, and to whom."""
    found = tx.outbox.waiting(kind.KIND)
    return [(letter_id, to, read_back(kind, figures)) for letter_id, to, figures in found]


def change(tx: Tx, letter_id: LetterId, notice: Notice) -> None:
    """Have this said instead, unless that is on its way."""
    tx.outbox.change(letter_id, notice)


def forget_letter(tx: Tx, letter_id: LetterId, now: datetime) -> None:
    """Let what it brings not be said any more."""
    tx.outbox.settle(letter_id, Outcome.LAPSED, now)


def tell_owners(tx: Tx, notice: Notice, *, cause: str, now: datetime) -> None:
    """Have every owner told."""
    for owner in tx.staff.owners():
        notify(tx, notice, owner.person_id, cause=cause, now=now)


def read_back(kind: type[N], figures: Mapping[str, Any]) -> N:
    """The notice of a letter. Raises ValidationError where these are not its fields."""
    return reader_of(kind).validate_python(figures)


def reader_of(kind: type[N]) -> TypeAdapter[N]:
    """What reads the notices of one class: built when it is first asked for, and kept."""
    reader: TypeAdapter[N] = _READERS.get(kind) or _READERS.setdefault(kind, TypeAdapter(kind))
    return reader


def _cause(kind: type[Notice], cause: str, person_id: PersonId) -> str:
    return f"{kind.KIND}:{cause}:{person_id}"
