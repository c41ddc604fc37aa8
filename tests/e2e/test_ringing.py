"""A customer who waits is brought to mind; answers that are ready are one tap."""

from datetime import time, timedelta

import pytest

from loyalty.rules.voice import Language, ReadyAnswer, Voice
from tests.e2e.shop import Shop
from tests.e2e.talking import LANGUAGES, pair, written
from tests.e2e.words import shown


@pytest.fixture(autouse=True)
async def open_all_day(shop: Shop) -> None:
    """The shop answers at any hour."""
    words = ReadyAnswer(Language.KK, "Күн сайын <9-дан> 21-ге дейін")
    await shop.rule(voice=Voice(answers_since=time(), answers_until=time(), answers=(words,)))


async def test_unanswered_it_rings_again(shop: Shop) -> None:
    """With 💬 below; ✅ says that no answer is needed."""
    customer, manager = await pair(shop)
    await written(customer, manager, "Сәлем")
    await shop.sandbox.advance(timedelta(hours=1, minutes=1))
    bell = shown("uk", "feedback-unanswered", name=customer.name)
    again = await manager.reads(bell)
    await shop.owner.reads(shown("ru", "feedback-unanswered", name=customer.name))
    await manager.send("Сәлем, тыңдап тұрмыз", reply_to=again)
    await customer.reads("тыңдап тұрмыз")
    await written(customer, manager, "Рақмет")
    mark = shop.owner.mark()
    await shop.sandbox.advance(timedelta(hours=1, minutes=1))
    await shop.owner.reads(shown("ru", "feedback-unanswered", name=customer.name), since=mark)
    await shop.owner.tap("✅")
    await shop.owner.reads(shown("ru", "no-answer-needed"))
    mark = shop.owner.mark()
    await shop.sandbox.advance(timedelta(hours=3))
    await shop.all_said()
    assert shop.owner.messages_since(mark) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ready_answers_are_read_in_the_customers_language(shop: Shop, language: str) -> None:
    """However the label reads; the owner's own words are offered to those who speak them."""
    customer, manager = await pair(shop, language)
    tongue = manager.user.language_code or ""
    copy = await written(customer, manager, "?!")
    await manager.tap("💬", on=copy)
    own = "💬 Күн сайын <9-дан> 21-ге дейін"
    assert (own in manager.last.labels) is (language == "kk")
    await manager.tap(shown(tongue, "phrase-looking-button"))
    answer = await customer.reads(shown(language, "phrase-said-looking"))
    assert (answer.reply_to and answer.reply_to.text) == "?!"
    await manager.reads(shown(tongue, "reply-sent", name=customer.name))


async def test_the_owners_own_words_are_sent_as_they_are(shop: Shop) -> None:
    """And /surveys tells how soon customers are answered."""
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Қашан ашықсыздар?")
    await manager.tap("💬", on=copy)
    await manager.tap("💬 Күн сайын")
    await customer.reads("Күн сайын <9-дан> 21-ге дейін")
    surveys = await shop.answer(manager, "/surveys")
    assert shown("uk", "prompt-written", written=1) in surveys
    assert shown("uk", "prompt-answered", answered=1, minutes=0) in surveys
