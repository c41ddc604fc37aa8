"""Forged and stale buttons do nothing but say so."""

import pytest

from handlers.buttons import AskUndo
from handlers.people.buttons import ConfirmBirthday, Forget
from handlers.returns.buttons import Undo
from handlers.team.buttons import EndRole, TakeRole
from handlers.till.buttons import Credit, NumberMeans, PickCustomer, Withdraw
from loyalty.team.invites import INVITE_LETTER
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts

OUTDATED = shown("en", "button-outdated")

NONSENSE = [
    "x",
    "sale",
    "sale:",
    "sale:1-1:maybe",
    "undo:abc",
    "undo:-1:2:3",
    "go:nowhere",
    "ж" * 32,
]


def sale_on(cashier: Person) -> int:
    """The sale whose receipt is the last message on the cashier's screen."""
    return AskUndo.unpack(cashier.last.buttons[0]["callback_data"]).sale


@pytest.mark.parametrize("data", NONSENSE)
async def test_nonsense_in_a_button(shop: Shop, data: str) -> None:
    """What no program of ours has put into a button is called outdated."""
    cashier = await shop.cashier("Olha", "en")
    seen, figures = len(cashier.screen), shop.audited()
    await cashier.forge(data)
    assert toasts(cashier, 1) == [OUTDATED]
    assert (len(cashier.screen), shop.audited()) == (seen, figures)


async def test_a_customer_at_the_till(shop: Shop) -> None:
    """A customer who forges the till's buttons is told that they are outdated."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await shop.sale(cashier, customer)
    quote, sale = f"{cashier.id}-{cashier.screen[-2].id}", sale_on(cashier)
    forged = [
        Credit(quote=quote, sure=True),
        Withdraw(quote=quote),
        AskUndo(sale=sale),
        Undo(sale=sale, before=0),
        EndRole(staff=1, sure=True),
        NumberMeans(code=True, digits="123456", member=1, asked=1),
    ]
    for data in forged:
        await customer.forge(data.pack())
        assert toasts(customer, 1) == [OUTDATED]
    figures = shop.audited()
    assert (figures.sales, figures.points) == (1, 125)


async def test_another_cashiers_buttons(shop: Shop) -> None:
    """What stands on one cashier's screen does nothing in another's hands."""
    customer = await shop.customer("Dana", "en")
    cashier, other = await shop.cashier("Olha", "en"), await shop.cashier("Zoe", "en")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    quote = f"{cashier.id}-{cashier.screen[-2].id}"
    for data in (Credit(quote=quote, sure=True), Withdraw(quote=quote)):
        await other.forge(data.pack())
        assert toasts(other, 1) == [shown("en", "refusal-quote-unknown")]
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await other.forge(Undo(sale=sale_on(cashier), before=0).pack())
    assert toasts(other, 1) == [shown("en", "refusal-not-allowed")]
    assert shop.audited().points == 125


async def test_what_no_row_can_be(shop: Shop) -> None:
    """A forged number is somebody unknown, or too large to be anybody; both are said."""
    cashier = await shop.cashier("Olha", "en")
    await cashier.forge(Undo(sale=2**63 - 1, before=0).pack())
    assert toasts(cashier, 1) == [shown("en", "refusal-sale-unknown")]
    await cashier.forge(f"undone:{2**63}")
    assert toasts(cashier, 1) == [OUTDATED]
    await cashier.forge(Credit(quote="0" * 40, sure=True).pack())
    assert toasts(cashier, 1) == [shown("en", "refusal-quote-unknown")]


async def test_somebody_elses_deletion(shop: Shop) -> None:
    """The ✅ under "delete me" deletes whoever taps it, and nobody by another's message."""
    customer = await shop.customer("Dana", "en")
    stranger = shop.sandbox.person("Max", "en")
    await stranger.open()
    await stranger.forge(Forget(asked=customer.last.id).pack())
    assert toasts(stranger, 1) == [OUTDATED]
    await customer.send("/balance")
    assert shown("en", "balance", points=0) in customer.last.text


async def test_a_role_from_a_forged_link(shop: Shop) -> None:
    """An invitation that nobody made gives nothing."""
    stranger = shop.sandbox.person("Max", "en")
    await stranger.open()
    await stranger.forge(TakeRole(link=INVITE_LETTER + "f" * 32).pack())
    assert toasts(stranger, 1) == [shown("en", "refusal-invite-gone")]
    await stranger.send("/staff")
    assert stranger.last.text == shown("en", "unknown-command")


async def test_customers_whose_card_was_never_shown(shop: Shop) -> None:
    """No altered button opens a sale for somebody who has not shown this cashier a card."""
    await shop.customer("Max", "en")
    present = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.forge(PickCustomer(card="c" + 24 * "A").pack())
    assert toasts(cashier, 1) == [shown("en", "refusal-card-unknown")]
    await cashier.send(await shop.digits(present))
    for absent in (1, 99):
        forged = NumberMeans(code=False, digits="002500", member=absent, asked=cashier.last.id)
        await cashier.forge(forged.pack())
        assert toasts(cashier, 1) == [OUTDATED]
    assert "Max" not in cashier.drawn()


@pytest.mark.parametrize("data", ["lang:xx", "lang:<b>", "join:xx:1", "hello:xx"])
async def test_a_language_that_we_do_not_speak(shop: Shop, data: str) -> None:
    """An altered choice of language chooses none."""
    customer = await shop.customer("Dana", "en")
    await customer.forge(data)
    assert toasts(customer, 1) == [OUTDATED]


@pytest.mark.parametrize("day", ["x", "9999-99-99", "2990-01-01"])
async def test_a_birthday_that_was_never_typed(shop: Shop, day: str) -> None:
    """An altered ✅ sets no birthday that was not read and shown before."""
    customer = await shop.customer("Dana", "en")
    await customer.send("/settings")
    await customer.tap("Birthday")
    await customer.send("17.05.1994")
    await customer.forge(ConfirmBirthday(day=day).pack())
    assert toasts(customer, 1) == [OUTDATED]
    await customer.tap("✅")
    await customer.reads(shown("en", "birthday-saved", birthday="17 May 1994"))


async def test_the_offer_tapped_by_a_member(shop: Shop) -> None:
    """The way into the programme, left on an old screen, offers a member nothing."""
    cashier = await shop.cashier("Olha", "en")
    await cashier.send("/settings")
    await cashier.tap("💳")
    offer = cashier.last
    await cashier.send("/settings")
    await cashier.tap("💳")
    await cashier.tap("✅")
    await cashier.tap("✅", on=offer)
    assert toasts(cashier, 1) == [shown("en", "join-already")]
