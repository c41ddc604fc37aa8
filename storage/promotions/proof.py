"""Queries about what promotions brought: one statement each, with nothing but sums coming out."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    true,
)

from loyalty.records.people import Purpose
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.promotions.proof import Groups, Window
from loyalty.values import BasisPoints, CampaignId, Minor
from storage.promotions.audience import drawn_into
from storage.promotions.judged import groups_of, sums_of
from storage.sql.columns import Instant
from storage.sql.instants import Later, earlier_of, seconds, whole_seconds
from storage.sql.statements import Database
from storage.tables.people import consents, members
from storage.tables.promotions import deliveries, mailings, perks

_OF_CAMPAIGN = mailings.c.campaign_id == bindparam("campaign")

# Of each occasion: from when and until when those are judged who were first frozen then.
_OCCASIONS = (
    select(
        mailings.c.id,
        mailings.c.frozen_at.label("since"),
        Later(mailings.c.frozen_at, seconds("back")).label("back_to"),
        earlier_of(
            Later(mailings.c.frozen_at, seconds("after")), bindparam("until", type_=Instant())
        ).label("up_to"),
        Later(mailings.c.frozen_at, seconds("answer")).label("answered"),
    )
    .where(_OF_CAMPAIGN, mailings.c.frozen_at.is_not(None))
    .cte("occasions")
)
_FIRST = func.min(deliveries.c.mailing_id)
_FIRST_COMPARED = _FIRST.filter(deliveries.c.state == DeliveryState.COMPARED)
_FROZEN = (
    select(
        deliveries.c.member_id,
        _FIRST.label("first"),
        case((_FIRST_COMPARED == _FIRST, 1), else_=0).label("compared"),
    )
    .join(_OCCASIONS, _OCCASIONS.c.id == deliveries.c.mailing_id)
    .group_by(deliveries.c.member_id)
    .cte("frozen")
)
_MEMBERS = (
    select(
        _FROZEN.c.member_id,
        _FROZEN.c.compared,
        _OCCASIONS.c.since,
        _OCCASIONS.c.back_to,
        _OCCASIONS.c.up_to,
    )
    .join(_OCCASIONS, _OCCASIONS.c.id == _FROZEN.c.first)
    .cte("members_judged")
)
_GIVEN_WITH = _OCCASIONS.alias("given_with")
_AT_ONCE = (
    select(perks.c.member_id, func.sum(perks.c.points).label("points"))
    .join(deliveries, deliveries.c.id == perks.c.delivery_id)
    .join(_GIVEN_WITH, _GIVEN_WITH.c.id == deliveries.c.mailing_id)
    .join(_MEMBERS, _MEMBERS.c.member_id == perks.c.member_id)
    .where(
        perks.c.campaign_id == bindparam("campaign"),
        _GIVEN_WITH.c.answered <= _MEMBERS.c.up_to,
    )
    .group_by(perks.c.member_id)
    .cte("at_once")
)
_CAMPAIGN = sums_of(_MEMBERS, bindparam("point_value", type_=BigInteger()), _AT_ONCE)


class Proof:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of_campaign(self, campaign_id: CampaignId, window: Window, point_value: Minor) -> Groups:
        rows = self._db.all(
            _CAMPAIGN,
            campaign=campaign_id,
            until=window.until,
            back=-whole_seconds(window.before),
            after=whole_seconds(window.after),
            answer=whole_seconds(window.answer),
            point_value=point_value,
        )
        return groups_of(rows)

    def of_quarter(
        self,
        since: datetime,
        window: Window,
        point_value: Minor,
        *,
        seed: str,
        apart: BasisPoints,
    ) -> Groups:
        up_to = literal(min(since + window.after, window.until), Instant())
        began = literal(since, Instant())
        everybody = (
            select(
                members.c.id.label("member_id"),
                case((drawn_into(apart, seed), 1), else_=0).label("compared"),
                began.label("since"),
                literal(since - window.before, Instant()).label("back_to"),
                up_to.label("up_to"),
            )
            .where(
                members.c.joined_at <= began,
                or_(members.c.left_at.is_(None), members.c.left_at > began),
                _agreed_before(began),
            )
            .cte("members_judged")
        )
        given = (
            select(perks.c.member_id, func.sum(perks.c.points).label("points"))
            .where(perks.c.since > began, perks.c.since <= up_to)
            .group_by(perks.c.member_id)
            .cte("at_once")
        )
        value = literal(point_value, BigInteger())
        return groups_of(self._db.all_once(sums_of(everybody, value, given)))


def _agreed_before(instant: ColumnElement[datetime]) -> ColumnElement[bool]:
    """Whether the last word that the member had said about advertising by then was yes."""
    last_word = (
        select(consents.c.given)
        .where(
            consents.c.member_id == members.c.id,
            consents.c.purpose == Purpose.ADVERTISING,
            consents.c.at <= instant,
        )
        .order_by(consents.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return last_word.is_(true())
