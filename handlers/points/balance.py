"""The balance and the history of it."""

from collections.abc import Iterator
from functools import cache

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Go, GoTo, ShowBelow
from handlers.earning.discounts import discount_shown
from handlers.earning.multipliers import multipliers_shown
from handlers.earning.tiers import climb_shown
from handlers.guest import Guest, OnlyMembers
from handlers.points import buttons
from handlers.points.expiry import life_shown, loss_shown
from handlers.screen import Shown, button, replace_text, rows, show
from locales.amounts import signed
from locales.texts import Html, Words
from loyalty.points.history import Page, history_page
from loyalty.points.purse import Purse
from loyalty.records.points import Entry
from loyalty.values import EntryId

router = Router(name="balance")


@router.message(Command("balance"), OnlyMembers())
@router.callback_query(GoTo.filter(F.place == Go.BALANCE), OnlyMembers())
async def show_balance(
    event: Message | CallbackQuery, guest: Guest
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/balance and ⭐: the spendable balance is the first number."""
    return show(event, await _balance(guest), _ways_on(guest.words))


@router.callback_query(ShowBelow.filter(F.place == Go.BALANCE), OnlyMembers())
async def show_balance_below(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message]:
    """⭐ under what is to stay as it is."""
    return SendMessage(
        chat_id=guest.chat, text=await _balance(guest), reply_markup=_ways_on(guest.words)
    )


@router.message(Command("history"), OnlyMembers())
@router.callback_query(GoTo.filter(F.place == Go.HISTORY), OnlyMembers())
async def show_history(
    event: Message | CallbackQuery, guest: Guest
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/history and 📜: the newest page."""
    return show(event, *await _history(guest))


@router.callback_query(buttons.Older.filter(), OnlyMembers())
async def turn_page(
    callback: CallbackQuery, callback_data: buttons.Older, guest: Guest
) -> TelegramMethod[Message | bool]:
    """➡️ to older entries, ⬅️ to the newest."""
    before = EntryId(callback_data.before) if callback_data.before else None
    return replace_text(callback, *await _history(guest, before))


async def _balance(guest: Guest) -> Html:
    parts = [
        _points(guest.purse, guest.words),
        await loss_shown(guest),
        await multipliers_shown(guest),
        await discount_shown(guest),
        await climb_shown(guest),
    ]
    return Html("\n\n".join(part for part in parts if part))


def _points(purse: Purse, words: Words) -> Html:
    if purse.balance < 0:
        return words("balance-with-debt", debt=-purse.balance)
    if not (purse.pending or purse.held):
        return words("balance", points=purse.spendable)
    parts = [words("balance-spendable", points=purse.spendable)]
    if purse.pending:
        parts.append(words("balance-pending", points=purse.pending))
    if purse.held:
        parts.append(words("balance-held", points=purse.held))
    return Html("\n\n".join(parts))


@cache
def _ways_on(words: Words) -> InlineKeyboardMarkup:
    """One keyboard for each language: making it takes longer than finding the balance."""
    return rows(
        (
            button(words.plain("card-button"), GoTo(place=Go.CARD)),
            button(words.plain("history-button"), GoTo(place=Go.HISTORY)),
        )
    )


async def _history(guest: Guest, before: EntryId | None = None) -> Shown:
    page = await guest.store.read(history_page, member_id=guest.member.id, before=before)
    return _lines(page, guest), _pages(page, before, guest.words)


def _lines(page: Page, guest: Guest) -> Html:
    if not page.entries:
        return guest.words("history-empty")
    lines = "\n".join(" · ".join(_line(entry, page, guest)) for entry in page.entries)
    return guest.words("history", lines=Html(lines))


def _line(entry: Entry, page: Page, guest: Guest) -> Iterator[Html]:
    """When, how many and why; then how long they live."""
    words = guest.words
    yield words(
        "history-line",
        at=guest.moment(entry.at),
        points=signed(entry.points),
        reason=_why(entry, page, words),
    )
    yield from life_shown(page.lives.get(entry.id), guest.program, guest.clock.now(), words)


def _why(entry: Entry, page: Page, words: Words) -> str:
    return words.plain("reason-slip" if entry.id in page.slips else f"reason-{entry.reason}")


def _pages(page: Page, before: EntryId | None, words: Words) -> InlineKeyboardMarkup:
    newest = button(words.plain("history-newest-button"), buttons.Older(before=0))
    ways = [newest] if before else []
    if page.older is not None:
        ways.append(button(words.plain("history-older-button"), buttons.Older(before=page.older)))
    back = button(words.plain("balance-button"), GoTo(place=Go.BALANCE))
    return rows(tuple(ways), back) if ways else rows(back)
