"""How spending looks: the question how many points, the wait, and the question to the customer."""

from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardMarkup

from handlers.screen import Shown, button, rows
from handlers.till import buttons
from handlers.till.quote import deciding, quoted
from handlers.till.receipt import bill_lines
from locales.amounts import clock_time, money
from locales.texts import Html, Words
from loyalty.records.till import Costs, Quote
from loyalty.rules.program import Program
from loyalty.till.holds import Ending, SpendingQuestion
from loyalty.till.spending import Choice


def choosing(choice: Choice, program: Program, words: Words) -> Shown:
    """How many points? The most as one tap, any other number typed."""
    quote, most = choice.quote, choice.most
    worth = money(most * program.point_value, program.currency, words.language)
    text = words(
        "spending-choose",
        name=choice.customer.person.name or words.plain("no-name"),
        lines=_owed(quote.offer.costs, program, words),
        points=most,
        worth=worth,
    )
    return text, rows(
        button(
            words.plain("spending-most-button", points=most, worth=worth),
            buttons.AskCustomer(quote=quote.id, nth=choice.nth, spend=most),
        ),
        button(words.plain("back-button"), buttons.BackToQuote(quote=quote.id)),
    )


def waiting(question: Quote, name: str | None, program: Program, words: Words) -> Shown:
    """At the till, while the customer is asked."""
    until = question.asked_until or question.until
    text = words(
        "spending-waiting",
        name=name or words.plain("no-name"),
        lines=_owed(question.offer.costs, program, words),
        until=clock_time(until, ZoneInfo(program.time_zone)),
    )
    no = button(
        words.plain("withdraw-question-button"), buttons.WithdrawQuestion(question=question.id)
    )
    return text, rows(no)


def over(
    ending: Ending, again: Choice | None, program: Program, words: Words
) -> tuple[Html, InlineKeyboardMarkup | None]:
    """At the till, without the customer's ✅: why, and the quote again where there is one."""
    said = words(f"spending-over-{ending}")
    if again is None:
        return said, None
    quote = again.quote
    text = words(
        "spending-over-quote",
        ending=said,
        quote=quoted(quote, again.customer, program, words),
    )
    spending = bool(again.most) and ending is not Ending.UNREACHABLE
    return text, deciding(quote.id, quote.offer.award.points, words, spending=spending)


def closed(ending: Ending, words: Words) -> Html:
    """What the customer's question becomes that nobody needs to answer any more."""
    return words(f"spending-closed-{ending}")


def asking(asked: SpendingQuestion, program: Program, words: Words) -> Shown:
    """The customer's question: the bill, the points and their worth, what is left to pay."""
    text = words(
        "spending-question",
        lines=_owed(asked.costs, program, words),
        until=clock_time(asked.until, ZoneInfo(program.time_zone)),
    )
    question, points = asked.question, asked.costs.spent
    return text, rows(
        button(
            words.plain("spending-yes-button", points=points),
            buttons.AnswerSpending(question=question, yes=True),
        ),
        button(
            words.plain("spending-no-button"), buttons.AnswerSpending(question=question, yes=False)
        ),
    )


def paid(question: Quote, program: Program, words: Words) -> Html:
    """What the customer's question becomes with ✅."""
    lines = _owed(question.offer.costs, program, words)
    return words("spending-answer-paid", points=question.offer.spend, lines=lines)


def _owed(costs: Costs, program: Program, words: Words) -> Html:
    return Html("\n".join(bill_lines(costs, program, words, owed=True)))
