"""The line to Telegram: one session, whose every failure is one of those in `bot/failures.py`.

It tells failures apart from below aiogram's own exceptions, which have lost the HTTP status: a 429
without `retry_after` and a gateway's page of HTML look alike there.
"""

from collections.abc import AsyncGenerator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import orjson
from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
)
from aiogram.methods import GetFile, GetMe, Response, TelegramMethod
from aiogram.types import InputFile, TelegramObject
from aiohttp import (
    BytesPayload,
    ClientConnectorError,
    ClientError,
    ClientSession,
    ConnectionTimeoutError,
    FormData,
    TraceConfig,
    TraceRequestEndParams,
)

from bot.failures import (
    DoneSomehow,
    MessageGone,
    NoAnswer,
    NotDone,
    Refused,
    TopicGone,
    Unchanged,
    Unreachable,
)
from loyalty.clock import Clock

T = TypeVar("T")
AnyMethod = TelegramMethod[Any]
_Files = dict[str, InputFile]
_Json = dict[str, Any]

TIMEOUT = 20.0  # seconds for one request, uploads included
CONNECTIONS = 200
SILENCE = 60  # seconds
SECONDS_WHEN_NONE_ARE_GIVEN = 1

_UNREACHABLE = ("chat not found", "user not found", "peer_id_invalid", "deactivated")
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid")
_UNCHANGED = ("message is not modified", "topic_not_modified")
_TOO_LATE_TO_MATTER = {
    "answerCallbackQuery": "query is too old",
    "deleteMessage": "message to delete not found",
}


class Session(AiohttpSession):
    """aiogram's session with failures that can be told apart, and patience for direct answers.

    `last_contact` is the aware UTC instant of Telegram's last answer of any kind, `clocks` that of
    the first by our clock and by Telegram's own.
    """

    def __init__(self, clock: Clock, *, api: TelegramAPIServer = PRODUCTION) -> None:
        super().__init__(
            api=api,
            json_loads=orjson.loads,
            json_dumps=lambda thing: orjson.dumps(thing).decode(),
            timeout=TIMEOUT,
            limit=CONNECTIONS,
        )
        self.last_contact = clock.now()
        self.clocks: tuple[datetime, datetime] | None = None
        self._clock = clock
        self.middleware(PoliteRetries(clock))

    async def close(self) -> None:
        """As aiogram does, but without its pause for TLS to end where there is none."""
        if self._session is not None and self.api.base.startswith("http:"):
            await self._session.close()
        else:
            await super().close()

    async def create_session(self) -> ClientSession:
        """The connections to Telegram; the first answer is looked at for Telegram's time."""
        fresh = self._session is None or self._session.closed
        session = await super().create_session()
        if fresh and self.clocks is None:
            trace = TraceConfig()
            trace.on_request_end.append(self._compare_clocks)
            trace.freeze()
            session.trace_configs.append(trace)
        return session

    async def _compare_clocks(
        self, session: ClientSession, _: object, ended: TraceRequestEndParams
    ) -> None:
        session.trace_configs.clear()
        with suppress(ValueError):
            said = parsedate_to_datetime(ended.response.headers.get("Date", ""))
            self.clocks = self._clock.now(), said.astimezone(UTC)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[T],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> T:
        """One attempt. Raises what `bot/failures.py` lists; no address, and so no token, in it."""
        try:
            return await super().make_request(bot, method, timeout)
        except (NoAnswer, NotDone):
            raise
        except TelegramNetworkError as error:
            cause = error.__cause__
            what = NotDone if isinstance(cause, _NO_CONNECTION) else NoAnswer
            raise what(method, type(cause).__name__) from None
        except UnicodeDecodeError:
            raise NoAnswer(method, "not even text") from None

    def check_response(
        self, bot: Bot, method: TelegramMethod[T], status_code: int, content: str
    ) -> Response[T]:
        """Tell what Telegram's answer means."""
        if status_code >= 500:
            raise NoAnswer(method, f"HTTP {status_code}")
        try:
            response = super().check_response(bot, method, status_code, content)
        except (ClientDecodeError, TelegramAPIError) as error:
            raise self._told_apart(method, status_code, error) from None
        self.last_contact = self._clock.now()
        return response

    def build_form_data(  # type: ignore[override]  # aiohttp takes either
        self, bot: Bot, method: AnyMethod
    ) -> FormData | BytesPayload:
        """What aiogram sends as a form, as JSON where there is no file: at half the price."""
        files: _Files = {}
        body = self._fields(bot, method, files)
        if files:
            return super().build_form_data(bot, method)
        return BytesPayload(orjson.dumps(body), content_type="application/json")

    def webhook_answer(self, bot: Bot, method: AnyMethod) -> bytes | None:
        """The request as JSON for the body of a webhook's answer; None where it has a file."""
        files: _Files = {}
        body = self._fields(bot, method, files)
        return None if files else orjson.dumps({"method": method.__api_method__, **body})

    def _fields(self, bot: Bot, request: TelegramObject | AnyMethod, files: _Files) -> _Json:
        """What it says, ready for JSON. Files that go with it are put into `files`."""
        body: _Json = {}
        for name, given in (vars(request) | (request.model_extra or {})).items():
            value = given
            if value is not None and not isinstance(value, str | int):
                value = self._ready(bot, value, files)
            if value is not None:
                body[name] = value
        return body

    def _ready(self, bot: Bot, value: Any, files: _Files) -> Any:
        if isinstance(value, Default):
            value = bot.default[value.name]
        if isinstance(value, TelegramObject):
            return self._fields(bot, value, files)
        if isinstance(value, list):
            return [self._ready(bot, one, files) for one in value]
        return self.prepare_value(value, bot=bot, files=files, _dumps_json=False)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109 - aiogram's signature
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """A file's content. Raises NoAnswer, which does not quote the address with its token."""
        try:
            async for chunk in super().stream_content(
                url, headers, timeout, chunk_size, raise_for_status
            ):
                yield chunk
        except (ClientError, TimeoutError) as error:
            raise NoAnswer(GetFile(file_id=""), type(error).__name__) from None

    def _told_apart(self, method: AnyMethod, status: int, error: Exception) -> Exception:
        if status == 429 and not isinstance(error, TelegramRetryAfter):
            return TelegramRetryAfter(method, "no time given", SECONDS_WHEN_NONE_ARE_GIVEN)
        if isinstance(error, ClientDecodeError):
            done = isinstance(error.data, dict) and error.data.get("ok") is True
            return (DoneSomehow if done else NoAnswer)(method, f"HTTP {status}, unreadable")
        self.last_contact = self._clock.now()
        if isinstance(error, TelegramForbiddenError):
            return Unreachable(method, error.message)
        if isinstance(error, TelegramBadRequest | TelegramEntityTooLarge):
            return _refusal(method, error.message)
        return error


class PoliteRetries(BaseRequestMiddleware):
    """Tries direct answers again, so that nobody meets silence.

    It waits as long as Telegram asks for, up to LONGEST_WAIT seconds. A request without an answer
    is repeated as well, which may double a message but never an effect. What it gives up on is
    raised. Who has means of their own (polling, the sender) uses `once`.
    """

    PAUSES = (0.5, 2.0)
    LONGEST_WAIT = 60

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Make the request, three times at most."""
        try:
            for pause in self.PAUSES:
                try:
                    return await make_request(bot, method)
                except TelegramRetryAfter as error:
                    if error.retry_after > self.LONGEST_WAIT:
                        raise
                    await self._clock.sleep(error.retry_after)
                except DoneSomehow:
                    raise
                except (NoAnswer, NotDone):
                    await self._clock.sleep(pause)
            return await make_request(bot, method)
        except Refused as error:
            harmless = _TOO_LATE_TO_MATTER.get(method.__api_method__)
            if harmless is None or harmless not in error.message.lower():
                raise
            return True


async def once(bot: Bot, method: TelegramMethod[T], seconds: int | None = None) -> T:
    """One attempt at a request, without PoliteRetries, that takes so many seconds at most."""
    return await bot.session.make_request(bot, method, timeout=seconds)


async def keep_in_touch(bot: Bot, session: Session, clock: Clock) -> None:
    """Ask Telegram how it does whenever it has been silent for a minute, until cancelled.

    Polling needs this not; a webhook may be quiet all night.
    """
    while True:
        await clock.sleep(SILENCE)
        if (clock.now() - session.last_contact).total_seconds() >= SILENCE:
            with suppress(AiogramError):
                await once(bot, GetMe())


_NO_CONNECTION = (ClientConnectorError, ConnectionTimeoutError)


def _refusal(method: AnyMethod, description: str) -> Exception:
    said = description.lower()
    if any(words in said for words in _UNREACHABLE):
        return Unreachable(method, description)
    if any(words in said for words in _GONE):
        return MessageGone(method, description)
    if any(words in said for words in _TOPIC_GONE):
        return TopicGone(method, description)
    if any(words in said for words in _UNCHANGED):
        return Unchanged(method, description)
    return Refused(method, description)
