from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.records.outbox import Letter, Notice, Outcome, Priority
from loyalty.store import Tx
from loyalty.values import PersonId
from storage.store import SqlStore
from tests.storage import rows
from tests.storage.direct import execute

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Receipt(Notice):
    KIND = "receipt"
    PRIORITY = Priority.RECEIPT
    cause: str
    points: int = 0


@dataclass(frozen=True, slots=True)
class News(Notice):
    KIND = "news"
    cause: str


@dataclass(frozen=True, slots=True)
class Promotion(Notice):
    KIND = "promotion"
    PRIORITY = Priority.PROMOTION
    cause: str


@dataclass(frozen=True, slots=True)
class Asked(Notice):
    KIND = "asked"
    PRIORITY = Priority.RECEIPT


@dataclass(frozen=True, slots=True)
class Over(Notice):
    KIND = "over"
    PRIORITY = Priority.RECEIPT
    why: str


def test_a_notice_comes_out_as_it_went_in(store: SqlStore) -> None:
    """With its figures, to a person who can be reached."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        tx.outbox.add(
            Receipt('Айгүл "{x}" %', points=10**15),
            person_id=person_id,
            not_before=rows.NOW,
            not_after=rows.NOW + MINUTE,
            cause="cause",
        )
        (letter,) = tx.outbox.due(rows.NOW, 10)
        assert letter == Letter(
            id=letter.id,
            kind="receipt",
            person_id=person_id,
            figures={"cause": 'Айгүл "{x}" %', "points": 10**15},
            priority=Priority.RECEIPT,
            not_before=rows.NOW,
            not_after=rows.NOW + MINUTE,
            called=False,
            attempts=0,
            reachable=True,
        )

    store.write_and_wait(ask)


def test_one_cause_is_told_once(store: SqlStore) -> None:
    """Also after it has been told."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        _add(tx, person_id, "one")
        _add(tx, person_id, "one")
        (letter,) = tx.outbox.due(rows.NOW, 10)
        tx.outbox.settle(letter.id, Outcome.SENT, rows.NOW)
        _add(tx, person_id, "one")
        assert tx.outbox.due(rows.NOW, 10) == ()

    store.write_and_wait(ask)


def test_receipts_go_first_then_what_has_waited_longest(store: SqlStore) -> None:
    """And nothing before its time, nor more than is asked for."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        _add(tx, person_id, "promotion", Promotion, rows.NOW - 9 * MINUTE)
        _add(tx, person_id, "later", Receipt, rows.NOW)
        _add(tx, person_id, "earlier", Receipt, rows.NOW - MINUTE)
        _add(tx, person_id, "tomorrow", Receipt, rows.NOW + MINUTE)
        assert _causes(tx, rows.NOW) == ["earlier", "later", "promotion"]
        assert _causes(tx, rows.NOW, 2) == ["earlier", "later"]

    store.write_and_wait(ask)


def test_a_leased_notice_is_nobody_elses(store: SqlStore) -> None:
    """Until the lease ends; then it is known that a request went out."""

    def ask(tx: Tx) -> None:
        _add(tx, rows.person(tx, 1), "one")
        (letter,) = tx.outbox.due(rows.NOW, 10)
        tx.outbox.lease(letter.id, rows.NOW + MINUTE)
        assert tx.outbox.due(rows.NOW, 10) == ()
        assert tx.outbox.next_due() == rows.NOW + MINUTE
        (again,) = tx.outbox.due(rows.NOW + MINUTE, 10)
        assert (again.called, again.attempts) == (True, 1)

    store.write_and_wait(ask)


def test_a_notice_that_is_put_back_waits_as_if_never_called(store: SqlStore) -> None:
    """The attempt stays counted."""

    def ask(tx: Tx) -> None:
        _add(tx, rows.person(tx, 1), "one")
        (letter,) = tx.outbox.due(rows.NOW, 10)
        tx.outbox.lease(letter.id, rows.NOW + 9 * MINUTE)
        tx.outbox.put_back(letter.id, rows.NOW + MINUTE)
        assert tx.outbox.due(rows.NOW, 10) == ()
        (again,) = tx.outbox.due(rows.NOW + MINUTE, 10)
        assert (again.called, again.attempts, again.not_before) == (False, 1, rows.NOW + MINUTE)

    store.write_and_wait(ask)


def test_what_is_settled_is_over(store: SqlStore, database_url: str) -> None:
    """Nothing revives it, its first outcome stays, and it keeps no figures about anybody."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        _add(tx, person_id, "one")
        (letter,) = tx.outbox.due(rows.NOW, 10)
        tx.outbox.settle(letter.id, Outcome.SENT, rows.NOW)
        tx.outbox.settle(letter.id, Outcome.REFUSED, rows.NOW + MINUTE)
        tx.outbox.put_back(letter.id, rows.NOW)
        tx.outbox.lease(letter.id, rows.NOW)
        tx.outbox.delay(person_id, rows.NOW)
        assert tx.outbox.due(rows.NOW + 99 * MINUTE, 10) == ()
        assert tx.outbox.next_due() is None
        assert tx.outbox.depth() == (0, None)

    store.write_and_wait(ask)
    kept = "SELECT outcome, CAST(figures AS TEXT), called FROM outbox"
    assert execute(database_url, kept) == [("sent", "{}", 0)]


def test_a_person_can_be_left_in_peace_for_a_while(store: SqlStore) -> None:
    """What waits for them waits longer, never shorter; others' notices go out."""

    def ask(tx: Tx) -> None:
        one, other = rows.person(tx, 1), rows.person(tx, 2)
        _add(tx, one, "soon")
        _add(tx, one, "late", not_before=rows.NOW + 9 * MINUTE)
        _add(tx, other, "other")
        tx.outbox.delay(one, rows.NOW + MINUTE)
        assert _causes(tx, rows.NOW) == ["other"]
        assert _causes(tx, rows.NOW + MINUTE) == ["other", "soon"]
        assert _causes(tx, rows.NOW + 9 * MINUTE) == ["other", "soon", "late"]

    store.write_and_wait(ask)


def test_nothing_waits_for_who_has_left(store: SqlStore) -> None:
    """What waited for them is dropped, what waits for others stays."""

    def ask(tx: Tx) -> None:
        one, other = rows.person(tx, 1), rows.person(tx, 2)
        _add(tx, one, "one")
        _add(tx, other, "other")
        tx.outbox.drop_for(one, rows.NOW)
        assert _causes(tx, rows.NOW) == ["other"]

    store.write_and_wait(ask)


def test_what_was_settled_long_ago_can_go(store: SqlStore, database_url: str) -> None:
    """What still waits stays, however old."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        for cause in ("old", "new", "waiting"):
            _add(tx, person_id, cause)
        for letter in tx.outbox.due(rows.NOW, 2):
            late = letter.figures["cause"] == "new"
            tx.outbox.settle(letter.id, Outcome.SENT, rows.NOW + late * MINUTE)
        tx.outbox.drop_settled(rows.NOW + MINUTE)

    store.write_and_wait(ask)
    left = execute(database_url, "SELECT cause FROM outbox ORDER BY id")
    assert left == [("new",), ("waiting",)]


def test_who_blocked_the_bot_or_left_cannot_be_reached(store: SqlStore) -> None:
    """The sender sees it before it tries."""

    def ask(tx: Tx) -> None:
        blocked, gone = rows.person(tx, 1), rows.person(tx, 2)
        tx.people.set_blocked(blocked, True)
        tx.people.erase(gone, keep_address=False)
        _add(tx, blocked, "blocked")
        _add(tx, gone, "gone")
        assert [letter.reachable for letter in tx.outbox.due(rows.NOW, 10)] == [False, False]

    store.write_and_wait(ask)


def test_it_is_known_how_many_wait_since_when_and_until_when(store: SqlStore) -> None:
    """The age counts from when a notice was due first, however often it was put back."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        assert tx.outbox.next_due() is None
        assert tx.outbox.depth() == (0, None)
        for place, kind in enumerate((Receipt, News, Promotion)):
            _add(tx, person_id, f"{place}", kind, rows.NOW - place * MINUTE)
        assert tx.outbox.next_due() == rows.NOW - 2 * MINUTE
        for letter in tx.outbox.due(rows.NOW, 10):
            tx.outbox.put_back(letter.id, rows.NOW + MINUTE)
        assert tx.outbox.next_due() == rows.NOW + MINUTE
        assert tx.outbox.depth() == (3, rows.NOW - 2 * MINUTE)

    store.write_and_wait(ask)


def test_it_is_known_which_message_a_notice_became(store: SqlStore) -> None:
    """And whether it is on its way; of what was never put there, nothing."""

    def ask(tx: Tx) -> None:
        person_id = rows.person(tx, 1)
        _add(tx, person_id, "one")
        (letter,) = tx.outbox.due(rows.NOW, 10)
        assert tx.outbox.became("one") == (False, None)
        tx.outbox.lease(letter.id, rows.NOW + MINUTE)
        assert tx.outbox.became("one") == (True, None)
        tx.outbox.settle(letter.id, Outcome.SENT, rows.NOW, message=7)
        assert tx.outbox.became("one") == (False, 7)
        assert tx.outbox.became("another") == (False, None)

    store.write_and_wait(ask)


def test_a_prompt_ends_for_everybody_at_once(store: SqlStore) -> None:
    """Who was not asked yet is not; who has answered reads nothing more; other prompts go on."""

    def put(tx: Tx, person_id: PersonId, prompt: str) -> None:
        in_vain = Over("nobody has answered")
        for notice, at in ((Asked(), rows.NOW), (in_vain, rows.NOW + 9 * MINUTE)):
            tx.outbox.add(
                notice,
                person_id=person_id,
                not_before=at,
                not_after=None,
                cause=f"{notice.KIND}:{prompt}:{person_id}",
                prompt=prompt,
            )

    def ask(tx: Tx) -> None:
        answerer, asked, later = (rows.person(tx, number) for number in (1, 2, 3))
        put(tx, answerer, "asked:1")
        put(tx, asked, "asked:1")
        for letter in tx.outbox.due(rows.NOW, 10):
            tx.outbox.settle(letter.id, Outcome.SENT, rows.NOW, message=int(letter.person_id))
        put(tx, later, "asked:1")
        put(tx, later, "asked:2")
        tx.outbox.end_prompt("asked:1", Over("answered"), answered_by=answerer, at=rows.NOW)
        due = {(one.kind, one.person_id, one.prompt) for one in tx.outbox.due(rows.NOW, 10)}
        assert due == {
            (Over.KIND, asked, "asked:1"),
            (Over.KIND, later, "asked:1"),  # whoever takes it sees that there is no message
            (Asked.KIND, later, "asked:2"),
        }
        said = [one.figures for one in tx.outbox.due(rows.NOW, 10) if one.kind == Over.KIND]
        assert said == [{"why": "answered"}] * 2

    store.write_and_wait(ask)


def _add(
    tx: Tx,
    person_id: PersonId,
    cause: str,
    kind: Callable[[str], Notice] = Receipt,
    not_before: datetime = rows.NOW,
) -> None:
    tx.outbox.add(
        kind(cause),
        person_id=person_id,
        not_before=not_before,
        not_after=None,
        cause=cause,
    )


def _causes(tx: Tx, now: datetime, limit: int = 10) -> list[object]:
    return [letter.figures["cause"] for letter in tx.outbox.due(now, limit)]
