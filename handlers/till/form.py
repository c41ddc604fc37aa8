"""The sale form: who the customer is, and the question for the amount, which amount.py takes."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from handlers.buttons import AskCorrection, SalesOf
from handlers.desk import AtDesk, Desk
from handlers.points.purse import purse_line
from handlers.screen import button
from handlers.till import buttons, states
from locales.amounts import percent
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points
from loyalty.errors import NotMember
from loyalty.people.cards import card_payload, find_by_card
from loyalty.records.team import Role
from loyalty.rules.program import Program
from loyalty.till.customers import Customer, greet
from loyalty.values import MemberId

router = Router(name="form")


async def open_card(desk: Desk, payload: str) -> SendMessage:
    """The form for whoever's card this is. Raises CardExpired or CardUnknown."""
    member = await desk.store.read(
        find_by_card, key=desk.keys.card, payload=payload, now=desk.clock.now()
    )
    return await open_form(desk, member.id)


async def open_form(desk: Desk, member_id: MemberId) -> SendMessage:
    """Say who it is and ask for the amount.

    A customer whose amount is still missing is kept: a button below leads back to them.
    """
    customer = await customer_at(desk, member_id)
    waiting = await _put_aside(desk.state, member_id)
    await desk.state.set_state(states.Till.amount)
    await desk.state.set_data({"member": member_id, "waiting": waiting, "quoted": None})
    text = _form(customer, desk.program, desk.words)
    ways = [*await _way_back(waiting, desk), *_by_hand(member_id, desk)]
    keyboard = InlineKeyboardMarkup(inline_keyboard=ways) if ways else None
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


async def customer_at(desk: Desk, member_id: MemberId) -> Customer:
    """Who it is. Raises NotStaff, NotMember or OwnCard."""
    return await desk.store.read(
        greet, member_id=member_id, cashier=desk.person.id, now=desk.clock.now()
    )


async def open_customer(state: FSMContext) -> MemberId | None:
    """Whose amount is being asked for."""
    member = (await state.get_data()).get("member")
    return MemberId(member) if isinstance(member, int) else None


async def category_is_asked(state: FSMContext) -> bool:
    """Whether the amount was sent, and its category is still to be tapped."""
    return bool((await state.get_data()).get("undecided"))


async def close_form(state: FSMContext, member_id: MemberId) -> None:
    """The sale of this customer is decided; a form that is open for somebody else stays."""
    if await open_customer(state) == member_id:
        await state.clear()


@router.callback_query(buttons.PickCustomer.filter(), AtDesk())
async def go_back_to(
    callback: CallbackQuery, callback_data: buttons.PickCustomer, desk: Desk
) -> TelegramMethod[Message]:
    """🧾: the customer who was put aside."""
    return await open_card(desk, callback_data.card)


async def _put_aside(state: FSMContext, member_id: MemberId) -> MemberId | None:
    data = await state.get_data()
    current, waiting = data.get("member"), data.get("waiting")
    for kept in (None if data.get("quoted") else current, waiting):
        if kept is not None and kept != member_id:
            return MemberId(kept)
    return None


def _form(customer: Customer, program: Program, words: Words) -> str:
    """Of points, nothing is said where there are none and the programme gives none."""
    name = customer.person.name or words.plain("no-name")
    tier, lines = customer.tier, []
    if customer.purse.balance or gives_points(program):
        lines.append(words("till-receipt-balance", balance=purse_line(customer.purse, words)))
    if customer.discount:
        lines.append(words("sale-form-discount", rate=percent(customer.discount, words.language)))
    return words(
        "sale-form",
        name=name if tier is None else f"{name} · {tier.name}",
        lines=Html("".join(f"\n{line}" for line in lines)),
    )


def _by_hand(member_id: MemberId, desk: Desk) -> list[list[InlineKeyboardButton]]:
    """For leaders: the customer's purchases, to give one back, and ✏️ points."""
    if desk.staff.role is Role.CASHIER:
        return []
    words = desk.words
    return [
        [
            button(words.plain("sales-button"), SalesOf(member=member_id)),
            button(words.plain("correction-button"), AskCorrection(member=member_id)),
        ]
    ]


async def _way_back(waiting: MemberId | None, desk: Desk) -> list[list[InlineKeyboardButton]]:
    """The button to whoever was put aside, if they are still a member."""
    if waiting is None:
        return []
    try:
        kept = await customer_at(desk, waiting)
    except NotMember:
        return []
    name = kept.person.name or desk.words.plain("no-name")
    label = desk.words.plain("back-to-customer-button", name=name)
    card = card_payload(desk.keys.card, waiting, desk.clock.now())
    return [[button(label, buttons.PickCustomer(card=card))]]
