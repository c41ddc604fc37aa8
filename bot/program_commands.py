"""The programme's rules at the command line: shown, applied, tried on the last month's sales."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO

import typer

from bot.clock import MachineClock
from bot.database import InTheWay, prepare_database
from bot.rules_file import currency_in_use, read, show, show_preset
from bot.settings import Settings, WrongSettings, default_language, load_settings
from bot.toml_file import LARGEST_FILE, decoded
from bot.whoami import Silent, who_am_i
from locales.amounts import money, number, percent
from locales.texts import LANGUAGES, Texts
from loyalty.money import scale_down
from loyalty.program.errors import CurrencyInUse
from loyalty.program.presets import PRESETS
from loyalty.program.rehearsal import Given, Rehearsal, rehearse
from loyalty.program.versions import change_programme, open_programme, programme_now
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program
from storage.store import SqlStore, open_store


def print_rules() -> None:
    """Print the rules that are in force."""
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        typer.echo(show(asyncio.run(_programme_now(settings, store))), nl=False)


def take_rules(file: BinaryIO, *, dry_run: bool) -> None:
    """Put the rules of a file in force, or only say what they would have given.

    Raises RulesWrong.
    """
    settings = load_settings()
    text = decoded(file.read(LARGEST_FILE + 1))
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        current = asyncio.run(_programme_now(settings, store))
        wanted = read(text, current)
        now = MachineClock().now()
        try:
            if dry_run:
                found = store.read_and_wait(rehearse, wanted=wanted, now=now)
                said = [*_rehearsed(found, wanted.currency), *_revalued(found, current, wanted)]
            else:
                applied = store.write_and_wait(change_programme, wanted=wanted, by=None, now=now)
                said = [_applied(applied, current)]
        except CurrencyInUse:
            raise currency_in_use(text, current) from None
    for line in said:
        typer.echo(line)


def print_presets(name: str | None, language: str | None) -> None:
    """List the ready-made rules, or print those of one in a language, DEFAULT_LANGUAGE's if None.

    Raises WrongSettings where there is no such one.
    """
    if language not in {None, *LANGUAGES}:
        raise WrongSettings(f"--language {language}: it must be one of {', '.join(LANGUAGES)}")
    if name is None:
        width = max(map(len, PRESETS))
        for known, preset in PRESETS.items():
            typer.echo(f"{known:{width}}  {preset.says}")
    elif name in PRESETS:
        language = language or default_language()
        words = Texts.load(language, strict=False).of(language)
        preset = PRESETS[name].worded(lambda key: words.plain(f"preset-{key}"))
        typer.echo(show_preset(preset.rules, preset.note), nl=False)
    else:
        raise WrongSettings(f"{name} is not a preset: it must be one of {', '.join(PRESETS)}")


async def _programme_now(settings: Settings, store: SqlStore) -> Program:
    """The newest version. Before the bot's first start, it is opened as that would."""
    program = await store.read(programme_now)
    if program is not None:
        return program
    try:
        me = await who_am_i(settings)
    except Silent as error:
        raise InTheWay(
            f"there is no programme yet, and Telegram does not name it: {error}"
        ) from None
    return await store.write(
        open_programme,
        name=me.name,
        currency=settings.currency,
        time_zone=settings.timezone,
        now=MachineClock().now(),
    )


def _applied(applied: Program, current: Program) -> str:
    if applied.version == current.version:
        return f"nothing to change: version {applied.version} already says this"
    return f"version {applied.version} holds from the next quote on"


def _rehearsed(found: Rehearsal, currency: str) -> Iterator[str]:
    def money_of(minor: int) -> str:
        return money(minor, currency, "en")

    def together(given: Given) -> str:
        share = percent(scale_down(given.cost, FULL, found.bills or 1), "en")
        return f"{money_of(given.cost)} ({share} of the bills)"

    yield "nothing was changed"
    yield f"sales since {found.since}: {found.sales}, over {money_of(found.bills)}"
    before, after = found.before, found.after
    yield f"{'':12}{'as it was':>34}{'by these rules':>34}"
    for what, then, now in (
        ("points", number(before.points, "en"), number(after.points, "en")),
        ("their worth", money_of(before.worth), money_of(after.worth)),
        ("discounts", money_of(before.discount), money_of(after.discount)),
        ("together", together(before), together(after)),
    ):
        yield f"{what:12}{then:>34}{now:>34}"
    if found.unknown:
        yield f"{found.unknown} of them name no category that these rules know: earning.rate holds"


def _revalued(found: Rehearsal, current: Program, wanted: Program) -> Iterator[str]:
    """What a point's new worth means for those that customers have already."""
    if found.on_cards and wanted.point_value != current.point_value:
        before, after = (
            money(found.on_cards * program.point_value, program.currency, "en")
            for program in (current, wanted)
        )
        points = number(found.on_cards, "en")
        yield f"points on cards: {points}, worth {before} as it was and {after} by these rules"
