"""Privacy: what is kept and why, everything as a file, and being forgotten."""

import json
from dataclasses import asdict
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.methods import SendDocument, SendMessage, TelegramMethod
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardMarkup, Message

from handlers.buttons import Go, GoTo
from handlers.guest import Guest, OnlyMembers
from handlers.menu import show_menu
from handlers.people import buttons
from handlers.people.card import put_away
from handlers.screen import button, replace_text, rows, screen_of, take_buttons
from handlers.standing import standing
from locales.texts import Html, Words
from loyalty.people.cards import where_card_lies
from loyalty.people.privacy import dossier
from loyalty.records.people import Caller
from loyalty.values import OperationId
from loyalty.voice.leaving import leave

router = Router(name="privacy")


@router.message(Command("privacy"))
async def show_privacy(
    message: Message, caller: Caller | None, words: Words
) -> TelegramMethod[Message]:
    """/privacy, for strangers too: what would be kept."""
    keyboard = _ways(words) if caller is not None and caller.member is not None else None
    return message.answer(words("privacy"), reply_markup=keyboard)


@router.callback_query(buttons.PrivacyDo.filter(F.what == buttons.Privacy.EXPORT), OnlyMembers())
async def export(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message]:
    """📥: everything about me, as a JSON file."""
    found = await guest.store.read(dossier, person_id=guest.person.id)
    text = json.dumps(asdict(found), ensure_ascii=False, indent=2, default=_plainly)
    return SendDocument(
        chat_id=guest.chat,
        document=BufferedInputFile(text.encode(), "tamga-about-me.json"),
        caption=guest.words("privacy-file"),
    )


@router.callback_query(
    buttons.PrivacyDo.filter(F.what == buttons.Privacy.ASK_DELETE), OnlyMembers()
)
async def ask_to_forget(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message | bool]:
    """🗑 asks once, and says what is lost."""
    words, points = guest.words, guest.member.spendable
    text = words("forget-ask" if guest.role is None else "forget-ask-staff", points=points)
    if (debt := -guest.member.balance) > 0:
        text = Html(f"{text}\n\n{words('forget-ask-debt', points=debt)}")
    yes = button(words.plain("forget-button"), buttons.Forget(asked=screen_of(callback).message))
    no = button(words.plain("cancel-button"), buttons.PrivacyDo(what=buttons.Privacy.KEEP))
    return replace_text(callback, text, rows(yes, no))


@router.callback_query(buttons.PrivacyDo.filter(F.what == buttons.Privacy.KEEP), OnlyMembers())
async def keep(callback: CallbackQuery, words: Words) -> TelegramMethod[Message | bool]:
    """❌: everything stays."""
    return replace_text(callback, words("privacy"), _ways(words))


@router.callback_query(buttons.Forget.filter(), OnlyMembers())
async def forget_me(
    callback: CallbackQuery, callback_data: buttons.Forget, guest: Guest, bot: Bot
) -> TelegramMethod[Message]:
    """✅: forgotten, and the card is off the chat. There is nothing to come back to but /start."""
    person_id, now, words = guest.person.id, guest.clock.now(), guest.words
    card = await guest.store.read(where_card_lies, member_id=guest.member.id)
    await guest.store.write(
        leave,
        person_id=person_id,
        operation=OperationId(f"forget:{person_id}:{callback_data.asked}"),
        now=now,
    )
    await guest.state.clear()
    await show_menu(bot, guest.chat, words, guest.role, member=False)
    if card is not None:
        await put_away(bot, guest.chat, card, words, now)
    await take_buttons(callback, bot)
    keyboard = standing(words, guest.role, carries_card=False)
    return SendMessage(chat_id=guest.chat, text=words("forget-done"), reply_markup=keyboard)


def _ways(words: Words) -> InlineKeyboardMarkup:
    return rows(
        button(words.plain("export-button"), buttons.PrivacyDo(what=buttons.Privacy.EXPORT)),
        button(words.plain("delete-button"), buttons.PrivacyDo(what=buttons.Privacy.ASK_DELETE)),
        button(words.plain("settings-button"), GoTo(place=Go.SETTINGS)),
    )


def _plainly(value: Any) -> str:
    """Dates, instants and birthdays as ISO 8601."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
