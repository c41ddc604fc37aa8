"""What the audit asks of what customers say."""

from storage.sql.checks import check

CHECKS = (
    check(
        12,
        "somebody who has left has left words, a photo or contacts behind",
        """SELECT ratings.id FROM ratings JOIN members ON members.id = ratings.member_id
           WHERE members.left_at IS NOT NULL
             AND (ratings.words IS NOT NULL OR ratings.photo IS NOT NULL)
           UNION ALL
           SELECT contacts.member_id FROM contacts
           JOIN members ON members.id = contacts.member_id WHERE members.left_at IS NOT NULL""",
    ),
    check(
        14,
        "a rating is not of its own sale and customer, or was finished before it was given",
        """SELECT ratings.id FROM ratings LEFT JOIN sales ON sales.id = ratings.sale_id
           WHERE sales.id IS NULL OR sales.member_id <> ratings.member_id
              OR ratings.asked_at < sales.at
              OR (ratings.score IS NULL AND ratings.finished_at IS NOT NULL)""",
    ),
)
