"""What happens in the sandbox, told to the page as it happens."""

from collections.abc import Callable, Mapping
from typing import Any

from sandbox.page import screens
from sandbox.people import Person
from sandbox.telegram import (
    Chat,
    Happening,
    Json,
    Message,
    Tap,
    Telegram,
    Thing,
    Toast,
    Typing,
)


class Feed:
    """Turns the happenings of a Telegram into events for `tell`.

    `people` are all who have a phone, by id; `roles` says in which one they stand.
    """

    def __init__(
        self,
        telegram: Telegram,
        people: Mapping[int, Person],
        roles: Mapping[int, str],
        tell: Callable[[Json], None],
    ) -> None:
        self._telegram = telegram
        self._people = people
        self._roles = roles
        self._tell = tell
        self._started: set[int] = set()
        self._menus: dict[int, Json] = {}
        telegram.listeners.append(self._happened)

    def person(self, person: Person) -> Json:
        return screens.person_json(person, self._roles.get(person.id))

    def world(self) -> Json:
        """People, and chats with their newest messages."""
        return {
            "people": [self.person(person) for person in self._people.values()],
            "chats": [
                screens.chat_json(self._telegram, chat) | screens.newest_messages(chat)
                for chat in self._telegram.chats.values()
            ],
        }

    def tell_person(self, person: Person) -> None:
        """Somebody is new, or called otherwise."""
        self._tell({"type": "person", "person": self.person(person)})
        self.tell_chat(person.chat)

    def tell_chat(self, chat: Chat) -> None:
        """A chat is new, or another one than before."""
        self._tell({"type": "chat", "chat": screens.chat_json(self._telegram, chat)})

    def _happened(self, happening: Happening, what: Thing) -> None:
        match what:
            case Message():
                self._message(happening, what)
            case Tap():
                self._tapped(what)
            case Toast():
                self._toast(what)
            case Typing(chat=chat, action=action, thread=thread):
                event = {"type": "typing", "chat": chat.id, "action": action}
                self._tell({**event, "thread": thread})
            case Chat() if happening is Happening.KEYBOARD:
                keyboard = what.reply_keyboard
                self._tell({"type": "keyboard", "chat": what.id, "keyboard": keyboard})
            case Chat() if happening is Happening.PERSON and what.id in self._people:
                self.tell_person(self._people[what.id])
            case Chat():
                self.tell_chat(what)
            case None:
                self._tell_menus()

    def _message(self, happening: Happening, message: Message) -> None:
        chat = message.chat
        if chat.started and chat.id not in self._started:
            self._started.add(chat.id)
            self.tell_chat(chat)
        event: dict[str, Any] = {"type": "message", "chat": chat.id}
        if happening is Happening.DELETED:
            event |= {"type": "deleted", "message": message.id}
        else:
            event |= {"message": screens.message_json(message)}
        self._tell(event)

    def _tapped(self, tap: Tap) -> None:
        self._tell(
            {
                "type": "tapped",
                "person": tap.user.id,
                "chat": tap.message.chat.id,
                "message": tap.message.id,
                "data": tap.data,
                "tap": tap.id,
            }
        )

    def _toast(self, toast: Toast) -> None:
        self._tell(
            {
                "type": "toast",
                "person": toast.tap.user.id,
                "tap": toast.tap.id,
                "text": toast.text,
                "alert": toast.alert,
            }
        )

    def _tell_menus(self) -> None:
        """Those menus that have changed: one call may be about everybody's, or one person's."""
        for chat in self._telegram.chats.values():
            menu = screens.menu_json(self._telegram, chat)
            if self._menus.get(chat.id) != menu:
                self._menus[chat.id] = menu
                button = menu["menu_button"]
                self._tell(
                    {
                        "type": "menu",
                        "chat": chat.id,
                        "commands": menu["commands"],
                        "button": button,
                    }
                )
