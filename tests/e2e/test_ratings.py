"""How was it? What a customer is asked after a purchase, and what the team hears of it."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from loyalty.records.team import Role
from loyalty.rules.calendar import at_hour
from loyalty.rules.voice import Cause, Voice
from loyalty.values import Points
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.surveying import survey
from tests.e2e.words import shown, toasts, told
from tests.loyalty.voice.answerers import FORM

TWO_HOURS = timedelta(hours=2, minutes=1)
AT_ANY_HOUR = Voice(ask_until=Voice().ask_since)
LANGUAGES = {"ru": "Олег", "uk": "Олена", "kk": "Айгерім", "en": "Dana"}


async def _asked(shop: Shop, language: str = "kk") -> tuple[Person, Person]:
    """A customer who is being asked, and the manager."""
    await shop.rule(voice=AT_ANY_HOUR)
    customer = await shop.customer(LANGUAGES[language], language)
    manager = await shop.cashier("Марат", "kk", Role.MANAGER)
    await shop.sale(await shop.cashier(), customer)
    await shop.sandbox.advance(TWO_HOURS)
    await customer.reads(_first_line(language, "rating-ask", bill="", at=""))
    return customer, manager


def _first_line(language: str, text: str, **args: str) -> str:
    return shown(language, text, **args).partition("\n")[0]


def _low(language: str, score: str) -> str:
    """What the team is told of a low score, up to the customer's name."""
    args = {"score": score, "name": "§", "bill": "", "at": "", "cashier": ""}
    return shown(language, "low-score", **args).partition("§")[0].strip()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_low_score_reaches_whoever_leads_and_is_answered(shop: Shop, language: str) -> None:
    """Two hours after a purchase: a tap on 2, two causes, a line; the manager reads all of it at
    once, and her answer arrives in the customer's language.
    """
    customer, manager = await _asked(shop, language)
    await customer.tap("2")
    await customer.reads(_first_line(language, "rating-sorry"))
    await manager.reads(_low("kk", "2"))
    for cause in ("cause-waiting", "cause-staff"):
        await customer.tap(shown(language, cause))
    assert f"✓ {shown(language, 'cause-staff')}" in customer.last.labels
    await customer.tap("➡️")
    await customer.reads(shown(language, "rating-words"))
    assert any(label.startswith("✓ 2") for label in customer.last.labels)
    await customer.send("Кофе <остыл> & горький")
    await customer.reads(_first_line(language, "rating-said").partition(".")[0])
    heard = await manager.reads("Кофе <остыл> & горький")
    assert shown("kk", "cause-staff") in heard.text
    await shop.all_said()
    assert len(told(manager, _low("kk", "2"))) == 2  # at once, and all that was said
    await manager.tap(shown("kk", "team-answer-button"))
    await manager.send("Кешіріңіз, келесі кофе бізден")
    await customer.reads("Кешіріңіз, келесі кофе бізден")
    assert "Марат" not in customer.drawn()
    shop.audited()


async def test_a_good_score_is_one_tap_and_disturbs_nobody(shop: Shop) -> None:
    """Five: thanks; and within the day it may become another one."""
    customer, manager = await _asked(shop)
    mark = manager.mark()
    await customer.tap("5")
    await customer.reads(_first_line("kk", "rating-thanks"))
    await shop.all_said()
    assert manager.messages_since(mark) == []
    await customer.tap("3")
    await customer.reads(_first_line("kk", "rating-sorry"))
    await manager.reads("3")
    await shop.sandbox.advance(timedelta(days=1))
    await customer.tap("5")
    await customer.reads(shown("kk", "refusal-rating-too-late"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_better_score_reaches_whoever_was_alarmed(shop: Shop, language: str) -> None:
    """Two, and later five: whoever read of the one reads of the other."""
    customer, manager = await _asked(shop, language)
    await customer.tap("2")
    await manager.reads(_low("kk", "2"))
    await shop.sandbox.advance(timedelta(hours=1))
    await customer.tap("5")
    await customer.reads(_first_line(language, "rating-thanks"))
    args = {"bill": "", "at": "", "cashier": "", "name": customer.name}
    for leader, tongue in ((manager, "kk"), (shop.owner, "ru")):
        await leader.reads(_first_line(tongue, "score-raised", before="2", score="5", **args))
    await customer.tap("2")
    await shop.all_said()
    assert len(told(manager, _low("kk", "2"))) == 2


async def test_who_was_asked_is_left_alone_for_two_weeks(shop: Shop) -> None:
    """One question in fourteen days, however often somebody buys."""
    customer, _ = await _asked(shop, "en")
    cashier = await shop.cashier("Ірина", "uk")
    await shop.sale(cashier, customer, "300")
    await shop.sandbox.advance(TWO_HOURS)
    await shop.sale(cashier, customer, "400")
    await shop.sandbox.advance(timedelta(days=14))
    question = _first_line("en", "rating-ask", bill="", at="")
    await shop.all_said()
    assert len(told(customer, question)) == 1
    mark = customer.mark()
    await shop.sale(cashier, customer, "500")
    await shop.sandbox.advance(TWO_HOURS)
    await customer.reads(question, since=mark)


async def test_what_was_undone_asks_nothing(shop: Shop) -> None:
    """Nobody is asked how a purchase was that did not happen."""
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    await shop.sale(cashier, customer)
    await cashier.tap("↩️")
    mark = customer.mark()
    await cashier.tap("✅")
    await customer.reads("", since=mark)
    await shop.sandbox.advance(timedelta(days=1))
    await shop.all_said()
    assert told(customer, _first_line("en", "rating-ask", bill="", at="")) == []


async def test_nobody_is_asked_at_night(shop: Shop) -> None:
    """A purchase of the evening is asked about in the morning."""
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier()
    await _go_to(shop, 20)
    await shop.sale(cashier, customer)
    question = _first_line("en", "rating-ask", bill="", at="")
    await shop.sandbox.advance(timedelta(hours=13, minutes=50))
    await shop.all_said()
    assert told(customer, question) == []
    await shop.sandbox.advance(timedelta(minutes=15))
    await customer.reads(question)


async def test_an_apology_in_points_is_given_once(shop: Shop) -> None:
    """⭐ twice, by two people, is one gift, and the customer reads of it."""
    customer, manager = await _asked(shop, "ru")
    await customer.tap("1")
    for leader, language in ((manager, "kk"), (shop.owner, "ru")):
        await leader.reads(_low(language, "1"))
        await leader.tap("⭐")
    assert toasts(manager, 1) == [shown("kk", "apology-given", points=200)]
    assert toasts(shop.owner, 1) == [shown("ru", "apology-before")]
    assert "325" in await shop.answer(customer, "/balance")
    shop.audited()


async def test_above_the_limit_of_a_day_an_apology_needs_a_second_person(shop: Shop) -> None:
    """A manager's ⭐ asks an owner, whose ✅ gives the points."""
    program = await shop.store.read(lambda tx: tx.programs.current())
    await shop.rule(limits=replace(program.limits, correction=Points(100)))
    customer, manager = await _asked(shop, "ru")
    await customer.tap("2")
    await manager.reads(_low("kk", "2"))
    await manager.tap("⭐")
    assert toasts(manager, 1) == [shown("kk", "apology-waits")]
    await shop.owner.reads(shown("ru", "why-apology"))
    await shop.owner.tap("✅")
    await customer.reads("+200")
    assert "325" in await shop.answer(customer, "/balance")


async def test_an_apology_that_nobody_answered_is_asked_for_anew(shop: Shop) -> None:
    """After a day; and once the second person has said no, that is said, and no more is asked."""
    program = await shop.store.read(lambda tx: tx.programs.current())
    await shop.rule(limits=replace(program.limits, correction=Points(100)))
    customer, manager = await _asked(shop)
    await customer.tap("1")
    await manager.reads(_low("kk", "1"))
    owner = shop.owner
    for _ in range(2):
        mark = owner.mark()
        await manager.tap("⭐")
        assert toasts(manager, 1) == [shown("kk", "apology-waits")]
        await owner.reads(shown("ru", "why-apology"), since=mark)
        await shop.sandbox.advance(timedelta(days=1, minutes=1))
    mark = owner.mark()
    await manager.tap("⭐")
    await owner.reads(shown("ru", "why-apology"), since=mark)
    await owner.tap("❌")
    await manager.tap("⭐")
    assert toasts(manager, 1) == [shown("kk", "refusal-apology-refused")]


async def test_the_owners_own_causes_and_review_page(shop: Shop) -> None:
    """The list is the owner's, however long; after a bad score, too, one may write a review."""
    await shop.rule(
        voice=Voice(
            ask_until=Voice().ask_since,
            causes=(Cause("Холодно"), *(Cause(f"Причина {number}") for number in range(500))),
            review_link="https://example.com/reviews",
        )
    )
    customer = await shop.customer("Олег", "ru")
    await shop.sale(await shop.cashier(), customer)
    await shop.sandbox.advance(TWO_HOURS)
    await customer.reads(_first_line("ru", "rating-ask", bill="", at=""))
    await customer.tap("1")
    sorry = await customer.reads(_first_line("ru", "rating-sorry"))
    assert "Холодно" in sorry.labels
    assert shown("ru", "review-button") in sorry.labels


async def test_surveys_shows_what_scores_come_to(shop: Shop) -> None:
    """/surveys: the mean, how many answered, and each score; nobody but leaders may see it."""
    customer, manager = await _asked(shop)
    await customer.tap("4")
    await customer.reads(_first_line("kk", "rating-thanks"))
    assert "4,0" in await shop.answer(manager, "/surveys")
    cashier = await shop.cashier("Петро", "uk")
    await cashier.send("/surveys")
    await cashier.reads(shown("uk", "unknown-command"))


async def _go_to(shop: Shop, hour: int) -> None:
    """To that hour of the next day, by the shop's clocks."""
    program = await shop.store.read(lambda tx: tx.programs.current())
    now = shop.sandbox.clock.now()
    tomorrow = program.local(now).date() + timedelta(days=1)
    await shop.sandbox.advance(at_hour(program, tomorrow, time(hour)) - now)


async def test_what_is_written_after_a_better_score_is_no_complaint(shop: Shop) -> None:
    """Two, ➡️, then five after all: words that follow reach the team as any others."""
    customer, manager = await _asked(shop)
    await customer.tap("2")
    await customer.tap("➡️")
    await customer.tap("5")
    await customer.send("Жарайсыздар!")
    await manager.reads("Жарайсыздар!")
    assert told(customer, shown("kk", "refusal-rating-unscored")) == []


async def test_an_old_button_of_a_rating_ends_no_other_question(shop: Shop) -> None:
    """➡️ in place of words, while a survey is being answered: its answer is awaited as before."""
    customer, _ = await _asked(shop)
    await customer.tap("2")
    await customer.tap("➡️")
    rating = customer.last
    why = replace(FORM.questions[7], only_if=())
    one = await survey(shop, replace(FORM, questions=(why,)))
    await customer.open(f"q{one.token}")
    await customer.tap("➡️", on=rating)
    await customer.send("Дәмді")
    await customer.reads(shown("kk", "survey-thanks"))


@pytest.mark.parametrize("language", ["kk", "uk"])
async def test_what_is_written_days_later_reaches_the_team(shop: Shop, language: str) -> None:
    """Whoever was asked for words and gave none is heard as anybody: nothing refuses them."""
    customer, manager = await _asked(shop, language)
    await customer.tap("2")
    await customer.tap("➡️")
    await shop.sandbox.advance(timedelta(days=2))
    await customer.send("Ертең ашықсыз ба?")
    await manager.reads("Ертең ашықсыз ба?")
    assert told(customer, shown(language, "refusal-rating-too-late")) == []


async def test_words_that_are_added_have_the_room_that_is_left(shop: Shop) -> None:
    """A refusal says how many characters still fit."""
    customer, _ = await _asked(shop)
    await customer.tap("2")
    for words in ("а" * 700, "б" * 700):
        await customer.tap("✓ 2")
        await customer.tap("➡️")
        await customer.send(words)
    await customer.reads(shown("kk", "refusal-words-too-long", most=299))


async def test_an_apology_that_the_owner_has_switched_off_says_so(shop: Shop) -> None:
    """⭐ under an older message: nobody's role is at fault."""
    customer, manager = await _asked(shop)
    await customer.tap("1")
    await manager.reads(_low("kk", "1"))
    await shop.rule(voice=replace(AT_ANY_HOUR, apology=Points(0)))
    await manager.tap("⭐")
    assert toasts(manager, 1) == [shown("kk", "refusal-apologies-off")]


async def test_a_cards_code_is_no_answer_to_a_customer(shop: Shop) -> None:
    """A manager who has left 💬 open and goes on at the till: the code of somebody's card opens the
    form of their sale, and nobody else reads it.
    """
    customer, manager = await _asked(shop)
    await customer.tap("1")
    await manager.reads(_low("kk", "1"))
    await manager.tap(shown("kk", "team-answer-button"))
    digits = await shop.digits(await shop.customer("Олена", "uk"))
    mark = customer.mark()
    await manager.send(digits)
    await manager.reads("Олена")
    await manager.send("2500")
    await manager.reads("2 500 ₸")
    await shop.all_said()
    assert customer.messages_since(mark) == []


async def test_a_customer_who_has_left_cannot_be_answered(shop: Shop) -> None:
    """Neither by a ready answer nor in words; the manager is told why."""
    customer, manager = await _asked(shop)
    await customer.tap("1")
    await manager.reads(_low("kk", "1"))
    await manager.tap(shown("kk", "team-answer-button"))
    await customer.send("/privacy")
    await customer.tap("🗑")
    await customer.tap("✅")
    gone = shown("kk", "refusal-not-member")
    await manager.send("Кешіріңіз")
    await manager.reads(gone)
    for label in ("ready-sorry-button", "team-answer-button"):
        await manager.tap(shown("kk", label))
    assert toasts(manager, 2) == [gone, gone]
