"""What the audit asks of those who have left."""

from storage.sql.checks import check

CHECKS = (
    check(
        12,
        "somebody who has left has a balance, or is still named",
        """SELECT id FROM members
           WHERE left_at IS NOT NULL AND (balance <> 0 OR person_id IS NOT NULL)""",
    ),
    check(
        12,
        "something is kept about somebody who has left",
        """SELECT people.id FROM people LEFT JOIN members ON members.person_id = people.id
           WHERE people.telegram_id IS NULL AND members.id IS NULL
             AND coalesce(name, phone, birthday, language, telegram_language) IS NOT NULL""",
    ),
)
