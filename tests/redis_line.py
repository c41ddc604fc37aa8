"""A line to Redis that can be cut, for tests of what happens while it is away."""

import asyncio
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class RedisLine:
    """A line to Redis that can be cut: `url` is its near end."""

    def __init__(self, redis_url: str) -> None:
        self._far = urlsplit(redis_url)
        self._whole = True
        self._calls: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"redis://127.0.0.1:{port}{self._far.path}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cut()
        self._server.close()

    def cut(self) -> None:
        """Nobody gets through any more."""
        self._whole = False
        for end in self._calls:
            end.close()

    def mend(self) -> None:
        """Who calls from now on gets through."""
        self._whole = True

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._whole:
            writer.close()
            return
        answers, redis = await asyncio.open_connection(self._far.hostname, self._far.port)
        self._calls |= {writer, redis}
        await asyncio.gather(_pour(reader, redis), _pour(answers, writer))
        self._calls -= {writer, redis}


async def _pour(source: asyncio.StreamReader, into: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await source.read(65536):
            into.write(data)
    into.close()
