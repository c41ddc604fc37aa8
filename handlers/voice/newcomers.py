"""Whoever has to enrol before a survey: the offer, then the survey, and after that what others are
asked on joining (turning.py).
"""

from aiogram import Bot, F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.guest import OnlyMembers, newcomer
from handlers.people.buttons import Join
from handlers.people.enrolment import NOBODY, introduced, let_in
from handlers.people.joining import hand_over, postpone
from handlers.voice.respondent import met
from handlers.voice.turning import begin_below
from locales.texts import Texts, Words
from loyalty.clock import Clock
from loyalty.keys import Keys
from loyalty.records.people import Caller
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import SurveyId
from loyalty.voice.links import SURVEY_LETTER, survey_called

router = Router(name="newcomers")


@router.message(
    CommandStart(deep_link=True, magic=F.args.startswith(SURVEY_LETTER)), ~OnlyMembers()
)
async def introduce(
    message: Message,
    command: CommandObject,
    caller: Caller | None,
    program: Program,
    words: Words,
    texts: Texts,
    store: Store,
) -> TelegramMethod[Message]:
    """Somebody new comes by the link of a survey that is for members: it opens after ✅."""
    called = await store.read(survey_called, payload=command.args or "")
    led = f"{SURVEY_LETTER}{called.survey.id}" if called else NOBODY
    return introduced(message, caller, program, words, texts, led)


@router.callback_query(Join.filter(F.led.startswith(SURVEY_LETTER)))
async def enrol(
    callback: CallbackQuery,
    callback_data: Join,
    caller: Caller | None,
    state: FSMContext,
    store: Store,
    clock: Clock,
    keys: Keys,
    texts: Texts,
    program: Program,
    bot: Bot,
    username: str,
) -> None:
    """✅ enrols, shows the card, and begins the survey."""
    joined = await let_in(callback, callback_data, caller, store, clock, keys, texts, bot)
    user, words = callback.from_user, texts.of(callback_data.language)
    if joined.new:
        guest = await newcomer(user.id, state, store, clock, words)
        await hand_over(guest, bot, keys, username)
        await postpone(guest)
    respondent = await met(user, caller, state, store, clock, program, words)
    survey_id = SurveyId(int(callback_data.led.removeprefix(SURVEY_LETTER)))
    await begin_below(respondent, bot, survey_id, callback_data.asked)
