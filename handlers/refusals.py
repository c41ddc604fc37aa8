"""Refusals in words: every type of loyalty/errors.py has its sentence here, and nowhere else."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.caller import Handler
from locales.amounts import clock_time, moment, money
from locales.texts import Words
from loyalty import errors
from loyalty.guard import tell_of_refusal
from loyalty.program import Program
from loyalty.store import Store

_SIMPLE: dict[type[errors.Refusal], str] = {
    errors.NotStaff: "not-staff",
    errors.NotAllowed: "not-allowed",
    errors.NotMember: "not-member",
    errors.CardUnknown: "card-unknown",
    errors.AmountUnreadable: "amount-unreadable",
    errors.AmountNotPositive: "amount-nothing",
    errors.OwnCard: "own-card",
    errors.PointsUnreadable: "points-unreadable",
    errors.CustomerUnreachable: "customer-unreachable",
    errors.QuestionOver: "question-over",
    errors.QuoteUnknown: "quote-unknown",
    errors.QuoteWithdrawn: "quote-withdrawn",
    errors.QuoteCredited: "quote-credited",
    errors.SaleUnknown: "sale-unknown",
    errors.SaleUndone: "sale-undone",
    errors.SaleChanged: "sale-changed",
    errors.ReasonUnreadable: "reason-unreadable",
    errors.CorrectionUnreadable: "correction-unreadable",
    errors.NobodyToAsk: "nobody-to-ask",
    errors.ApprovalAnswered: "approval-answered",
    errors.ApprovalGone: "approval-gone",
    errors.InviteGone: "invite-gone",
    errors.InviteLowersRole: "invite-lowers",
    errors.RoleSuspended: "role-suspended",
    errors.LastOwner: "last-owner",
    errors.BillNeedsManager: "bill-manager",
    errors.SaleDisputed: "sale-disputed",
    errors.DisputeTooLate: "dispute-late",
    errors.AlertUnknown: "alert-unknown",
    errors.CurrencyInUse: "currency-in-use",
    errors.NameEmpty: "name-empty",
    errors.BirthdayUnreadable: "birthday-unreadable",
    errors.BirthdaySet: "birthday-set",
    errors.PhoneUnreadable: "phone-unreadable",
    errors.OperationConflict: "conflict",
}


class AnswersRefusals(BaseMiddleware):
    """What the rules refuse is answered as a message, or as an alert where a button was tapped.

    Of what a limit against fraud refuses, the owners are told as well.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Run the handler and word what it was refused."""
        try:
            return await handler(event, data)
        except errors.Refusal as refusal:
            words, program = data["words"], data["program"]
            if isinstance(refusal, errors.LimitReached):
                store: Store = data["store"]
                now = refusal.breach.at
                await store.write(tell_of_refusal, breach=refusal.breach, now=now)
            if isinstance(event, CallbackQuery):
                return event.answer(explain(refusal, words, program), show_alert=True)
            if isinstance(event, Message):
                return event.answer(explain(refusal, words, program))
            raise


def explain(refusal: errors.Refusal, words: Words, program: Program) -> str:
    """What was wrong and what to do, in one or two plain sentences of at most 200 characters."""
    match refusal:
        case errors.AmountTooLarge(largest=largest):
            largest_bill = money(largest, program.currency, words.language)
            text = words.plain("refusal-amount-large", largest=largest_bill)
        case errors.RefundTooLarge(left=left):
            what_is_left = money(left, program.currency, words.language)
            text = words.plain("refusal-refund-large", left=what_is_left)
        case errors.CorrectionTooLarge(spendable=spendable):
            text = words.plain("refusal-correction-large", points=spendable)
        case errors.NameTooLong(limit=limit):
            text = words.plain("refusal-name-long", limit=limit)
        case errors.NotEnoughPoints(spendable=spendable):
            text = words.plain("refusal-not-enough", points=spendable)
        case errors.LimitReached(breach=breach):
            text = words.plain(f"refusal-limit-{breach.pattern}")
        case _ if type(refusal) in _SIMPLE:
            text = words.plain(f"refusal-{_SIMPLE[type(refusal)]}")
        case _:
            text = _about_time(refusal, words, ZoneInfo(program.time_zone))
    return text


def _about_time(refusal: errors.Refusal, words: Words, zone: ZoneInfo) -> str:
    """Those that say until when something worked, or from when it does."""
    match refusal:
        case errors.CardExpired(until=until):
            return words.plain("refusal-card-expired", at=moment(until, zone, words.language))
        case errors.TooManyGuesses(until=until):
            return words.plain("refusal-guesses", at=clock_time(until, zone))
        case errors.UndoTooLate(until=until):
            return words.plain("refusal-undo-late", at=clock_time(until, zone))
        case errors.RefundTooLate(until=until):
            return words.plain("refusal-refund-late", at=moment(until, zone, words.language))
        case errors.CustomerAsked(until=until):
            return words.plain("refusal-customer-asked", at=clock_time(until, zone))
    raise KeyError(refusal)
