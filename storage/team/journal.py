"""The journal of changes to the shop itself."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert

from loyalty.values import StaffId
from storage.sql.statements import Database
from storage.tables.team import journal

_NOTE = insert(journal)


class Journal:
    def __init__(self, db: Database) -> None:
        self._db = db

    def note(
        self,
        what: str,
        staff_id: StaffId | None,
        details: Mapping[str, str | int],
        at: datetime,
    ) -> None:
        self._db.run(_NOTE, what=what, staff_id=staff_id, details=dict(details), at=at)
