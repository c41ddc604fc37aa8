"""What the audit asks of tiers and of gifts."""

from storage.sql.checks import check

CHECKS = (
    check(
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
    check(
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
    check(
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
)
