"""The card: one picture with the QR code, and six digits below it that live five minutes."""

import asyncio
import secrets
from collections import OrderedDict
from datetime import datetime
from zoneinfo import ZoneInfo

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
from handlers.caller import OnlyMembers
from handlers.links import start_link
from handlers.people import buttons
from handlers.people.card_picture import CardFace, draw_card
from handlers.screen import button, rows, screen_of
from locales.amounts import clock_time, number, percent
from locales.texts import Html, Words
from loyalty.clock import Clock
from loyalty.earning.discounts import held_discount
from loyalty.earning.earning import gives_points
from loyalty.earning.tiers import standing_tier
from loyalty.keys import Keys
from loyalty.people.cards import card_payload, show_code
from loyalty.records.people import Code, Member, Person
from loyalty.rules.program import Program
from loyalty.store import Store

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
    event: Message | CallbackQuery,
    member: Member,
    person: Person,
    program: Program,
    store: Store,
    clock: Clock,
    keys: Keys,
    cards: CardShelf,
    username: str,
    words: Words,
) -> TelegramMethod[Message]:
    """/card and 💳: a new message with the picture."""
    now = clock.now()
    link = start_link(username, card_payload(keys.card, member.id, now))
    face = await card_face(store, member, person, program, link, now, words)
    code = await store.write(show_code, member_id=member.id, draw=six_digits, renew=False, now=now)
    return SendPhoto(
        chat_id=person.telegram_id or 0,
        photo=BufferedInputFile(await cards.picture(face), "card.jpg"),
        caption=caption(code, program, words),
        reply_markup=renewing(words),
    )


@router.callback_query(buttons.RenewCode.filter(), OnlyMembers())
async def renew_code(
    callback: CallbackQuery,
    member: Member,
    person: Person,
    program: Program,
    store: Store,
    clock: Clock,
    keys: Keys,
    cards: CardShelf,
    username: str,
    words: Words,
) -> TelegramMethod[Message | bool]:
    """New digits, on the same message; the picture as it stands now."""
    now = clock.now()
    link = start_link(username, card_payload(keys.card, member.id, now))
    face = await card_face(store, member, person, program, link, now, words)
    code = await store.write(show_code, member_id=member.id, draw=six_digits, renew=True, now=now)
    picture = BufferedInputFile(await cards.picture(face), "card.jpg")
    screen = screen_of(callback)
    return EditMessageMedia(
        chat_id=screen.chat,
        message_id=screen.message,
        media=InputMediaPhoto(media=picture, caption=caption(code, program, words)),
        reply_markup=renewing(words),
    )


async def card_face(
    store: Store,
    member: Member,
    person: Person,
    program: Program,
    link: str,
    now: datetime,
    words: Words,
) -> CardFace:
    """What stands on the card: the points, or, where these are none and will be, the discount."""
    tier = await store.read(standing_tier, program, member, now) if member.tier else None
    label, figure = words.plain("card-balance-label"), number(member.balance, words.language)
    if not (member.balance or gives_points(program)):
        off = (await store.read(held_discount, member=member, now=now)).rate
        label = words.plain("card-discount-label") if off else ""
        figure = percent(off, words.language) if off else ""
    return CardFace(
        programme=program.name,
        colour=program.colour,
        name=person.name or "",
        balance_label=label,
        balance=figure,
        link=link,
        note=words.plain("card-note"),
        tier=tier.name if tier is not None else "",
    )


def caption(code: Code, program: Program, words: Words) -> Html:
    """The six digits, grouped, and until when they live."""
    return words(
        "card-caption",
        code=f"{code.digits[:3]} {code.digits[3:]}",
        until=clock_time(code.expires_at, ZoneInfo(program.time_zone)),
    )


def renewing(words: Words) -> InlineKeyboardMarkup:
    """The button below the card."""
    return rows(button(words.plain("renew-code-button"), buttons.RenewCode()))


def six_digits() -> str:
    """Random digits, zeros in front included."""
    return f"{secrets.randbelow(1_000_000):06}"
