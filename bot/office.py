"""The office's work at the command line: the database looked after, and people invited."""

import asyncio
import difflib
import secrets
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import typer

from bot.clock import MachineClock
from bot.database import InTheWay, expect_database, keys_of, prepare_database
from bot.settings import Settings, WrongSettings, load_settings, load_shop_settings
from bot.whoami import Silent, who_am_i
from handlers.links import start_link
from loyalty.errors import NameEmpty, NameTooLong
from loyalty.names import LONGEST_NAME, typed_name
from loyalty.records.team import Role
from loyalty.team.branches import open_branch
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.upkeep.audit import Findings, audit
from loyalty.upkeep.settings import known_username, remember_backup, remember_username
from loyalty.values import OperationId
from storage.engine.backup import back_up
from storage.engine.restoring import restore
from storage.engine.schema import migrate, schema_is_current
from storage.store import SqlStore, open_store


def bring_up() -> None:
    """Bring the database to the newest schema."""
    migrate(load_shop_settings().database_url)
    typer.echo("the database has the newest schema")


def make_link(role: str, name: str | None, branch: str | None, *, new_branch: bool) -> None:
    """Print a link that brings somebody into the team. Raises typer.BadParameter, InTheWay."""
    name, branch = _named("--name", name), _named("--branch", branch)
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        if branch is not None and not new_branch:
            _expect_branch(store, branch)
        link = asyncio.run(_invite(settings, store, Role(role), name, branch))
    typer.echo(link)


def audit_books() -> bool:
    """Print what the audit finds; whether every invariant holds."""
    settings = load_shop_settings()
    expect_database(settings)
    with closing(open_store(settings.database_url)) as store:
        findings = store.read_and_wait(audit)
    for line in _report(findings):
        typer.echo(line)
    return not findings.flaws


def copy_database(file: Path) -> None:
    """Make a verified copy of the SQLite database. Raises WrongSettings where it is another."""
    settings = load_shop_settings()
    if settings.database_file is None:
        raise WrongSettings("backup copies SQLite databases: for PostgreSQL, use pg_dump")
    expect_database(settings)
    back_up(settings.database_file, file)
    typer.echo(f"{file}: a verified copy")
    with closing(open_store(settings.database_url)) as store:
        store.write_and_wait(remember_backup, now=MachineClock().now())


def put_back(file: Path) -> None:
    """Make a backup the database. Raises WrongSettings where that is another than SQLite's."""
    settings = load_shop_settings()
    if settings.database_file is None:
        raise WrongSettings("restore is for SQLite databases: for PostgreSQL, use pg_restore")
    restore(file, settings.database_file, settings.state_path)
    typer.echo(f"{settings.database_file.absolute()} is what {file} was")
    if not schema_is_current(settings.database_url):
        typer.echo("it is of an earlier version: the bot's next start brings it to the newest one")


def _named(option: str, text: str | None) -> str | None:
    """A name as it is taken in chat, tidied and neither empty nor too long."""
    try:
        return text if text is None else typed_name(text)
    except (NameEmpty, NameTooLong):
        allowed = f"it must have 1 to {LONGEST_NAME} characters"
        raise typer.BadParameter(allowed, param_hint=f"'{option}'") from None


def _expect_branch(store: SqlStore, name: str) -> None:
    """Raises typer.BadParameter with the nearest name where there is no such branch."""
    branches = store.read_and_wait(lambda tx: tx.staff.branches())
    known = {one.name.casefold(): one.name for one in branches if one.closed_at is None}
    if name.casefold() in known:
        return
    near = difflib.get_close_matches(name.casefold(), known, n=1, cutoff=0)
    meant = f"is {known[near[0]]} meant? " if near else ""
    raise typer.BadParameter(
        f"there is no branch {name}: {meant}--new-branch opens it", param_hint="'--branch'"
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
    try:
        me = await who_am_i(settings)
    except Silent as error:
        known = await store.read(known_username)
        if known is None:
            raise InTheWay(f"Telegram does not say what the bot is called: {error}") from None
        return known
    await store.write(remember_username, username=me.username)
    return me.username


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
