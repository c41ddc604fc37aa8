"""The command line. Results go to standard output; trouble is one line on standard error."""

import asyncio
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from aiogram.exceptions import AiogramError
from aiogram.methods import GetMe
from typer._click.exceptions import UsageError  # typer has no public name for it

from bot.clock import MachineClock
from bot.logs import set_up_logs
from bot.rules_file import read, show, show_preset
from bot.session import once
from bot.settings import Settings, WrongSettings, default_language, load_settings
from bot.startup import bots_name, keys_of, make_bot, prepare_database
from bot.toml_file import LARGEST_FILE, RulesWrong, decoded
from handlers.links import start_link
from locales.amounts import money, number, percent
from locales.texts import LANGUAGES, Texts
from loyalty.audit import Findings, audit
from loyalty.decision import FULL
from loyalty.errors import NameEmpty, NameTooLong
from loyalty.money import scale_down
from loyalty.names import LONGEST_NAME, typed_name
from loyalty.presets import PRESETS
from loyalty.program import Program, change_programme, open_programme, standing_programme
from loyalty.rehearsal import Given, Rehearsal, rehearse
from loyalty.settings import known_username, remember_username
from loyalty.staff import INVITE_LETTER, Role, invite, open_branch
from loyalty.store import StoreAway
from loyalty.values import OperationId
from storage.backup import BackupFailed, back_up
from storage.schema import SchemaTooNew, migrate, schema_is_current
from storage.store import SqlStore, open_store

CHECK_FAILED, WRONG_USAGE, NOT_DONE = 1, 2, 3
PATIENCE = 10  # seconds that a command waits for Telegram

app = typer.Typer(
    name="python -m bot",
    help="Tamga: a loyalty programme inside Telegram. Without a command, serves the bot.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

programme = typer.Typer(help="The programme's rules, as a file.")
app.add_typer(programme, name="program")


class NotDone(Exception):
    """Something is in the way; the text says what, and how to clear it."""


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
    with _opened(settings) as store:
        link = asyncio.run(_invite(settings, store, role, name, branch))
    typer.echo(link)


@app.command(name="audit")
def audit_ledger() -> None:
    """Replay the whole ledger and check every invariant. Exits with 1 where one is broken."""
    settings = load_settings()
    _expect_database(settings)
    with _opened(settings) as store:
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


@programme.command(name="show")
def show_rules() -> None:
    """Print the rules that hold, with what each says and what is allowed."""
    settings = load_settings()
    prepare_database(settings)
    with _opened(settings) as store:
        typer.echo(show(asyncio.run(_standing(settings, store))), nl=False)


@programme.command(name="apply")
def apply_rules(
    file: Annotated[
        typer.FileBinaryRead, typer.Argument(metavar="FILE", help="the rules; - is standard input")
    ],
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="only say what the last 30 days' sales would have given"),
    ] = False,
) -> None:
    """Make the rules in a file the ones that hold, all of them or, where one is wrong, none."""
    settings = load_settings()
    text = decoded(file.read(LARGEST_FILE + 1))
    prepare_database(settings)
    with _opened(settings) as store:
        standing = asyncio.run(_standing(settings, store))
        wanted = read(text, standing)
        now = MachineClock().now()
        if dry_run:
            found = store.read_and_wait(rehearse, wanted=wanted, now=now)
            for line in _rehearsed(found, wanted.currency):
                typer.echo(line)
            return
        held = store.write_and_wait(change_programme, wanted=wanted, by=None, now=now)
    if held.version == standing.version:
        typer.echo(f"nothing to change: version {held.version} already says this")
    else:
        typer.echo(f"version {held.version} holds from the next quote on")


@programme.command()
def presets(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="print this one, as a file")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(LANGUAGES),
            help="what its tiers and categories are named in; without it, DEFAULT_LANGUAGE",
        ),
    ] = None,
) -> None:
    """List the ready-made rules for kinds of shops, or print those for one."""
    if language not in {None, *LANGUAGES}:
        raise WrongSettings(f"--language {language}: it must be one of {', '.join(LANGUAGES)}")
    if name is None:
        width = max(map(len, PRESETS))
        for known, preset in PRESETS.items():
            typer.echo(f"{known:{width}}  {preset.says}")
    elif name in PRESETS:
        language = language or default_language()
        words = Texts.load(language, strict=False).of(language)
        preset = PRESETS[name].worded(lambda key: words.plain(f"preset-{key}"))
        typer.echo(show_preset(preset.rules, preset.note), nl=False)
    else:
        raise WrongSettings(f"{name} is not a preset: it must be one of {', '.join(PRESETS)}")


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
    except (NotDone, BackupFailed) as trouble:
        return _trouble(NOT_DONE, str(trouble))
    except OSError as error:
        # A file's error names it; one without is that of the address to listen on.
        mend = "" if error.filename else ": see HTTP_HOST and HTTP_PORT"
        return _trouble(NOT_DONE, f"{error}{mend}")


def _trouble(code: int, text: str) -> int:
    sys.stderr.write(" ".join(text.split()) + "\n")
    return code


@contextmanager
def _opened(settings: Settings) -> Iterator[SqlStore]:
    store = open_store(settings.database_url)
    try:
        yield store
    finally:
        store.close()


def _expect_database(settings: Settings) -> None:
    if not schema_is_current(settings.database_url):
        raise NotDone(
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


async def _standing(settings: Settings, store: SqlStore) -> Program:
    """The programme as it stands. Before the bot's first start, it is opened as that would."""
    program = await store.read(standing_programme)
    if program is not None:
        return program
    bot, session = make_bot(settings, MachineClock())
    try:
        me = await once(bot, GetMe(), PATIENCE)
    except AiogramError as error:
        raise NotDone(
            f"there is no programme yet, and Telegram does not name it: {error}"
        ) from None
    finally:
        await session.close()
    return await store.write(
        open_programme,
        name=bots_name(me),
        currency=settings.currency,
        time_zone=settings.timezone,
        now=MachineClock().now(),
    )


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
            raise NotDone(f"Telegram does not say what the bot is called: {error}") from None
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


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where the platform has it."""
    try:
        import uvloop  # noqa: PLC0415 - not on every platform
    except ImportError:
        return None
    return uvloop.new_event_loop
