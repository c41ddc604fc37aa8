"""Mailings that went out, written straight into the tables, no rules asked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from loyalty.records.promotions.mailings import DeliveryState, Mailing, MailingState
from loyalty.values import CampaignId, MailingId, MemberId
from storage.store import SqlStore
from tests.storage.direct import execute

_ARRIVED = {DeliveryState.SENT, DeliveryState.UNKNOWN}


@dataclass(frozen=True)
class Sent:
    """A delivery, and the points that came with it."""

    member: MemberId
    frozen_at: datetime
    state: DeliveryState
    points: int = 0


def send(store: SqlStore, url: str, campaign: CampaignId, deliveries: Iterable[Sent]) -> None:
    """One mailing for each instant at which something was frozen."""
    by_mailing = defaultdict(list)
    for one in deliveries:
        by_mailing[one.frozen_at].append(one)
    statements = []
    for frozen_at, sent in sorted(by_mailing.items()):
        mailing = _mailing(store, campaign, frozen_at)
        at = frozen_at.isoformat(timespec="microseconds")
        for one in sent:
            arrived = f"'{at}'" if one.state in _ARRIVED else "NULL"
            statements.append(
                f"""INSERT INTO deliveries (mailing_id, campaign_id, member_id, state, due_at, at)
                    VALUES ({mailing}, {campaign}, {one.member}, '{one.state}', '{at}', {arrived})
                """
            )
            if one.points:
                statements.append(
                    f"""INSERT INTO perks (campaign_id, delivery_id, member_id, points, since)
                        SELECT {campaign}, id, member_id, {one.points}, '{at}' FROM deliveries
                        WHERE mailing_id = {mailing} AND member_id = {one.member}"""
                )
    execute(url, *statements)


def _mailing(store: SqlStore, campaign: CampaignId, frozen_at: datetime) -> MailingId:
    mailing = Mailing(
        id=MailingId(0),
        campaign_id=campaign,
        occasion=frozen_at.isoformat(),
        state=MailingState.DONE,
        created_at=frozen_at,
        active=False,
        frozen_at=frozen_at,
        ended_at=frozen_at,
    )
    return store.write_and_wait(lambda tx: tx.mailings.add(mailing))
