"""Who knows one floor finds their way on all of them."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OF_STORAGE_ALONE = {"engine", "sql", "state", "tables", "migrations"}
LANGUAGES = ("ru", "uk", "kk", "en")
FLOORS = (
    "storage",
    "handlers",
    *(f"locales/{language}" for language in LANGUAGES),
    "tests/loyalty",
    "tests/storage",
    "tests/handlers",
)


def rooms(floor: str) -> set[str]:
    folders = {path.name for path in (ROOT / floor).iterdir() if path.is_dir()}
    return folders - {"__pycache__"}


@pytest.mark.parametrize("floor", FLOORS)
def test_a_room_bears_the_same_name_on_every_floor(floor: str) -> None:
    """What a room is called in loyalty/, it is called everywhere."""
    found = rooms(floor) - OF_STORAGE_ALONE
    assert found
    assert found <= rooms("loyalty")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_rooms(language: str) -> None:
    """No language keeps its texts elsewhere than the others."""
    assert rooms(f"locales/{language}") == rooms("locales/ru")


def test_the_records_are_a_file_for_each_room() -> None:
    """What a room keeps is declared in the file that bears its name, or the files of a folder; its
    tables in one file.
    """
    kept = {path.stem for path in (ROOT / "loyalty/records").glob("[a-z]*")}
    tables = {path.stem for path in (ROOT / "storage/tables").glob("[a-z]*.py")}
    assert kept == tables
    assert kept <= rooms("loyalty")
