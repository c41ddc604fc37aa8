"""What is wrong with a database is said in words of ours: a driver's may have secrets in them."""

import os
from contextlib import closing
from uuid import uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from loyalty.store import StoreAway
from storage.engine.reasons import why
from storage.engine.schema import schema_is_current
from storage.engine.trying import try_writing
from storage.store import open_store
from tests.conftest import POSTGRES_URL
from tests.storage.rows import programme


@pytest.mark.parametrize(
    ("change", "ours"),
    [
        ({"database": "hunter2"}, "it has no database of this name"),
        ({"username": "hunter2"}, "it does not accept this user or password"),
        ({"port": 9}, "nobody listens there"),
        ({"host": "hunter2.invalid"}, "nobody knows the name of its server"),
    ],
)
def test_what_keeps_one_from_postgresql(
    postgres_url: str, change: dict[str, object], ours: str
) -> None:
    """Each by its own name, and without what stands in the address."""
    url = make_url(POSTGRES_URL).set(**change).render_as_string(hide_password=False)  # type: ignore[arg-type]  # any of them
    with pytest.raises(StoreAway) as away:
        schema_is_current(url)
    assert str(away.value) == ours


def test_rights_that_were_taken_away(postgres_url: str) -> None:
    """While the bot serves: the database is away until they are given back, and that is no bug."""
    refused = "this user has not the right to read and write"
    role = f"reads_{uuid4().hex[:12]}"
    with psycopg.connect(postgres_url, autocommit=True) as owner:
        (schema,) = owner.execute("SELECT current_schema()").fetchone() or ("",)
        named = {"role": Identifier(role), "schema": Identifier(schema)}
        for statement in (
            "CREATE ROLE {role}",
            "GRANT USAGE ON SCHEMA {schema} TO {role}",
            "GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}",
        ):
            owner.execute(SQL(statement).format(**named))
        reading = f"{postgres_url}%20-crole%3D{role}"
        try:
            with pytest.raises(StoreAway, match=refused):
                try_writing(reading)
            with closing(open_store(reading, patience=0.1)) as store:
                assert store.read_and_wait(lambda tx: tx.programs.newest()) is None
                with pytest.raises(StoreAway, match=refused):
                    store.write_and_wait(programme)
        finally:
            owner.execute(SQL("DROP OWNED BY {role}").format(**named))
            owner.execute(SQL("DROP ROLE {role}").format(**named))
    try_writing(postgres_url)


def test_what_a_disk_says() -> None:
    """A full one and a broken one are told apart."""
    assert why(OSError(28, os.strerror(28))) == "the disk is full"
    assert why(OSError(5, os.strerror(5))) == "the disk fails"
