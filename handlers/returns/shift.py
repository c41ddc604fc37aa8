"""The shift: a day's sales and refunds with their figures, and the ways to take a sale back."""

from collections.abc import Iterator
from datetime import date, datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.buttons import AskUndo, Go, GoTo
from handlers.desk import AtDesk, Desk
from handlers.paging import Page, page_of, turning
from handlers.returns import buttons
from handlers.returns.sold import leave_refund
from handlers.screen import button, replace_text, rows, show
from locales.amounts import day
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points
from loyalty.records.returns import RefundLine
from loyalty.records.team import Role
from loyalty.records.till import SaleLine
from loyalty.returns.shifts import Shift, shift_of
from loyalty.values import Points

router = Router(name="shift")

SHOWN = 10  # sales and refunds on a page, the newest first; the figures above them count all
BRANCHES = 10  # whose totals are shown, the largest; those of the others are one sum


@router.message(Command("shift"), AtDesk())
@router.callback_query(GoTo.filter(F.place == Go.SHIFT), AtDesk())
async def show_shift(
    event: Message | CallbackQuery, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/shift and 📊, and ⬅️ under a sale, which leaves what was asked about it."""
    if isinstance(event, CallbackQuery):
        await leave_refund(desk)
    return show(event, *shift_screen(await _shift(desk), desk))


@router.callback_query(buttons.ShiftOn.filter(), AtDesk())
async def turn_to(
    callback: CallbackQuery, callback_data: buttons.ShiftOn, desk: Desk
) -> TelegramMethod[Message | bool]:
    """⬅️ and ➡️ to more sales of a day and, for leaders, to other days."""
    page = callback_data.page
    shift = await _shift(desk, date.fromordinal(callback_data.ordinal))
    return replace_text(callback, *shift_screen(shift, desk, page))


def shift_screen(
    shift: Shift, desk: Desk, page: int = 0
) -> tuple[Html, InlineKeyboardMarkup | None]:
    """The day's figures, one page of its sales, and the ways on."""
    return _figures(shift, desk, page), _ways(shift, desk, page)


async def _shift(desk: Desk, on: date | None = None) -> Shift:
    return await desk.store.read(shift_of, by=desk.person.id, day=on, now=desk.clock.now())


def _figures(shift: Shift, desk: Desk, page: int = 0) -> Html:
    words = desk.words
    shown = day(shift.day, words.language, today=desk.today)
    if not shift.lines and not shift.refunds:
        today = shift.day == shift.days[1]
        return words("shift-empty" if today else "shift-empty-day", day=shown)
    leads = shift.staff.role is not Role.CASHIER
    lines = "\n".join(_line(line, desk, leads=leads) for line in _page(shift, page).shown)
    figures = Html("\n".join((*_sums(shift, desk), *_branches(shift, desk))))
    return words("shift", day=shown, figures=figures, lines=Html(lines))


def _sums(shift: Shift, desk: Desk) -> Iterator[Html]:
    """What says something: no discounts where there were none, nothing paid that the bills say."""
    words = desk.words
    yield words("shift-sales", sales=shift.sales)
    yield words("shift-bills", bills=desk.money(shift.bills))
    if shift.discounts:
        yield words("shift-discounts", discounts=desk.money(shift.discounts))
    if shift.paid != shift.bills:
        yield words("shift-paid", paid=desk.money(shift.paid))
    if shift.points or gives_points(desk.program):
        yield words("shift-points", points=shift.points)
    if shift.spent:
        yield words("shift-spent", points=shift.spent)
    if shift.given_back:
        returned = desk.money(shift.returned)
        yield words("shift-refunds", refunds=shift.given_back, returned=returned)


def _branches(shift: Shift, desk: Desk) -> Iterator[Html]:
    """The totals of each, for whoever leads several."""
    if not shift.branches or shift.staff.role is Role.CASHIER:
        return
    words, others = desk.words, shift.branches[BRANCHES:]
    yield Html()
    for one in shift.branches[:BRANCHES]:
        name = one.name or words.plain("shift-no-branch")
        yield words("shift-branch", name=name, sales=one.sales, bills=desk.money(one.bills))
    if others:
        yield words(
            "shift-branch",
            name=words.plain("shift-other-branches"),
            sales=sum(one.sales for one in others),
            bills=desk.money(sum(one.bills for one in others)),
        )


def _page(shift: Shift, page: int) -> Page[SaleLine | RefundLine]:
    """Sales and refunds as they happened, the newest first."""
    everything: list[SaleLine | RefundLine] = [*shift.lines, *shift.refunds]
    everything.sort(key=_at, reverse=True)
    return page_of(everything, page, SHOWN)


def _at(line: SaleLine | RefundLine) -> datetime:
    return line.sale.at if isinstance(line, SaleLine) else line.refund.at


def _line(line: SaleLine | RefundLine, desk: Desk, *, leads: bool) -> Html:
    """What was sold or given back; to whoever leads, also the points that paid, who and where."""
    words = desk.words
    if isinstance(line, SaleLine):
        kind, (bill, points, spent) = "sale", (line.sale.bill, line.sale.points, line.sale.spent)
    else:
        kind = "undone" if line.refund.reason is None else "refund"
        bill, points, spent = line.refund.part.amount, line.refund.part.taken, Points(0)
    shown = words(
        f"shift-line-{kind}",
        at=desk.clock_time(_at(line)),
        name=line.name or words.plain("no-name"),
        bill=desk.money(bill),
        points=points,
    )
    if not leads:
        return shown
    if spent:
        shown = words("shift-line-spent", line=shown, points=spent)
    by = line.by if line.branch is None else f"{line.by} · {line.branch}"
    return words("shift-line-by", line=shown, by=by)


def _ways(shift: Shift, desk: Desk, page: int = 0) -> InlineKeyboardMarkup | None:
    """The page's sales of which anything is left: for leaders 🧾 with all that can be done, for
    cashiers ↩️ while it works. Then the ways to other pages and, for leaders, to other days.
    """
    leads = shift.staff.role is not Role.CASHIER
    turned = _page(shift, page)
    sales = [line for line in turned.shown if isinstance(line, SaleLine)]
    offered = [
        _sale_button(line, desk, leads=leads)
        for line in sales
        if line.sale.undone_at is None and (leads or desk.clock.now() < line.sale.undo_until)
    ]
    here = shift.day.toordinal()
    pages = turning(
        turned, desk.words, lambda to: buttons.ShiftOn(ordinal=here, page=to), by_age=True
    )
    keyboard = rows(*offered, pages, _days(shift, desk.words) if leads else ())
    return keyboard if keyboard.inline_keyboard else None


def _sale_button(line: SaleLine, desk: Desk, *, leads: bool) -> InlineKeyboardButton:
    sale = line.sale
    label = desk.words.plain(
        "sale-button" if leads else "shift-undo-button",
        at=desk.clock_time(sale.at),
        bill=desk.money(sale.bill),
    )
    return button(label, buttons.ShowSale(sale=sale.id) if leads else AskUndo(sale=sale.id))


def _days(shift: Shift, words: Words) -> tuple[InlineKeyboardButton, ...]:
    """To the day after and the day before."""
    first, last = (one.toordinal() for one in shift.days)
    here, days = shift.day.toordinal(), []
    if here < last:
        label = words.plain("shift-after-button", day=_short(here + 1, shift, words))
        days.append(button(label, buttons.ShiftOn(ordinal=here + 1, page=0)))
    if here > first:
        label = words.plain("shift-before-button", day=_short(here - 1, shift, words))
        days.append(button(label, buttons.ShiftOn(ordinal=here - 1, page=0)))
    return tuple(days)


def _short(ordinal: int, shift: Shift, words: Words) -> str:
    return day(date.fromordinal(ordinal), words.language, today=shift.days[1])
