"""Prompts: notices that ask somebody for ✅ or ❌ in their own chat.

Once a prompt is over, its message says why, and has no buttons any more. So each is two letters in
the outbox: what is asked, and its ending, due when the time is up, and at once where it is over
before.
"""

from collections.abc import Iterable
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Letter, Notice
from loyalty.store import Tx
from loyalty.values import PersonId


def prompt(
    tx: Tx,
    asked: Notice,
    people: Iterable[PersonId],
    *,
    about: str,
    in_vain: Notice,
    until: datetime,
    now: datetime,
) -> None:
    """Ask them all; where nobody answers `until` then, their messages become `in_vain`.

    `about` names what is asked; the same is asked once.
    """
    name = _name(type(asked), about)
    for one in people:
        notify(tx, asked, one, cause=about, now=now, not_after=until, prompt=name)
        notify(tx, in_vain, one, cause=about, now=until, prompt=name)


def end_prompt(
    tx: Tx,
    asked: type[Notice],
    ending: Notice,
    *,
    about: str,
    now: datetime,
    answered_by: PersonId | None = None,
) -> None:
    """End a prompt before its time: the messages that asked become `ending`.

    That is a notice of the class of `in_vain`. The message of whoever answered is left to the
    answer's handler.
    """
    tx.outbox.end_prompt(_name(asked, about), ending, answered_by=answered_by, at=now)


def where_asked(tx: Tx, asked: type[Notice], about: str, person_id: PersonId) -> int | None:
    """The message that asks this of somebody in their own chat, if it has been sent."""
    return tx.outbox.became(f"{_name(asked, about)}:{person_id}")[1]


def ends_prompt(letter: Letter) -> bool:
    """Whether the letter is the ending of a prompt, and not what asks."""
    return letter.prompt is not None and not letter.prompt.startswith(f"{letter.kind}:")


def cause_of_prompt(ending: Letter) -> str:
    """The cause of the letter that asked, by the letter that ends it."""
    return f"{ending.prompt}:{ending.person_id}"


def _name(asked: type[Notice], about: str) -> str:
    return f"{asked.KIND}:{about}"
