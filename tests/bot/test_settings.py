"""Settings are what CONTRACT, section 2, says, and a wrong one is told in one line."""

import re
import zoneinfo
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import Settings, WrongSettings, load_settings, load_shop_settings

TOKEN = "123456789:AAF-x4bcdefghijklmnopqrstuvwxyz_0123"
EXAMPLE = Path(__file__).parents[2] / ".env.example"
CONTRACT = {
    "BOT_TOKEN": "",
    "TELEGRAM_API": "https://api.telegram.org",
    "DATABASE_URL": "sqlite:///data/tamga.db",
    "REDIS_URL": "",
    "OWNER_IDS": "",
    "WEBHOOK_URL": "",
    "HTTP_HOST": "127.0.0.1",
    "HTTP_PORT": "8080",
    "SECRET_KEY": "",
    "DEFAULT_LANGUAGE": "ru",
    "TIMEZONE": "Asia/Almaty",
    "CURRENCY": "KZT",
    "LOG_LEVEL": "INFO",
    "LOG_FORMAT": "text",
    "SEND_RATE": "25",
    "PAID_BROADCAST": "false",
}


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment with a token and nothing else, in a folder without a `.env`."""
    monkeypatch.chdir(tmp_path)
    for name in CONTRACT:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)


def test_the_example_shows_every_setting_with_its_default() -> None:
    """The contract, `.env.example` and the code name the same settings and defaults."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    settings = (re.fullmatch(r"(?:# )?([A-Z_]+)=(.*)", line) for line in lines)
    shown = {setting[1]: setting[2] for setting in settings if setting}
    assert shown == CONTRACT
    assert [name.upper() for name in Settings.model_fields] == list(CONTRACT)
    defaults = load_settings()
    for name, default in CONTRACT.items():
        if name != "BOT_TOKEN":
            value = getattr(defaults, name.lower())
            assert str(value or "").lower() == default.replace("false", "").lower()


def test_the_example_is_a_working_env_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every line in force it sets what is set anyway."""
    defaults = load_settings()
    monkeypatch.delenv("BOT_TOKEN")
    text = re.sub(r"(?m)^# ([A-Z_]+=)", r"\1", EXAMPLE.read_text(encoding="utf-8"))
    Path(".env").write_text(text.replace("BOT_TOKEN=", f"BOT_TOKEN={TOKEN}"), encoding="utf-8")
    assert load_settings() == defaults


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("OWNER_IDS", "11, 22 33,,44,", (11, 22, 33, 44)),
        ("OWNER_IDS", "7", (7,)),
        ("OWNER_IDS", "  ", ()),
        ("TELEGRAM_API", "http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
        ("WEBHOOK_URL", "https://shop.example/tamga/", "https://shop.example/tamga"),
        ("WEBHOOK_URL", "http://127.0.0.1:9000", "http://127.0.0.1:9000"),
        ("DATABASE_URL", "postgresql://u:p@h/tamga", "postgresql://u:p@h/tamga"),
        ("DEFAULT_LANGUAGE", "KK", "kk"),
        ("CURRENCY", "uah", "UAH"),
        ("TIMEZONE", "Europe/Kyiv", "Europe/Kyiv"),
        ("LOG_LEVEL", "debug", "DEBUG"),
        ("HTTP_PORT", "0", 0),
        ("SEND_RATE", "30", 30),
        ("REDIS_URL", "", None),
        ("LOG_LEVEL", "INFO\r", "INFO"),
        ("TIMEZONE", "Europe/Kyiv\r\n", "Europe/Kyiv"),
    ],
)
def test_what_is_set(monkeypatch: pytest.MonkeyPatch, name: str, text: str, value: object) -> None:
    """A setting may be written as people write it."""
    monkeypatch.setenv(name, text)
    assert getattr(load_settings(), name.lower()) == value


@pytest.mark.parametrize(
    ("name", "text", "allowed"),
    [
        ("BOT_TOKEN", "", "the token from BotFather"),
        ("BOT_TOKEN", "hunter2", "the token from BotFather"),
        ("TELEGRAM_API", "api.telegram.org", "http:// or https://"),
        ("DATABASE_URL", "mysql://u:hunter2@h/x", "sqlite:///path/to/file or postgresql://"),
        ("DATABASE_URL", "postgres://u:hunter2@h/x", "postgresql://user:password@host/name"),
        ("DATABASE_URL", "postgresql+asyncpg://u:hunter2@h/x", "postgresql://"),
        ("DATABASE_URL", "sqlite://", "sqlite:///path/to/file"),
        ("DATABASE_URL", "sqlite:///:memory:", "sqlite:///path/to/file"),
        ("DATABASE_URL", "sqlite:///data/", "sqlite:///path/to/file"),
        ("DATABASE_URL", "sqlite://data/tamga.db", "sqlite:///path/to/file"),
        ("DATABASE_URL", "sqlite:///data/tamga.db?mode=ro", "sqlite:///path/to/file"),
        ("DATABASE_URL", "postgresql://u:hunter2@h", "postgresql://user:password@host/name"),
        ("DATABASE_URL", "postgresql://u:hunter2@h:port/x", "postgresql://user:password@host/name"),
        ("DATABASE_URL", "postgresql://u:hunter1@hunter2@h/x", "@ is written %40"),
        ("DATABASE_URL", "sqlite:///$HOME/tamga.db", "sqlite:///path/to/file"),
        ("DATABASE_URL", "sqlite:///C:\\shop\\tamga.db", "sqlite:///path/to/file"),
        ("DATABASE_URL", "sqlite:///~nobody-of-this-name/tamga.db", "sqlite:///path/to/file"),
        ("SECRET_KEY", "hunter2", "at least 32 characters"),
        ("REDIS_URL", "hunter2", "redis://"),
        ("REDIS_URL", "redis://:hunter2@h:port/0", "redis://"),
        ("OWNER_IDS", "11, ann", "Telegram ids"),
        ("OWNER_IDS", "-5", "positive"),
        ("TELEGRAM_API", "http://127.0.0.1:port", "http:// or https://"),
        ("WEBHOOK_URL", "http://shop.example", "https://"),
        ("WEBHOOK_URL", "https://shop.example:99999", "https://"),
        ("HTTP_HOST", "a b", "host name"),
        ("HTTP_PORT", "65536", "0 to 65535"),
        ("HTTP_PORT", "web", "0 to 65535"),
        ("DEFAULT_LANGUAGE", "de", "ru, uk, kk, en"),
        ("TIMEZONE", "Asia/Nowhere", "Asia/Almaty"),
        ("TIMEZONE", "../etc/passwd", "Asia/Almaty"),
        ("CURRENCY", "ABC", "KZT"),
        ("CURRENCY", "JPY", "hundredths"),
        ("LOG_LEVEL", "loud", "WARNING"),
        ("LOG_FORMAT", "xml", "text or json"),
        ("SEND_RATE", "0", "1 to 30"),
        ("SEND_RATE", "1001", "1000"),
        ("SEND_RATE", "100", "PAID_BROADCAST=true"),
        ("PAID_BROADCAST", "perhaps", "true or false"),
    ],
)
def test_what_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, allowed: str
) -> None:
    """One line names the setting and says what is allowed, without the secret that was given."""
    monkeypatch.setenv(name, text)
    with pytest.raises(WrongSettings) as wrong:
        load_settings()
    (problem,) = wrong.value.problems
    assert problem.startswith(name)
    assert allowed in problem
    assert "\n" not in str(wrong.value)
    assert "hunter2" not in str(wrong.value)


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody mends a file line by line, start by start; a token in the wrong place stays hidden."""
    monkeypatch.setenv("HTTP_PORT", "web")
    monkeypatch.setenv("TELEGRAM_API", TOKEN)
    with pytest.raises(WrongSettings) as wrong:
        load_settings()
    names = [problem.split()[0] for problem in wrong.value.problems]
    assert names == ["TELEGRAM_API", "HTTP_PORT"]
    assert TOKEN not in str(wrong.value)


def test_a_webhook_needs_its_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Port 0 turns off the very server that Telegram would call."""
    monkeypatch.setenv("HTTP_PORT", "0")
    monkeypatch.setenv("WEBHOOK_URL", "https://shop.example")
    with pytest.raises(WrongSettings, match="HTTP_PORT is 0"):
        load_settings()


def test_more_messages_a_second_are_paid_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """PAID_BROADCAST=true opens SEND_RATE up to 1000."""
    monkeypatch.setenv("SEND_RATE", "1000")
    monkeypatch.setenv("PAID_BROADCAST", "true")
    assert load_settings().send_rate == 1000


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment does not set comes from `.env`, a byte order mark or not."""
    Path(".env").write_text("CURRENCY=UAH\nHTTP_PORT=1\n", encoding="utf-8-sig")
    monkeypatch.setenv("HTTP_PORT", "2")
    settings = load_settings()
    assert (settings.currency, settings.http_port) == ("UAH", 2)


def test_a_misspelt_name_is_pointed_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A name that resembles a setting is warned of; other programs' names are not ours to judge."""
    Path(".env").write_text("BOT_TOKN=x\nCOMPOSE_PROJECT_NAME=x\nHTTP_PROXY=x\n", encoding="utf-8")
    load_settings()
    assert caplog.messages == ["BOT_TOKN in .env is not a setting: is BOT_TOKEN meant?"]
    monkeypatch.delenv("BOT_TOKEN")
    with pytest.raises(WrongSettings, match="is BOT_TOKEN meant"):
        load_settings()


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    """A broken `.env` is said to be one, and so is a folder of that name."""
    file = tmp_path / ".env"
    file.write_bytes(b"CURRENCY=UAH\n# \xff\xfe\x00")
    with pytest.raises(WrongSettings, match=r"line 2 of \.env cannot be read: .* UTF-8"):
        load_settings()
    file.unlink()
    file.mkdir()
    with pytest.raises(WrongSettings, match=r"\.env is a folder"):
        load_settings()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("DATABASE_URL='postgresql://shop:hunter2'w@h/x'", "cannot be read: write NAME=value"),
        ("CURRENCY='UAH", "cannot be read"),
        ("TIMEZONE: Europe/Kyiv", "cannot be read"),
        ("TIMEZONE", "sets nothing: write TIMEZONE=value"),
        ('CURRENCY="UAH\nTIMEZONE=Europe/Kyiv"', "has a quote that ends on a later line"),
        ('COMPOSE="x\nBOT_TOKEN=hunter2"', "has a quote that ends on a later line"),
        ("DATABASE_URL=postgresql://shop:${hunter2}@h/x", "has ${…} in it"),
    ],
)
def test_a_line_that_cannot_be_read(line: str, fault: str) -> None:
    """It is named and not passed over, as if the default had been wanted; what it says is not."""
    Path(".env").write_text(f"HTTP_PORT=1\n\n# of the shop\n{line}\n", encoding="utf-8")
    with pytest.raises(WrongSettings) as wrong:
        load_settings()
    (problem,) = wrong.value.problems
    assert problem.startswith("line 4 of .env ")
    assert fault in problem
    assert "hunter2" not in problem


def test_lines_of_other_programs(caplog: pytest.LogCaptureFixture) -> None:
    """What is not ours may be as it likes; ends of lines as on Windows are none of anybody's."""
    text = 'export CURRENCY=UAH\r\nKEY="-----BEGIN\nabc\n"\r\nPATH_TO=${HOME}/x\r\n# $ {\r\n'
    Path(".env").write_bytes(text.encode())
    assert load_settings().currency == "UAH"
    assert caplog.messages == []


def test_a_command_without_telegram_needs_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor a right one; all other settings are checked as ever."""
    monkeypatch.setenv("BOT_TOKEN", "whatever")
    assert load_shop_settings().currency == "KZT"
    monkeypatch.delenv("BOT_TOKEN")
    assert load_shop_settings().bot_token is None
    monkeypatch.setenv("HTTP_PORT", "web")
    with pytest.raises(WrongSettings, match="HTTP_PORT"):
        load_shop_settings()


def test_the_pinned_time_zones_are_asked() -> None:
    """A machine's own may be of before 2024, when Almaty left +6."""
    assert zoneinfo.TZPATH == ()
    noon = datetime(2026, 1, 1, 12, tzinfo=ZoneInfo("Asia/Almaty"))
    assert noon.utcoffset() == timedelta(hours=5)


@pytest.mark.parametrize(
    ("url", "file", "state"),
    [
        ("sqlite:///data/tamga.db", "data/tamga.db", "data/state.db"),
        ("sqlite:////var/lib/shop.db", "/var/lib/shop.db", "/var/lib/state.db"),
        ("sqlite:///~/shop.db", "/home/dana/shop.db", "/home/dana/state.db"),
        ("sqlite:///shop.db", "shop.db", "state.db"),
        ("postgresql://u:p@h/tamga", None, "data/state.db"),
    ],
)
def test_where_conversations_lie(
    monkeypatch: pytest.MonkeyPatch, url: str, file: str | None, state: str
) -> None:
    """Beside the database file, or in `data` where the database is a server; ~ is written out."""
    monkeypatch.setenv("HOME", "/home/dana")
    monkeypatch.setenv("DATABASE_URL", url)
    settings = load_settings()
    assert settings.database_file == (Path(file) if file else None)
    assert settings.state_path == Path(state)


def test_printing_settings_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings may land in a traceback."""
    monkeypatch.setenv("SECRET_KEY", "hunter2" * 5)
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:hunter2@h/tamga")
    monkeypatch.setenv("REDIS_URL", "redis://:hunter2@h/0")
    shown = repr(load_settings())
    assert "hunter2" not in shown
    assert TOKEN not in shown
