"""What the audit says of conversations that somebody has tampered with."""

from loyalty.people.privacy import forget
from loyalty.records.people import Member
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.values import ThreadId
from loyalty.voice.feedback import answer_member, write_to_team
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.storage.planted import Planted, overlooked

STILL_KNOWN, ASTRAY, WAITS_TWICE = (
    "messages of somebody who has left are still known, or they are still waited for",
    "a message was carried into another conversation, or twice into one chat",
    "a customer waits twice, or their waiting was over before it began",
)
UNCHECKED: dict[str, tuple[str, ...]] = {
    "sqlite": (),
    "postgresql": (),
}
OF_WHO_LEFT = (
    "(SELECT threads.id FROM threads JOIN members ON members.id = threads.member_id "
    "WHERE members.left_at IS NOT NULL)"
)
LONG_AGO = "'2001-01-01T00:00:00.000000+00:00'"
FLAWS = (
    Planted(STILL_KNOWN, f"UPDATE said SET thread_id = {OF_WHO_LEFT}", 12),
    Planted(STILL_KNOWN, f"UPDATE waits SET ended_at = NULL WHERE thread_id = {OF_WHO_LEFT}", 12),
    Planted(ASTRAY, f"UPDATE said SET thread_id = {OF_WHO_LEFT} WHERE root IS NOT NULL", 14),
    Planted(ASTRAY, "UPDATE said SET root = 999 WHERE root IS NOT NULL", 14),
    Planted(ASTRAY, "UPDATE said SET root = id WHERE root IS NOT NULL", 14),
    Planted(
        ASTRAY,
        "INSERT INTO said (id, thread_id, person_id, message, at, root) "
        "SELECT 999, thread_id, person_id, 999, at, root FROM said WHERE root IS NOT NULL",
        14,
    ),
    Planted(WAITS_TWICE, f"UPDATE waits SET counted_from = {LONG_AGO}", 14),
    Planted(
        WAITS_TWICE, f"UPDATE waits SET ended_at = {LONG_AGO} WHERE answered_by IS NOT NULL", 14
    ),
    Planted(
        WAITS_TWICE,
        "INSERT INTO waits (id, thread_id, since, counted_from) "
        "SELECT 900 + id, thread_id, since, since FROM waits WHERE ended_at IS NULL",
        14,
    ),
)


def test_the_audit_finds_what_was_planted(store: SqlStore, database_url: str) -> None:
    """Each flaw by what is wrong; an untouched database has none."""
    shop = Shop(store)
    shop.open()
    owner, leaver, other = shop.owner(), shop.member(), shop.member("Дана")
    for member in (leaver, other):
        shop.write(write_to_team, member_id=member.id, message=10, now=shop.now)
    shop.hear()
    (said, *_) = shop.read(lambda tx: tx.threads.all_of(_thread(tx, other)))
    shop.write(answer_member, said_id=said.id, by=owner.person_id, message=900, now=shop.now)
    shop.write(write_to_team, member_id=other.id, message=11, now=shop.now)
    assert leaver.person_id is not None
    shop.write(forget, person_id=leaver.person_id, operation=shop.operation(), now=shop.now)
    assert shop.read(audit).flaws == ()
    assert overlooked(database_url, FLAWS, UNCHECKED) == []


def _thread(tx: Tx, member: Member) -> ThreadId:
    thread = tx.threads.of_member(member.id)
    assert thread is not None
    return thread.id
