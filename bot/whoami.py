"""Who the bot is, for commands: Telegram is asked, and its library imported, only then."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.clock import MachineClock, what_is_wrong
from bot.lean import import_aiogram
from bot.settings import Settings

PATIENCE = 10  # seconds that a command waits for Telegram
LATELY = timedelta(hours=1)
# What Telegram says of a webhook that it could not call, and what that is.
_UNHEARD = {
    "certificate": "Telegram does not accept its certificate: it is out of date, or not whole",
    "ssl": "Telegram does not accept its certificate: it is out of date, or not whole",
    "refused": "nobody listens there",
    "timed out": "it does not answer in time",
    "timeout": "it does not answer in time",
    "resolve": "nobody knows its name",
    "wrong response": "something else answers there",
}


class Silent(Exception):
    """Telegram does not say who the bot is; the text says why not."""


@dataclass(frozen=True, slots=True)
class Myself:
    """The bot as Telegram knows it. `name` is fit to stand in any text. `clock` says what is wrong
    with the machine's time, by that of Telegram, and `webhook` why it cannot call WEBHOOK_URL, if
    anything is.
    """

    username: str
    name: str
    clock: str | None
    webhook: str | None


async def who_am_i(settings: Settings) -> Myself:
    """Raises Silent."""
    import_aiogram()
    # Imported here: most commands that may ask need not, and then answer at once.
    from aiogram.exceptions import (  # noqa: PLC0415 - commands load it when they speak with Telegram
        AiogramError,
        TelegramNotFound,
        TelegramUnauthorizedError,
    )
    from aiogram.methods import GetMe, GetWebhookInfo  # noqa: PLC0415 - as above

    from bot.failures import NotDone  # noqa: PLC0415 - as above
    from bot.session import once  # noqa: PLC0415 - as above
    from bot.startup import bots_name, make_bot  # noqa: PLC0415 - as above

    bot, session = make_bot(settings, MachineClock())
    try:
        me = await once(bot, GetMe(), PATIENCE)
        webhook = None
        if settings.webhook_url is not None:
            called = await once(bot, GetWebhookInfo(), PATIENCE)
            webhook = _unheard(called.last_error_message, called.last_error_date)
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise Silent("it does not know this token") from None
    except NotDone:
        raise Silent("it cannot be reached") from None
    except AiogramError:
        raise Silent("it does not answer as it should") from None
    finally:
        await session.close()
    ours, theirs = session.clocks or (MachineClock().now(), None)
    return Myself(me.username or "", bots_name(me), what_is_wrong(ours, theirs), webhook)


def _unheard(said: str | None, at: datetime | None) -> str | None:
    """Why Telegram could not call lately, in words of ours; None where nothing is known of that."""
    now = MachineClock().now()
    if not said or at is None or now - at.astimezone(UTC) > LATELY:
        return None
    known = next((ours for theirs, ours in _UNHEARD.items() if theirs in said.lower()), None)
    return f"{known or 'Telegram cannot call it'}: see WEBHOOK_URL, and what stands in front"
