"""A promotion may have a survey one tap away."""

from dataclasses import replace

import pytest

from loyalty.records.voice.surveys import Kind, Question, Questionnaire
from loyalty.rules.promotions import Promotions
from loyalty.store import Tx
from loyalty.values import PersonId, TelegramId
from loyalty.voice.surveys import make_survey, open_survey
from tests.e2e.promoting import button, buyer
from tests.e2e.shop import Shop
from tests.e2e.words import shown

ASKED = {"ru": "Вкусный суп?", "uk": "Смачний суп?", "kk": "Сорпа дәмді ме?", "en": "Nice soup?"}
FORM = Questionnaire({"ru": "Суп"}, (Question("taste", Kind.YES_NO, ASKED),))


@pytest.mark.parametrize("language", ["ru", "uk", "kk", "en"])
async def test_a_survey_begins_below_the_promotion(shop: Shop, language: str) -> None:
    """The promotion stays; who was asked something lately is spared, and so is whoever got it."""
    owner, now = shop.owner, shop.sandbox.clock.now()

    def open_one(tx: Tx) -> None:
        soup = make_survey(tx, name="soup", questionnaire=FORM, token="soup", now=now)
        by = tx.people.by_telegram(TelegramId(owner.id))
        assert by is not None
        open_survey(tx, survey_id=soup.id, by=by.id, now=now)

    def was_asked(tx: Tx, telegram_id: int) -> None:
        person = tx.people.by_telegram(TelegramId(telegram_id))
        assert person is not None
        member = tx.members.of_person(PersonId(person.id))
        assert member is not None
        tx.contacts.put(replace(tx.contacts.of(member.id), asked_at=now))

    await shop.rule(promotions=Promotions(quiet_hours=False))
    await shop.store.write(open_one)
    guest, spared = await buyer(shop, "Айгерім", language), await buyer(shop, "Анна", "uk")
    await shop.store.write(was_asked, spared.id)
    await owner.send("/broadcast")
    await owner.send("Новый суп!")
    await owner.tap("➕")
    await owner.tap("➕ Кнопка ❓")
    await owner.tap("soup")
    await owner.reads(shown("ru", "promo-gets", count=1, all=1))
    assert shown("ru", "promo-asks", days=14) in owner.last.text
    await owner.tap("✅")
    promotion = await guest.reads("Новый суп!")
    label = shown(language, "promotion-survey-button")
    assert label in promotion.labels
    await guest.forge(button(guest, label)["callback_data"], on=promotion)
    await guest.reads(ASKED[language])
    assert label in promotion.labels
    await shop.all_said()
    assert not [one for one in spared.screen if "Новый суп!" in one.text]
    await owner.send("/broadcast")
    await owner.send("Ещё раз!")
    await owner.tap("➕")
    await owner.tap("➕ Кнопка ❓")
    await owner.tap("soup")
    await owner.reads(shown("ru", "promo-gets", count=0, all=0))
