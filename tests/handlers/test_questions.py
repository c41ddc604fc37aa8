"""What is open can be asked again."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import Mock

import pytest
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from handlers.buttons import Go, GoTo
from handlers.desk import AtDesk
from handlers.promotions import dialogs as promotions
from handlers.questions import EndsQuestions, Question, Questions, Waiting, open_question
from handlers.voice import dialogs as voice
from locales.texts import LANGUAGES
from tests.handlers.rooms import modules
from tests.handlers.test_wiring import handlers
from tests.locales.catalogue import messages
from tests.locales.test_usage import named_in_full

GROUPS = [
    group
    for module in modules("states")
    for group in vars(module).values()
    if isinstance(group, type) and issubclass(group, Questions) and group is not Questions
]
OPEN = [state for group in GROUPS for state in group.__states__ if isinstance(state, Question)]


def test_every_room_is_looked_at() -> None:
    """No room's questions are forgotten, here or by the bot."""
    assert {group.__module__ for group in GROUPS} == {one.__name__ for one in modules("states")}
    assert set(GROUPS) == set(Questions.__subclasses__())
    assert len({question.name for question in OPEN}) == len(OPEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_can_be_asked_again(language: str) -> None:
    """Whoever sends something else is reminded of what is asked; no reminder is left over."""
    reminders = {name for name in messages(language) if name.startswith("still-")}
    assert reminders - named_in_full() == {f"still-{question.name}" for question in OPEN}


def test_what_only_staff_may_answer_is_over_with_the_role() -> None:
    """Nobody is reminded of a till that is closed to them, and customers are of their questions."""
    answered = set()
    for _, handler in handlers():
        guards = [guard.callback for guard in handler.filters or ()]
        for question in (guard for guard in guards if isinstance(guard, Question)):
            at_work = any(isinstance(guard, AtDesk) for guard in guards)
            left = open_question(question.state, works_here=False)
            assert left is (None if at_work else question)
            assert open_question(question.state, works_here=True) is question
            answered.add(question)
    assert answered == set(OPEN)


STATES = [
    pytest.param(value, id=str(value.state))
    for module in modules("states")
    for group in vars(module).values()
    if isinstance(group, type) and issubclass(group, StatesGroup) and group is not Questions
    for value in group.__states__
]
WINDOWS = {state for one in (*promotions.DIALOGS, *voice.DIALOGS) for state in one.states()}


@pytest.mark.parametrize("state", STATES)
def test_every_question_says_when_it_ends(state: State) -> None:
    """None is open for ever: what is no window of a panel, which asks nothing by itself, is over
    within the hour at the latest.
    """
    if state not in WINDOWS:
        assert isinstance(state, Waiting)
        assert timedelta() < state.ends.after <= timedelta(hours=1)


@dataclass
class Talk:
    """A chat in which a question is open, and what is said there."""

    state: FSMContext
    now: datetime = datetime(2026, 3, 5, 12, tzinfo=UTC)

    async def hears(
        self, *, text: str = "", tap: CallbackData | None = None, asks: Question | None = None
    ) -> str | None:
        """Which state the handlers find; one of them `asks` something."""
        found: list[str | None] = []

        async def handle(_: TelegramObject, data: dict[str, Any]) -> None:
            found.append(data["raw_state"])
            if asks is not None:
                await self.state.set_state(asks)
                await self.state.set_data({"kept": True})

        clock = Mock(now=lambda: self.now)
        given = {"state": self.state, "clock": clock, "raw_state": await self.state.get_state()}
        dana, chat = User(id=1, is_bot=False, first_name="Dana"), Chat(id=1, type="private")
        event: TelegramObject = Message(message_id=1, date=self.now, chat=chat, text=text)
        if tap is not None:
            event = CallbackQuery(id="1", from_user=dana, chat_instance="1", data=tap.pack())
        await EndsQuestions()(handle, event, given)
        return found[0]

    async def ask(self, question: Question) -> None:
        await self.hears(text="what it was asked by", asks=question)


@pytest.fixture
def talk() -> Talk:
    return Talk(FSMContext(MemoryStorage(), StorageKey(bot_id=1, chat_id=1, user_id=1)))


GIVING_WAY = [one for one in OPEN if one.ends.by_command]
STAYING = [one for one in OPEN if not one.ends.by_command]
ELSEWHERE = GoTo(place=Go.BALANCE)


@pytest.mark.parametrize("question", OPEN, ids=lambda one: str(one.state))
async def test_a_question_is_over_after_its_time(talk: Talk, question: Question) -> None:
    """Counted from when it was last spoken of; what is typed then is no answer, nor kept."""
    await talk.ask(question)
    for _ in range(3):
        talk.now += question.ends.after - timedelta(seconds=1)
        assert await talk.hears(text="no answer") == question.state
    talk.now += question.ends.after
    assert await talk.hears(text="When do you close?") is None
    assert await talk.state.get_data() == {}


@pytest.mark.parametrize("question", GIVING_WAY, ids=lambda one: str(one.state))
async def test_a_question_gives_way(talk: Talk, question: Question) -> None:
    """Any command ends it, and any button but its own, though not of a survey, which goes from tap
    to tap; of /cancel it hears, to say that it ends.
    """
    await talk.ask(question)
    assert await talk.hears(text="/cancel") == question.state
    assert await talk.hears(text="/balance") is None
    await talk.ask(question)
    assert await talk.hears(tap=ELSEWHERE) == (None if question.ends.by_tap else question.state)
    for button in question.ends.own:
        await talk.ask(question)
        assert button.__prefix__
        tap = Mock(pack=lambda named=button: f"{named.__prefix__}:1")
        assert await talk.hears(tap=tap) == question.state


@pytest.mark.parametrize("question", STAYING, ids=lambda one: str(one.state))
async def test_a_form_outlasts_what_is_looked_at_meanwhile(talk: Talk, question: Question) -> None:
    """The till's, and what is put together in a panel: a card shown in between costs neither."""
    await talk.ask(question)
    assert await talk.hears(text="/card") == question.state
    assert await talk.hears(tap=ELSEWHERE) == question.state
    assert (await talk.state.get_data())["kept"]


async def test_what_was_asked_before_questions_had_an_end_is_over(talk: Talk) -> None:
    """An upgrade finds a name asked for a month ago, and a form of a minute ago, which goes on."""
    await talk.state.set_state(GIVING_WAY[0])
    assert await talk.hears(text="When do you close?") is None
    await talk.state.set_state(STAYING[0])
    assert await talk.hears(text="2500") == STAYING[0].state


@pytest.mark.parametrize("state", [None, "Till:asked", "Gone:question"])
def test_what_asks_nothing_is_no_question(state: str | None) -> None:
    """Nothing is open, or somebody else is asked, or the bot was asking before an upgrade."""
    assert open_question(state, works_here=True) is None
