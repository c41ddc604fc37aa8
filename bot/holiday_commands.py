"""Holidays at the command line, as a file of rules with days off."""

from collections.abc import Iterator
from datetime import timedelta

import typer

from bot.clock import MachineClock
from bot.notation import written
from bot.program_commands import opened_rules
from loyalty.promotions.days_off import holiday_suggestions
from loyalty.rules.countries import country_of
from loyalty.rules.decision import rules_of
from loyalty.rules.program import Program
from loyalty.rules.promotions import DayOff

_YEAR = timedelta(days=365)


def print_holidays(year: int | None, language: str | None) -> None:
    """Print the days off, and the country's holidays: of a year, or of the next 365 days.

    A list in a file takes the place of the one that stands: so the days off of now are there too.
    Raises WrongSettings where the language is none of ours.
    """
    with opened_rules(language) as rules:
        program, words = rules.program, rules.words
    found = tuple(_holidays(program, year, words.language))
    if not found:
        typer.echo(f"# {words.plain('holidays-none', country=country_of(program))}")
        return
    days = sorted((*program.promotions.days_off, *found), key=lambda one: one.day)
    for day in days:
        typer.echo("\n".join(_block(day)) + "\n")


def _holidays(program: Program, year: int | None, language: str) -> Iterator[DayOff]:
    if year is not None:
        yield from holiday_suggestions(program, year, language)
        return
    today = program.local(MachineClock().now()).date()
    for one in (today.year, today.year + 1):
        for day in holiday_suggestions(program, one, language):
            if today <= day.day < today + _YEAR:
                yield day


def _block(day: DayOff) -> Iterator[str]:
    yield "[[promotions.days_off]]"
    for rule in rules_of(DayOff):
        yield f"{rule.name} = {written(rule, getattr(day, rule.name))}"
