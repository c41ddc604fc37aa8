"""What travels in the buttons of a sale."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number


class PickCustomer(CallbackData, prefix="till"):
    """🧾 go back to a customer whose amount is still missing, by a card that was made for it."""

    card: str


class NumberMeans(CallbackData, prefix="num"):
    """Digits that are an amount and a live code: which was meant?"""

    code: bool
    digits: str
    member: Number
    asked: Number


class PickFound(CallbackData, prefix="found"):
    """A customer who was found by phone, by a token that is no card; `bill` is the sum that was
    typed with it, 0 for none.
    """

    found: str
    bill: Number


class PhoneMeans(CallbackData, prefix="phone"):
    """Digits that are an amount and a member's number: the latter was meant."""

    digits: str
    asked: Number


class PickCategory(CallbackData, prefix="cat"):
    """A category for the bill of a quote. `mark` stands for its name, which may be long."""

    quote: str
    mark: str


class CategoryPage(CallbackData, prefix="cats"):
    """➡️ and ⬅️ to categories that one screen has no room for."""

    quote: str
    page: Number


class Credit(CallbackData, prefix="sale"):
    """✅ under a quote; `sure` once it was asked whether the sale is not a repetition."""

    quote: str
    sure: bool


class Withdraw(CallbackData, prefix="nosale"):
    """❌ under a quote."""

    quote: str


class ChoosePoints(CallbackData, prefix="spend"):
    """💸 under a quote: how many points?"""

    quote: str


class AskCustomer(CallbackData, prefix="pay"):
    """💸 with a number: ask the customer. The `nth` about the quote: one screen asks once."""

    quote: str
    nth: Number
    spend: Number


class BackToQuote(CallbackData, prefix="quote"):
    """⬅️ from the question how many points."""

    quote: str


class WithdrawQuestion(CallbackData, prefix="nopay"):
    """❌ while the customer is asked. `question` is the quote that asks."""

    question: str


class AnswerSpending(CallbackData, prefix="points"):
    """The customer's own ✅ or ❌."""

    question: str
    yes: bool


class AnswerBill(CallbackData, prefix="billok"):
    """✅ and ❌ of whoever is asked about a large bill."""

    approval: Number
    yes: bool
