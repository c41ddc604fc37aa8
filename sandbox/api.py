"""The Bot API itself: each call understood, checked, carried out and remembered."""

import itertools
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from aiogram.methods import DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook

from sandbox import calls
from sandbox.calls import AnyMethod, Call, Parameters
from sandbox.delivery import Delivery
from sandbox.faults import Faults
from sandbox.methods import METHODS
from sandbox.refusal import Refusal
from sandbox.telegram import Json, Telegram

Judge = Callable[[AnyMethod], str | None]
"""A second opinion on a call: what is wrong with it, or None."""


class BotApi:
    """One bot's Bot API. `keep` limits how many calls are remembered; None keeps all."""

    def __init__(
        self, telegram: Telegram, faults: Faults, judge: Judge | None, keep: int | None
    ) -> None:
        self.telegram = telegram
        self.faults = faults
        self.judge = judge
        self.calls: deque[Call] = deque(maxlen=keep)
        self._numbers = itertools.count(1)
        self.defects: list[str] = []
        self.listens = 0
        """How often the bot has asked for updates, or set a webhook that was accepted."""
        self.on_call: list[Callable[[Call], None]] = []
        self.on_answer: list[Callable[[Call], None]] = []
        """Called once a call was carried out; one that a fault swallowed has no answer."""
        self.delivery = Delivery(
            first_id=telegram.random.randrange(100_000_000, 900_000_000),
            execute=self.execute_reply,
        )

    def begin(self, method: str, parameters: Parameters) -> Call:
        """Take note of a call, before anything is done about it."""
        now = self.telegram.clock.now()
        call = Call(next(self._numbers), method, parameters, now, time.monotonic())
        call.fault = self.faults.of_call(method, parameters.chat_id)
        self.calls.append(call)
        self.listens += method.lower() == "getupdates"
        for listener in self.on_call:
            listener(call)
        return call

    async def execute(self, call: Call) -> Json:
        """Carry a call out; the answer is remembered with it."""
        try:
            call.answer = {"ok": True, "result": await self._result(call)}
        except Refusal as refusal:
            if refusal.defect:
                self.defects.append(f"{call.method}: {refusal.description}")
            call.answer = refusal.as_json()
        for listener in self.on_answer:
            listener(call)
        return call.answer

    async def execute_reply(self, method: str, parameters: Parameters) -> None:
        """Carry out what a webhook answered with. Nobody hears of the result."""
        await self.execute(self.begin(method, parameters))

    async def _result(self, call: Call) -> Any:
        known = calls.METHODS.get(call.method.lower())
        if known is None:
            raise Refusal(404, "Not Found: method not found", defect=True)
        request = call.request = calls.understood(known, call.parameters)
        self.defects += [
            f"{call.method}: the Bot API knows no field {name}"
            for name in calls.unknown_fields(request)
        ]
        if self.judge is not None and (complaint := self.judge(request)):
            self.defects.append(f"{call.method}: {complaint}")
        match request:
            case GetUpdates():
                return await self.delivery.get_updates(request)
            case SetWebhook():
                done = await self.delivery.set_webhook(request)
                self.listens += 1
                return done
            case DeleteWebhook():
                return await self.delivery.delete_webhook(request)
            case GetWebhookInfo():
                return self.delivery.webhook_info()
        act = METHODS.get(known)
        if act is None:
            raise Refusal(404, "Not Found: the sandbox has no such method", defect=True)
        return act(self.telegram, request, call.parameters.uploads)
