from pathlib import Path

import pytest

from storage.engine.urls import UnknownDatabase, parse_url, sqlite_path


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tamga.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://root:hunter2@127.0.0.1/tamga",
        "postgresql://root:hunter2@127.0.0.1:port/tamga",
    ],
)
def test_only_a_file_or_postgresql_will_do(url: str) -> None:
    """Anything else is refused at once, without repeating the password."""
    with pytest.raises(UnknownDatabase) as refusal:
        parse_url(url)
    assert "hunter2" not in repr(refusal.value)


def test_a_file_is_named_relative_to_the_working_folder_or_absolutely() -> None:
    """Three slashes and four, as everywhere."""
    assert sqlite_path(parse_url("sqlite:///data/tamga.db")) == Path("data/tamga.db")
    assert sqlite_path(parse_url("sqlite:////srv/tamga.db")) == Path("/srv/tamga.db")
    assert sqlite_path(parse_url("postgresql://tamga@127.0.0.1/tamga")) is None
