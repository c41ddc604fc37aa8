"""The sale: its category where there are any, a quote that explains itself, and ✅.

Receipts are not sent from here: record_sale puts them into the outbox, and the sender lays the
cashier's over the quote.
"""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.screen import Shown, replace_text, screen_of
from handlers.till import buttons
from handlers.till.form import close_form, open_customer
from handlers.till.quote import category_screen, marked, quote_screen, waiting_screen
from loyalty.records.outbox import Approval
from loyalty.records.till import Quote
from loyalty.till.quotes import choose_category, quote_sale, withdraw_quote
from loyalty.till.sales import record_sale
from loyalty.till.spending import look_at_quote
from loyalty.values import MemberId, Minor, QuoteId

router = Router(name="sale")


async def show_quote(
    desk: Desk, quote_id: QuoteId, member_id: MemberId, bill: Minor
) -> SendMessage:
    """The quote for the customer whose amount was asked for."""
    text, keyboard = await quote_of(desk, quote_id, member_id, bill)
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


async def quote_of(desk: Desk, quote_id: QuoteId, member_id: MemberId, bill: Minor) -> Shown:
    """What the bill would earn, with ✅ and ❌, or the question which category it is of.

    An amount sent before it counts no more.
    """
    data = await desk.state.get_data()
    earlier = data.get("quoted")
    quote = await desk.store.write(
        quote_sale,
        quote_id=quote_id,
        member_id=member_id,
        cashier=desk.person.id,
        bill=bill,
        now=desk.clock.now(),
        instead_of=QuoteId(earlier) if earlier else None,
        by_phone=bool(data.get("by_phone")),
    )
    await desk.state.update_data(quoted=quote.id, undecided=quote.undecided)
    return await quote_screen(quote, desk)


@router.callback_query(buttons.PickCategory.filter(), AtDesk())
async def pick_category(
    callback: CallbackQuery, callback_data: buttons.PickCategory, desk: Desk
) -> TelegramMethod[Message | bool]:
    """A category: the quote takes the place of the question, which is asked again if it is gone."""
    quote = await _decided(callback_data.quote, marked(desk.program, callback_data.mark), desk)
    if quote.undecided:
        return replace_text(callback, *await category_screen(quote, desk, again=True))
    if await open_customer(desk.state) == quote.member_id:
        await desk.state.update_data(undecided=False)
    return replace_text(callback, *await quote_screen(quote, desk))


@router.callback_query(buttons.CategoryPage.filter(), AtDesk())
async def show_category_page(
    callback: CallbackQuery, callback_data: buttons.CategoryPage, desk: Desk
) -> TelegramMethod[Message | bool]:
    """➡️ and ⬅️ to the other categories."""
    quote = await _decided(callback_data.quote, None, desk)
    if quote.undecided:
        return replace_text(callback, *await category_screen(quote, desk, callback_data.page))
    return replace_text(callback, *await quote_screen(quote, desk))


@router.callback_query(buttons.Credit.filter(), AtDesk())
async def credit(
    callback: CallbackQuery, callback_data: buttons.Credit, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅: credited; or asked once more, or quoted anew, where the quote is not current."""
    quote_id = QuoteId(callback_data.quote)
    outcome = await desk.store.write(
        record_sale,
        quote_id=quote_id,
        cashier=desk.person.id,
        screen=screen_of(callback),
        sure=callback_data.sure,
        now=desk.clock.now(),
    )
    words = desk.words
    if isinstance(outcome, Quote):
        return await _ask_again(callback, outcome, desk, same=outcome.id == quote_id)
    if isinstance(outcome, Approval):
        return await _await_manager(callback, quote_id, outcome, desk)
    if outcome.repeated:
        return callback.answer(words.plain("sale-repeated"))
    await close_form(desk.state, outcome.sale.member_id)
    return callback.answer(words.plain("sale-done", points=outcome.sale.points))


@router.callback_query(buttons.Withdraw.filter(), AtDesk())
async def withdraw(
    callback: CallbackQuery, callback_data: buttons.Withdraw, desk: Desk
) -> TelegramMethod[Message | bool]:
    """❌: nothing is credited."""
    quote_id = QuoteId(callback_data.quote)
    quote = await desk.store.write(
        withdraw_quote, quote_id=quote_id, cashier=desk.person.id, now=desk.clock.now()
    )
    await close_form(desk.state, quote.member_id)
    return replace_text(callback, desk.words("quote-withdrawn"))


async def _await_manager(
    callback: CallbackQuery, quote_id: QuoteId, approval: Approval, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Somebody who leads is asked; their ✅ makes the sale."""
    quote = await desk.store.read(
        look_at_quote, quote_id=quote_id, cashier=desk.person.id, now=desk.clock.now()
    )
    await close_form(desk.state, quote.member_id)
    return replace_text(callback, *await waiting_screen(quote, approval.expires_at, desk))


async def _decided(quote_id: str, category: str | None, desk: Desk) -> Quote:
    return await desk.store.write(
        choose_category,
        quote_id=QuoteId(quote_id),
        category=category,
        cashier=desk.person.id,
        now=desk.clock.now(),
    )


async def _ask_again(
    callback: CallbackQuery, quote: Quote, desk: Desk, *, same: bool
) -> TelegramMethod[Message | bool]:
    """Nothing is credited yet: the same quote may be a repetition, another is a new offer."""
    if await open_customer(desk.state) == quote.member_id:
        await desk.state.update_data(quoted=quote.id, undecided=quote.undecided)
    if quote.undecided:
        return replace_text(callback, *await category_screen(quote, desk, again=True))
    text, keyboard = await quote_screen(quote, desk, sure=same)
    words = desk.words
    asked = words("quote-sure", quote=text) if same else words("quote-anew", quote=text)
    return replace_text(callback, asked, keyboard)
