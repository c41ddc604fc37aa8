"""Private chats are for every conversation; what is said in a group only the team's group hears."""

from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import TelegramObject

from handlers.caller import Handler


class GroupsApart(BaseMiddleware):
    """Hands what comes from a group, of one kind of update, to a router of its own."""

    def __init__(self, kind: str, router: Router) -> None:
        self._kind = kind
        self._router = router

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on in a private chat; elsewhere, with whoever listens there, if anybody does."""
        chat = data.get("event_chat")
        if chat is None or chat.type == "private":
            return await handler(event, data)
        said = await self._router.propagate_event(self._kind, event, **data)
        return None if said is UNHANDLED else said
