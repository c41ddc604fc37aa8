"""One call of the Bot API: read from raw parameters into aiogram's own class, and remembered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import aiogram.methods
import orjson
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from pydantic import BaseModel, ValidationError

from sandbox.refusal import illegal

AnyMethod = TelegramMethod[Any]

METHODS: dict[str, type[AnyMethod]] = {
    method.__api_method__.lower(): method
    for name in aiogram.methods.__all__
    if isinstance(method := getattr(aiogram.methods, name), type)
    and issubclass(method, TelegramMethod)
    and method is not TelegramMethod
}
"""aiogram's class for every method of the Bot API, by its name in lower case."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """What came with a call, before anybody understood it."""

    fields: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    @property
    def chat_id(self) -> int | None:
        """The chat concerned, where one is named by number."""
        return _number(self.fields.get("chat_id"))


@dataclass(slots=True)
class Call:
    """A call that the bot made; they are numbered.

    `at` is the sandbox's time, `seconds` the machine's (monotonic).
    """

    number: int
    method: str
    parameters: Parameters
    at: datetime
    seconds: float
    request: AnyMethod | None = None
    answer: dict[str, Any] | None = None
    fault: object | None = None

    @property
    def ok(self) -> bool:
        return self.answer is not None and bool(self.answer["ok"])

    @property
    def chat_id(self) -> int | None:
        return self.parameters.chat_id


def understood(method: type[AnyMethod], parameters: Parameters) -> AnyMethod:
    """The call as aiogram's own object. Raises `Refusal` for what aiogram would never send."""
    structured = _structured_fields(method)
    fields = {
        name: _json(name, value) if name in structured and isinstance(value, str) else value
        for name, value in parameters.fields.items()
    }
    for name in ("chat_id", "from_chat_id"):
        if (chat_id := _number(fields.get(name))) is not None:
            fields[name] = chat_id
    for name in parameters.uploads:
        if name in method.model_fields:
            fields.setdefault(name, f"attach://{name}")
    try:
        return method.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        if (first["type"], first["loc"]) == ("missing", ("text",)):
            raise illegal("message text is empty") from None
        where = ".".join(str(part) for part in first["loc"])
        raise illegal(f"{method.__api_method__}: {where}: {first['msg']}") from None


def unknown_fields(request: AnyMethod) -> list[str]:
    """Names in a call, at any depth, that the Bot API does not know."""
    return list(_unknown(request, ""))


def _unknown(thing: object, path: str) -> Iterator[str]:
    if isinstance(thing, BaseModel):
        for name in thing.model_extra or ():
            yield f"{path}{name}"
        for name in thing.model_fields_set:
            value = getattr(thing, name)
            if isinstance(value, BaseModel | list):
                yield from _unknown(value, f"{path}{name}.")
    elif isinstance(thing, list):
        for item in thing:
            if isinstance(item, BaseModel | list):
                yield from _unknown(item, path)


def _json(name: str, value: str) -> Any:
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        raise illegal(f"can't parse {name} JSON object") from None


def _number(raw: object) -> int | None:
    text = str(raw)
    return int(text) if text.removeprefix("-").isdecimal() else None


@cache
def _structured_fields(method: type[AnyMethod]) -> frozenset[str]:
    """The fields that travel as JSON inside a form: objects and lists."""
    return frozenset(
        name for name, info in method.model_fields.items() if _is_structured(info.annotation)
    )


def _is_structured(annotation: object) -> bool:
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        return any(_is_structured(part) for part in get_args(annotation))
    if origin is Annotated:
        return _is_structured(get_args(annotation)[0])
    if origin is list:
        return True
    if annotation in {NoneType, Default, InputFile} or not isinstance(annotation, type):
        return False
    return issubclass(annotation, BaseModel)
