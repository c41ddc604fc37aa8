"""aiogram without the wait: its classes get their validators one by one, when first needed.

Importing aiogram builds the validators of all its 444 types, which takes most of the import's time
and twice the memory of everything else in the demo. A few dozen of them are used.
"""

from typing import Any

from pydantic import BaseModel


def import_aiogram() -> None:
    """Import aiogram, which must not have been imported before, without building validators."""
    at_once = BaseModel.__dict__["model_rebuild"]
    names: dict[str, Any] = {}

    def later(model: type[BaseModel], *, _types_namespace: dict[str, Any]) -> None:
        """Leave the model as it is: pydantic builds it when asked, with the names left here."""
        names.update(_types_namespace)
        model.__pydantic_parent_namespace__ = names

    setattr(BaseModel, "model_rebuild", classmethod(later))  # noqa: B010 - mypy forbids the other
    try:
        from aiogram import methods  # noqa: PLC0415 - see above
    finally:
        setattr(BaseModel, "model_rebuild", at_once)  # noqa: B010
    for method in map(methods.__dict__.get, methods.__all__):
        if isinstance(method, type) and issubclass(method, BaseModel):
            method.__pydantic_parent_namespace__ = names
