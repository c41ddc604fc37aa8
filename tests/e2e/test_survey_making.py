"""Owners put surveys together in their own chat."""

import pytest

from loyalty.records.voice.surveys import (
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Survey,
    SurveyState,
)
from loyalty.values import Points
from loyalty.voice.ready import READY
from loyalty.voice.surveys import make_survey
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts


async def the_survey(shop: Shop) -> Survey:
    (survey,) = await shop.store.read(lambda tx: tx.surveys.all())
    return survey


async def begin(owner: Person, title: str) -> None:
    """A survey of this title, from scratch."""
    await owner.send("/surveys")
    for _ in range(2):
        await owner.tap("➕")
    await owner.send(title)
    await owner.reads(title)


async def asked(owner: Person, kind: str, text: str) -> None:
    """One more question of this kind."""
    await owner.tap("➕ ")
    await owner.tap(kind)
    await owner.send(text)


async def test_a_survey_is_put_together_by_taps(shop: Shop) -> None:
    """Questions of several kinds, a condition, a jump and a reward; then it is open."""
    owner = shop.owner
    await begin(owner, "Новый суп")
    assert shown("ru", "flaw-no-questions") in owner.last.text
    await asked(owner, "Шкала", "Как вам суп?")
    await owner.tap("1–5")
    await owner.send("Невкусно\nОчень вкусно")
    await owner.reads("Невкусно → Очень вкусно")
    await owner.tap("⬅️ Назад")
    await asked(owner, "Несколько", "Что не так?")
    await owner.send("Пересолен\n\nХолодный\nПересолен\nДорогой")
    await owner.reads("• Дорогой")
    await owner.tap("🎯")
    await owner.tap("Как вам суп?")
    await owner.tap("2 или меньше")
    await owner.reads("Только если")
    await owner.tap("⬅️ Назад")
    await owner.tap("⬅️ Назад")
    await asked(owner, "Длинный", "Расскажите подробнее")
    await owner.tap("➡️ Разрешить")
    await owner.tap("⬅️ Назад")
    await owner.tap("✏️ 1")
    await owner.tap("➡️ Переходы")
    await owner.tap("➕")
    await owner.tap("5 или больше")
    await owner.tap("В конец")
    await owner.tap("⬅️ Назад")
    await owner.tap("⬅️ Назад")
    await owner.tap("⚙️ Условия")
    await owner.tap("⭐")
    await owner.send("50")
    await owner.reads("50")
    await owner.tap("⬅️ Назад")
    await owner.tap("✅ Сохранить")
    await owner.tap("▶️ Открыть")
    survey = await the_survey(shop)
    soup, wrong, more = survey.questionnaire.questions
    assert survey.state is SurveyState.OPEN
    assert survey.draft is None
    assert survey.token in owner.last.text
    assert (soup.kind, soup.most, soup.low) == (Kind.SCALE, 5, {"ru": "Невкусно"})
    assert soup.jumps == (Jump("end", Condition("q1", at_least=5)),)
    assert [choice.text["ru"] for choice in wrong.choices] == ["Пересолен", "Холодный", "Дорогой"]
    assert wrong.only_if == (Condition("q1", at_most=2),)
    assert (more.kind, more.required) == (Kind.LONG, False)
    assert survey.questionnaire.reward == Points(50)


async def test_a_ready_one_is_taken_and_tried(shop: Shop) -> None:
    """Four are offered; trying it asks as a customer is asked, and counts nowhere."""
    owner = shop.owner
    await owner.send("/surveys")
    await owner.tap("➕")
    await owner.tap(READY["recommend"].title["ru"])
    await owner.send("/surveys")
    await owner.tap(READY["recommend"].title["ru"])
    await owner.tap("❓ Попробовать")
    await owner.reads(READY["recommend"].questions[0].text["ru"])
    await owner.tap("9")
    survey = await the_survey(shop)
    assert survey.questionnaire == READY["recommend"]
    assert not await shop.store.read(lambda tx: tx.surveys.answered(survey.id))


async def test_what_asks_nothing_yet_cannot_be_tried(shop: Shop) -> None:
    """Questions that were not saved are none: it says so, and thanks nobody."""
    owner = shop.owner
    await begin(owner, "Опрос")
    await asked(owner, "Да или нет", "Были у нас?")
    await owner.send("/surveys")
    await owner.tap("✏️ Опрос")
    await owner.tap("❓ Попробовать")
    assert toasts(owner, 1) == [shown("ru", "refusal-survey-empty")]


async def test_what_is_wrong_is_said_and_nothing_of_it_is_asked(shop: Shop) -> None:
    """A question without choices, one line instead of two, a number in words, and a past day."""
    owner = shop.owner
    await begin(owner, "Опрос")
    await owner.tap("➕ ")
    await owner.tap("Один из")
    await owner.send_sticker()
    await owner.reads(shown("ru", "refusal-words-empty"))
    await owner.send("x" * 1001)
    await owner.reads(shown("ru", "refusal-words-too-long", most=1000))
    await owner.send("Какой суп?")
    await owner.send("Борщ")
    await owner.reads(
        shown("ru", "refusal-choices-unreadable", least="2", most="20", characters="60")
    )
    await owner.send("/surveys")
    await owner.tap("✏️ Опрос")
    await owner.tap("✏️ Изменить")
    assert shown("ru", "flaw-few-choices") in owner.last.text
    assert not any("✅" in label for label in owner.last.labels)
    await owner.tap("⚙️ Условия")
    await owner.tap("🗓")
    await owner.send("01.01.2020 10:00")
    await owner.tap("⬅️ Назад")
    await owner.tap("⭐")
    await owner.send("сто")
    await owner.reads("Нужно целое число")
    await owner.tap("⬅️ Назад")
    await owner.tap("⬅️ Назад")
    await owner.tap("❌ Не менять")
    survey = await the_survey(shop)
    assert survey.draft is None
    assert survey.questionnaire.questions == ()


async def test_a_removed_question_is_pointed_past(shop: Shop) -> None:
    """Who jumped to it goes to the next; whom it concerned is named before."""
    owner = shop.owner
    await begin(owner, "Опрос")
    for text in ("Были у нас?", "Второй", "Третий", "Четвёртый"):
        await asked(owner, "Да или нет", text)
        await owner.tap("⬅️ Назад")
    await owner.tap("✏️ 1")
    await owner.tap("➡️ Переходы")
    await owner.tap("➕")
    await owner.tap("«Нет»")
    await owner.tap("3. Третий")
    await owner.tap("⬅️ Назад")
    await owner.tap("⬅️ Назад")
    await owner.tap("✏️ 3")
    await owner.tap("🗑")
    await owner.reads("Были у нас?")
    await owner.tap("🗑")
    await owner.tap("✏️ 3")
    await owner.tap("✏️ Поднять")
    await owner.reads("Вопрос 2")
    await owner.tap("⬅️ Назад")
    await owner.tap("✅")
    survey = await the_survey(shop)
    been = survey.questionnaire.questions[0]
    texts = [one.text["ru"] for one in survey.questionnaire.questions]
    assert texts == ["Были у нас?", "Четвёртый", "Второй"]
    assert been.jumps == (Jump("q4", Condition("q1", chose=("no",))),)


async def test_a_question_speaks_several_languages(shop: Shop) -> None:
    """Its text and its choices, each in its place."""
    owner = shop.owner
    await begin(owner, "Опрос")
    await asked(owner, "Один из", "Что взяли?")
    await owner.send("Суп\nЧай")
    await owner.tap("🌐")
    await owner.tap("Қазақша")
    await owner.send("Не алдыңыз?")
    await owner.send("Сорпа")
    await owner.reads(
        shown("ru", "refusal-choices-unreadable", least="2", most="2", characters="60")
    )
    await owner.send("Сорпа\nШай")
    await owner.reads("Что взяли?")
    await owner.tap("⬅️ Назад")
    await owner.tap("✅")
    (question,) = (await the_survey(shop)).questionnaire.questions
    assert question.text == {"ru": "Что взяли?", "kk": "Не алдыңыз?"}
    assert [choice.text["kk"] for choice in question.choices] == ["Сорпа", "Шай"]


async def test_an_open_survey_asks_as_before_until_its_change_is_kept(shop: Shop) -> None:
    """A tap on a window of before does nothing but show what there is now."""
    owner = shop.owner
    await begin(owner, "Опрос")
    await asked(owner, "Да или нет", "Понравилось?")
    await owner.tap("⬅️ Назад")
    await owner.tap("✅")
    await owner.tap("▶️")
    await owner.tap("✏️ 1")
    optional = next(one for one in owner.last.buttons if "Разрешить" in one["text"])
    for _ in range(3):
        await owner.forge(optional["callback_data"])
    await owner.tap("⬅️ Назад")
    survey = await the_survey(shop)
    assert survey.draft is not None
    assert not survey.draft.questions[0].required
    assert survey.questionnaire.questions[0].required
    assert survey.state is SurveyState.OPEN
    await owner.tap("✅")
    assert not (await the_survey(shop)).questionnaire.questions[0].required
    await owner.tap("⏸")
    await owner.tap("🗑")
    await owner.tap("🗑")
    await owner.reads(shown("ru", "make-removed", title="Опрос")[:12])
    assert await shop.store.read(lambda tx: tx.surveys.all()) == ()


async def test_fifty_questions_have_pages(shop: Shop) -> None:
    """Eight at a time, with ⬅️ ➡️."""
    owner, now = shop.owner, shop.sandbox.clock.now()
    many = tuple(Question(f"q{n}", Kind.SHORT, {"ru": f"Вопрос {n}?"}) for n in range(50))
    form = Questionnaire({"ru": "Опрос"}, many)
    await shop.store.write(make_survey, name="many", questionnaire=form, token="many", now=now)
    await owner.send("/surveys")
    await owner.tap("✏️ Опрос")
    await owner.tap("✏️ Изменить")
    for _ in range(6):
        await owner.tap("➡️")
    assert "Вопрос 49?" in owner.last.text
    assert "➡️" not in owner.last.labels
    await owner.tap("⬅️")
    assert "Вопрос 47?" in owner.last.text


@pytest.mark.parametrize("language", ["uk", "kk", "en"])
async def test_every_window_speaks_the_language_of_who_reads_it(shop: Shop, language: str) -> None:
    """From the title to the open survey, by the places of the buttons."""
    owner = shop.owner
    owner.speak(language)
    await begin(owner, "Tamga")
    for kind in Kind:
        await owner.tap("➕ ")
        await owner.tap(shown(language, f"make-add-{kind}"))
        await owner.send("Tamga?")
        if kind in {Kind.ONE, Kind.SEVERAL}:
            await owner.send("A\nB")
        elif kind is Kind.SCALE:
            await owner.tap("1–3")
            await owner.send("A\nB")
        elif kind is Kind.RECOMMEND:
            await owner.tap("➡️")
        leads = shown(language, "make-jumps-button")
        await owner.tap(leads if kind is Kind.SCALE else "🎯")
        await owner.tap(shown(language, "back-button"))
        await owner.tap(shown(language, "back-button"))
    await owner.tap("⚙️")
    for term in ("make-again-button", "make-closes-button", "make-edit-intro-button"):
        await owner.tap(shown(language, term))
        await owner.tap(shown(language, "back-button"))
    await owner.tap(shown(language, "back-button"))
    await owner.tap("✅")
    await owner.tap("▶️")
    survey = await the_survey(shop)
    assert [one.kind for one in survey.questionnaire.questions] == [*Kind]
    assert survey.state is SurveyState.OPEN
