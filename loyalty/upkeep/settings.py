"""The few things that the installation itself must remember."""

from loyalty.store import Tx


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
