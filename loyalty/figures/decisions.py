"""What waits for a decision of somebody who leads: requests, letters, low scores and the like."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import Any

from loyalty.errors import NotAllowed
from loyalty.guard.alerts import AlertRaised, may_hear
from loyalty.outbox.approvals import may_answer
from loyalty.outbox.matters import ASKS
from loyalty.outbox.prompts import where_asked
from loyalty.parties import at_work
from loyalty.promotions.asking import lapsed, where_owner_was_asked
from loyalty.records.guard import Alert
from loyalty.records.outbox import Approval, Notice
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.team import Role, Staff
from loyalty.records.voice.feedback import Wait
from loyalty.records.voice.ratings import Rating, Span
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, StaffId
from loyalty.voice.carrying import member_of
from loyalty.voice.feedback import last_words
from loyalty.voice.ratings import UNHAPPY, LowScore, LowScoreMore
from loyalty.voice.ringing import Unanswered

RECENT = timedelta(days=30)
"""For how long alerts and low scores wait; after it, nobody decides on them any more."""


class Kind(StrEnum):
    """What waits, the most pressing first."""

    REQUEST = "request"  # for a second person's ✅
    PROMOTION = "promotion"  # that a manager would like to send
    LETTER = "letter"  # of a customer whom nobody has answered
    SCORE = "score"  # a low one, of the same kind
    ALERT = "alert"  # of which nobody has said that it is all right


@dataclass(frozen=True, slots=True)
class Waiting:
    """One of them: its `number` among its kind, since when it waits, and whom or what it is about,
    None where that has no name. Of an alert, `seen` is what was.
    """

    number: int
    since: datetime | date
    about: str | None
    seen: Alert | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of it anew: a notice, or the message that asked, None where that is gone."""

    notice: Notice | None = None
    asked_in: int | None = None


def decisions_of(tx: Tx, *, by: PersonId, now: datetime) -> Mapping[Kind, int]:
    """How many of each kind wait for this leader, without kinds of which there are none.

    Raises NotStaff, and NotAllowed for cashiers.
    """
    staff = _leader(tx, by)
    counts = {kind: len(sort.find(tx, staff, now)) for kind, sort in _SORTS.items()}
    return {kind: count for kind, count in counts.items() if count}


def waiting_of(
    tx: Tx, *, kind: Kind, by: PersonId, now: datetime, first: int, most: int
) -> tuple[Sequence[Waiting], int]:
    """So many of them from that place on, and how many there are in all. Raises as above."""
    sort, staff = _SORTS[kind], _leader(tx, by)
    found = sort.find(tx, staff, now)
    return [sort.tell(tx, one) for one in found[first : first + most]], len(found)


def shown_anew(tx: Tx, *, kind: Kind, number: int, by: PersonId, now: datetime) -> Shown | None:
    """What is told of it; None where it waits no more, or not for this leader. Raises as above."""
    sort, staff = _SORTS[kind], _leader(tx, by)
    found = sort.find(tx, staff, now)
    waiting = next((one for one in found if sort.number(one) == number), None)
    return None if waiting is None else sort.show(tx, waiting, staff)


@dataclass(frozen=True, slots=True)
class _Sort:
    """How a kind is found for somebody, and by which number; told of in a line, and shown anew."""

    find: Callable[[Tx, Staff, datetime], Sequence[Any]]
    number: Callable[[Any], int]
    tell: Callable[[Tx, Any], Waiting]
    show: Callable[[Tx, Any, Staff], Shown | None]


def _requests(tx: Tx, staff: Staff, now: datetime) -> Sequence[Approval]:
    team = {one.id: one for one in tx.staff.all()}
    return [one for one in tx.approvals.open(now) if _may_answer(tx, one, staff, team)]


def _may_answer(tx: Tx, approval: Approval, staff: Staff, team: Mapping[StaffId, Staff]) -> bool:
    asker, member = team.get(approval.asked_by), tx.members.get(approval.member_id)
    return asker is not None and member is not None and may_answer(staff, asker, member)


def _tell_request(tx: Tx, approval: Approval) -> Waiting:
    return Waiting(approval.id, approval.asked_at, _customer(tx, approval.member_id))


def _show_request(tx: Tx, approval: Approval, staff: Staff) -> Shown:
    asked = ASKS[approval.matter]
    return Shown(asked_in=where_asked(tx, asked, str(approval.id), staff.person_id))


def _promotions(tx: Tx, staff: Staff, now: datetime) -> Sequence[Campaign]:
    if staff.role is not Role.OWNER:
        return ()
    return [one for one in tx.campaigns.asked() if not lapsed(one, now)]


def _tell_promotion(tx: Tx, campaign: Campaign) -> Waiting:
    return Waiting(campaign.id, campaign.asked_at or campaign.created_at, campaign.name or None)


def _show_promotion(tx: Tx, campaign: Campaign, staff: Staff) -> Shown:
    return Shown(asked_in=where_owner_was_asked(tx, campaign, staff.person_id))


def _letters(tx: Tx, staff: Staff, now: datetime) -> Sequence[Wait]:
    everywhere = staff.role is Role.OWNER or staff.branch_id is None
    found = tx.waits.open_since(now + RECENT)  # those of the night are counted from the morning
    return [one for one in found if everywhere or one.branch_id in {None, staff.branch_id}]


def _tell_letter(tx: Tx, wait: Wait) -> Waiting:
    member = member_of(tx, wait.thread_id)
    return Waiting(wait.thread_id, wait.since, _customer(tx, member.id) if member else None)


def _show_letter(tx: Tx, wait: Wait, _: Staff) -> Shown | None:
    member, said = member_of(tx, wait.thread_id), last_words(tx, wait)
    if member is None or member.person_id is None or said is None:
        return None
    return Shown(Unanswered(said.id, member.person_id))


def _scores(tx: Tx, staff: Staff, now: datetime) -> Sequence[Rating]:
    branch = staff.branch_id if staff.role is Role.MANAGER else None
    return tx.ratings.unanswered(UNHAPPY, Span(now - RECENT, now, branch))


def _tell_score(tx: Tx, rating: Rating) -> Waiting:
    since = rating.scored_at or rating.asked_at
    return Waiting(rating.id, since, _customer(tx, rating.member_id))


def _show_score(tx: Tx, rating: Rating, _: Staff) -> Shown | None:
    member, sale = tx.members.get(rating.member_id), tx.sales.get(rating.sale_id)
    if member is None or member.person_id is None or sale is None:
        return None
    said = LowScoreMore if rating.causes or rating.words else LowScore
    return Shown(said(rating.id, member.person_id, sale.staff_id))


def _alerts(tx: Tx, staff: Staff, now: datetime) -> Sequence[Alert]:
    found = tx.alerts.told_since(now - RECENT)
    return [one for one in found if staff.role is Role.OWNER or _hears(tx, one, staff)]


def _hears(tx: Tx, alert: Alert, staff: Staff) -> bool:
    sales = [sale for sale in map(tx.sales.get, alert.sales) if sale is not None]
    return bool(sales) and all(may_hear(staff, alert.pattern, sale) for sale in sales)


def _tell_alert(tx: Tx, alert: Alert) -> Waiting:
    if alert.staff_id is not None:
        about: str | None = tx.staff.remembered(alert.staff_id).name
    else:
        about = _customer(tx, alert.member_id) if alert.member_id is not None else None
    return Waiting(alert.id, alert.day, about, seen=alert)


def _show_alert(_: Tx, alert: Alert, __: Staff) -> Shown:
    return Shown(AlertRaised(alert.id))


_SORTS: Mapping[Kind, _Sort] = {
    Kind.REQUEST: _Sort(_requests, attrgetter("id"), _tell_request, _show_request),
    Kind.PROMOTION: _Sort(_promotions, attrgetter("id"), _tell_promotion, _show_promotion),
    Kind.LETTER: _Sort(_letters, attrgetter("thread_id"), _tell_letter, _show_letter),
    Kind.SCORE: _Sort(_scores, attrgetter("id"), _tell_score, _show_score),
    Kind.ALERT: _Sort(_alerts, attrgetter("id"), _tell_alert, _show_alert),
}


def _leader(tx: Tx, by: PersonId) -> Staff:
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    return staff


def _customer(tx: Tx, member_id: MemberId) -> str | None:
    member = tx.members.get(member_id)
    if member is None or member.person_id is None:
        return None
    return tx.people.get(member.person_id).name
