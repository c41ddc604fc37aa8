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
from loyalty.program.versions import change_programme, open_programme, standing_programme
from loyalty.rules.program import Program
from storage.store import SqlStore, open_store


def print_rules() -> None:
    """Print the rules that hold."""
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        typer.echo(show(asyncio.run(_standing(settings, store))), nl=False)


def take_rules(file: BinaryIO) -> None:
    """Make the rules in a file the ones that hold. Raises RulesWrong."""
    with proposed(file) as (store, standing, wanted):
        now = MachineClock().now()
        held = store.write_and_wait(change_programme, wanted=wanted, by=None, now=now)
    if held.version == standing.version:
        typer.echo(f"nothing to change: version {held.version} already says this")
    else:
        typer.echo(f"version {held.version} holds from the next quote on")


@contextmanager
def proposed(file: BinaryIO) -> Iterator[tuple[SqlStore, Program, Program]]:
    """The open store, the programme that stands, and that of the file. Raises RulesWrong, also
    where CurrencyInUse is raised within.
    """
    settings = load_settings()
    text = decoded(file.read(LARGEST_FILE + 1))
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        standing = asyncio.run(_standing(settings, store))
        wanted = read(text, standing)
        try:
            yield store, standing, wanted
        except CurrencyInUse:
            raise currency_in_use(text, standing) from None


async def _standing(settings: Settings, store: SqlStore) -> Program:
    """The programme as it stands. Before the bot's first start, it is opened as that would."""
    program = await store.read(standing_programme)
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
