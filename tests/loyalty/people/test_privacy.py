"""Everything that is kept about a person can be seen by them, and is gone when they ask."""

import pytest

from loyalty.birthdays import Birthday
from loyalty.operations import begin
from loyalty.people.enrolment import answer_advertising
from loyalty.people.privacy import Dossier, Noticed, dossier, forget
from loyalty.people.profile import set_birthday, share_phone
from loyalty.points.ledger import spend
from loyalty.records.guard import Pattern
from loyalty.records.people import Member, Person
from loyalty.records.points import Reason
from loyalty.returns.disputes import dispute_sale
from loyalty.rules.groups import Tier, TierBy, Tiers
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.values import OperationId, PersonId, Points, TelegramId
from tests.loyalty.promotions.perked import HUNDRED, campaign, given
from tests.loyalty.shop import Shop

TAP = OperationId("delete:1")


def person_of(member: Member) -> PersonId:
    assert member.person_id is not None
    return member.person_id


def tell_all(shop: Shop, member: Member) -> None:
    """A phone, a birthday, a yes to advertising."""
    person = person_of(member)
    shop.write(share_phone, person_id=person, phone="+77012345678")
    shop.write(set_birthday, person_id=person, birthday=Birthday(5, 3, 1990), seal="5 March")
    shop.write(answer_advertising, member_id=member.id, given=True, now=shop.now)


def delete(shop: Shop, member: Member, operation: OperationId = TAP) -> bool:
    return shop.write(forget, person_id=person_of(member), operation=operation, now=shop.now)


def known(shop: Shop, person_id: PersonId) -> Person:
    return shop.read(lambda tx: tx.people.get(person_id))


def file_of(shop: Shop, member: Member) -> Dossier:
    return shop.read(dossier, person_id=person_of(member))


def test_a_person_sees_everything_about_themselves(shop: Shop) -> None:
    """Who they are, what they agreed to, every entry and every sale, and nobody else's."""
    member, other, cashier = shop.member(), shop.member(), shop.staff()
    tell_all(shop, member)
    sales = [(shop.sell(cashier, member, bill)).sale for bill in (250_000, 300_000)]
    shop.sell(cashier, other)
    found = file_of(shop, member)
    assert (found.person.name, found.person.phone) == ("Айгүл", "+77012345678")
    assert found.member == shop.member_now(member.id)
    assert found.staff is None
    assert len(found.consents) == 2
    assert [entry.points for entry in found.entries] == [150, 125]
    assert list(found.sales) == sales


def test_a_person_sees_what_looked_unusual_and_how_their_tier_moved(shop: Shop) -> None:
    """What they said of a purchase, and what an owner was told; not of whom, nor how much is
    allowed.
    """
    shop.rule(tiers=Tiers(TierBy.VISITS, levels=(Tier("Дос", 1),)))
    member, other, cashier = shop.member(), shop.member(), shop.staff()
    sale = shop.sell(cashier, member).sale
    strange = shop.sell(cashier, other).sale
    for one in (sale, strange):
        shop.write(dispute_sale, sale_id=one.id, member_id=one.member_id, now=shop.now)
    found = file_of(shop, member)
    (alert,) = found.alerts
    assert alert == Noticed(Pattern.NOT_ME, sale.local_date, refused=False, sales=(sale.id,))
    assert [(move.before, move.after) for move in found.moves] == [(None, "Дос")]


def test_a_person_sees_what_promotions_sent_and_gave_them(shop: Shop) -> None:
    """Under the promotions' names; a new membership begins with nothing of it."""
    member, other, cashier = shop.member(telegram_id=77), shop.member(), shop.staff()
    double, hundred = campaign(shop), campaign(shop, HUNDRED, name="Күз")
    for one in (double, hundred):
        given(shop, one, member)
    given(shop, hundred, other)
    found = file_of(shop, member)
    assert [one.name for one in found.promotions] == ["Весна", "Күз"]
    first, second = found.perks
    assert (first.campaign_id, first.multiplier, first.points) == (double.id, 20_000, 0)
    assert first.until is not None
    assert (second.campaign_id, second.multiplier, second.points) == (hundred.id, 0, 100)
    assert delete(shop, member)
    again = shop.member(telegram_id=77)
    anew = file_of(shop, again)
    assert (anew.promotions, anew.perks) == ((), ())
    assert shop.sell(cashier, again).sale.points == 125
    assert shop.read(audit).flaws == ()


def test_staff_see_their_role_in_the_file(shop: Shop) -> None:
    """Somebody may be staff and no member."""
    cashier = shop.staff()
    found = shop.read(dossier, person_id=cashier.person_id)
    assert (found.staff, found.member, found.entries) == (cashier, None, ())


@pytest.mark.parametrize("spent", [0, 100, 125])
def test_deletion_writes_off_and_forgets(shop: Shop, spent: int) -> None:
    """The balance goes to nothing by an entry of its own; the person's row is empty."""
    member, cashier = shop.member(telegram_id=77), shop.staff()
    tell_all(shop, member)
    receipt = shop.sell(cashier, member)
    if spent:
        _spend(shop, member, spent)
    assert delete(shop, member)
    left = shop.member_now(member.id)
    assert (left.person_id, left.balance) == (None, 0)
    assert known(shop, person_of(member)) == Person(
        person_of(member), None, None, None, None, None, None, blocked=False
    )
    assert shop.read(lambda tx: tx.people.by_telegram(TelegramId(77))) is None
    history = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=10))
    assert sum(entry.points for entry in history) == 0
    assert history[-1].id == receipt.sale.entry_id
    written_off = [entry.points for entry in history if entry.reason is Reason.DEPARTURE]
    assert written_off == ([spent - 125] if spent < 125 else [])
    assert shop.read(lambda tx: tx.ledger.open_lots(member.id)) == ()


def test_deletion_writes_a_debt_off_as_well(shop: Shop) -> None:
    """Nothing is left in the books of somebody who leaves; what they owed waits for them."""
    member, cashier = shop.member(), shop.staff()
    receipt = shop.sell(cashier, member)
    _spend(shop, member, 100)
    shop.undo(cashier, receipt.sale.id)
    assert shop.balance(member) == -100
    delete(shop, member)
    assert shop.balance(member) == 0


def test_deletion_twice_is_deletion_once(shop: Shop) -> None:
    """The second tap finds nobody."""
    member = shop.member()
    assert delete(shop, member)
    assert not delete(shop, member)
    assert not delete(shop, member, OperationId("delete:2"))


def test_an_old_tap_does_not_delete_a_new_membership(shop: Shop) -> None:
    """A deletion that Telegram delivers once more leaves alone who has come back since."""
    member = shop.member(telegram_id=77)
    cashier = shop.staff(telegram_id=77)
    delete(shop, member)
    again = shop.member(telegram_id=77)
    assert again.person_id == cashier.person_id
    assert not delete(shop, again)
    assert (shop.member_now(again.id)).person_id == again.person_id


def test_what_was_to_be_said_to_them_is_dropped(shop: Shop) -> None:
    """No message goes out to somebody who asked to be forgotten; the cashier's receipt does."""
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    delete(shop, member)
    assert [letter.person_id for letter in shop.letters()] == [cashier.person_id]


def test_what_waits_for_others_does_not_name_them(shop: Shop) -> None:
    """A receipt that the cashier has not had yet holds no name of somebody who was forgotten."""
    member, cashier = shop.member("Айгүл Сәрсенова"), shop.staff()
    shop.sell(cashier, member)
    delete(shop, member)
    (waiting,) = shop.letters()
    assert "Айгүл" not in str(waiting.figures)


def test_the_shift_names_nobody_who_has_left(shop: Shop) -> None:
    """The figures of the day stay."""
    member, cashier = shop.member(), shop.staff()
    receipt = shop.sell(cashier, member)
    delete(shop, member)
    lines = shop.read(
        lambda tx: tx.sales.of_day(receipt.sale.local_date, staff_id=None, branch_id=None)
    )
    assert [(line.name, line.sale.bill) for line in lines] == [(None, 250_000)]


def test_staff_who_leave_the_programme_keep_their_work(shop: Shop) -> None:
    """Their card, phone and birthday go; the role and what it needs to be reached stay."""
    member = shop.member(telegram_id=77)
    cashier = shop.staff(telegram_id=77)
    tell_all(shop, member)
    delete(shop, member)
    person = known(shop, person_of(member))
    assert (person.name, person.phone, person.birthday) == (None, None, None)
    assert shop.role_of(TelegramId(77)) == cashier


def _spend(shop: Shop, member: Member, points: int) -> None:
    def act(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "spending", {}, now=shop.now, member_id=member.id)
        spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)

    shop.write(act)
