"""A member's own history, in pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from loyalty.records.points import Entry, Life
from loyalty.store import Tx
from loyalty.values import EntryId, MemberId

PAGE = 8


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and where the older ones begin, if there are any.

    `lives` has those whose points are still there, and how long these live.
    """

    entries: tuple[Entry, ...]
    older: EntryId | None
    lives: Mapping[EntryId, Life]


def history_page(tx: Tx, *, member_id: MemberId, before: EntryId | None) -> Page:
    """The entries older than `before`; without it, the newest."""
    found = tx.ledger.history(member_id, before=before, limit=PAGE + 1)
    shown = found[:PAGE]
    older = shown[-1].id if len(found) > PAGE else None
    return Page(shown, older, {life.entry_id: life for life in tx.expiry.lives(member_id)})
