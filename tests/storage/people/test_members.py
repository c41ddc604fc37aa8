from datetime import timedelta

from loyalty.records.people import Consent, Member, Purpose
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, Points
from storage.store import SqlStore
from tests.storage import rows


def test_a_new_member_has_nothing_and_agreed_to_no_advertising(store: SqlStore) -> None:
    """Found by number and by person, held or not."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        member_id = tx.members.add(person_id=person_id, identity="hash", joined_at=rows.NOW)
        member = Member(member_id, person_id, rows.NOW, Points(0), advertising=False)
        assert tx.members.get(member_id) == member
        assert tx.members.locked(member_id) == member
        assert tx.members.of_person(person_id) == member
        assert tx.members.get(MemberId(99)) is None
        assert tx.members.locked(MemberId(99)) is None
        assert tx.members.of_person(PersonId(99)) is None

    store.write_and_wait(ask)


def test_answers_are_kept_in_the_order_they_were_given(store: SqlStore) -> None:
    """Every yes and no, with its wording and instant."""
    yes = Consent(Purpose.ADVERTISING, True, 1, rows.NOW)
    no = Consent(Purpose.ADVERTISING, False, 2, rows.NOW + timedelta(days=1))

    def ask(tx: Tx) -> None:
        member_id = rows.member(tx)
        assert tx.members.consents(member_id) == ()
        tx.members.add_consent(member_id, yes)
        tx.members.add_consent(member_id, no)
        tx.members.set_advertising(member_id, True)
        assert tx.members.consents(member_id) == (yes, no)
        standing = tx.members.get(member_id)
        assert standing is not None
        assert standing.advertising

    store.write_and_wait(ask)


def test_who_has_left_is_known_by_the_hash_alone(store: SqlStore) -> None:
    """The row stays for the ledger and names nobody; the person may join again."""

    def ask(tx: Tx) -> None:
        member_id = rows.member(tx, 1)
        before = tx.members.get(member_id)
        assert before is not None
        assert before.person_id is not None
        assert tx.members.identity_known("hash 1")
        assert not tx.members.identity_known("hash 2")
        tx.members.part(member_id, rows.NOW)
        left = tx.members.get(member_id)
        assert left is not None
        assert left.person_id is None
        assert tx.members.of_person(before.person_id) is None
        assert tx.members.identity_known("hash 1")
        again = tx.members.add(person_id=before.person_id, identity="hash 1", joined_at=rows.NOW)
        assert again > member_id

    store.write_and_wait(ask)
