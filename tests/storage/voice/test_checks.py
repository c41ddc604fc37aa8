"""What the audit says of ratings that somebody has tampered with."""

from loyalty.people.privacy import forget
from loyalty.upkeep.audit import audit
from loyalty.values import RatingId
from loyalty.voice.asking import ask_about_purchases, begin_asking
from loyalty.voice.ratings import finish_rating, rate
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.storage.planted import Planted, overlooked

LEFT_BEHIND, NOT_ITS_OWN = (
    "somebody who has left has left words, a photo or contacts behind",
    "a rating is not of its own sale and customer, or was finished before it was given",
)
UNCHECKED: dict[str, tuple[str, ...]] = {
    "sqlite": ("PRAGMA ignore_check_constraints = ON",),
    "postgresql": ("ALTER TABLE ratings DROP CONSTRAINT ck_ratings_scored_at_some_time",),
}
OF_WHO_LEFT = "WHERE member_id IN (SELECT id FROM members WHERE left_at IS NOT NULL)"
FLAWS = (
    Planted(LEFT_BEHIND, f"UPDATE ratings SET words = 'so' {OF_WHO_LEFT}", 12),
    Planted(LEFT_BEHIND, f"UPDATE ratings SET photo = 'so' {OF_WHO_LEFT}", 12),
    Planted(
        LEFT_BEHIND,
        f"UPDATE contacts SET wrote_at = asked_at {OF_WHO_LEFT}",
        12,
    ),
    Planted(NOT_ITS_OWN, "UPDATE ratings SET member_id = (SELECT max(id) FROM members)", 14),
    Planted(NOT_ITS_OWN, "UPDATE ratings SET asked_at = '2001-01-01T00:00:00.000000+00:00'", 14),
    Planted(NOT_ITS_OWN, "UPDATE ratings SET score = NULL", 14),
)


def test_the_audit_finds_what_was_planted(store: SqlStore, database_url: str) -> None:
    """Each flaw by what is wrong; an untouched database has none."""
    shop = Shop(store)
    shop.open()
    shop.write(begin_asking)
    cashier, leaver, other = shop.staff(), shop.member(), shop.member("Дана")
    for number, member in enumerate((leaver, other)):
        shop.sell(cashier, member, 100_000 + number)
    shop.wait(hours=2)
    shop.write(ask_about_purchases, now=shop.now)
    for number, member in enumerate((leaver, other), 1):
        rating, now = RatingId(number), shop.now
        shop.write(rate, rating_id=rating, score=1, member_id=member.id, now=now)
        shop.write(finish_rating, rating_id=rating, member_id=member.id, now=now, words="Суық")
    assert leaver.person_id is not None
    shop.write(forget, person_id=leaver.person_id, operation=shop.operation(), now=shop.now)
    assert shop.read(audit).flaws == ()
    assert overlooked(database_url, FLAWS, UNCHECKED) == []
