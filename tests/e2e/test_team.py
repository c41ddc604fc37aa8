"""The team: invitations, the owner's claim, branches, ends of roles."""

from datetime import timedelta
from pathlib import Path

from handlers.team.buttons import EndRole
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.team.invites import CLAIM_LETTER, claim_link
from sandbox import Person
from tests.e2e.shop import Shop, open_shop
from tests.e2e.words import shown


def link_on(person: Person) -> str:
    return next(word for word in person.last.text.split() if word.startswith("https://"))


async def test_an_owner_invites_and_is_told(shop: Shop) -> None:
    """➕ gives a link; whoever takes the role is named to the owner, with a menu of their own."""
    await shop.owner.send("/team")
    await shop.owner.tap("➕")
    await shop.owner.tap("Кассира")
    cashier = shop.sandbox.person("Олена", "uk")
    await cashier.open(link_on(shop.owner))
    await cashier.tap("✅")
    await shop.owner.reads("Олена")
    assert cashier.menu[:2] == ["staff", "shift"]


async def test_an_invitation_works_once(shop: Shop) -> None:
    """A used link says that it no longer works, and gives nothing."""
    link = await shop.invitation()
    first, second = shop.sandbox.person("Олена", "uk"), shop.sandbox.person("Ірина", "uk")
    for person in (first, second):
        await person.open(link)
    await first.tap("✅")
    await second.tap("✅")
    await second.reads(shown("uk", "refusal-invite-gone"))
    await second.send("/staff")
    await second.reads(shown("uk", "unknown-command"))


async def test_an_invitation_lives_a_day(shop: Shop) -> None:
    """After 24 hours a link gives nothing."""
    link, late = await shop.invitation(), shop.sandbox.person("Олена", "uk")
    await shop.sandbox.advance(timedelta(hours=24))
    await late.open(link)
    await late.reads(shown("uk", "refusal-invite-gone"))


async def test_a_link_never_lowers_a_role(shop: Shop) -> None:
    """A manager who opens a cashier's link stays a manager, and the link stays good."""
    manager, link = await shop.cashier(role=Role.MANAGER), await shop.invitation()
    await manager.open(link)
    await manager.reads(shown("uk", "refusal-invite-lowers-role"))
    await manager.send("/team")
    assert manager.last.labels


async def test_managers_invite_cashiers_only(shop: Shop) -> None:
    """A manager is not offered to make owners, and an altered button makes none either."""
    manager = await shop.cashier("Олена", role=Role.MANAGER)
    await manager.send("/team")
    await manager.tap("➕")
    choices = [button["callback_data"] for button in manager.last.buttons]
    assert len(choices) == 2
    await manager.forge(choices[0].replace("cashier", "owner"))
    await manager.reads(shown("uk", "refusal-not-allowed"))


async def test_a_branch_has_its_own_team(shop: Shop) -> None:
    """With branches, the owner says which one an invitation is for."""
    await shop.owner.send("/team")
    await shop.owner.tap("Добавить филиал")
    await shop.owner.send("Абая, 10")
    await shop.owner.tap("⬅️")
    await shop.owner.tap("➕")
    await shop.owner.tap("Управляющего")
    await shop.owner.tap("Абая, 10")
    manager = shop.sandbox.person("Олена", "uk")
    await manager.open(link_on(shop.owner))
    await manager.tap("✅")
    mark = shop.owner.mark()
    await shop.owner.send("/team")
    await shop.owner.reads("Абая, 10", since=mark)


async def test_whose_role_ends_is_named(shop: Shop) -> None:
    """The question before a role ends says whose it is."""
    await shop.cashier("Олена")
    await shop.owner.send("/team")
    await shop.owner.tap("Олена")
    await shop.owner.tap("🗑")
    question = await shop.owner.reads(shown("ru", "end-role-ask"))
    assert "Олена" in question.text


async def test_the_first_owner_comes_by_a_link(tmp_path: Path, template: Path) -> None:
    """Only the newest claim is good, it names the role, and it is dead once there is an owner."""
    async with open_shop(tmp_path, template, owner_ids=()) as shop:
        for token in ("1" * 32, "2" * 32):
            await shop.store.write(claim_link, token=token, now=shop.sandbox.clock.now())
        first, second = shop.sandbox.person("Арман", "kk"), shop.sandbox.person("Олена", "uk")
        await first.open(CLAIM_LETTER + "1" * 32)
        await first.reads(shown("kk", "refusal-invite-gone"))
        for person in (first, second):
            await person.open(CLAIM_LETTER + "2" * 32)
        assert shown("kk", "role-owner") in first.last.text
        await first.tap("✅")
        assert first.menu[:5] == ["staff", "shift", "owner", "broadcast", "promos"]
        await second.tap("✅")
        await second.reads(shown("uk", "refusal-invite-gone"))
        assert "owner" not in second.menu


async def test_a_programme_keeps_an_owner(shop: Shop) -> None:
    """The last owner cannot be dismissed, not even by an altered button."""
    await shop.owner.send("/team")
    first = next(staff for staff in shop.store.read_and_wait(team) if staff.role is Role.OWNER)
    await shop.owner.forge(EndRole(staff=first.id, sure=True).pack())
    await shop.owner.reads(shown("ru", "refusal-last-owner"))


def team(tx: Tx) -> tuple[Staff, ...]:
    return tx.staff.all()
