"""Surveys at the command line, as owners and their scripts use them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from loyalty.program.versions import open_programme
from loyalty.records.voice.sheets import Sheet
from loyalty.records.voice.surveys import Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import OperationId, SheetId
from loyalty.voice.ready import READY
from loyalty.voice.surveys import all_surveys
from storage.engine.schema import migrate
from storage.store import SqlStore, open_store
from tests.bot.conftest import Run
from tests.loyalty.shop import NOON

SOUP = """
name = "The new soup"
title = "Суп"
closes = "2030-12-31 21:00"
[[question]]
key = "taste"
kind = "scale"
text = "Как вам?"
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[SqlStore]:
    """The database of a shop that runs, open as its bot has it."""
    (tmp_path / "data").mkdir()
    url = f"sqlite:///{tmp_path}/data/tamga.db"
    migrate(url)
    store = open_store(url)
    shop = {"name": "Дала", "currency": "KZT", "time_zone": "Asia/Almaty"}
    store.write_and_wait(open_programme, **shop, now=NOON)
    yield store
    store.close()


@pytest.fixture
def soup(tmp_path: Path) -> Path:
    """A file of the owner's."""
    file = tmp_path / "soup.toml"
    file.write_text(SOUP, encoding="utf-8")
    return file


def kept(store: SqlStore) -> Survey:
    (survey,) = store.read_and_wait(all_surveys)
    return survey


def apply(run: Run, file: Path, *options: str) -> tuple[int, str, str]:
    return run("surveys", "apply", str(file), "--language", "en", *options)


def test_a_file_becomes_a_survey(run: Run, opened: SqlStore, soup: Path) -> None:
    """Nobody can answer it before an owner has opened it in chat."""
    code, told, _ = apply(run, soup)
    assert (code, told) == (
        0,
        "Survey “The new soup” is kept. An owner opens it in chat: /surveys\n",
    )
    survey = kept(opened)
    assert (survey.name, survey.state) == ("The new soup", SurveyState.DRAFT)
    assert survey.questionnaire.title == {"ru": "Суп"}
    closes_at = survey.questionnaire.closes_at
    assert closes_at is not None
    assert closes_at.isoformat() == "2030-12-31T16:00:00+00:00"
    state, _, questions, *name = run("surveys", "list")[1].split()
    assert (state, questions, " ".join(name)) == ("draft", "1", "The new soup")


def test_what_was_shown_changes_nothing(run: Run, opened: SqlStore, soup: Path) -> None:
    """Shown and applied again, it is the same one."""
    apply(run, soup)
    soup.write_text(run("surveys", "show", "The new soup")[1], encoding="utf-8")
    assert (
        apply(run, soup)[1]
        == "Survey “The new soup”: the file says the same, nothing has changed.\n"
    )
    assert kept(opened).edition == 0


def test_a_change_is_said_before_it_is_made(run: Run, opened: SqlStore, soup: Path) -> None:
    """A dry run says the same, and leaves everything as it is."""
    apply(run, soup)
    soup.write_text(SOUP.replace("Как вам?", "Вкусно?"), encoding="utf-8")
    changes = 'question.taste:\n- text.ru = "Как вам?"\n+ text.ru = "Вкусно?"\n'
    code, told, _ = apply(run, soup, "--dry-run")
    assert (code, told) == (
        0,
        f"{changes}Survey “The new soup”: nothing is wrong with it, and nothing was kept. "
        "Questions: 1, minutes to answer:\u00a01\n",
    )
    assert kept(opened).edition == 0
    assert apply(run, soup)[1].startswith(f"{changes}Survey “The new soup” is changed.")
    assert kept(opened).edition == 1


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_what_people_were_promised_holds(
    run: Run, opened: SqlStore, soup: Path, options: tuple[str, ...]
) -> None:
    """Once somebody has begun to answer: refused, and a dry run says so too."""
    apply(run, soup)

    def begin(tx: Tx) -> None:
        tx.sheets.add(Sheet(SheetId(0), OperationId("a tap"), kept(opened).id, 0, NOON))

    opened.write_and_wait(begin)
    for text in ("anonymous = true" + SOUP, SOUP.replace('"scale"', '"long"')):
        soup.write_text(text, encoding="utf-8")
        code, told, trouble = apply(run, soup, *options)
        assert (code, told, "new" in trouble) == (2, "", True)
    assert kept(opened).edition == 0


def test_a_dry_run_keeps_nothing(run: Run, opened: SqlStore, soup: Path) -> None:
    """Not even a survey that would be new."""
    assert "nothing was kept" in apply(run, soup, "--dry-run")[1]
    assert opened.read_and_wait(all_surveys) == ()
    soup.write_text(SOUP.replace("The new soup", "x" * 65), encoding="utf-8")
    assert apply(run, soup, "--dry-run")[0] == 2


@pytest.mark.usefixtures("opened")
def test_a_wrong_file_changes_nothing(run: Run, soup: Path) -> None:
    """Every wrong line is named, each on its own, in the language that was asked for."""
    soup.write_text(SOUP.replace("title", "titel").replace("scale", "skale"), encoding="utf-8")
    code, told, trouble = run("surveys", "apply", str(soup), "--language", "uk")
    assert (code, told) == (2, "")
    assert trouble.startswith("рядок 3: titel: такого ключа немає (може, title?)")
    assert "\nрядок 7: question.kind: " in trouble
    assert trouble.count("\n") == 3
    assert run("surveys", "list", "--language", "kk")[1] == "Сауалнама әзірге жоқ.\n"


@pytest.mark.usefixtures("opened")
def test_a_name_that_is_none_is_said(run: Run, soup: Path) -> None:
    """With those that there are; and one that cannot be a name is refused."""
    assert run("surveys", "show", "tea", "--language", "en")[2] == "There are no surveys yet.\n"
    apply(run, soup)
    code, _, trouble = run("surveys", "show", "tea", "--language", "en")
    assert (code, trouble) == (2, "There is no survey “tea”. There are: The new soup\n")
    soup.write_text(SOUP.replace("The new soup", "x" * 65), encoding="utf-8")
    code, _, trouble = apply(run, soup)
    assert (code, "64" in trouble) == (2, True)


def test_without_a_programme_nothing_is_kept(run: Run, soup: Path) -> None:
    """A survey closes by the programme's clock, so there must be one."""
    code, _, trouble = apply(run, soup)
    assert (code, trouble) == (3, "There is no programme yet: start the bot first\n")


def test_ready_ones_are_listed_and_printed(run: Run) -> None:
    """With no programme yet, in the owner's language."""
    _, listed, _ = run("surveys", "ready", "--language", "kk")
    assert [line.split()[0] for line in listed.splitlines()] == list(READY)
    assert READY["why-stopped"].title["kk"] in listed
    assert 'title.en = "Something new"' in run("surveys", "ready", "new-dish")[1]
    code, _, trouble = run("surveys", "ready", "soup", "--language", "en")
    assert (code, "after-visit, new-dish" in trouble) == (2, True)
    assert run("surveys", "ready", "--language", "de")[0] == 2


def test_the_example_is_printed(run: Run) -> None:
    """In the language that was asked for."""
    code, printed, _ = run("surveys", "example", "--language", "kk")
    assert code == 0
    assert 'text.kk = "Дәмі қалай?"' in printed
    assert "# Тақырып. Оны сатып алушы көреді." in printed
