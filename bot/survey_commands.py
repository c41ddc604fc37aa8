"""Surveys at the command line: listed, printed as a file, and taken from one."""

from contextlib import suppress
from typing import BinaryIO
from zoneinfo import ZoneInfo

import typer

from bot.clock import MachineClock
from bot.settings import WrongSettings, default_language
from bot.shop import opened_shop, words_in
from bot.survey_example import NAME, example
from bot.survey_file import Wanted, read
from bot.survey_show import changes, show
from bot.toml_file import LARGEST_FILE, decoded
from handlers.explained import explain
from locales.texts import Words
from loyalty.errors import Refusal
from loyalty.records.voice.surveys import Survey
from loyalty.store import Tx
from loyalty.voice.length import minutes
from loyalty.voice.ready import READY
from loyalty.voice.surveys import all_surveys, change_survey, make_survey, new_token

_NO_TIMES = ZoneInfo("UTC")  # of a survey that says nothing of when it closes


def print_surveys(language: str | None) -> None:
    """List all surveys, newest first."""
    with opened_shop(language) as shop:
        lines = [_line(one) for one in shop.store.read_and_wait(all_surveys)]
        typer.echo("\n".join(lines) if lines else shop.words.plain("surveys-none"))


def print_survey(name: str, language: str | None) -> None:
    """Print a survey as a file. Raises WrongSettings where there is none of this name."""
    with opened_shop(language) as shop:
        surveys = {one.name: one for one in shop.store.read_and_wait(all_surveys)}
        if name not in surveys:
            listed = ", ".join(surveys)
            said = shop.words.plain("surveys-unknown", name=name, listed=listed)
            raise WrongSettings(said if surveys else shop.words.plain("surveys-none"))
        form = surveys[name].questionnaire
        typer.echo(show(name, form, shop.zone, shop.words), nl=False)


def print_ready(name: str | None, language: str | None) -> None:
    """List the ready-made surveys, or print one. Raises WrongSettings where there is no such."""
    words = words_in(language)
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
    words = words_in(language)
    typer.echo(show(NAME, example(words.language), _NO_TIMES, words), nl=False)


def take_survey(file: BinaryIO, language: str | None, *, dry_run: bool) -> None:
    """Keep what a file says, or only say what that would change.

    Raises RulesWrong, WrongSettings, InTheWay.
    """
    text = decoded(file.read(LARGEST_FILE + 1), words_in(language))
    with opened_shop(language) as shop:
        wanted = read(text, shop.zone, default_language(), shop.words)
        surveys = {one.name: one for one in shop.store.read_and_wait(all_surveys)}
        standing = surveys.get(wanted.name)
        try:
            with suppress(_OnlyTried):
                shop.store.write_and_wait(_take, wanted=wanted, standing=standing, keep=not dry_run)
        except Refusal as refusal:
            raise WrongSettings(explain(refusal, shop.words, shop.program)) from None
        if standing is not None:
            for line in changes(standing.questionnaire, wanted.questionnaire, shop.zone):
                typer.echo(line)
        typer.echo(_said(wanted, standing, shop.words, dry_run=dry_run))


class _OnlyTried(Exception):
    """Everything went well, and is undone: it was a dry run."""


def _take(tx: Tx, *, wanted: Wanted, standing: Survey | None, keep: bool) -> None:
    """Make the survey, or change the standing one. Raises what those do; without `keep`,
    _OnlyTried.
    """
    form, now = wanted.questionnaire, MachineClock().now()
    if standing is None:
        make_survey(tx, name=wanted.name, questionnaire=form, token=new_token(), now=now)
    else:
        change_survey(
            tx, survey_id=standing.id, questionnaire=form, edition=standing.edition, now=now
        )
    if not keep:
        raise _OnlyTried


def _said(wanted: Wanted, standing: Survey | None, words: Words, *, dry_run: bool) -> str:
    name, form = wanted.name, wanted.questionnaire
    if dry_run:
        count = len(form.questions)
        return words.plain("surveys-fit", name=name, questions=count, minutes=minutes(form))
    if standing is None:
        return words.plain("surveys-made", name=name)
    if standing.questionnaire == form:
        return words.plain("surveys-same", name=name)
    return words.plain("surveys-changed", name=name)


def _line(survey: Survey) -> str:
    """For people, and for scripts that cut at blanks: the name comes last."""
    count = len(survey.questionnaire.questions)
    return f"{survey.state:<7}  {survey.changed_at:%Y-%m-%d}  {count:>3}  {survey.name}"
