"""People who walk through a survey, whatever bot asks it: they tap what its message offers."""

import asyncio
from collections.abc import Callable
from typing import Any

import orjson

from benchmarks.telegram import (
    FIRST_CHAT,
    Telegram,
    chat_of,
    given_in,
    message_to,
    tapped,
    written,
)


class Respondents(Telegram):
    """Each opens the survey by its link, taps the first answer to each question, and at the end
    opens it again. What `crowd` counts are answers: a tap, and what the message shows after it.

    `taps` are all that were brought, `let_go` those of which the bot has let go.
    """

    def __init__(self, payload: str) -> None:
        super().__init__()
        self.taps = self.let_go = 0
        self._link = f"/start {payload}".encode()
        self._screens: dict[int, dict[str, Any]] = {}
        self._opening: set[int] = set()

    def call(self, method: bytes, body: bytes, reply: Callable[[bytes], None]) -> None:
        """An edit shows the next question; whatever else as ever."""
        if method == b"editMessageText":
            chat = chat_of(body)
            reply(message_to(chat))
            self.heard_answer(chat, body)
        else:
            self.let_go += method == b"answerCallbackQuery"
            super().call(method, body, reply)

    def update(self, number: int, chat: int) -> bytes:
        """A tap on the first of the answers, or on the link where there is none to tap."""
        screen = self._screens.get(chat, {})
        rows = screen.get("reply_markup", {}).get("inline_keyboard")
        if not rows:
            self._opening.add(chat)
            return written(number, chat, self._link)
        self.taps += 1
        carried = orjson.dumps(rows[0][0]["callback_data"])
        return tapped(number, chat, orjson.dumps(screen)[1:-1], carried)

    def heard_answer(self, chat: int, answer: bytes) -> None:
        """The message shows something else; the first question is no answer yet."""
        self._screens[chat] = _shown(given_in(answer))
        if chat in self._opening:
            self._opening.discard(chat)
            self._sent[chat].popleft()
            asyncio.get_running_loop().call_soon(self.write_on, chat - FIRST_CHAT)
        else:
            super().heard_answer(chat, answer)


def _shown(given: dict[str, Any]) -> dict[str, Any]:
    """What a message shows, as Telegram tells of it."""
    markup = given.get("reply_markup")
    if isinstance(markup, str):
        markup = orjson.loads(markup)
    shown = {"text": given["text"]}
    return {**shown, "reply_markup": markup} if markup else shown
