"""The journal: who changed what about the shop itself, for the owner to read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from loyalty.values import StaffId


class JournalRows(Protocol):
    def note(
        self,
        what: str,
        staff_id: StaffId | None,
        details: Mapping[str, str | int],
        at: datetime,
    ) -> None: ...
