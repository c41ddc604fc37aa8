"""Writing to the shop: /feedback, and every message of a customer that answers no question."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.methods import SendMessage
from aiogram.types import Message

from handlers.guest import Guest, OnlyMembers
from handlers.screen import answer_text
from handlers.voice import states
from handlers.voice.content import picture_of
from handlers.voice.passes import NoCommand, Stray, passes
from locales.texts import Html
from loyalty.voice.feedback import Arrived, answers_at, write_to_team

router = Router(name="feedback")
strays = Router(name="strays")
"""Heard last: whatever else a message may be for comes before."""


@router.message(Command("feedback"), OnlyMembers())
async def ask_words(message: Message, guest: Guest) -> SendMessage:
    """/feedback: what do you want to say?"""
    await guest.state.set_state(states.Writing.words)
    await guest.state.set_data({})
    now = guest.clock.now()
    answers = answers_at(guest.program, now)
    if answers > now:
        text = guest.words("feedback-ask-later", at=guest.clock_time(answers))
    else:
        text = guest.words("feedback-ask")
    return answer_text(message, text, None)


@router.message(states.Writing.words, NoCommand(), OnlyMembers())
async def take_words(message: Message, guest: Guest) -> SendMessage | None:
    """What they say, in whatever kind of message."""
    if not passes(message):
        return answer_text(message, guest.words("feedback-kind-refused"), None)
    await guest.state.clear()
    return await _pass_on(message, guest)


@strays.message(Stray(), OnlyMembers())
async def take_stray(message: Message, guest: Guest) -> SendMessage | None:
    """What they say unasked."""
    return await hear(message, guest)


async def hear(message: Message, guest: Guest) -> SendMessage | None:
    """The team hears it, of whatever kind it is."""
    if not passes(message):
        return answer_text(message, guest.words("feedback-kind-refused"), None)
    return await _pass_on(message, guest)


async def _pass_on(message: Message, guest: Guest) -> SendMessage | None:
    replied = message.reply_to_message
    arrived = await guest.store.write(
        write_to_team,
        member_id=guest.member.id,
        message=message.message_id,
        now=guest.clock.now(),
        album=message.media_group_id,
        content=picture_of(message),
        reply_to=replied.message_id if replied is not None else None,
    )
    text = _arrival(arrived, guest)
    return answer_text(message, text, None) if text is not None else None


def _arrival(arrived: Arrived, guest: Guest) -> Html | None:
    """Said once, where a conversation begins."""
    if not arrived.first:
        return None
    if arrived.later is None:
        return guest.words("feedback-taken")
    return guest.words("feedback-taken-later", at=guest.clock_time(arrived.later))
