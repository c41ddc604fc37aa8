"""✏️ in the form of a customer: points by hand, with a reason, and a second person's answer."""

from aiogram import Router
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.buttons import AskCorrection
from handlers.desk import AtDesk, Desk
from handlers.points.purse import balance_line
from handlers.returns import buttons, states
from handlers.returns.reasons import OF_CORRECTIONS, chosen_reason, in_words
from handlers.screen import Shown, answer_text, button, replace_text, rows
from handlers.till.form import customer_at
from handlers.typed import Typed
from locales.amounts import signed
from loyalty.records.outbox import Answer
from loyalty.records.team import Role
from loyalty.returns.corrections import (
    Weighed,
    answer_correction,
    correct_points,
    parse_points,
    weigh_correction,
)
from loyalty.returns.reasons import typed_reason
from loyalty.values import ApprovalId, MemberId, OperationId, Points

router = Router(name="corrections")


@router.callback_query(AskCorrection.filter(), AtDesk(Role.MANAGER))
async def ask_points(
    callback: CallbackQuery, callback_data: AskCorrection, desk: Desk
) -> TelegramMethod[Message]:
    """✏️: how many points, and in which direction?"""
    customer = await customer_at(desk, MemberId(callback_data.member))
    words = desk.words
    await desk.state.set_state(states.Correction.points)
    await desk.state.set_data({"of": customer.member.id})
    text = words("correction-points", name=customer.person.name or words.plain("no-name"))
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=rows(_keep(desk)))


@router.message(states.Correction.points, Typed(), AtDesk(Role.MANAGER))
async def take_points(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """+100 or -50; then, why?"""
    member, points = (await desk.state.get_data())["of"], parse_points(typed)
    await _weigh(desk, MemberId(member), points)
    asked, words = message.message_id, desk.words
    await desk.state.set_state(states.Correction.reason)
    await desk.state.set_data({"of": member, "points": points})
    usual = [
        button(
            in_words(reason, words),
            buttons.CorrectionWhy(member=member, points=points, asked=asked, why=why),
        )
        for why, reason in OF_CORRECTIONS.items()
    ]
    text = words("correction-why", points=signed(points))
    return message.answer(text, reply_markup=rows(*usual, _keep(desk)))


@router.message(states.Correction.reason, Typed(), AtDesk(Role.MANAGER))
async def take_reason(message: Message, typed: str, desk: Desk) -> TelegramMethod[Message]:
    """A reason in one's own words. Another one, sent later, is a correction of its own."""
    asked = message.message_id
    data = await desk.state.update_data(reason=typed_reason(typed), asked=asked)
    chosen = buttons.Correct(
        member=data["of"], points=data["points"], asked=asked, why=buttons.Why.TYPED
    )
    return answer_text(message, *await _weighed(desk, chosen))


@router.callback_query(buttons.CorrectionWhy.filter(), AtDesk(Role.MANAGER))
async def pick_reason(
    callback: CallbackQuery, callback_data: buttons.CorrectionWhy, desk: Desk
) -> TelegramMethod[Message | bool]:
    """One of the usual reasons."""
    chosen = buttons.Correct(**callback_data.model_dump())
    return replace_text(callback, *await _weighed(desk, chosen))


@router.callback_query(buttons.Correct.filter(), AtDesk(Role.MANAGER))
async def correct(
    callback: CallbackQuery, callback_data: buttons.Correct, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅: done, or asked of a second person."""
    points, words = Points(callback_data.points), desk.words
    done = await desk.store.write(
        correct_points,
        member_id=MemberId(callback_data.member),
        points=points,
        reason=await chosen_reason(desk, callback_data, OF_CORRECTIONS),
        by=desk.person.id,
        operation=OperationId(f"correction:{desk.person.id}-{callback_data.asked}"),
        now=desk.clock.now(),
    )
    await _leave(desk)
    if done.repeated and done.waiting:  # and answered since, perhaps: the answer stands elsewhere
        return callback.answer(words.plain("correction-repeated"))
    name, shown = done.name or words.plain("no-name"), signed(points)
    if done.waiting:
        return replace_text(callback, words("correction-waits", name=name, points=shown))
    balance = balance_line(done.balance, words)
    text = words("correction-done", name=name, points=shown, balance=balance)
    return replace_text(callback, text)


@router.callback_query(buttons.KeepPoints.filter(), AtDesk(Role.MANAGER))
async def keep_points(callback: CallbackQuery, desk: Desk) -> TelegramMethod[Message | bool]:
    """❌: nothing is changed."""
    await _leave(desk)
    return replace_text(callback, desk.words("correction-kept"))


@router.callback_query(buttons.AnswerCorrection.filter(), AtDesk(Role.MANAGER))
async def answer(
    callback: CallbackQuery, callback_data: buttons.AnswerCorrection, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅ and ❌ of the second person."""
    approval, done = await desk.store.write(
        answer_correction,
        approval_id=ApprovalId(callback_data.approval),
        yes=callback_data.yes,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    words = desk.words
    if done.repeated:
        return callback.answer(words.plain("correction-repeated"))
    text = words(
        "correction-done" if approval.answer is Answer.GRANTED else "correction-refused",
        name=done.name or words.plain("no-name"),
        points=signed(done.points),
        balance=balance_line(done.balance, words),
    )
    return replace_text(callback, text)


async def _weighed(desk: Desk, chosen: buttons.Correct) -> Shown:
    """Everything that ✅ will do."""
    weighed = await _weigh(desk, MemberId(chosen.member), Points(chosen.points))
    words = desk.words
    text = words(
        "correction-ask" if weighed.alone else "correction-ask-second",
        name=weighed.name or words.plain("no-name"),
        points=signed(chosen.points),
        balance=balance_line(weighed.balance, words),
        reason=in_words(await chosen_reason(desk, chosen, OF_CORRECTIONS), words),
    )
    return text, rows(button(words.plain("correction-yes-button"), chosen), _keep(desk))


async def _weigh(desk: Desk, member_id: MemberId, points: Points) -> Weighed:
    return await desk.store.read(
        weigh_correction,
        member_id=member_id,
        points=points,
        by=desk.person.id,
        now=desk.clock.now(),
    )


async def _leave(desk: Desk) -> None:
    """What was asked is not asked any more; other questions stay open."""
    if await desk.state.get_state() in states.Correction:
        await desk.state.clear()


def _keep(desk: Desk) -> InlineKeyboardButton:
    return button(desk.words.plain("cancel-button"), buttons.KeepPoints())
