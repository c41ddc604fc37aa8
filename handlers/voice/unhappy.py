"""What the team does for somebody who was unhappy: an answer, ready or in words, or points."""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.open_panels import PanelAnswer
from handlers.screen import answer_text, button, replace_text, rows
from handlers.typed import Typed
from handlers.voice import buttons, states
from loyalty.records.team import Role
from loyalty.values import RatingId
from loyalty.voice.answers import answer_rating, apologise, look_to_answer

router = Router(name="unhappy")


@router.callback_query(buttons.GiveReady.filter(), AtDesk(Role.MANAGER))
async def give_ready(
    callback: CallbackQuery, callback_data: buttons.GiveReady, desk: Desk
) -> TelegramMethod[bool]:
    """💬: an answer that is ready."""
    await desk.store.write(
        answer_rating,
        rating_id=RatingId(callback_data.rating),
        by=desk.person.id,
        now=desk.clock.now(),
        ready=callback_data.ready,
    )
    return callback.answer(desk.words.plain("team-answer-sent"))


@router.callback_query(buttons.AskAnswer.filter(), AtDesk(Role.MANAGER))
async def ask_answer(
    callback: CallbackQuery, callback_data: buttons.AskAnswer, desk: Desk
) -> TelegramMethod[Message]:
    """💬: in one's own words."""
    rating_id = RatingId(callback_data.rating)
    view = await desk.store.read(look_to_answer, rating_id=rating_id, by=desk.person.id)
    await desk.state.set_state(states.Answering.words)
    await desk.state.set_data({"rating": rating_id})
    name = view.customer or desk.words.plain("no-name")
    if view.answered is None:
        text = desk.words("team-answer-ask", name=name)
    else:
        text = desk.words("team-answer-ask-more", name=name, answered=view.answered)
    drop = button(desk.words.plain("cancel-button"), buttons.DropAnswer())
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=rows(drop))


@router.callback_query(buttons.DropAnswer.filter(), AtDesk(Role.MANAGER))
async def drop_answer(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """❌: nothing is said."""
    await desk.ask_no_more(states.Answering.words)
    return replace_text(callback, desk.words("team-answer-dropped"))


@router.message(states.Answering.words, PanelAnswer(), Typed(), AtDesk(Role.MANAGER))
async def take_answer(message: Message, typed: str, desk: Desk) -> SendMessage:
    """The answer, on its way to the customer; a card's code is the till's."""
    view = await desk.store.write(
        answer_rating,
        rating_id=RatingId((await desk.state.get_data())["rating"]),
        by=desk.person.id,
        now=desk.clock.now(),
        words=typed,
        message=message.message_id,
    )
    await desk.state.clear()
    name = view.customer or desk.words.plain("no-name")
    return answer_text(message, desk.words("team-answer-done", name=name), None)


@router.callback_query(buttons.Apologise.filter(), AtDesk(Role.MANAGER))
async def say_sorry(
    callback: CallbackQuery, callback_data: buttons.Apologise, desk: Desk
) -> TelegramMethod[bool]:
    """⭐: points, once; where one person alone may not, a second one is asked."""
    done = await desk.store.write(
        apologise,
        rating_id=RatingId(callback_data.rating),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    if done.waiting:
        return callback.answer(desk.words.plain("apology-waits"), show_alert=True)
    if done.repeated:
        return callback.answer(desk.words.plain("apology-before"))
    return callback.answer(desk.words.plain("apology-given", points=done.points))
