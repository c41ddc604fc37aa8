"""What somebody of the team answers to customers who wrote: 💬, or a reply to what they read."""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.open_panels import PanelAnswer
from handlers.screen import answer_text, button, replace_text, rows
from handlers.voice import buttons, states
from handlers.voice.content import picture_of
from handlers.voice.passes import NoCommand, RepliesToCustomer, passes
from locales.texts import Html, Texts
from loyalty.records.team import Role
from loyalty.values import SaidId
from loyalty.voice.cards import Correspondent
from loyalty.voice.feedback import answer_member, look_at_correspondent
from loyalty.voice.phrases import Phrase, phrases_of, send_phrase
from loyalty.voice.ringing import end_waiting

_WIDEST = 60  # characters of a button

router = Router(name="replies")


@router.callback_query(buttons.AnswerCustomer.filter(), AtDesk(Role.MANAGER))
async def ask_reply(
    callback: CallbackQuery, callback_data: buttons.AnswerCustomer, desk: Desk, texts: Texts
) -> TelegramMethod[Message]:
    """💬: what is the answer?"""
    said_id = SaidId(callback_data.said)
    seen = await desk.store.read(look_at_correspondent, said_id=said_id, by=desk.person.id)
    await desk.state.set_state(states.Replying.words)
    await desk.state.set_data({"said": said_id})
    text = desk.words("reply-ask", name=_name(seen, desk))
    if seen.colleague is not None:
        text = Html(f"{text}\n\n{_colleague(seen, desk)}")
    default = texts.of("").language
    ready = await desk.store.read(phrases_of, said_id=said_id, default=default)
    drop = button(desk.words.plain("cancel-button"), buttons.DropReply())
    keyboard = rows(*(_phrase(one, said_id, desk) for one in ready), drop)
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


@router.callback_query(buttons.SendPhrase.filter(), AtDesk(Role.MANAGER))
async def send_ready(
    callback: CallbackQuery, callback_data: buttons.SendPhrase, desk: Desk, texts: Texts
) -> TelegramMethod[Message | bool]:
    """💬: an answer that is ready."""
    seen = await desk.store.write(
        send_phrase,
        said_id=SaidId(callback_data.said),
        key=callback_data.phrase,
        by=desk.person.id,
        default=texts.of("").language,
        now=desk.clock.now(),
    )
    await desk.state.clear()
    return replace_text(callback, _sent(seen, desk))


@router.callback_query(buttons.NoAnswer.filter(), AtDesk(Role.MANAGER))
async def leave_unanswered(
    callback: CallbackQuery, callback_data: buttons.NoAnswer, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✅: nobody need be reminded of it any more."""
    await desk.store.write(
        end_waiting,
        said_id=SaidId(callback_data.said),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    return replace_text(callback, desk.words("no-answer-needed"))


@router.callback_query(buttons.DropReply.filter(), AtDesk(Role.MANAGER))
async def drop_reply(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """❌: nothing is said."""
    await desk.ask_no_more(states.Replying.words)
    return replace_text(callback, desk.words("team-answer-dropped"))


@router.message(RepliesToCustomer(), NoCommand(), AtDesk(Role.MANAGER))
async def take_quoted(message: Message, said: SaidId, desk: Desk) -> SendMessage | None:
    """A reply to what the customer wrote; what is being asked besides stays open."""
    return await _answer(message, said, desk)


@router.message(states.Replying.words, PanelAnswer(), AtDesk(Role.MANAGER))
async def take_reply(message: Message, desk: Desk) -> SendMessage | None:
    """The answer, in whatever kind of message; a card's code is the till's."""
    said_id = SaidId((await desk.state.get_data())["said"])
    answer = await _answer(message, said_id, desk)
    if passes(message):
        await desk.state.clear()
    return answer


async def _answer(message: Message, said_id: SaidId, desk: Desk) -> SendMessage | None:
    if not passes(message):
        return answer_text(message, desk.words("feedback-kind-refused"), None)
    seen = await desk.store.write(
        answer_member,
        said_id=said_id,
        by=desk.person.id,
        message=message.message_id,
        now=desk.clock.now(),
        album=message.media_group_id,
        content=picture_of(message),
    )
    return answer_text(message, _sent(seen, desk), None)


def _sent(seen: Correspondent, desk: Desk) -> Html:
    text = desk.words("reply-sent", name=_name(seen, desk))
    if seen.colleague is None:
        return text
    return Html(f"{text}\n{_colleague(seen, desk)}")


def _phrase(phrase: Phrase, said: SaidId, desk: Desk) -> InlineKeyboardButton:
    """The owner's words as they are, a usual answer in the language of whoever taps it."""
    words = desk.words
    label = f"💬 {phrase.words}" if phrase.words else words.plain(f"phrase-{phrase.usual}-button")
    short = label if len(label) <= _WIDEST else f"{label[: _WIDEST - 1]}…"
    return button(short, buttons.SendPhrase(said=said, phrase=phrase.key))


def _colleague(seen: Correspondent, desk: Desk) -> Html:
    at = desk.moment(seen.answered_at) if seen.answered_at is not None else ""
    return desk.words("reply-colleague", colleague=seen.colleague or "", at=at)


def _name(seen: Correspondent, desk: Desk) -> str:
    return seen.name or desk.words.plain("no-name")
