"""Promotions at the command line, as owners and their scripts use them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from loyalty.program.versions import open_programme
from loyalty.promotions.campaigns import campaign_of
from loyalty.promotions.files import body_of
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.rules.audience import Speaks
from loyalty.store import Tx
from loyalty.team.team import appoint_owners
from loyalty.values import CampaignId, TelegramId
from storage.engine.schema import migrate
from storage.store import SqlStore, open_store
from tests.bot.conftest import Run
from tests.loyalty.shop import NOON

FRIDAY = """
name = "Friday"
audience = { kind = "speaks", languages = ["kk"] }
[when]
weekdays = ["fri"]
at = "12:00"
[[message]]
text = "Come by"
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[SqlStore]:
    """The database of a shop that runs and has an owner, open as its bot has it."""
    (tmp_path / "data").mkdir()
    url = f"sqlite:///{tmp_path}/data/tamga.db"
    migrate(url)
    store = open_store(url)
    shop = {"name": "Дала", "currency": "KZT", "time_zone": "Asia/Almaty"}
    store.write_and_wait(open_programme, **shop, now=NOON)
    store.write_and_wait(appoint_owners, telegram_ids=(TelegramId(1),), now=NOON)
    yield store
    store.close()


@pytest.fixture
def friday(tmp_path: Path) -> str:
    """A file of the owner's."""
    file = tmp_path / "friday.toml"
    file.write_text(FRIDAY, encoding="utf-8")
    return str(file)


def kept(store: SqlStore, number: int = 1) -> Campaign:
    return store.read_and_wait(campaign_of, campaign_id=CampaignId(number))


def become(store: SqlStore, state: CampaignState) -> None:
    """As if it had gone that far in chat."""

    def put(tx: Tx) -> None:
        tx.campaigns.put(replace(campaign_of(tx, CampaignId(1)), state=state))

    store.write_and_wait(put)


def apply(run: Run, file: str) -> tuple[int, str, str]:
    return run("promos", "apply", file, "--language", "en")


def test_a_file_becomes_a_draft(run: Run, opened: SqlStore, friday: str) -> None:
    """Nothing goes out before an owner has started it in chat."""
    code, told, _ = apply(run, friday)
    assert (code, told) == (
        0,
        "Broadcast 1 “Friday” is kept. An owner starts it in chat: /promos\n",
    )
    assert kept(opened).state is CampaignState.DRAFT
    assert kept(opened).audience == Speaks(("kk",))
    assert run("promos", "list")[1].split() == ["1", "draft", "-", "0/0", "Friday"]


def test_what_was_shown_changes_nothing(
    run: Run, opened: SqlStore, friday: str, tmp_path: Path
) -> None:
    """Shown and applied again, it is the same one."""
    apply(run, friday)
    (tmp_path / "shown.toml").write_text(run("promos", "show", "1")[1], encoding="utf-8")
    assert "the file says the same" in apply(run, "shown.toml")[1]
    assert kept(opened).edition == 0


def test_a_live_one_stops_when_a_file_changes_it(
    run: Run, opened: SqlStore, friday: str, tmp_path: Path
) -> None:
    """An owner goes on with it in chat; what was not changed goes on by itself."""
    apply(run, friday)
    become(opened, CampaignState.LIVE)
    shown = run("promos", "show", "1")[1]
    (tmp_path / "shown.toml").write_text(shown, encoding="utf-8")
    apply(run, "shown.toml")
    assert kept(opened).state is CampaignState.LIVE
    (tmp_path / "shown.toml").write_text(shown.replace("Come by", "Do come"), encoding="utf-8")
    apply(run, "shown.toml")
    assert kept(opened).state is CampaignState.PAUSED
    assert kept(opened).contents[0].html == "Do come"


def test_what_an_owner_is_asked_about_is_left_alone(
    run: Run, opened: SqlStore, friday: str, tmp_path: Path
) -> None:
    """Nobody says ✅ to something else than they were shown."""
    apply(run, friday)
    (tmp_path / "shown.toml").write_text(run("promos", "show", "1")[1], encoding="utf-8")
    become(opened, CampaignState.ASKED)
    code, _, told = apply(run, "shown.toml")
    assert (code, "without id the file makes a new one" in told) == (3, True)


@pytest.mark.usefixtures("opened")
def test_a_wrong_file_changes_nothing(run: Run, friday: str) -> None:
    """Its first wrong line is named, in the language that was asked for."""
    Path(friday).write_text(FRIDAY.replace("weekdays", "days"), encoding="utf-8")
    code, _, told = run("promos", "apply", friday, "--language", "uk")
    assert code == 2
    assert told.startswith("рядок 5: when.days: такого ключа немає")
    assert run("promos", "list", "--language", "kk")[1] == "Таратылым әзірге жоқ.\n"


@pytest.mark.usefixtures("opened")
def test_a_number_too_large_for_any_is_refused(run: Run, friday: str) -> None:
    """And a device is no file to be sent."""
    number = "9" * 23
    assert run("promos", "show", number)[0] == 2
    Path(friday).write_text(f"id = {number}\n" + FRIDAY, encoding="utf-8")
    assert apply(run, friday)[0] == 2
    Path(friday).write_text(FRIDAY + 'files = [{ file = "/dev/zero" }]\n', encoding="utf-8")
    assert "there is no file" in apply(run, friday)[2]


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("command", ["show", "apply"])
def test_a_number_that_is_none_is_said(run: Run, friday: str, command: str) -> None:
    """And where the numbers are found."""
    Path(friday).write_text("id = 7\n" + FRIDAY, encoding="utf-8")
    argument = {"show": "7", "apply": friday}[command]
    code, _, told = run("promos", command, argument, "--language", "en")
    assert (code, told) == (2, "There is no broadcast 7: promos list shows their numbers\n")


def test_a_picture_is_kept_with_it(run: Run, opened: SqlStore, friday: str, tmp_path: Path) -> None:
    """Once, however often the same file is taken; one that is not there is named."""
    (tmp_path / "cake.jpg").write_bytes(b"a picture")
    Path(friday).write_text(FRIDAY + 'files = [{ file = "cake.jpg" }]', encoding="utf-8")
    apply(run, friday)
    (cake,) = kept(opened).contents[0].files
    assert opened.read_and_wait(body_of, file_id=cake.file) == b"a picture"
    shown = run("promos", "show", "1")[1]
    again = "id = 1\n" + Path(friday).read_text(encoding="utf-8")
    for text in (shown, again):
        Path(friday).write_text(text, encoding="utf-8")
        assert "the file says the same" in apply(run, friday)[1]
    Path(friday).write_text(again.replace("cake.jpg", "tea.jpg"), encoding="utf-8")
    assert apply(run, friday)[2] == "line 10: there is no file tea.jpg beside this one\n"


@pytest.mark.usefixtures("opened")
def test_what_cannot_be_said_is_not_kept(run: Run, friday: str) -> None:
    """A placeholder that nobody knows is named, as in chat."""
    Path(friday).write_text(FRIDAY.replace("Come by", "Come, {nam}"), encoding="utf-8")
    code, _, told = apply(run, friday)
    assert (code, "{nam}" in told) == (2, True)
    assert run("promos", "list", "--language", "en")[1] == "There are no broadcasts yet.\n"
