"""What the audit asks the database: for each invariant, the rows that break it.

Every question walks over whole tables once; the numbers are those of docs/invariants.md.
"""

from sqlalchemy import text

from loyalty.records.upkeep import Flaw, Totals
from storage.earning.checks import CHECKS as OF_EARNING
from storage.outbox.checks import CHECKS as OF_THE_OUTBOX
from storage.people.checks import CHECKS as OF_PEOPLE
from storage.points.checks import CHECKS as OF_POINTS
from storage.promotions.checks import CHECKS as OF_PROMOTIONS
from storage.returns.checks import CHECKS as OF_RETURNS
from storage.sql.checks import of_figures, of_guards
from storage.sql.statements import Database
from storage.tables import metadata
from storage.team.checks import CHECKS as OF_THE_TEAM
from storage.till.checks import CHECKS as OF_THE_TILL
from storage.voice.checks import CHECKS as OF_THE_VOICE

_TOTALS = text("""
    SELECT (SELECT count(*) FROM members WHERE left_at IS NULL),
           (SELECT count(*) FROM operations),
           (SELECT count(*) FROM entries),
           (SELECT count(*) FROM lots),
           (SELECT count(*) FROM sales),
           (SELECT coalesce(sum(balance), 0) FROM members WHERE balance > 0),
           (SELECT coalesce(sum(-balance), 0) FROM members WHERE balance < 0)
""")

ALL = (
    *OF_POINTS,
    *OF_EARNING,
    *OF_THE_TILL,
    *OF_RETURNS,
    *OF_PROMOTIONS,
    *OF_THE_VOICE,
    *OF_PEOPLE,
    *OF_THE_TEAM,
    *OF_THE_OUTBOX,
    *of_guards(metadata.tables.values()),
    *of_figures(metadata.tables.values()),
)


class Audit:
    def __init__(self, db: Database) -> None:
        self._db = db

    def totals(self) -> Totals:
        return Totals(*(int(figure) for figure in self._db.one(_TOTALS)))

    def flaws(self, invariant: int, limit: int) -> tuple[Flaw, ...]:
        found: list[Flaw] = []
        for check in ALL:
            if check.invariant == invariant and check.only in {None, self._db.kind}:
                rows = self._db.all(check.rows, most=limit - len(found))
                found.extend(Flaw(invariant, check.what, int(row)) for (row,) in rows)
        return tuple(found)
