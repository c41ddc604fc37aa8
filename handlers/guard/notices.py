"""How an alert looks: what was seen, the evidence, and what can be done about it at once."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.buttons import AskSuspend
from handlers.guard import buttons
from handlers.rendered import Reader, Render, Rendered, sent
from handlers.screen import button, rows
from locales.amounts import moment, money, number
from locales.texts import Html, Words
from loyalty.errors import Refusal
from loyalty.guard.alerts import AlertRaised, AlertView, look_at_alert
from loyalty.records.guard import Alert, Pattern
from loyalty.records.outbox import Notice
from loyalty.records.till import Sale
from loyalty.rules.program import Program


async def alert(told: AlertRaised, reader: Reader) -> Rendered | None:
    """As its rows tell it now; whoever leads nobody any more is not told."""
    try:
        view = await reader.store.read(look_at_alert, alert_id=told.alert, by=reader.person_id)
    except Refusal:
        return None
    text = alert_text(view, reader.words, reader.program)
    return sent(reader, text, alert_keyboard(view, reader.words))


def alert_text(view: AlertView, words: Words, program: Program) -> Html:
    """The pattern by its name, who, how much in all, and the newest sales by their numbers."""
    found = view.alert
    lines: list[str] = [words("told-refused")] if found.refused else []
    if view.staff is not None:
        lines.append(words("told-staff", name=view.staff.name))
    if found.member_id is not None:
        lines.append(words("told-customer", name=view.customer or words.plain("no-name")))
    if found.tally.sales:
        bills = money(found.tally.bills, program.currency, words.language)
        points = found.tally.points
        lines.append(words("told-total", sales=found.tally.sales, bills=bills, points=points))
    shown = [_sale(sale, view, words, program) for sale in view.sales]
    return words(
        "alert",
        pattern=pattern_in_words(found, words, program),
        lines=Html("\n".join([*lines, "", *shown] if shown else lines)),
    )


def alert_keyboard(view: AlertView, words: Words) -> InlineKeyboardMarkup:
    """🧾 the sales, ⏸ whoever made them, and ✅ where it is all right."""
    evidence = tuple(
        button(
            words.plain("told-sale-button", number=str(sale.number)),
            buttons.ShowEvidence(sale=sale.id),
        )
        for sale in view.sales[:3]
    )
    suspending = [
        button(
            words.plain("suspend-name-button", name=one.name),
            AskSuspend(staff=one.id, alert=view.alert.id),
        )
        for one in view.suspects
    ]
    ways = [] if view.alert.quiet else [_all_right(view, words)]
    return rows(*([evidence] if evidence else []), *suspending, *ways)


def _all_right(view: AlertView, words: Words) -> InlineKeyboardButton:
    return button(words.plain("fine-button"), buttons.AllRight(alert=view.alert.id))


def pattern_in_words(found: Alert, words: Words, program: Program) -> str:
    """What was seen, with its figure and what is usual."""
    figure, allowed = (
        money(figure, program.currency, words.language)
        if found.pattern is Pattern.LARGE_BILL
        else number(figure)
        for figure in (found.figure, found.allowed)
    )
    return words.plain(f"alert-{found.pattern}", figure=figure, allowed=allowed)


def _sale(sale: Sale, view: AlertView, words: Words, program: Program) -> Html:
    language = words.language
    at = moment(sale.at, ZoneInfo(program.time_zone), language)
    bill = money(sale.bill, program.currency, language)
    cashier = view.sellers[sale.staff_id]
    if sale.refunded:
        returned = money(sale.refunded, program.currency, language)
        return words(
            "told-sale-returned",
            number=str(sale.number),
            at=at,
            bill=bill,
            returned=returned,
            cashier=cashier,
        )
    return words(
        "told-sale",
        number=str(sale.number),
        at=at,
        bill=bill,
        points=sale.points,
        cashier=cashier,
    )


RENDERERS: Mapping[type[Notice], Render] = {AlertRaised: alert}
