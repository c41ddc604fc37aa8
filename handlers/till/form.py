"""The sale form: who the customer is, and the question for the amount, which amount.py takes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.buttons import AskCorrection, SalesOf
from handlers.desk import Desk
from handlers.points.purse import purse_line
from handlers.screen import button
from handlers.till import buttons, states
from locales.amounts import percent
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points
from loyalty.errors import NotMember
from loyalty.people.cards import card_payload, found_token
from loyalty.records.team import Role
from loyalty.records.till import QUOTE_LIFE
from loyalty.rules.program import Program
from loyalty.till.customers import Customer, greet
from loyalty.values import MemberId, Minor, QuoteId

Rows = list[list[InlineKeyboardButton]]


@dataclass(frozen=True, slots=True)
class Found:
    """Whom the till serves, and whether by phone, with which nothing is spent."""

    id: MemberId
    by_phone: bool = False


async def open_form(desk: Desk, found: Found) -> SendMessage:
    """Say who it is and ask for the amount."""
    customer, way_back = await take_up(desk, found)
    text = _form(customer, desk.program, desk.words, by_phone=found.by_phone)
    ways = [*way_back, *_by_hand(found.id, desk)]
    keyboard = InlineKeyboardMarkup(inline_keyboard=ways) if ways else None
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


async def take_up(desk: Desk, found: Found) -> tuple[Customer, Rows]:
    """From now on the amount is this customer's.

    One whose amount is still missing is kept: the button that leads back to them is returned.
    """
    customer = await customer_at(desk, found.id)
    waiting = await _put_aside(desk.state, found.id)
    await desk.state.set_state(states.Till.amount)
    await desk.state.set_data(serving(found, waiting))
    return customer, await _way_back(waiting, desk)


def serving(found: Found, waiting: Found | None, quoted: QuoteId | None = None) -> dict[str, Any]:
    """What is remembered while this customer is served."""
    return {
        "member": found.id,
        "by_phone": found.by_phone,
        **_aside(waiting),
        "quoted": quoted,
    }


def _aside(waiting: Found | None) -> dict[str, Any]:
    if waiting is None:
        return {"waiting": None}
    return {"waiting": waiting.id, "waits_by_phone": waiting.by_phone}


async def ask_card(desk: Desk, bill: Minor) -> SendMessage:
    """The sum came first: keep it for whoever's card comes next, or for whoever was put aside."""
    waiting = await waits(desk.state)
    await desk.state.set_state(states.Till.card)
    since = desk.clock.now().isoformat()
    await desk.state.set_data({"bill": bill, "since": since, **_aside(waiting)})
    way_back = await _way_back(waiting, desk)
    keyboard = InlineKeyboardMarkup(inline_keyboard=way_back) if way_back else None
    text = desk.words("card-ask", bill=desk.money(bill))
    return SendMessage(chat_id=desk.chat, text=text, reply_markup=keyboard)


async def sum_before(desk: Desk) -> Minor | None:
    """The sum that came before its card, unless that is as long ago as a quote is good for."""
    if await desk.state.get_state() != states.Till.card.state:
        return None
    data = await desk.state.get_data()
    old = desk.clock.now() >= datetime.fromisoformat(data["since"]) + QUOTE_LIFE
    return None if old else Minor(data["bill"])


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
    """The sale of this customer is decided; a form that is open for somebody else stays.

    Where there was no form, but a quote at once, nothing on the screen leads back to whoever was
    put aside: what comes next does.
    """
    if await open_customer(state) == member_id:
        at_once, waiting = (await state.get_data()).get("at_once"), await waits(state)
        await state.clear()
        if at_once and waiting is not None:
            await state.set_data(_aside(waiting))


async def found_by_phone(state: FSMContext) -> bool:
    """Whether the customer whose amount is being asked for was found so."""
    return bool((await state.get_data()).get("by_phone"))


async def waits(state: FSMContext) -> Found | None:
    """Whose amount is still missing while somebody else is served."""
    data = await state.get_data()
    waiting = data.get("waiting")
    return None if waiting is None else Found(MemberId(waiting), bool(data.get("waits_by_phone")))


async def _put_aside(state: FSMContext, member_id: MemberId) -> Found | None:
    current, quoted = await open_customer(state), (await state.get_data()).get("quoted")
    if current is not None and current != member_id and not quoted:
        return Found(current, await found_by_phone(state))
    waiting = await waits(state)
    return None if waiting is None or waiting.id == member_id else waiting


def _form(customer: Customer, program: Program, words: Words, *, by_phone: bool) -> str:
    """Of points, nothing is said where there are none and the programme gives none."""
    name = customer.person.name or words.plain("no-name")
    tier, lines = customer.tier, []
    if customer.purse.balance or gives_points(program):
        lines.append(words("till-receipt-balance", balance=purse_line(customer.purse, words)))
    if customer.discount:
        lines.append(words("sale-form-discount", rate=percent(customer.discount, words.language)))
    if by_phone:
        lines.append(words("sale-form-by-phone"))
    return words(
        "sale-form",
        name=name if tier is None else f"{name} · {tier.name}",
        lines=Html("".join(f"\n{line}" for line in lines)),
    )


def _by_hand(member_id: MemberId, desk: Desk) -> Rows:
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


async def _way_back(waiting: Found | None, desk: Desk) -> Rows:
    """The button to whoever was put aside, if they are still a member."""
    if waiting is None:
        return []
    try:
        kept = await customer_at(desk, waiting.id)
    except NotMember:
        return []
    name = kept.person.name or desk.words.plain("no-name")
    label = desk.words.plain("back-to-customer-button", name=name)
    key, now = desk.keys.card, desk.clock.now()
    if waiting.by_phone:  # whose button may not hold a card
        token = found_token(key, waiting.id, now)
        return [[button(label, buttons.PickFound(found=token, bill=0))]]
    card = card_payload(key, waiting.id, now)
    return [[button(label, buttons.PickCustomer(card=card))]]
