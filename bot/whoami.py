"""Who the bot is, for commands: Telegram is asked, and its library imported, only then."""

from dataclasses import dataclass

from bot.clock import MachineClock, what_is_wrong
from bot.lean import import_aiogram
from bot.settings import Settings

PATIENCE = 10  # seconds that a command waits for Telegram


class Silent(Exception):
    """Telegram does not say who the bot is; the text says why not."""


@dataclass(frozen=True, slots=True)
class Myself:
    """The bot as Telegram knows it. `name` is fit to stand in any text, and `clock` says what is
    wrong with the machine's time, by that of Telegram, if anything is.
    """

    username: str
    name: str
    clock: str | None


async def who_am_i(settings: Settings) -> Myself:
    """Raises Silent."""
    import_aiogram()
    # Imported here: most commands that may ask need not, and then answer at once.
    from aiogram.exceptions import (  # noqa: PLC0415
        AiogramError,
        TelegramNotFound,
        TelegramUnauthorizedError,
    )
    from aiogram.methods import GetMe  # noqa: PLC0415

    from bot.failures import NotDone  # noqa: PLC0415
    from bot.session import once  # noqa: PLC0415
    from bot.startup import bots_name, make_bot  # noqa: PLC0415

    bot, session = make_bot(settings, MachineClock())
    try:
        me = await once(bot, GetMe(), PATIENCE)
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise Silent("it does not know this token") from None
    except NotDone:
        raise Silent("it cannot be reached") from None
    except AiogramError:
        raise Silent("it does not answer as it should") from None
    finally:
        await session.close()
    ours, theirs = session.clocks or (MachineClock().now(), None)
    return Myself(me.username or "", bots_name(me), what_is_wrong(ours, theirs))
