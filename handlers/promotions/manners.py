"""🔔 under a promotion: no more of them, at once, whoever taps it and whenever."""

from aiogram import F, Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.guest import Guest, OnlyMembers
from handlers.people.buttons import ChooseOffers
from handlers.promotions import buttons
from handlers.screen import button, replace_text, rows
from locales.texts import Words
from loyalty.promotions.manners import Offers, offers_again, stop_offers

router = Router(name="manners")


@router.callback_query(buttons.Stop.filter(F.delivery == 0))
async def explain_stop(callback: CallbackQuery, words: Words) -> TelegramMethod[bool]:
    """🔔 under what an owner is shown stops nothing."""
    return callback.answer(words.plain("offers-stop-shown"))


@router.callback_query(buttons.Stop.filter(), OnlyMembers())
async def stop(
    callback: CallbackQuery, guest: Guest
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """🔔: one line, with the ways back."""
    words, now = guest.words, guest.clock.now()
    if not await guest.store.write(stop_offers, member_id=guest.member.id, now=now):
        return callback.answer(words.plain("offers-stopped-before"))
    again = button(words.plain("offers-again-button"), buttons.OffersAgain())
    rarely = button(words.plain("offers-rarely-button"), ChooseOffers(offers=Offers.RARELY))
    return SendMessage(
        chat_id=guest.chat, text=words("offers-stopped"), reply_markup=rows((again, rarely))
    )


@router.callback_query(buttons.Stop.filter())
async def stop_for_nobody(callback: CallbackQuery, words: Words) -> TelegramMethod[bool]:
    """🔔 of somebody who has left, or never was a member: nothing is sent to them anyway."""
    return callback.answer(words.plain("offers-stopped-before"))


@router.callback_query(buttons.OffersAgain.filter(), OnlyMembers())
async def again(callback: CallbackQuery, guest: Guest) -> TelegramMethod[Message | bool]:
    """↩️: as before."""
    await guest.store.write(offers_again, member_id=guest.member.id, now=guest.clock.now())
    return replace_text(callback, guest.words("offers-again"))
