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
           JOIN members ON members.id = contacts.member_id
           WHERE members.left_at IS NOT NULL
             AND (contacts.reviewed_at IS NOT NULL OR contacts.wrote_at IS NOT NULL)""",
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
    check(
        12,
        "a sheet names somebody who has left",
        """SELECT sheets.id FROM sheets JOIN members ON members.id = sheets.member_id
           WHERE members.left_at IS NOT NULL""",
    ),
    check(
        15,
        "an anonymous sheet is finished, and tells what was answered, when or where",
        """SELECT sheets.id FROM sheets JOIN surveys ON surveys.id = sheets.survey_id
           WHERE surveys.anonymous AND sheets.finished_at IS NOT NULL AND NOT sheets.trial
             AND (sheets.moved_at IS NOT NULL OR sheets.message IS NOT NULL
                  OR sheets.turn <> 0 OR sheets.heard <> 0 OR sheets.cashier_id IS NOT NULL
                  OR EXISTS (SELECT 1 FROM answers WHERE answers.sheet_id = sheets.id))""",
    ),
    check(
        15,
        "a member was rewarded for one survey twice",
        """SELECT min(id) FROM sheets WHERE reward > 0 AND member_id IS NOT NULL
           GROUP BY survey_id, member_id HAVING count(*) > 1""",
    ),
    check(
        15,
        "a trial has left answers behind, or was rewarded",
        """SELECT sheets.id FROM sheets WHERE sheets.trial AND sheets.finished_at IS NOT NULL
             AND (sheets.reward > 0
                  OR EXISTS (SELECT 1 FROM answers WHERE answers.sheet_id = sheets.id))""",
    ),
)
