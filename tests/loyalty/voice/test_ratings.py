"""What becomes of a score, and of what was wrong."""

import asyncio

import pytest

from handlers.outbox import Renderer
from locales.texts import Texts
from loyalty.errors import NotAllowed, NotMember
from loyalty.people.privacy import dossier, forget
from loyalty.records.outbox import Letter
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.records.voice.ratings import Rating
from loyalty.values import RatingId
from loyalty.voice.answers import Ready, TeamAnswer, answer_rating, apologise, look_at_rating
from loyalty.voice.asking import ask_about_purchases, begin_asking
from loyalty.voice.errors import (
    ApologiesOff,
    RatingAnswered,
    RatingTooLate,
    RatingUnknown,
    RatingUnscored,
    WordsEmpty,
    WordsTooLong,
)
from loyalty.voice.ratings import (
    LowScore,
    LowScoreMore,
    LowScorePhoto,
    ScoreRaised,
    finish_rating,
    rate,
    tick_cause,
    to_ask,
)
from loyalty.voice.results import rating_results
from tests.loyalty.shop import Shop, Standing, saying
from tests.loyalty.voice.test_asking import rules

FIRST = RatingId(1)


@pytest.fixture
def customer(shop: Shop) -> Member:
    """Somebody who has been asked about a purchase; a leader is at work."""
    shop.write(begin_asking)
    member = shop.member()
    shop.sell(shop.staff(), member)
    shop.wait(hours=2)
    shop.write(ask_about_purchases, now=shop.now)
    shop.hear()
    return member


@pytest.fixture
def owner(shop: Shop) -> Staff:
    return shop.owner()


def score(shop: Shop, member: Member, points: int) -> bool:
    """A tap; whether the review page is offered with the thanks."""
    return shop.write(rate, rating_id=FIRST, score=points, member_id=member.id, now=shop.now).review


def kept(shop: Shop) -> Rating:
    """What is written down by now."""
    rating = shop.read(lambda tx: tx.ratings.get(FIRST))
    assert rating is not None
    return rating


def kinds(letters: list[Letter]) -> list[str]:
    return [letter.kind for letter in letters]


def test_a_low_score_is_told_at_once_and_a_good_one_not(
    shop: Shop, customer: Member, owner: Staff
) -> None:
    """To the owners and the branch's managers; a second tap on the same score tells nothing."""
    score(shop, customer, 5)
    assert shop.hear() == []
    for _ in range(2):
        score(shop, customer, 2)
    (letter,) = shop.hear()
    assert (letter.kind, letter.person_id) == (LowScore.KIND, owner.person_id)


@pytest.mark.usefixtures("owner")
async def test_a_score_that_is_bettered_before_anybody_reads_of_it_is_not_told(
    shop: Shop, customer: Member
) -> None:
    """A slip of the finger alarms nobody; back to a low score, it is told all the same."""
    texts = Texts.load("ru", strict=True)
    for scores, told in (((1, 5), []), ((2,), [True]), ((3,), []), ((4, 1), [True])):
        for points in scores:
            score(shop, customer, points)
        letters = await asyncio.to_thread(shop.hear)
        render = Renderer(shop.store, texts, Standing(shop))
        assert [await render(letter) is not None for letter in letters] == told
        shop.wait(seconds=1)


def test_who_was_alarmed_hears_that_it_is_well(shop: Shop, customer: Member, owner: Staff) -> None:
    """Once, whoever has read of the low score; another good one after that tells nothing."""
    score(shop, customer, 2)
    shop.hear()
    shop.staff(Role.MANAGER)
    score(shop, customer, 4)
    told = shop.hear()
    assert owner.person_id in {letter.person_id for letter in told}
    assert {one.before for one in saying(told, ScoreRaised)} == {2}
    score(shop, customer, 5)
    assert shop.hear() == []


def test_a_score_can_be_changed_for_a_day(shop: Shop, customer: Member) -> None:
    """From the first one on; then it stays."""
    score(shop, customer, 4)
    shop.wait(hours=23)
    score(shop, customer, 5)
    shop.wait(hours=2)
    with pytest.raises(RatingTooLate):
        score(shop, customer, 1)


def test_causes_words_and_a_photo_are_told_together(
    shop: Shop, customer: Member, owner: Staff
) -> None:
    """Ticked twice is not ticked; what is told waits for the customer to say all."""
    score(shop, customer, 1)
    shop.hear()
    for cause in ("staff", "price", "staff", "no such cause"):
        shop.write(tick_cause, rating_id=FIRST, cause=cause, member_id=customer.id, now=shop.now)
    assert shop.hear() == []
    shop.write(
        finish_rating,
        rating_id=FIRST,
        member_id=customer.id,
        now=shop.now,
        words=" Қымбат ",
        photo="file",
    )
    assert sorted(kinds(shop.hear())) == [LowScoreMore.KIND, LowScorePhoto.KIND]
    view = shop.read(look_at_rating, rating_id=FIRST, by=owner.person_id)
    assert (view.rating.causes, view.rating.words) == (("price",), "Қымбат")


def test_causes_are_told_though_nothing_follows(shop: Shop, customer: Member, owner: Staff) -> None:
    """Ten minutes later, where the customer has put the phone away."""
    score(shop, customer, 1)
    shop.write(tick_cause, rating_id=FIRST, cause="price", member_id=customer.id, now=shop.now)
    shop.hear()
    shop.wait(minutes=10)
    (letter,) = shop.hear()
    assert (letter.kind, letter.person_id) == (LowScoreMore.KIND, owner.person_id)


def test_nobody_speaks_for_somebody_else(shop: Shop, customer: Member) -> None:
    """A forged button is about a question that one was not asked."""
    other = shop.member("Біреу")
    with pytest.raises(RatingUnknown):
        score(shop, other, 1)
    with pytest.raises(RatingUnscored):
        shop.write(finish_rating, rating_id=FIRST, member_id=customer.id, now=shop.now)
    with pytest.raises(RatingUnknown):
        shop.write(rate, rating_id=RatingId(9), score=1, member_id=other.id, now=shop.now)


@pytest.mark.parametrize(("words", "refusal"), [(" \n", WordsEmpty), ("я" * 1_001, WordsTooLong)])
def test_words_that_cannot_be_taken_change_nothing(
    shop: Shop, customer: Member, words: str, refusal: type[Exception]
) -> None:
    """Nothing, or too much at once."""
    score(shop, customer, 1)
    with pytest.raises(refusal):
        shop.write(finish_rating, rating_id=FIRST, member_id=customer.id, now=shop.now, words=words)
    assert kept(shop).finished_at is None


def test_the_review_page_is_offered_after_any_score_once_in_ninety_days(
    shop: Shop, customer: Member
) -> None:
    """The bad ones as well, and the same rating shows it however often it is tapped."""
    assert not score(shop, customer, 4)
    rules(shop, review_link="https://example.com/reviews", days_between=0)
    assert score(shop, customer, 1)
    assert score(shop, customer, 5)
    cashier, second = shop.staff(), RatingId(2)
    for days, offered in ((1, False), (90, True)):
        shop.wait(days=days)
        shop.sell(cashier, customer, 100_000 + days)
        shop.wait(hours=2)
        shop.write(ask_about_purchases, now=shop.now)
        found = shop.write(
            rate, rating_id=second, score=3, member_id=customer.id, now=shop.now
        ).review
        assert found is offered
        second = RatingId(second + 1)


def test_a_purchase_that_was_undone_meanwhile_asks_nothing(shop: Shop) -> None:
    """The question is taken back with it."""
    shop.write(begin_asking)
    member, cashier = shop.member(), shop.staff()
    sale = shop.sell(cashier, member).sale
    shop.wait(hours=2)
    shop.write(ask_about_purchases, now=shop.now)
    assert shop.read(to_ask, rating_id=FIRST)
    shop.refund(shop.owner(), sale.id, sale.bill)
    assert shop.read(to_ask, rating_id=FIRST) is None


def test_a_ready_answer_is_given_once_and_words_always(
    shop: Shop, customer: Member, owner: Staff
) -> None:
    """Two who lead tap at once: one answer; words of one's own are added to it."""
    manager = shop.staff(Role.MANAGER)
    score(shop, customer, 1)
    shop.hear()
    shop.write(answer_rating, rating_id=FIRST, by=owner.person_id, now=shop.now, ready=Ready.SORRY)
    with pytest.raises(RatingAnswered):
        shop.write(
            answer_rating, rating_id=FIRST, by=manager.person_id, now=shop.now, ready=Ready.THANKS
        )
    for _ in range(2):
        shop.write(
            answer_rating,
            rating_id=FIRST,
            by=manager.person_id,
            now=shop.now,
            words="Келіңіз",
            message=7,
        )
    assert kinds(shop.hear()) == [TeamAnswer.KIND] * 2
    view = shop.read(look_at_rating, rating_id=FIRST, by=manager.person_id)
    assert view.answered == shop.read(lambda tx: tx.staff.remembered(owner.id)).name


def test_only_whoever_leads_the_branch_sees_it(shop: Shop) -> None:
    """Neither cashiers nor managers of other branches."""
    shop.write(begin_asking)
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, cashier = shop.member(), shop.staff(branch=here.id)
    shop.sell(cashier, member)
    elsewhere, manager = (shop.staff(Role.MANAGER, branch=branch.id) for branch in (there, here))
    shop.wait(hours=2)
    shop.write(ask_about_purchases, now=shop.now)
    shop.hear()
    score(shop, member, 1)
    assert [letter.person_id for letter in shop.hear()] == [manager.person_id]
    for other in (cashier, elsewhere):
        with pytest.raises(NotAllowed):
            shop.read(look_at_rating, rating_id=FIRST, by=other.person_id)
    counted = [
        sum(shop.read(rating_results, days=30, by=one.person_id, now=shop.now).scores.values())
        for one in (manager, elsewhere)
    ]
    assert counted == [1, 0]


def test_an_apology_is_points_by_hand(shop: Shop, customer: Member, owner: Staff) -> None:
    """Once for each rating, whoever gives it; none where the owner wants none."""
    score(shop, customer, 1)
    done = [
        shop.write(apologise, rating_id=FIRST, by=owner.person_id, now=shop.now) for _ in range(2)
    ]
    assert [one.repeated for one in done] == [False, True]
    rules(shop, apology=0)
    with pytest.raises(ApologiesOff):
        shop.write(apologise, rating_id=FIRST, by=owner.person_id, now=shop.now)


def test_who_leaves_takes_their_words_along(shop: Shop, customer: Member, owner: Staff) -> None:
    """/privacy shows them before; the score stays and names nobody."""
    score(shop, customer, 1)
    shop.write(finish_rating, rating_id=FIRST, member_id=customer.id, now=shop.now, words="Салқын")
    assert customer.person_id is not None
    found = shop.read(dossier, person_id=customer.person_id)
    assert [one.words for one in found.ratings] == ["Салқын"]
    shop.write(forget, person_id=customer.person_id, operation=shop.operation(), now=shop.now)
    left = kept(shop)
    assert (left.score, left.words) == (1, None)
    shop.hear()
    view = shop.read(look_at_rating, rating_id=FIRST, by=owner.person_id)
    assert view.customer is None
    with pytest.raises(NotMember):
        shop.write(
            answer_rating, rating_id=FIRST, by=owner.person_id, now=shop.now, ready=Ready.SORRY
        )
