"""The programme's rules at the command line: shown, and made to hold."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import BinaryIO
from zoneinfo import ZoneInfo

import typer

from bot.clock import MachineClock
from bot.database import InTheWay, prepare_database
from bot.rules_changes import changes
from bot.rules_file import currency_in_use, read, show
from bot.settings import ShopSettings, WrongSettings, load_settings, load_shop_settings
from bot.shop import words_of_rules
from bot.toml_file import LARGEST_FILE, decoded
from bot.whoami import Silent, who_am_i
from locales.amounts import moment
from locales.texts import Words
from loyalty.program.errors import CurrencyInUse
from loyalty.program.versions import (
    change_programme,
    open_programme,
    programme_now,
    programme_then,
    programme_versions,
)
from loyalty.records.program import Version
from loyalty.rules.clashes import clashes
from loyalty.rules.program import Program
from storage.store import SqlStore, open_store


@dataclass(frozen=True, slots=True)
class Rules:
    """The open store, the programme of now, and the words of whoever gave the command."""

    store: SqlStore
    program: Program
    words: Words


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file would make of the rules."""

    rules: Rules
    wanted: Program


def print_rules(language: str | None) -> None:
    """Print the rules that hold."""
    with opened_rules(language) as rules:
        typer.echo(show(rules.program, rules.words), nl=False)


def take_rules(file: BinaryIO, language: str | None) -> None:
    """Make the rules in a file the ones that hold, and print what changes. Raises RulesWrong."""
    with proposed(file, language) as proposal:
        put_in_force(proposal.rules, proposal.wanted)


def print_history(language: str | None) -> None:
    """Print the versions, newest first: number, since when, by whom."""
    with opened_rules(language) as rules:
        versions = rules.store.read_and_wait(programme_versions)
        for version in reversed(versions):
            typer.echo(_line(version, rules))


def restore_rules(number: int, language: str | None) -> None:
    """Take up an old version again, as a new one. Raises WrongSettings where that cannot be."""
    with opened_rules(language) as rules:
        store, words = rules.store, rules.words
        old = store.read_and_wait(programme_then, version=number)
        if old is None:
            newest = str(rules.program.version)
            raise WrongSettings(
                words.plain("program-no-version", version=str(number), newest=newest)
            )
        for clash in clashes(old):  # which rules that came later may have made of it
            why = words.plain(f"clash-{clash.why.value}")
            raise WrongSettings(words.plain("program-old-rules", version=str(number), why=why))
        try:
            put_in_force(rules, old)
        except CurrencyInUse:
            why = words.plain("refusal-currency-in-use")
            raise WrongSettings(
                words.plain("program-old-rules", version=str(number), why=why)
            ) from None


def put_in_force(rules: Rules, wanted: Program) -> None:
    """Make these rules the ones that hold, and print what changes. Raises CurrencyInUse."""
    current, words = rules.program, rules.words
    now = MachineClock().now()
    applied = rules.store.write_and_wait(change_programme, wanted=wanted, by=None, now=now)
    version = str(applied.version)
    if applied.version == current.version:
        typer.echo(words.plain("program-same", version=version))
        return
    print_changes(current, applied, words)
    typer.echo(words.plain("program-holds", version=version))


def print_changes(before: Program, after: Program, words: Words) -> None:
    """Print what becomes different, rule by rule."""
    typer.echo(words.plain("program-changes"))
    for line in changes(before, after):
        typer.echo(f"  {line}")


@contextmanager
def opened_rules(language: str | None) -> Iterator[Rules]:
    """Raises WrongSettings for a language that is none of ours, InTheWay without a programme."""
    words = words_of_rules(language)
    settings = load_shop_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        yield Rules(store, asyncio.run(current_programme(settings, store, words)), words)


@contextmanager
def proposed(file: BinaryIO, language: str | None) -> Iterator[Proposal]:
    """What a file would make of the rules. Raises RulesWrong, also where CurrencyInUse is raised
    within.
    """
    text = decoded(file.read(LARGEST_FILE + 1), words_of_rules(language))
    with opened_rules(language) as rules:
        wanted = read(text, rules.program, rules.words)
        try:
            yield Proposal(rules, wanted)
        except CurrencyInUse:
            raise currency_in_use(text, rules.program, rules.words) from None


async def current_programme(settings: ShopSettings, store: SqlStore, words: Words) -> Program:
    """The newest version. Before the bot's first start, it is opened as that would."""
    program = await store.read(programme_now)
    if program is not None:
        return program
    if settings.bot_token is None:
        raise InTheWay(words.plain("no-programme-yet"))
    try:
        me = await who_am_i(load_settings())
    except Silent:
        raise InTheWay(words.plain("program-silent")) from None
    return await store.write(
        open_programme,
        name=me.name,
        currency=settings.currency,
        time_zone=settings.timezone,
        now=MachineClock().now(),
    )


def _line(version: Version, rules: Rules) -> str:
    """For people, and for scripts that cut at blanks."""
    words, zone = rules.words, ZoneInfo(rules.program.time_zone)
    by_hand = words.plain("program-by-start" if version.number == 1 else "program-by-command")
    since = moment(version.at, zone, words.language)
    line = f"{version.number:>4}  {since}  {version.by or by_hand}"
    in_force = version.number == rules.program.version
    return f"{line}  ({words.plain('program-in-force')})" if in_force else line
