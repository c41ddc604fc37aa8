"""Conversations and locks in Redis, where several processes serve one bot.

Imported only there, so that a shop without Redis does not carry it in memory.
"""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.fsm.storage.base import DefaultKeyBuilder, StorageKey
from aiogram.fsm.storage.redis import RedisEventIsolation, RedisStorage
from aiogram.types import Update
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisAway
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisHangs

from loyalty.store import StoreAway

PATIENCE = 5.0  # seconds for one answer of Redis


class Conversations(RedisStorage):
    """aiogram's storage over Redis, which can write several conversations down together."""

    async def keep_together(
        self, conversations: Mapping[StorageKey, tuple[str | None, Mapping[str, Any]]]
    ) -> None:
        """Write down the states and data of all of them, or of none: in one MULTI."""
        async with self.redis.pipeline(transaction=True) as together:
            for key, (state, data) in conversations.items():
                packed = self.json_dumps(dict(data)) if data else None
                for part, value in (("state", state), ("data", packed)):
                    name = self.key_builder.build(key, part)  # type: ignore[arg-type]  # its words
                    if value is None:
                        together.delete(name)
                    else:
                        together.set(name, value)
            await together.execute()


async def try_writing(url: str) -> None:
    """Set a key that goes by itself. Raises StoreAway where Redis does not take it."""
    async with Redis.from_url(
        url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE
    ) as redis:
        try:
            await redis.set("tamga:health", "it", px=1_000)
        except RedisError as error:
            raise StoreAway("Redis does not take what is written") from error


class RedisDispatcher(Dispatcher):
    """aiogram's dispatcher, to which Redis that is away is a database that is away."""

    def __init__(self, url: str, **provided: Any) -> None:
        keys = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)
        patience = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
        storage = Conversations.from_url(url, connection_kwargs=patience, key_builder=keys)
        isolation = RedisEventIsolation(storage.redis, key_builder=keys)
        super().__init__(storage=storage, events_isolation=isolation, **provided)

    async def feed_update(self, bot: Bot, update: Update, **kwargs: Any) -> Any:
        """Deal with an update. Raises StoreAway while Redis cannot be reached."""
        try:
            return await super().feed_update(bot, update, **kwargs)
        except (RedisAway, RedisHangs) as error:
            raise StoreAway("Redis does not answer") from error
