"""The answer of whoever is asked about a bill that a cashier may not credit alone."""

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.screen import replace_text
from handlers.till import buttons
from loyalty.records.team import Role
from loyalty.till.verdicts import answer_bill
from loyalty.values import ApprovalId

router = Router(name="large_bill")


@router.callback_query(buttons.AnswerBill.filter(), AtDesk(Role.MANAGER))
async def answer(
    callback: CallbackQuery, callback_data: buttons.AnswerBill, desk: Desk
) -> TelegramMethod[Message | bool]:
    """✅ makes the cashier's sale, ❌ ends it; the cashier's screen follows."""
    judged = await desk.store.write(
        answer_bill,
        approval_id=ApprovalId(callback_data.approval),
        yes=callback_data.yes,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    bill = desk.money(judged.quote.offer.bill)
    return replace_text(callback, desk.words(f"large-bill-{judged.verdict}", bill=bill))
