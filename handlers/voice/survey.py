"""A survey: one message that goes from question to question, until nothing more is asked."""

from collections.abc import Callable
from typing import Any

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AskBelow
from handlers.screen import screen_of
from handlers.voice import buttons, states
from handlers.voice.respondent import (
    Awaited,
    RepliesToQuestion,
    Respondent,
    Responds,
    RestOfAlbum,
    met,
)
from handlers.voice.turning import (
    Turned,
    ask_again,
    ask_below,
    begin_below,
    hear_album,
    here,
    say,
    turned,
)
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.records.people import Caller
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import OperationId, SheetId, SurveyId
from loyalty.voice.answering import answer_by_message, answer_by_tap, go_back, pass_on, tick
from loyalty.voice.errors import SurveyClosed
from loyalty.voice.links import SURVEY_LETTER, begin_by_link, survey_called
from loyalty.voice.reminding import leave_sheet
from loyalty.voice.sheets import Step, begin_sheet, look_at_sheet

router = Router(name="survey")
leaving = Router(name="leaving a survey")
"""Heard before /cancel itself, which goes on to say what it says of every question."""


@leaving.message(states.Surveying.answer, Command("cancel"), Responds())
async def leave(message: Message, respondent: Respondent) -> None:
    """/cancel: what is not asked any more is no reminder either."""
    sheet_id = SheetId((await respondent.state.get_data())["sheet"])
    await respondent.store.write(
        leave_sheet,
        sheet_id=sheet_id,
        person_id=respondent.person.id,
        now=respondent.clock.now(),
    )
    raise SkipHandler


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(SURVEY_LETTER)))
async def open_link(
    message: Message,
    command: CommandObject,
    caller: Caller | None,
    state: FSMContext,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
    bot: Bot,
) -> TelegramMethod[Message] | None:
    """A survey's link. Whoever has to enrol first is introduced; see newcomers.py."""
    user = message.from_user
    called = await store.read(survey_called, payload=command.args or "")
    if called is None or user is None:
        return message.answer(words("survey-link-dead"))
    member = caller.member if caller is not None else None
    if member is None and not called.survey.questionnaire.everybody:
        raise SkipHandler
    respondent = await met(user, caller, state, store, clock, program, words)
    person_id, now = respondent.person.id, clock.now()
    step = await store.write(
        begin_by_link, called=called, person_id=person_id, message=message.message_id, now=now
    )
    await ask_below(respondent, bot, step)
    return None


@router.callback_query(AskBelow.filter(), Responds())
async def begin_under_promotion(
    callback: CallbackQuery, callback_data: AskBelow, respondent: Respondent, bot: Bot
) -> None:
    """❓ under a promotion."""
    survey_id = SurveyId(callback_data.survey)
    await begin_below(respondent, bot, survey_id, screen_of(callback).message)


@router.callback_query(buttons.TrySurvey.filter(), Responds())
async def try_it(
    callback: CallbackQuery, callback_data: buttons.TrySurvey, respondent: Respondent, bot: Bot
) -> None:
    """👁: how it looks, below the panel; it counts nowhere."""
    step = await respondent.store.write(
        begin_sheet,
        survey_id=SurveyId(callback_data.survey),
        person_id=respondent.person.id,
        operation=OperationId(f"trial:{callback.id}"),
        now=respondent.clock.now(),
        trial=True,
    )
    await ask_below(respondent, bot, step)


@router.callback_query(buttons.Pick.filter(), Responds())
async def take_tap(
    callback: CallbackQuery, callback_data: buttons.Pick, respondent: Respondent, bot: Bot
) -> Turned:
    """One of the answers."""
    step = await _step(respondent, answer_by_tap, callback_data, value=callback_data.value)
    return await turned(callback, respondent, bot, step)


@router.callback_query(buttons.TickChoice.filter(), Responds())
async def take_tick(
    callback: CallbackQuery, callback_data: buttons.TickChoice, respondent: Respondent, bot: Bot
) -> Turned:
    """One of several, on or off."""
    place, on = callback_data.value, callback_data.on
    step = await _step(respondent, tick, callback_data, place=place, on=on)
    return await turned(callback, respondent, bot, step)


@router.callback_query(buttons.PassOn.filter(), Responds())
async def take_pass(
    callback: CallbackQuery, callback_data: buttons.PassOn, respondent: Respondent, bot: Bot
) -> Turned:
    """➡️."""
    step = await _step(respondent, pass_on, callback_data)
    return await turned(callback, respondent, bot, step)


@router.callback_query(buttons.StepBack.filter(), Responds())
async def take_back(
    callback: CallbackQuery, callback_data: buttons.StepBack, respondent: Respondent, bot: Bot
) -> Turned:
    """⬅️."""
    step = await _step(respondent, go_back, callback_data)
    return await turned(callback, respondent, bot, step)


@router.callback_query(buttons.GoOn.filter(), Responds())
async def take_up(
    callback: CallbackQuery, callback_data: buttons.GoOn, respondent: Respondent, bot: Bot
) -> Turned:
    """💬 or ▶️: the question that is open waits for an answer again."""
    step = await respondent.store.write(
        look_at_sheet,
        sheet_id=SheetId(callback_data.sheet),
        person_id=respondent.person.id,
        now=respondent.clock.now(),
    )
    edit = await here(callback, respondent, bot, step)
    return await say(callback, respondent, bot, step, edit)


@router.message(F.media_group_id, RestOfAlbum(), Responds())
async def take_rest(
    message: Message, told: bool, respondent: Respondent
) -> TelegramMethod[Message] | None:
    """The album's other pictures: one is an answer, which is said once."""
    if told:
        return None
    await hear_album(respondent, message, told=True)
    return message.answer(respondent.words("survey-one-photo"))


@router.message(states.Surveying.answer, Awaited(), Responds())
@router.message(RepliesToQuestion(), Responds())  # the lowest is asked first
async def take_message(
    message: Message, sheet_id: SheetId, respondent: Respondent, bot: Bot
) -> TelegramMethod[Message] | None:
    """An answer that was typed or sent; of the wrong kind, it is asked for again."""
    try:
        step = await _said(message, sheet_id, respondent)
    except SurveyClosed:
        await respondent.ask_no_more(states.Surveying.answer)
        raise
    if not step.unfit and (step.finished or not _asked_below(step, message)):
        await ask_below(respondent, bot, step)
    await hear_album(respondent, message, told=step.unfit)
    return ask_again(respondent, step) if step.unfit else None


async def _said(message: Message, sheet_id: SheetId, respondent: Respondent) -> Step:
    photo = message.photo[-1].file_id if message.photo else None
    return await respondent.store.write(
        answer_by_message,
        sheet_id=sheet_id,
        message=message.message_id,
        person_id=respondent.person.id,
        now=respondent.clock.now(),
        words=(message.caption if photo else message.text) or "",
        photo=photo,
    )


async def _step(
    respondent: Respondent,
    taken: Callable[..., Step],
    where: buttons.Pick | buttons.TickChoice | buttons.PassOn | buttons.StepBack,
    **more: Any,
) -> Step:
    return await respondent.store.write(
        taken,
        sheet_id=SheetId(where.sheet),
        turn=where.turn,
        person_id=respondent.person.id,
        now=respondent.clock.now(),
        **more,
    )


def _asked_below(step: Step, message: Message) -> bool:
    """Whether the message came before, and what follows from it has been asked."""
    return step.stale and (step.sheet.message or 0) > message.message_id
