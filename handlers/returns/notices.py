"""What is told of refunds and of points by hand: to both sides, and to a second person.

An undoing is a refund of the whole.
"""

from collections.abc import Mapping

from handlers.points.purse import balance_line
from handlers.rendered import Reader, Render, Rendered, laid_over, sent
from handlers.returns import buttons
from handlers.returns.reasons import in_words
from handlers.returns.returned import returned_lines
from handlers.screen import button, rows
from locales.amounts import day, money, signed
from locales.texts import Html
from loyalty.outbox.matters import CorrectionAnswer, CorrectionAsk
from loyalty.points.expiry import last_day
from loyalty.records.outbox import Notice
from loyalty.returns.corrections import CorrectionReceipt
from loyalty.returns.refunds import RefundFigures, RefundReceipt, TillRefund


def correction_ask(told: CorrectionAsk, reader: Reader) -> Rendered:
    """To a second person: who wants it, for whom, and why; ✅ and ❌."""
    words = reader.words
    text = words(
        "correction-second",
        asker=told.asker,
        name=reader.customer_named,
        points=signed(told.points),
        reason=in_words(told.reason, words),
    )
    keyboard = rows(
        button(
            words.plain("correction-yes-button"),
            buttons.AnswerCorrection(approval=told.approval, yes=True),
        ),
        button(
            words.plain("no-button"), buttons.AnswerCorrection(approval=told.approval, yes=False)
        ),
    )
    return sent(reader, text, keyboard)


def correction_answer(told: CorrectionAnswer, reader: Reader) -> Rendered:
    """To whoever asked: what the second person said, or why nobody has."""
    text = reader.words(
        f"correction-answer-{told.ending}",
        by=reader.by,
        name=reader.customer_named,
        points=signed(told.points),
    )
    return sent(reader, text)


def correction_receipt(told: CorrectionReceipt, reader: Reader) -> Rendered:
    """To the customer, with the reason."""
    words = reader.words
    text = words(
        "correction-receipt",
        way="more" if told.points > 0 else "less",
        points=abs(told.points),
        reason=in_words(told.reason, words),
        balance=balance_line(told.balance, words),
    )
    return sent(reader, text)


def refund_receipt(told: RefundReceipt, reader: Reader) -> Rendered:
    """The customer's: what was given back, and the new balance; of a debt, what becomes of it."""
    words, refund = reader.words, told.refund
    lines = _lines(refund, reader)
    lines.append(words("refund-receipt-balance", balance=balance_line(refund.balance, words)))
    if refund.balance < 0:
        lines += [Html(""), words("refund-receipt-debt")]
    text = words(
        "undo-receipt"
        if refund.undone
        else "refund-receipt"
        if refund.is_whole
        else "refund-receipt-part",
        number=str(refund.number),
        bill=money(refund.bill, reader.program.currency, words.language),
        lines=Html("\n".join(lines)),
    )
    return sent(reader, text)


def till_refund(told: TillRefund, reader: Reader) -> Rendered:
    """To whoever gave it back, once it is done."""
    words, refund = reader.words, told.refund
    text = words(
        "till-refund" if refund.is_whole or refund.undone else "till-refund-part",
        number=str(refund.number),
        name=reader.customer_named,
        bill=money(refund.bill, reader.program.currency, words.language),
        lines=Html("\n".join(_lines(refund, reader))),
        balance=balance_line(refund.balance, words),
    )
    return laid_over(told.screen, reader, text)


def _lines(refund: RefundFigures, reader: Reader) -> list[Html]:
    words, program = reader.words, reader.program
    lines = returned_lines(
        refund.part,
        refund.bill,
        refund.part.cash if refund.coins is None else refund.coins,
        program,
        words,
        lost=refund.lost,
        done=True,
        undone=refund.undone,
    )
    if refund.revived_until is not None:
        last = last_day(program, refund.revived_until)
        until = day(last, words.language, today=reader.today)
        lines.append(words("refund-receipt-revived", points=refund.revived, day=until))
    return lines


RENDERERS: Mapping[type[Notice], Render] = {
    RefundReceipt: refund_receipt,
    TillRefund: till_refund,
    CorrectionAsk: correction_ask,
    CorrectionAnswer: correction_answer,
    CorrectionReceipt: correction_receipt,
}
