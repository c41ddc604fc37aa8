"""Prompts: notices that ask somebody for ✅ or ❌ in their own chat.

Once a prompt is over, its message says why, and has no buttons any more. So each is two rows of the
outbox: what is asked, and its ending, due when the time is up, and at once where it is over before.
"""

from collections.abc import Iterable
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Figures, Kind, Notice
from loyalty.store import Tx
from loyalty.values import PersonId

_ENDING = {
    Kind.SPENDING_QUESTION: Kind.SPENDING_CLOSED,
    Kind.BILL_ASK: Kind.APPROVAL_CLOSED,
    Kind.CORRECTION_ASK: Kind.APPROVAL_CLOSED,
}
ENDINGS = frozenset(_ENDING.values())


def prompt(
    tx: Tx,
    kind: Kind,
    people: Iterable[PersonId],
    *,
    about: str,
    figures: Figures,
    in_vain: Figures,
    until: datetime,
    now: datetime,
) -> None:
    """Ask them all; where nobody answers `until` then, their messages say so with `in_vain`.

    `about` names what is asked; the same is asked once.
    """
    name = _name(kind, about)
    for one in people:
        notify(tx, kind, one, figures=figures, cause=about, now=now, not_after=until, prompt=name)
        notify(tx, _ENDING[kind], one, figures=in_vain, cause=about, now=until, prompt=name)


def end_prompt(
    tx: Tx,
    kind: Kind,
    *,
    about: str,
    figures: Figures,
    now: datetime,
    answered_by: PersonId | None = None,
) -> None:
    """It is over before its time: their messages say so with these figures.

    The message of whoever answered is theirs who took the answer.
    """
    name = _name(kind, about)
    tx.outbox.end_prompt(name, _ENDING[kind], figures, answered_by=answered_by, at=now)


def cause_of_prompt(ending: Notice) -> str:
    """The cause of what this notice is the ending of."""
    return f"{ending.prompt}:{ending.person_id}"


def _name(kind: Kind, about: str) -> str:
    return f"{kind}:{about}"
