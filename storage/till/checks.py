"""What the audit asks of quotes, sales and what paid for them."""

from storage.sql.checks import check

# Where a programme's rules keep what a point is worth.
_VALUE = {
    "sqlite": "json_extract(programs.body, '$.point_value')",
    "postgresql": "CAST(programs.body ->> 'point_value' AS BIGINT)",
}

CHECKS = (
    check(
        1,
        "a sale's entry is not of the sale's points, member and operation",
        """SELECT sales.id FROM sales LEFT JOIN entries ON entries.id = sales.entry_id
           WHERE entries.id IS NULL OR entries.reason <> 'sale' OR entries.points <> sales.points
              OR entries.member_id <> sales.member_id OR entries.operation <> sales.id""",
    ),
    check(
        1,
        "a sale's spending is not of the points spent, member and operation",
        """SELECT sales.id FROM sales LEFT JOIN entries ON entries.id = sales.spending_entry_id
           WHERE (sales.spent > 0) <> (sales.spending_entry_id IS NOT NULL)
              OR (sales.spending_entry_id IS NOT NULL
                AND (entries.id IS NULL OR entries.reason <> 'spending'
                  OR entries.points <> -sales.spent OR entries.member_id <> sales.member_id
                  OR entries.operation <> sales.id))""",
    ),
    check(
        1,
        "points were spent in a sale that does not know of it",
        """SELECT entries.id FROM entries
           JOIN operations ON operations.number = entries.operation AND operations.kind = 'sale'
           LEFT JOIN sales ON sales.spending_entry_id = entries.id
           WHERE entries.reason = 'spending' AND sales.id IS NULL""",
    ),
    *(
        check(
            1,
            "what was paid is not the bill less the discount and the points",
            f"""SELECT sales.id FROM sales
                JOIN operations ON operations.number = sales.id
                JOIN programs ON programs.version = operations.program_version
                WHERE sales.paid <> sales.bill - sales.discount - sales.spent * {value}""",  # noqa: S608
            only=kind,
        )
        for kind, value in _VALUE.items()
    ),
    check(
        1,
        "points are held without an end, or for nothing",
        """SELECT member_id FROM quotes
           WHERE (spend > 0) <> (asked_until IS NOT NULL) OR asked_until <= created_at""",
    ),
    check(
        3,
        "a sale has no operation of its own",
        """SELECT sales.id FROM sales LEFT JOIN operations ON operations.number = sales.id
           WHERE operations.number IS NULL OR operations.kind <> 'sale'
              OR operations.key <> 'sale:' || sales.quote_id
              OR operations.member_id <> sales.member_id
              OR operations.staff_id <> sales.staff_id""",
    ),
    check(
        3,
        "an operation that was a sale has no sale",
        """SELECT operations.number FROM operations
           LEFT JOIN sales ON sales.id = operations.number
           WHERE operations.kind = 'sale' AND sales.id IS NULL""",
    ),
    check(
        3,
        "sales are not counted from 1 on, one by one",
        """SELECT max(id) FROM sales
           HAVING max(number) <> count(*) OR min(number) <> 1""",
    ),
    check(
        3,
        "one quote was credited twice",
        "SELECT max(id) FROM sales GROUP BY quote_id HAVING count(*) > 1",
    ),
    check(
        3,
        "a quote is credited without a sale, or withdrawn as well",
        """SELECT quotes.member_id FROM quotes LEFT JOIN sales ON sales.quote_id = quotes.id
           WHERE quotes.credited <> (sales.id IS NOT NULL)
              OR (quotes.credited AND quotes.withdrawn)""",
    ),
    check(
        3,
        "a sale is not what its quote showed",
        """SELECT sales.id FROM sales JOIN quotes ON quotes.id = sales.quote_id
           WHERE sales.spent <> quotes.spend OR sales.paid <> quotes.paid
              OR sales.bill <> quotes.bill OR sales.discount <> quotes.discount""",
    ),
)
