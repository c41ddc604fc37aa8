"""Logs: everybody's, in one form, on standard error, without secrets and without people's words.

What aiogram, uvicorn, SQLAlchemy and alembic log goes the same way as our own lines. A program
that has its own idea of logging (uvicorn: `log_config=None`) must be told to leave it alone.
"""

import asyncio
import json
import logging
import re
import sys
import threading
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.settings import Settings
from bot.tracebacks import format_exception

HIDDEN = "[hidden]"
# Anything that looks like a bot's token, whosever it is, also as part of an address.
_TOKEN = re.compile(r"[0-9]{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
_PASSWORD = re.compile(r"(://[^\s:/@]*:)[^\s/@]+(?=@)")
_SHORTEST_SECRET = 8  # hiding every "abc" would make a log unreadable
# Loggers that write a line for every update or request.
_CHATTY = ("aiogram.event", "uvicorn.access")


class Redaction:
    """Takes secrets out of text: those given, anything like a token, and passwords in URLs."""

    def __init__(self, secrets: Iterable[str]) -> None:
        spellings = {spelling for secret in secrets for spelling in _spellings(secret)}
        longest_first = sorted(spellings, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def __call__(self, text: str) -> str:
        text = _TOKEN.sub(HIDDEN, self._known.sub(HIDDEN, text))
        return _PASSWORD.sub(rf"\1{HIDDEN}", text)


def set_up_logs(settings: Settings) -> None:
    """Send all logging through one door, and crashes of the process and its threads too."""
    redact = Redaction(_secrets(settings))

    def without_secrets(_logger: WrappedLogger, _method: str, line: EventDict) -> str:
        return redact(str(line))

    first: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *first,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=first,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.ExceptionRenderer(format_exception),
                _rendering(settings.log_format),
                without_secrets,
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name in _CHATTY:
        quiet = settings.log_level != "DEBUG"
        logging.getLogger(name).setLevel(logging.WARNING if quiet else logging.NOTSET)
    # It would log statements with their parameters, which are people's words.
    logging.getLogger("aiosqlite").setLevel(logging.INFO)
    sys.excepthook = _log_crash
    threading.excepthook = _log_thread_crash


def _rendering(log_format: str) -> Processor:
    if log_format == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())


def _secrets(settings: Settings) -> list[str]:
    token = settings.bot_token.get_secret_value()
    key = settings.secret_key.get_secret_value() if settings.secret_key else ""
    parts = (token.partition(":")[2], key, *_passwords(settings))
    return [token, *(part for part in parts if len(part) >= _SHORTEST_SECRET)]


def _passwords(settings: Settings) -> Iterator[str]:
    """Those of the database and of Redis, which drivers might put into what they say."""
    for url in (settings.database_url, settings.redis_url or ""):
        password = urlsplit(url).password or ""
        yield from (password, unquote(password))


def _spellings(secret: str) -> set[str]:
    """The secret as it stands, as a repr or an address shows it, and each of these in JSON."""
    shown = {secret, repr(secret)[1:-1], quote(secret)}
    return shown | {json.dumps(text, ensure_ascii=False)[1:-1] for text in shown}


def _log_crash(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
    else:
        logging.getLogger("bot").critical("crashed", exc_info=(kind, error, traceback))


def _log_thread_crash(crash: threading.ExceptHookArgs) -> None:
    if crash.exc_value is not None and not isinstance(crash.exc_value, SystemExit):
        name = crash.thread.name if crash.thread else "a thread"
        caught = (crash.exc_type, crash.exc_value, crash.exc_traceback)
        logging.getLogger("bot").critical("%s crashed", name, exc_info=caught)


def log_stray(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """What nobody waits for has failed: asyncio would quote the exception's words in its line."""
    error = context.get("exception")
    logging.getLogger("bot").error("%s", context["message"], exc_info=error)
