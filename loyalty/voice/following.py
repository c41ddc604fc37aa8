"""What follows a message: its changes and its reactions go where its copies went."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Notice, Priority
from loyalty.records.voice.feedback import Content, Place, Said
from loyalty.store import Tx
from loyalty.values import PersonId, SaidId
from loyalty.voice.carrying import leads, member_of, note_content
from loyalty.voice.group import group_of


@dataclass(frozen=True, slots=True)
class Edited(Notice):
    """To whoever has a copy of it: what it says now.

    `said` is the copy. `words` are the text or the caption, `marks` its formatting as Telegram's
    JSON. Of a picture or a file, `file` is Telegram's, of this `kind`; both are "" of a text.
    """

    KIND = "said-edited"
    PRIORITY = Priority.RECEIPT
    said: SaidId
    words: str
    marks: str
    kind: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Reacted(Notice):
    """To whoever said it, or has the copy `said`: an emoji, or "" for none any more."""

    KIND = "said-reacted"
    PRIORITY = Priority.RECEIPT
    said: SaidId
    emoji: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that is to change: in which chat, as Telegram numbers it; whose it was."""

    said: Said
    group_id: int | None
    by_customer: bool
    customer: str | None


def follow_edit(
    tx: Tx, *, said_id: SaidId, content: Content, edited_at: datetime, now: datetime
) -> None:
    """Have the copies of a message say what it says now. One that is still to be made will."""
    said, at = tx.threads.said(said_id), edited_at.isoformat()
    if said is not None:
        note_content(tx, said, content)
    for copy in tx.threads.copies(said_id):
        edited = Edited(copy.id, content.words, content.marks, content.kind, content.file)
        _send(tx, edited, copy.place, cause=f"{copy.id}:{at}:{content.words}", now=now)


def follow_reaction(
    tx: Tx, *, place: Place, message: int, by: PersonId, emoji: str, now: datetime
) -> None:
    """Pass a reaction on to the other side: from the member to the team, or from the team."""
    said = tx.threads.find(place, message)
    member = member_of(tx, said.thread_id) if said is not None else None
    if said is None or member is None or member.person_id is None:
        return
    own = Place(member.person_id)
    if place != own and not _may_speak(tx, place, by):
        return
    root = tx.threads.said(said.origin)
    for one in (root, *tx.threads.copies(said.origin)):
        if one is not None and (one.place == own) != (place == own):
            cause = f"{one.id}:{now.isoformat()}:{emoji}"
            _send(tx, Reacted(one.id, emoji), one.place, cause=cause, now=now)


def copy_to_change(tx: Tx, *, said_id: SaidId) -> Copy | None:
    """What an edit or a reaction is for; None where the member has left meanwhile."""
    said = tx.threads.said(said_id)
    member = member_of(tx, said.thread_id) if said is not None else None
    if said is None or member is None or member.person_id is None:
        return None
    name = tx.people.get(member.person_id).name
    return Copy(said, said.place.group_id, said.staff_id is None, name)


def _may_speak(tx: Tx, place: Place, by: PersonId) -> bool:
    """In their own chats leaders, in the group anybody of the team."""
    if place.group_id is None:
        return leads(tx, by)
    staff = tx.staff.of_person(by)
    return staff is not None and staff.suspended_at is None


def _send(tx: Tx, notice: Notice, place: Place, *, cause: str, now: datetime) -> None:
    if place.person_id is not None:
        notify(tx, notice, place.person_id, cause=cause, now=now)
        return
    team = group_of(tx)
    if team is not None and team.id == place.group_id:
        notify(tx, notice, team.keeper, cause=cause, now=now)
