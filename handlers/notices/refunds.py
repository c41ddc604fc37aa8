"""What both sides are told of a refund; an undoing is one of the whole."""

from datetime import datetime

from aiogram.methods import EditMessageText, SendMessage

from handlers.customer.home import balance_line
from handlers.notices.rendered import Rendered
from handlers.till.returned import returned_lines
from locales.amounts import day, money
from locales.texts import Html, Words
from loyalty.expiry import last_day
from loyalty.notices import Figures
from loyalty.program import Program
from loyalty.refunds import Part
from loyalty.values import Minor, Points


def refund_receipt(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """The customer's: what was given back, and the new balance; of a debt, what becomes of it."""
    balance = Points(int(figures["balance"]))
    lines = _lines(figures, words, program)
    lines.append(words("refund-receipt-balance", balance=balance_line(balance, words)))
    if balance < 0:
        lines += [Html(""), words("refund-receipt-debt")]
    text = words(
        "refund-receipt" if _whole(figures) else "refund-receipt-part",
        number=str(figures["sale"]),
        bill=_money(figures["bill"], words, program),
        lines=Html("\n".join(lines)),
        programme=program.name,
    )
    return Rendered(SendMessage(chat_id=chat, text=text))


def till_refund(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To whoever gave it back, once it is done."""
    text = words(
        "till-refund" if _whole(figures) else "till-refund-part",
        number=str(figures["sale"]),
        name=str(figures["customer"]) or words.plain("no-name"),
        bill=_money(figures["bill"], words, program),
        lines=Html("\n".join(_lines(figures, words, program))),
        balance=balance_line(Points(int(figures["balance"])), words),
    )
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]), message_id=int(figures["message"]), text=text
        ),
        SendMessage(chat_id=chat, text=text),
    )


def _lines(figures: Figures, words: Words, program: Program) -> list[Html]:
    part = Part(
        amount=Minor(int(figures["amount"])),
        cash=Minor(int(figures["cash"])),
        taken=Points(int(figures["taken"])),
        given=Points(int(figures["given"])),
    )
    bill, lost = Minor(int(figures["bill"])), Points(int(figures["lost"]))
    lines = returned_lines(part, bill, program, words, lost=lost, done=True)
    if "revived" in figures:
        until = last_day(program, datetime.fromisoformat(str(figures["until"])))
        spend_by = day(until, words.language)
        lines.append(words("refund-receipt-revived", points=int(figures["revived"]), day=spend_by))
    return lines


def _whole(figures: Figures) -> bool:
    """Whether this one gave back the whole bill at once."""
    return figures["amount"] == figures["bill"]


def _money(minor: str | int, words: Words, program: Program) -> str:
    return money(int(minor), program.currency, words.language)
