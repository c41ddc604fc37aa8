"""Tables as files say what was put into them, and do nothing of their own accord."""

import csv
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from handlers.voice import tables
from handlers.voice.tables import CSV, XLSX, Cell, table_at

FORMULAS = ("=1+1", "+7 701", "-2", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1")
MOMENT = datetime.fromisoformat("2026-03-14 09:05")


def written(path: Path, kind: str, *rows: list[Cell]) -> Path:
    table = table_at(path, kind)
    for row in rows:
        table.row(row)
    table.close()
    return path


def read_back(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@given(st.lists(st.sampled_from(FORMULAS) | st.text(st.characters(codec="utf-8")), max_size=8))
@settings(deadline=None)
def test_csv_gives_back_every_text(texts: list[str]) -> None:
    """Whatever people wrote; what would be a formula is behind an apostrophe and whole."""
    with TemporaryDirectory() as folder:
        (row, _) = read_back(written(Path(folder) / "a.csv", CSV, ["head", *texts], ["end"]))
    for text, cell in zip(texts, row[1:], strict=True):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        bare = cell[1:] if cell.lstrip("'").startswith(("=", "+", "-", "@", "\t", "\r")) else cell
        assert bare == text


def test_csv_says_what_it_is_and_keeps_numbers_and_days(tmp_path: Path) -> None:
    """Excel is told that it is UTF-8; numbers have no apostrophe, days are as ISO has them."""
    row: list[Cell] = [-2, 4.5, 4.0, date(2026, 3, 14), MOMENT, None]
    path = written(tmp_path / "a.csv", CSV, row)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_back(path) == [["-2", "4.5", "4", "2026-03-14", "2026-03-14 09:05", ""]]


def test_xlsx_has_numbers_dates_and_texts_that_are_no_formulas(tmp_path: Path) -> None:
    """Numbers and days can be reckoned with; a text stays a text when somebody edits it."""
    day = date(2026, 3, 14)
    row: list[Cell] = ["Дәмді", 4.5, day, MOMENT, None, *FORMULAS[:5]]
    path = written(tmp_path / "a.xlsx", XLSX, [str(number) for number in range(len(row))], row)
    cells = next(load_workbook(path).active.iter_rows(min_row=2))
    assert [cell.value for cell in cells[:5]] == [
        "Дәмді",
        4.5,
        datetime.fromisoformat("2026-03-14"),
        MOMENT,
        None,
    ]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells[5:]] == [
        (text, "s", True) for text in FORMULAS[:5]
    ]


def test_what_one_sheet_cannot_hold_goes_on_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each begins with the same heading."""
    monkeypatch.setattr(tables, "_MOST_ROWS", 3)
    rows: list[list[Cell]] = [["head"], [0], [1], [2], [3], [4]]
    path = written(tmp_path / "a.xlsx", XLSX, *rows)
    found = [[cell.value for (cell,) in sheet.iter_rows()] for sheet in load_workbook(path)]
    assert found == [["head", 0, 1], ["head", 2, 3], ["head", 4]]


@pytest.mark.parametrize("kind", [CSV, XLSX])
def test_a_file_that_stands_there_stays(tmp_path: Path, kind: str) -> None:
    """Nothing is written over."""
    path = tmp_path / "a"
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        table_at(path, kind)
    assert path.read_text() == "mine"
