import asyncio
import importlib
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import pytest

from loyalty.store import StoreAway, Tx
from storage.store import SqlStore
from tests.storage import rows

INCREMENTS, TILLS = 800, 20


class Mistake(Exception):
    """What a use case raises."""


def count_up(tx: Tx) -> int:
    """Read, then write: what loses updates where two may do it at once."""
    value = int(tx.settings.get("count") or 0) + 1
    tx.settings.put("count", str(value))
    return value


def put(tx: Tx, name: str, value: str) -> None:
    tx.settings.put(name, value)


def get(tx: Tx, name: str) -> str | None:
    return tx.settings.get(name)


async def test_no_update_is_lost(store: SqlStore) -> None:
    """800 increments by twenty tills at once count to 800, each answered with its own number."""

    async def till() -> list[int]:
        return [await store.write(count_up) for _ in range(INCREMENTS // TILLS)]

    answers = await asyncio.gather(*(till() for _ in range(TILLS)))
    assert sorted(chain.from_iterable(answers)) == list(range(1, INCREMENTS + 1))
    assert await store.read(get, "count") == str(INCREMENTS)


@pytest.mark.parametrize("asks", ["write", "read"])
async def test_a_thread_that_dies(
    store: SqlStore, kind: str, monkeypatch: pytest.MonkeyPatch, asks: str
) -> None:
    """Who waited for it is told that the database is away, and it is begun anew for the next."""
    module, work = {
        ("sqlite", "write"): ("sqlite", "_write"),
        ("sqlite", "read"): ("sqlite", "_read"),
    }.get((kind, asks), ("postgres", "_answer"))
    done = importlib.import_module(f"storage.engine.{module}")
    whole = getattr(done, work)
    left = 4

    def die(*args: object, **kwargs: object) -> None:
        nonlocal left
        left -= 1
        if left >= 0:
            raise SystemExit("the machine is out of something")
        whole(*args, **kwargs)

    await store.write(put, "colour", "green")
    monkeypatch.setattr(done, work, die)
    dying = {"write": lambda: store.write(put, "shape", "square")}
    for _ in range(4):
        with pytest.raises(StoreAway):
            await dying.get(asks, lambda: store.read(get, "colour"))()
    assert store.alive
    await store.write(put, "shape", "round")
    assert [await store.read(get, name) for name in ("colour", "shape")] == ["green", "round"]


async def test_what_raises_leaves_nothing_and_touches_no_other(store: SqlStore) -> None:
    """Of many writes at once, just those that raised are undone, and each gets its own error."""

    def put_or_fail(tx: Tx, name: str, *, fail: bool) -> str:
        tx.settings.put(name, name)
        if fail:
            raise Mistake(name)
        return name

    answers = await asyncio.gather(
        *(store.write(put_or_fail, f"{number}", fail=number % 3 == 0) for number in range(60)),
        return_exceptions=True,
    )
    for number, answer in enumerate(answers):
        kept = await store.read(get, f"{number}")
        if number % 3 == 0:
            assert isinstance(answer, Mistake)
            assert answer.args == (f"{number}",)
            assert kept is None
        else:
            assert answer == kept == f"{number}"


async def test_an_answer_means_that_it_is_kept(store: SqlStore) -> None:
    """Whoever has an answer finds what was written, on any connection."""
    for number in range(20):
        await store.write(put, "last", f"{number}")
        assert await store.read(get, "last") == f"{number}"


async def test_reading_never_waits_for_who_writes(store: SqlStore) -> None:
    """While a write takes its time, reads are answered, with what stood before it."""
    writing, read = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        tx.settings.put("name", "new")
        writing.set()
        assert read.wait(10)

    await store.write(put, "name", "old")
    slow_write = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(writing.wait, 10)
    assert await store.read(get, "name") == "old"
    read.set()
    await slow_write
    assert await store.read(get, "name") == "new"


def test_a_read_sees_one_moment(store: SqlStore) -> None:
    """What others write meanwhile does not come into it."""
    looked, written = threading.Event(), threading.Event()

    def look_twice(tx: Tx) -> tuple[str | None, str | None]:
        first = tx.settings.get("name")
        looked.set()
        assert written.wait(10)
        return first, tx.settings.get("name")

    store.write_and_wait(put, "name", "old")
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(store.read_and_wait, look_twice)
        assert looked.wait(10)
        store.write_and_wait(put, "name", "new")
        written.set()
        assert reading.result() == ("old", "old")


def test_a_read_changes_nothing(store: SqlStore) -> None:
    """The database refuses it, even where the use case would."""
    with pytest.raises(Exception, match=r"only|not write"):
        store.read_and_wait(put, "name", "new")
    assert store.read_and_wait(get, "name") is None


def test_what_is_held_while_writing_may_be_looked_at_while_reading(store: SqlStore) -> None:
    """A use case that holds its rows also runs where it only reads."""
    member_id = store.write_and_wait(rows.member)
    assert store.read_and_wait(lambda tx: tx.members.locked(member_id)) is not None
    assert store.read_and_wait(lambda tx: tx.staff.of_person(1)) is None  # type: ignore[arg-type]
    assert store.read_and_wait(lambda tx: tx.invites.get("hash")) is None
    assert store.read_and_wait(lambda tx: tx.outbox.due(rows.NOW, 1)) == ()


async def test_a_caller_who_gives_up_breaks_nothing(store: SqlStore) -> None:
    """Cancelled before its turn, a write never runs; afterwards it is whole; others go on."""
    running, finish = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        tx.settings.put("slow", "begun")
        running.set()
        assert finish.wait(10)
        tx.settings.put("slow", "done")

    blocked = [asyncio.create_task(store.write(slow)) for _ in range(3)]
    await asyncio.to_thread(running.wait, 10)
    waiting = asyncio.create_task(store.write(put, "waiting", "done"))
    patient = asyncio.create_task(store.write(put, "patient", "done"))
    await asyncio.sleep(0)
    for task in (*blocked, waiting):
        task.cancel()
    finish.set()
    await patient
    await asyncio.gather(*blocked, waiting, return_exceptions=True)
    assert await store.read(get, "slow") == "done"
    assert await store.read(get, "waiting") is None
    assert await store.read(get, "patient") == "done"


def test_closing_finishes_what_waits(store: SqlStore) -> None:
    """Nothing that was asked for before is dropped; what comes after is refused."""
    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(store.write_and_wait, count_up) for _ in range(40)]
        pool.shutdown(wait=True)
        store.close()
    assert sorted(answer.result() for answer in answers) == list(range(1, 41))
    with pytest.raises(StoreAway):
        store.write_and_wait(count_up)
    with pytest.raises(StoreAway):
        store.read_and_wait(get, "count")
