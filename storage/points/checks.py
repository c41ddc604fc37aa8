"""What the audit asks of points: balances, entries, lots, and what became of them."""

from storage.sql.checks import check

CHECKS = (
    check(
        1,
        "a balance is not the sum of the member's entries",
        """SELECT members.id FROM members LEFT JOIN
             (SELECT member_id, sum(points) AS points FROM entries GROUP BY member_id) AS moved
             ON moved.member_id = members.id
           WHERE members.balance <> coalesce(moved.points, 0)""",
    ),
    check(
        1,
        "a balance is not what is left in the member's lots",
        """SELECT members.id FROM members LEFT JOIN
             (SELECT member_id, sum(remaining) AS points FROM lots GROUP BY member_id) AS in_lots
             ON in_lots.member_id = members.id
           WHERE coalesce(in_lots.points, 0) <> CASE WHEN balance > 0 THEN balance ELSE 0 END""",
    ),
    check(
        1,
        "a lot does not hold what was granted less what was used",
        """SELECT lots.id FROM lots LEFT JOIN
             (SELECT lot_id, sum(points) AS points FROM lot_uses GROUP BY lot_id) AS used
             ON used.lot_id = lots.id
           WHERE lots.remaining <> lots.granted - coalesce(used.points, 0)""",
    ),
    check(
        1,
        "points were taken from somebody else's lot",
        """SELECT lot_uses.id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id JOIN lots ON lots.id = lot_uses.lot_id
           WHERE entries.member_id <> lots.member_id""",
    ),
    check(
        1,
        "a sale or a gift did not grant a lot of its points",
        """SELECT entries.id FROM entries LEFT JOIN lots ON lots.entry_id = entries.id
           WHERE entries.reason IN ('sale', 'birthday')
             AND (lots.id IS NULL OR lots.granted <> entries.points)""",
    ),
    check(
        1,
        "points were spent before their time",
        """SELECT lot_uses.id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'spending'
           JOIN lots ON lots.id = lot_uses.lot_id
           WHERE lots.active_from > entries.at""",
    ),
    check(
        1,
        "points wait for nothing",
        "SELECT id FROM lots WHERE waiting AND active_from IS NULL",
    ),
    check(
        2,
        "a reversal does not take back an entry of the same member",
        """SELECT entries.id FROM entries LEFT JOIN entries AS first ON first.id = entries.reverses
           WHERE (entries.reason = 'reversal' OR entries.reverses IS NOT NULL)
             AND (first.id IS NULL OR entries.reason <> 'reversal'
               OR first.reason NOT IN ('sale', 'spending') OR first.member_id <> entries.member_id
               OR (first.points > 0 AND entries.points > 0)
               OR (first.points < 0 AND entries.points < 0))""",
    ),
    check(
        3,
        "one operation was done twice",
        "SELECT max(number) FROM operations GROUP BY key HAVING count(*) > 1",
    ),
    check(
        3,
        "an entry's operation is somebody else's",
        """SELECT entries.id FROM entries
           LEFT JOIN operations ON operations.number = entries.operation
           WHERE operations.member_id IS NULL OR operations.member_id <> entries.member_id""",
    ),
    check(
        4,
        "more was taken back than there was",
        """SELECT entries.id FROM entries JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = entries.id
           WHERE abs(reversed.points) > abs(entries.points)""",
    ),
    check(
        5,
        "a debt is larger than what was taken back",
        """SELECT members.id FROM members LEFT JOIN
             (SELECT member_id, sum(-points) AS points FROM entries
              WHERE reason IN ('reversal', 'old-debt') AND points < 0
              GROUP BY member_id) AS taken
             ON taken.member_id = members.id
           WHERE members.balance < 0 AND -members.balance > coalesce(taken.points, 0)""",
    ),
    check(
        5,
        "points that were not there left otherwise than by being taken back",
        """SELECT id FROM
             (SELECT id, points, reason, sum(points) OVER (PARTITION BY member_id ORDER BY id)
              AS balance FROM entries) AS history
           WHERE balance < 0 AND points < 0 AND reason NOT IN ('reversal', 'old-debt')""",
    ),
    check(
        5,
        "somebody came back with another debt than they left with",
        """SELECT entries.id FROM entries JOIN members ON members.id = entries.member_id
           WHERE entries.reason = 'old-debt' AND entries.points <> -coalesce(
             (SELECT max(owed.points) FROM entries AS owed
              WHERE owed.reason = 'departure' AND owed.member_id =
                (SELECT max(earlier.id) FROM members AS earlier
                 WHERE earlier.identity = members.identity AND earlier.id < members.id)), 0)""",
    ),
    check(
        6,
        "points expired before their time",
        """SELECT lot_uses.id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'expiry'
           JOIN lots ON lots.id = lot_uses.lot_id
           WHERE lots.expires_at IS NULL OR entries.at < lots.expires_at""",
    ),
    check(
        6,
        "a lot expired twice",
        """SELECT lot_uses.lot_id FROM lot_uses
           JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'expiry'
           GROUP BY lot_uses.lot_id HAVING count(*) > 1""",
    ),
    check(
        6,
        "points would be lost before they can be spent",
        "SELECT id FROM lots WHERE expires_at < active_from",
    ),
    check(
        6,
        "a purchase is forgotten that points live by",
        """SELECT members.id FROM members JOIN
             (SELECT member_id, max(at) AS at FROM sales WHERE undone_at IS NULL
              GROUP BY member_id) AS last ON last.member_id = members.id
           WHERE members.last_purchase_at IS NULL OR members.last_purchase_at < last.at""",
    ),
)
