"""A member's own history, in pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from loyalty.records.points import UNDO, Entry, Life, Reason
from loyalty.store import Tx
from loyalty.values import EntryId, MemberId

PAGE = 8


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and where the older ones begin, if there are any.

    `lives` has those whose points are still there, and how long these live; `slips` those that took
    a sale back which had been entered by mistake.
    """

    entries: tuple[Entry, ...]
    older: EntryId | None
    lives: Mapping[EntryId, Life]
    slips: frozenset[EntryId]


def history_page(tx: Tx, *, member_id: MemberId, before: EntryId | None) -> Page:
    """The entries older than `before`; without it, the newest."""
    found = tx.ledger.history(member_id, before=before, limit=PAGE + 1)
    shown = found[:PAGE]
    older = shown[-1].id if len(found) > PAGE else None
    lives = {life.entry_id: life for life in tx.expiry.lives(member_id)}
    slips = (entry.id for entry in shown if _takes_slip_back(tx, entry))
    return Page(shown, older, lives, frozenset(slips))


def _takes_slip_back(tx: Tx, entry: Entry) -> bool:
    return entry.reason is Reason.REVERSAL and tx.operations.kind_of(entry.operation) == UNDO
