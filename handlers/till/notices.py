"""What is told of a sale unasked: receipts, whether points may pay, large bills."""

from datetime import datetime

from aiogram.methods import EditMessageText, SendMessage

from handlers.buttons import AskDispute
from handlers.earning.award import reasons
from handlers.points.purse import balance_line
from handlers.rendered import Rendered
from handlers.screen import button, rows
from handlers.till import buttons
from handlers.till.question import asking, closed, over
from handlers.till.receipt import bill_lines, lot_lines, till_receipt, undo_button
from locales.amounts import money
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points, read_back
from loyalty.outbox.approvals import Ending
from loyalty.records.outbox import Figures
from loyalty.rules.program import Program
from loyalty.till.spending import Choice
from loyalty.values import Points, SaleId


def bill_ask(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """Who wants to credit what to whom, and how often they did in seven days; ✅ and ❌."""
    currency, language = program.currency, words.language
    text = words(
        "large-bill-ask",
        cashier=str(figures["asker"]),
        name=str(figures["customer"]) or words.plain("no-name"),
        bill=money(int(figures["bill"]), currency, language),
        points=int(figures["points"]),
        allowed=money(int(figures["allowed"]), currency, language),
        sales=int(figures["sales"]),
        bills=money(int(figures["bills"]), currency, language),
    )
    approval = int(figures["approval"])
    keyboard = rows(
        button(
            words.plain("large-bill-yes-button"), buttons.AnswerBill(approval=approval, yes=True)
        ),
        button(words.plain("no-button"), buttons.AnswerBill(approval=approval, yes=False)),
    )
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def bill_over(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the cashier, in place of the quote: nothing was credited; without an answer, ask again."""
    bill = money(int(figures["bill"]), program.currency, words.language)
    text = words(f"large-bill-{figures['verdict']}", bill=bill)
    keyboard = None
    if figures["verdict"] == Ending.LAPSED:
        quote = str(figures["quote"])
        keyboard = rows(
            button(words.plain("quote-again-button"), buttons.Credit(quote=quote, sure=False)),
            button(words.plain("cancel-button"), buttons.Withdraw(quote=quote)),
        )
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]),
            message_id=int(figures["message"]),
            text=text,
            reply_markup=keyboard,
        ),
        SendMessage(chat_id=chat, text=text, reply_markup=keyboard),
    )


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


def spending_question(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, with ✅ and ❌."""
    text, keyboard = asking(figures, program, words)
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def spending_closed(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, in place of the question: nobody needs to answer any more."""
    text = closed(str(figures["ending"]), words)
    return Rendered(EditMessageText(chat_id=chat, message_id=int(figures["message"]), text=text))


def spending_over(
    chat: int, figures: Figures, again: Choice | None, words: Words, program: Program
) -> Rendered:
    """To the cashier, in place of the wait: why, and the quote again where there is one."""
    text, keyboard = over(str(figures["ending"]), again, program, words)
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]),
            message_id=int(figures["message"]),
            text=text,
            reply_markup=keyboard,
        ),
        SendMessage(chat_id=chat, text=text, reply_markup=keyboard),
    )
