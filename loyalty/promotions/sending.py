"""Deliveries as whoever sends them works through them.

A delivery is leased and marked called in a transaction that commits before its request goes out. So
one whose request got no answer, or whose process died, is known: it may have arrived, and is not
sent again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import tell_owners
from loyalty.promotions.pauses import asks
from loyalty.promotions.perks import affordable, give
from loyalty.promotions.schedules import opens_at
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.mailings import (
    Delivery,
    DeliveryState,
    Due,
    Mailing,
    MailingState,
    Todo,
)
from loyalty.rules.program import Program
from loyalty.rules.promotions import RARELY, WEEK
from loyalty.store import Tx
from loyalty.values import MailingId

LEASE = timedelta(seconds=90)

_MOST_LOOKED_AT = 500
"""Deliveries that may turn out not to be wanted, until others have their turn."""

_ARRIVED = {DeliveryState.SENT, DeliveryState.UNKNOWN}


@dataclass(frozen=True, slots=True)
class PaymentRefused(Notice):
    """To the owners: Telegram does not send promotions faster for money, so they go out slower."""

    KIND = "promotion-payment-refused"


@dataclass(frozen=True, slots=True)
class Settled:
    """How something that was to be done about a delivery ended: sent, or why not.

    Of one that was to be taken back or corrected SENT says that it was, anything else that it
    cannot be.
    """

    delivery: Delivery
    outcome: DeliveryState
    message: int | None = None
    others: tuple[int, ...] = ()


def take_deliveries(tx: Tx, *, now: datetime, limit: int) -> tuple[Delivery, ...]:
    """Lease what is due and mark it called. Once this commits, the requests may go out.

    What is to be taken back or corrected comes first, since Telegram allows it for two days alone;
    then small mailings before large ones. In quiet hours nothing is sent. What is not wanted any
    more, cannot be sent, or was called before and had no answer, is settled instead.
    """
    taken: list[Delivery] = []
    active = tx.mailings.active()
    if not active or limit <= 0:
        return ()
    program = tx.programs.current()
    for mailing in active:
        if mailing.mends is not None:
            taken += _take_to_mend(tx, mailing, mailing.mends, now, limit - len(taken))
    if opens_at(program, now) <= now:
        for mailing in sorted(active, key=lambda one: one.frozen):
            taken += _take_to_send(tx, mailing, program, now, limit - len(taken))
    return tuple(taken)


def next_delivery(tx: Tx, now: datetime) -> datetime | None:
    """When there is something to do again about deliveries."""
    sends = tx.deliveries.next_due((Todo.SEND,))
    mends = tx.deliveries.next_due((Todo.TAKE_BACK, Todo.CORRECT))
    if sends is not None:
        sends = opens_at(tx.programs.current(), max(now, sends))
    return min((due for due in (sends, mends) if due is not None), default=None)


def settle_deliveries(tx: Tx, *, settled: Sequence[Settled], now: datetime) -> None:
    """Write down how each ended.

    Somebody who cannot be reached is remembered as such.
    """
    arrived = [one.delivery for one in settled if one.outcome in _ARRIVED]
    mends = {mailing: _mends(tx, mailing) for mailing in {one.mailing_id for one in arrived}}
    campaigns = {one: tx.campaigns.glance(one) for one in {one.campaign_id for one in arrived}}
    for one in settled:
        delivery = one.delivery
        if _written_down(tx, one, now) and one.outcome in _ARRIVED:
            todo, campaign = mends[delivery.mailing_id], campaigns[delivery.campaign_id]
            if todo is not None:  # it was on its way while the rest was already being mended
                tx.deliveries.mend_one(delivery.id, todo, now)
            if campaign is not None:
                give(tx, delivery=delivery, campaign=campaign, now=now)
                if asks(campaign):
                    contact = tx.contacts.of(delivery.member_id)
                    tx.contacts.put(replace(contact, asked_at=now))


def settle_delivery(
    tx: Tx,
    *,
    delivery: Delivery,
    outcome: DeliveryState,
    now: datetime,
    message: int | None = None,
    others: tuple[int, ...] = (),
) -> None:
    """As settle_deliveries, for one."""
    settle_deliveries(tx, settled=(Settled(delivery, outcome, message, others),), now=now)


def tell_of_refused_payment(tx: Tx, *, now: datetime) -> None:
    """Have the owners told, once a day at most."""
    day = tx.programs.current().local(now).date()
    tell_owners(tx, PaymentRefused(), cause=day.isoformat(), now=now)


def put_back(tx: Tx, *, delivery: Delivery, not_before: datetime) -> None:
    """Have it sent again, not before then: it has certainly not arrived."""
    tx.deliveries.put_back(delivery.id, not_before)


def free_deliveries(tx: Tx, *, now: datetime) -> None:
    """For the one process of a shop, at its start: what a crash left on lease is due at once."""
    tx.deliveries.free(now)


def _take_to_mend(
    tx: Tx, mailing: Mailing, todo: Todo, now: datetime, limit: int
) -> Iterator[Delivery]:
    """A repetition does no harm here: what had no answer is done once more."""
    for due in _due(tx, mailing, todo, now, limit):
        if not due.reachable:
            tx.deliveries.set_mended(due.delivery.id, todo, None)
        else:
            tx.deliveries.lease(due.delivery.id, now + LEASE)
            yield due.delivery


def _take_to_send(
    tx: Tx, mailing: Mailing, program: Program, now: datetime, limit: int
) -> Iterator[Delivery]:
    if mailing.state is MailingState.ENDING:
        for due in _due(tx, mailing, Todo.SEND, now, limit):
            _settle(tx, due.delivery, DeliveryState.CALLED_OFF, now)
    campaign = tx.campaigns.glance(mailing.campaign_id)
    if not _goes_out(mailing, campaign) or campaign is None:
        return
    limit = affordable(tx, campaign, limit, now)
    taken = looked_at = 0
    while taken < limit and looked_at < _MOST_LOOKED_AT:
        found = _due(tx, mailing, Todo.SEND, now, limit - taken)
        if not found:
            return
        looked_at += len(found)
        for due in found:
            instead = _instead(due, program)
            if instead is not None:
                _settle(tx, due.delivery, instead, now)
            else:
                tx.deliveries.lease(due.delivery.id, now + LEASE)
                taken += 1
                yield due.delivery


def _goes_out(mailing: Mailing, campaign: Campaign | None) -> bool:
    """A campaign that was stopped a moment ago has mailings that do not know of it yet."""
    return (
        mailing.state is MailingState.SENDING
        and campaign is not None
        and campaign.state is CampaignState.LIVE
    )


def _due(tx: Tx, mailing: Mailing, todo: Todo, now: datetime, limit: int) -> tuple[Due, ...]:
    if limit <= 0:
        return ()
    return tx.deliveries.due(
        mailing.id, todo, now=now, since=now - WEEK, long_since=now - RARELY, limit=limit
    )


def _instead(due: Due, program: Program) -> DeliveryState | None:
    """What becomes of it without a request; None: it goes out."""
    most = program.promotions.most_per_week
    if due.delivery.called:
        return DeliveryState.UNKNOWN
    if due.delivery.person_id is None or not due.consents:
        return DeliveryState.UNWANTED
    if not due.reachable:
        return DeliveryState.BLOCKED
    if (most and due.lately >= most) or (due.rarely and due.long_ago):
        return DeliveryState.UNWANTED
    return None


def _settle(tx: Tx, delivery: Delivery, outcome: DeliveryState, now: datetime) -> None:
    if delivery.called:
        outcome = DeliveryState.UNKNOWN
    settle_delivery(tx, delivery=delivery, outcome=outcome, now=now)


def _written_down(tx: Tx, one: Settled, now: datetime) -> bool:
    """Write down what became of it; whether it was to be sent and that is news."""
    delivery, outcome = one.delivery, one.outcome
    if outcome is DeliveryState.BLOCKED and delivery.person_id is not None:
        tx.people.set_blocked(delivery.person_id, True)
    if delivery.todo not in {None, Todo.SEND}:
        done = now if outcome is DeliveryState.SENT else None
        tx.deliveries.set_mended(delivery.id, delivery.todo, done)
        return False
    at = now if outcome in _ARRIVED else None
    return tx.deliveries.settle(delivery.id, outcome, at=at, message=one.message, others=one.others)


def _mends(tx: Tx, mailing_id: MailingId) -> Todo | None:
    """What is being done about all that was sent of it already."""
    mailing = tx.mailings.glance(mailing_id)
    return mailing.mends if mailing is not None else None
