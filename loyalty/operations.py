"""Operations: what was done, by whom, when; and the key that makes doing it twice doing it once.

An operation's key is fixed before the tap: it travels in the button, or names the message that was
typed. The same key with the same body is a repetition, which the use case answers as it answered
before; the same key with another body is refused. Keys and bodies outlive the people that they are
about: they name them by our own ids or by the keyed hash, never by Telegram's.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime

import orjson

from loyalty.errors import OperationConflict
from loyalty.store import Tx
from loyalty.values import BranchId, MemberId, OperationId, StaffId

Body = Mapping[str, str | int | bool | None]


def already_done(tx: Tx, key: OperationId, kind: str, body: Body) -> bool:
    """Whether this very operation was done before.

    Raises OperationConflict where the key was used for anything else.
    """
    found = tx.operations.find(key)
    if found is None:
        return False
    if (found.kind, found.digest) != (kind, _digest(body)):
        raise OperationConflict
    return True


def begin(
    tx: Tx,
    key: OperationId,
    kind: str,
    body: Body,
    *,
    now: datetime,
    member_id: MemberId | None = None,
    staff_id: StaffId | None = None,
    branch_id: BranchId | None = None,
) -> int:
    """Write the operation down and return its number, to which entries refer."""
    program = tx.programs.current()
    local = program.local(now)
    return tx.operations.add(
        key=key,
        kind=kind,
        digest=_digest(body),
        at=now,
        local_date=local.date(),
        local_hour=local.hour,
        program_version=program.version,
        member_id=member_id,
        staff_id=staff_id,
        branch_id=branch_id,
    )


def _digest(body: Body) -> str:
    return hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]
