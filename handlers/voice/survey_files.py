"""📥 A survey's sheets as a file, CSV or XLSX, in the chat."""

import asyncio
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from aiogram import Bot, F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, FSInputFile, Message

from handlers.desk import AtDesk, Desk
from handlers.lengths import on_one_line
from handlers.voice.buttons import ShowResults, What
from handlers.voice.survey_table import SurveyTable
from handlers.voice.tables import CSV, XLSX, Table, table_at
from loyalty.records.team import Role
from loyalty.values import SurveyId
from loyalty.voice.exporting import Filled, Outline, Page, next_page, outline
from loyalty.voice.wording import in_language

KINDS = {What.CSV: CSV, What.XLSX: XLSX}
LARGEST = 50_000_000  # bytes, Telegram's limit for what a bot sends
_AT_ONCE = 500  # sheets
_LONGEST = 200  # characters of a title

router = Router(name="survey files")


@router.callback_query(ShowResults.filter(F.what.in_(set(KINDS))), AtDesk(Role.MANAGER))
async def send_file(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk, bot: Bot
) -> TelegramMethod[Message] | None:
    """📥: every finished sheet that one may see, in a message of its own."""
    kind = KINDS[callback_data.what]
    about = await desk.store.read(
        outline,
        survey_id=SurveyId(callback_data.survey),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"survey-{about.survey.id}.{kind}"
        rows = await _write(file, kind, about, desk)
        return await _sent(file, rows, about, desk, bot)


async def _sent(
    file: Path, rows: int, about: Outline, desk: Desk, bot: Bot
) -> TelegramMethod[Message] | None:
    """Sent while it is there; or what else to do with one that Telegram would not take."""
    words, survey = desk.words, about.survey
    if (await asyncio.to_thread(file.stat)).st_size > LARGEST:
        text = words("export-too-large")
        await bot.send_message(desk.chat, text)
        return None
    called = in_language(survey.questionnaire.title, words.language) or survey.name
    title = on_one_line(called, _LONGEST)
    caption = words("export-caption", title=title, rows=rows)
    await bot.send_document(desk.chat, FSInputFile(file), caption=caption)
    return None


async def _write(file: Path, kind: str, about: Outline, desk: Desk) -> int:
    """How many rows. What is read by the store's threads is written by another one, so that nobody
    else waits for a long file.
    """
    rows, count = SurveyTable(about, desk.program, desk.words), 0
    after: Filled | None = None
    with closing(await asyncio.to_thread(table_at, file, kind)) as table:
        table.row(rows.heading())
        while page := await desk.store.read(
            next_page,
            survey_id=about.survey.id,
            after=after,
            limit=_AT_ONCE,
            by=desk.person.id,
        ):
            await asyncio.to_thread(_add, table, rows, page)
            after, count = page[-1][0], count + len(page)
    return count


def _add(table: Table, rows: SurveyTable, page: Page) -> None:
    for filled, given in page:
        table.row(rows.row(filled, given))
