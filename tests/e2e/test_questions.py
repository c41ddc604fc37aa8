"""Every question that the till asks, and what is no answer to it: said in one's own language, and
the question stays open.
"""

import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PIL import Image

from handlers.returns.buttons import AnswerCorrection
from handlers.till.buttons import AnswerSpending
from locales.amounts import money
from locales.texts import LANGUAGES
from loyalty.records.team import Role
from loyalty.rules.groups import Limits
from loyalty.values import Points
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.test_categories import categories
from tests.e2e.words import shown, toasts

HUGE = "9" * 40
LONG = "я" * 201
OTHER_KINDS: tuple[dict[str, Any], ...] = (
    {"location": {"latitude": 43.24, "longitude": 76.91}},
    {"dice": {"emoji": "🎲", "value": 6}},
)

Says = tuple[str, dict[str, str | int]]
"""A text and what it is given; sums are in minor units, under `money`."""

AMOUNT: Says = ("refusal-amount-unreadable", {})
NO_AMOUNT: Says = ("refusal-amount-not-positive", {})
TOO_LARGE: Says = ("refusal-amount-too-large", {"largest": 1_000_000_000})
POINTS: Says = ("refusal-points-unreadable", {})
NOT_ENOUGH: Says = ("refusal-not-enough-points", {"points": 1_000})
LEFT: Says = ("refusal-refund-too-large", {"left": 2_000_000})
REASON: Says = ("refusal-reason-unreadable", {})
CORRECTION: Says = ("refusal-correction-unreadable", {})
TOO_MANY: Says = ("refusal-correction-too-large", {"points": 1_000})
CATEGORY: Says = ("still-category", {})
NO_SALE: Says = ("refusal-sale-unknown", {})
NO_CUSTOMER: Says = ("not-understood-till", {})


async def _customer(till: "AtTheTill") -> None:
    await till.leader.send("/cancel")


async def _amount(till: "AtTheTill") -> None:
    await till.leader.send(await till.shop.digits(till.customer))


async def _category(till: "AtTheTill") -> None:
    await till.shop.rule(categories=categories("Чай", "Кава"))
    await _amount(till)
    await till.leader.send("5000")


async def _points(till: "AtTheTill") -> None:
    await till.shop.rule(categories=())
    await _amount(till)
    await till.leader.send("5000")
    await till.leader.tap("💸")


async def _refund(till: "AtTheTill") -> None:
    await till.leader.send(f"№ {till.sale}")
    await till.leader.tap("↩️")


async def _refund_reason(till: "AtTheTill") -> None:
    await _refund(till)
    await till.leader.send("1000")


async def _correction(till: "AtTheTill") -> None:
    await _amount(till)
    await till.leader.tap("✏️")


async def _correction_reason(till: "AtTheTill") -> None:
    await _correction(till)
    await till.leader.send("+10")


@dataclass(frozen=True)
class Question:
    """How one comes to it; what is typed wrongly, and what is said then; what is said to anything
    that is no text; an answer, and what its own question begins with.
    """

    ask: Callable[["AtTheTill"], Awaitable[None]]
    wrong: tuple[tuple[str, Says], ...]
    still: str
    right: str
    then: str


QUESTIONS = (
    Question(
        _customer,
        (
            ("кто-нибудь", NO_CUSTOMER),
            ("-1", AMOUNT),
            (HUGE, TOO_LARGE),
            ("№ 0", NO_SALE),
            ("№ 999999999", NO_SALE),
            (f"№ {HUGE}", NO_SALE),
            ("#abc", NO_CUSTOMER),
        ),
        "not-understood-till",
        "№ {sale}",
        "refund-button",
    ),
    Question(
        _amount,
        (("сто", AMOUNT), ("-500", AMOUNT), ("0", NO_AMOUNT), (HUGE, TOO_LARGE), (LONG, AMOUNT)),
        "still-till-amount",
        "5000",
        "spend-button",
    ),
    Question(
        _refund,
        (
            ("половину", AMOUNT),
            ("-500", AMOUNT),
            ("0", NO_AMOUNT),
            ("20000,01", LEFT),
            (HUGE, LEFT),
        ),
        "still-refund-sum",
        "1000",
        "why-returned",
    ),
    Question(
        _refund_reason,
        (("ой", REASON), ("  .  ", REASON), (LONG, REASON)),
        "still-refund-reason",
        "Рвётся по шву",
        "refund-yes-button",
    ),
    Question(
        _correction,
        (
            ("сто", CORRECTION),
            ("0", CORRECTION),
            ("-0", CORRECTION),
            ("1,5", CORRECTION),
            (HUGE, CORRECTION),
            ("-1001", TOO_MANY),
            ("−999 999 999", TOO_MANY),
        ),
        "still-correction-points",
        "-10",
        "why-not-credited",
    ),
    Question(
        _correction_reason,
        (("ой", REASON), (LONG, REASON)),
        "still-correction-reason",
        "Просим прощения",
        "correction-yes-button",
    ),
    Question(
        _category,
        (("Кофе", CATEGORY), (LONG, CATEGORY), ("0", NO_AMOUNT), ("-5", AMOUNT)),
        "still-till-amount",
        "4000",
        "cancel-button",
    ),
    Question(
        _points,
        (
            ("сто", POINTS),
            ("0", POINTS),
            ("-5", POINTS),
            ("10,5", POINTS),
            (HUGE, POINTS),
            ("1001", NOT_ENOUGH),
            ("99999999999", NOT_ENOUGH),
        ),
        "still-till-points",
        "100",
        "withdraw-question-button",
    ),
)


@dataclass
class AtTheTill:
    """A manager, a customer with 1 000 points, and the purchase that they come from."""

    shop: Shop
    leader: Person
    customer: Person
    sale: str

    def says(self, text: Says) -> str:
        """In the manager's language, with sums as they are written there."""
        language = str(self.leader.user.language_code)
        name, args = text
        sums = {
            key: money(int(value), "KZT", language) if key in {"left", "largest"} else value
            for key, value in args.items()
        }
        return shown(language, name, **sums)


async def _with_a_purchase(shop: Shop, language: str) -> AtTheTill:
    customer = await shop.customer("Айгерім")
    leader = await shop.cashier("Ержан", language, Role.MANAGER)
    receipt = await shop.sale(leader, customer, "20000")
    number = next(line for line in receipt.text.splitlines() if line.startswith(("№", "#")))
    return AtTheTill(shop, leader, customer, number.lstrip("№#\u00a0"))


def _picture() -> bytes:
    """A photo of nothing."""
    out = io.BytesIO()
    Image.new("RGB", (64, 64), "white").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_wrong_answer_closes_a_question(shop: Shop, language: str) -> None:
    """Nonsense, nothing, below nothing, too much, too long, a picture, a sticker, a place, and
    somebody else: each is answered, nothing changes, and the right answer is taken afterwards.
    """
    till = await _with_a_purchase(shop, language)
    leader = till.leader
    other = await shop.cashier("Zoe", "en")
    for question in QUESTIONS:
        await question.ask(till)
        asked, figures = leader.last, shop.audited()
        for typed, says in question.wrong:
            await leader.send(typed)
            assert (typed, leader.last.text) == (typed, till.says(says))
        await leader.send_photo(_picture())
        assert leader.last.text == shown(language, "scan-nothing")
        await leader.send_sticker()
        assert leader.last.text == shown(language, question.still)
        for content in OTHER_KINDS:
            await leader.send_content(content)
            assert leader.last.text == shown(language, question.still)
        await _others_have_no_say(asked, other, till.customer)
        assert shop.audited() == figures
        await leader.send(question.right.format(sale=till.sale))
        offered = [*asked.labels, *leader.last.labels]
        assert shown(language, question.then) in offered, (question.then, offered)
        await leader.send("/cancel")
    assert shop.audited().sales == 1


async def _others_have_no_say(asked: Message, *others: Person) -> None:
    """Whoever else knows the question's buttons is told that they are none."""
    for button in asked.buttons:
        for other in others:
            await other.forge(button["callback_data"])
            assert toasts(other, 1)[0]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_approval_is_its_own_persons(shop: Shop, language: str) -> None:
    """Whoever asked, the customer and a cashier cannot answer; what is typed meanwhile is no
    answer; the owner's ✅ is.
    """
    till = await _with_a_purchase(shop, language)
    cashier = await shop.cashier("Zoe", "en")
    await shop.rule(limits=Limits(correction=Points(5)))
    shop.owner.speak(language)
    await _correction_reason(till)
    await till.leader.tap(shown(language, "why-not-credited"))
    mark = shop.owner.mark()
    await till.leader.tap("✅")
    question = await shop.owner.reads("Ержан", since=mark)
    figures = shop.audited()
    yes = question.buttons[0]["callback_data"]
    assert AnswerCorrection.unpack(yes).yes
    await till.leader.forge(yes)
    assert toasts(till.leader, 1) == [shown(language, "refusal-not-allowed")]
    for other, tongue in ((cashier, "en"), (till.customer, "kk")):
        await other.forge(yes)
        assert toasts(other, 1) == [shown(tongue, "button-outdated")]
    await shop.owner.send("да")
    assert shop.owner.last.text == shown(language, "not-understood-till")
    await shop.owner.send_sticker()
    assert shop.owner.last.text == shown(language, "not-understood-till")
    assert shop.audited() == figures
    await shop.owner.tap("✅", on=question)
    assert shop.audited().points == figures.points + 10


@pytest.mark.parametrize("language", LANGUAGES)
async def test_only_the_customer_pays_with_points(shop: Shop, language: str) -> None:
    """The till, another customer and typed words spend nothing; ✅ does."""
    till = await _with_a_purchase(shop, language)
    stranger = await shop.customer("Dana", "en")
    till.customer.speak(language)
    await _points(till)
    mark = till.customer.mark()
    await till.leader.send("100")
    question = await till.customer.reads("✅", since=mark)
    figures = shop.audited()
    yes = question.buttons[0]["callback_data"]
    assert AnswerSpending.unpack(yes).yes
    await till.leader.forge(yes)
    assert toasts(till.leader, 1)[0]
    await stranger.forge(yes)
    assert stranger.last.text == shown("en", "spending-answer-over")
    await till.customer.send("✅")
    await till.customer.reads(shown(language, "feedback-taken").partition("\n")[0])
    await till.customer.send_sticker()
    assert shop.audited() == figures
    await till.customer.tap("✅", on=question)
    assert shop.audited().points == 1_000 - 100 + 245
