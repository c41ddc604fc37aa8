"""Tables as files: CSV, and XLSX whose rows are written as they come.

Neither holds more than a row in memory. What a spreadsheet would take for a formula is text in
both: in CSV behind an apostrophe, in XLSX marked as text.
"""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Protocol

Cell = str | float | date | datetime | None
"""A text, a number, a day, or a moment without its time zone."""

CSV, XLSX = "csv", "xlsx"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_ROWS = 1_048_576  # of a sheet of XLSX
_MOST_CHARACTERS = 32_767  # of a cell
_PRIVATE = 0o600  # people's words are in it: nobody else may read the file
_WIDTH = 22  # of a column, in characters


class Table(Protocol):
    """A file that is being written."""

    def row(self, cells: Sequence[Cell]) -> None: ...

    def close(self) -> None:
        """Nothing comes any more, and the file is whole."""
        ...


def table_at(path: Path, kind: str) -> Table:
    """A new file. Raises FileExistsError, or another OSError."""
    return XlsxTable(path) if kind == XLSX else CsvTable(path)


class CsvTable:
    """UTF-8 that says so in its first bytes, without which Excel takes it for another encoding;
    commas between, lines as RFC 4180 ends them.
    """

    def __init__(self, path: Path) -> None:
        path.touch(_PRIVATE, exist_ok=False)
        self._file: IO[str] = path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)

    def row(self, cells: Sequence[Cell]) -> None:
        self._writer.writerow([_as_text(cell) for cell in cells])

    def close(self) -> None:
        self._file.close()


class XlsxTable:
    """A workbook whose first row stays in sight. What one sheet cannot hold goes on the next."""

    def __init__(self, path: Path) -> None:
        import xlsxwriter  # noqa: PLC0415 - loaded when it is needed

        path.touch(_PRIVATE, exist_ok=False)
        self._book = xlsxwriter.Workbook(path, {"constant_memory": True, "in_memory": False})
        self._head = self._book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._text = self._book.add_format({"quote_prefix": True})
        self._day = self._book.add_format({"num_format": "dd.mm.yyyy"})
        self._moment = self._book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
        self._heading: Sequence[Cell] = ()
        self._sheet: Any = None
        self._row = 0

    def row(self, cells: Sequence[Cell]) -> None:
        if self._sheet is None:
            self._heading = cells
            self._begin()
            return
        if self._row == _MOST_ROWS:
            self._begin()
        for column, cell in enumerate(cells):
            self._write(column, cell)
        self._row += 1

    def close(self) -> None:
        self._book.close()

    def _begin(self) -> None:
        self._sheet = self._book.add_worksheet()
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, max(len(self._heading) - 1, 0), _WIDTH)
        for column, cell in enumerate(self._heading):
            self._sheet.write_string(0, column, str(cell), self._head)
        self._row = 1

    def _write(self, column: int, cell: Cell) -> None:
        sheet, row = self._sheet, self._row
        match cell:
            case None:
                return
            case datetime():
                sheet.write_datetime(row, column, cell, self._moment)
            case date():
                sheet.write_datetime(row, column, cell, self._day)
            case str():
                marked = self._text if cell.startswith(_FORMULA) else None
                sheet.write_string(row, column, cell[:_MOST_CHARACTERS], marked)
            case _:
                sheet.write_number(row, column, cell)


def _as_text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case str():
            return defused(cell)
        case _:
            return str(int(cell)) if cell == int(cell) else repr(cell)


def defused(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula.

    So is one that begins with apostrophes before such a character, so that nothing is lost: without
    its first apostrophe it is again what was said.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text
