"""PostgreSQL as operators find it: with letters and dates that are not ours."""

from collections.abc import Callable, Iterator
from contextlib import closing
from uuid import uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier, Literal
from sqlalchemy import make_url

from storage.engine.schema import DatabaseUnfit, migrate, schema_is_current
from storage.store import open_store
from tests.conftest import POSTGRES_URL
from tests.storage import rows
from tests.storage.rows import NOW

Make = Callable[..., str]


@pytest.fixture
def make(postgres_url: str) -> Iterator[Make]:
    """Makes a database that keeps letters so, with settings of its own; gives its address."""
    made: list[str] = []
    with psycopg.connect(POSTGRES_URL, autocommit=True) as server:

        def create(encoding: str, **settings: str) -> str:
            name = f"found_{uuid4().hex[:12]}"
            create = "CREATE DATABASE {} ENCODING {} TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
            server.execute(SQL(create).format(Identifier(name), Literal(encoding)))
            made.append(name)
            for setting, value in settings.items():
                change = SQL("ALTER DATABASE {} SET {} = {}")
                server.execute(change.format(Identifier(name), Identifier(setting), value))
            return make_url(POSTGRES_URL).set(database=name).render_as_string(hide_password=False)

        yield create
        for name in made:
            server.execute(SQL("DROP DATABASE {}").format(Identifier(name)))


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_keep_every_letter(make: Make, encoding: str) -> None:
    """It is refused in one line, before anything is made in it."""
    url = make(encoding)
    for command in (schema_is_current, migrate):
        with pytest.raises(DatabaseUnfit, match=f"{encoding}.*--encoding=UTF8"):
            command(url)


def test_dates_and_letters_of_another_place(make: Make) -> None:
    """However the server writes them to others, it writes them to us as we read them."""
    url = make("UTF8", datestyle="German", client_encoding="LATIN1", timezone="Asia/Almaty")
    migrate(url)
    with closing(open_store(url)) as store:
        store.write_and_wait(rows.programme)
        program = store.read_and_wait(lambda tx: tx.programs.current())
        assert program.name == store.write_and_wait(rows.programme, 2).name
        versions = store.read_and_wait(lambda tx: tx.programs.versions())
    assert [version.at for version in versions] == [NOW, NOW]
