"""What is told of a sale unasked: receipts, whether points may pay, large bills."""

from collections.abc import Mapping

from handlers.buttons import AskDispute, Go, GoTo
from handlers.earning.award import reasons
from handlers.points.purse import balance_line
from handlers.rendered import Reader, Render, Rendered, in_place, laid_over, sent
from handlers.screen import button, rows
from handlers.till import buttons, question
from handlers.till.receipt import bill_lines, points_lines, till_receipt, undo_button
from locales.amounts import money
from locales.texts import Html
from loyalty.earning.earning import gives_points
from loyalty.errors import Refusal
from loyalty.outbox.matters import BillAsk, BillOver, Conclusion
from loyalty.records.outbox import Notice
from loyalty.till.errors import CustomerAsked, QuoteCredited
from loyalty.till.holds import SpendingClosed, SpendingOver, SpendingQuestion
from loyalty.till.receipts import SaleReceipt, TillReceipt
from loyalty.till.spending import look_again


def bill_ask(told: BillAsk, reader: Reader) -> Rendered:
    """Who wants to credit what to whom, and how often they did in seven days; ✅ and ❌."""
    words, currency, language = reader.words, reader.program.currency, reader.words.language
    text = words(
        "large-bill-ask",
        cashier=told.asker,
        name=reader.customer_named,
        bill=money(told.bill, currency, language),
        points=told.points,
        allowed=money(told.allowed, currency, language),
        sales=told.sales,
        bills=money(told.bills, currency, language),
    )
    keyboard = rows(
        button(
            words.plain("large-bill-yes-button"),
            buttons.AnswerBill(approval=told.approval, yes=True),
        ),
        button(words.plain("no-button"), buttons.AnswerBill(approval=told.approval, yes=False)),
    )
    return sent(reader, text, keyboard)


def bill_over(told: BillOver, reader: Reader) -> Rendered:
    """To the cashier, in place of the quote: nothing was credited; without an answer, ask again."""
    words = reader.words
    bill = money(told.bill, reader.program.currency, words.language)
    keyboard = None
    if told.ending is Conclusion.LAPSED:
        keyboard = rows(
            button(words.plain("quote-again-button"), buttons.Credit(quote=told.quote, sure=False)),
            button(words.plain("cancel-button"), buttons.Withdraw(quote=told.quote)),
        )
    return laid_over(told.screen, reader, words(f"large-bill-{told.ending}", bill=bill), keyboard)


def sale_receipt(told: SaleReceipt, reader: Reader) -> Rendered:
    """The customer's: what was bought and credited, why so much, and the new balance."""
    words, program, sale = reader.words, reader.program, told.sale
    gives = gives_points(program)
    lines = bill_lines(sale.costs, program, words)
    if told.reasons:
        lines += reasons(told.reasons, program, words)
    if gives or sale.balance:
        balance = balance_line(sale.balance, words)
        lines.append(words("sale-receipt-balance", balance=balance))
    lines += points_lines(sale.active_from, sale.expires_at, program, words, now=reader.now)
    lines.append(words("receipt-number", number=str(sale.number)))
    if sale.points:
        head = words("sale-receipt-points", points=sale.points)
    else:
        head = words("sale-receipt-no-points" if gives else "sale-receipt-plain")
    text = words("sale-receipt", head=head, lines=Html("\n".join(lines)))
    card = button(words.plain("card-button"), GoTo(place=Go.CARD))
    dispute = button(words.plain("not-me-button"), AskDispute(sale=sale.sale))
    return sent(reader, text, rows(card, dispute))


def till_sale(told: TillReceipt, reader: Reader) -> Rendered:
    """The cashier's, with ↩️."""
    text = till_receipt(
        told.sale,
        reader.program,
        reader.words,
        name=reader.customer,
        undo_until=told.until,
    )
    return laid_over(told.screen, reader, text, undo_button(told.sale.sale, reader.words))


def spending_question(told: SpendingQuestion, reader: Reader) -> Rendered:
    """To the customer, with ✅ and ❌."""
    return sent(reader, *question.asking(told, reader.program, reader.words))


def spending_closed(told: SpendingClosed, reader: Reader) -> Rendered:
    """To the customer, in place of the question: nobody needs to answer any more."""
    return in_place(reader, question.closed(told.ending, reader.words))


async def spending_over(told: SpendingOver, reader: Reader) -> Rendered | None:
    """To the cashier, in place of the wait: why, and the quote again as it is now.

    Where something has come of it since, that was told.
    """
    try:
        again = await reader.store.read(
            look_again, quote_id=told.quote, cashier=reader.person_id, now=reader.now
        )
    except (QuoteCredited, CustomerAsked):
        return None
    except Refusal:
        again = None
    text, keyboard = question.over(told.ending, again, reader.program, reader.words)
    return laid_over(told.screen, reader, text, keyboard)


RENDERERS: Mapping[type[Notice], Render] = {
    SaleReceipt: sale_receipt,
    TillReceipt: till_sale,
    SpendingQuestion: spending_question,
    SpendingClosed: spending_closed,
    SpendingOver: spending_over,
    BillAsk: bill_ask,
    BillOver: bill_over,
}
