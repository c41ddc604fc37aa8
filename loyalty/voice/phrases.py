"""Answers that are ready: the owner's, in the customer's language, and usual ones."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zlib import crc32

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Notice, Priority
from loyalty.records.voice.feedback import Place
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import PersonId, SaidId
from loyalty.voice.cards import Correspondent
from loyalty.voice.carrying import counterpart, member_of
from loyalty.voice.errors import ThreadUnknown
from loyalty.voice.feedback import answer_by_phrase, within_reach

MOST_OWN = 5  # that a screen offers


class Usual(StrEnum):
    """What every shop answers: everybody reads it in their own language."""

    LOOKING = "looking"  # we are looking into it
    THANKS = "thanks"  # for writing
    SORTED = "sorted"  # it is put right


@dataclass(frozen=True, slots=True)
class Phrase:
    """An answer that is ready: a usual one, or the owner's words. A button names it by its key."""

    usual: Usual | None
    words: str

    @property
    def key(self) -> str:
        """What stays the same while the list changes."""
        return f"{crc32((self.usual or self.words).encode()):08x}"


@dataclass(frozen=True, slots=True)
class PhraseSent(Notice):
    """To the customer, from the shop: an answer to what they `said`."""

    KIND = "phrase-sent"
    PRIORITY = Priority.RECEIPT
    said: SaidId
    words: str
    usual: Usual | None = None


def phrases_for(program: Program, language: str) -> tuple[Phrase, ...]:
    """Those that are offered to whoever answers a customer of this language."""
    own = tuple(one.words for one in program.voice.answers if one.language == language)
    return (
        *(Phrase(None, words) for words in dict.fromkeys(own[:MOST_OWN])),
        *(Phrase(usual, "") for usual in Usual),
    )


def phrases_of(tx: Tx, *, said_id: SaidId, default: str) -> tuple[Phrase, ...]:
    """Those for the customer who said this."""
    said = tx.threads.said(said_id)
    member = member_of(tx, said.thread_id) if said is not None else None
    if member is None or member.person_id is None:
        return ()
    language = tx.people.get(member.person_id).spoken or default
    return phrases_for(tx.programs.current(), language)


def send_phrase(
    tx: Tx, *, said_id: SaidId, key: str, by: PersonId, default: str, now: datetime
) -> Correspondent:
    """Have the member read an answer that is ready, once; it ends their waiting as any other does.

    Raises NotStaff, NotAllowed, ThreadUnknown, NotMember, or CustomerBlocked.
    """
    _, said, _ = within_reach(tx, said_id, by)
    offered = phrases_of(tx, said_id=said_id, default=default)
    phrase = next((one for one in offered if one.key == key), None)
    if phrase is None:
        raise ThreadUnknown
    seen, customer = answer_by_phrase(tx, said_id=said_id, by=by, now=now)
    told = PhraseSent(said.origin, phrase.words, phrase.usual)
    notify(tx, told, customer, cause=f"{said.origin}:{key}", now=now)
    return seen


def quoted_in(tx: Tx, *, said_id: SaidId, person_id: PersonId) -> int | None:
    """What it answers, in that person's chat."""
    return counterpart(tx, said_id, Place(person_id))
