"""/help says what there is for whoever asks, and what is heard without a command."""

import pytest

from loyalty.records.team import Role
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown

LANGUAGES = ("ru", "uk", "kk", "en")
BESIDES = ("till", "writing", "leading", "group")


async def helped(person: Person, language: str) -> tuple[str, set[str]]:
    """What /help says, and what of it goes beyond commands."""
    await person.send("/help")
    told = person.last.text
    return told, {what for what in BESIDES if shown(language, f"help-{what}") in told}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_has_a_question_reads_that_it_can_just_be_written(
    shop: Shop, language: str
) -> None:
    """A customer; to a stranger, whose messages reach nobody, it is not promised."""
    stranger = shop.sandbox.person("Sam", language)
    assert (await helped(stranger, language))[1] == set()
    customer = await shop.customer("Dana", language)
    told, besides = await helped(customer, language)
    assert "/feedback" in told
    assert "/surveys" not in told
    assert besides == {"writing"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_team_reads_how_customers_are_answered(shop: Shop, language: str) -> None:
    """Each of them what is theirs: sales, then customers' messages, then the group."""
    for role, besides in {
        Role.CASHIER: {"till"},
        Role.MANAGER: {"till", "leading"},
        Role.OWNER: {"till", "leading", "group"},
    }.items():
        told, found = await helped(await shop.cashier(f"{role}", language, role), language)
        assert found == besides
        assert ("/surveys" in told) == (role is not Role.CASHIER)
        assert ("/connect" in told) == (role is Role.OWNER)
