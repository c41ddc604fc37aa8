"""What the operator sets, in the environment or in `.env` (CONTRACT, section 2)."""

import logging
import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, reset_tzpath

from babel.numbers import get_currency_precision, list_currencies
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.env_file import ENCODING, faults, misspelt
from locales import LANGUAGES
from loyalty.money import MINOR_DIGITS
from storage.engine.urls import parse_url, sqlite_path

ENV_FILE = Path(".env")
TELEGRAMS_LIMIT = 30  # messages a second, unless one pays for more
PAID_LIMIT = 1000

# What these must be, wherever they are set.
A_TIME_ZONE = "a time zone such as Asia/Almaty or Europe/Kyiv"
A_CURRENCY = "the code of a currency with hundredths, such as KZT or UAH"

SHORTEST_KEY = 32  # characters: what a machine cannot guess

log = logging.getLogger(__name__)

# The machine's own time zones may be years old; those that are pinned beside this code are not.
reset_tzpath(to=())

Loaded = TypeVar("Loaded", bound=BaseSettings)


class WrongSettings(Exception):
    """Settings that the bot cannot start with.

    Each of `problems` is one line: the setting, what is wrong with it and what is allowed. Values
    that may hold a secret are not repeated.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def _refuse(condition: object) -> None:
    """The field's description says what is allowed, so that a refusal needs no words of its own."""
    if condition:
        raise ValueError


def _token(token: SecretStr) -> SecretStr:
    _refuse(not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token.get_secret_value()))
    return token


def _base_url(url: str) -> str:
    parts = urlsplit(url)
    _refuse(parts.scheme not in ("http", "https") or not parts.hostname)
    _refuse(parts.query or parts.fragment or re.search(r"\s", url) or _port(url) == 0)
    return url.rstrip("/")


def _public_url(url: str) -> str:
    parts = urlsplit(_base_url(url))
    _refuse(parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"))
    return url.rstrip("/")


def _database_url(url: str) -> str:
    parsed = parse_url(url)
    _refuse(not parsed.database or url.endswith("/"))
    _refuse(sqlite_path(parsed) is not None and (parsed.host or parsed.query))
    return url


def _redis_url(url: str) -> str:
    _refuse(not re.match(r"(rediss?|unix)://.", url) or _port(url) == 0)
    return url


def _port(url: str) -> int | None:
    """Raises ValueError where it is no number that a port can have."""
    return urlsplit(url).port


def _ids(text: object) -> object:
    return re.findall(r"[^\s,;]+", text) if isinstance(text, str) else text


def known_time_zone(name: str) -> str:
    """The name of a time zone, where there is such a one. Raises ValueError."""
    try:
        return ZoneInfo(name).key
    except (KeyError, OSError) as unknown:
        raise ValueError from unknown


def known_currency(code: str) -> str:
    """The code of a currency that Tamga can count in. Raises ValueError."""
    _refuse(code not in list_currencies() or get_currency_precision(code) != MINOR_DIGITS)
    return code


def _language(code: str) -> str:
    _refuse(code not in LANGUAGES)
    return code


def _upper(text: object) -> object:
    return text.upper() if isinstance(text, str) else text


def _lower(text: object) -> object:
    return text.lower() if isinstance(text, str) else text


Language = Annotated[str, BeforeValidator(_lower), AfterValidator(_language)]

_SOURCES = SettingsConfigDict(
    env_file=ENV_FILE,
    env_file_encoding=ENCODING,
    env_ignore_empty=True,
    extra="ignore",
    frozen=True,
    str_strip_whitespace=True,
)
_DEFAULT_LANGUAGE: str = Field(default="ru", description=f"one of {', '.join(LANGUAGES)}")


class ShopSettings(BaseSettings):
    """What a command needs that does not speak with Telegram: it may have no token.

    Every description completes the sentence «it must be …».
    """

    model_config = _SOURCES

    bot_token: SecretStr | None = None
    telegram_api: Annotated[str, AfterValidator(_base_url)] = Field(
        default="https://api.telegram.org",
        description="the base URL of a Bot API server: http:// or https://, and no query",
    )
    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite:///data/tamga.db",
        description="sqlite:///path/to/file or postgresql://user:password@host/name "
        "(in a password, @ is written %40, / %2F, : %3A, # %23, % %25)",
        repr=False,
    )
    redis_url: Annotated[str, AfterValidator(_redis_url)] | None = Field(
        default=None, description="redis://host:port/number (or rediss://, unix://)", repr=False
    )
    owner_ids: Annotated[
        tuple[Annotated[int, Field(gt=0)], ...], NoDecode, BeforeValidator(_ids)
    ] = Field(default=(), description="Telegram ids: positive numbers with commas between them")
    webhook_url: Annotated[str, AfterValidator(_public_url)] | None = Field(
        default=None, description="a public https:// URL (http:// only on 127.0.0.1 or localhost)"
    )
    http_host: str = Field(
        default="127.0.0.1", description="a host name or address to listen on", pattern=r"^\S+$"
    )
    http_port: int = Field(default=8080, ge=0, le=65535, description="a port from 0 to 65535")
    secret_key: SecretStr | None = Field(
        default=None,
        min_length=SHORTEST_KEY,
        description=f"a random text of at least {SHORTEST_KEY} characters",
    )
    default_language: Language = _DEFAULT_LANGUAGE
    timezone: Annotated[str, AfterValidator(known_time_zone)] = Field(
        default="Asia/Almaty", description=A_TIME_ZONE
    )
    currency: Annotated[str, BeforeValidator(_upper), AfterValidator(known_currency)] = Field(
        default="KZT", description=A_CURRENCY
    )
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_upper)
    ] = Field(default="INFO", description="DEBUG, INFO, WARNING, ERROR or CRITICAL")
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        default="text", description="text or json"
    )
    send_rate: int = Field(
        default=25,
        ge=1,
        le=PAID_LIMIT,
        description=f"messages a second, 1 to {TELEGRAMS_LIMIT}, "
        f"or to {PAID_LIMIT} with PAID_BROADCAST=true",
    )
    paid_broadcast: bool = Field(default=False, description="true or false")

    @model_validator(mode="before")
    @classmethod
    def _tidied(cls, given: Any) -> Any:
        """A carriage return or a space at the end of a value belongs to nobody's password."""
        if not isinstance(given, dict):
            return given
        return {
            name: value.strip() if isinstance(value, str) else value
            for name, value in given.items()
        }

    @model_validator(mode="after")
    def _agree_with_each_other(self) -> Self:
        if self.send_rate > TELEGRAMS_LIMIT and not self.paid_broadcast:
            raise PydanticCustomError(
                "disagree",
                "SEND_RATE is above Telegram's {limit} messages a second: "
                "lower it, or pay for more with PAID_BROADCAST=true",
                {"limit": TELEGRAMS_LIMIT},
            )
        if self.webhook_url and not self.http_port:
            raise PydanticCustomError(
                "disagree",
                "HTTP_PORT is 0, which turns off the server that WEBHOOK_URL needs: "
                "set a port, or unset WEBHOOK_URL",
            )
        return self

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None with PostgreSQL."""
        return sqlite_path(parse_url(self.database_url))

    @property
    def state_path(self) -> Path:
        """Where conversations are kept when there is no Redis: beside the database file."""
        folder = self.database_file.parent if self.database_file else Path("data")
        return folder / "state.db"


class Settings(ShopSettings):
    """What the bot itself needs: all of it, checked."""

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        description="the token from BotFather, such as 123456789:AAF-x4…"
    )


class _Spoken(BaseSettings):
    model_config = _SOURCES

    default_language: Language = _DEFAULT_LANGUAGE


def default_language() -> str:
    """DEFAULT_LANGUAGE alone, which is asked for before there is a token. Raises WrongSettings."""
    return _loaded(_Spoken).default_language


def load_settings() -> Settings:
    """The settings from the environment and, for what is not there, from `.env`.

    Raises WrongSettings. A name in `.env` that looks like a misspelt setting is only warned of
    where the bot can start.
    """
    return _loaded(Settings)


def load_shop_settings() -> ShopSettings:
    """The same for a command that needs no token. Raises WrongSettings."""
    return _loaded(ShopSettings)


def _loaded(kind: type[Loaded]) -> Loaded:
    known = {name.upper() for name in Settings.model_fields}
    wrong = faults(ENV_FILE, known)
    if wrong:
        raise WrongSettings(*wrong)
    hints = [*misspelt(ENV_FILE, known)]
    try:
        settings = kind()  # its arguments are the environment
    except ValidationError as error:
        problems = map(_problem, error.errors(include_url=False))
        raise WrongSettings(*problems, *hints) from None
    for hint in hints:
        log.warning(hint)
    return settings


_MAY_HOLD_SECRETS = {"bot_token", "secret_key", "database_url", "redis_url"}
_SHORTER_THAN_A_TOKEN = 30


def _problem(error: ErrorDetails) -> str:
    if not error["loc"]:
        return error["msg"]
    field = str(error["loc"][0])
    allowed = Settings.model_fields[field].description
    return f"{field.upper()} {_trouble(field, error)}: it must be {allowed}"


def _trouble(field: str, error: ErrorDetails) -> str:
    if error["type"] == "missing":
        return "is missing"
    given = repr(error["input"])
    is_safe = field not in _MAY_HOLD_SECRETS and len(given) < _SHORTER_THAN_A_TOKEN
    return f"is {given}" if is_safe else "is malformed"
