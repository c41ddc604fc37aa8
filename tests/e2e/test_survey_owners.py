"""Two owners at one survey, and buttons that name what is not there any more."""

from loyalty.records.team import Role
from loyalty.records.voice.surveys import Choice, Condition, Jump, Kind, Question, Questionnaire
from loyalty.voice.surveys import make_survey
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.test_survey_making import asked, begin, the_survey
from tests.e2e.words import shown, toasts, told


async def _of_three(shop: Shop) -> tuple[Person, Person]:
    """A survey of three questions, and an owner at its screen; another is at that of a jump."""
    owner, other = shop.owner, await shop.cashier("Ольга", "uk", Role.OWNER)
    await begin(owner, "Опрос")
    for text in ("Первый?", "Второй?", "Третий?"):
        await asked(owner, "Да или нет", text)
        await owner.tap("⬅️ Назад")
    await owner.tap("✏️ 1")
    await owner.tap("➡️ Переходы")
    await owner.tap("➕")
    await owner.tap("«Да»")
    await other.send("/surveys")
    await other.tap("✏️ Опрос")
    await other.tap("✏️ Змінити")
    return owner, other


async def _remove(other: Person, question: str) -> None:
    await other.tap(f"✏️ {question}")
    await other.tap("🗑")
    await other.tap("🗑")


async def test_what_another_owner_has_removed_is_not_offered_any_more(shop: Shop) -> None:
    """The window shows what there is now, and nothing breaks."""
    owner, other = await _of_three(shop)
    await _remove(other, "3")
    await owner.tap("3. Третий?")
    assert "3. Третий?" not in owner.last.labels
    await owner.tap(shown("ru", "make-survey-end"))
    survey = await the_survey(shop)
    assert survey.draft is not None
    assert [jump.to for one in survey.draft.questions for jump in one.jumps] == ["end"]
    assert told(owner, shown("ru", "trouble")) == []


async def test_a_survey_that_another_owner_has_removed_says_so(shop: Shop) -> None:
    """Whatever is tapped on a window of it."""
    owner, other = await _of_three(shop)
    await other.tap("❌")
    await other.tap("🗑")
    await other.tap("🗑")
    await owner.tap("⬅️ Назад")
    assert toasts(owner, 1) == [shown("ru", "refusal-survey-gone")]


async def test_a_forged_button_of_a_panel_does_nothing(shop: Shop) -> None:
    """Neither a window that there is not, nor a place, a number or a choice that is none."""
    owner, _ = await _of_three(shop)
    before = await the_survey(shop)
    for does in (
        "go:nowhere:1",
        "go:question:abc",
        "go:question:-1",
        "go:survey:abc",
        "go:answered:0:77",
        "to:99",
        "to:abc",
    ):
        end = owner.last.buttons[-1]["callback_data"]
        await owner.forge(f"{end[: end.rindex('~')]}~{does}", on=owner.last)
    assert await the_survey(shop) == before
    assert told(owner, shown("ru", "trouble")) == []


async def test_a_question_is_shown_as_far_as_there_is_room(shop: Shop) -> None:
    """With the longest text and as many choices and jumps as there may be; what is left out is
    seen to be, and its windows work.
    """
    owner, now = shop.owner, shop.sandbox.clock.now()
    choices = tuple(Choice(f"c{n}", {"ru": f"{n:02}" + "ы" * 58}) for n in range(20))
    jumps = tuple(
        Jump("more" if one is choices[0] else "end", Condition("q", chose=(one.key,)))
        for one in choices
    )
    long = Question("q", Kind.ONE, {"ru": "Щ" * 1000}, choices=choices, jumps=jumps)
    form = Questionnaire({"ru": "Опрос"}, (long, Question("more", Kind.SHORT, {"ru": "Ещё?"})))
    await shop.store.write(make_survey, name="long", questionnaire=form, token="long", now=now)
    await owner.send("/surveys")
    await owner.tap("✏️ Опрос")
    await owner.tap("✏️ Изменить")
    await owner.tap("✏️ 1")
    assert owner.last.text.endswith("…")
    await owner.tap("➡️ Переходы")
    await owner.tap("🗑")
    survey = await the_survey(shop)
    assert survey.draft is not None
    assert len(survey.draft.questions[0].jumps) == 19
