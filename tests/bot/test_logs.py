"""Logs tell what happened and never who may act as the bot."""

import asyncio
import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import structlog
from aiogram.types import Update
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from bot.logs import Redaction, log_stray, set_up_logs
from bot.settings import Settings

TOKEN = "123456789:AAF-x4bcdefghijklmnopqrstuvwxyz_0123"
OTHER_TOKEN = "987654321:BBG-x4bcdefghijklmnopqrstuvwxyz_0123"
SECRET_KEY = 'a long random "key" with \\ and ключ'
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/getUpdates?offset=1"


def settings(**changes: str) -> Settings:
    known = {"bot_token": TOKEN, "secret_key": SECRET_KEY, **changes}
    return Settings.model_validate(known)


@pytest.fixture(autouse=True)
def _logging_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Each test sets up logging for itself, in a folder without a `.env`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    root = logging.getLogger()
    level = root.level
    monkeypatch.setattr(root, "handlers", [])
    yield
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("log_format", ["text", "json"])
@pytest.mark.parametrize(
    "name", ["bot.sender", "aiogram.dispatcher", "uvicorn.error", "sqlalchemy"]
)
def test_everybody_logs_the_same_way(
    capsys: pytest.CaptureFixture[str], log_format: str, name: str
) -> None:
    """Lines of libraries and our own go to standard error, standard output stays free."""
    set_up_logs(settings(log_format=log_format))
    logging.getLogger(name).warning("waited %s seconds", 5)
    structlog.get_logger(name).warning("waited", seconds=5)
    out, err = capsys.readouterr()
    assert out == ""
    theirs, ours = err.splitlines()
    if log_format == "json":
        assert (
            json.loads(theirs).items() >= {"event": "waited 5 seconds", "level": "warning"}.items()
        )
        assert json.loads(ours).items() >= {"event": "waited", "seconds": 5, "logger": name}.items()
    else:
        assert "waited 5 seconds" in theirs
        assert "seconds=5" in ours
        assert "warning" in theirs
        assert "warning" in ours


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_the_token_is_never_logged(capsys: pytest.CaptureFixture[str], log_format: str) -> None:
    """Not in a message, an argument, an address, an exception, its causes or its stack."""
    set_up_logs(settings(log_format=log_format))
    log = structlog.get_logger("bot")
    quoted = ADDRESS.replace(":AAF", "%3AAAF")
    try:
        try:
            raise ClientConnectorError(
                ConnectionKey(ADDRESS, 443, False, True, None, None, None), OSError(1, quoted)
            )
        except OSError as away:
            raise RuntimeError(f"no answer from {ADDRESS}") from away
    except RuntimeError as error:
        logging.getLogger("aiogram").exception("asked %s", ADDRESS)
        log.exception("failed", address=ADDRESS, error=error)
    log.info(f"as {TOKEN}", also={"token": TOKEN, "half": TOKEN[10:]}, other=OTHER_TOKEN)
    logging.getLogger("aiohttp").error("key %r, %s", SECRET_KEY, [SECRET_KEY])
    log.info("key", key=SECRET_KEY)
    shown = capsys.readouterr().err
    assert shown.count("no answer from https://api.telegram.org/bot[hidden]/getUpdates") == 3
    assert "AAF-x4" not in shown
    assert "BBG-x4" not in shown
    assert "ключ" not in shown
    assert "Traceback" in shown


class RowRefused(Exception):
    """What a database driver raises, with the row in its words."""

    sqlstate = "23505"


PHONE = "+7 701 000 00 01"
SPOKEN = f"Dana's {PHONE!r} words, {PHONE}"
SAYS = [
    lambda: int(SPOKEN),
    lambda: {}[SPOKEN],  # type: ignore[index]  # it is to fail
    lambda: json.loads("{}")[SPOKEN],
    lambda: Update.model_validate({"update_id": SPOKEN, "message": {"text": [SPOKEN]}}),
    lambda: _raise(RowRefused(f"Key (phone)=({SPOKEN}) already exists.")),
    lambda: _raise(ValueError(f"no such number: {PHONE}")),
    lambda: _raise(ExceptionGroup("several", [KeyError(SPOKEN)])),
]


@pytest.mark.parametrize("log_format", ["text", "json"])
@pytest.mark.parametrize("fail", SAYS)
def test_what_people_wrote_is_never_logged(
    capsys: pytest.CaptureFixture[str], log_format: str, fail: Callable[[], object]
) -> None:
    """A mistake of ours is told by its kind and place; the words that it stumbled over are not."""
    set_up_logs(settings(log_format=log_format))
    try:
        try:
            fail()
        except Exception as cause:
            raise RuntimeError("the till stumbled") from cause
    except RuntimeError as error:
        structlog.get_logger("bot").error("trying an update again", exc_info=error)
        logging.getLogger("aiogram").exception("failed")
    shown = capsys.readouterr().err
    assert shown.count("RuntimeError: the till stumbled") == 2
    assert shown.count("the direct cause of") == 2
    assert "test_logs.py" in shown
    for word in ("Dana", "words", PHONE):
        assert word not in shown


def test_what_nobody_waits_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A failure that no one heard is logged as well, and as carefully."""
    set_up_logs(settings())
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(log_stray)
    future = loop.create_future()
    future.set_exception(ValueError(repr(SPOKEN)))
    del future
    loop.close()
    shown = capsys.readouterr().err
    assert "exception was never retrieved" in shown
    assert "ValueError: …" in shown
    assert "Dana" not in shown


def _raise(error: Exception) -> NoReturn:
    raise error


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"bot{OTHER_TOKEN}/x", "bot[hidden]/x"),
        ("postgresql://shop:hunter2@db/tamga", "postgresql://shop:[hidden]@db/tamga"),
        ("redis://:hunter2@127.0.0.1:6379/0", "redis://:[hidden]@127.0.0.1:6379/0"),
        ("http://127.0.0.1:8080/path?to=a@b", "http://127.0.0.1:8080/path?to=a@b"),
        ("at 12:30, bill 123456:00", "at 12:30, bill 123456:00"),
        ("my 1:abc here", "my [hidden] here"),
    ],
)
def test_redaction(text: str, shown: str) -> None:
    """Tokens and passwords go, even foreign ones; everything else stays."""
    assert Redaction(["1:abc"])(text) == shown
    assert Redaction([])("my 1:abc here") == "my 1:abc here"


def test_passwords_in_what_drivers_say(capsys: pytest.CaptureFixture[str]) -> None:
    """A driver may take a password apart, or write it otherwise: it is hidden all the same."""
    password = "long%40word-hunter2"
    set_up_logs(
        settings(
            database_url=f"postgresql://shop:{password}@h/x",
            redis_url="redis://:another-hunter2@h/0",
        )
    )
    log = structlog.get_logger("psycopg")
    log.warning("no route to long@word-hunter2, another-hunter2 and long%40word-hunter2")
    assert "hunter2" not in capsys.readouterr().err


def test_the_level_is_the_operators(capsys: pytest.CaptureFixture[str]) -> None:
    """Lines below LOG_LEVEL are not written, and at INFO no line for every update."""
    set_up_logs(settings(log_level="INFO"))
    logging.getLogger("aiogram.event").info("Update is handled")
    structlog.get_logger("bot").debug("detail")
    assert capsys.readouterr().err == ""
    set_up_logs(settings(log_level="DEBUG"))
    logging.getLogger("aiogram.event").info("Update is handled")
    structlog.get_logger("bot").debug("detail")
    assert len(capsys.readouterr().err.splitlines()) == 2


CRASH = """
import threading
from bot.logs import set_up_logs
from bot.settings import load_settings
settings = load_settings()
set_up_logs(settings)
def fail():
    raise ValueError(settings.bot_token.get_secret_value())
thread = threading.Thread(target=fail, name="writer")
thread.start()
thread.join()
fail()
"""


def test_a_crash_hides_the_token_too() -> None:
    """What brings the process or one of its threads down is logged like everything else."""
    crashed = subprocess.run(
        [sys.executable, "-c", CRASH],
        env={"BOT_TOKEN": TOKEN, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert crashed.returncode == 1
    assert crashed.stderr.count("ValueError: [hidden]") == 2
    assert "writer crashed" in crashed.stderr
    assert "AAF-x4" not in crashed.stderr
