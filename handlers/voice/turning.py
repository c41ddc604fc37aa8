"""From one question of a survey to the next: in the message that was tapped, or below an answer
that was typed.
"""

from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import CallbackQuery, Message

from handlers.guest import newcomer
from handlers.people.joining import ask_first, is_postponed
from handlers.questions import form_open
from handlers.screen import Shown, replace_text, screen_of
from handlers.voice import states
from handlers.voice.question import expected, shown
from handlers.voice.respondent import Respondent
from loyalty.values import SurveyId
from loyalty.voice.fitting import TYPED_KINDS
from loyalty.voice.sheets import Step, begin_sheet, begun_by, note_message

Turned = TelegramMethod[Message | bool] | TelegramMethod[bool] | TelegramMethod[Message]
"""What a tap is answered by: an edit, a toast, or after the end another question."""


async def turned(callback: CallbackQuery, respondent: Respondent, bot: Bot, step: Step) -> Turned:
    """After a tap: the message shows what is open now. An old button says that it is one."""
    words, question = respondent.words, step.question
    if step.unfit and question is not None:
        if question.most is not None and len(step.sheet.ticked) >= question.most:
            return callback.answer(words.plain("survey-ticked-enough"))
        expects = str(expected(question, words, respondent.today))
        return callback.answer(words.plain("survey-needs-answer", expects=expects))
    edit = await here(callback, respondent, bot, step)
    if not step.stale:
        return await _and_after(edit, respondent, bot, step)
    with suppress(TelegramBadRequest):  # it may show the question already
        await bot(edit)
    if question is None:
        return callback.answer(words.plain("survey-finished"))
    if step.changed:
        return callback.answer(words.plain("survey-asks-anew"))
    return callback.answer(words.plain("survey-old-tap"))


async def here(
    callback: CallbackQuery, respondent: Respondent, bot: Bot, step: Step
) -> TelegramMethod[Message | bool]:
    """What puts the open question in the place of the message that was tapped. Another one that
    asked before loses its buttons; below this one it would be taken for the open question, and
    goes.
    """
    await _listen(respondent, step)
    message, before = screen_of(callback).message, step.asked_in
    if message != before:
        await _note(respondent, step, message)
        await _close(bot, respondent, before)
    if before is not None and before > message:
        with suppress(TelegramBadRequest):  # it may be gone, or too old to be deleted
            await bot(DeleteMessage(chat_id=respondent.chat, message_id=before))
    return replace_text(callback, *await _screen(respondent, step))


async def begin_below(respondent: Respondent, bot: Bot, survey_id: SurveyId, message: int) -> None:
    """Begin a survey by what stands in that message; its first question comes below."""
    person_id = respondent.person.id
    step = await respondent.store.write(
        begin_sheet,
        survey_id=survey_id,
        person_id=person_id,
        operation=begun_by(survey_id, person_id, message),
        now=respondent.clock.now(),
    )
    await ask_below(respondent, bot, step)


async def ask_below(respondent: Respondent, bot: Bot, step: Step) -> None:
    """The open question, or the thanks, in a new message; the one before loses its buttons."""
    await _listen(respondent, step)
    text, keyboard = await _screen(respondent, step)
    sent = await bot(SendMessage(chat_id=respondent.chat, text=text, reply_markup=keyboard))
    await _note(respondent, step, sent.message_id)
    await _close(bot, respondent, step.asked_in)
    if await _is_unasked(respondent, step):
        await bot(await _ask_as_others(respondent))


def ask_again(respondent: Respondent, step: Step) -> SendMessage | None:
    """What was sent is no answer: what is expected."""
    question = step.question
    if question is None:
        return None
    expects = expected(question, respondent.words, respondent.today)
    text = respondent.words("survey-unfit", expects=expects)
    return SendMessage(chat_id=respondent.chat, text=text)


async def say(
    callback: CallbackQuery,
    respondent: Respondent,
    bot: Bot,
    step: Step,
    edit: TelegramMethod[Message | bool],
) -> AnswerCallbackQuery:
    """Both: what the message shows now, and a word on what is waited for."""
    with suppress(TelegramBadRequest):  # it may show the question already
        await bot(edit)
    question = step.question
    if question is None:
        return callback.answer(respondent.words.plain("survey-finished"))
    if question.kind in TYPED_KINDS:
        if await _in_form(respondent):
            return callback.answer(respondent.words.plain("survey-expects-reply"))
        return callback.answer(respondent.words.plain("survey-write-now"))
    return callback.answer()


async def _and_after(
    edit: TelegramMethod[Message | bool], respondent: Respondent, bot: Bot, step: Step
) -> Turned:
    """The edit; after the thanks, of who has enrolled for this survey, what others are asked."""
    if not await _is_unasked(respondent, step):
        return edit
    await bot(edit)
    return await _ask_as_others(respondent)


async def _is_unasked(respondent: Respondent, step: Step) -> bool:
    if not step.finished or step.stale or step.sheet.trial or respondent.at_work:
        return False
    return await is_postponed(respondent.state)


async def _ask_as_others(respondent: Respondent) -> SendMessage:
    one = respondent
    return await ask_first(await newcomer(one.chat, one.state, one.store, one.clock, one.words))


async def hear_album(respondent: Respondent, message: Message, *, told: bool) -> None:
    """Remember the album that the message is of: its other pictures are no further answers."""
    if message.media_group_id is not None:
        await respondent.state.update_data(album=message.media_group_id, told=told)


async def _in_form(respondent: Respondent) -> bool:
    """Whether a form of the till's is open, which stays: the survey is answered by replies."""
    return respondent.at_work and form_open(await respondent.state.get_state())


async def _screen(respondent: Respondent, step: Step) -> Shown:
    return shown(
        step,
        respondent.words,
        respondent.today,
        at_work=respondent.at_work,
        in_form=await _in_form(respondent),
    )


async def _listen(respondent: Respondent, step: Step) -> None:
    """Let the next message be the answer. Of whoever works here only where one is to be typed, and
    no form of the till's is open.
    """
    question, state = step.question, respondent.state
    if await _in_form(respondent):
        return
    typed = question is not None and question.kind in TYPED_KINDS
    if question is not None and (typed or not respondent.at_work):
        await state.set_state(states.Surveying.answer)
        await state.set_data({"sheet": step.sheet.id})
    else:
        await respondent.ask_no_more(states.Surveying.answer)


async def _note(respondent: Respondent, step: Step, message: int) -> None:
    if not step.finished:
        await respondent.store.write(note_message, sheet_id=step.sheet.id, message=message)


async def _close(bot: Bot, respondent: Respondent, message: int | None) -> None:
    if message is None:
        return
    with suppress(TelegramBadRequest):  # it may be gone, or have none
        await bot(EditMessageReplyMarkup(chat_id=respondent.chat, message_id=message))
