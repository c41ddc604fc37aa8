"""Answers to a survey that come at the wrong time, in the wrong place, or several at once."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from loyalty.records.voice.sheets import Given
from loyalty.records.voice.surveys import Kind, Question, Survey
from loyalty.rules.voice import Voice
from loyalty.values import Points
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.surveying import asked, change, sheets, survey
from tests.e2e.test_answering import LANGUAGES, picture
from tests.e2e.words import shown, toasts, told
from tests.loyalty.voice.answerers import DISHES, FORM, worded


def _ask(key: str, kind: Kind = Kind.SHORT, **more: Any) -> Question:
    return Question(key, kind, worded(f"{key}?"), **more)


async def _begun(shop: Shop, person: Person, *questions: Question, **form: Any) -> Survey:
    """A survey of these questions, and this person at its first."""
    form = {"everybody": True, "questions": questions, **form}
    one = await survey(shop, replace(FORM, **form), questions[0].key)
    await person.open(f"q{one.token}")
    return one


async def _given(shop: Shop, one: Survey) -> dict[str, Given]:
    ((_, given),) = await sheets(shop, one)
    return given


@pytest.mark.parametrize("language", ["kk", "uk"])
async def test_a_reply_answers_the_question_that_it_replies_to(shop: Shop, language: str) -> None:
    """Of two surveys that are open at once, also that which was begun first."""
    person = await shop.customer(LANGUAGES[language], language)
    first = await _begun(shop, person, _ask("soup"), _ask("more"))
    soup = await asked(person, "soup?", language)
    second = await _begun(shop, person, _ask("tea"), _ask("why"))
    await person.send_content({"text": "Тұзы кем"}, reply_to=soup)
    await asked(person, "more?", language)
    assert await _given(shop, first) == {"soup": Given(words="Тұзы кем")}
    assert await _given(shop, second) == {}


@pytest.mark.parametrize("language", ["kk", "uk"])
async def test_an_album_is_one_answer(shop: Shop, language: str) -> None:
    """Its first picture answers; that one is enough is said once, and the next question waits."""
    person = await shop.customer(LANGUAGES[language], language)
    one = await _begun(shop, person, _ask("dish", Kind.PHOTO), _ask("bill", Kind.PHOTO))
    mark = person.mark()
    await person.send_album(*[("photo", picture())] * 3)
    await asked(person, "bill?", language, since=mark)
    assert len(told(person, shown(language, "survey-one-photo"))) == 1
    assert [*await _given(shop, one)] == ["dish"]
    await person.send_album(*[("photo", picture())] * 3)
    await shop.all_said()
    assert [*await _given(shop, one)] == ["dish", "bill"]
    assert shop.owner.messages_since(mark) == []


async def test_an_album_that_is_no_answer_is_refused_once(shop: Shop) -> None:
    """And not once for each of its pictures."""
    person = await shop.customer("Олена", "uk")
    await _begun(shop, person, _ask("why"))
    await person.send_album(*[("photo", picture())] * 3)
    assert len(told(person, shown("uk", "survey-unfit", expects=""))) == 1


async def test_what_follows_a_closed_survey_reaches_the_team(shop: Shop) -> None:
    """An answer after closing is told so; what the customer writes next is for the shop, and 💬
    promises nothing any more.
    """
    person = await shop.customer("Айгерім", "kk")
    one = await _begun(shop, person, _ask("why"), _ask("more"))
    await change(shop, one, closes_at=shop.sandbox.clock.now())
    await person.send("Дәмді")
    await person.reads(shown("kk", "refusal-survey-closed"))
    await person.send("Ертең ашықсыз ба?")
    await shop.owner.reads("Ертең ашықсыз ба?")
    await person.tap("💬")
    assert toasts(person, 1) == [shown("kk", "refusal-survey-closed")]


async def test_no_more_people_answer_than_may(shop: Shop) -> None:
    """Not even where the last question is taken away while somebody is at it."""
    late, early = await shop.customer("Айгерім", "kk"), await shop.customer("Олена", "uk")
    one = await _begun(shop, late, _ask("why"), _ask("more"), most_sheets=1, reward=Points(50))
    await late.send("Дәмді")
    await early.open(f"q{one.token}")
    await early.send("Смачно")
    await early.send("Усе")
    await early.reads(shown("uk", "survey-thanks"))
    await change(shop, one, questions=one.questionnaire.questions[:1])
    await late.tap("💬")
    assert toasts(late, 1) == [shown("kk", "refusal-survey-closed")]
    assert [sheet.finished_at is None for sheet, _ in await sheets(shop, one)] == [True, False]


async def test_a_form_of_the_till_outlives_a_survey(shop: Shop) -> None:
    """A cashier who opens a survey's link over a sale goes on with the sale; the survey is answered
    by replies.
    """
    customer, cashier = await shop.customer("Олег", "ru"), await shop.cashier()
    digits = await shop.digits(customer)
    await cashier.send(digits)
    one = await _begun(shop, cashier, _ask("why"))
    question = await asked(cashier, "why?", "uk")
    assert shown("uk", "survey-expects-reply") in question.text
    await cashier.tap("💬")
    assert toasts(cashier, 1) == [shown("uk", "survey-expects-reply")]
    await cashier.send("Смачно", reply_to=question)
    await cashier.reads(shown("uk", "survey-thanks"))
    await cashier.send("2500")
    await cashier.tap("✅")
    await customer.reads("125")
    assert await _given(shop, one) == {"why": Given(words="Смачно")}


@pytest.mark.parametrize("language", ["kk", "uk"])
async def test_ticks_say_how_many_there_may_be(shop: Shop, language: str) -> None:
    """Exactly so many, where that is wanted; one too many is refused as such."""
    person = await shop.customer(LANGUAGES[language], language)
    several = _ask("which", Kind.SEVERAL, choices=DISHES, least=2, most=2)
    await _begun(shop, person, several)
    assert shown(language, "survey-expects-exactly", most=2) in person.last.text
    for dish in ("Soup", "Tea", "Bread"):
        await person.tap(dish)
    assert toasts(person, 1) == [shown(language, "survey-ticked-enough")]


async def test_a_long_answer_is_named_in_short(shop: Shop) -> None:
    """However often a later question names it: the question fits into a message of Telegram."""
    person = await shop.customer("Айгерім", "kk")
    again = Question("again", Kind.LONG, {"kk": "{why} " * 160})
    one = await _begun(shop, person, _ask("why", Kind.LONG), again)
    await person.send("ә" * 1000)
    await person.reads(f"{'ә' * 99}…")
    await person.send("Болды")
    await person.reads(shown("kk", "survey-thanks"))
    assert (await _given(shop, one))["why"] == Given(words="ә" * 1000)


@pytest.mark.parametrize("language", ["kk", "uk"])
async def test_a_survey_that_was_changed_under_a_tap_says_so(shop: Shop, language: str) -> None:
    """What was ticked may not be there any more: the question of now is shown."""
    person = await shop.customer(LANGUAGES[language], language)
    several = _ask("which", Kind.SEVERAL, choices=DISHES)
    one = await _begun(shop, person, several)
    await person.tap("Soup")
    await change(shop, one, questions=(replace(several, choices=DISHES[1:]),))
    await person.tap("➡️")
    assert toasts(person, 1) == [shown(language, "survey-asks-anew")]
    assert not any(label.startswith("✓") for label in person.last.labels)
    await person.tap("Tea")
    await person.tap("➡️")
    assert await _given(shop, one) == {"which": Given(chosen=("tea",))}


async def test_who_cancels_a_survey_is_not_reminded_of_it(shop: Shop) -> None:
    """/cancel says that nothing more is asked, and nothing is; its button takes it up again."""
    await shop.rule(voice=Voice(ask_until=Voice().ask_since))  # at any hour
    person = await shop.customer("Айгерім", "kk")
    await _begun(shop, person, _ask("why"), _ask("more"))
    question = await asked(person, "why?", "kk")
    await person.send("/cancel")
    await person.reads(shown("kk", "cancel-done"))
    mark = person.mark()
    await shop.sandbox.advance(timedelta(days=2))
    await shop.all_said()
    assert person.messages_since(mark) == []
    await person.tap("💬", on=question)
    await person.send("Дәмді")
    await asked(person, "more?", "kk")
