import asyncio
import threading
from collections.abc import Callable

import pytest

from loyalty.store import Tx
from storage.engine.handover import Awaited, Handover
from storage.store import SqlStore


def in_a_thread(work: Callable[[], None]) -> None:
    """While it runs, the loop does nothing else."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(10)


async def test_what_is_ready_together_arrives_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred answers wake the loop once, and each waiter gets their own."""
    loop = asyncio.get_running_loop()
    handover = Handover(loop)
    outcomes = [Awaited(handover) for _ in range(100)]
    wakings: list[object] = []
    wake = loop.call_soon_threadsafe

    def count_and_wake(what: Callable[[], None]) -> None:
        wakings.append(what)
        wake(what)

    monkeypatch.setattr(loop, "call_soon_threadsafe", count_and_wake)

    def answer() -> None:
        for number, outcome in enumerate(outcomes):
            outcome.set_result(number)

    in_a_thread(answer)
    assert await asyncio.gather(*(outcome.future for outcome in outcomes)) == list(range(100))
    assert len(wakings) == 1

    late = Awaited(handover)
    in_a_thread(lambda: late.set_result("late"))
    assert await late.future == "late"
    assert len(wakings) == 2


async def test_who_gives_up_takes_nothing_from_the_others() -> None:
    """An answer that nobody waits for any more is dropped, and the next one arrives."""
    handover = Handover(asyncio.get_running_loop())
    given_up, patient = Awaited(handover), Awaited(handover)

    def answer() -> None:
        given_up.set_exception(ValueError())
        patient.set_result("here")

    in_a_thread(answer)
    given_up.future.cancel()
    assert await patient.future == "here"


def test_an_answer_after_the_end_harms_no_thread() -> None:
    """The loop is closed while a thread still works: it goes on, and others are answered."""
    loop = asyncio.new_event_loop()
    outcome = Awaited(Handover(loop))
    loop.close()
    outcome.set_result("unheard")


async def test_a_use_case_that_runs_out_of_items_is_a_mistake_like_any_other(
    store: SqlStore,
) -> None:
    """StopIteration, which no future can carry, leaves nobody waiting."""

    def first_of_none(_tx: Tx) -> str:
        return next(iter(()))

    with pytest.raises(RuntimeError, match="StopIteration"):
        await asyncio.wait_for(store.read(first_of_none), 10)
