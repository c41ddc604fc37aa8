"""The till, as cashiers use it."""

from datetime import timedelta
from io import BytesIO

import pytest
import qrcode
from PIL import Image

from loyalty.records.team import Role
from loyalty.rules.groups import Category, Earning, Expiry, ExpiryKind
from loyalty.values import BasisPoints
from tests.e2e.shop import Shop
from tests.e2e.talking import first_line
from tests.e2e.words import shown


async def test_a_photo_of_the_card_opens_the_form(shop: Shop) -> None:
    """What a phone photographs of the customer's screen is scanned."""
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier()
    card = customer.saves(await shop.card(customer))
    await cashier.send_photo(card)
    await cashier.reads("Айгерім")
    mark = cashier.mark()
    await cashier.send_document(card, "card.jpg")
    await cashier.reads("Айгерім", since=mark)


@pytest.mark.parametrize("picture", ["blank", "foreign"])
async def test_a_picture_without_our_code_says_so(shop: Shop, picture: str) -> None:
    """No code and somebody else's code are told apart."""
    cashier = await shop.cashier()
    image = Image.new("RGB", (400, 400), "white")
    said = shown("uk", "scan-nothing")
    if picture == "foreign":
        image = qrcode.make("https://example.org/menu").get_image().convert("RGB")
        said = shown("uk", "scan-not-ours")
    file = BytesIO()
    image.save(file, "JPEG")
    await cashier.send_photo(file.getvalue())
    await cashier.reads(said)


async def test_two_cards_in_one_photo_are_not_guessed_between(shop: Shop) -> None:
    """With two customers' codes in the picture, nobody is credited by chance."""
    first, second = await shop.customer("Айгерім"), await shop.customer("Дана")
    cashier = await shop.cashier()
    cards = [Image.open(BytesIO(one.saves(await shop.card(one)))) for one in (first, second)]
    both = Image.new("RGB", (cards[0].width * 2, cards[0].height), "white")
    both.paste(cards[0], (0, 0))
    both.paste(cards[1], (cards[0].width, 0))
    file = BytesIO()
    both.save(file, "JPEG")
    await cashier.send_photo(file.getvalue())
    await cashier.reads(shown("uk", "scan-several"))


async def test_an_expired_card_is_refused(shop: Shop) -> None:
    """A screenshot of the day before yesterday opens nothing."""
    customer, cashier = await shop.customer(), await shop.cashier()
    card = customer.saves(await shop.card(customer))
    await shop.sandbox.advance(timedelta(hours=25))
    await cashier.send_photo(card)
    await cashier.reads(shown("uk", "refusal-card-expired", until="…").partition("…")[0].strip())


async def test_digits_live_five_minutes(shop: Shop) -> None:
    """Digits that are too old stand for nobody, and the customer's button gives new ones."""
    customer, cashier = await shop.customer(), await shop.cashier()
    digits = await shop.digits(customer)
    await shop.sandbox.advance(timedelta(minutes=5))
    await cashier.send(digits)
    if not digits.endswith("00"):  # which is taken for a sum
        await cashier.reads(shown("uk", "code-unknown", left=4))
    mark = customer.mark()
    await customer.tap("💳")
    renewed = (await customer.gets("photo", since=mark)).text
    assert f"{digits[:3]} {digits[3:]}" not in renewed


async def test_digits_are_typed_with_a_space_or_without(shop: Shop) -> None:
    """The card groups its digits, and a cashier types them as they stand."""
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier()
    digits = await shop.digits(customer)
    for space in ("", " ", "\u00a0"):
        await cashier.send(f"{digits[:3]}{space}{digits[3:]}")
        assert "Айгерім" in cashier.last.text
        await cashier.send("/cancel")


async def test_digits_are_not_guessed(shop: Shop) -> None:
    """Five wrong codes close the codes to this cashier and alarm the owner; photos still open."""
    customer, cashier = await shop.customer("Айгерім"), await shop.cashier("Олена")
    digits = await shop.digits(customer)
    wrong = [f"{guess}" for guess in range(234_561, 234_567) if f"{guess}" != digits]
    for guess in range(5):
        await cashier.send(wrong[guess])
        assert cashier.last.text == shown("uk", "code-unknown", left=4 - guess)
    await shop.owner.reads(shown("ru", "guess-alarm", name="Олена", guesses=5))
    await cashier.send(digits)
    assert cashier.last.text.startswith(
        shown("uk", "refusal-too-many-guesses", until_clock="…").partition("…")[0]
    )
    await cashier.send_photo(customer.saves(customer.last))
    assert "Айгерім" in cashier.last.text


async def test_another_card_keeps_the_sale_that_was_open(shop: Shop) -> None:
    """A second customer's card before the first one's amount: both are served, nobody twice."""
    first, second = await shop.customer("Айгерім"), await shop.customer("Дана")
    cashier = await shop.cashier()
    await cashier.open(await shop.card_link(first))
    await cashier.open(await shop.card_link(second))
    assert "Дана" in cashier.last.text
    await cashier.tap("🧾")
    assert "Айгерім" in cashier.last.text
    await cashier.send("1000")
    await cashier.tap("✅")
    await first.reads("+50")
    await cashier.tap("🧾")
    await cashier.send("2000")
    await cashier.tap("✅")
    await second.reads("+100")
    shop.audited()


async def test_a_number_that_is_a_live_code_is_asked_about(shop: Shop) -> None:
    """While an amount is asked for, digits of another customer's card are not taken for money."""
    first, second = await shop.customer("Айгерім"), await shop.customer("Дана")
    cashier = await shop.cashier()
    await cashier.send(await shop.digits(first))
    digits = await shop.digits(second)
    await cashier.send(digits)
    question = cashier.last
    await cashier.tap("🧾", on=question)
    await cashier.reads(f"{int(digits):,}".replace(",", " "))
    await cashier.tap("💳", on=question)
    assert "Дана" in cashier.last.text


async def test_the_same_sale_again_asks_once_more(shop: Shop) -> None:
    """Same customer, same sum, within a minute: the quote says so first, and ✅ asks again."""
    customer, cashier = await shop.customer(), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    warning = shown("uk", "quote-twin", name="", lines="").splitlines()[0]
    assert cashier.last.text.startswith(warning)
    await cashier.tap("✅")
    assert shop.audited().sales == 1
    await cashier.tap("✅")
    await customer.reads("250")
    assert shop.audited().sales == 2


async def test_a_quote_is_good_for_fifteen_minutes(shop: Shop) -> None:
    """An old quote's ✅ credits nothing: it quotes anew, and that one's ✅ credits."""
    customer, cashier = await shop.customer(), await shop.cashier()
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    await shop.sandbox.advance(timedelta(minutes=15))
    await cashier.tap("✅")
    assert shop.audited().sales == 0
    await cashier.tap("✅")
    await customer.reads("+125")
    assert shop.audited().sales == 1


async def test_a_withdrawn_quote_credits_nothing(shop: Shop) -> None:
    """❌ is the end of a quote, even for a ✅ that was tapped on another screen."""
    customer, cashier = await shop.customer(), await shop.cashier()
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    quote = cashier.last.buttons[0]["callback_data"]
    await cashier.tap("❌")
    await cashier.forge(quote)
    await cashier.reads(shown("uk", "refusal-quote-withdrawn"))
    assert shop.audited().sales == 0


async def test_a_sale_is_taken_back_once(shop: Shop) -> None:
    """↩️ asks, ❌ keeps, ✅ reverses the first receipt, № 1; both are told that the entry was
    cancelled, not that money comes back, and the balance is what it was.
    """
    customer, cashier = await shop.customer(), await shop.cashier()
    await shop.rule(
        earning=Earning(pending_days=14),
        expiry=Expiry(ExpiryKind.AFTER_EARNING),
        categories=(Category("Чай", BasisPoints(500)),),
    )
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    await cashier.tap("Чай")
    mark = cashier.mark()
    await cashier.tap("✅")
    receipt = (await cashier.reads("↩️", since=mark)).text
    assert shown("uk", "points-until", day="").split()[0] in receipt
    assert shown("uk", "receipt-number", number="1") in receipt
    told = customer.mark()
    await cashier.tap("↩️")
    await cashier.tap("❌")
    assert cashier.last.text == receipt
    await cashier.tap("↩️")
    await cashier.tap("✅")
    await shop.all_said()
    assert cashier.last.labels == []
    slip = await customer.reads("↩️", since=told)
    assert slip.text.startswith(
        first_line("kk", "undo-receipt", number="1", bill="", lines="", programme="")
    )
    assert shown("kk", "refund-receipt-cash", sum="") not in slip.text
    await customer.send("/balance")
    await customer.reads(shown("kk", "points", points=0))
    shop.audited()


async def test_after_fifteen_minutes_a_sale_stands(shop: Shop) -> None:
    """↩️ that is tapped too late says until when it worked."""
    customer, cashier = await shop.customer(), await shop.cashier()
    await shop.sale(cashier, customer, "2500")
    await shop.sandbox.advance(timedelta(minutes=15))
    await cashier.tap("↩️")
    await cashier.reads(
        shown("uk", "refusal-undo-too-late", until_clock="…").partition("…")[0].strip()
    )


async def test_nobody_credits_themselves(shop: Shop) -> None:
    """A cashier's own card opens no sale."""
    cashier = await shop.cashier()
    await cashier.send("/settings")
    await cashier.tap("💳")
    await cashier.tap("✅")
    await cashier.send(await shop.digits(cashier))
    await cashier.reads(shown("uk", "refusal-own-card"))


async def test_a_lost_role_takes_the_screen_with_it(shop: Shop) -> None:
    """Who was dismissed gets nothing from a quote that still stands on their screen."""
    customer, cashier = await shop.customer(), await shop.cashier("Олена")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    await shop.owner.send("/team")
    await shop.owner.tap("Олена")
    await shop.owner.tap("🗑")
    await shop.owner.tap("✅")
    await cashier.reads(shown("uk", "role-ended", programme="Tamga")[:10])
    await cashier.tap("✅")
    assert shop.audited().sales == 0
    assert "staff" not in cashier.menu


async def test_the_shift_counts_the_day(shop: Shop) -> None:
    """/shift shows one's own sales; the owner's shows all, and who made them."""
    customer = await shop.customer()
    first, second = await shop.cashier("Олена"), await shop.cashier("Ірина")
    await shop.sale(first, customer, "2500")
    await shop.sale(second, customer, "1000")
    await first.send("/shift")
    await first.reads("2 500")
    assert "1 000" not in first.last.text.replace("\u00a0", " ")
    await shop.owner.send("/shift")
    await shop.owner.reads("3 500")
    assert "Олена" in shop.owner.last.text
    assert "Ірина" in shop.owner.last.text


async def test_customers_learn_nothing_from_a_card_link(shop: Shop) -> None:
    """Whoever is no staff and opens somebody's card link is greeted as at /start."""
    customer, stranger = await shop.customer("Айгерім"), shop.sandbox.person("Пётр", "ru")
    other = await shop.customer("Дана")
    link = await shop.card_link(customer)
    for person in (stranger, other):
        await person.open()
        greeting = person.last
        await person.open(link)
        assert (person.last.text, person.last.labels) == (greeting.text, greeting.labels)
        assert "Айгерім" not in person.drawn()


async def test_a_card_link_is_opened_by_any_phones_camera(shop: Shop) -> None:
    """The link in the code opens the form for staff of every role."""
    customer, manager = await shop.customer("Айгерім"), await shop.cashier(role=Role.MANAGER)
    await manager.open(await shop.card_link(customer))
    assert "Айгерім" in manager.last.text


async def test_nobody_else_is_asked_for_an_amount(shop: Shop) -> None:
    """Who lost the role with a sale open is not told to type its sum."""
    customer, cashier = await shop.customer(), await shop.cashier("Олена")
    await cashier.send(await shop.digits(customer))
    await shop.owner.send("/team")
    await shop.owner.tap("Олена")
    await shop.owner.tap("🗑")
    await shop.owner.tap("✅")
    await cashier.send("2500")
    await cashier.reads(shown("uk", "not-understood-stranger"))


async def test_a_corrected_amount_is_asked_for_anew(shop: Shop) -> None:
    """An amount edited in its message changes no quote, and the cashier is told to send it."""
    customer, cashier = await shop.customer(), await shop.cashier()
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    typed = cashier.screen[-2].as_json()
    await shop.sandbox.deliver(
        "edited_message", typed | {"text": "3500", "edit_date": typed["date"] + 5}
    )
    asked = shown("uk", "edit-unread", still=shown("uk", "still-till-amount"))
    assert cashier.last.text == asked
    await cashier.tap("✅")
    await customer.reads("+125")
