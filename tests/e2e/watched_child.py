"""The bot as the sandbox runs it, but that it says which classes it builds once it is warm."""

import asyncio
import sys
from typing import Any

from bot.lean import import_aiogram

import_aiogram()

from pydantic._internal import _model_construction  # noqa: E402 - the only door that all come by

import bot.run  # noqa: E402 - it imports aiogram
from bot.warming import warm  # noqa: E402 - as above
from sandbox.child import main  # noqa: E402 - as above


async def _warm_and_watch() -> None:
    await warm()
    build = _model_construction.complete_model_class

    def told(model: type, *args: Any, **kwargs: Any) -> bool:
        _say(f"built: {model.__name__}")
        return build(model, *args, **kwargs)

    setattr(_model_construction, "complete_model_class", told)  # noqa: B010 - mypy forbids the other
    _say("warm")


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    setattr(bot.run, "warm", _warm_and_watch)  # noqa: B010 - as above
    asyncio.run(main())
