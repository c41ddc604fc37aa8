"""A phone in a queue: how many touches each job takes, and that the page says so."""

from benchmarks.report import RECORD, recorded
from benchmarks.touches import JOBS, Shop, count, figures_of
from tests.e2e import shop as stage


async def test_every_job_takes_as_many_touches_as_is_told(shop: stage.Shop) -> None:
    """And none takes more than a phone in a queue may."""
    await shop.owner.open()
    customer = shop.sandbox.person("Emma", "en")
    counted = await count(Shop(customer, shop.owner))
    assert list(counted) == list(JOBS)
    figures = [figure for name, hand in counted.items() for figure in figures_of(name, hand)]
    assert [figure.name for figure in figures if figure.verdict == "missed"] == []
    assert list(recorded()["touches"].figures) == figures, f"make bench ARGS=touches: {RECORD}"
