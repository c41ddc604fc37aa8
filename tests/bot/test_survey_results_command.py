"""A survey's sheets at the command line: what was answered, a row each."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from loyalty.records.voice.sheets import Given
from storage.engine.schema import migrate
from storage.store import open_store
from tests.bot.conftest import Run
from tests.loyalty.shop import NOON, Shop
from tests.loyalty.voice.answered import SOUP, Filled, fill, make_survey

ANSWERS = {
    "taste": Given(number=4),
    "again": Given(number=10),
    "why": Given(("food", "staff")),
    "back": Given(("yes",)),
    "visits": Given(number=2.5),
    "day": Given(day=date(2026, 3, 1)),
    "words": Given(words="=2+2\nи «ещё»; да"),
    "photo": Given(),
}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Shop]:
    """A shop, open as its bot has it."""
    (tmp_path / "data").mkdir()
    url = f"sqlite:///{tmp_path}/data/tamga.db"
    migrate(url)
    store = open_store(url)
    shop = Shop(store)
    shop.open()
    yield shop
    store.close()


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_every_finished_sheet_is_a_row(run: Run, tmp_path: Path, opened: Shop) -> None:
    """With when, where and by whom; choices in the reader's words. Trials and what is half-way are
    not among them.
    """
    branch, cashier = opened.branch("Центр"), opened.staff(name="Дана")
    whole = Filled(ANSWERS, branch=branch.id, cashier=cashier.id, tier="Gold")
    later = Filled({"taste": Given(number=1)}, at=NOON + timedelta(hours=1))
    others = [replace(whole, trial=True), replace(whole, finished=False)]
    opened.write(fill, make_survey(opened), [later, whole, *others])
    out = tmp_path / "soup.csv"
    code, said, _ = run("surveys", "results", "soup", "--out", str(out), "--language", "ru")
    assert (code, "2" in said) == (0, True)
    head, first, second = rows(out)
    assert head[:2] == ["Пройден", "Филиал"]
    assert head[5:7] == ["Вкусно?", "Посоветуете нас?"]
    assert first == [
        *("2026-03-14 12:00", "Центр", "Дана", "Gold", ""),
        *("4", "10", "Еда; Люди", "да", "2.5", "2026-03-01", "'=2+2\nи «ещё»; да", ""),
    ]
    assert second[5:] == ["1", *[""] * 7]


def test_xlsx_has_the_same(run: Run, tmp_path: Path, opened: Shop) -> None:
    """Numbers as numbers, days as days."""
    opened.write(fill, make_survey(opened), [Filled(ANSWERS)])
    out = tmp_path / "soup.xlsx"
    code, _, _ = run(
        "surveys", "results", "soup", "--format", "xlsx", "--out", str(out), "--language", "kk"
    )
    assert code == 0
    sheet = load_workbook(out).active
    head, row = ([cell.value for cell in cells] for cells in sheet.iter_rows())
    assert head[5:8] == ["Дәмді ме?", "Ұсынасыз ба?", "Не ұнады?"]
    assert row[0] == datetime.fromisoformat("2026-03-14 12:00")
    assert row[5:11] == [4, 10, "Тамақ; Адамдар", "иә", 2.5, datetime.fromisoformat("2026-03-01")]


def test_ballots_have_their_week_and_nothing_else(run: Run, tmp_path: Path, opened: Shop) -> None:
    """From five on; below that there is no file."""
    survey = make_survey(opened, replace(SOUP, anonymous=True))
    ballots = [Filled({"taste": Given(number=number)}) for number in (1, 2, 3, 4)]
    opened.write(fill, survey, ballots)
    out = tmp_path / "soup.csv"
    command = ("surveys", "results", "soup", "--out", str(out), "--language", "ru")
    code, _, trouble = run(*command)
    assert (code, "5" in trouble, out.exists()) == (3, True, False)
    opened.write(fill, survey, [Filled({"taste": Given(number=5)})], first=5)
    assert run(*command)[0] == 0
    head, *found = rows(out)
    assert head[:2] == ["Неделя", "Вкусно?"]
    assert sorted(row[:2] for row in found) == [["2026-03-09", str(n)] for n in range(1, 6)]


def test_more_sheets_than_are_read_at_once(
    run: Run, tmp_path: Path, opened: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each comes once, in the order in which they were finished, many at the same moment too."""
    monkeypatch.setattr("bot.survey_results_command.PAGE", 7)
    order = [n * 7 % 50 for n in range(50)]
    sheets = [
        Filled({"visits": Given(number=n)}, at=NOON + timedelta(seconds=n // 10)) for n in order
    ]
    opened.write(fill, make_survey(opened), sheets)
    out = tmp_path / "soup.csv"
    assert run("surveys", "results", "soup", "--out", str(out))[0] == 0
    found = [int(row[9]) for row in rows(out)[1:]]
    assert sorted(found) == list(range(50))
    assert [n // 10 for n in found] == sorted(n // 10 for n in range(50))


def test_what_cannot_be_is_one_line(run: Run, tmp_path: Path, opened: Shop) -> None:
    """A name that is not there is answered by the nearest; a file in the way stays."""
    opened.write(fill, make_survey(opened), [Filled(ANSWERS)])
    out = tmp_path / "soup.csv"
    code, _, trouble = run("surveys", "results", "soap", "--out", str(out))
    assert (code, "soup" in trouble, trouble.count("\n")) == (2, True, 1)
    out.write_text("mine")
    code, _, trouble = run("surveys", "results", "soup", "--out", str(out))
    assert (code, trouble.count("\n"), out.read_text()) == (3, 1, "mine")
    nowhere = str(tmp_path / "nowhere" / "soup.csv")
    assert run("surveys", "results", "soup", "--out", nowhere)[0] == 3
    assert run("surveys", "results", "soup", "--format", "pdf", "--out", nowhere)[0] == 2
