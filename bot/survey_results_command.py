"""A survey's results at the command line: every sheet into a file."""

from contextlib import closing
from difflib import get_close_matches
from pathlib import Path

import typer

from bot.clock import MachineClock
from bot.database import InTheWay, prepare_database
from bot.settings import WrongSettings, default_language, load_shop_settings
from handlers.explained import explain
from handlers.voice.survey_table import SurveyTable
from handlers.voice.tables import table_at
from locales.texts import LANGUAGES, Texts, Words
from loyalty.errors import Refusal
from loyalty.program.versions import programme_now
from loyalty.records.voice.surveys import Survey
from loyalty.rules.program import Program
from loyalty.voice.exporting import Filled, next_page, outline
from loyalty.voice.surveys import all_surveys
from storage.store import SqlStore, open_store

PAGE = 500  # sheets that are read at once


def write_results(name: str, kind: str, file: Path, language: str | None) -> None:
    """Write every sheet of a survey into a new file.

    Raises WrongSettings where there is no survey of this name, InTheWay where the file cannot be
    made, or there is nothing to be shown yet.
    """
    if language not in {None, *LANGUAGES}:
        raise WrongSettings(f"--language {language}: it must be one of {', '.join(LANGUAGES)}")
    settings = load_shop_settings()
    prepare_database(settings)
    words = Texts.load(language or default_language(), strict=False).of(language or "")
    with closing(open_store(settings.database_url)) as store:
        program = store.read_and_wait(programme_now)
        if program is None:
            raise InTheWay(words.plain("no-programme-yet"))
        survey = _named(store, name, words)
        try:
            rows = _write(store, survey, program, words, kind, file)
        except Refusal as refusal:
            raise InTheWay(explain(refusal, words, program)) from None
        except FileExistsError:
            raise InTheWay(words.plain("export-in-the-way", file=str(file))) from None
        except OSError as error:
            raise InTheWay(f"{file}: {error.strerror or error}") from None
    typer.echo(words.plain("export-written", rows=str(rows), file=str(file)))


def _write(
    store: SqlStore, survey: Survey, program: Program, words: Words, kind: str, file: Path
) -> int:
    """How many rows; what has been begun is taken away where it cannot be finished."""
    now, read = MachineClock().now(), store.read_and_wait
    about = read(outline, survey_id=survey.id, by=None, now=now)
    rows, table = SurveyTable(about, program, words), table_at(file, kind)
    try:
        with closing(table):
            table.row(rows.heading())
            count = 0
            after: Filled | None = None
            while page := read(next_page, survey_id=survey.id, after=after, limit=PAGE, by=None):
                for filled, given in page:
                    table.row(rows.row(filled, given))
                after = page[-1][0]
                count += len(page)
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return count


def _named(store: SqlStore, name: str, words: Words) -> Survey:
    known = {survey.name: survey for survey in store.read_and_wait(all_surveys)}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1, cutoff=0) or list(known)[:1]
    if not near:
        raise WrongSettings(words.plain("export-no-surveys"))
    raise WrongSettings(words.plain("export-unknown", name=name, nearest=near[0]))
