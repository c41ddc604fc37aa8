"""The report on a promotion: what has become of its messages, and what it has brought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.promotions.campaigns import campaign_of, composer
from loyalty.promotions.comparison import comparison_of
from loyalty.promotions.mailings import Progress, progress_of
from loyalty.promotions.proof import ANSWER, QUARTER, Proof, proof_of, window_of
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.promotions.perks import Given
from loyalty.records.promotions.proof import Groups, Window
from loyalty.rules.draw import seed_of_quarter
from loyalty.rules.quarters import Quarter, agreed_for, quarter_of
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, MailingId, PersonId

OLDEST = 40  # quarters back


@dataclass(frozen=True, slots=True)
class Report:
    """What can be said of a promotion at one instant, over all occasions on which it went out.

    Purchases count until `counted_until`: without one, as long as it goes out. `came` by the link
    of its post in a channel or group.
    """

    campaign: Campaign
    counts: Mapping[DeliveryState, int]
    proof: Proof
    given: Given
    counted_until: datetime | None
    came: int


@dataclass(frozen=True, slots=True)
class QuarterReport:
    """What all promotions of a quarter have brought together, until `until` so far.

    `agreed`: so many have to agree to offers for a group to stand apart; None where one does, or
    where none is wanted.
    """

    quarter: Quarter
    proof: Proof
    until: datetime
    agreed: int | None = None


def report_of(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Report:
    """The report, for those who put promotions together.

    Raises NotStaff, NotAllowed and CampaignGone.
    """
    composer(tx, by)
    return _report(tx, campaign_of(tx, campaign_id), now)


def progress_or_report(
    tx: Tx, *, mailing_id: MailingId, now: datetime
) -> tuple[Progress, Report | None]:
    """How far a mailing has come; once it has gone out, the report as well, over all occasions.

    Raises LookupError where there is no such mailing.
    """
    progress = progress_of(tx, mailing_id)
    over = progress.mailing.ended_at is not None and progress.mailing.mends is None
    return progress, _report(tx, progress.campaign, now) if over else None


def _report(tx: Tx, campaign: Campaign, now: datetime) -> Report:
    window = window_of(campaign, now)
    groups = groups_of(tx, campaign, window)
    posters = tx.posters.of_campaign(campaign.id)
    return Report(
        campaign=campaign,
        counts=tx.deliveries.counts_of(campaign.id),
        proof=proof_of(groups, share_compared(campaign, groups)),
        given=tx.perks.given_by(campaign.id),
        counted_until=_counted_until(tx, campaign, window),
        came=sum(tx.posters.arrivals(poster.id) for poster in posters),
    )


def report_of_quarter(tx: Tx, *, back: int, by: PersonId, now: datetime) -> QuarterReport:
    """The report on the quarter so many before this one, OLDEST at most: those apart beside all
    others.

    Where nobody stands apart, it says that there is nobody to compare with. Raises NotStaff and
    NotAllowed.
    """
    composer(tx, by)
    program = tx.programs.current()
    quarter = quarter_of(program, now)
    for _ in range(min(back, OLDEST)):
        quarter = quarter_of(program, quarter.since - timedelta(seconds=1))
    share, until = tx.audiences.settled_apart(quarter.first), min(now, quarter.until)
    groups = tx.proof.of_quarter(
        quarter.since,
        Window(until, quarter.until - quarter.since, QUARTER, ANSWER),
        program.point_value,
        seed=seed_of_quarter(quarter.first),
        apart=share,
    )
    wanted = program.promotions.share_apart
    agreed = agreed_for(wanted) if wanted and not share else None
    return QuarterReport(quarter, proof_of(groups, share), until, agreed)


def groups_of(tx: Tx, campaign: Campaign, window: Window) -> Groups:
    """What was done by those whom it was meant for, and by those who are compared with."""
    return tx.proof.of_campaign(campaign.id, window, tx.programs.current().point_value)


def share_compared(campaign: Campaign, groups: Groups) -> BasisPoints:
    """The share that was drawn to be compared with."""
    return comparison_of(campaign, groups.written.members + groups.compared.members)


def _counted_until(tx: Tx, campaign: Campaign, window: Window) -> datetime | None:
    frozen = [one.frozen_at for one in tx.mailings.of_campaign(campaign.id) if one.frozen_at]
    if campaign.ended_at is None or not frozen:
        return None
    return min(max(frozen) + window.after, campaign.ended_at + window.answer)
