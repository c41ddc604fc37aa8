"""The order in which the bot listens, on one screen; the catch-all is last.

Commands come before open questions, so that a question never swallows one; questions about oneself
come before the till, so that a cashier's own birthday is not taken for a bill.
"""

from copy import deepcopy

from aiogram import Dispatcher, Router

from handlers import fallback
from handlers.caller import KnowsCaller, Privately
from handlers.customer import balance, card, enrolment, guide, privacy, profile, settings
from handlers.owner import team
from handlers.refusals import AnswersRefusals
from handlers.taps import AnswersTaps
from handlers.till import form, home, role, sale, scan, shift, undo

IN_ORDER: tuple[Router, ...] = (
    guide.router,
    role.router,
    card.router,
    balance.router,
    settings.router,
    privacy.router,
    team.router,
    profile.router,
    form.router,
    sale.router,
    undo.router,
    shift.router,
    scan.router,
    home.router,
    enrolment.router,
    fallback.router,
)


def listen(dispatcher: Dispatcher) -> None:
    """Attach every conversation to the dispatcher. Groups are not listened to."""
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.outer_middleware(KnowsCaller())
        observer.middleware(AnswersRefusals())
    dispatcher.callback_query.middleware(AnswersTaps())
    for observer in (
        dispatcher.message,
        dispatcher.edited_message,
        dispatcher.callback_query,
        dispatcher.my_chat_member,
    ):
        observer.filter(Privately())
    # A router belongs to one dispatcher for good; each gets copies, so that several may live here.
    dispatcher.include_routers(*deepcopy(IN_ORDER))
