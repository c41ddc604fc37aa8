"""The programme's rules at the command line: shown, and made to hold."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import BinaryIO

import typer

from bot.clock import MachineClock
from bot.database import InTheWay, prepare_database
from bot.rules_file import currency_in_use, read, show
from bot.settings import Settings, load_settings
from bot.toml_file import LARGEST_FILE, decoded
from bot.whoami import Silent, who_am_i
from loyalty.program.errors import CurrencyInUse
from loyalty.program.versions import change_programme, open_programme, programme_now
from loyalty.rules.program import Program
from storage.store import SqlStore, open_store


def print_rules() -> None:
    """Print the rules that hold."""
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        typer.echo(show(asyncio.run(current_programme(settings, store))), nl=False)


def take_rules(file: BinaryIO) -> None:
    """Make the rules in a file the ones that hold. Raises RulesWrong."""
    with proposed(file) as (store, current, wanted):
        now = MachineClock().now()
        applied = store.write_and_wait(change_programme, wanted=wanted, by=None, now=now)
    if applied.version == current.version:
        typer.echo(f"nothing to change: version {applied.version} already says this")
    else:
        typer.echo(f"version {applied.version} holds from the next quote on")


@contextmanager
def proposed(file: BinaryIO) -> Iterator[tuple[SqlStore, Program, Program]]:
    """The open store, the programme of now, and that of the file. Raises RulesWrong, also
    where CurrencyInUse is raised within.
    """
    settings = load_settings()
    text = decoded(file.read(LARGEST_FILE + 1))
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        current = asyncio.run(current_programme(settings, store))
        wanted = read(text, current)
        try:
            yield store, current, wanted
        except CurrencyInUse:
            raise currency_in_use(text, current) from None


async def current_programme(settings: Settings, store: SqlStore) -> Program:
    """The newest version. Before the bot's first start, it is opened as that would."""
    program = await store.read(programme_now)
    if program is not None:
        return program
    try:
        me = await who_am_i(settings)
    except Silent as error:
        raise InTheWay(
            f"there is no programme yet, and Telegram does not name it: {error}"
        ) from None
    return await store.write(
        open_programme,
        name=me.name,
        currency=settings.currency,
        time_zone=settings.timezone,
        now=MachineClock().now(),
    )
