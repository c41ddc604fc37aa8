"""New rules tried on the last month's sales, at the command line."""

from collections.abc import Iterator
from typing import BinaryIO

import typer

from bot.clock import MachineClock
from bot.program_commands import proposed
from locales.amounts import money, number, percent
from loyalty.money import scale_down
from loyalty.program.rehearsal import Given, Rehearsal, rehearse
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program


def try_rules(file: BinaryIO) -> None:
    """Print what the rules in a file would have given. Raises RulesWrong."""
    with proposed(file) as (store, current, wanted):
        found = store.read_and_wait(rehearse, wanted=wanted, now=MachineClock().now())
    for line in (*_rehearsed(found, wanted.currency), *_revalued(found, current, wanted)):
        typer.echo(line)


def _rehearsed(found: Rehearsal, currency: str) -> Iterator[str]:
    def money_of(minor: int) -> str:
        return money(minor, currency, "en")

    def together(given: Given) -> str:
        share = percent(scale_down(given.cost, FULL, found.bills or 1), "en")
        return f"{money_of(given.cost)} ({share} of the bills)"

    yield "nothing was changed"
    yield f"sales since {found.since}: {found.sales}, over {money_of(found.bills)}"
    before, after = found.before, found.after
    yield f"{'':12}{'as it was':>34}{'by these rules':>34}"
    for what, then, now in (
        ("points", number(before.points, "en"), number(after.points, "en")),
        ("their worth", money_of(before.worth), money_of(after.worth)),
        ("discounts", money_of(before.discount), money_of(after.discount)),
        ("together", together(before), together(after)),
    ):
        yield f"{what:12}{then:>34}{now:>34}"
    if found.unknown:
        yield f"{found.unknown} of them name no category that these rules know: earning.rate holds"


def _revalued(found: Rehearsal, current: Program, wanted: Program) -> Iterator[str]:
    """What a point's new worth means for those that customers have already."""
    if found.on_cards and wanted.point_value != current.point_value:
        before, after = (
            money(found.on_cards * program.point_value, program.currency, "en")
            for program in (current, wanted)
        )
        points = number(found.on_cards, "en")
        yield f"points on cards: {points}, worth {before} as it was and {after} by these rules"
