"""What a refund moves, in lines: the same before ✅, and on both receipts after it."""

from handlers.till.receipt import in_coins
from locales.amounts import money
from locales.texts import Html, Words
from loyalty.records.returns import Part
from loyalty.rules.program import Program
from loyalty.values import Minor, Points


def returned_lines(
    part: Part,
    bill: Minor,
    coins: Minor,
    program: Program,
    words: Words,
    *,
    lost: Points = Points(0),
    done: bool = False,
    undone: bool = False,
) -> list[Html]:
    """As far as there is anything to say: of a part, the share of the bill; the money; points.

    `coins` are what comes back of the money in cash. Of a sale that is `undone`, which was entered
    by mistake, none comes back.
    """
    amount, cash = (
        money(minor, program.currency, words.language) for minor in (part.amount, part.cash)
    )
    lines = [words("refund-amount", sum=amount)] if part.amount != bill else []
    if not undone:
        lines.append(words("refund-receipt-cash" if done else "refund-cash", sum=cash))
        lines += in_coins(part.cash, coins, program, words)
    if part.given:
        lines.append(words("refund-receipt-given" if done else "refund-given", points=part.given))
    if part.taken:
        lines.append(words("refund-receipt-taken" if done else "refund-taken", points=part.taken))
    if lost:
        lines.append(words("refund-receipt-lost" if done else "refund-lost", points=lost))
    return lines
