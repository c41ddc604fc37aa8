"""aiogram imported without the wait is the same aiogram."""

import asyncio
import json
import subprocess
import sys
from typing import Any

import pytest
from aiogram.types import Game

from sandbox.process import ROOT

ALL_BUILT = """
import json, re, sys
from aiogram import methods, types
from aiogram.methods.base import Response
from pydantic import BaseModel

def models():
    everything = {**vars(types), **vars(methods)}.values()
    return [one for one in everything if isinstance(one, type) and issubclass(one, BaseModel)]

lately = [model.__name__ for model in models() if not model.__pydantic_complete__]
answer = {"ok": True, "result": {"message_id": 2, "date": 3, "chat": {"id": 4, "type": "private"}}}
read = Response[types.Message].model_validate(answer).result
raw = {"message_id": 2, "date": 3, "chat": {"id": 4, "type": "private"}, "text": "x"}
update = types.Update.model_validate({"update_id": 1, "message": raw}, context={"bot": "Tamga"})
message, sent = update.message, methods.SendMessage(chat_id=4, text="z")
bots = [message.bot, message.chat.bot, message.model_copy().bot, message.answer("y").bot]
bots += [sent.bot, sent.as_("Tamga").bot]
for model in models():
    model.model_rebuild(raise_errors=True)


def plain(thing):
    return re.sub(r" at 0x[0-9a-f]+|:[0-9]+", "", str(thing))


fields = {
    model.__name__: {name: plain(field) for name, field in model.model_fields.items()}
    for model in models()
}
shapes = {}

def shape(part):
    # A model within another one may stand there or apart from it: both are its name here.
    if isinstance(part, dict):
        if part.get("type") == "definitions":
            for definition in part["definitions"]:
                shape(definition)
            return shape(part["schema"])
        if part.get("type") == "definition-ref":
            return part["schema_ref"].partition(":")[0]
        if "ref" in part:
            name = part["ref"].partition(":")[0]
            if name not in shapes:
                shapes[name] = None
                shapes[name] = {key: shape(one) for key, one in part.items() if key != "ref"}
            return name
        return {str(key): shape(one) for key, one in part.items()}
    if isinstance(part, list | tuple):
        return [shape(one) for one in part]
    return plain(part)

from bot.warming import METHODS, TYPES
for model in (*TYPES, *METHODS):
    schema = model.__pydantic_core_schema__
    shapes[model.__name__] = shape({key: one for key, one in schema.items() if key != "ref"})
json.dump([lately, type(read).__name__, bots, fields, shapes], sys.stdout)
"""

LEAN = "from bot.lean import import_aiogram; import_aiogram()\n"
READS = """
from aiogram.types import Message, Update
raw = {"message_id": 2, "date": 3, "chat": {"id": 4, "type": "private"}, "text": "x"}
update = Update.model_validate({"update_id": 1, "message": raw | {"reply_to_message": raw}})
print(Message.__pydantic_complete__, update.message.reply_to_message.text)
"""
# What pydantic may become: names looked up elsewhere, a configuration that nobody may change.
FORGETS_NAMES = """
from pydantic._internal import _model_construction
_model_construction.unpack_lenient_weakvaluedict = lambda _: None
"""
NO_CONFIGURATION = """
from types import MappingProxyType
from pydantic import BaseModel
BaseModel.model_config = MappingProxyType({})
"""


async def built(first: str) -> Any:
    """What a process finds that imports aiogram, and then builds every class of it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", first + ALL_BUILT),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0
    return json.loads(said)


async def test_every_class_is_the_same_both_ways() -> None:
    """Hardly any validator is built by the import; each of them can be, with the same fields, and
    those of the classes in use are the same in every part. What Telegram sends remembers its bot,
    down to its last part, as do copies and answers. What is imported plainly stays so.
    """
    (
        (lately, read, bots, fields, shapes),
        (none, read_plainly, bots_plainly, fields_plainly, shapes_plainly),
    ) = await asyncio.gather(built(LEAN), built("import aiogram\n" + LEAN))
    assert none == []
    assert len(lately) > 0.95 * len(fields) > 500
    assert read == read_plainly == "Message"
    assert bots == bots_plainly == [*["Tamga"] * 4, None, "Tamga"]
    assert fields == fields_plainly
    assert len(shapes) > 100
    assert shapes == shapes_plainly


@pytest.mark.parametrize("insides", [FORGETS_NAMES, NO_CONFIGURATION])
def test_insides_that_are_not_as_expected(insides: str) -> None:
    """aiogram is imported as ever then, slow and sound, and one line in the log says so."""
    ended = ran(insides + LEAN + READS)
    assert ended.stdout == "True x\n"
    (line,) = ended.stderr.splitlines()
    assert "aiogram is imported the long way" in line


def test_it_is_imported_once() -> None:
    """Whoever comes second finds aiogram as it is."""
    ended = ran(LEAN + "import aiogram; first = aiogram.Bot\n" + LEAN + READS)
    assert ended.stdout == "False x\n"
    assert ended.stderr == ""


def test_structlog_comes_without_rich() -> None:
    """Nothing is loaded to draw tracebacks, and who wants rich can have it."""
    program = (
        "import sys; from bot.lean import import_structlog; import_structlog(); import bot.logs\n"
        "print({'rich', 'pygments'} & {*sys.modules}); import rich; print(rich.__name__)"
    )
    assert ran(program).stdout == "set()\nrich\n"


def test_the_tests_themselves_are_lean() -> None:
    """What every test finds is what the bot runs with; and none of them waits for it."""
    assert not Game.__pydantic_complete__


def ran(program: str) -> subprocess.CompletedProcess[str]:
    """A process that has run the program to its end."""
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
