"""How was it? One tap is an answer; of a low one, what was wrong, in taps, words or a photo."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.guest import Guest, OnlyMembers
from handlers.screen import Shown, answer_text, replace_text
from handlers.typed import Typed
from handlers.voice import buttons, states
from handlers.voice.asked import cause_of, rated, said, words_keyboard
from handlers.voice.feedback import hear
from handlers.voice.passes import NoCommand
from loyalty.clock import Clock
from loyalty.errors import Refusal
from loyalty.records.people import Caller
from loyalty.store import Store
from loyalty.values import RatingId
from loyalty.voice.errors import RatingTooLate
from loyalty.voice.ratings import OwnRating, finish_rating, rate, tick_cause, to_say

router = Router(name="rate")


@router.callback_query(buttons.Rate.filter(), OnlyMembers())
async def take_score(
    callback: CallbackQuery, callback_data: buttons.Rate, guest: Guest
) -> TelegramMethod[Message | bool]:
    """A score, or another one within a day."""
    own = await guest.store.write(
        rate,
        rating_id=RatingId(callback_data.rating),
        score=callback_data.score,
        member_id=guest.member.id,
        now=guest.clock.now(),
    )
    if own.happy:
        await guest.ask_no_more(states.Rated.words)  # what they write now is no complaint
    return replace_text(callback, *rated(own, guest.words, guest.program))


@router.callback_query(buttons.Tick.filter(), OnlyMembers())
async def tick(
    callback: CallbackQuery, callback_data: buttons.Tick, guest: Guest
) -> TelegramMethod[Message | bool]:
    """Something that was wrong, or was not after all."""
    own = await guest.store.write(
        tick_cause,
        rating_id=RatingId(callback_data.rating),
        cause=cause_of(callback_data.cause, guest.program),
        member_id=guest.member.id,
        now=guest.clock.now(),
    )
    return replace_text(callback, *rated(own, guest.words, guest.program))


@router.callback_query(buttons.Say.filter(), OnlyMembers())
async def ask_words(
    callback: CallbackQuery, callback_data: buttons.Say, guest: Guest
) -> TelegramMethod[Message | bool]:
    """➡️: in words or a photo, who wants to."""
    own = await guest.store.read(
        to_say,
        rating_id=RatingId(callback_data.rating),
        member_id=guest.member.id,
        now=guest.clock.now(),
    )
    await guest.state.set_state(states.Rated.words)
    await guest.state.set_data({"rating": callback_data.rating})
    keyboard = words_keyboard(own.rating, guest.words)
    return replace_text(callback, guest.words("rating-words"), keyboard)


@router.callback_query(buttons.Done.filter(), OnlyMembers())
async def leave_wordless(
    callback: CallbackQuery, callback_data: buttons.Done, guest: Guest
) -> TelegramMethod[Message | bool]:
    """➡️ in place of words."""
    own = await _finish(guest, callback_data.rating)
    await guest.ask_no_more(states.Rated.words)
    return replace_text(callback, *said(own, guest.words, guest.program))


class NothingToAdd(Filter):
    """Lets through what comes when nothing can be added to the rating any more."""

    async def __call__(
        self, _: Message, caller: Caller | None, state: FSMContext, store: Store, clock: Clock
    ) -> bool:
        """Whether it does."""
        if caller is None or caller.member is None:
            return False
        rating_id = RatingId((await state.get_data())["rating"])
        member_id, now = caller.member.id, clock.now()
        try:
            await store.read(to_say, rating_id=rating_id, member_id=member_id, now=now)
        except Refusal:
            return True
        return False


@router.message(states.Rated.words, NoCommand(), NothingToAdd(), OnlyMembers())
async def take_late(message: Message, guest: Guest) -> SendMessage | None:
    """Days later it is for the team, as whatever else a customer says."""
    await guest.state.clear()
    if guest.role is not None:
        raise RatingTooLate
    return await hear(message, guest)


@router.message(states.Rated.words, Typed(), OnlyMembers())
async def take_words(message: Message, typed: str, guest: Guest) -> SendMessage:
    """The customer's own words."""
    return answer_text(message, *await _heard(guest, words=typed))


@router.message(states.Rated.words, F.photo, OnlyMembers())
async def take_photo(message: Message, guest: Guest) -> SendMessage:
    """A photo, and what is written under it."""
    photo = message.photo[-1].file_id if message.photo else None
    return answer_text(message, *await _heard(guest, words=message.caption, photo=photo))


async def _heard(guest: Guest, **more: Any) -> Shown:
    rating = (await guest.state.get_data())["rating"]
    own = await _finish(guest, rating, **more)
    await guest.ask_no_more(states.Rated.words)
    return said(own, guest.words, guest.program)


async def _finish(guest: Guest, rating: int, **more: Any) -> OwnRating:
    return await guest.store.write(
        finish_rating,
        rating_id=RatingId(rating),
        member_id=guest.member.id,
        now=guest.clock.now(),
        **more,
    )
