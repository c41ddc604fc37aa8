"""The programme's rules at the command line, as owners and their scripts use it."""

import asyncio
import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.clock import MachineClock
from bot.commands import main
from locales.texts import LANGUAGES
from loyalty.program.presets import PRESETS
from loyalty.program.versions import open_programme, programme_now
from loyalty.rules.groups import Earning, Limits
from loyalty.rules.program import Program
from loyalty.rules.promotions import DayOff
from loyalty.values import BasisPoints, Points
from sandbox import Sandbox
from storage.engine.schema import migrate
from storage.store import SqlStore, open_store
from tests.bot.conftest import Run
from tests.bot.refused_rules import WORDS, read
from tests.loyalty.programs import blank
from tests.loyalty.shop import NOON, Shop

EARNING = Earning(rate=BasisPoints(750))
LIMITS = Limits(correction=Points(50))
SHOP = {"name": "Кофейня «Дала»", "currency": "KZT", "time_zone": "Asia/Almaty"}


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner's language, where no other is asked for."""
    monkeypatch.setenv("DEFAULT_LANGUAGE", "en")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[SqlStore]:
    """The database of a shop that runs, open as its bot has it."""
    (tmp_path / "data").mkdir()
    url = f"sqlite:///{tmp_path}/data/tamga.db"
    migrate(url)
    store = open_store(url)
    store.write_and_wait(open_programme, **SHOP, now=NOON)
    yield store
    store.close()


def holding(store: SqlStore) -> Program:
    """The rules that a running bot would quote by now."""
    program = store.read_and_wait(programme_now)
    assert program is not None
    return program


def rules(tmp_path: Path, text: str) -> str:
    """A file of the owner's."""
    file = tmp_path / "rules.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_what_was_shown_changes_nothing(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """show prints a file and nothing else; applying it leaves everything as it is."""
    code, out, err = run("program", "show")
    assert (code, err) == (0, "")
    assert read(out, holding(opened)) == holding(opened)
    code, out, _ = run("program", "apply", rules(tmp_path, out))
    assert (code, out) == (0, "nothing to change: version 1 already says this\n")
    assert holding(opened).version == 1


def test_new_rules_hold_at_once(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """What is applied is the next version, which a running bot quotes by from then on."""
    before = holding(opened)
    file = rules(tmp_path, "[earning]\nrate = 7.5\n[limits]\ncorrection = 50")
    code, out, err = run("program", "apply", file)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Changes:",
        "  earning.rate: 5 → 7.5",
        "  limits.correction: 1000 → 50",
        "version 2 holds from the next sale on",
    ]
    expected = replace(before, version=2, earning=EARNING, limits=LIMITS)
    assert holding(opened) == expected
    assert run("program", "apply", file)[1].startswith("nothing to change: version 2")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[earning]\nrate = 5\n\npending_days = 91", ["line 4", "pending_days", "0 to 90"]),
        ("name = 'Дала'\n[earning]\nrat = 5", ["line 3", "rat", "is rate meant?"]),
        ("[earning]\nrate = 5 %", ["line 2", "percent"]),
        ("categories = [{name = 'Чай', rate = 1}]\nearning.by = 'visit'", ["line 2", "rate"]),
    ],
)
def test_a_wrong_line_changes_nothing(
    run: Run, opened: SqlStore, tmp_path: Path, text: str, said: list[str]
) -> None:
    """Exit code 2; one line names the wrong one and what is allowed; the rules stay."""
    before = holding(opened)
    code, out, err = run("program", "apply", rules(tmp_path, text))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert [word for word in said if word not in err] == []
    assert holding(opened) == before


def test_files_that_cannot_be_read(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """A file that is not there, a folder, pictures and endless files are wrong usage, in a line."""
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (tmp_path / "endless").write_bytes(b"# and so on\n" * 100_000)
    for file in ("nowhere.toml", str(tmp_path), "picture.png", "endless"):
        code, out, err = run("program", "apply", file)
        assert (code, out, err.count("\n")) == (2, "", 1), file
        assert "Traceback" not in err
    assert holding(opened).version == 1


def test_standard_input_is_a_file_too(
    run: Run, opened: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`program presets salon | program apply -` works."""
    _, preset, _ = run("program", "presets", "salon")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(preset.encode())))
    assert run("program", "apply", "-")[0] == 0
    assert holding(opened).earning.by == "visit"


def test_the_presets_are_listed(run: Run) -> None:
    """Each has its name and a line; nothing else is needed for that, not even settings."""
    code, out, err = run("program", "presets")
    assert (code, err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in out.splitlines())
    assert lines == {name: WORDS.plain(f"preset-says-{name}") for name in PRESETS}


def test_a_presets_languages_are_named(run: Run) -> None:
    """`--help`, which loads no language, knows those that there are."""
    assert "|".join(LANGUAGES) in run("program", "presets", "--help")[1]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_can_be_applied(run: Run, opened: SqlStore, tmp_path: Path, name: str) -> None:
    """Its rules hold then, under the shop's own name; and what show prints is the same again."""
    run("program", "apply", rules(tmp_path, "[spending]\nshare = 1"))
    _, printed, _ = run("program", "presets", name)
    assert run("program", "apply", rules(tmp_path, printed))[0] == 0
    held = holding(opened)
    preset = PRESETS[name].worded(lambda key: WORDS.plain(f"preset-{key}"))
    assert held == preset.worn_by(held)
    assert (held.name, held.version) == (SHOP["name"], 3)
    _, shown, _ = run("program", "show")
    assert run("program", "apply", rules(tmp_path, shown))[1].startswith("nothing to change")


@pytest.mark.parametrize(
    ("language", "called"),
    [
        ("ru", ("Серебро", "Золото", "Платина")),
        ("uk", ("Срібло", "Золото", "Платина")),
        ("kk", ("Күміс", "Алтын", "Платина")),
        ("en", ("Silver", "Gold", "Platinum")),
    ],
)
def test_a_preset_speaks_as_the_shop_does(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str, called: tuple[str, ...]
) -> None:
    """What customers will read is in DEFAULT_LANGUAGE, or in the one that is asked for; even where
    no bot is set up yet.
    """
    _, asked, _ = run("program", "presets", "restaurant", "--language", language)
    monkeypatch.delenv("BOT_TOKEN")
    monkeypatch.setenv("DEFAULT_LANGUAGE", language)
    _, usual, _ = run("program", "presets", "restaurant")
    assert asked == usual
    assert tuple(tier.name for tier in read(usual, blank()).tiers.levels) == called


def test_a_language_that_is_not_spoken(run: Run) -> None:
    """It is refused with those that are, whoever asked for it."""
    code, out, err = run("program", "presets", "restaurant", "--language", "de")
    assert (code, out, err) == (2, "", "--language de: it must be one of ru, uk, kk, en\n")


def test_a_presets_note_comes_first(run: Run) -> None:
    """It says which sums to look at, before the first rule."""
    _, out, _ = run("program", "presets", "restaurant")
    head = out[: out.index("point_value = ")]
    assert "reached_at" in head
    assert "check them" in head


def test_wrong_usage_is_one_line(run: Run) -> None:
    """An unknown preset is answered with those that there are, a misspelt command with a hint."""
    code, out, err = run("program", "presets", "bakery")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert [name for name in PRESETS if name not in err] == []
    for arguments in (["program"], ["program", "aply"], ["program", "apply"]):
        code, out, err = run(*arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), arguments


def test_a_database_that_is_away(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be shown or applied then: exit code 3, in one line."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none")
    for arguments in (["show"], ["apply", rules(tmp_path, "")]):
        code, out, err = run("program", *arguments)
        assert (code, out, err.count("\n")) == (3, "", 1)


def test_nobody_knows_the_name_of_a_shop_yet(run: Run) -> None:
    """Before the bot's first start, and without Telegram, there is no programme: exit code 3."""
    code, out, err = run("program", "show")
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "no programme yet" in err


async def test_rules_before_the_first_start(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With Telegram, rules can be set before the bot has ever run; it is called as the bot is."""
    async with Sandbox() as sandbox:
        monkeypatch.setenv("BOT_TOKEN", sandbox.token)
        monkeypatch.setenv("TELEGRAM_API", sandbox.base_url)
        file = rules(tmp_path, "[earning]\nrate = 3")
        assert await asyncio.to_thread(main, ["program", "apply", file]) == 0
    store = open_store(f"sqlite:///{tmp_path}/data/tamga.db")
    held = holding(store)
    store.close()
    assert (held.version, held.earning.rate) == (2, 300)
    assert held.name


def test_a_dry_run_changes_nothing(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """It says what the last thirty days' sales gave, and what they would have given."""
    shop = Shop(opened, now=MachineClock().now() - timedelta(days=1))
    shop.sell(shop.staff(), shop.member(), 250_000)
    before = holding(opened)
    wanted = rules(tmp_path, '[earning]\nrate = 10\n[discount]\nkind = "fixed"\ndiscount = 4\n')
    code, out, err = run("program", "apply", "--dry-run", wanted)
    assert (code, err) == (0, "")
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert lines[:5] == [
        "only tried on: nothing was changed",
        "Changes:",
        "earning.rate: 5 → 10",
        'discount.kind: "none" → "fixed"',
        "discount.discount: 0 → 4",
    ]
    assert ": 1, over 2" in lines[5]
    assert lines[6:] == [
        "as it was by these rules",
        "points 125 240",
        "their worth 125 ₸ 240 ₸",
        "discounts 0 ₸ 100 ₸",
        "together 125 ₸ (5% of the bills) 340 ₸ (13.6% of the bills)",
    ]
    assert holding(opened) == before
    code, _, err = run("program", "apply", "--dry-run", rules(tmp_path, "[earning]\nrate = 101\n"))
    assert (code, holding(opened)) == (2, before)
    assert err.startswith("line 2: ")


def test_a_points_new_worth_is_spelt_out(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """A point that is worth more makes every card worth more: that is said before it is done."""
    shop = Shop(opened, now=MachineClock().now() - timedelta(days=1))
    shop.sell(shop.staff(), shop.member(), 250_000)
    _, out, _ = run("program", "apply", "--dry-run", rules(tmp_path, "point_value = 300"))
    assert out.splitlines()[-1].replace("\u00a0", " ") == (
        "points on cards: 125, worth 125 ₸ as it was and 37 500 ₸ by these rules"
    )
    _, out, _ = run("program", "apply", "--dry-run", rules(tmp_path, "[earning]\nrate = 7"))
    assert "on cards" not in out


def test_the_currency_stays_once_there_are_sales(
    run: Run, opened: SqlStore, tmp_path: Path
) -> None:
    """Before the first sale a slip can be mended; afterwards sums of two currencies would mix."""
    assert run("program", "apply", rules(tmp_path, "currency = 'UAH'"))[0] == 0
    shop = Shop(opened, now=MachineClock().now() - timedelta(days=1))
    shop.sell(shop.staff(), shop.member(), 250_000)
    file = rules(tmp_path, "point_value = 2\ncurrency = 'KZT'")
    for arguments in (["--dry-run", file], [file]):
        code, out, err = run("program", "apply", *arguments)
        assert (code, out) == (2, "")
        assert err == ('line 2: currency: there are sales in it by now, so it must stay "UAH"\n')
    assert holding(opened).point_value == 100
    assert run("program", "apply", rules(tmp_path, "currency = 'UAH'\npoint_value = 2"))[0] == 0


def test_holidays_are_added_to_the_rules(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """What `program holidays` prints is a file that applies; the days off of now are in it."""
    own = DayOff(date(2027, 2, 3), "Inventory")
    file = rules(tmp_path, '[[promotions.days_off]]\nday = 2027-02-03\nname = "Inventory"')
    assert run("program", "apply", file)[0] == 0
    code, days, err = run("program", "holidays", "2027", "--language", "kk")
    assert (code, err) == (0, "")
    assert run("program", "apply", rules(tmp_path, days))[0] == 0
    off = holding(opened).promotions.days_off
    assert {own, DayOff(date(2027, 12, 16), "Тәуелсіздік күні")} <= set(off)
    assert run("program", "holidays", "2027")[1].startswith("# no other holidays")


def test_the_next_holidays_are_printed_without_a_year(run: Run, opened: SqlStore) -> None:
    """Those of the next twelve months, each once."""
    code, days, _ = run("program", "holidays")
    named = [line for line in days.splitlines() if line.startswith("day = ")]
    assert code == 0
    assert len(named) == len(set(named)) > 10
    assert run("program", "holidays", "--language", "de")[0] == 2
    assert run("program", "holidays", "1999")[0] == 2
