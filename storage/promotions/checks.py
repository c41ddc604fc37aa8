"""What the audit asks of promotions."""

from storage.sql.checks import check

CHECKS = (
    check(
        1,
        "points of a promotion are not those of a grant",
        """SELECT entries.id FROM entries
           LEFT JOIN perks ON perks.operation = entries.operation
           WHERE entries.reason = 'promotion'
             AND (perks.id IS NULL OR perks.points <> entries.points
               OR perks.member_id <> entries.member_id)
           UNION ALL
           SELECT perks.id FROM perks
           LEFT JOIN entries
             ON entries.operation = perks.operation AND entries.reason = 'promotion'
           WHERE perks.points > 0 AND entries.id IS NULL""",
    ),
    check(
        1,
        "what a campaign gave of its budget is not the sum of it",
        """SELECT budgets.campaign_id FROM budgets
           LEFT JOIN (SELECT campaign_id, sum(points) AS points FROM perks GROUP BY campaign_id)
             AS at_once ON at_once.campaign_id = budgets.campaign_id
           LEFT JOIN (SELECT perks.campaign_id, sum(perk_uses.points - perk_uses.returned) AS points
                      FROM perk_uses JOIN perks ON perks.id = perk_uses.perk_id
                      GROUP BY perks.campaign_id)
             AS used ON used.campaign_id = budgets.campaign_id
           WHERE budgets.given <> coalesce(at_once.points, 0) + coalesce(used.points, 0)""",
    ),
    check(
        3,
        "a grant is not of its delivery's member and campaign, or not of its own operation",
        """SELECT perks.id FROM perks
           LEFT JOIN deliveries ON deliveries.id = perks.delivery_id
           LEFT JOIN operations ON operations.number = perks.operation
           WHERE deliveries.id IS NULL OR deliveries.member_id <> perks.member_id
              OR deliveries.campaign_id <> perks.campaign_id
              OR deliveries.state NOT IN ('sent', 'unknown')
              OR (perks.points > 0) <> (perks.operation IS NOT NULL)
              OR (perks.operation IS NOT NULL
                AND (operations.kind <> 'promotion' OR operations.member_id <> perks.member_id))""",
    ),
    check(
        3,
        "a multiplier is nobody's to see: the member's own date lies before its end",
        """SELECT perks.id FROM perks JOIN members ON members.id = perks.member_id
           WHERE perks.multiplier > 0
             AND (perks.until IS NULL OR members.multiplied_until IS NULL
               OR members.multiplied_until < perks.until)""",
    ),
    check(
        3,
        "a purchase used a multiplier of somebody else's, or before or after its time",
        """SELECT perk_uses.id FROM perk_uses
           LEFT JOIN perks ON perks.id = perk_uses.perk_id
           LEFT JOIN sales ON sales.id = perk_uses.sale_id
           WHERE perks.id IS NULL OR sales.id IS NULL OR perks.member_id <> sales.member_id
              OR perks.multiplier = 0 OR sales.at >= perks.until
              OR perk_uses.points > sales.points""",
    ),
    check(
        7,
        "what promotions gave for a purchase did not go back as far as it was refunded",
        """SELECT perk_uses.id FROM perk_uses JOIN sales ON sales.id = perk_uses.sale_id
           WHERE (sales.refunded = 0 AND perk_uses.returned <> 0)
              OR (sales.undone_at IS NOT NULL AND perk_uses.returned <> perk_uses.points)
              OR perk_uses.returned NOT BETWEEN 0 AND perk_uses.points""",
    ),
    check(
        13,
        "a mailing has not as many deliveries as were frozen",
        """SELECT mailings.id FROM mailings
           LEFT JOIN (SELECT mailing_id, count(*) AS frozen,
                             sum(CASE WHEN state = 'compared' THEN 1 ELSE 0 END) AS compared
                      FROM deliveries GROUP BY mailing_id)
             AS found ON found.mailing_id = mailings.id
           WHERE mailings.frozen <> coalesce(found.frozen - found.compared, 0)
              OR mailings.compared <> coalesce(found.compared, 0)""",
    ),
    check(
        13,
        "something is left to be sent of a mailing that is done, or was never frozen",
        """SELECT deliveries.id FROM deliveries
           JOIN mailings ON mailings.id = deliveries.mailing_id
           WHERE deliveries.state = 'left'
             AND (mailings.state = 'done' OR mailings.frozen_at IS NULL)""",
    ),
    check(
        13,
        "a delivery is not of its mailing's campaign, or was sent before that was frozen",
        """SELECT deliveries.id FROM deliveries
           JOIN mailings ON mailings.id = deliveries.mailing_id
           WHERE deliveries.campaign_id <> mailings.campaign_id
              OR deliveries.at < mailings.frozen_at""",
    ),
    check(
        13,
        "somebody got a promotion twice for one cause, or in one mailing",
        """SELECT max(id) FROM deliveries GROUP BY mailing_id, member_id HAVING count(*) > 1
           UNION ALL
           SELECT max(id) FROM deliveries WHERE cause IS NOT NULL
           GROUP BY campaign_id, member_id, cause HAVING count(*) > 1""",
    ),
    check(
        13,
        "a message was taken back or corrected that is not known to have been sent",
        """SELECT id FROM deliveries
           WHERE state <> 'sent' AND (taken_back_at IS NOT NULL OR corrected_at IS NOT NULL)""",
    ),
)
