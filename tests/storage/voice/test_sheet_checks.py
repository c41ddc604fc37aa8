"""What the audit says of surveys that somebody has tampered with."""

from dataclasses import replace

from loyalty.people.privacy import forget
from loyalty.upkeep.audit import audit
from loyalty.values import Points
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.loyalty.voice.answerers import FORM, Guest, guest, opened
from tests.storage.planted import Planted, overlooked

NAMES_A_LEAVER, TELLS, TWICE, TRIED = (
    "a sheet names somebody who has left",
    "an anonymous sheet is finished, and tells what was answered, when or where",
    "a member was rewarded for one survey twice",
    "a trial has left answers behind, or was rewarded",
)
ANSWER = (
    "INSERT INTO answers (sheet_id, question, chosen, operation, at) "
    "SELECT max(sheets.id), 'why', '', 'planted', '2026-03-14T00:00:00.000000+00:00' "
    "FROM sheets JOIN surveys ON surveys.id = sheets.survey_id"
)
OF_THE_ANONYMOUS = (
    "WHERE finished_at IS NOT NULL AND NOT trial "
    "AND survey_id IN (SELECT id FROM surveys WHERE anonymous)"
)
FLAWS = (
    Planted(
        NAMES_A_LEAVER,
        "UPDATE sheets SET member_id = (SELECT id FROM members WHERE left_at IS NOT NULL)",
        12,
    ),
    Planted(TELLS, f"{ANSWER} WHERE surveys.anonymous AND NOT sheets.trial", 15),
    Planted(TELLS, f"UPDATE sheets SET turn = 3 {OF_THE_ANONYMOUS}", 15),
    Planted(TELLS, f"UPDATE sheets SET message = 3 {OF_THE_ANONYMOUS}", 15),
    Planted(TELLS, f"UPDATE sheets SET heard = 3 {OF_THE_ANONYMOUS}", 15),
    Planted(TELLS, f"UPDATE sheets SET moved_at = began_at {OF_THE_ANONYMOUS}", 15),
    Planted(
        TELLS,
        f"UPDATE sheets SET cashier_id = (SELECT min(id) FROM staff) {OF_THE_ANONYMOUS}",
        15,
    ),
    Planted(
        TWICE,
        "INSERT INTO sheets (operation, survey_id, edition, began_at, member_id, ticked, reward) "
        "SELECT 'planted ' || id, survey_id, edition, began_at, member_id, '', 5 "
        "FROM sheets WHERE reward > 0",
        15,
    ),
    Planted(TRIED, "UPDATE sheets SET reward = 5 WHERE trial", 15),
    Planted(TRIED, f"{ANSWER} WHERE sheets.trial", 15),
)


def test_the_audit_finds_what_was_planted(store: SqlStore, database_url: str) -> None:
    """Each flaw by what is wrong; an untouched database has none."""
    shop = Shop(store)
    shop.open()
    one_question = replace(FORM, questions=FORM.questions[2:3], reward=Points(50))
    survey = opened(shop, replace(one_question, anonymous=True))
    guest(shop, survey).tap(5)
    leaver, owner = shop.member(), shop.owner()
    guest(shop, opened(shop, one_question, "named"), leaver).tap(7)
    assert leaver.person_id is not None
    shop.write(forget, person_id=leaver.person_id, operation=shop.operation(), now=shop.now)
    trying = Guest(shop, survey, owner.person_id)
    trying.begin(trial=True)
    trying.tap(3)
    assert shop.read(audit).flaws == ()
    assert overlooked(database_url, FLAWS, {"sqlite": (), "postgresql": ()}) == []
