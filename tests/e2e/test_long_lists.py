"""Five hundred of everything that a list shows: its first, its middle and its last page."""

from loyalty.records.guard import Alert, Pattern, Tally
from loyalty.records.team import Role
from loyalty.records.voice.ratings import Rating
from loyalty.records.voice.surveys import Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import AlertId, BranchId, MemberId, Minor, Points, SurveyId, TelegramId
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.test_categories import categories
from tests.e2e.words import shown
from tests.loyalty.voice.answered import SOUP
from tests.storage import rows

MANY = 500


def fill_team(tx: Tx, shop: Shop) -> None:
    """Five hundred branches, and as many cashiers in the first of them."""
    now = shop.sandbox.clock.now()
    branches = [tx.staff.add_branch(f"Филиал {number:03}", now) for number in range(MANY)]
    for number in range(MANY):
        person = tx.people.add(
            telegram_id=TelegramId(700_000 + number),
            name=None,
            language=None,
            telegram_language=None,
            at=now,
        )
        tx.staff.add(
            person_id=person,
            role=Role.CASHIER,
            name=f"Кассир {number:03}",
            branch_id=branches[0],
            since=now,
        )


async def last_page(person: Person, pages: int) -> list[str]:
    """From the first page of what stands on the screen to the middle, and to the last one."""
    onward = next(one for one in person.last.buttons if one["text"].startswith("➡️"))
    way, _ = onward["callback_data"].rsplit(":", 1)
    for number in (pages // 2, pages - 1):
        await person.forge(f"{way}:{number}")
    assert onward["text"] not in person.last.labels
    assert any(label.startswith("⬅️") for label in person.last.labels)
    return person.last.labels


async def test_a_large_team_is_turned_and_searched(shop: Shop) -> None:
    """By branch, page by page, and by a part of a name; each of them opens, and ⬅️ leads back to
    the page where they stand. Invitations choose among all branches, and a branch that closes sends
    its people to any other.
    """
    owner = shop.owner
    await shop.store.write(fill_team, shop)
    await owner.send("/team")
    assert owner.last.labels[:2] == ["Все филиалы · 1", "Филиал 000 · 500"]
    assert "Филиал 499 · 0" in await last_page(owner, 63)

    await owner.send("/team")
    await owner.tap("Филиал 000")
    assert owner.last.labels[0] == "Кассир 000"
    assert "Кассир 499" in await last_page(owner, 63)
    await owner.tap("Кассир 498")
    await owner.tap("⬅️")
    assert "Кассир 499" in owner.last.labels

    await owner.send("/team")
    await owner.tap("✏️")
    await owner.send("никто")
    assert owner.last.text == shown("ru", "team-found-none", part="никто")
    await owner.send("кассир 4")
    assert "Кассир 499" in await last_page(owner, 13)

    await owner.send("/team")
    await owner.tap("➕")
    await owner.tap("Кассира")
    assert "Филиал 499" in await last_page(owner, 63)
    await owner.tap("Филиал 499")
    assert any(
        one.get("url", "").startswith("https://t.me/share/url?") for one in owner.last.buttons
    )

    await owner.send("/team")
    await owner.tap("Филиал 000")
    await owner.tap("🗑")
    assert "Филиал 499" in await last_page(owner, 63)
    await owner.tap("Филиал 499")
    await owner.tap("✅")
    await owner.reads(shown("ru", "branch-closed", name="Филиал 000"))
    moved = await shop.store.read(lambda tx: [one.branch_id for one in tx.staff.all()])
    assert moved.count(BranchId(500)) == MANY


async def test_a_branch_is_called_otherwise(shop: Shop) -> None:
    """The new name stands wherever the branch is named; a name that another one bears is refused,
    and the question stays open.
    """
    owner = shop.owner
    await owner.send("/team")
    for name in ("Абая, 10", "Сатпаева, 5"):
        await owner.tap("➕ Добавить")
        await owner.send(name)
        await owner.tap("⬅️")
    await owner.tap("Абая, 10")
    await owner.tap("✏️")
    await owner.send("  сатпаева,  5 ")
    assert owner.last.text == shown("ru", "refusal-branch-named", name="Сатпаева, 5")
    await owner.send("Достык, 7")
    await owner.reads(shown("ru", "branch-renamed", name="Достык, 7"))
    await owner.send("/team")
    assert owner.last.labels[1:3] == ["Достык, 7 · 0", "Сатпаева, 5 · 0"]


def fill_till(tx: Tx, shop: Shop, customer: MemberId) -> None:
    """Five hundred sales of today to one customer, each by another cashier, rated and alarming;
    and as many surveys.
    """
    now = shop.sandbox.clock.now()
    today = tx.programs.current().local(now).date()
    branch = tx.staff.add_branch("Ф" * 64, now)
    for number in range(MANY):
        cashier = tx.staff.add(
            person_id=rows.person(tx, 800_000 + number),
            role=Role.CASHIER,
            name=f"{number:03}{'Ж' * 61}",
            branch_id=branch,
            since=now,
        )
        sale = rows.sale(tx, f"{number}", customer, cashier, branch=branch, day=today, at=now)
        rating = tx.ratings.add(sale, customer, now)
        tx.ratings.put(Rating(rating, sale, customer, now, score=5, scored_at=now))
        tally = Tally(1, Minor(250_000), Points(125))
        seen = (Pattern.CASHIER, False, cashier, None, today, 1_000, 500, tally, (sale,))
        tx.alerts.add(f"many:{number}", Alert(AlertId(0), *seen), now)
        token = f"token-{number}"
        survey = Survey(SurveyId(0), f"s{number}", token, SurveyState.OPEN, SOUP, now, now)
        tx.surveys.add(survey)


async def test_a_busy_shops_lists_are_turned(shop: Shop) -> None:
    """The shift, to its cashiers as well; what waits for the owner, what customers say by cashier,
    surveys, a customer's purchases and history, and the categories of a bill.
    """
    owner, customer = shop.owner, await shop.customer("Ж" * 64, "kk")
    member = await shop.store.read(lambda tx: tx.people.caller(TelegramId(customer.user.id)))
    assert member is not None
    assert member.member is not None
    await shop.store.write(fill_till, shop, member.member.id)
    await owner.send("/shift")
    await last_page(owner, 50)

    await owner.send("/owner")
    await owner.tap("🔔")
    await last_page(owner, 63)
    await owner.tap(owner.last.labels[0])
    await owner.reads("000ЖЖЖ")

    await owner.send("/surveys")
    await owner.tap(shown("ru", "apart-button-cashier"))
    await last_page(owner, 25)
    await owner.tap("⬅️ Назад")
    await owner.tap(shown("ru", "surveys-button"))
    await last_page(owner, 63)

    await owner.send(await shop.digits(customer))
    await owner.tap("↩️")
    await last_page(owner, 63)
    names = [f"{number:03}{'Ж' * 61}" for number in range(MANY)]
    await shop.rule(categories=categories(*names))
    await owner.send("1000")
    assert names[499] in await last_page(owner, 25)

    await customer.send("/history")
    for entry in (MANY // 2, 9):
        await customer.forge(f"hist:{entry}")
    assert [label[:2] for label in customer.last.labels] == ["⬅️", "⭐ "]


async def test_a_cashier_turns_the_pages_of_the_day(shop: Shop) -> None:
    """Their own sales of today, however many; other days are for those who lead."""
    customer, cashier = await shop.customer(), await shop.cashier()

    def fill(tx: Tx) -> None:
        now = shop.sandbox.clock.now()
        today, own = tx.programs.current().local(now).date(), tx.staff.all()[-1].id
        person = tx.people.caller(TelegramId(customer.user.id))
        assert person is not None
        assert person.member is not None
        for number in range(MANY):
            rows.sale(tx, f"{number}", person.member.id, own, day=today, at=now)

    await shop.store.write(fill)
    await cashier.send("/shift")
    await last_page(cashier, 50)
    assert not any(label.startswith("➡️") for label in cashier.last.labels)
