"""💸: how many points, the wait for the customer's answer, and going back to the quote."""

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.methods import EditMessageText, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.desk import AtDesk, Desk
from handlers.links import payload_of
from handlers.screen import replace_text, screen_of
from handlers.till import buttons, question, states
from handlers.till.amount import is_live
from handlers.till.form import Found, customer_at, found_by_phone, open_customer, serving, waits
from handlers.till.quote import quote_screen
from handlers.till.serving import open_card
from handlers.typed import Typed
from locales.texts import Html
from loyalty.money import is_number, parse_points
from loyalty.records.till import Quote, Screen
from loyalty.till.spending import (
    ask_to_spend,
    is_open,
    look_at_quote,
    weigh_spending,
    withdraw_question,
)
from loyalty.till.typed import code_in, phone_end_in
from loyalty.values import Points, QuoteId

router = Router(name="spending")


@router.callback_query(buttons.ChoosePoints.filter(), AtDesk())
async def choose(
    callback: CallbackQuery, callback_data: buttons.ChoosePoints, desk: Desk
) -> TelegramMethod[Message | bool]:
    """💸: how many?"""
    choice = await desk.store.read(
        weigh_spending,
        quote_id=QuoteId(callback_data.quote),
        cashier=desk.person.id,
        now=desk.clock.now(),
    )
    await _reopen(choice.quote, desk)
    await desk.state.set_state(states.Till.points)
    await desk.state.update_data(turn=choice.nth, message=screen_of(callback).message)
    return replace_text(callback, *question.choosing(choice, desk.program, desk.words))


@router.message(states.Till.points, Typed(), AtDesk())
async def take_points(
    message: Message, typed: str, desk: Desk, username: str
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """So many points; or another customer's card or code, when that is what was typed."""
    payload = payload_of(typed, username)
    if payload is not None:
        return await open_card(desk, payload, message.message_id)
    code = code_in(typed)
    if phone_end_in(typed) is not None or (code is not None and await is_live(code, desk)):
        raise SkipHandler
    data = await desk.state.get_data()
    screen = Screen(desk.chat, data["message"])
    return await _ask(desk, QuoteId(data["quoted"]), data["turn"], parse_points(typed), screen)


@router.callback_query(buttons.AskCustomer.filter(), AtDesk())
async def take_most(
    callback: CallbackQuery, callback_data: buttons.AskCustomer, desk: Desk
) -> TelegramMethod[Message | bool]:
    """💸: the most."""
    data = callback_data
    quote_id, points = QuoteId(data.quote), Points(data.spend)
    return await _ask(desk, quote_id, data.nth, points, screen_of(callback))


@router.callback_query(buttons.BackToQuote.filter(), AtDesk())
async def go_back(
    callback: CallbackQuery, callback_data: buttons.BackToQuote, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⬅️: nobody was asked."""
    quote = await desk.store.read(
        look_at_quote,
        quote_id=QuoteId(callback_data.quote),
        cashier=desk.person.id,
        now=desk.clock.now(),
    )
    await _reopen(quote, desk)
    return replace_text(callback, *await quote_screen(quote, desk))


@router.callback_query(buttons.WithdrawQuestion.filter(), AtDesk())
async def withdraw(
    callback: CallbackQuery, callback_data: buttons.WithdrawQuestion, desk: Desk
) -> TelegramMethod[Message | bool]:
    """❌: the customer is asked no more."""
    quote = await desk.store.write(
        withdraw_question,
        asked=QuoteId(callback_data.question),
        cashier=desk.person.id,
        now=desk.clock.now(),
    )
    await _reopen(quote, desk)
    return replace_text(callback, *await quote_screen(quote, desk))


@router.message(states.Till.asked, Typed(), AtDesk())
async def keep_waiting(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """A number while the customer is asked is no amount; the next customer's code or card is."""
    if is_number(typed) and not _names_customer(typed) and await _is_asked(desk):
        return message.answer(desk.words("still-asked"))
    await desk.state.clear()
    raise SkipHandler


def _names_customer(typed: str) -> bool:
    return code_in(typed) is not None or phone_end_in(typed) is not None


async def _is_asked(desk: Desk) -> bool:
    asked = QuoteId((await desk.state.get_data())["question"])
    return await desk.store.read(is_open, asked=asked, cashier=desk.person.id, now=desk.clock.now())


async def _ask(
    desk: Desk, quote_id: QuoteId, nth: int, points: Points, screen: Screen
) -> TelegramMethod[Message | bool]:
    """Ask the customer; where the quote is not current any more, show the new one instead."""
    asked = await desk.store.write(
        ask_to_spend,
        quote_id=quote_id,
        nth=nth,
        points=points,
        cashier=desk.person.id,
        screen=screen,
        now=desk.clock.now(),
    )
    if asked.asked_until is None:
        await _reopen(asked, desk)
        text, keyboard = await quote_screen(asked, desk)
        if not asked.undecided:
            text = desk.words("quote-anew", quote=text)
        return _edit(screen, text, keyboard)
    if await open_customer(desk.state) == asked.member_id:
        await desk.state.set_state(states.Till.asked)
        await desk.state.update_data(question=asked.id)
    name = (await customer_at(desk, asked.member_id)).person.name
    return _edit(screen, *question.waiting(asked, name, desk.program, desk.words))


async def _reopen(quote: Quote, desk: Desk) -> None:
    """Another amount takes the place of this quote's; somebody else's missing one is kept."""
    other, waiting = await open_customer(desk.state), await waits(desk.state)
    if other not in {None, quote.member_id}:
        waiting = Found(other, await found_by_phone(desk.state))
    await desk.state.set_state(states.Till.amount)
    await desk.state.set_data(serving(Found(quote.member_id, quote.by_phone), waiting, quote.id))


def _edit(screen: Screen, text: Html, keyboard: InlineKeyboardMarkup) -> EditMessageText:
    return EditMessageText(
        chat_id=screen.chat, message_id=screen.message, text=text, reply_markup=keyboard
    )
