"""The sale: a quote that explains itself, and ✅.

Receipts are not sent from here: record_sale puts them into the outbox, and the sender lays the
cashier's over the quote.
"""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Credit, Withdraw
from handlers.screen import button, replace_text, rows, screen_of
from handlers.till.desk import AtDesk, Desk
from handlers.till.form import close_form, customer_at, open_customer
from locales.amounts import money, percent
from locales.texts import Html, Words
from loyalty.earning import AwardLine
from loyalty.program import Program
from loyalty.quotes import Quote, quote_sale, withdraw_quote
from loyalty.sales import record_sale
from loyalty.values import MemberId, Minor, QuoteId

router = Router(name="sale")


async def show_quote(
    desk: Desk, quote_id: QuoteId, member_id: MemberId, bill: Minor
) -> TelegramMethod[Message]:
    """What the bill would earn, with ✅ and ❌. An amount sent before it holds no more."""
    earlier = (await desk.state.get_data()).get("quoted")
    quote = await desk.store.write(
        quote_sale,
        quote_id=quote_id,
        member_id=member_id,
        cashier=desk.cashier,
        bill=bill,
        now=desk.clock.now(),
        instead_of=QuoteId(earlier) if earlier else None,
    )
    await desk.state.update_data(quoted=quote.id)
    text = await quote_text(quote, desk)
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=_deciding(quote, desk.words))


@router.callback_query(Credit.filter(), AtDesk())
async def credit(
    callback: CallbackQuery, callback_data: Credit, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅: credited; or asked once more, or quoted anew, where the quote does not hold as it is."""
    quote_id = QuoteId(callback_data.quote)
    outcome = await desk.store.write(
        record_sale,
        quote_id=quote_id,
        cashier=desk.cashier,
        screen=screen_of(callback),
        sure=callback_data.sure,
        now=desk.clock.now(),
    )
    words = desk.words
    if isinstance(outcome, Quote):
        return await _ask_again(callback, outcome, desk, same=outcome.id == quote_id)
    if outcome.repeated:
        return callback.answer(words.plain("sale-repeated"))
    await close_form(desk.state, outcome.sale.member_id)
    return callback.answer(words.plain("sale-done", points=outcome.sale.points))


@router.callback_query(Withdraw.filter(), AtDesk())
async def withdraw(
    callback: CallbackQuery, callback_data: Withdraw, desk: Desk
) -> TelegramMethod[Message | bool]:
    """❌: nothing is credited."""
    quote_id = QuoteId(callback_data.quote)
    quote = await desk.store.write(withdraw_quote, quote_id=quote_id, cashier=desk.cashier)
    await close_form(desk.state, quote.member_id)
    return replace_text(callback, desk.words("quote-withdrawn"))


async def _ask_again(
    callback: CallbackQuery, quote: Quote, desk: Desk, *, same: bool
) -> TelegramMethod[Message | bool]:
    """Nothing is credited yet: the same quote may be a repetition, another is a new offer."""
    if await open_customer(desk.state) == quote.member_id:
        await desk.state.update_data(quoted=quote.id)
    shown = await quote_text(quote, desk)
    text = desk.words("quote-sure", quote=shown) if same else desk.words("quote-anew", quote=shown)
    return replace_text(callback, text, _deciding(quote, desk.words, sure=same))


async def quote_text(quote: Quote, desk: Desk) -> Html:
    """Who, the bill, the points, and why; a repetition says so in its first line."""
    words = desk.words
    customer = await customer_at(desk, quote.member_id)
    lines = "\n".join(_because(line, desk.program, words) for line in quote.offer.award.lines)
    return words(
        "quote-twin" if quote.twin else "quote",
        name=customer.person.name or words.plain("no-name"),
        bill=money(quote.offer.bill, desk.program.currency, words.language),
        points=quote.offer.award.points,
        lines=Html(lines),
    )


def _because(line: AwardLine, program: Program, words: Words) -> Html:
    return words(
        f"award-{line.because}",
        rate=percent(line.rate, words.language),
        base=money(line.base, program.currency, words.language),
        points=line.points,
    )


def _deciding(quote: Quote, words: Words, *, sure: bool = False) -> InlineKeyboardMarkup:
    label = words.plain("credit-button", points=quote.offer.award.points)
    return rows(
        button(label, Credit(quote=quote.id, sure=sure)),
        button(words.plain("cancel-button"), Withdraw(quote=quote.id)),
    )
