"""What the audit asks the database: for each invariant, the rows that break it.

Every question walks over whole tables once; the numbers are those of docs/invariants.md.
"""

from sqlalchemy import text

from loyalty.records.upkeep import Flaw, Totals
from storage.points import expiry
from storage.returns import corrections, refunds
from storage.sql.checks import check as _check
from storage.sql.statements import Database
from storage.till import spending

_TOTALS = text("""
    SELECT (SELECT count(*) FROM members WHERE left_at IS NULL),
           (SELECT count(*) FROM operations),
           (SELECT count(*) FROM entries),
           (SELECT count(*) FROM lots),
           (SELECT count(*) FROM sales),
           (SELECT coalesce(sum(balance), 0) FROM members WHERE balance > 0),
           (SELECT coalesce(sum(-balance), 0) FROM members WHERE balance < 0)
""")

_CHECKS = (
    _check(
        1,
        "a balance is not the sum of the member's entries",
        """SELECT members.id FROM members LEFT JOIN
             (SELECT member_id, sum(points) AS points FROM entries GROUP BY member_id) AS moved
             ON moved.member_id = members.id
           WHERE members.balance <> coalesce(moved.points, 0)""",
    ),
    _check(
        1,
        "a balance is not what is left in the member's lots",
        """SELECT members.id FROM members LEFT JOIN
             (SELECT member_id, sum(remaining) AS points FROM lots GROUP BY member_id) AS held
             ON held.member_id = members.id
           WHERE coalesce(held.points, 0) <> CASE WHEN balance > 0 THEN balance ELSE 0 END""",
    ),
    _check(
        1,
        "a lot does not hold what was granted less what was used",
        """SELECT lots.id FROM lots LEFT JOIN
             (SELECT lot_id, sum(points) AS points FROM lot_uses GROUP BY lot_id) AS used
             ON used.lot_id = lots.id
           WHERE lots.remaining <> lots.granted - coalesce(used.points, 0)""",
    ),
    _check(
        1,
        "points were taken from somebody else's lot",
        """SELECT lot_uses.id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id JOIN lots ON lots.id = lot_uses.lot_id
           WHERE entries.member_id <> lots.member_id""",
    ),
    _check(
        1,
        "a sale's entry is not of the sale's points, member and operation",
        """SELECT sales.id FROM sales LEFT JOIN entries ON entries.id = sales.entry_id
           WHERE entries.id IS NULL OR entries.reason <> 'sale' OR entries.points <> sales.points
              OR entries.member_id <> sales.member_id OR entries.operation <> sales.id""",
    ),
    _check(
        1,
        "a member's tier, or its review, is not where the moves have led",
        """SELECT members.id FROM members
           LEFT JOIN (SELECT member_id, max(id) AS id FROM tier_moves GROUP BY member_id) AS newest
             ON newest.member_id = members.id
           LEFT JOIN tier_moves ON tier_moves.id = newest.id
           WHERE coalesce(members.tier, '') <> coalesce(tier_moves.after, '')
              OR coalesce(CAST(members.tier_review_at AS TEXT), '')
                 <> coalesce(CAST(tier_moves.review_after AS TEXT), '')""",
    ),
    _check(
        1,
        "a tier moved from where the move before had not led",
        """SELECT id FROM
             (SELECT id, before, CAST(review_before AS TEXT) AS review_before,
                     lag(after) OVER (PARTITION BY member_id ORDER BY id) AS was,
                     lag(CAST(review_after AS TEXT)) OVER (PARTITION BY member_id ORDER BY id)
                       AS review
              FROM tier_moves) AS moves
           WHERE coalesce(before, '') <> coalesce(was, '')
              OR coalesce(review_before, '') <> coalesce(review, '')""",
    ),
    _check(
        1,
        "a sale or a gift did not grant a lot of its points",
        """SELECT entries.id FROM entries LEFT JOIN lots ON lots.entry_id = entries.id
           WHERE entries.reason IN ('sale', 'birthday')
             AND (lots.id IS NULL OR lots.granted <> entries.points)""",
    ),
    _check(
        2,
        "a reversal does not take back an entry of the same member",
        """SELECT entries.id FROM entries LEFT JOIN entries AS first ON first.id = entries.reverses
           WHERE (entries.reason = 'reversal' OR entries.reverses IS NOT NULL)
             AND (first.id IS NULL OR entries.reason <> 'reversal'
               OR first.reason NOT IN ('sale', 'spending') OR first.member_id <> entries.member_id
               OR (first.points > 0 AND entries.points > 0)
               OR (first.points < 0 AND entries.points < 0))""",
    ),
    _check(
        2,
        "the database does not refuse to change what is written once",
        """SELECT 0 WHERE 6 <> (SELECT count(*) FROM sqlite_master WHERE type = 'trigger'
             AND tbl_name IN ('entries', 'tier_moves')
             AND name IN (tbl_name || '_never_updated', tbl_name || '_never_deleted',
                          tbl_name || '_never_replaced'))""",
        only="sqlite",
    ),
    _check(
        2,
        "the database does not refuse to change what is written once",
        """SELECT 0 WHERE 2 <> (SELECT count(*) FROM pg_trigger WHERE tgenabled = 'O'
             AND tgrelid IN (to_regclass('entries'), to_regclass('tier_moves'))
             AND tgname IN ('entries_never_changed', 'tier_moves_never_changed'))""",
        only="postgresql",
    ),
    _check(
        3,
        "a sale has no operation of its own",
        """SELECT sales.id FROM sales LEFT JOIN operations ON operations.number = sales.id
           WHERE operations.number IS NULL OR operations.kind <> 'sale'
              OR operations.key <> 'sale:' || sales.quote_id
              OR operations.member_id <> sales.member_id
              OR operations.staff_id <> sales.staff_id""",
    ),
    _check(
        3,
        "an operation that was a sale has no sale",
        """SELECT operations.number FROM operations
           LEFT JOIN sales ON sales.id = operations.number
           WHERE operations.kind = 'sale' AND sales.id IS NULL""",
    ),
    _check(
        3,
        "a tier moved by an operation of somebody else's, or a gift was no birthday's",
        """SELECT tier_moves.id FROM tier_moves
           LEFT JOIN operations ON operations.number = tier_moves.operation
           WHERE operations.member_id IS NULL OR operations.member_id <> tier_moves.member_id
           UNION ALL
           SELECT entries.id FROM entries
           LEFT JOIN operations ON operations.number = entries.operation
           WHERE entries.reason = 'birthday'
             AND (operations.kind IS NULL OR operations.kind <> 'birthday')""",
    ),
    _check(
        3,
        "one operation was done twice",
        "SELECT max(number) FROM operations GROUP BY key HAVING count(*) > 1",
    ),
    _check(
        3,
        "one quote was credited twice",
        "SELECT max(id) FROM sales GROUP BY quote_id HAVING count(*) > 1",
    ),
    _check(
        3,
        "an entry's operation is somebody else's",
        """SELECT entries.id FROM entries
           LEFT JOIN operations ON operations.number = entries.operation
           WHERE operations.member_id IS NULL OR operations.member_id <> entries.member_id""",
    ),
    _check(
        4,
        "more was taken back than there was",
        """SELECT entries.id FROM entries JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = entries.id
           WHERE abs(reversed.points) > abs(entries.points)""",
    ),
    *(
        _check(
            4,
            f"{table}.{column} is not an integer",
            f"SELECT rowid FROM {table} WHERE typeof({column}) <> 'integer'",  # noqa: S608
            only="sqlite",
        )
        for table, column in (
            ("members", "balance"),
            ("entries", "points"),
            ("lots", "granted"),
            ("lots", "remaining"),
            ("lot_uses", "points"),
            ("quotes", "bill"),
            ("quotes", "spend"),
            ("sales", "bill"),
            ("sales", "spent"),
            ("sales", "paid"),
            ("sales", "points"),
            ("refunds", "amount"),
            ("refunds", "cash"),
            ("refunds", "taken"),
            ("refunds", "given"),
            ("corrections", "points"),
        )
    ),
    _check(
        5,
        "a debt is larger than what was taken back",
        """SELECT members.id FROM members LEFT JOIN
             (SELECT member_id, sum(-points) AS points FROM entries
              WHERE reason = 'reversal' AND points < 0 GROUP BY member_id) AS taken
             ON taken.member_id = members.id
           WHERE members.balance < 0 AND -members.balance > coalesce(taken.points, 0)""",
    ),
    _check(
        5,
        "points that were not there left otherwise than by being taken back",
        """SELECT id FROM
             (SELECT id, points, reason, sum(points) OVER (PARTITION BY member_id ORDER BY id)
              AS balance FROM entries) AS history
           WHERE balance < 0 AND points < 0 AND reason <> 'reversal'""",
    ),
    _check(
        6,
        "points expired before their time",
        """SELECT lot_uses.id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'expiry'
           JOIN lots ON lots.id = lot_uses.lot_id
           WHERE lots.expires_at IS NULL OR entries.at < lots.expires_at""",
    ),
    _check(
        6,
        "a lot expired twice",
        """SELECT lot_uses.lot_id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'expiry'
           GROUP BY lot_uses.lot_id HAVING count(*) > 1""",
    ),
    _check(
        8,
        "somebody served themselves",
        """SELECT operations.number FROM operations
           JOIN staff ON staff.id = operations.staff_id
           JOIN members ON members.id = operations.member_id
           WHERE members.person_id = staff.person_id""",
    ),
    # A role that ends in the same instant still held: a clock has no finer answer.
    _check(
        8,
        "somebody acted without holding the role",
        """SELECT operations.number FROM operations
           JOIN staff ON staff.id = operations.staff_id
           WHERE operations.at < staff.since OR operations.at > staff.ended_at
              OR operations.at > staff.suspended_at""",
    ),
    _check(
        12,
        "somebody who has left has a balance, or is still named",
        """SELECT id FROM members
           WHERE left_at IS NOT NULL AND (balance <> 0 OR person_id IS NOT NULL)""",
    ),
    _check(
        12,
        "something is kept about somebody who has left",
        """SELECT people.id FROM people LEFT JOIN members ON members.person_id = people.id
           WHERE people.telegram_id IS NULL AND members.id IS NULL
             AND coalesce(name, phone, birthday, language, telegram_language) IS NOT NULL""",
    ),
    _check(
        12,
        "a notice that was dealt with still holds its figures",
        """SELECT id FROM outbox
           WHERE settled_at IS NOT NULL AND CAST(figures AS TEXT) <> '{}'""",
    ),
)

ALL = (*_CHECKS, *spending.CHECKS, *expiry.CHECKS, *refunds.CHECKS, *corrections.CHECKS)


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
