"""An operation's key, fixed before the tap, makes doing it twice doing it once."""

import pytest

from loyalty.errors import OperationConflict
from loyalty.operations import Body, already_done, begin
from loyalty.store import Tx
from loyalty.values import OperationId
from tests.loyalty.shop import Shop

KEY = OperationId("tap:1")
BODY: Body = {"member": 7, "bill": 250_000, "note": None, "sure": True, "why": "торт"}


def do(tx: Tx, shop: Shop, key: OperationId = KEY, kind: str = "sale", body: Body = BODY) -> bool:
    """Says whether it was done now."""
    if already_done(tx, key, kind, body):
        return False
    begin(tx, key, kind, body, now=shop.now)
    return True


def test_the_same_operation_is_done_once(shop: Shop) -> None:
    """However late it comes again, and in whatever order its body is written."""
    assert shop.write(do, shop)
    shop.wait(days=400)
    assert not shop.write(do, shop)
    assert not shop.write(do, shop, body=dict(sorted(BODY.items())))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("undo", BODY),
        ("sale", {}),
        ("sale", {**BODY, "bill": 250_001}),
        ("sale", {**BODY, "bill": "250000"}),
        ("sale", {**BODY, "extra": 1}),
    ],
)
def test_the_same_key_for_anything_else_is_refused(shop: Shop, kind: str, body: Body) -> None:
    """Another kind or another body under the same key is an error, never a second effect."""
    shop.write(do, shop)
    with pytest.raises(OperationConflict):
        shop.write(do, shop, kind=kind, body=body)


def test_an_operation_that_failed_was_not_done(shop: Shop) -> None:
    """What was undone with its transaction may be tried again."""

    class PowerCut(Exception):
        pass

    def fail(tx: Tx) -> None:
        assert do(tx, shop)
        raise PowerCut

    with pytest.raises(PowerCut):
        shop.write(fail)
    assert shop.write(do, shop)


def test_an_operation_keeps_its_place_and_time(shop: Shop) -> None:
    """The programme's version, the instant, and the day and hour there."""
    shop.wait(hours=12)
    shop.write(do, shop)
    found = shop.read(lambda tx: tx.operations.find(KEY))
    assert found is not None
    assert (found.program_version, found.at) == (1, shop.now)
    assert (str(found.local_date), found.local_hour) == ("2026-03-15", 0)
