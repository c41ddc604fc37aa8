"""Holidays at the command line, as days off for the file of rules."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import typer

from bot.clock import MachineClock
from bot.database import prepare_database
from bot.notation import written
from bot.program_commands import current_programme
from bot.settings import load_settings
from bot.shop import known
from loyalty.promotions.days_off import country_of, holiday_suggestions
from loyalty.rules.decision import rules_of
from loyalty.rules.program import Program
from loyalty.rules.promotions import DayOff
from storage.store import open_store

_YEAR = timedelta(days=365)


def print_holidays(year: int | None, language: str | None) -> None:
    """Print the country's holidays that are not days off yet: of a year, or of the next 365 days.

    Raises WrongSettings where the language is none of ours.
    """
    spoken = known(language)
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        program = asyncio.run(current_programme(settings, store))
    found = tuple(_holidays(program, year, spoken))
    if not found:
        typer.echo(f"# no other holidays are known of {country_of(program)}")
    for day in found:
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
