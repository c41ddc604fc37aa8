"""Whoever is compared with is drawn when a promotion goes out, in the share that was settled."""

from dataclasses import replace

from loyalty.promotions.comparison import TENTH
from loyalty.promotions.freezing import freeze_audience
from loyalty.promotions.mailings import open_mailing
from loyalty.promotions.proof import Untold
from loyalty.promotions.report import report_of
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Perk
from loyalty.store import Tx
from loyalty.values import CampaignId, OperationId, Points
from tests.loyalty.shop import Shop
from tests.storage import rows
from tests.storage.direct import execute

REACH = 400


def test_the_groups_of_a_promotion_are_of_the_size_that_was_drawn(
    shop: Shop, database_url: str
) -> None:
    """An offer to 400 members is kept from a tenth of them or so, the same ones next time; so the
    report finds nothing wrong with the groups, only that nobody has bought yet.
    """
    owner = shop.owner()
    shop.write(lambda tx: [rows.member(tx, number) for number in range(20_001, 20_001 + REACH)])
    execute(database_url, "UPDATE members SET advertising = true")

    def go_out(tx: Tx, campaign_id: CampaignId, occasion: str) -> tuple[int, int]:
        campaign = tx.campaigns.get(campaign_id)
        assert campaign is not None
        mailing = open_mailing(tx, campaign, occasion, shop.now)
        frozen, compared = freeze_audience(tx, mailing, campaign, shop.now, language="ru")
        tx.mailings.put(replace(mailing, frozen_at=shop.now, frozen=frozen, compared=compared))
        return frozen, compared

    campaign = Campaign(
        id=CampaignId(0),
        operation=OperationId("tap"),
        name="Весна",
        state=CampaignState.LIVE,
        made_by=owner.id,
        created_at=shop.now,
        perk=Perk(points=Points(100)),
    )
    campaign_id = shop.write(lambda tx: tx.campaigns.add(campaign))
    frozen, compared = shop.write(go_out, campaign_id, "first")
    assert 20 < compared < 60
    assert shop.write(go_out, campaign_id, "second") == (frozen, compared)
    report = shop.read(report_of, campaign_id=campaign_id, by=owner.person_id, now=shop.now)
    assert report.campaign.compared == TENTH
    assert (report.proof.written, report.proof.compared) == (frozen, compared)
    assert report.proof.untold is Untold.TOO_FEW
    assert sum(report.counts.values()) == 2 * (frozen + compared)
