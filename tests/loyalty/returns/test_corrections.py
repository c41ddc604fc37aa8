"""Points by hand: with a reason that the customer reads, and above the limit a second person."""

from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed, NotStaff, OperationConflict, OwnCard
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone, NobodyToAsk
from loyalty.outbox.matters import Conclusion, CorrectionAnswer, CorrectionAsk
from loyalty.people.privacy import dossier, forget
from loyalty.records.outbox import Answer, Approval
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Role, Staff
from loyalty.returns.corrections import (
    Corrected,
    CorrectionReceipt,
    answer_correction,
    parse_points,
    weigh_correction,
)
from loyalty.returns.errors import CorrectionTooLarge, CorrectionUnreadable, ReasonUnreadable
from loyalty.rules.groups import Earning, Limits
from loyalty.team.dismissal import end_role
from loyalty.team.suspension import suspend
from loyalty.upkeep.audit import audit
from loyalty.values import ApprovalId, OperationId, Points
from tests.loyalty.shop import Shop, said, saying

TAP = OperationId("correction:1-2")


def answer(
    shop: Shop, by: Staff, approval: ApprovalId, *, yes: bool = True
) -> tuple[Approval, Corrected]:
    return shop.write(
        answer_correction, approval_id=approval, yes=yes, by=by.person_id, now=shop.now
    )


def asked(shop: Shop) -> dict[int, ApprovalId]:
    """Who is being asked by now, and about which question."""
    return {
        letter.person_id: ask.approval
        for letter in shop.letters()
        for ask in saying([letter], CorrectionAsk)
    }


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("+100", 100),
        ("100", 100),
        (" + 1 000 ", 1_000),
        ("-50", -50),
        ("−50", -50),
        ("–50", -50),
        ("- 50", -50),
        ("1\u00a0000\u00a0000", 1_000_000),
    ],
)
def test_points_as_people_write_them(typed: str, points: int) -> None:
    """With any of the signs that stand for a minus, and with spaces between thousands."""
    assert parse_points(typed) == points


@pytest.mark.parametrize(
    "typed", ["", "0", "+0", "-", "сто", "1.5", "+-5", "1 00", "1,000", "5 баллов", "9" * 10, "١٠"]
)
def test_what_is_no_number_of_points(typed: str) -> None:
    """Nothing is no correction either."""
    with pytest.raises(CorrectionUnreadable):
        parse_points(typed)


def test_a_manager_corrects_alone_up_to_the_limit(shop: Shop) -> None:
    """Plus and minus; the customer is told why, and the file about them shows it."""
    member, manager = shop.member(), shop.staff(Role.MANAGER)
    assert shop.correct(manager, member, 1_000) == Corrected(Points(1_000), "Айгүл", Points(1_000))
    done = shop.correct(manager, member, -400, reason=" Ошибка \n кассира ")
    assert (done.balance, done.waiting, done.repeated) == (600, False, False)
    entries = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=5))
    assert [(e.points, e.reason) for e in entries] == [
        (-400, Reason.CORRECTION),
        (1_000, Reason.CORRECTION),
    ]
    told = [one for one in shop.letters() if one.kind == CorrectionReceipt.KIND]
    assert [one.person_id for one in told] == [member.person_id] * 2
    assert said(told[1]) == CorrectionReceipt(Points(-400), "Ошибка кассира", Points(600))
    assert member.person_id is not None
    file = shop.read(dossier, person_id=member.person_id)
    assert [(one.points, one.reason) for one in file.corrections] == [
        (1_000, "Не начислили за покупку"),
        (-400, "Ошибка кассира"),
    ]
    assert shop.read(audit).flaws == ()


def test_a_correction_that_is_tapped_twice_is_made_once(shop: Shop) -> None:
    """Also where the reason was forgotten meanwhile; the same tap with other points is refused."""
    member, manager = shop.member(), shop.staff(Role.MANAGER)
    shop.correct(manager, member, 100, operation=TAP)
    depth = shop.read(lambda tx: tx.outbox.depth())
    again = shop.correct(manager, member, 100, operation=TAP, reason="")
    assert (again.repeated, again.balance) == (True, 100)
    with pytest.raises(OperationConflict):
        shop.correct(manager, member, 200, operation=TAP)
    assert shop.read(lambda tx: tx.outbox.depth()) == depth
    assert shop.balance(member) == 100


def test_many_small_corrections_are_a_large_one(shop: Shop) -> None:
    """What one person may do alone is counted over the day, and over all customers."""
    friend, other = shop.member(), shop.member("Дана")
    manager, another = shop.staff(Role.MANAGER), shop.staff(Role.MANAGER)
    shop.correct(manager, friend, 600)
    assert _weigh(shop, manager, friend, 401)[2] is False
    assert shop.correct(manager, friend, 401).waiting
    assert shop.correct(manager, other, 401).waiting
    assert not shop.correct(manager, other, 400).waiting
    assert not shop.correct(another, friend, 1_000).waiting
    shop.wait(days=1)
    assert not shop.correct(manager, friend, 1_000).waiting
    assert shop.read(audit).flaws == ()


def test_ones_own_slip_is_mended_alone(shop: Shop) -> None:
    """A nought too many is taken away again, and then the right number is added."""
    member, manager = shop.member(), shop.staff(Role.MANAGER)
    shop.owner()
    for points in (1_000, -1_000, 100, 900):
        assert not shop.correct(manager, member, points).waiting
    assert shop.correct(manager, member, 1).waiting
    assert shop.read(audit).flaws == ()


def test_what_is_refused(shop: Shop) -> None:
    """No reason, more than can be spent, one's own points, and whoever is no leader."""
    member, own = shop.member(), shop.member(telegram_id=77)
    manager, cashier = shop.staff(Role.MANAGER, telegram_id=77), shop.staff()
    for reason in ("", "да", "д" * 201):
        with pytest.raises(ReasonUnreadable):
            shop.correct(manager, member, 10, reason=reason)
    with pytest.raises(OwnCard):
        shop.correct(manager, own, 10)
    with pytest.raises(NotAllowed):
        shop.correct(cashier, member, 10)
    shop.rule(earning=Earning(pending_days=3))
    shop.sell(cashier, member)
    shop.correct(manager, member, 10)
    for ask in (Shop.correct, _weigh):
        with pytest.raises(CorrectionTooLarge) as refused:
            ask(shop, manager, member, -11)  # the purchase's points wait
        assert refused.value.points == 10
    assert _weigh(shop, manager, member, -10) == ("Айгүл", 125, True)
    shop.correct(manager, member, -10)
    assert shop.balance(member) == 125
    assert shop.read(audit).flaws == ()


def test_above_the_limit_a_second_person_is_asked(shop: Shop) -> None:
    """Owners, and managers of the branch: not who asked, not the customer, not other branches."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member = shop.member(telegram_id=77)
    manager = shop.staff(Role.MANAGER, branch=here.id, name="Ержан")
    second = shop.staff(Role.MANAGER, branch=here.id)
    everywhere, owner = shop.staff(Role.MANAGER), shop.owner()
    far = shop.staff(Role.MANAGER, branch=there.id)
    themselves = shop.staff(Role.MANAGER, branch=here.id, telegram_id=77)
    shop.staff(branch=here.id)
    assert _weigh(shop, manager, member, 1_001)[2] is False
    waiting = shop.correct(manager, member, 1_001, operation=TAP)
    assert (waiting.waiting, waiting.balance) == (True, 0)
    assert shop.balance(member) == 0
    questions = asked(shop)
    assert set(questions) == {second.person_id, everywhere.person_id, owner.person_id}
    approval = ApprovalId(questions[second.person_id])
    for nobody in (manager, far):
        with pytest.raises(NotAllowed):
            answer(shop, nobody, approval)
    with pytest.raises(NotAllowed):
        answer(shop, themselves, approval)
    again = shop.correct(manager, member, 1_001, operation=TAP, reason="")
    assert (again.waiting, again.repeated) == (True, True)
    granted, done = answer(shop, second, approval)
    assert (granted.answer, granted.answered_by, done.balance) == (Answer.GRANTED, second.id, 1_001)
    assert answer(shop, second, approval)[1].repeated
    with pytest.raises(ApprovalAnswered):
        answer(shop, second, approval, yes=False)
    with pytest.raises(ApprovalAnswered):
        answer(shop, owner, approval)
    assert shop.correct(manager, member, 1_001, operation=TAP).repeated
    told = {(one.person_id, said(one)) for one in shop.letters()}
    points, conclusion = Points(1_001), Conclusion.GRANTED
    assert told == {
        (member.person_id, CorrectionReceipt(points, "Не начислили за покупку", points)),
        (
            manager.person_id,
            CorrectionAnswer(conclusion, points, member.person_id, by=second.id),
        ),
    }
    (written,) = shop.read(lambda tx: tx.corrections.of_member(member.id))
    assert (written.asked_by, written.approval_id, written.alone) == (manager.id, approval, 1_000)
    assert shop.balance(member) == 1_001
    assert shop.read(audit).flaws == ()


def test_a_refusal_changes_nothing(shop: Shop) -> None:
    """Whoever asked is told; the customer hears nothing of it."""
    member, manager, owner = shop.member(), shop.staff(Role.MANAGER), shop.owner()
    shop.correct(manager, member, 5_000)
    approval = ApprovalId(asked(shop)[owner.person_id])
    refused, _ = answer(shop, owner, approval, yes=False)
    assert refused.answer is Answer.REFUSED
    conclusion = CorrectionAnswer(Conclusion.REFUSED, Points(5_000), member.person_id, by=owner.id)
    told = [(one.person_id, said(one)) for one in shop.letters()]
    assert told == [(manager.person_id, conclusion)]
    assert shop.balance(member) == 0
    assert shop.read(audit).flaws == ()


def test_a_question_is_open_for_a_day(shop: Shop) -> None:
    """And only as long as whoever asked works here."""
    member, owner = shop.member(), shop.owner()
    manager, leaving, suspended = (shop.staff(Role.MANAGER) for _ in range(3))
    questions = []
    for one in (manager, leaving, suspended):
        shop.correct(one, member, 5_000)
        questions.append(ApprovalId(asked(shop)[owner.person_id]))
    shop.write(
        end_role,
        staff_id=leaving.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    shop.write(
        suspend,
        staff_id=suspended.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    for gone in (*questions[1:], ApprovalId(10**9)):
        with pytest.raises(ApprovalGone):
            answer(shop, owner, gone)
    with pytest.raises(NotStaff):
        answer(shop, suspended, questions[0])
    shop.wait(days=1)
    with pytest.raises(ApprovalGone):
        answer(shop, owner, questions[0])
    shop.now -= timedelta.resolution
    answer(shop, owner, questions[0])
    assert shop.balance(member) == 5_000


def test_a_minus_is_weighed_again_when_it_is_granted(shop: Shop) -> None:
    """What was spent meanwhile cannot be taken away; the question stays open."""
    member, manager, owner = shop.member(), shop.staff(Role.MANAGER), shop.owner()
    for giver in (manager, owner):
        shop.correct(giver, member, 1_000)
    shop.letters()
    shop.correct(manager, member, -1_500)
    approval = ApprovalId(asked(shop)[owner.person_id])
    shop.correct(manager, member, -600)
    with pytest.raises(CorrectionTooLarge):
        answer(shop, owner, approval)
    shop.correct(manager, member, 100)
    assert answer(shop, owner, approval)[1].balance == 0


def test_nobody_to_ask(shop: Shop) -> None:
    """An owner who is alone corrects up to the limit and is told why no further."""
    member, owner = shop.member(), shop.owner()
    shop.rule(limits=Limits(correction=Points(50)))
    shop.correct(owner, member, 50)
    shop.wait(days=1)
    with pytest.raises(NobodyToAsk):
        shop.correct(owner, member, 51)


def test_who_leaves_takes_the_reasons_along(shop: Shop) -> None:
    """What was typed about them, and what is still being asked, says nothing any more."""
    member, manager, owner = shop.member(), shop.staff(Role.MANAGER), shop.owner()
    shop.correct(manager, member, 100, reason="Айгүл жаловалась")
    shop.correct(manager, member, 5_000, reason="Айгүл жаловалась")
    approval = ApprovalId(asked(shop)[owner.person_id])
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    (kept,) = shop.read(lambda tx: tx.corrections.of_member(member.id))
    assert kept.reason == "—"
    question = shop.read(lambda tx: tx.approvals.get(approval))
    assert question is not None
    assert question.body == {}
    with pytest.raises(ApprovalGone):
        answer(shop, owner, approval)
    assert shop.read(audit).flaws == ()


def _weigh(shop: Shop, by: Staff, member: Member, points: int) -> tuple[str | None, int, bool]:
    weighed = shop.read(
        weigh_correction,
        member_id=member.id,
        points=Points(points),
        by=by.person_id,
        now=shop.now,
    )
    return weighed.name, weighed.balance, weighed.alone
