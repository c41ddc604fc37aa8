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
    check(
        12,
        "messages of somebody who has left are still known, or they are still waited for",
        """SELECT said.id FROM said JOIN threads ON threads.id = said.thread_id
           JOIN members ON members.id = threads.member_id WHERE members.left_at IS NOT NULL
           UNION ALL
           SELECT waits.id FROM waits JOIN threads ON threads.id = waits.thread_id
           JOIN members ON members.id = threads.member_id
           WHERE members.left_at IS NOT NULL AND waits.ended_at IS NULL""",
    ),
    check(
        14,
        "a message was carried into another conversation, or twice into one chat",
        """SELECT copies.id FROM said AS copies LEFT JOIN said AS roots ON roots.id = copies.root
           WHERE copies.root IS NOT NULL
             AND (roots.id IS NULL OR roots.root IS NOT NULL
                  OR roots.thread_id <> copies.thread_id)
           UNION ALL
           SELECT min(id) FROM said WHERE root IS NOT NULL
           GROUP BY root, person_id, group_id HAVING count(*) > 1""",
    ),
    check(
        14,
        "a customer waits twice, or their waiting was over before it began",
        """SELECT id FROM waits WHERE ended_at < since OR counted_from < since
           UNION ALL
           SELECT min(id) FROM waits WHERE ended_at IS NULL
           GROUP BY thread_id HAVING count(*) > 1""",
    ),
)
