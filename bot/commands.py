"""The command line. Results go to standard output; trouble is one line on standard error.

Here stands what may be typed. Each command imports its work when it is given, and so loads what it
uses: `--help` next to nothing, and Telegram's library only what speaks with Telegram.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Literal

import typer
from typer._click.exceptions import UsageError  # typer has no public name for it

from bot import __version__
from bot.exit_codes import CHECK_FAILED, NOT_DONE, WRONG_USAGE

app = typer.Typer(
    name="python -m bot",
    help="Tamga: a loyalty programme inside Telegram. Without a command, serves the bot.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # importing rich takes longer than all the rest of --help
)
programme = typer.Typer(help="The programme's rules, as a file.", rich_markup_mode=None)
app.add_typer(programme, name="program")
promotions = typer.Typer(help="Promotions, as files.", rich_markup_mode=None)
app.add_typer(promotions, name="promos")
questionnaires = typer.Typer(help="Surveys, as files.", rich_markup_mode=None)
app.add_typer(questionnaires, name="surveys")

_Language = Annotated[
    str | None,
    typer.Option(metavar="ru|uk|kk|en", help="what is said in; without it, DEFAULT_LANGUAGE"),
]


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(__version__)
        raise typer.Exit


@app.callback(invoke_without_command=True)
def serve(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="say which one it is"),
    ] = False,
) -> None:
    """Serve the bot until SIGTERM or Ctrl-C."""
    if context.invoked_subcommand is not None:
        return
    from bot.clock import MachineClock
    from bot.lean import import_aiogram, import_structlog
    from bot.settings import load_settings

    settings = load_settings()
    import_structlog()
    from bot.logs import set_up_logs

    set_up_logs(settings)
    import_aiogram()
    from bot.ending import leave
    from bot.run import run_alone

    run_alone(settings, MachineClock())
    leave()


@app.command()
def check() -> None:
    """Try all that the bot needs, a line each. Exits with 1 where something fails."""
    from bot.checkup import examine

    if not examine():
        raise typer.Exit(CHECK_FAILED)


@app.command(name="migrate")
def migrate_database() -> None:
    """Bring the database to the newest schema."""
    from bot.office import bring_up

    bring_up()


@app.command(name="invite")
def make_invitation(
    role: Annotated[
        Literal["cashier", "manager", "owner"], typer.Option(help="what the link gives")
    ],
    name: Annotated[str | None, typer.Option(help="how to call them at work")] = None,
    branch: Annotated[str | None, typer.Option(help="for this branch only")] = None,
    new_branch: Annotated[
        bool, typer.Option("--new-branch", help="open the branch, where there is none of its name")
    ] = False,
) -> None:
    """Print a single-use staff link, good for 24 hours."""
    from bot.office import make_link

    make_link(role, name, branch, new_branch=new_branch)


@app.command(name="audit")
def audit_ledger() -> None:
    """Replay the whole ledger and check every invariant. Exits with 1 where one is broken."""
    from bot.office import audit_books

    if not audit_books():
        raise typer.Exit(CHECK_FAILED)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="where to; it must not exist")]) -> None:
    """Copy the live SQLite database, and verify the copy."""
    from bot.office import copy_database

    copy_database(file)


@app.command(name="restore")
def restore_database(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="what backup has made")],
) -> None:
    """Make a backup the database. Refuses where one stands already, or a bot is running."""
    from bot.office import put_back

    put_back(file)


@programme.command(name="show")
def show_rules(language: _Language = None) -> None:
    """Print the rules that hold, with what each says and what is allowed."""
    from bot.program_commands import print_rules

    print_rules(language)


@programme.command(name="apply")
def apply_rules(
    file: Annotated[
        typer.FileBinaryRead, typer.Argument(metavar="FILE", help="the rules; - is standard input")
    ],
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="only say what changes, and what it would have given for 30 days"
        ),
    ] = False,
    language: _Language = None,
) -> None:
    """Make the rules in a file hold, all of them or, where one is wrong, none; say what changes.

    What the file leaves out stays as it is.
    """
    if dry_run:
        from bot.rehearsing import try_rules

        try_rules(file, language)
    else:
        from bot.program_commands import take_rules

        take_rules(file, language)


@programme.command(name="history")
def list_versions(language: _Language = None) -> None:
    """List the versions of the rules: number, since when, by whom."""
    from bot.program_commands import print_history

    print_history(language)


@programme.command(name="restore")
def restore_version(
    number: Annotated[int, typer.Argument(metavar="N", min=1, max=10**9, help="as history has it")],
    language: _Language = None,
) -> None:
    """Take up an old version of the rules again, as a new one; say what changes."""
    from bot.program_commands import restore_rules

    restore_rules(number, language)


@programme.command()
def presets(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="print this one, as a file")
    ] = None,
    language: _Language = None,
) -> None:
    """List the ready-made rules for kinds of shops, or print those for one."""
    from bot.preset_commands import print_presets

    print_presets(name, language)


@programme.command(name="holidays")
def list_holidays(
    year: Annotated[
        int | None,
        typer.Argument(metavar="YEAR", min=2020, max=2100, help="without it, the next 365 days"),
    ] = None,
    language: _Language = None,
) -> None:
    """Print the days without promotions and the country's holidays among them, as a file."""
    from bot.holiday_commands import print_holidays

    print_holidays(year, language)


@promotions.command(name="list")
def list_promos(language: _Language = None) -> None:
    """List all promotions: number, state, next date, name, and how many they went to."""
    from bot.promo_commands import print_promos

    print_promos(language)


@promotions.command(name="show")
def show_promo(
    number: Annotated[int, typer.Argument(metavar="ID", max=10**9, help="as promos list has it")],
    language: _Language = None,
) -> None:
    """Print a promotion as a file."""
    from bot.promo_commands import print_promo

    print_promo(number, language)


@promotions.command(name="apply")
def apply_promo(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="the promotion; - is standard input"),
    ],
    language: _Language = None,
) -> None:
    """Make a promotion out of a file, or change one; an owner starts it in chat."""
    from bot.promo_commands import take_promo

    folder = Path() if file.name in {"-", "<stdin>"} else Path(file.name).parent
    take_promo(file, folder, language)


@questionnaires.command(name="list")
def list_surveys(language: _Language = None) -> None:
    """List all surveys: state, last change, number of questions, name."""
    from bot.survey_commands import print_surveys

    print_surveys(language)


@questionnaires.command(name="show")
def show_survey(
    name: Annotated[str, typer.Argument(metavar="NAME", help="as surveys list has it")],
    language: _Language = None,
) -> None:
    """Print a survey as a file, with what each line means."""
    from bot.survey_commands import print_survey

    print_survey(name, language)


@questionnaires.command(name="apply")
def apply_survey(
    file: Annotated[
        typer.FileBinaryRead, typer.Argument(metavar="FILE", help="the survey; - is standard input")
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="only say what is wrong, or what would change")
    ] = False,
    language: _Language = None,
) -> None:
    """Make a survey out of a file, or change the one of its name; an owner opens it in chat."""
    from bot.survey_commands import take_survey

    take_survey(file, language, dry_run=dry_run)


@questionnaires.command(name="ready")
def ready_surveys(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="print this one, as a file")
    ] = None,
    language: _Language = None,
) -> None:
    """List the ready-made surveys, or print one of them."""
    from bot.survey_commands import print_ready

    print_ready(name, language)


@questionnaires.command(name="example")
def example_survey(language: _Language = None) -> None:
    """Print a survey with every kind of question, with what each line means."""
    from bot.survey_commands import print_example

    print_example(language)


@questionnaires.command(name="results")
def survey_results(
    name: Annotated[str, typer.Argument(metavar="NAME", help="as surveys list has it")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="where to; it must not exist")],
    form: Annotated[
        Literal["csv", "xlsx"], typer.Option("--format", help="what kind of file")
    ] = "csv",
    language: _Language = None,
) -> None:
    """Write every finished sheet of a survey into a file: a row each, a column per question."""
    from bot.survey_results_command import write_results

    write_results(name, form, out, language)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, that of the command line by default; returns CONTRACT's exit code."""
    _speak_all_letters()
    try:
        return _carried_out(arguments)
    except BrokenPipeError:  # whoever reads has read enough
        _say_no_more()
        return NOT_DONE
    except UsageError as wrong:
        return _trouble(WRONG_USAGE, [f"{wrong.format_message()} (--help says what is allowed)"])
    except Exception as error:
        from bot.mishaps import told

        trouble = told(error)
        if trouble is None:
            raise
        if isinstance(error, OSError):
            _say_no_more()
        return _trouble(*trouble)


def _carried_out(arguments: Sequence[str] | None) -> int:
    code: int = app(arguments, standalone_mode=False) or 0
    sys.stdout.flush()  # a full disk behind it is to be told of, and not lost at the exit
    return code


def _speak_all_letters() -> None:
    """Files and pipes get UTF-8, whatever the machine's own alphabet; a screen what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def _say_no_more() -> None:
    """What could not be written is not tried again when the interpreter ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def _trouble(code: int, lines: Sequence[str]) -> int:
    for line in lines:
        sys.stderr.write(" ".join(line.split()) + "\n")
    return code
