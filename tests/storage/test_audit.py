import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Table

from loyalty.operations import begin
from loyalty.parties import living_member
from loyalty.people.privacy import forget
from loyalty.points.ledger import credit, spend
from loyalty.records.outbox import Outcome
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.upkeep import Totals
from loyalty.store import Tx
from loyalty.upkeep.audit import CHECKED, audit
from loyalty.upkeep.sending import settle
from loyalty.values import Points
from storage.audit import ALL
from storage.store import SqlStore
from storage.tables import metadata
from tests.loyalty.shop import Shop
from tests.storage.direct import execute
from tests.storage.planted import Planted, overlooked
from tests.storage.promotions.test_checks import FLAWS as OF_PROMOTIONS
from tests.storage.voice.test_checks import FLAWS as OF_THE_VOICE
from tests.storage.voice.test_sheet_checks import FLAWS as OF_SURVEYS

DAY = timedelta(days=1)
IGNORE_CHECKS = {
    "sqlite": ("PRAGMA ignore_check_constraints = ON",),
    "postgresql": (
        "ALTER TABLE members DROP CONSTRAINT ck_members_gone_with_nothing",
        "ALTER TABLE lots DROP CONSTRAINT ck_lots_remaining_of_granted",
        "ALTER TABLE entries DROP CONSTRAINT ck_entries_reversal_names_its_entry",
        "ALTER TABLE operations DROP CONSTRAINT uq_operations_key",
        "ALTER TABLE sales DROP CONSTRAINT uq_sales_quote_id",
    ),
}
LATER = "'2030-01-01T00:00:00.000000+00:00'"
BEFORE = "'2020-01-01T00:00:00.000000+00:00'"


FLAWS = (
    Planted(
        "a balance is not the sum of the member's entries",
        "UPDATE members SET balance = balance + 1 WHERE left_at IS NULL",
        1,
    ),
    Planted(
        "a balance is not what is left in the member's lots",
        "UPDATE lots SET remaining = remaining - 1 WHERE remaining > 0",
        1,
    ),
    Planted(
        "a lot does not hold what was granted less what was used",
        "UPDATE lot_uses SET points = points - 1 WHERE points > 1",
        1,
    ),
    Planted(
        "points were taken from somebody else's lot",
        "UPDATE lots SET member_id = (SELECT min(id) FROM members WHERE id <> lots.member_id)",
        1,
    ),
    Planted(
        "a sale's entry is not of the sale's points, member and operation",
        "UPDATE sales SET points = points + 1",
        1,
    ),
    Planted(
        "a sale's entry is not of the sale's points, member and operation",
        "UPDATE sales SET entry_id = (SELECT min(entry_id) FROM sales)",
        1,
    ),
    Planted(
        "a sale or a gift did not grant a lot of its points",
        "UPDATE lots SET granted = granted + 1",
        1,
    ),
    Planted(
        "a reversal does not take back an entry of the same member",
        "UPDATE entries SET points = -points WHERE reason = 'reversal'",
        2,
    ),
    Planted(
        "a reversal does not take back an entry of the same member",
        "UPDATE entries SET reverses = id WHERE reason = 'reversal'",
        2,
    ),
    Planted(
        "a reversal does not take back an entry of the same member",
        "UPDATE entries SET reverses = NULL WHERE reason = 'reversal'",
        2,
    ),
    Planted("the database does not refuse to change what is written once", "SELECT 1", 2),
    Planted(
        "a sale has no operation of its own",
        "UPDATE operations SET key = 'sale:' || number WHERE kind = 'sale'",
        3,
    ),
    Planted(
        "an operation that was a sale has no sale",
        "DELETE FROM sales WHERE undone_at IS NULL",
        3,
    ),
    Planted(
        "one operation was done twice", "UPDATE operations SET key = 'same'", 3, ("postgresql",)
    ),
    Planted("sales are not counted from 1 on, one by one", "UPDATE sales SET number = -number", 3),
    Planted(
        "one quote was credited twice",
        "UPDATE sales SET quote_id = (SELECT min(quote_id) FROM sales)",
        3,
        ("postgresql",),
    ),
    Planted(
        "an entry's operation is somebody else's",
        "UPDATE operations SET member_id = NULL WHERE kind = 'sale'",
        3,
    ),
    Planted(
        "more was taken back than there was",
        "UPDATE entries SET points = points * 2 WHERE reason = 'reversal'",
        4,
    ),
    Planted(
        "members.balance is not an integer", "UPDATE members SET balance = 0.5", 4, ("sqlite",)
    ),
    Planted("entries.points is not an integer", "UPDATE entries SET points = 'x'", 4, ("sqlite",)),
    Planted("lots.granted is not an integer", "UPDATE lots SET granted = 900.5", 4, ("sqlite",)),
    Planted("lots.remaining is not an integer", "UPDATE lots SET remaining = 0.5", 4, ("sqlite",)),
    Planted(
        "lot_uses.points is not an integer", "UPDATE lot_uses SET points = 0.5", 4, ("sqlite",)
    ),
    Planted("quotes.bill is not an integer", "UPDATE quotes SET bill = 0.5", 4, ("sqlite",)),
    Planted("sales.bill is not an integer", "UPDATE sales SET bill = 0.5", 4, ("sqlite",)),
    Planted("sales.points is not an integer", "UPDATE sales SET points = 0.5", 4, ("sqlite",)),
    Planted("a debt is larger than what was taken back", "UPDATE members SET balance = -9999", 5),
    Planted(
        "somebody came back with another debt than they left with",
        "UPDATE entries SET reason = 'old-debt' WHERE id = (SELECT min(id) FROM entries)",
        5,
    ),
    Planted(
        "points that were not there left otherwise than by being taken back",
        "UPDATE entries SET points = points - 9999 WHERE reason = 'spending'",
        5,
    ),
    Planted(
        "points expired before their time",
        f"UPDATE lots SET expires_at = {LATER} WHERE expires_at IS NOT NULL",
        6,
    ),
    Planted(
        "points would be lost before they can be spent",
        f"UPDATE lots SET active_from = {LATER} WHERE expires_at IS NOT NULL",
        6,
    ),
    Planted(
        "a purchase is forgotten that points live by",
        "UPDATE members SET last_purchase_at = NULL",
        6,
    ),
    Planted(
        "a purchase is forgotten that points live by",
        f"UPDATE members SET last_purchase_at = {BEFORE}",
        6,
    ),
    Planted(
        "a lot expired twice",
        "INSERT INTO lot_uses (entry_id, lot_id, points) SELECT entry_id, lot_id, 1 FROM lot_uses"
        " WHERE entry_id IN (SELECT id FROM entries WHERE reason = 'expiry')",
        6,
    ),
    Planted(
        "a sale is not taken back as far as it was refunded",
        "UPDATE entries SET points = points + 1 WHERE reason = 'reversal'",
        7,
    ),
    Planted(
        "more was taken back of a sale than was refunded",
        "UPDATE sales SET undone_at = NULL, refunded = 0, taken_back = 0",
        7,
    ),
    Planted(
        "somebody served themselves",
        "UPDATE staff SET person_id = (SELECT min(person_id) FROM members)",
        8,
    ),
    Planted("somebody acted without holding the role", "UPDATE staff SET begun_after = 999", 8),
    Planted("somebody acted without holding the role", "UPDATE staff SET suspended_after = 0", 8),
    Planted(
        "somebody acted without holding the role",
        f"UPDATE staff SET since = {BEFORE}, ended_at = {BEFORE}, ended_after = 0",
        8,
    ),
    Planted(
        "somebody acted without holding the role",
        f"UPDATE staff SET since = {LATER}, begun_after = NULL",
        8,
    ),
    Planted(
        "somebody who has left has a balance, or is still named",
        "UPDATE members SET balance = 1 WHERE left_at IS NOT NULL",
        12,
    ),
    Planted(
        "something is kept about somebody who has left",
        "UPDATE people SET birthday = '--01-01' WHERE telegram_id IS NULL",
        12,
    ),
    Planted(
        "a notice that was dealt with still holds its figures",
        'UPDATE outbox SET figures = \'{"name": "x"}\' WHERE settled_at IS NOT NULL',
        12,
    ),
)


@pytest.fixture
def busy_shop(store: SqlStore) -> Shop:
    """A shop in which everything that moves points has happened."""
    shop = Shop(store)
    shop.open()
    cashier = shop.staff()
    regular, indebted, leaving = shop.member(), shop.member(), shop.member()
    shop.sell(cashier, regular)
    shop.undo(cashier, shop.sell(cashier, regular, 90_000).sale.id)
    spent = shop.sell(cashier, indebted).sale
    shop.sell(cashier, leaving)
    for letter in shop.letters():
        shop.write(settle, letter=letter, outcome=Outcome.SENT, now=shop.now)

    def give_for_a_day(tx: Tx, member: Member) -> None:
        number = begin(tx, shop.operation(), "gift", {}, now=shop.now, member_id=member.id)
        credit(
            tx,
            operation=number,
            member=living_member(tx, member.id),
            points=Points(30),
            reason=Reason.SALE,
            now=shop.now,
            expires_at=shop.now + DAY,
        )

    def spend_all(tx: Tx, member: Member, points: int) -> None:
        number = begin(tx, shop.operation(), "spending", {}, now=shop.now, member_id=member.id)
        spend(tx, operation=number, member_id=member.id, points=Points(points), now=shop.now)

    shop.write(spend_all, indebted, 125)
    shop.undo(cashier, spent.id)
    shop.write(give_for_a_day, regular)
    shop.wait(days=2)
    shop.expire()
    person = shop.member_now(leaving.id).person_id
    assert person is not None
    shop.write(forget, person_id=person, operation=shop.operation(), now=shop.now)
    return shop


def test_an_honest_shop_has_no_flaws(busy_shop: Shop) -> None:
    """Sales, undoing, spending, expiry, debt and departure leave every promise standing."""
    findings = busy_shop.read(audit)
    assert findings.flaws == ()
    assert findings.totals == Totals(
        members=2, operations=14, entries=10, lots=5, sales=4, points=125, debt=125
    )


def test_every_flaw_is_found(busy_shop: Shop, database_url: str) -> None:
    """Whatever somebody does to the database behind the programme's back."""
    assert not overlooked(database_url, FLAWS, IGNORE_CHECKS)
    assert not busy_shop.read(audit).flaws


def test_every_figure_that_is_no_integer_is_found(sqlite_url: str) -> None:
    """In whatever column of whatever table: rows are put there in which just that one is none."""
    figures = [one.what.removesuffix(" is not an integer") for one in ALL if one.invariant == 4]
    columns = [figure.split(".") for figure in figures if "." in figure]
    assert {table for table, _ in columns} >= {"alerts", "corrections", "members", "refunds"}
    planted = [_no_integer(metadata.tables[table], column) for table, column in columns]
    assert not overlooked(sqlite_url, tuple(planted), IGNORE_CHECKS)


def _no_integer(table: Table, column: str) -> Planted:
    values = {needed.name: "1" for needed in table.c if not needed.nullable} | {column: "0.5"}
    row = f"({', '.join(values)}) VALUES ({', '.join(values.values())})"
    what = f"{table.name}.{column} is not an integer"
    return Planted(what, f"INSERT INTO {table.name} {row}", 4, ("sqlite",))


def test_a_broken_shop_is_not_described_at_length(busy_shop: Shop, database_url: str) -> None:
    """So many flaws as are asked for, and each invariant is asked about."""
    execute(database_url, "UPDATE members SET balance = 7 WHERE left_at IS NULL")
    assert len(busy_shop.read(lambda tx: tx.audit.flaws(1, 3))) == 3
    planted = (*FLAWS, *OF_PROMOTIONS, *OF_THE_VOICE, *OF_SURVEYS)
    assert {flaw.invariant for flaw in planted} == set(CHECKED)


def test_every_check_is_shown_to_find_something() -> None:
    """What no test has planted, nobody knows to be found."""
    tests = "".join(file.read_text() for file in Path(__file__).parent.rglob("test_*.py"))
    columns = re.compile(r"\w+\.\w+ is not an integer")  # planted by their names
    unknown = [one.what for one in ALL if one.what not in tests and not columns.match(one.what)]
    assert unknown == []
