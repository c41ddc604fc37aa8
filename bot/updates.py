"""An update as Telegram sent it: what can be told before it is read, and reading it.

One that aiogram cannot read whole is read without the part that it stumbles over: Telegram sends
what its own pages do not know (an old forwarded message without its sender's name), and the rest
says what the person wants all the same.
"""

from copy import deepcopy
from typing import Any

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

Json = dict[str, Any]
Path = tuple[str | int, ...]

_PASSES = 5  # what was left out may show what else cannot be read
_SPOKEN = frozenset({"text", "caption", "data", "contact"})
"""What a person said: without it they would be answered something that they did not ask for."""
_READ_AS, _NOT_READ_AS = "Message", "InaccessibleMessage"
"""Pydantic's names of the two things that a tapped message may be; an old one is hardly there."""


class Unreadable(Exception):
    """Nothing of it can be served. `fields` names what cannot be read, and none of its words."""

    def __init__(self, fields: str) -> None:
        super().__init__(fields)
        self.fields = fields


def is_numbered(raw: object) -> bool:
    """Whether it is an update at all: an object with a number of its own."""
    if not isinstance(raw, dict):
        return False
    number = raw.get("update_id")
    return isinstance(number, int) and not isinstance(number, bool)


def event_of(raw: Json) -> tuple[str, Json]:
    """What an update is about, `message`, `callback_query`, ..., and what it says of that."""
    events = ((kind, event) for kind, event in raw.items() if isinstance(event, dict))
    return next(events, ("unknown", {}))


def kind_of(raw: Json) -> str:
    """What an update is about."""
    return event_of(raw)[0]


def album_of(raw: Json) -> str | None:
    """The album that a message is a part of."""
    message = raw.get("message")
    album = message.get("media_group_id") if isinstance(message, dict) else None
    return album if isinstance(album, str) else None


def chat_of(raw: Json) -> int:
    """Whose line an update stands in: its chat, else its person; 0 where it names neither.

    It looks at what Telegram sent, since an update must be put in line before it can be read.
    """
    event = event_of(raw)[1]
    message = event.get("message")
    for place in (message if isinstance(message, dict) else event, event):
        for name in ("chat", "from", "user"):
            somebody = place.get(name)
            if isinstance(somebody, dict) and isinstance(somebody.get("id"), int):
                return int(somebody["id"])
    return 0


def read_update(raw: Json, bot: Bot) -> tuple[Update, str]:
    """The update as far as it can be read, and which fields were left out, "" for none.

    Raises Unreadable where what is left would not say what the person wants.
    """
    left, out = raw, set[Path]()
    for _ in range(_PASSES):
        try:
            return Update.model_validate(left, context={"bot": bot}), _told(out)
        except ValidationError as error:
            amiss = {_reached(left, place) for place in _places(error)}
        out |= amiss
        if any(len(path) < 2 or path[1] in _SPOKEN for path in amiss):
            break
        left = _without(left, amiss)
    raise Unreadable(_told(out))


def _places(error: ValidationError) -> set[Path]:
    """Where it stumbles. `loc` has field names, places in lists and pydantic's own names."""
    places = {one["loc"] for one in error.errors(include_input=False, include_context=False)}
    return {place for place in places if _NOT_READ_AS not in place} or places


def _reached(raw: Json, place: Path) -> Path:
    """The part of it that is there: a field that is missing spoils what it is missing from."""
    part: Any = raw
    path: list[str | int] = []
    for step in place:
        if _has(part, step):
            part = part[step]
        elif step == _READ_AS:
            continue
        else:
            break
        path.append(step)
    return tuple(path)


def _has(part: Any, step: str | int) -> bool:
    if isinstance(part, list):
        return isinstance(step, int) and step < len(part)
    return isinstance(part, dict) and step in part


def _without(raw: Json, paths: set[Path]) -> Json:
    """A copy without these parts; of a list's, the last goes first."""
    left = deepcopy(raw)
    for path in sorted(paths, key=lambda path: [str(step).zfill(9) for step in path], reverse=True):
        part: Any = left
        for step in path[:-1]:
            part = part[step]
        del part[path[-1]]
    return left


def _told(paths: set[Path]) -> str:
    """The fields for the log, which people's words never reach; two steps say enough."""
    return ", ".join(sorted({".".join(map(str, path[:3])) for path in paths}))
