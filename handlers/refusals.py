"""Refusals in words: every type of loyalty/errors.py has its sentence here, and nowhere else."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.caller import Handler
from locales.amounts import clock_time, moment, money
from locales.texts import Words
from loyalty import errors
from loyalty.program import Program

_SIMPLE: dict[type[errors.Refusal], str] = {
    errors.NotStaff: "not-staff",
    errors.NotAllowed: "not-allowed",
    errors.NotMember: "not-member",
    errors.CardUnknown: "card-unknown",
    errors.AmountUnreadable: "amount-unreadable",
    errors.AmountNotPositive: "amount-nothing",
    errors.OwnCard: "own-card",
    errors.QuoteUnknown: "quote-unknown",
    errors.QuoteWithdrawn: "quote-withdrawn",
    errors.QuoteCredited: "quote-credited",
    errors.SaleUnknown: "sale-unknown",
    errors.SaleUndone: "sale-undone",
    errors.InviteGone: "invite-gone",
    errors.InviteLowersRole: "invite-lowers",
    errors.LastOwner: "last-owner",
    errors.NameEmpty: "name-empty",
    errors.BirthdayUnreadable: "birthday-unreadable",
    errors.BirthdaySet: "birthday-set",
    errors.PhoneUnreadable: "phone-unreadable",
    errors.OperationConflict: "conflict",
}


class AnswersRefusals(BaseMiddleware):
    """What the rules refuse is answered as a message, or as an alert where a button was tapped."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Run the handler and word what it was refused."""
        try:
            return await handler(event, data)
        except errors.Refusal as refusal:
            words, program = data["words"], data["program"]
            if isinstance(event, CallbackQuery):
                return event.answer(explain(refusal, words, program), show_alert=True)
            if isinstance(event, Message):
                return event.answer(explain(refusal, words, program))
            raise


def explain(refusal: errors.Refusal, words: Words, program: Program) -> str:
    """What was wrong and what to do, in one or two plain sentences of at most 200 characters."""
    zone = ZoneInfo(program.time_zone)
    match refusal:
        case errors.CardExpired(until=until):
            text = words.plain("refusal-card-expired", at=moment(until, zone, words.language))
        case errors.TooManyGuesses(until=until):
            text = words.plain("refusal-guesses", at=clock_time(until, zone))
        case errors.AmountTooLarge(largest=largest):
            largest_bill = money(largest, program.currency, words.language)
            text = words.plain("refusal-amount-large", largest=largest_bill)
        case errors.UndoTooLate(until=until):
            text = words.plain("refusal-undo-late", at=clock_time(until, zone))
        case errors.NameTooLong(limit=limit):
            text = words.plain("refusal-name-long", limit=limit)
        case errors.NotEnoughPoints(spendable=spendable):
            text = words.plain("refusal-not-enough", points=spendable)
        case _:
            text = words.plain(f"refusal-{_SIMPLE[type(refusal)]}")
    return text
