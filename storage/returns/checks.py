"""What the audit asks of refunds and corrections."""

from storage.sql.checks import check

CHECKS = (
    check(
        1,
        "points were corrected otherwise than was written down",
        """SELECT entries.id FROM entries
           LEFT JOIN corrections ON corrections.entry_id = entries.id
           WHERE entries.reason = 'correction'
             AND (corrections.id IS NULL OR corrections.id <> entries.operation
               OR corrections.points <> entries.points
               OR corrections.member_id <> entries.member_id)
           UNION ALL
           SELECT corrections.id FROM corrections
           LEFT JOIN entries ON entries.id = corrections.entry_id
           WHERE entries.id IS NULL OR entries.reason <> 'correction'""",
    ),
    check(
        3,
        "a refund has no operation of its own, or no reason",
        """SELECT refunds.id FROM refunds JOIN sales ON sales.id = refunds.sale_id
           LEFT JOIN operations ON operations.number = refunds.id
           WHERE operations.number IS NULL OR operations.kind NOT IN ('undo', 'refund')
              OR (operations.kind = 'undo') <> (refunds.reason IS NULL) OR refunds.reason = ''
              OR operations.member_id <> refunds.member_id
              OR operations.staff_id <> refunds.staff_id
              OR sales.member_id <> refunds.member_id""",
    ),
    check(
        3,
        "an operation that was a refund has no refund",
        """SELECT operations.number FROM operations
           LEFT JOIN refunds ON refunds.id = operations.number
           WHERE operations.kind IN ('undo', 'refund') AND refunds.id IS NULL""",
    ),
    check(
        3,
        "a correction has no operation of its own, or no reason",
        """SELECT corrections.id FROM corrections
           LEFT JOIN operations ON operations.number = corrections.id
           WHERE operations.number IS NULL OR operations.kind <> 'correction'
              OR operations.member_id <> corrections.member_id OR corrections.reason = ''""",
    ),
    check(
        4,
        "what was refunded of a sale is not the sum of its refunds",
        """SELECT sales.id FROM sales LEFT JOIN
             (SELECT sale_id, sum(amount) AS amount, sum(cash) AS cash, sum(taken) AS taken,
                     sum(given) AS given FROM refunds GROUP BY sale_id) AS back
             ON back.sale_id = sales.id
           WHERE sales.refunded <> coalesce(back.amount, 0)
              OR sales.cash_back <> coalesce(back.cash, 0)
              OR sales.taken_back <> coalesce(back.taken, 0)
              OR sales.given_back <> coalesce(back.given, 0)""",
    ),
    check(
        4,
        "a sale was given back wholly, and not all that it moved",
        """SELECT id FROM sales WHERE refunded = bill
             AND (cash_back <> paid OR taken_back <> points OR given_back <> spent)""",
    ),
    check(
        7,
        "a sale is not taken back as far as it was refunded",
        """SELECT sales.id FROM sales
           LEFT JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = sales.entry_id
           LEFT JOIN
             (SELECT coalesce(source.entry_id, lots.entry_id) AS entry_id,
                     sum(lot_uses.points) AS points
              FROM lot_uses
              JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'expiry'
              JOIN lots ON lots.id = lot_uses.lot_id
              LEFT JOIN lots AS source ON source.id = lots.origin
              GROUP BY coalesce(source.entry_id, lots.entry_id)) AS expired
             ON expired.entry_id = sales.entry_id
           WHERE sales.taken_back + coalesce(reversed.points, 0) > coalesce(expired.points, 0)""",
    ),
    check(
        7,
        "more was taken back of a sale than was refunded",
        """SELECT sales.id FROM sales JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = sales.entry_id
           WHERE -reversed.points > sales.taken_back""",
    ),
    check(
        7,
        "points that paid for a sale did not come back as far as it was refunded",
        """SELECT sales.id FROM sales LEFT JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = sales.spending_entry_id
           WHERE sales.given_back <> coalesce(reversed.points, 0)""",
    ),
    check(
        8,
        "somebody corrected their own points, or too many of them alone",
        """SELECT corrections.id FROM corrections
           JOIN members ON members.id = corrections.member_id
           JOIN staff AS asker ON asker.id = corrections.asked_by
           LEFT JOIN approvals ON approvals.id = corrections.approval_id
           LEFT JOIN staff AS second ON second.id = approvals.answered_by
           WHERE asker.person_id = members.person_id
              OR (corrections.approval_id IS NULL AND abs(corrections.points) > corrections.alone)
              OR (corrections.approval_id IS NOT NULL
                AND (approvals.id IS NULL OR approvals.answer IS NULL
                  OR approvals.answer <> 'granted' OR approvals.matter <> 'correction'
                  OR approvals.member_id <> corrections.member_id
                  OR approvals.asked_by <> corrections.asked_by
                  OR second.person_id = asker.person_id
                  OR second.person_id = members.person_id))""",
    ),
)
