"""Receipts: the customer's is a message, the cashier's is laid over the quote."""

from datetime import datetime

from aiogram.methods import EditMessageText, SendMessage

from handlers.buttons import AskDispute
from handlers.customer.home import balance_line
from handlers.notices.rendered import Rendered
from handlers.screen import button, rows
from handlers.till.award import reasons
from handlers.till.receipt import bill_lines, lot_lines, till_receipt, undo_button
from locales.texts import Html, Words
from loyalty.earning import gives_points, read_back
from loyalty.notices import Figures
from loyalty.program import Program
from loyalty.values import Points, SaleId


def sale_receipt(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """The customer's: what was bought and credited, why so much, and the new balance."""
    gives = gives_points(program)
    points, balance = int(figures["points"]), Points(int(figures["balance"]))
    lines = bill_lines(figures, program, words)
    if "reasons" in figures:
        why = read_back(str(figures["reasons"]))
        lines += [Html(), *reasons(why, program, words), Html()]
    if gives or balance:
        lines.append(words("sale-receipt-balance", balance=balance_line(balance, words)))
    lines += lot_lines(figures, program, words)
    lines.append(words("receipt-number", number=str(figures["sale"])))
    if points:
        head = words("sale-receipt-points", points=points)
    else:
        head = words("sale-receipt-no-points" if gives else "sale-receipt-plain")
    text = words("sale-receipt", head=head, lines=Html("\n".join(lines)), programme=program.name)
    dispute = button(words.plain("not-me-button"), AskDispute(sale=int(figures["sale"])))
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=rows(dispute)))


def till_sale(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """The cashier's, with ↩️."""
    text = till_receipt(
        words,
        program,
        name=str(figures["customer"]),
        figures=figures,
        undo_until=datetime.fromisoformat(str(figures["until"])),
    )
    keyboard = undo_button(SaleId(int(figures["sale"])), words)
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]),
            message_id=int(figures["message"]),
            text=text,
            reply_markup=keyboard,
        ),
        SendMessage(chat_id=chat, text=text, reply_markup=keyboard),
    )
