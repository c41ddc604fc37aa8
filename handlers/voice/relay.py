"""How what is carried between customers and the team goes out: copies, which name no sender."""

from collections.abc import Mapping
from html import escape

from aiogram.methods import CopyMessage, CopyMessages, SendMediaGroup, SendMessage
from aiogram.types import InlineKeyboardMarkup, ReplyParameters

from handlers.rendered import Reader, Render, Rendered, sent
from handlers.screen import button, rows
from handlers.voice import buttons
from handlers.voice.content import part_of_album
from locales.texts import Html
from loyalty.errors import Refusal
from loyalty.records.outbox import Notice
from loyalty.records.voice.feedback import Content, Place
from loyalty.values import SaidId
from loyalty.voice.cards import Correspondent
from loyalty.voice.carrying import (
    Carried,
    Carrying,
    NotCarried,
    NotReached,
    WhoWrites,
    to_carry,
)
from loyalty.voice.feedback import look_at_correspondent
from loyalty.voice.phrases import PhraseSent, quoted_in
from loyalty.voice.ringing import Unanswered


async def who_writes(told: WhoWrites, reader: Reader) -> Rendered | None:
    """To whoever leads: who is about to be heard."""
    try:
        seen = await reader.store.read(
            look_at_correspondent, said_id=told.said, by=reader.person_id
        )
    except Refusal:
        return None
    name = seen.name or reader.words.plain("no-name")
    return sent(reader, who(seen, name, reader), answer_keyboard(told.said, name))


async def carried(told: Carried, reader: Reader) -> Rendered | None:
    """The copy: under a customer's stands 💬, a customer reads it as an answer to their own."""
    carrying = await reader.store.read(to_carry, said_id=told.said, to=Place(reader.person_id))
    if carrying is None:
        return None
    name = carrying.customer or reader.words.plain("no-name")
    keyboard = answer_keyboard(told.said, name) if carrying.by_customer else None
    return Rendered(copy_of(carrying, reader.chat, told.parts, keyboard=keyboard))


def not_carried(_: NotCarried, reader: Reader) -> Rendered:
    """To whoever said it."""
    return sent(reader, reader.words("feedback-not-carried"))


def not_reached(told: NotReached, reader: Reader) -> Rendered:
    """To whoever of the team answered."""
    return sent(reader, reader.words("reply-not-reached", name=reader.customer_named))


def unanswered(told: Unanswered, reader: Reader) -> Rendered:
    """To whoever is to answer."""
    words, name = reader.words, reader.customer_named
    no_need = button(words.plain("no-answer-button"), buttons.NoAnswer(said=told.said))
    answer = button(f"💬 {name}", buttons.AnswerCustomer(said=told.said))
    return sent(reader, words("feedback-unanswered", name=name), rows(answer, no_need))


async def phrase_sent(told: PhraseSent, reader: Reader) -> Rendered:
    """To the customer: an answer that was ready, in their own language."""
    words, quoted = reader.words, None
    found = await reader.store.read(quoted_in, said_id=told.said, person_id=reader.person_id)
    if found is not None:
        quoted = ReplyParameters(message_id=found, allow_sending_without_reply=True)
    text = words(f"phrase-said-{told.usual}") if told.usual else escape(told.words)
    return Rendered(SendMessage(chat_id=reader.chat, text=text, reply_parameters=quoted))


def copy_of(
    carrying: Carrying,
    chat: int,
    parts: tuple[Content, ...],
    *,
    topic: int | None = None,
    keyboard: InlineKeyboardMarkup | None = None,
) -> CopyMessage | CopyMessages | SendMediaGroup:
    """The request. An album stays together: it is copied as one, or sent anew where it answers
    something, since Telegram lets no copied album be quoted; and it takes no buttons under one.
    """
    quoted = None
    if carrying.quoted is not None:
        quoted = ReplyParameters(message_id=carrying.quoted, allow_sending_without_reply=True)
    first, *others = carrying.messages
    known = {part.message: part for part in parts}
    if others and quoted is not None and known.keys() >= {*carrying.messages}:
        return SendMediaGroup(
            chat_id=chat,
            message_thread_id=topic,
            media=[part_of_album(known[message]) for message in carrying.messages],
            reply_parameters=quoted,
        )
    if others:
        return CopyMessages(
            chat_id=chat,
            message_thread_id=topic,
            from_chat_id=carrying.source,
            message_ids=[first, *others],
        )
    return CopyMessage(
        chat_id=chat,
        message_thread_id=topic,
        from_chat_id=carrying.source,
        message_id=first,
        reply_parameters=quoted,
        reply_markup=keyboard,
    )


def who(seen: Correspondent, name: str, reader: Reader) -> Html:
    """The card of whoever writes."""
    words = reader.words
    lines = [words("feedback-who", name=name)]
    if seen.tier is not None:
        lines.append(words("feedback-who-tier", tier=seen.tier))
    lines.append(words("feedback-who-purchases", purchases=seen.purchases))
    if seen.score is not None:
        lines.append(words("feedback-who-score", score=seen.score))
    return Html("\n".join(lines))


def answer_keyboard(said: SaidId, name: str) -> InlineKeyboardMarkup:
    """💬 with the customer's name."""
    return rows(button(f"💬 {name}", buttons.AnswerCustomer(said=said)))


RENDERERS: Mapping[type[Notice], Render] = {
    Carried: carried,
    NotCarried: not_carried,
    NotReached: not_reached,
    PhraseSent: phrase_sent,
    Unanswered: unanswered,
    WhoWrites: who_writes,
}
