"""A door before the PostgreSQL server, to be shut and opened: a server that restarts."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from sqlalchemy import make_url


class Door:
    """Passes connections on to the server of the URL as long as it is open."""

    def __init__(self, url: str) -> None:
        self._behind = make_url(url)
        self._port = 0
        self._listener: socket.socket | None = None
        self._passing: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.open()

    @property
    def url(self) -> str:
        """The URL that leads through the door."""
        before = self._behind.set(host="127.0.0.1", port=self._port)
        return before.render_as_string(hide_password=False)

    def open(self) -> None:
        """Let connections through."""
        self._listener = socket.create_server(("127.0.0.1", self._port))
        self._port = self._listener.getsockname()[1]
        self._start(self._welcome, self._listener)

    def shut(self) -> None:
        """Cut every connection, and refuse new ones."""
        if self._listener is not None:
            self._end(self._listener)
            self._listener = None
        for passing in self._passing:
            self._end(passing)
        for thread in self._threads:
            thread.join(10)
        self._passing.clear()
        self._threads.clear()

    def close(self) -> None:
        self.shut()

    def _welcome(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                guest, _ = listener.accept()
                server = socket.create_connection(
                    (self._behind.host or "127.0.0.1", self._behind.port or 5432)
                )
                self._passing += [guest, server]
                self._start(self._pass_on, guest, server)
                self._start(self._pass_on, server, guest)

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)

    def _start(self, work: Callable[..., None], *ends: socket.socket) -> None:
        thread = threading.Thread(target=work, args=ends, daemon=True)
        self._threads.append(thread)
        thread.start()

    @staticmethod
    def _end(end: socket.socket) -> None:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
