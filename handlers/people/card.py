"""The card: one picture with the QR code, and six digits below it that live five minutes."""

import asyncio
import secrets
from collections import OrderedDict

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.methods import EditMessageMedia, SendPhoto, TelegramMethod
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

from handlers.buttons import Go, GoTo
from handlers.guest import Guest, OnlyMembers
from handlers.links import start_link
from handlers.people import buttons
from handlers.people.card_picture import CardFace, draw_card
from handlers.screen import button, rows, screen_of
from locales.amounts import number, percent
from locales.texts import Html, Words
from loyalty.earning.discounts import own_discount
from loyalty.earning.earning import gives_points
from loyalty.earning.tiers import tier_now
from loyalty.keys import Keys
from loyalty.people.cards import card_payload, show_code
from loyalty.records.people import Code

router = Router(name="card")


class CardShelf:
    """Pictures that were drawn, so that an unchanged card is not drawn twice.

    Holds a few megabytes at most. Two who ask for one card at once wait for one drawing.
    """

    def __init__(self, room: int = 100) -> None:
        self._drawn: OrderedDict[CardFace, asyncio.Task[bytes]] = OrderedDict()
        self._room = room

    async def picture(self, face: CardFace) -> bytes:
        """The card as a picture, drawn in a worker thread unless it lies here already."""
        drawing = self._drawn.get(face)
        if drawing is None or (drawing.done() and drawing.exception()):
            drawing = asyncio.create_task(asyncio.to_thread(draw_card, face))
            self._drawn[face] = drawing
        self._drawn.move_to_end(face)
        while len(self._drawn) > self._room:
            self._drawn.popitem(last=False)
        return await asyncio.shield(drawing)


@router.message(Command("card"), OnlyMembers())
@router.callback_query(GoTo.filter(F.place == Go.CARD), OnlyMembers())
async def show_card(
    event: Message | CallbackQuery, guest: Guest, keys: Keys, cards: CardShelf, username: str
) -> TelegramMethod[Message]:
    """/card and 💳: a new message with the picture."""
    picture, text = await _card(guest, keys, cards, username, renew=False)
    return SendPhoto(
        chat_id=guest.chat, photo=picture, caption=text, reply_markup=renewing(guest.words)
    )


@router.callback_query(buttons.RenewCode.filter(), OnlyMembers())
async def renew_code(
    callback: CallbackQuery, guest: Guest, keys: Keys, cards: CardShelf, username: str
) -> TelegramMethod[Message | bool]:
    """New digits, on the same message; the picture is drawn as it is now."""
    picture, text = await _card(guest, keys, cards, username, renew=True)
    screen = screen_of(callback)
    return EditMessageMedia(
        chat_id=screen.chat,
        message_id=screen.message,
        media=InputMediaPhoto(media=picture, caption=text),
        reply_markup=renewing(guest.words),
    )


async def _card(
    guest: Guest, keys: Keys, cards: CardShelf, username: str, *, renew: bool
) -> tuple[BufferedInputFile, Html]:
    """The picture, and the digits below it."""
    member, now = guest.member, guest.clock.now()
    face = await card_face(guest, start_link(username, card_payload(keys.card, member.id, now)))
    code = await guest.store.write(
        show_code, member_id=member.id, draw=six_digits, renew=renew, now=now
    )
    return BufferedInputFile(await cards.picture(face), "card.jpg"), caption(code, guest)


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
