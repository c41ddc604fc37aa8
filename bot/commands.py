"""The command line. Results go to standard output; trouble is one line on standard error."""

import asyncio
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer
from aiogram.exceptions import AiogramError
from aiogram.methods import GetMe
from typer._click.exceptions import UsageError  # typer has no public name for it

from bot.clock import MachineClock
from bot.logs import set_up_logs
from bot.program_commands import programme
from bot.session import once
from bot.settings import Settings, WrongSettings, load_settings
from bot.startup import PATIENCE, InTheWay, keys_of, make_bot, prepare_database
from bot.toml_file import RulesWrong
from handlers.links import start_link
from loyalty.errors import NameEmpty, NameTooLong
from loyalty.names import LONGEST_NAME, typed_name
from loyalty.records.team import Role
from loyalty.store import StoreAway
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.team.team import open_branch
from loyalty.upkeep.audit import Findings, audit
from loyalty.upkeep.settings import known_username, remember_username
from loyalty.values import OperationId
from storage.engine.backup import BackupFailed, back_up
from storage.engine.schema import SchemaTooNew, migrate, schema_is_current
from storage.store import SqlStore, open_store

CHECK_FAILED, WRONG_USAGE, NOT_DONE = 1, 2, 3

app = typer.Typer(
    name="python -m bot",
    help="Tamga: a loyalty programme inside Telegram. Without a command, serves the bot.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.add_typer(programme, name="program")


def _named(text: str | None) -> str | None:
    """A name as it is taken in chat, tidied and neither empty nor too long."""
    try:
        return text if text is None else typed_name(text)
    except (NameEmpty, NameTooLong):
        raise typer.BadParameter(f"it must have 1 to {LONGEST_NAME} characters") from None


@app.callback(invoke_without_command=True)
def serve(context: typer.Context) -> None:
    """Serve the bot until SIGTERM or Ctrl-C."""
    if context.invoked_subcommand is not None:
        return
    settings = load_settings()
    set_up_logs(settings)
    # Imported here, so that the other commands start without the conversations.
    from bot.run import run  # noqa: PLC0415 - see above

    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(run(settings, MachineClock()))


@app.command()
def check() -> None:
    """Settings, database and Telegram, a line each. Exits with 1 where one fails."""
    settings = load_settings()
    typer.echo("settings: ok")
    well = [_check_database(settings), asyncio.run(_check_telegram(settings))]
    if not all(well):
        raise typer.Exit(CHECK_FAILED)


@app.command(name="migrate")
def migrate_database() -> None:
    """Bring the database to the newest schema."""
    migrate(load_settings().database_url)
    typer.echo("the database has the newest schema")


@app.command(name="invite")
def make_invitation(
    role: Annotated[Role, typer.Option(help="what the link gives")],
    name: Annotated[
        str | None, typer.Option(help="how to call them at work", callback=_named)
    ] = None,
    branch: Annotated[
        str | None, typer.Option(help="for this branch only", callback=_named)
    ] = None,
) -> None:
    """Print a single-use link, good for 24 hours, that brings somebody into the team."""
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        link = asyncio.run(_invite(settings, store, role, name, branch))
    typer.echo(link)


@app.command(name="audit")
def audit_ledger() -> None:
    """Replay the whole ledger and check every invariant. Exits with 1 where one is broken."""
    settings = load_settings()
    _expect_database(settings)
    with closing(open_store(settings.database_url)) as store:
        findings = store.read_and_wait(audit)
    for line in _report(findings):
        typer.echo(line)
    if findings.flaws:
        raise typer.Exit(CHECK_FAILED)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="where to; it must not exist")]) -> None:
    """Copy the live SQLite database, and verify the copy."""
    settings = load_settings()
    if settings.database_file is None:
        raise WrongSettings("backup copies SQLite databases: for PostgreSQL, use pg_dump")
    _expect_database(settings)
    back_up(settings.database_file, file)
    typer.echo(f"{file}: a verified copy")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, that of the command line by default; returns CONTRACT's exit code."""
    try:
        return app(arguments, standalone_mode=False) or 0
    except (WrongSettings, RulesWrong) as wrong:
        return _trouble(WRONG_USAGE, str(wrong))
    except UsageError as wrong:
        return _trouble(WRONG_USAGE, f"{wrong.format_message()} (--help says what is allowed)")
    except StoreAway as away:
        return _trouble(NOT_DONE, f"the database is away: {away}")
    except SchemaTooNew:
        return _trouble(NOT_DONE, "the database belongs to a newer Tamga: update this one")
    except (InTheWay, BackupFailed) as trouble:
        return _trouble(NOT_DONE, str(trouble))
    except OSError as error:
        # A file's error names it; one without is that of the address to listen on.
        mend = "" if error.filename else ": see HTTP_HOST and HTTP_PORT"
        return _trouble(NOT_DONE, f"{error}{mend}")


def _trouble(code: int, text: str) -> int:
    sys.stderr.write(" ".join(text.split()) + "\n")
    return code


def _expect_database(settings: Settings) -> None:
    if not schema_is_current(settings.database_url):
        raise InTheWay(
            "there is no database of this version: start the bot, or run `python -m bot migrate`"
        )


def _check_database(settings: Settings) -> bool:
    try:
        current = schema_is_current(settings.database_url)
    except StoreAway as away:
        typer.echo(f"database: away ({' '.join(str(away).split())}): see DATABASE_URL")
        return False
    if not current and settings.database_file is None:
        typer.echo("database: not migrated: run `python -m bot migrate`")
        return False
    typer.echo("database: ok" if current else "database: ok, to be made or migrated at the start")
    return True


async def _check_telegram(settings: Settings) -> bool:
    bot, session = make_bot(settings, MachineClock())
    try:
        me = await once(bot, GetMe(), PATIENCE)
    except AiogramError as error:
        typer.echo(f"telegram: {error}: see BOT_TOKEN and TELEGRAM_API")
        return False
    finally:
        await session.close()
    typer.echo(f"telegram: ok, @{me.username}")
    return True


async def _invite(
    settings: Settings, store: SqlStore, role: Role, name: str | None, branch: str | None
) -> str:
    clock = MachineClock()
    username = await _username(settings, store)
    branch_id = None
    if branch is not None:
        opened, new = await store.write(open_branch, name=branch, by=None, now=clock.now())
        branch_id = opened.id
        if new:
            typer.echo(f"a new branch: {branch}")
    keys = await keys_of(settings, store)
    token = keys.invite_token(OperationId(f"invite:{secrets.token_hex(16)}"))
    await store.write(
        invite,
        token=token,
        role=role,
        name=name,
        branch_id=branch_id,
        by=None,
        now=clock.now(),
    )
    return start_link(username, INVITE_LETTER + token)


async def _username(settings: Settings, store: SqlStore) -> str:
    """As Telegram says it, or as an earlier run found it."""
    bot, session = make_bot(settings, MachineClock())
    try:
        me = await once(bot, GetMe(), PATIENCE)
    except AiogramError as error:
        known = await store.read(known_username)
        if known is None:
            raise InTheWay(f"Telegram does not say what the bot is called: {error}") from None
        return known
    finally:
        await session.close()
    await store.write(remember_username, username=me.username or "")
    return me.username or ""


def _report(findings: Findings) -> Iterator[str]:
    totals = findings.totals
    yield (
        f"members: {totals.members}, operations: {totals.operations}, "
        f"entries: {totals.entries}, lots: {totals.lots}, sales: {totals.sales}"
    )
    yield f"points with members: {totals.points}, owed by them: {totals.debt}"
    for flaw in findings.flaws:
        yield f"invariant {flaw.invariant} is broken: {flaw.what} (row {flaw.row})"
    if not findings.flaws:
        yield "every invariant holds"


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where the platform has it."""
    try:
        import uvloop  # noqa: PLC0415 - not on every platform
    except ImportError:
        return None
    return uvloop.new_event_loop
