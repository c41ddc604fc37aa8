"""What is imported with less than it would load by itself: aiogram, and structlog.

Importing aiogram builds the validators of all its 591 classes, which is most of a start and half of
what a bot holds; a few dozen of them are used. Lean, each is built when it is first needed, and
what every update needs by `bot/warming.py`.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from inspect import unwrap
from typing import Any

from pydantic import BaseModel

log = logging.getLogger(__name__)

Names = dict[str, Any]


def import_aiogram() -> None:
    """Import aiogram lean, before anything else does: what is imported already stays as it is.

    Where the insides of pydantic or aiogram are not as expected, aiogram is imported as it would be
    without this, and the log says so in one line.
    """
    if "aiogram" in sys.modules:
        return
    try:
        with _building_later() as names:
            from aiogram import methods  # noqa: PLC0415 - importing it is what this is for
        _leave_to(methods, names)
        _bind_at_once()
        _try_out()
    except Exception as error:
        why = f"{type(error).__name__}: {' '.join(str(error).split())}"
        log.warning("aiogram is imported the long way: %s", why)
        for name in [name for name in sys.modules if name.partition(".")[0] == "aiogram"]:
            del sys.modules[name]
        import aiogram  # noqa: F401, PLC0415 - the plain import, in place of the lean one


def import_structlog() -> None:
    """Import structlog without rich and pygments, which would draw tracebacks: ours are plain.

    Who wants rich can import it afterwards.
    """
    if "structlog" in sys.modules or "rich" in sys.modules:
        return
    sys.modules["rich"] = None  # type: ignore[assignment]  # as Python has it: not to be found
    try:
        import structlog  # noqa: F401, PLC0415 - importing it is what this is for
    finally:
        del sys.modules["rich"]


@contextmanager
def _building_later() -> Iterator[Names]:
    """Classes made in this block are left as they are; gives the names that their fields speak of.

    pydantic builds a class when it is first asked for, with the names that it finds left there.
    """
    at_once = BaseModel.__dict__["model_rebuild"]
    names: Names = {}

    def later(model: type[BaseModel], *, _types_namespace: Names) -> None:
        names.update(_types_namespace)
        model.__pydantic_parent_namespace__ = names

    BaseModel.model_config["defer_build"] = True
    setattr(BaseModel, "model_rebuild", classmethod(later))  # noqa: B010 - mypy forbids the other
    try:
        yield names
    finally:
        setattr(BaseModel, "model_rebuild", at_once)  # noqa: B010 - as above
        del BaseModel.model_config["defer_build"]


def _leave_to(methods: Any, names: Names) -> None:
    """The methods' fields speak of the same types, but aiogram trusts them to be built by then."""
    for method in map(vars(methods).__getitem__, methods.__all__):
        if isinstance(method, type) and issubclass(method, BaseModel):
            method.__pydantic_parent_namespace__ = names


def _bind_at_once() -> None:
    """Have each object remember its bot in one step.

    pydantic would go through a wrapper for each class that the object's own descends from, and look
    up the default of what is set right after it: a twelfth of the work of an answer.
    """
    from aiogram.client.context_controller import BotContextController  # noqa: PLC0415 - lean by now

    def bind(self: BaseModel, context: Any, /) -> None:
        bot = context.get("bot") if context else None
        object.__setattr__(self, "__pydantic_private__", {"_bot": bot})

    binds = unwrap(BotContextController.model_post_init)
    heirs: list[type[BaseModel]] = [BotContextController]
    while heirs:
        heir = heirs.pop()
        alone = set(heir.__private_attributes__) == {"_bot"}
        if not alone or unwrap(vars(heir)["model_post_init"]) not in {binds, bind}:
            raise LookupError(f"{heir.__name__} does more than remember its bot")
        setattr(heir, "model_post_init", bind)  # noqa: B010 - mypy forbids the other
        heirs += heir.__subclasses__()


def _try_out() -> None:
    """See a class that refers to another one be built when it is first used."""
    from aiogram.types import MessageEntity, Update  # noqa: PLC0415 - lean by now

    if Update.__pydantic_complete__:
        raise LookupError("everything was built at once")
    person = {"id": 1, "is_bot": False, "first_name": "Dana"}
    given = {"type": "text_mention", "offset": 0, "length": 4, "user": person}
    if MessageEntity.model_validate(given).model_dump(exclude_none=True) != given:
        raise LookupError("a class that was built later is not the same")
