"""What panels are made of: windows of aiogram-dialog that show what the database says now.

A window is a function that says what it shows, what each of its buttons does, and what becomes of
what is typed while it is open. A dialog remembers which window is open, about which campaign, and
which edition of it was shown; what an owner has put together is never kept there.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window, setup_dialogs
from aiogram_dialog.api.entities import NewMessage, OldMessage
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.manager.message_manager import MessageManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Keyboard
from aiogram_dialog.widgets.markup.inline_keyboard import InlineKeyboardFactory
from aiogram_dialog.widgets.text import Text

from handlers.desk import Desk
from handlers.explained import explain
from handlers.open_panels import Tag
from handlers.paging import Page, turns
from handlers.screen import screen_of
from locales.texts import Html, Texts, Words
from loyalty.errors import Refusal
from loyalty.records.till import Screen
from loyalty.values import CampaignId

T = TypeVar("T")

Way = tuple[str, str]
"""A button: what stands on it, and what it does, a verb that may have an argument: `pick:3`."""


@dataclass(frozen=True, slots=True)
class View:
    """What a window shows, and its buttons row by row."""

    text: Html
    rows: Sequence[Sequence[Way]]
    edition: int = 0


class Panel:
    """An open panel: whose desk it stands at, and what it is about."""

    def __init__(self, manager: DialogManager) -> None:
        self._manager = manager
        self._given: dict[str, Any] = manager.middleware_data
        self.desk: Desk = self._given["desk"]
        self.bot: Bot = self._given["bot"]
        self.texts: Texts = self._given["texts"]
        self.username: str = self._given["username"]
        self.rate: int = self._given["send_rate"]

    @property
    def words(self) -> Words:
        """The reader's words."""
        return self.desk.words

    @property
    def default_language(self) -> str:
        """What is spoken with whoever's own language is not known."""
        return self.texts.of("").language

    @property
    def window(self) -> str:
        """Which window is open."""
        return _name(self._manager.current_context().state)

    @property
    def about(self) -> CampaignId:
        """Which campaign it is about; 0 for none."""
        started: Any = self._manager.start_data
        return CampaignId(int(started["about"]))

    @property
    def edition(self) -> int:
        """Which edition of it was shown."""
        return int(self._manager.dialog_data.get("edition", 0))

    @edition.setter
    def edition(self, edition: int) -> None:
        """What this very tap has made of it."""
        self._manager.dialog_data["edition"] = edition

    @property
    def tag(self) -> Tag:
        """What its buttons say of it."""
        return Tag(self.window, self.about, self.edition)

    @property
    def at(self) -> str:
        """Where in a list, or in which of several things, the reader is; "" at its beginning."""
        return str(self._manager.dialog_data.get("at", ""))

    @property
    def screen(self) -> Screen:
        """The message that was tapped."""
        event = self._manager.event
        if isinstance(event, CallbackQuery):
            return screen_of(event)
        return Screen(self.desk.chat, self._manager.current_stack().last_message_id or 0)

    @property
    def cause(self) -> str:
        """What makes this tap or this answer the same one, should it come twice."""
        event = self._manager.event
        if isinstance(event, CallbackQuery):
            return f"tap:{event.id}"
        message = event.message_id if isinstance(event, Message) else 0
        return f"message:{self.desk.chat}:{message}"

    async def go(self, state: State, at: str = "") -> None:
        """Show another window of this dialog."""
        self._manager.dialog_data["at"] = at
        await self._manager.switch_to(state)

    async def open(self, state: State, about: int = 0) -> None:
        """Show a window about something else, in place of this one."""
        await self._manager.start(state, {"about": about}, mode=StartMode.RESET_STACK)

    def album_goes_on(self) -> bool:
        """Whether another part of the album that is being answered with waits already."""
        goes_on: Callable[[], bool] = self._given["album_goes_on"]
        return goes_on()

    def silently(self) -> None:
        """Show nothing new for now."""
        self._manager.show_mode = ShowMode.NO_UPDATE

    async def below(self) -> None:
        """Show the window below all that was said since, and not above it."""
        self._manager.show_mode = ShowMode.DELETE_AND_SEND

    async def end(self, text: Html) -> None:
        """Close the panel; its message says this, and has no buttons any more."""
        screen = self.screen
        await self.close()
        await self.bot.edit_message_text(text=text, chat_id=screen.chat, message_id=screen.message)

    async def close(self) -> None:
        """Leave the message to whoever shows something else in it."""
        await self._manager.reset_stack(remove_keyboard=False)
        self._manager.current_stack().last_message_id = None  # nor may a later window remove it
        await _ask(self._given, None)

    def toast(self, text: str, *, alert: bool = True) -> None:
        """Answer the tap by more than silence; what is typed is not answered so."""
        event = self._manager.event
        if isinstance(event, CallbackQuery):
            self._given["said"].append(event.answer(text, show_alert=alert))

    def explain(self, refusal: Refusal) -> str:
        """What was wrong, in the reader's words."""
        return explain(refusal, self.words, self.desk.program)


def turned(page: Page[T], words: Words, where: str) -> list[Way]:
    """⬅️ and ➡️ from a page to those beside it, in this window; `where` may end in a space, behind
    something else that the window remembers.
    """
    at = where if where.endswith(" ") else f"{where}:"
    return [(label, f"go:{at}{number}") for label, number in turns(page, words)]


def number_in(at: str) -> int:
    """The page's number in what a window remembers; the first, where it remembers none."""
    return int(at) if at.isdecimal() else 0


Show = Callable[[Panel], Awaitable[View]]
Tap = Callable[[Panel, str], Awaitable[None]]
Answer = Callable[[Panel, Message], Awaitable[None]]


def window(
    state: State,
    show: Show,
    taps: Mapping[str, Tap] | None = None,
    answer: Answer | None = None,
    *,
    figures: bool = False,
    after: State | None = None,
) -> Window:
    """A window of a panel. The verb `go` of a button leads to another window of its dialog.

    With `figures` an answer is a number: six digits are one, and no code of a card. `after` is the
    window that says which of several things this one is about: opened anew, it begins there.
    """
    return _PanelWindow(state, show, taps or {}, answer, figures, after)


def behind_one_router(dialogs: Sequence[Dialog]) -> Router:
    """The dialogs with what they need around them. The inbox keeps each chat in order."""
    router = Router(name="dialogs")
    for observer in (router.message, router.callback_query):
        observer.register(_open, _Opening())
    router.include_routers(*dialogs)
    states = {_name(state): state for one in dialogs for state in one.states()}
    _STATES.update(states)
    windows = [one for dialog in dialogs for one in dialog.windows.values()]
    panels = [one for one in windows if isinstance(one, _PanelWindow)]
    _ANEW.update({_name(one.get_state()): one.anew for one in panels})
    setup_dialogs(router, message_manager=_Silently(), events_isolation=DisabledEventIsolation())
    return router


_STATES: dict[str, State] = {}
"""Every window by the name that its buttons bear."""

_ANEW: dict[str, State] = {}
"""What is opened where a window is opened anew, by its name."""


def _name(state: State) -> str:
    return str(state.state).partition(":")[2]


class _Opening(Filter):
    async def __call__(self, _: Any, opening: Tag | None = None) -> bool:
        return opening is not None and opening.window in _ANEW


async def _open(
    event: Message | CallbackQuery, dialog_manager: DialogManager, opening: Tag, below: bool
) -> None:
    """Open a window, or one of yesterday anew."""
    if isinstance(event, Message):  # or the next picture of an album would leave it above
        dialog_manager.show_mode = ShowMode.DELETE_AND_SEND
    elif below:  # what was tapped is no panel's, and goes on showing what it shows
        dialog_manager.show_mode = ShowMode.SEND
    state = _ANEW[opening.window]
    await dialog_manager.start(state, {"about": opening.about}, mode=StartMode.RESET_STACK)


async def _ask(given: dict[str, Any], figures: bool | None) -> None:
    """What the next message is: a figure, another answer, or None, nothing to the panel.

    A question of the till's stays open.
    """
    state: FSMContext = given["state"]
    answer, figure = given["questions"]
    if figures is not None:
        await state.set_state(figure if figures else answer)
    elif await state.get_state() in {answer.state, figure.state}:
        await state.set_state(None)


class _PanelWindow(Window):
    def __init__(
        self,
        state: State,
        show: Show,
        taps: Mapping[str, Tap],
        answer: Answer | None,
        figures: bool,
        after: State | None,
    ) -> None:
        self.anew = after or state
        self._show = show
        self._answer = answer
        self._figures = figures
        read = [] if answer is None else [MessageInput(self._read)]
        super().__init__(
            _Said(),
            _Ways(show, taps),
            *read,
            state=state,
            getter=self._look,
            markup_factory=_Tagged(),
        )

    async def render(self, dialog: DialogProtocol, manager: DialogManager) -> NewMessage:
        message = await super().render(dialog, manager)
        await _ask(manager.middleware_data, None if self._answer is None else self._figures)
        return message

    async def _look(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        view = await self._show(Panel(dialog_manager))
        dialog_manager.dialog_data["edition"] = view.edition
        return {"view": view}

    async def _read(self, message: Message, _: MessageInput, manager: DialogManager) -> None:
        """What was typed; where it is refused, the question stays open."""
        assert self._answer is not None  # noqa: S101 - for the type: nothing reads without it
        panel = Panel(manager)
        manager.show_mode = ShowMode.DELETE_AND_SEND
        try:
            await self._answer(panel, message)
        except Refusal as refusal:
            await message.answer(panel.explain(refusal))
            manager.show_mode = ShowMode.NO_UPDATE


class _Said(Text):
    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        said: str = data["view"].text
        return said


class _Ways(Keyboard):
    """The buttons of a window, and what each of them does."""

    def __init__(self, show: Show, taps: Mapping[str, Tap]) -> None:
        super().__init__()
        self._show = show
        self._taps = taps

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        return [
            [InlineKeyboardButton(text=label, callback_data=does) for label, does in row]
            for row in data["view"].rows
        ]

    async def _process_other_callback(
        self, callback: CallbackQuery, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        verb, _, argument = (callback.data or "").partition(":")
        panel = Panel(manager)
        if manager.middleware_data["tag"] != panel.tag:
            return True  # tapped before it showed this: it is shown, and nothing is done
        try:
            if verb == "go":
                name, _, at = argument.partition(":")
                await panel.go(_STATES[name], at)
            elif verb in self._taps:
                await self._taps[verb](panel, argument)
        except Refusal as refusal:
            panel.toast(panel.explain(refusal))
        except (LookupError, ValueError):
            if await self._offers(panel, callback.data):
                raise
            # else forged, or about what is not there any more: the window shows what is
        return True

    async def _offers(self, panel: Panel, does: str | None) -> bool:
        """Whether the window has such a button by now."""
        view = await self._show(panel)
        return any(does == one for row in view.rows for _, one in row)


class _Tagged(InlineKeyboardFactory):
    """Has each button say which window it stands in."""

    async def render_markup(
        self, data: dict[str, Any], manager: DialogManager, keyboard: RawKeyboard
    ) -> InlineKeyboardMarkup:
        markup = await super().render_markup(data, manager, keyboard)
        tag = Panel(manager).tag
        assert isinstance(markup, InlineKeyboardMarkup)  # noqa: S101 - for the type: it makes these
        for row in markup.inline_keyboard:
            for button in row:
                if button.callback_data is not None:
                    button.callback_data = f"{tag}{button.callback_data}"
        return markup


class _Silently(MessageManager):
    """Leaves the answer to a tap to the bot's own middleware, which answers each once; and its
    buttons to a message below which a window opens.
    """

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        """Nothing."""

    async def show_message(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        """The window, instead of what showed it before, or below what is no window's."""
        below = new_message.show_mode is ShowMode.SEND
        return await super().show_message(bot, new_message, None if below else old_message)
