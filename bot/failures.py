"""What can become of a request to Telegram that fails. `bot/session.py` tells them apart.

not done, to be tried again later
├── TelegramRetryAfter      after `retry_after` seconds (aiogram's own)
├── NotDone                 there was no connection; Telegram never saw it
└── TelegramMigrateToChat   the group has another id now (aiogram's own)
unknown
└── NoAnswer                a hang, a dropped connection, 5xx, or an answer that cannot be read
    └── DoneSomehow         an answer that says it was done, and not readably what came of it
never again
├── Unreachable             who it is for has blocked the bot, or is gone
└── Refused                 Telegram will never take this request
    ├── Unchanged           an edit that changes nothing: as good as done
    ├── MessageGone         the message to be edited is gone or too old
    └── TopicGone           the topic of a group that it is for was deleted

Each is one of aiogram's errors too, so that code which knows only those goes on working. What
concerns the bot as a whole stays as aiogram has it: TelegramUnauthorizedError, TelegramNotFound,
TelegramConflictError.
"""

from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNetworkError


class NotDone(TelegramNetworkError):
    """There was no connection; Telegram never saw the request."""


class NoAnswer(TelegramNetworkError):
    """It may have been done or not: nothing came back that says so."""


class DoneSomehow(NoAnswer):
    """It was done. What Telegram says of the result is not what this aiogram expects."""


class Unreachable(TelegramForbiddenError):
    """Who it is for has blocked the bot, has never opened it, or is gone."""


class Refused(TelegramBadRequest):
    """Telegram will never take this request as it is."""


class Unchanged(Refused):
    """An edit to what the message says already."""


class MessageGone(Refused):
    """The message to be edited is gone, or too old to be edited."""


class TopicGone(Refused):
    """The topic that the request is for is not there any more."""
