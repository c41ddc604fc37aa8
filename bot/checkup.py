"""`check`: everything that the bot needs, tried and not only read, a line for each."""

import asyncio
import secrets
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta

import typer

from bot.clock import MachineClock
from bot.settings import Settings, load_settings
from bot.whoami import Silent, who_am_i
from loyalty.store import StoreAway
from loyalty.upkeep.settings import last_backup
from storage.engine.private import open_to_others
from storage.engine.schema import DatabaseUnfit, schema_is_current
from storage.engine.trying import Held, try_file, try_writing
from storage.store import open_store

_OLD = timedelta(days=7)  # of a backup
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, and how it is. What is not `well` has its mend in the line."""

    what: str
    how: str
    well: bool = True


def examine() -> bool:
    """Say how everything is that the bot needs; whether all is well. Raises WrongSettings."""
    settings = load_settings()
    all_well = True
    for finding in _found(settings):
        typer.echo(f"{finding.what}: {finding.how}")
        all_well = all_well and finding.well
    return all_well


def _found(settings: Settings) -> Iterator[Finding]:
    yield Finding("settings", "ok")
    database = _database(settings)
    yield database
    yield _conversations(settings)
    if settings.redis_url is not None:
        yield _redis(settings.redis_url)
    yield from _files(settings)
    if database.well and settings.database_file is not None and settings.database_file.exists():
        yield _backup(settings)
    yield from asyncio.run(_telegram(settings))


def _database(settings: Settings) -> Finding:
    file = settings.database_file
    where = "PostgreSQL" if file is None else str(file.absolute())
    try:
        if file is not None:
            try_writing(settings.database_url)
        current = schema_is_current(settings.database_url)
        if not current and file is None:
            mend = "run `python -m bot migrate`"
            return Finding("database", f"{where}: not migrated: {mend}", well=False)
        if file is None:
            try_writing(settings.database_url)
    except (StoreAway, DatabaseUnfit) as error:
        return Finding("database", f"{where}: {error}: see DATABASE_URL", well=False)
    later = "" if current else ", to be made or migrated at the start"
    return Finding("database", f"ok, {where}{later}")


def _conversations(settings: Settings) -> Finding:
    """The file of open questions, and of updates in hand."""
    path = settings.state_path.absolute()
    try:
        try_file(path)
    except Held:
        return Finding("conversations", f"ok, {path}: a bot is running")
    except StoreAway as error:
        mend = "see its folder, or move it away"
        return Finding("conversations", f"{path}: {error}: {mend}", well=False)
    return Finding("conversations", f"ok, {path}")


def _redis(url: str) -> Finding:
    """A key is set, and taken away again."""
    from redis import Redis  # noqa: PLC0415 - most shops have none
    from redis.exceptions import ConnectionError as Away  # noqa: PLC0415 - where there is a Redis
    from redis.exceptions import ReadOnlyError, RedisError, ResponseError  # noqa: PLC0415 - same
    from redis.exceptions import TimeoutError as Hangs  # noqa: PLC0415 - the same

    key = f"tamga:tries:{secrets.token_hex(8)}"
    try:
        with closing(Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5)) as redis:
            redis.set(key, "it", px=1_000)
            redis.delete(key)
    except ReadOnlyError:
        trouble = "it is read-only"
    except (Away, Hangs) as error:
        refused = "auth" in type(error).__name__.lower()
        trouble = "it does not accept this password" if refused else "it does not answer"
    except ResponseError:
        trouble = "it refuses to write"
    except (RedisError, ValueError):
        trouble = "it does not answer as it should"
    else:
        return Finding("redis", "ok")
    return Finding("redis", f"{trouble}: see REDIS_URL", well=False)


def _files(settings: Settings) -> Iterator[Finding]:
    databases = filter(None, (settings.database_file, settings.state_path))
    wrong = [*open_to_others(*databases)]
    for path, mode, right in wrong:
        mend = f"chmod {right:o} {path.absolute()}"
        yield Finding("files", f"others may read {path} ({mode:04o}): {mend}", well=False)


def _backup(settings: Settings) -> Finding:
    mend = "`python -m bot backup FILE`"
    try:
        with closing(open_store(settings.database_url)) as store:
            at = store.read_and_wait(last_backup)
    except StoreAway as error:
        return Finding("backup", f"{error}", well=False)
    if at is None:
        return Finding("backup", f"none yet: {mend}")
    age = MachineClock().now() - at
    days = f"{age // _DAY} days" if age >= 2 * _DAY else f"{age // timedelta(hours=1)} hours"
    return Finding("backup", f"{days} old" + (f": {mend}" if age > _OLD else ""))


async def _telegram(settings: Settings) -> list[Finding]:
    try:
        me = await who_am_i(settings)
    except Silent as error:
        mend = "see BOT_TOKEN and TELEGRAM_API"
        return [Finding("telegram", f"{error}: {mend}", well=False)]
    found = [Finding("telegram", f"ok, @{me.username}")]
    if me.clock is None:
        found.append(Finding("clock", "ok"))
    else:
        found.append(Finding("clock", f"{me.clock}: set it, and keep it set by NTP", well=False))
    if settings.webhook_url is not None:
        trouble = me.webhook
        found.append(Finding("webhook", trouble or "ok", well=trouble is None))
    return found
