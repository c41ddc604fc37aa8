"""aiogram imported without the wait is the same aiogram."""

import subprocess
import sys

from sandbox.process import ROOT

SAME = """
from sandbox import lean
lean.import_aiogram()
import aiogram
from aiogram import methods, types
from pydantic import BaseModel
models = [thing for module in (types, methods) for thing in vars(module).values()
          if isinstance(thing, type) and issubclass(thing, BaseModel)]
built = [model for model in models if model.__pydantic_complete__]
for model in models:
    model.model_rebuild(raise_errors=True)
print(len(models), len(built))
update = types.Update.model_validate({"update_id": 1, "message": {"message_id": 2, "date": 3,
    "chat": {"id": 4, "type": "private"}, "reply_to_message": {"message_id": 1, "date": 3,
    "chat": {"id": 4, "type": "private"}, "text": "x"}}})
print(type(update.message.reply_to_message).__name__, update.message.reply_to_message.text)
"""


def test_every_class_can_be_used() -> None:
    """Few validators are built by the import, and each of them can be."""
    ended = subprocess.run(
        [sys.executable, "-c", SAME], cwd=ROOT, capture_output=True, text=True, check=True
    )
    counts, reply = ended.stdout.splitlines()
    models, built = map(int, counts.split())
    assert 0 < built < models / 3
    assert reply == "Message x"
