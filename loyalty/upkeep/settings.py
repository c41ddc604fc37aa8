"""The few things that the installation itself must remember."""

from datetime import datetime

from loyalty.store import Tx

_BACKED_UP = "backed up"


def remember_secret(tx: Tx, *, fresh: str) -> str:
    """The secret that cards are signed with: made on the first run, the same ever after."""
    known = tx.settings.get("secret")
    if known is not None:
        return known
    tx.settings.put("secret", fresh)
    return fresh


def remember_username(tx: Tx, *, username: str) -> None:
    """Keep the bot's username, so that links can be printed while Telegram is away."""
    if tx.settings.get("username") != username:
        tx.settings.put("username", username)


def known_username(tx: Tx) -> str | None:
    """The bot's username as an earlier run found it."""
    return tx.settings.get("username")


def remember_backup(tx: Tx, *, now: datetime) -> None:
    """Keep when the last verified copy was made, so that an old one can be told of."""
    tx.settings.put(_BACKED_UP, now.isoformat())


def last_backup(tx: Tx) -> datetime | None:
    """When the last verified copy was made; None where there was none."""
    at = tx.settings.get(_BACKED_UP)
    return None if at is None else datetime.fromisoformat(at)


def said_last(tx: Tx, *, name: str) -> str | None:
    """What the bot was last made to say of itself under this name."""
    return tx.settings.get(name)


def remember_said(tx: Tx, *, name: str, text: str) -> None:
    """Keep it, so that it is not said again."""
    tx.settings.put(name, text)
