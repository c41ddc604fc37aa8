"""What is told of refunds and of points by hand: to both sides, and to a second person.

An undoing is a refund of the whole.
"""

from datetime import datetime

from aiogram.methods import EditMessageText, SendMessage

from handlers.points.purse import balance_line
from handlers.rendered import Rendered
from handlers.returns import buttons
from handlers.returns.reasons import in_words
from handlers.returns.returned import returned_lines
from handlers.screen import button, rows
from locales.amounts import day, money, signed
from locales.texts import Html, Words
from loyalty.points.expiry import last_day
from loyalty.records.outbox import Figures
from loyalty.records.returns import Part
from loyalty.rules.program import Program
from loyalty.values import Minor, Points


def correction_ask(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To a second person: who wants it, for whom, and why; ✅ and ❌."""
    text = words(
        "correction-second",
        asker=str(figures["asker"]),
        name=str(figures["customer"]) or words.plain("no-name"),
        points=signed(int(figures["points"]), words.language),
        reason=in_words(str(figures["reason"]), words),
    )
    approval = int(figures["approval"])
    keyboard = rows(
        button(
            words.plain("correction-yes-button"),
            buttons.AnswerCorrection(approval=approval, yes=True),
        ),
        button(words.plain("no-button"), buttons.AnswerCorrection(approval=approval, yes=False)),
    )
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def correction_answer(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To whoever asked: what the second person said, or why nobody has."""
    text = words(
        f"correction-answer-{figures['verdict']}",
        by=str(figures.get("by", "")),
        name=str(figures["customer"]) or words.plain("no-name"),
        points=signed(int(figures["points"]), words.language),
    )
    return Rendered(SendMessage(chat_id=chat, text=text))


def correction_receipt(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, with the reason."""
    text = words(
        "correction-receipt",
        points=signed(int(figures["points"]), words.language),
        reason=in_words(str(figures["reason"]), words),
        balance=balance_line(Points(int(figures["balance"])), words),
        programme=program.name,
    )
    return Rendered(SendMessage(chat_id=chat, text=text))


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
