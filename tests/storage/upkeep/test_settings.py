from loyalty.store import Tx
from storage.store import SqlStore


def test_the_last_value_is_remembered(store: SqlStore) -> None:
    """What was put last is what is got, each under its own name."""

    def ask(tx: Tx) -> None:
        assert tx.settings.get("secret") is None
        tx.settings.put("secret", "one")
        tx.settings.put("secret", "two")
        tx.settings.put("username", "tamga_bot")
        assert (tx.settings.get("secret"), tx.settings.get("username")) == ("two", "tamga_bot")

    store.write_and_wait(ask)
