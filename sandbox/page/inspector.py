"""The bot's calls and the updates that it was brought, as rows with everything behind them."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sandbox.api import BotApi
from sandbox.calls import Call
from sandbox.delivery import Update
from sandbox.faults import BadGateway, BadJson, CallFault, Drop, Hang, TooManyRequests
from sandbox.page.drawn import is_drawn
from sandbox.telegram import Json

KEPT = 1000
"""How many calls, and how many updates, can be looked into."""

SHOWN = 300
LONGEST_LABEL = 80


@dataclass(slots=True)
class Brought:
    """An update and when it was first brought; `operation` is what it did in the ledger."""

    update: Update
    at: datetime
    operation: str | None = None


class Inspector:
    """Listens to one bot's API. `tell` hears of each row that is new or has changed."""

    def __init__(self, api: BotApi, now: Callable[[], datetime], tell: Callable[[Json], None]):
        self._calls: dict[int, Call] = {}
        self._brought: dict[int, Brought] = {}
        self._undrawn: set[str] = set()
        self._now = now
        self._tell = tell
        api.on_call.append(self._called)
        api.on_answer.append(self._called)
        api.delivery.listeners.append(self._heard)

    @property
    def undrawn(self) -> list[str]:
        """The methods called so far that the page does not draw."""
        return sorted(self._undrawn)

    def rows(self) -> Json:
        """The newest calls and updates, oldest first."""
        return {
            "calls": [call_row(call) for call in [*self._calls.values()][-SHOWN:]],
            "updates": [update_row(one) for one in [*self._brought.values()][-SHOWN:]],
            "undrawn": self.undrawn,
        }

    def body(self, kind: str, number: int) -> Json:
        """The whole of a call or an update. Raises KeyError where it is not known any more."""
        if kind == "call":
            call = self._calls[number]
            uploads = {
                name: f"{upload.name}, {len(upload.content)} bytes"
                for name, upload in call.parameters.uploads.items()
            }
            return {
                "method": call.method,
                "parameters": {**call.parameters.fields, **uploads},
                "answer": call.answer,
                "fault": asdict_with_name(call.fault),
            }
        return self._brought[number].update.as_json()

    def cause_of(self, operation: str) -> int | None:
        """The update that did an operation of the ledger, where the operation's id tells."""
        for number, brought in reversed(self._brought.items()):
            if names(brought.update, operation):
                if brought.operation is None:
                    brought.operation = operation
                    self._tell({"type": "update", **update_row(brought)})
                return number
        return None

    def _called(self, call: Call) -> None:
        if call.method.lower() == "getupdates":
            return
        self._calls[call.number] = call
        _forget_oldest(self._calls)
        self._tell({"type": "call", **call_row(call)})
        if not is_drawn(call.method) and call.method not in self._undrawn:
            self._undrawn.add(call.method)
            self._tell({"type": "undrawn", "methods": self.undrawn})

    def _heard(self, update: Update) -> None:
        brought = self._brought.setdefault(update.id, Brought(update, self._now()))
        _forget_oldest(self._brought)
        self._tell({"type": "update", **update_row(brought)})


def call_row(call: Call) -> Json:
    fields = call.parameters.fields
    result = (call.answer or {}).get("result")
    first = result[0] if isinstance(result, list) and result else result
    sent = first.get("message_id") if isinstance(first, dict) else None
    about = str(fields.get("message_id") if sent is None else sent)
    label = fields.get("text") or fields.get("caption") or fields.get("action") or ""
    return {
        "number": call.number,
        "method": call.method,
        "chat": call.chat_id,
        "message": int(about) if about.isdecimal() else None,
        "at": call.at.isoformat(),
        "outcome": _outcome(call),
        "fault": type(call.fault).__name__ if call.fault is not None else None,
        "drawn": is_drawn(call.method),
        "label": str(label)[:LONGEST_LABEL],
    }


def update_row(brought: Brought) -> Json:
    update = brought.update
    event = update.body.get(update.kind, {})
    sender = event.get("from")
    message = event if update.kind == "message" else event.get("message")
    return {
        "number": update.id,
        "kind": update.kind,
        "person": sender.get("id") if isinstance(sender, dict) else None,
        "chat": update.chat_id,
        "message": message.get("message_id") if isinstance(message, dict) else None,
        "at": brought.at.isoformat(),
        "state": "done" if update.dealt_with.is_set() else "waiting",
        "tap": event.get("data"),
        "operation": brought.operation,
        "label": str(event.get("text") or event.get("data") or "")[:LONGEST_LABEL],
    }


def names(update: Update, operation: str) -> bool:
    """Whether an update is the one that an operation's id was made of.

    A button carries the last part of the id (`sale:<quote>`, `join:<person>:<message>`); what was
    typed is named by its chat and message.
    """
    parts = operation.split(":")
    event = update.body.get(update.kind, {})
    if update.kind == "callback_query":
        return parts[-1] in str(event.get("data", "")).split(":")[1:]
    if update.kind == "message":
        return parts[-2:] == [str(update.chat_id), str(event.get("message_id"))]
    return False


def asdict_with_name(fault: object) -> Json | None:
    """A fault for reading."""
    if fault is None:
        return None
    fields: dict[str, Any] = asdict(fault)  # type: ignore[call-overload]
    return {"kind": type(fault).__name__, **fields}


def _outcome(call: Call) -> str:
    if call.answer is not None:
        return "ok" if call.ok else str(call.answer["description"])
    return _FAULTS.get(type(call.fault), "waiting")


_FAULTS: dict[type[CallFault] | type[object], str] = {
    BadGateway: "502 Bad Gateway",
    BadJson: "an answer that cannot be read",
    Drop: "the connection broke",
    Hang: "no answer",
    TooManyRequests: "429 Too Many Requests",
}


def _forget_oldest(rows: dict[int, Any]) -> None:
    if len(rows) > KEPT:
        del rows[next(iter(rows))]
