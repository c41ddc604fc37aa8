"""The card: one picture with the QR code, and six digits below it that live five minutes.

Of a chat's cards there is one: a new one takes the place of the one before, which the till would
refuse one day.
"""

import asyncio
import secrets
from contextlib import suppress
from datetime import datetime, timedelta

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command
from aiogram.methods import (
    DeleteMessage,
    EditMessageCaption,
    EditMessageMedia,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

from handlers.buttons import Go, GoTo
from handlers.guest import Guest, OnlyMembers
from handlers.links import card_link
from handlers.people import buttons
from handlers.people.card_picture import CardFace, draw_card
from handlers.screen import button, rows, screen_of
from locales.amounts import number, percent
from locales.texts import Html, Words
from loyalty.earning.discounts import own_discount
from loyalty.earning.earning import gives_points
from loyalty.earning.tiers import tier_now
from loyalty.keys import Keys
from loyalty.people.cards import ShownCard, card_payload, note_card, show_card
from loyalty.records.people import CardScreen, Code

router = Router(name="card")

DELETABLE = timedelta(hours=48)
"""Telegram lets a bot delete what it has sent for so long. What is older can still be changed."""


@router.message(Command("card"), OnlyMembers())
@router.callback_query(GoTo.filter(F.place == Go.CARD), OnlyMembers())
async def give_card(
    _: Message | CallbackQuery, guest: Guest, keys: Keys, bot: Bot, username: str
) -> None:
    """/card and 💳: a new message with the picture."""
    await send_card(guest, bot, keys, username)


@router.callback_query(buttons.RenewCode.filter(), OnlyMembers())
async def renew_code(
    callback: CallbackQuery, guest: Guest, keys: Keys, username: str
) -> TelegramMethod[Message | bool]:
    """New digits, on the same message; the picture is drawn as it is now."""
    shown = await _next_card(guest, renew=True)
    picture = await _picture(guest, keys, username, shown.turn)
    screen = screen_of(callback)
    return EditMessageMedia(
        chat_id=screen.chat,
        message_id=screen.message,
        media=InputMediaPhoto(media=picture, caption=caption(shown.code, guest)),
        reply_markup=renewing(guest.words),
    )


async def send_card(guest: Guest, bot: Bot, keys: Keys, username: str) -> None:
    """Show the card as it is now; the one before goes, once this one is there."""
    shown = await _next_card(guest, renew=False)
    photo = SendPhoto(
        chat_id=guest.chat,
        photo=await _picture(guest, keys, username, shown.turn),
        caption=caption(shown.code, guest),
        reply_markup=renewing(guest.words),
    )
    sent, now = await bot(photo), guest.clock.now()
    await guest.store.write(
        note_card,
        member_id=guest.member.id,
        turn=shown.turn,
        message=sent.message_id,
        now=now,
    )
    if shown.before is not None:
        await put_away(bot, guest.chat, shown.before, guest.words, now)


async def put_away(bot: Bot, chat: int, card: CardScreen, words: Words, now: datetime) -> None:
    """Take a card off the chat; where it is too old for that, it says that it is an old one."""
    with suppress(TelegramBadRequest):  # it may be gone, or older than Telegram thinks fit
        if now - card.at < DELETABLE:
            await bot(DeleteMessage(chat_id=chat, message_id=card.message or 0))
            return
    with suppress(TelegramBadRequest):
        old = words("card-old")
        await bot(EditMessageCaption(chat_id=chat, message_id=card.message, caption=old))


async def card_face(guest: Guest, link: str) -> CardFace:
    """What stands on the card: the points, or, where these are none and will be, the discount."""
    words, program, member = guest.words, guest.program, guest.member
    store, now = guest.store, guest.clock.now()
    tier = await store.read(tier_now, program, member, now) if member.tier else None
    label, figure = words.plain("card-balance-label"), number(member.balance)
    if not (member.balance or gives_points(program)):
        off = (await store.read(own_discount, member=member, now=now)).rate
        label = words.plain("card-discount-label") if off else ""
        figure = percent(off, words.language) if off else ""
    return CardFace(
        programme=program.name,
        colour=program.colour,
        name=guest.person.name or "",
        balance_label=label,
        balance=figure,
        link=link,
        note=words.plain("card-note"),
        tier=tier.name if tier is not None else "",
    )


def caption(code: Code, guest: Guest) -> Html:
    """The six digits, grouped, and until when they live."""
    return guest.words(
        "card-caption",
        code=f"{code.digits[:3]} {code.digits[3:]}",
        until=guest.clock_time(code.expires_at),
    )


def renewing(words: Words) -> InlineKeyboardMarkup:
    """The button below the card."""
    return rows(button(words.plain("renew-code-button"), buttons.RenewCode()))


def six_digits() -> str:
    """Random digits, zeros in front included."""
    return f"{secrets.randbelow(1_000_000):06}"


async def _next_card(guest: Guest, *, renew: bool) -> ShownCard:
    return await guest.store.write(
        show_card,
        member_id=guest.member.id,
        draw=six_digits,
        renew=renew,
        now=guest.clock.now(),
    )


async def _picture(guest: Guest, keys: Keys, username: str, turn: int) -> BufferedInputFile:
    """The card as a picture, drawn in a worker thread."""
    payload = card_payload(keys.card, guest.member.id, guest.clock.now())
    face = await card_face(guest, card_link(username, payload, turn))
    return BufferedInputFile(await asyncio.to_thread(draw_card, face), "card.jpg")
