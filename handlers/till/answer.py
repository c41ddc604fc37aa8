"""What a customer answers when the till asks for points."""

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.guest import Guest, OnlyMembers
from handlers.screen import replace_text
from handlers.till import buttons, question
from loyalty.till.errors import QuestionOver
from loyalty.till.spending import Upshot, answer_spending
from loyalty.values import QuoteId

router = Router(name="answer")


@router.callback_query(buttons.AnswerSpending.filter(), OnlyMembers())
async def answer(
    callback: CallbackQuery, callback_data: buttons.AnswerSpending, guest: Guest
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅ pays, points and all; ❌ leaves everything as it is. The receipt comes by itself."""
    words = guest.words
    try:
        answered = await guest.store.write(
            answer_spending,
            asked=QuoteId(callback_data.question),
            person_id=guest.person.id,
            yes=callback_data.yes,
            now=guest.clock.now(),
        )
    except QuestionOver:
        return replace_text(callback, words("spending-answer-over"))
    if answered.receipt is not None and answered.receipt.repeated and not _is_open(callback):
        return callback.answer(words.plain("spending-already-paid"))
    if answered.upshot is Upshot.PAID:
        return replace_text(callback, question.paid(answered.question, guest.program, words))
    return replace_text(callback, words(f"spending-answer-{answered.upshot}"))


def _is_open(callback: CallbackQuery) -> bool:
    """Whether the message still asks: the process may have ended before it could say "paid"."""
    message = callback.message
    return isinstance(message, Message) and message.reply_markup is not None
