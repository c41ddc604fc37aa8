"""How a quote looks: what the bill costs and earns, and why; or the question for its category."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import blake2s

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.desk import Desk
from handlers.earning.award import reasons
from handlers.paging import page_of, turning
from handlers.screen import Shown, button, rows
from handlers.till import buttons
from handlers.till.form import customer_at
from handlers.till.receipt import in_coins, points_lines
from locales.amounts import money, percent
from locales.texts import Html, Words
from loyalty.currencies import in_cash
from loyalty.points.expiry import active_from, expires_at
from loyalty.records.earning import Because
from loyalty.records.till import Offer, Quote
from loyalty.rules.program import Program
from loyalty.till.customers import Customer
from loyalty.till.large_bills import needs_manager
from loyalty.till.spending import most_to_spend
from loyalty.values import Points

PAGE = 20  # categories on one screen, two in a row


async def quote_screen(quote: Quote, desk: Desk, *, sure: bool = False) -> Shown:
    """The quote with ✅ and ❌, or what is to be decided first. A repetition says so at once."""
    if quote.undecided:
        return await category_screen(quote, desk)
    words, program = desk.words, desk.program
    customer = await customer_at(desk, quote.member_id)
    text = quoted(quote, customer, program, words)
    if needs_manager(program.limits, desk.staff, quote.offer.bill):
        ask = button(words.plain("ask-manager-button"), buttons.Credit(quote=quote.id, sure=sure))
        return words("quote-manager", quote=text), rows(ask, _leaving(quote.id, words))
    most = most_to_spend(program, customer.tier, quote.offer, customer.purse)
    if quote.by_phone:
        text, most = (words("quote-by-phone", quote=text) if most else text), Points(0)
    return text, deciding(quote.id, quote.offer.award.points, words, sure=sure, spending=bool(most))


async def waiting_screen(quote: Quote, until: datetime, desk: Desk) -> Shown:
    """A quote that a manager is asked about, with ❌."""
    customer = await customer_at(desk, quote.member_id)
    text = quoted(quote, customer, desk.program, desk.words)
    text = desk.words("quote-waiting", quote=text, until=desk.clock_time(until))
    return text, rows(_leaving(quote.id, desk.words))


async def category_screen(quote: Quote, desk: Desk, page: int = 0, *, again: bool = False) -> Shown:
    """Which category the bill is of; `again` where the one that was chosen is no more."""
    words = desk.words
    text = words(
        "category-ask",
        name=(await customer_at(desk, quote.member_id)).person.name or words.plain("no-name"),
        bill=desk.money(quote.offer.bill),
    )
    if again:
        text = words("category-ask-again", question=text)
    return text, _choosing(quote, page, desk)


def marked(program: Program, mark: str) -> str | None:
    """The name of the category that a button stands for, if the programme still has it."""
    return next((one.name for one in program.categories if _mark(one.name) == mark), None)


def quoted(quote: Quote, customer: Customer, program: Program, words: Words) -> Html:
    """What the bill costs and earns, and why."""
    parts = [_costs(quote.offer, program, words), *_gains(quote, program, words)]
    return words(
        "quote-twin" if quote.twin else "quote",
        name=customer.person.name or words.plain("no-name"),
        lines=Html("\n\n".join(parts)),
    )


def _costs(offer: Offer, program: Program, words: Words) -> str:
    """The bill and, where it is another, what is to be paid; what is to be added."""
    currency, language = program.currency, words.language
    lines = [words("bill-line", bill=money(offer.bill, currency, language))]
    if offer.discount:
        off = money(-offer.discount, currency, language)
        rate = percent(offer.discount_rate, language)
        lines.append(words("bill-discount-rate", rate=rate, off=off))
    if offer.paid != offer.bill:
        lines.append(words("bill-to-pay", paid=money(offer.paid, currency, language)))
        lines += in_coins(offer.paid, in_cash(offer.paid, currency), program, words)
    if offer.award.lines[0].because is not Because.NOTHING:
        lines.append(words("quote-gain", points=offer.award.points))
    return "\n".join(lines)


def _gains(quote: Quote, program: Program, words: Words) -> Iterator[str]:
    """Why it earns what it earns, and when that can be spent. Of a discount card alone, nothing."""
    offer, award = quote.offer, quote.offer.award
    if award.lines[0].because is not Because.NOTHING or not offer.discount:
        yield "\n".join(reasons(award.lines, program, words))
    if award.points:
        at = quote.created_at
        pending, expires = active_from(program, at), expires_at(program, at)
        lines = points_lines(pending, expires, program, words, now=at)
        if lines:
            yield "\n".join(lines)


def deciding(
    quote: str, points: Points, words: Words, *, sure: bool = False, spending: bool
) -> InlineKeyboardMarkup:
    """✅, 💸 where points may be spent, and ❌ under a quote that earns so many points."""
    keys = [
        button(words.plain("credit-button", points=points), buttons.Credit(quote=quote, sure=sure))
    ]
    if spending:
        keys.append(button(words.plain("spend-button"), buttons.ChoosePoints(quote=quote)))
    return rows(*keys, _leaving(quote, words))


def _choosing(quote: Quote, page: int, desk: Desk) -> InlineKeyboardMarkup:
    """The categories of one page in rows of two, and the ways on."""
    words, turned = desk.words, page_of(desk.program.categories, page, PAGE)
    shown = [
        button(one.name, buttons.PickCategory(quote=quote.id, mark=_mark(one.name)))
        for one in turned.shown
    ]
    pairs = [tuple(shown[place : place + 2]) for place in range(0, len(shown), 2)]
    turns = turning(turned, words, lambda to: buttons.CategoryPage(quote=quote.id, page=to))
    return rows(*pairs, turns, _leaving(quote.id, words))


def _leaving(quote: str, words: Words) -> InlineKeyboardButton:
    return button(words.plain("cancel-button"), buttons.Withdraw(quote=quote))


def _mark(name: str) -> str:
    """Eight characters for a name: a button holds 64 bytes, and a name may take 160."""
    return blake2s(name.encode(), digest_size=4).hexdigest()
