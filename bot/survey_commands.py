"""Surveys at the command line: listed, printed as a file, and taken from one."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import BinaryIO
from zoneinfo import ZoneInfo

import typer

from bot.clock import MachineClock
from bot.database import InTheWay, prepare_database
from bot.settings import WrongSettings, default_language, load_settings
from bot.survey_example import NAME, example
from bot.survey_file import Wanted, read
from bot.survey_show import changes, show
from bot.toml_file import LARGEST_FILE, decoded
from handlers.explained import explain
from locales.texts import LANGUAGES, Texts, Words
from loyalty.errors import Refusal
from loyalty.program.versions import programme_now
from loyalty.records.voice.surveys import Survey
from loyalty.rules.program import Program
from loyalty.voice.length import minutes
from loyalty.voice.ready import READY
from loyalty.voice.surveys import all_surveys, change_survey, make_survey, new_token
from storage.store import SqlStore, open_store

_NO_TIMES = ZoneInfo("UTC")  # of a survey that says nothing of when it closes


@dataclass(frozen=True, slots=True)
class _Shop:
    """The open store, the programme of now, and the words of whoever gave the command."""

    store: SqlStore
    program: Program
    words: Words

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.program.time_zone)


def print_surveys(language: str | None) -> None:
    """List all surveys, newest first."""
    with _opened(language) as shop:
        lines = [_line(one) for one in shop.store.read_and_wait(all_surveys)]
        typer.echo("\n".join(lines) if lines else shop.words.plain("surveys-none"))


def print_survey(name: str, language: str | None) -> None:
    """Print a survey as a file. Raises WrongSettings where there is none of this name."""
    with _opened(language) as shop:
        surveys = {one.name: one for one in shop.store.read_and_wait(all_surveys)}
        if name not in surveys:
            listed = ", ".join(surveys)
            said = shop.words.plain("surveys-unknown", name=name, listed=listed)
            raise WrongSettings(said if surveys else shop.words.plain("surveys-none"))
        form = surveys[name].questionnaire
        typer.echo(show(name, form, shop.zone, shop.words), nl=False)


def print_ready(name: str | None, language: str | None) -> None:
    """List the ready-made surveys, or print one. Raises WrongSettings where there is no such."""
    words = _words(language)
    if name is None:
        width = max(map(len, READY))
        for known, form in READY.items():
            typer.echo(f"{known:{width}}  {form.title[words.language]}")
    elif name in READY:
        typer.echo(show(name, READY[name], _NO_TIMES, words), nl=False)
    else:
        listed = ", ".join(READY)
        raise WrongSettings(words.plain("surveys-not-ready", name=name, listed=listed))


def print_example(language: str | None) -> None:
    """Print a survey that shows all that one can have, explained."""
    words = _words(language)
    typer.echo(show(NAME, example(words.language), _NO_TIMES, words), nl=False)


def take_survey(file: BinaryIO, language: str | None, *, dry_run: bool) -> None:
    """Keep what a file says, or only say what that would change.

    Raises RulesWrong, WrongSettings, InTheWay.
    """
    text = decoded(file.read(LARGEST_FILE + 1))
    with _opened(language) as shop:
        wanted = read(text, shop.zone, default_language(), shop.words)
        surveys = {one.name: one for one in shop.store.read_and_wait(all_surveys)}
        standing = surveys.get(wanted.name)
        if standing is not None:
            for line in changes(standing.questionnaire, wanted.questionnaire, shop.zone):
                typer.echo(line)
        if dry_run:
            typer.echo(_fit(wanted, shop.words))
        else:
            typer.echo(_kept(wanted, standing, shop))


def _kept(wanted: Wanted, standing: Survey | None, shop: _Shop) -> str:
    """What has become of the survey, in words."""
    form, now = wanted.questionnaire, MachineClock().now()
    if standing is not None and standing.questionnaire == form:
        return shop.words.plain("surveys-same", name=wanted.name)
    write = shop.store.write_and_wait
    try:
        if standing is None:
            write(make_survey, name=wanted.name, questionnaire=form, token=new_token(), now=now)
            return shop.words.plain("surveys-made", name=wanted.name)
        write(
            change_survey,
            survey_id=standing.id,
            questionnaire=form,
            edition=standing.edition,
            now=now,
        )
    except Refusal as refusal:
        raise WrongSettings(explain(refusal, shop.words, shop.program)) from None
    return shop.words.plain("surveys-changed", name=wanted.name)


def _fit(wanted: Wanted, words: Words) -> str:
    form = wanted.questionnaire
    return words.plain(
        "surveys-fit", name=wanted.name, questions=len(form.questions), minutes=minutes(form)
    )


def _line(survey: Survey) -> str:
    """For people, and for scripts that cut at blanks: the name comes last."""
    count = len(survey.questionnaire.questions)
    return f"{survey.state:<7}  {survey.changed_at:%Y-%m-%d}  {count:>3}  {survey.name}"


@contextmanager
def _opened(language: str | None) -> Iterator[_Shop]:
    """Raises WrongSettings for a language that is none of ours, InTheWay without a programme."""
    words = _words(language)
    settings = load_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        program = store.read_and_wait(programme_now)
        if program is None:
            raise InTheWay(words.plain("no-programme-yet"))
        yield _Shop(store, program, words)


def _words(language: str | None) -> Words:
    """Raises WrongSettings for a language that is none of ours."""
    if language not in {None, *LANGUAGES}:
        raise WrongSettings(f"--language {language}: it must be one of {', '.join(LANGUAGES)}")
    return Texts.load(language or default_language(), strict=False).of(language or "")
