"""A connection whose request does not come to its end holds a place for nobody: it is closed."""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

PATIENCE = 10.0  # seconds in which a request has to be there, whole


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's own, which waits for a request for ever."""

    _closing: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # its own
        """Somebody has come, and is to say what for."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._wait_no_more()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """A request begins, the first or another one on the same connection."""
        super().on_message_begin()
        if self._closing is None:
            self._wait()

    def on_message_complete(self) -> None:
        """A request is there."""
        self._wait_no_more()
        super().on_message_complete()

    def _wait(self) -> None:
        self._closing = self.loop.call_later(PATIENCE, self.transport.abort)

    def _wait_no_more(self) -> None:
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
