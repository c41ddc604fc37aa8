"""What the bot and its commands need of the database before their work: that it is there."""

import secrets

from bot.settings import ShopSettings, WrongSettings
from loyalty.keys import Keys
from loyalty.store import Store
from loyalty.upkeep.settings import remember_secret
from storage.engine.private import make_folder
from storage.engine.schema import migrate, schema_is_current


class InTheWay(Exception):
    """A command cannot be done; the text says what is in the way, and how to clear it."""


def prepare_database(settings: ShopSettings) -> None:
    """Migrate an SQLite file; expect a PostgreSQL database to be migrated by its operator.

    Makes the folder of the state file where there is none. Raises StoreAway, SchemaTooNew, or
    WrongSettings where a migration is still to be run.
    """
    make_folder(settings.state_path.parent)
    if settings.database_file is not None:
        migrate(settings.database_url)
    elif not schema_is_current(settings.database_url):
        raise WrongSettings("the database is not migrated: run `python -m bot migrate` first")


def expect_database(settings: ShopSettings) -> None:
    """Raises InTheWay where there is no database of this version, and StoreAway."""
    if not schema_is_current(settings.database_url):
        raise InTheWay(
            "there is no database of this version: start the bot, or run `python -m bot migrate`"
        )


async def keys_of(settings: ShopSettings, store: Store) -> Keys:
    """The keys of SECRET_KEY, or of the secret that the database keeps."""
    if settings.secret_key is not None:
        return Keys.of(settings.secret_key.get_secret_value())
    return Keys.of(await store.write(remember_secret, fresh=secrets.token_urlsafe(32)))
