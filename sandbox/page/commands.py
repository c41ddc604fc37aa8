"""What a browser asks for, and what people then do.

Everything but rules returns as soon as it is handed over; what comes of it is told by the feed.
"""

import asyncio
import base64
import binascii
import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import Any

from sandbox import attachments
from sandbox.exchange import NotSeen
from sandbox.page import camera, screens
from sandbox.page.moments import next_weekday, same_time_tomorrow
from sandbox.page.scene import Scene
from sandbox.people import Person
from sandbox.telegram import Chat, Json, Message

LONGEST_JOURNEY = timedelta(days=3 * 366)

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class NotPossible(Exception):
    """What a browser asks cannot be done: a code for the page, and `str()` in plain words."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code


async def obey(scene: Scene, request: Json) -> Json:
    """Do what is asked, and answer it. Raises NotPossible."""
    command = COMMANDS.get(str(request.get("do")))
    if command is None:
        raise NotPossible("malformed", f"nobody knows what {request.get('do')!r} is")
    return await command(scene, request) or {}


# What people do.


async def _send(scene: Scene, request: Json) -> None:
    person, text = _person(scene, request), _field(request, "text", str)
    chat, thread = _place(scene, request, person)
    with _or("cannot_send"):
        await person.send(text, to=chat, thread=thread, wait=False)


async def _open(scene: Scene, request: Json) -> None:
    person = _person(scene, request)
    _insist_not_blocked(person)
    with _or("bad_link"):
        await person.open(_field(request, "link", str), wait=False)


async def _tap(scene: Scene, request: Json) -> None:
    person, data = _person(scene, request), _field(request, "data", str)
    _insist_not_blocked(person)
    message = _message(_chat(scene, request, person), _field(request, "message", int))
    if not any(button.get("callback_data") == data for button in message.buttons):
        raise NotPossible("no_button", "that button is not there any more")
    await person.forge(data, on=message, wait=False)


async def _press(scene: Scene, request: Json) -> None:
    with _or("no_button"):
        await _person(scene, request).press(_field(request, "label", str), wait=False)


async def _contact(scene: Scene, request: Json) -> None:
    person = _person(scene, request)
    of = _person(scene, request, "of") if "of" in request else person
    with _or("cannot_send"):
        await person.share_contact(of=of, wait=False)


async def _photo(scene: Scene, request: Json) -> None:
    person = _person(scene, request)
    chat, thread = _place(scene, request, person)
    await _send_photo(scene, person, _bytes(request), chat, thread)


async def _send_photo(
    scene: Scene, person: Person, picture: bytes, to: Chat, thread: int | None = None
) -> None:
    _insist_not_blocked(person)
    try:
        content = await asyncio.to_thread(attachments.people_photo, scene.sandbox.telegram, picture)
    except OSError:  # Pillow's word for what it cannot read
        raise NotPossible("not_a_picture", "that is not a picture that can be read") from None
    with _or("cannot_send"):
        await person.send_content(content, to=to, thread=thread, wait=False)


async def _document(scene: Scene, request: Json) -> None:
    content, name = _bytes(request), _field(request, "name", str)
    await _send_file(scene, request, "document", content, name)


async def _sticker(scene: Scene, request: Json) -> None:
    await _send_file(scene, request, "sticker", b"sticker")


async def _send_file(
    scene: Scene, request: Json, kind: str, content: bytes, name: str | None = None
) -> None:
    person = _person(scene, request)
    chat, thread = _place(scene, request, person)
    sent = attachments.people_file(scene.sandbox.telegram, kind, content, name)
    with _or("cannot_send"):
        await person.send_content(sent, to=chat, thread=thread, wait=False)


async def _scan(scene: Scene, request: Json) -> Json:
    person = _person(scene, request)
    _insist_not_blocked(person)
    link, _ = await _seen_through_camera(scene, request)
    with _or("bad_link"):
        await person.open(link, wait=False)
    return {"link": link}


async def _scan_photo(scene: Scene, request: Json) -> None:
    _, picture = await _seen_through_camera(scene, request)
    person = _person(scene, request)
    await _send_photo(scene, person, picture, person.chat)


async def _seen_through_camera(scene: Scene, request: Json) -> tuple[str, bytes]:
    shown = _person(scene, request, "from").screen
    found = await asyncio.to_thread(camera.newest_code, scene.sandbox.telegram, shown)
    if found is None:
        raise NotPossible("no_code", "there is no code on that screen")
    return found


async def _block(scene: Scene, request: Json) -> None:
    person = _person(scene, request)
    if not person.chat.blocked:
        await person.block(wait=False)


async def _unblock(scene: Scene, request: Json) -> None:
    person = _person(scene, request)
    if person.chat.blocked:
        await person.unblock(wait=False)


# Who there is.


async def _add(scene: Scene, request: Json) -> Json:
    name, language = _field(request, "name", str), _language(request)
    with _or("bad_name"):
        person = scene.add(name, language)
    return {"person": person.id}


async def _group(scene: Scene, request: Json) -> Json:
    with _or("bad_name"):
        group = scene.open_group(_field(request, "title", str), by=_person(scene, request))
    return {"chat": group.id}


async def _rename(scene: Scene, request: Json) -> None:
    with _or("bad_name"):
        _person(scene, request).rename(_field(request, "name", str))


async def _speak(scene: Scene, request: Json) -> None:
    _person(scene, request).speak(_language(request))


# What is looked at.


async def _older(scene: Scene, request: Json) -> Json:
    chat = scene.sandbox.telegram.chats.get(_field(request, "chat", int))
    if chat is None:
        raise NotPossible("malformed", "there is no such chat")
    limit = request.get("limit", screens.NEWEST)
    if not isinstance(limit, int) or not 1 <= limit <= screens.MOST_OLDER:
        raise NotPossible("malformed", f"limit is 1 to {screens.MOST_OLDER}")
    return screens.older_messages(chat, _field(request, "before", int), limit)


async def _body(scene: Scene, request: Json) -> Json:
    try:
        kind, number = _field(request, "kind", str), _field(request, "number", int)
        return {"body": scene.inspector.body(kind, number)}
    except KeyError:
        raise NotPossible("forgotten", "that is too long ago to be looked into") from None


async def _rules(scene: Scene, request: Json) -> Json:
    rules = scene.rules
    match request:
        case {"act": "show"}:
            said = await rules.show()
        case {"act": "preset", "name": str(name)}:
            said = await rules.preset(name)
        case {"act": "apply" | "try" as act, "rules": str(text)}:
            said = await rules.apply(text, dry=act == "try")
        case _:
            raise NotPossible("malformed", "rules are shown, tried or applied")
    return {"done": said.code == 0, "said": said.text}


# Time and trouble.


async def _advance(scene: Scene, request: Json) -> None:
    scene.in_background(scene.time_machine.go(_destination(scene, request)))


def _destination(scene: Scene, request: Json) -> Callable[[datetime], datetime]:
    zone = scene.zone
    match request:
        case {"seconds": int(seconds)} if 0 < seconds <= LONGEST_JOURNEY.total_seconds():
            return lambda now: now + timedelta(seconds=seconds)
        case {"to": {"tomorrow": True}}:
            return lambda now: same_time_tomorrow(now, zone)
        case {"to": {"weekday": int(weekday), "time": str(text)}} if 1 <= weekday <= 7:
            with _or("malformed"):
                at = time.fromisoformat(text)
            return lambda now: next_weekday(now, zone, weekday, at)
    raise NotPossible("malformed", "that is not a time to move to")


async def _fault(scene: Scene, request: Json) -> None:
    kind, on = _field(request, "kind", str), _field(request, "on", bool)
    try:
        scene.switch(kind, on)
    except KeyError:
        raise NotPossible("malformed", f"there is no fault {kind!r}") from None


async def _kill(scene: Scene, _: Json) -> None:
    scene.life.kill()


async def _start(scene: Scene, _: Json) -> None:
    scene.life.start()


async def _restart(scene: Scene, _: Json) -> None:
    scene.life.restart()


Command = Callable[[Scene, Json], Awaitable[Json | None]]

COMMANDS: dict[str, Command] = {
    "add": _add,
    "advance": _advance,
    "block": _block,
    "body": _body,
    "contact": _contact,
    "document": _document,
    "fault": _fault,
    "group": _group,
    "kill": _kill,
    "language": _speak,
    "older": _older,
    "open": _open,
    "photo": _photo,
    "press": _press,
    "rename": _rename,
    "restart": _restart,
    "rules": _rules,
    "scan": _scan,
    "scan_photo": _scan_photo,
    "send": _send,
    "start": _start,
    "sticker": _sticker,
    "tap": _tap,
    "unblock": _unblock,
}


def _field(request: Json, name: str, kind: type[Any]) -> Any:
    value = request.get(name)
    if type(value) is not kind:
        raise NotPossible("malformed", f"{name} is missing, or not what it should be")
    return value


def _person(scene: Scene, request: Json, field: str = "person") -> Person:
    person = scene.people.get(_field(request, field, int))
    if person is None:
        raise NotPossible("malformed", "there is no such person")
    return person


def _chat(scene: Scene, request: Json, person: Person) -> Chat:
    """The group that is named, or the person's own chat with the bot."""
    if request.get("chat") in (None, person.chat.id):
        return person.chat
    chat = scene.sandbox.telegram.chats.get(_field(request, "chat", int))
    if chat is None or person.id not in chat.members:
        raise NotPossible("malformed", "they are in no such chat")
    return chat


def _place(scene: Scene, request: Json, person: Person) -> tuple[Chat, int | None]:
    """Where something is sent to: the chat, and the topic where one is open."""
    thread = _field(request, "thread", int) if request.get("thread") is not None else None
    return _chat(scene, request, person), thread


def _message(chat: Chat, number: int) -> Message:
    message = chat.messages.get(number)
    if message is None:
        raise NotPossible("no_message", "that message is not there any more")
    return message


def _language(request: Json) -> str | None:
    language = request.get("language")
    if language is None:
        return None
    if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
        raise NotPossible("malformed", "a language is named like ru, or pt-BR")
    return language


def _bytes(request: Json) -> bytes:
    try:
        content = base64.b64decode(_field(request, "base64", str), validate=True)
    except binascii.Error:
        raise NotPossible("malformed", "the file's content is not base64") from None
    if not 0 < len(content) <= attachments.MOST_DOWNLOAD:
        raise NotPossible("bad_size", "a file has something in it, and at most 20 MB")
    return content


def _insist_not_blocked(person: Person) -> None:
    if person.chat.blocked:
        raise NotPossible("blocked", f"{person.name} has blocked the bot")


@contextmanager
def _or(code: str) -> Iterator[None]:
    """What people cannot do in Telegram either, they cannot do here."""
    try:
        yield
    except (ValueError, NotSeen) as error:
        raise NotPossible(code, str(error).partition("\n")[0]) from None
