"""What the audit asks of those who work here."""

from storage.sql.checks import check

CHECKS = (
    check(
        8,
        "somebody served themselves",
        """SELECT operations.number FROM operations
           JOIN staff ON staff.id = operations.staff_id
           JOIN members ON members.id = operations.member_id
           WHERE members.person_id = staff.person_id""",
    ),
    # What came first is told by its number; roles of before numbers were noted, by the clock. One
    # that ends in the same instant still held: a clock has no finer answer.
    check(
        8,
        "somebody acted without holding the role",
        """SELECT operations.number FROM operations
           JOIN staff ON staff.id = operations.staff_id
           WHERE coalesce(operations.number <= staff.begun_after, operations.at < staff.since)
              OR coalesce(operations.number > staff.ended_after, operations.at > staff.ended_at)
              OR coalesce(
                operations.number > staff.suspended_after, operations.at > staff.suspended_at)""",
    ),
)
