"""What waits for a decision, for whom, and until when."""

from collections.abc import Mapping

import pytest

from loyalty.errors import NotAllowed
from loyalty.figures.decisions import Kind, Shown, decisions_of, shown_anew, waiting_of
from loyalty.guard.alerts import AlertRaised, silence_alert
from loyalty.records.guard import Pattern
from loyalty.records.team import Role, Staff
from loyalty.returns.disputes import dispute_sale
from loyalty.values import AlertId
from loyalty.voice.feedback import write_to_team
from loyalty.voice.ringing import Unanswered, end_waiting
from tests.loyalty.promotions.test_asking import asked
from tests.loyalty.shop import Shop


def waits(shop: Shop, staff: Staff) -> Mapping[Kind, int]:
    return shop.read(decisions_of, by=staff.person_id, now=shop.now)


def test_a_letter_waits_until_somebody_answers(shop: Shop) -> None:
    """Also one of the night; a branch's manager reads of those who bought there last."""
    north, south = shop.branch("Север"), shop.branch("Юг")
    owner, manager = shop.owner(), shop.staff(Role.MANAGER, branch=north.id)
    other, member = shop.staff(Role.MANAGER, branch=south.id), shop.member("Айгүл")
    shop.sell(shop.staff(branch=north.id), member)
    assert waits(shop, owner) == {}
    shop.write(write_to_team, member_id=member.id, message=5, now=shop.now)
    assert waits(shop, owner) == waits(shop, manager) == {Kind.LETTER: 1}
    assert waits(shop, other) == {}
    (one,), count = shop.read(
        waiting_of, kind=Kind.LETTER, by=owner.person_id, now=shop.now, first=0, most=8
    )
    assert (one.about, one.since, count) == ("Айгүл", shop.now, 1)

    def look() -> Shown | None:
        return shop.read(
            shown_anew, kind=Kind.LETTER, number=one.number, by=owner.person_id, now=shop.now
        )

    shown = look()
    assert shown is not None
    assert isinstance(shown.notice, Unanswered)
    shop.write(end_waiting, said_id=shown.notice.said, by=owner.person_id, now=shop.now)
    assert waits(shop, owner) == {}
    assert look() is None


def test_an_alert_waits_until_it_is_said_to_be_all_right(shop: Shop) -> None:
    """For an owner each, for a manager what a customer of the branch disputes; for a month."""
    north, south = shop.branch("Север"), shop.branch("Юг")
    owner, manager = shop.owner(), shop.staff(Role.MANAGER, branch=north.id)
    other, member = shop.staff(Role.MANAGER, branch=south.id), shop.member()
    sale = shop.sell(shop.staff(branch=north.id), member).sale
    shop.write(dispute_sale, sale_id=sale.id, member_id=member.id, now=shop.now)
    assert waits(shop, owner) == waits(shop, manager) == {Kind.ALERT: 1}
    assert waits(shop, other) == {}
    (one,), _ = shop.read(
        waiting_of, kind=Kind.ALERT, by=owner.person_id, now=shop.now, first=0, most=8
    )
    assert one.seen is not None
    assert one.seen.pattern is Pattern.NOT_ME
    shown = shop.read(
        shown_anew, kind=Kind.ALERT, number=one.number, by=owner.person_id, now=shop.now
    )
    assert shown is not None
    assert shown.notice == AlertRaised(AlertId(one.number))
    at, shop.now = shop.now, shop.now.replace(month=shop.now.month + 2)
    assert waits(shop, owner) == {}
    shop.now = at
    shop.write(silence_alert, alert_id=AlertId(one.number), by=owner.person_id, now=shop.now)
    assert waits(shop, owner) == {}


def test_a_promotion_waits_for_an_owner_until_the_day_is_over(shop: Shop) -> None:
    """The message that asks is found again; a manager decides nothing of the kind."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    question = asked(shop, manager)
    shop.hear()
    assert waits(shop, owner) == {Kind.PROMOTION: 1}
    assert waits(shop, manager) == {}
    shown = shop.read(
        shown_anew, kind=Kind.PROMOTION, number=question.id, by=owner.person_id, now=shop.now
    )
    assert shown is not None
    assert shown.asked_in is not None
    shop.wait(hours=24)
    assert waits(shop, owner) == {}


def test_nothing_waits_for_cashiers(shop: Shop) -> None:
    """The owner's home is not theirs."""
    with pytest.raises(NotAllowed):
        waits(shop, shop.staff())
