"""/owner: today in three lines, what waits for a decision, and the ways to everything else."""

from collections.abc import Mapping
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message, ReplyParameters

from handlers.buttons import Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.figures import buttons
from handlers.guard.notices import pattern_in_words
from handlers.lengths import on_one_line
from handlers.open_panels import Tag, opening
from handlers.outbox import Renderer
from handlers.paging import A_PAGE, Page, turning
from handlers.screen import Shown, button, replace_text, rows, show
from handlers.voice.buttons import ShowRatings
from locales.amounts import day, short_day
from locales.texts import Html, Texts, Words
from loyalty.figures.decisions import Kind, Waiting, decisions_of, shown_anew, waiting_of
from loyalty.figures.today import Today, today_of
from loyalty.records.team import Role

_LONGEST = 60  # units of what waits, on its button

router = Router(name="owner's home")


@router.message(Command("owner"), AtDesk(Role.MANAGER))
@router.callback_query(GoTo.filter(F.place == Go.OWNER), AtDesk(Role.MANAGER))
async def show_home(
    event: Message | CallbackQuery, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/owner, and ⬅️ from what it leads to."""
    today = await desk.store.read(today_of, by=desk.person.id, now=desk.clock.now())
    waiting = await desk.store.read(decisions_of, by=desk.person.id, now=desk.clock.now())
    keys = [_waiting_button(kind, count, desk.words) for kind, count in waiting.items()]
    return show(event, _text(today, waiting, desk), rows(*keys, *_ways(desk.words)))


@router.callback_query(buttons.ListWaiting.filter(), AtDesk(Role.MANAGER))
async def list_waiting(
    callback: CallbackQuery, callback_data: buttons.ListWaiting, desk: Desk
) -> TelegramMethod[Message | bool]:
    """All of one kind, page by page."""
    return replace_text(callback, *await _list(callback_data, desk))


@router.callback_query(buttons.ShowWaiting.filter(), AtDesk(Role.MANAGER))
async def show_one(
    callback: CallbackQuery, callback_data: buttons.ShowWaiting, desk: Desk, texts: Texts
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """One of them below the list, as it was told of; a request by a quotation of what asked."""
    shown = await desk.store.read(
        shown_anew,
        kind=callback_data.kind,
        number=callback_data.number,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    if shown is not None and shown.notice is not None:
        word = Renderer(desk.store, texts, desk.clock).word
        rendered = await word(shown.notice, desk.person.id)
        if rendered is not None:
            return rendered.first
    if shown is None or shown.asked_in is None:
        return callback.answer(desk.words.plain("waiting-no-more"), show_alert=True)
    quoted = ReplyParameters(message_id=shown.asked_in, allow_sending_without_reply=True)
    text = desk.words("waiting-asked-here")
    return SendMessage(chat_id=desk.chat, text=text, reply_parameters=quoted)


def _text(today: Today, waiting: Mapping[Kind, int], desk: Desk) -> Html:
    words = desk.words
    name = desk.program.name if today.branch is None else f"{desk.program.name} · {today.branch}"
    lines = [_sales(today, desk), words("home-points", given=today.points, spent=today.spent)]
    if today.joined is None:
        lines.append(words("home-customers", customers=today.customers))
    else:
        joined = today.joined
        lines.append(words("home-customers-new", customers=today.customers, joined=joined))
    return words(
        "owner-home",
        name=name,
        day=day(today.day, words.language, today=today.day),
        lines=Html("\n".join(lines)),
        waiting=words("home-waiting", count=sum(waiting.values()))
        if waiting
        else words("home-done"),
    )


def _sales(today: Today, desk: Desk) -> Html:
    bills = desk.money(today.bills)
    if today.usual is None:
        return desk.words("home-sales", sales=today.sales, bills=bills)
    usual = desk.money(today.usual)
    return desk.words("home-sales-usual", sales=today.sales, bills=bills, usual=usual)


def _waiting_button(kind: Kind, count: int, words: Words) -> InlineKeyboardButton:
    label = words.plain(f"waiting-{kind}-button", count=count)
    return button(label, buttons.ListWaiting(kind=kind, page=0))


def _ways(words: Words) -> list[tuple[InlineKeyboardButton, ...]]:
    """To the rooms that there are; panels open below."""
    ways = (
        button(words.plain("shift-button"), GoTo(place=Go.SHIFT)),
        button(words.plain("team-button"), GoTo(place=Go.TEAM)),
        _panel(words.plain("home-broadcast-button"), "message"),
        _panel(words.plain("home-promos-button"), "promos"),
        button(words.plain("home-surveys-button"), ShowRatings(days=30)),
    )
    return [ways[:2], ways[2:4], ways[4:]]


def _panel(label: str, window: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=label, callback_data=opening(Tag(window)))


async def _list(asked: buttons.ListWaiting, desk: Desk) -> Shown:
    words, kind = desk.words, asked.kind
    found, count = await desk.store.read(
        waiting_of,
        kind=kind,
        by=desk.person.id,
        now=desk.clock.now(),
        first=asked.page * A_PAGE,
        most=A_PAGE,
    )
    page = Page(found, asked.page, (asked.page + 1) * A_PAGE < count)
    choices = [
        button(_label(one, desk), buttons.ShowWaiting(kind=kind, number=one.number))
        for one in page.shown
    ]
    turns = turning(page, words, lambda to: buttons.ListWaiting(kind=kind, page=to))
    back = button(words.plain("back-button"), GoTo(place=Go.OWNER))
    text = words(f"undecided-{kind}", count=count) if found else words("home-done")
    return text, rows(*choices, turns, back)


def _label(one: Waiting, desk: Desk) -> str:
    words, since = desk.words, one.since
    at = desk.moment(since) if isinstance(since, datetime) else short_day(since, words.language)
    about = one.about or words.plain("waiting-nameless")
    if one.seen is not None:
        about = f"{about}: {pattern_in_words(one.seen, words, desk.program)}"
    return on_one_line(f"{at} · {about}", _LONGEST)
