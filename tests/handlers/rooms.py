"""What each room declares for itself: its buttons, its questions."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import handlers

FOLDER = Path(handlers.__file__).parent


def modules(name: str) -> Iterator[ModuleType]:
    """The file of this name on the doorstep, and that of every room that has one."""
    for file in sorted(FOLDER.glob(f"**/{name}.py")):
        yield import_module(".".join(("handlers", *file.relative_to(FOLDER).with_suffix("").parts)))
