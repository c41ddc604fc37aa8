"""The balance and the history of it."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Go, GoTo
from handlers.caller import OnlyMembers
from handlers.earning.discounts import discount_shown
from handlers.earning.tiers import climb_shown
from handlers.points import buttons
from handlers.points.expiry import life_shown, loss_shown
from handlers.screen import answer_text, button, replace_text, rows
from locales.amounts import moment, signed
from locales.texts import Html, Words
from loyalty.clock import Clock
from loyalty.points.history import Page, history_page
from loyalty.points.purse import Purse
from loyalty.records.people import Member
from loyalty.records.points import Entry
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import EntryId

router = Router(name="balance")


@router.message(Command("balance"), OnlyMembers())
async def show_balance(
    message: Message,
    store: Store,
    clock: Clock,
    member: Member,
    purse: Purse,
    program: Program,
    words: Words,
) -> TelegramMethod[Message]:
    """/balance: the spendable balance is the first number."""
    text = await _balance(store, member, purse, program, clock.now(), words)
    return answer_text(message, text, _ways_on(words))


@router.callback_query(GoTo.filter(F.place == Go.BALANCE), OnlyMembers())
async def open_balance(
    callback: CallbackQuery,
    store: Store,
    clock: Clock,
    member: Member,
    purse: Purse,
    program: Program,
    words: Words,
) -> TelegramMethod[Message | bool]:
    """⭐."""
    text = await _balance(store, member, purse, program, clock.now(), words)
    return replace_text(callback, text, _ways_on(words))


@router.message(Command("history"), OnlyMembers())
async def show_history(
    message: Message, member: Member, store: Store, clock: Clock, program: Program, words: Words
) -> TelegramMethod[Message]:
    """/history: the newest page."""
    page = await store.read(history_page, member_id=member.id, before=None)
    text = _lines(page, program, clock.now(), words)
    return answer_text(message, text, _pages(page, None, words))


@router.callback_query(GoTo.filter(F.place == Go.HISTORY), OnlyMembers())
async def open_history(
    callback: CallbackQuery,
    member: Member,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
) -> TelegramMethod[Message | bool]:
    """📜."""
    page = await store.read(history_page, member_id=member.id, before=None)
    text = _lines(page, program, clock.now(), words)
    return replace_text(callback, text, _pages(page, None, words))


@router.callback_query(buttons.Older.filter(), OnlyMembers())
async def turn_page(
    callback: CallbackQuery,
    callback_data: buttons.Older,
    member: Member,
    store: Store,
    clock: Clock,
    program: Program,
    words: Words,
) -> TelegramMethod[Message | bool]:
    """➡️ to older entries, ⬅️ to the newest."""
    before = EntryId(callback_data.before) if callback_data.before else None
    page = await store.read(history_page, member_id=member.id, before=before)
    text = _lines(page, program, clock.now(), words)
    return replace_text(callback, text, _pages(page, before, words))


async def _balance(
    store: Store, member: Member, purse: Purse, program: Program, now: datetime, words: Words
) -> Html:
    loss = await loss_shown(store, program, member, now, words)
    discount = await discount_shown(store, program, member, now, words)
    climb = await climb_shown(store, program, member, now, words)
    parts = (_points(purse, words), loss, discount, climb)
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


def _lines(page: Page, program: Program, now: datetime, words: Words) -> Html:
    if not page.entries:
        return words("history-empty")
    lines = "\n".join(
        " · ".join(
            [
                _line(entry, program, words),
                *life_shown(page.lives.get(entry.id), program, now, words),
            ]
        )
        for entry in page.entries
    )
    return words("history", lines=Html(lines))


def _line(entry: Entry, program: Program, words: Words) -> Html:
    return words(
        "history-line",
        at=moment(entry.at, ZoneInfo(program.time_zone), words.language),
        points=signed(entry.points, words.language),
        reason=words.plain(f"reason-{entry.reason}"),
    )


def _pages(page: Page, before: EntryId | None, words: Words) -> InlineKeyboardMarkup:
    newest = button(words.plain("history-newest-button"), buttons.Older(before=0))
    ways = [newest] if before else []
    if page.older is not None:
        ways.append(button(words.plain("history-older-button"), buttons.Older(before=page.older)))
    back = button(words.plain("balance-button"), GoTo(place=Go.BALANCE))
    return rows(tuple(ways), back) if ways else rows(back)
