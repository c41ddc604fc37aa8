"""What people wrote to a question, page by page, and those in which a word stands."""

from datetime import datetime

from aiogram import F, Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.lengths import cut
from handlers.open_panels import PanelAnswer
from handlers.paging import Page, turning
from handlers.screen import Shown, answer_text, replace_text, rows
from handlers.typed import Typed
from handlers.voice.buttons import ShowResults, What
from handlers.voice.looking import At, look_of, looked_at, to
from handlers.voice.result_words import question_text
from handlers.voice.states import Reading
from locales.amounts import short_day
from locales.texts import Html
from loyalty.records.team import Role
from loyalty.records.voice.results import Said
from loyalty.values import SurveyId
from loyalty.voice.reading import read_texts

_LONGEST = 600  # units of one of them, of which five fit into a message
_LONGEST_WORD = 64

router = Router(name="survey texts")


@router.callback_query(ShowResults.filter(F.what == What.TEXTS), AtDesk(Role.MANAGER))
async def show_texts(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """💬: all of them, the newest first."""
    return replace_text(callback, *await _page(callback_data, "", desk))


@router.callback_query(ShowResults.filter(F.what == What.FIND), AtDesk(Role.MANAGER))
async def ask_word(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✏️: which word?"""
    await desk.state.set_state(Reading.search)
    await desk.state.set_data({"at": callback_data.pack()})
    back = to(callback_data, desk.words.plain("back-button"), What.TEXTS)
    return replace_text(callback, desk.words("texts-ask"), rows(back))


@router.message(Reading.search, PanelAnswer(), Typed(), AtDesk(Role.MANAGER))
async def take_word(message: Message, typed: str, desk: Desk) -> SendMessage:
    """The word; what it stands in is shown. A card's code is the till's."""
    kept = await desk.state.get_data()
    await desk.state.clear()
    at, word = ShowResults.unpack(kept["at"]), typed[:_LONGEST_WORD]
    await desk.state.set_data({"word": word})
    text, keyboard = await _page(at.model_copy(update={"what": What.FOUND, "page": 0}), word, desk)
    return answer_text(message, text, keyboard)


@router.callback_query(ShowResults.filter(F.what == What.FOUND), AtDesk(Role.MANAGER))
async def show_found(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Another page of what the word stands in; of all of them, where the word is forgotten."""
    word = str((await desk.state.get_data()).get("word", ""))
    return replace_text(callback, *await _page(callback_data, word, desk))


async def _page(at: At, word: str, desk: Desk) -> Shown:
    words = desk.words
    found = await desk.store.read(
        read_texts,
        survey_id=SurveyId(at.survey),
        place=at.nth,
        look=await look_of(at, desk),
        word=word,
        page=at.page,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    lines = [words("texts-head", text=question_text(found.asked, words))]
    if word:
        lines.append(words("texts-found", word=word))
    lines += [_said(one, desk) for one in found.texts] or [words("texts-none")]
    lines.append(await looked_at(at, desk))
    return Html("\n\n".join(lines)), rows(*_ways(at, desk, more=found.more))


def _ways(at: At, desk: Desk, *, more: bool) -> list[tuple[InlineKeyboardButton, ...]]:
    words = desk.words
    page: Page[Said] = Page((), at.page, more)
    turns = turning(page, words, lambda number: at.model_copy(update={"page": number}), by_age=True)
    find = to(at, words.plain("texts-find-button"), What.FIND)
    back = to(at, words.plain("back-button"), What.QUESTION)
    return [turns, (find,), (back,)]


def _said(one: Said, desk: Desk) -> Html:
    at = desk.program.local(one.at).date() if isinstance(one.at, datetime) else one.at
    day = short_day(at, desk.words.language)
    return desk.words("texts-one", text=cut(one.words, _LONGEST), day=day)
