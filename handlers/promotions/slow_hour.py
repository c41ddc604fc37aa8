"""A slow hour: owners are asked whether to fill it; one tap writes to those who usually come."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.promotions import buttons
from handlers.rendered import Reader, Rendered, in_place, sent
from handlers.screen import button, replace_text, rows, screen_of
from locales import LANGUAGES
from locales.amounts import clock_time, money
from locales.texts import Html, Texts, Words
from loyalty.promotions.slow_hour import SlowHourAsk, SlowHourClosed, answer_slow_hour, look_at
from loyalty.records.promotions.contents import Content, Form
from loyalty.records.team import Role

router = Router(name="slow_hour")


@router.callback_query(buttons.FillHour.filter(), AtDesk(Role.OWNER))
async def fill(
    callback: CallbackQuery, callback_data: buttons.FillHour, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool]:
    """✅ writes to them, and this message shows how far that has come; ❌ leaves it."""
    day = date.fromordinal(callback_data.ordinal)
    slow = await desk.store.read(look_at, day=day)
    zone = ZoneInfo(desk.program.time_zone)
    await desk.store.write(
        answer_slow_hour,
        day=day,
        yes=callback_data.yes,
        by=desk.person.id,
        contents=contents_of(slow.until, zone, texts),
        screen=screen_of(callback),
        now=desk.clock.now(),
    )
    return replace_text(
        callback, desk.words("slow-hour-started" if callback_data.yes else "slow-hour-refused")
    )


def contents_of(until: datetime, zone: ZoneInfo, texts: Texts) -> tuple[Content, ...]:
    """What customers read of it, each in their language."""
    return tuple(
        Content(language, Form.TEXT, _message(until, zone, texts.of(language)))
        for language in LANGUAGES
    )


def slow_hour_ask(told: SlowHourAsk, reader: Reader) -> Rendered:
    """What came in instead of what is usual, what would be written to how many; ✅ and ❌."""
    words, slow = reader.words, told.slow
    currency, zone = reader.program.currency, ZoneInfo(reader.program.time_zone)
    text = words(
        "slow-hour-ask",
        takings=money(slow.takings, currency, words.language),
        usual=money(slow.usual, currency, words.language),
        since=f"{slow.hour}:00",
        before=f"{slow.hour + 1}:00",
        until=clock_time(slow.until, zone),
        budget=money(slow.budget, currency, words.language),
        message=_message(slow.until, zone, words),
    )
    keyboard = rows(
        button(
            words.plain("slow-hour-yes-button", people=slow.people),
            buttons.FillHour(ordinal=slow.day.toordinal(), yes=True),
        ),
        button(
            words.plain("slow-hour-no-button"),
            buttons.FillHour(ordinal=slow.day.toordinal(), yes=False),
        ),
    )
    return sent(reader, text, keyboard)


def slow_hour_closed(told: SlowHourClosed, reader: Reader) -> Rendered:
    """Who has decided, or that nobody has."""
    return in_place(reader, reader.words(f"slow-hour-closed-{told.ending}", by=reader.by))


def _message(until: datetime, zone: ZoneInfo, words: Words) -> Html:
    return words("slow-hour-message", until=clock_time(until, zone))
