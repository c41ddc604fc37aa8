"""What a survey has brought, as owners and managers see it in chat."""

import csv
import io
from dataclasses import replace
from datetime import timedelta

import pytest
from openpyxl import load_workbook
from PIL import Image

from locales.amounts import short_day
from loyalty.records.team import Role
from loyalty.records.voice.sheets import Given
from loyalty.records.voice.surveys import Survey, SurveyState
from loyalty.values import BranchId, SurveyId
from loyalty.voice.survey_results import monday
from sandbox import Person
from tests.e2e.promoting import button
from tests.e2e.shop import Shop
from tests.e2e.words import shown
from tests.loyalty.voice.answered import SOUP, Filled, fill

LANGUAGES = {"ru": "Олег", "kk": "Айгерім", "uk": "Олена", "en": "Dana"}


async def asked(shop: Shop, filled: list[Filled], name: str = "soup", **form: object) -> Survey:
    """A survey that has been answered so, just now."""
    now = shop.sandbox.clock.now()
    questionnaire = replace(SOUP, **form)  # type: ignore[arg-type]
    survey = Survey(SurveyId(0), name, f"token-{name}", SurveyState.OPEN, questionnaire, now, now)
    survey = replace(survey, id=await shop.store.write(lambda tx: tx.surveys.add(survey)))
    await shop.store.write(fill, survey, [replace(one, at=now) for one in filled])
    return survey


def sheets(branch: BranchId | None = None) -> list[Filled]:
    """Twelve of them, of which three went no further than the second question."""
    done = [
        Filled(
            {
                "taste": Given(number=3 + n % 3),
                "again": Given(number=10 - n % 4),
                "why": Given(("food", "staff") if n % 2 else ("food",)),
                "words": Given(words=f"Ответ №{n}: Суп <остыл>" if n % 3 else "=1+1"),
            },
            branch=branch,
            tier="Gold" if n % 2 else None,
        )
        for n in range(9)
    ]
    left = Filled({"taste": Given(number=1)}, finished=False, open="again", branch=branch)
    return [*done, left, left, left]


async def opened(shop: Shop, reader: Person) -> Person:
    await reader.send("/surveys")
    await reader.tap("▶️")
    return reader


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_question_shows_what_was_answered(shop: Shop, language: str) -> None:
    """From the list to a question and on to the next; counts, shares, the mean, who left."""
    await asked(shop, sheets())
    owner = await shop.cashier(LANGUAGES[language], language, Role.OWNER)
    await opened(shop, owner)
    took = shown(language, "survey-took", began=12, finished=9, share="§").partition("§")[0]
    assert took in owner.last.text
    await owner.tap(shown(language, "survey-questions-button"))
    assert shown(language, "result-answered", answered=9, skipped=0) in owner.last.text
    assert shown(language, "result-reached", reached=12, left=0) in owner.last.text
    await owner.tap("➡️")
    assert shown(language, "result-reached", reached=12, left=3) in owner.last.text
    score = shown(language, "result-score", score="§", low="", high="", days=90, count=9)
    assert score.partition("§")[0] in owner.last.text
    await owner.tap("➡️")
    assert "▇▇▇▇▇▇▇▇▇▇ 9 (100" in owner.last.text
    await owner.tap(shown(language, "apart-button-tier"))
    assert "Gold" in owner.last.text
    assert shown(language, "apart-none-tier") in owner.last.text
    await owner.tap("⬅️")
    await owner.tap(shown(language, "result-survey-button"))
    assert took in owner.last.text


async def test_answers_are_narrowed_down(shop: Shop) -> None:
    """To days, a branch, a tier; the screen says to what, and an old button still holds."""
    branch = await shop.store.write(
        lambda tx: tx.staff.add_branch("Самал", shop.sandbox.clock.now())
    )
    await asked(shop, [*sheets(branch)[:4], Filled({"taste": Given(number=5)})])
    owner = await opened(shop, shop.owner)
    before = owner.last.buttons
    await owner.tap("🎯")
    await owner.tap(shown("ru", "narrow-where"))
    await owner.tap("Самал")
    assert shown("ru", "look-branch", name="Самал") in owner.last.text
    assert shown("ru", "survey-took", began=4, finished=4, share="§").partition("§")[0] in (
        owner.last.text
    )
    await owner.tap("🎯")
    await owner.tap(shown("ru", "narrow-level"))
    await owner.tap("Gold")
    assert "finished" not in owner.last.text
    assert shown("ru", "look-tier", name="Gold") in owner.last.text
    assert shown("ru", "survey-took", began=2, finished=2, share="§").partition("§")[0] in (
        owner.last.text
    )
    await owner.forge(before[0]["callback_data"], on=owner.last)
    assert shown("ru", "look-ever") in owner.last.text


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_texts_are_read_and_searched(shop: Shop, language: str) -> None:
    """Five to a page, newest first; a word is found in whatever capitals."""
    await asked(shop, sheets())
    owner = await shop.cashier(LANGUAGES[language], language, Role.OWNER)
    await opened(shop, owner)
    await owner.tap(shown(language, "survey-questions-button"))
    for _ in range(6):
        await owner.tap("➡️")
    await owner.tap("💬")
    assert "Ответ №8: Суп <остыл>" in owner.last.text
    assert "Ответ №1" not in owner.last.text
    await owner.tap(shown(language, "list-older-button"))
    assert "Ответ №1" in owner.last.text
    await owner.tap("✏️")
    await owner.send("СУП <О")
    assert "Ответ №8" in owner.last.text
    assert "=1+1" not in owner.last.text
    await owner.tap("➡️")
    assert "Ответ №1" in owner.last.text
    await owner.tap("✏️")
    await owner.send("сорпа")
    assert shown(language, "texts-none") in owner.last.text


async def test_everything_comes_as_a_file(shop: Shop) -> None:
    """CSV and XLSX: a row for each finished sheet, the questions above."""
    await asked(shop, sheets())
    owner = await opened(shop, shop.owner)
    screen, excel, mark = owner.last, button(owner, "📥 Excel"), owner.mark()
    await owner.tap("📥 CSV")
    file = owner.saves(await owner.gets("document", since=mark)).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(file, newline=""))
    assert (len(rows), head[5], rows[0][11]) == (9, "Вкусно?", "'=1+1")
    mark = owner.mark()
    await owner.forge(excel["callback_data"], on=screen)
    book = load_workbook(io.BytesIO(owner.saves(await owner.gets("document", since=mark))))
    assert book.active.max_row == 10


async def test_a_manager_reads_of_their_branch_alone(shop: Shop) -> None:
    """And of anonymous answers nothing; a cashier has no such command."""
    await asked(shop, [Filled({"taste": Given(number=5)})] * 6, anonymous=True)
    manager = await shop.cashier("Марат", "kk", Role.MANAGER)
    branch = await shop.store.write(
        lambda tx: tx.staff.add_branch("Самал", shop.sandbox.clock.now())
    )
    await asked(shop, sheets(branch), "other")
    await opened(shop, manager)
    assert shown("kk", "survey-took", began=12, finished=9, share="§").partition("§")[0] in (
        manager.last.text
    )
    cashier = await shop.cashier("Дана", "ru")
    assert await shop.answer(cashier, "/surveys") == await shop.answer(cashier, "/nothing")


async def test_too_few_ballots_are_not_shown(shop: Shop) -> None:
    """The survey says why, and can still be looked at."""
    await asked(shop, [Filled({"taste": Given(number=5)})] * 4, anonymous=True)
    owner = await opened(shop, shop.owner)
    assert "5" in owner.last.text
    assert shown("ru", "survey-took", began=4, finished=4, share="§").partition(":")[0] not in (
        owner.last.text
    )


async def test_five_hundred_surveys_have_pages(shop: Shop) -> None:
    """The newest on the first screen, the rest eight to a page."""
    for number in range(20):
        await asked(shop, [], f"s{number}", title={"ru": f"Опрос {number}"})
        await shop.sandbox.advance(timedelta(seconds=1))
    await shop.owner.send("/surveys")
    assert any("Опрос 19" in label for label in shop.owner.last.labels)
    await shop.owner.tap("❓")
    await shop.owner.tap("➡️")
    await shop.owner.tap("➡️")
    assert "Опрос 0" in shop.owner.last.text
    await shop.owner.tap("⬅️")
    assert "Опрос 8" in shop.owner.last.text


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_a_question_comes_as_a_picture(shop: Shop, language: str) -> None:
    """In a message of its own, whose caption says the same; what nobody answered says that."""
    await asked(shop, sheets())
    owner = await shop.cashier(LANGUAGES[language], language, Role.OWNER)
    await opened(shop, owner)
    await owner.tap(shown(language, "survey-questions-button"))
    mark, screen = owner.mark(), owner.last
    first = button(owner, shown(language, "picture-button"))["callback_data"]
    await owner.forge(first, on=screen)
    photo = await owner.gets("photo", since=mark)
    with Image.open(io.BytesIO(owner.saves(photo))) as picture:
        assert picture.width == 1080
    assert shown(language, "picture-mean", figure="4,0", count=9) in photo.text
    mark = owner.mark()
    await owner.forge(first.replace(":0:", ":4:", 1), on=screen)
    assert shown(language, "result-none") in (await owner.gets("photo", since=mark)).text


async def test_a_question_comes_week_by_week_as_a_picture(shop: Shop) -> None:
    """A mean has its curve, whose caption says the same; what is no number has none."""
    month_ago = shop.sandbox.clock.now() - timedelta(weeks=4)
    survey = await asked(shop, [])
    answered = (month_ago, month_ago + timedelta(weeks=3))
    filled = [replace(one, at=at) for at in answered for one in sheets()]
    await shop.store.write(fill, survey, filled)
    owner = await opened(shop, shop.owner)
    for words in ("survey-questions-button", "apart-button-week"):
        await owner.tap(shown("ru", words))
    mark, screen = owner.mark(), owner.last
    await owner.tap(shown("ru", "picture-button"))
    photo = await owner.gets("photo", since=mark)
    with Image.open(io.BytesIO(owner.saves(photo))) as picture:
        assert picture.width == 1080
    caption = photo.text.replace("\u00a0", " ")
    program = await shop.store.read(lambda tx: tx.programs.current())
    for at in answered:
        week = monday(program.local(at).date())
        assert f"{short_day(week, 'ru')}: 4,0" in caption
    assert caption.count("ответов: 9") == 2
    assert shown("ru", "picture-button") in screen.labels
