"""New rules tried on the last month's sales, at the command line."""

from collections.abc import Iterator
from typing import BinaryIO

import typer

from bot.clock import MachineClock
from bot.program_commands import Proposal, print_changes, proposed
from locales.amounts import money, number, percent, short_day
from locales.texts import Words
from loyalty.money import scale_down
from loyalty.program.rehearsal import Given, Rehearsal, rehearse
from loyalty.rules.decision import FULL


def try_rules(file: BinaryIO, language: str | None) -> None:
    """Print what the rules in a file would change and would have given. Raises RulesWrong."""
    with proposed(file, language) as proposal:
        rules, wanted = proposal.rules, proposal.wanted
        found = rules.store.read_and_wait(rehearse, wanted=wanted, now=MachineClock().now())
    typer.echo(rules.words.plain("rehearsal-nothing"))
    if wanted == rules.program:
        version = str(wanted.version)
        typer.echo(rules.words.plain("program-same", version=version))
        return
    print_changes(rules.program, wanted, rules.words)
    currency, words = wanted.currency, rules.words
    for line in (*_rehearsed(found, currency, words), *_revalued(found, proposal)):
        typer.echo(line)


def _rehearsed(found: Rehearsal, currency: str, words: Words) -> Iterator[str]:
    language = words.language

    def money_of(minor: int) -> str:
        return money(minor, currency, language)

    def together(given: Given) -> str:
        share = percent(scale_down(given.cost, FULL, found.bills or 1), language)
        return words.plain("rehearsal-share", sum=money_of(given.cost), share=share)

    since = short_day(found.since, language)
    bills = money_of(found.bills)
    yield words.plain("rehearsal-sales", since=since, count=found.sales, sum=bills)
    before, after = found.before, found.after
    rows = (
        ("", words.plain("rehearsal-before"), words.plain("rehearsal-after")),
        (
            words.plain("rehearsal-points"),
            number(before.points),
            number(after.points),
        ),
        (words.plain("rehearsal-worth"), money_of(before.worth), money_of(after.worth)),
        (words.plain("rehearsal-discounts"), money_of(before.discount), money_of(after.discount)),
        (words.plain("rehearsal-together"), together(before), together(after)),
    )
    for what, then, now in rows:
        yield f"{what:12}{then:>34}{now:>34}".rstrip()
    if found.unknown:
        yield words.plain("rehearsal-unknown", count=found.unknown)


def _revalued(found: Rehearsal, proposal: Proposal) -> Iterator[str]:
    """What a point's new worth means for those that customers have already."""
    current, wanted, words = proposal.rules.program, proposal.wanted, proposal.rules.words
    if found.on_cards and wanted.point_value != current.point_value:
        before, after = (
            money(found.on_cards * program.point_value, program.currency, words.language)
            for program in (current, wanted)
        )
        points = number(found.on_cards)
        yield words.plain("rehearsal-on-cards", points=points, before=before, after=after)
