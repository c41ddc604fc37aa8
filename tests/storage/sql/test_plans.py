import importlib
import pkgutil
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Delete, Executable, Select, Update
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

import storage
from storage import tables
from storage.engine.sqlite import DIALECT
from storage.tables import metadata
from tests.storage.direct import file_of

# Tables that stay small, or are tidied every hour: they may be walked over.
SMALL = {
    "audiences",
    "branches",
    "campaigns",  # each made by hand
    "card_codes",
    "code_misses",
    "files",  # each sent by somebody who works here
    "invites",
    "posters",
    "programs",
    "quarters",
    "settings",
    "staff",
    "surveys",  # each made by hand
}
GROWING = metadata.tables.keys() - SMALL
# What waits in the outbox is few, and indexed apart from what is done; so are mailings, and what
# somebody is asked.
FEW = {"ix_approvals_open", "ix_outbox_waiting", "ix_outbox_waiting_for", "ix_mailings_active"}


def _statements() -> Iterator[tuple[str, Executable]]:
    """Every statement that `storage/` keeps as a module constant."""
    for module in pkgutil.walk_packages(storage.__path__, "storage."):
        if module.name.startswith("storage.migrations."):
            continue  # alembic alone can import them
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Select | Update | Delete):
                yield f"{module.name}.{name}", value


def test_the_statements_of_every_room_are_looked_at() -> None:
    """A room whose statements are not found would pass unseen."""
    asked = {name.split(".")[1] for name, _ in _statements()}
    kept = {room.name for room in pkgutil.iter_modules(tables.__path__)}
    assert asked == kept


@pytest.mark.parametrize(
    "statement", [pytest.param(statement, id=name) for name, statement in _statements()]
)
def test_no_question_walks_over_a_table_that_grows(
    sqlite_url: str, statement: ClauseElement
) -> None:
    """A shop with a million entries answers as quickly as one with a thousand."""
    compiled = statement.compile(dialect=DIALECT)
    assert isinstance(compiled, SQLCompiler)
    unknown = [None] * len(compiled.positiontup or ())
    with closing(sqlite3.connect(file_of(sqlite_url))) as file:
        plan = [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {compiled}", unknown)]
    for step in plan:
        if walk := re.fullmatch(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step):
            assert walk[1] not in GROWING or walk[2] in FEW, plan
