"""The Bot API's methods about the bot itself: its menus, names, files and chats."""

from collections.abc import Mapping
from typing import Any

from aiogram.enums import ChatAction
from aiogram.methods import (
    DeleteMyCommands,
    GetChat,
    GetChatMember,
    GetChatMenuButton,
    GetFile,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    SendChatAction,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import BotCommandScopeChat, BotCommandScopeChatMember
from pydantic import BaseModel

from sandbox import attachments, places, rules
from sandbox.calls import Upload
from sandbox.formatting import length
from sandbox.refusal import bad_request, illegal
from sandbox.telegram import Happening, Json, Telegram, Typing

Uploads = Mapping[str, Upload]

_RIGHTS = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": False,
    "can_restrict_members": False,
    "can_promote_members": False,
    "can_change_info": False,
    "can_invite_users": False,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_send_welcome_messages": False,
    "can_post_messages": True,
    "can_edit_messages": True,
}
_OF_GROUPS = {
    "can_delete_messages": False,
    "can_pin_messages": False,
    "can_manage_topics": False,
}
_CHAT_ACTIONS = frozenset(ChatAction)


def get_me(telegram: Telegram, _: GetMe, __: Uploads) -> Json:
    return telegram.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def send_chat_action(telegram: Telegram, call: SendChatAction, _: Uploads) -> bool:
    chat = places.writable_chat(telegram, call.chat_id)
    if call.action not in _CHAT_ACTIONS:
        raise illegal("wrong parameter action in request")
    thread = places.topic_in(chat, call.message_thread_id)
    telegram.tell(Happening.TYPING, Typing(chat, call.action, thread))
    return True


def get_file(telegram: Telegram, call: GetFile, _: Uploads) -> Json:
    stored = telegram.files.get(call.file_id)
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > attachments.MOST_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        "file_path": stored.path,
    }


def get_chat(telegram: Telegram, call: GetChat, _: Uploads) -> Json:
    chat = places.known_chat(telegram, call.chat_id)
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    return chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


def get_chat_member(telegram: Telegram, call: GetChatMember, _: Uploads) -> Json:
    """Of the bot, what it may; of anybody else only that they are there."""
    chat = places.known_chat(telegram, call.chat_id)
    if call.user_id != telegram.bot.id:
        person = telegram.chats.get(call.user_id)
        if person is None or person.owner is None:
            raise bad_request("user not found")
        return {"user": person.owner.as_json(), "status": "member"}
    user = telegram.bot.as_json()
    if chat.type == "channel" and chat.posts:
        return {"user": user, "status": "administrator", **_RIGHTS}
    if chat.removed:
        return {"user": user, "status": "kicked", "until_date": 0}
    if chat.rights:
        given = dict.fromkeys(chat.rights, True)
        return {"user": user, "status": "administrator", **_RIGHTS, **_OF_GROUPS, **given}
    return {"user": user, "status": "member" if chat.started else "left"}


def set_my_commands(telegram: Telegram, call: SetMyCommands, _: Uploads) -> bool:
    rules.check_commands(call.commands)
    menu = [
        {"command": command.command.removeprefix("/"), "description": command.description}
        for command in call.commands
    ]
    telegram.menus.commands[_place(telegram, call)] = menu
    telegram.tell(Happening.MENU, None)
    return True


def get_my_commands(telegram: Telegram, call: GetMyCommands, _: Uploads) -> list[Json]:
    return telegram.menus.commands.get(_place(telegram, call), [])


def delete_my_commands(telegram: Telegram, call: DeleteMyCommands, _: Uploads) -> bool:
    telegram.menus.commands.pop(_place(telegram, call), None)
    telegram.tell(Happening.MENU, None)
    return True


def set_chat_menu_button(telegram: Telegram, call: SetChatMenuButton, _: Uploads) -> bool:
    button = _plain(call.menu_button) if call.menu_button else {"type": "default"}
    if call.chat_id is None:
        telegram.menus.button = button
    else:
        places.known_chat(telegram, call.chat_id).menu_button = button
    telegram.tell(Happening.MENU, None)
    return True


def get_chat_menu_button(telegram: Telegram, call: GetChatMenuButton, _: Uploads) -> Json:
    if call.chat_id is None:
        return telegram.menus.button
    return places.known_chat(telegram, call.chat_id).menu_button or telegram.menus.button


def set_my_name(telegram: Telegram, call: SetMyName, _: Uploads) -> bool:
    return _set_text(telegram, "name", call.name, 64, call.language_code)


def set_my_description(telegram: Telegram, call: SetMyDescription, _: Uploads) -> bool:
    return _set_text(telegram, "description", call.description, 512, call.language_code)


def set_my_short_description(telegram: Telegram, call: SetMyShortDescription, _: Uploads) -> bool:
    return _set_text(telegram, "short_description", call.short_description, 120, call.language_code)


def get_my_name(telegram: Telegram, call: GetMyName, _: Uploads) -> Json:
    return _get_text(telegram, "name", call.language_code)


def get_my_description(telegram: Telegram, call: GetMyDescription, _: Uploads) -> Json:
    return _get_text(telegram, "description", call.language_code)


def get_my_short_description(telegram: Telegram, call: GetMyShortDescription, _: Uploads) -> Json:
    return _get_text(telegram, "short_description", call.language_code)


def menu_of(telegram: Telegram, chat_id: int, language: str | None) -> list[Json]:
    """The command menu that a person sees, narrowest scope first, as Telegram looks it up."""
    for scope in (f"chat {chat_id}", "all_private_chats", "default"):
        for code in (language or "", ""):
            if menu := telegram.menus.commands.get((scope, code)):
                return menu
    return []


def _place(
    telegram: Telegram, call: SetMyCommands | GetMyCommands | DeleteMyCommands
) -> tuple[str, str]:
    scope = call.scope
    if scope is None:
        name = "default"
    elif isinstance(scope, BotCommandScopeChat | BotCommandScopeChatMember):
        name = f"{scope.type} {places.known_chat(telegram, scope.chat_id).id}"
    else:
        name = str(scope.type)
    return name, _language(call.language_code)


def _language(code: str | None) -> str:
    code = code or ""
    if code and not (len(code) == 2 and code.isascii() and code.islower()):
        raise illegal("LANG_CODE_INVALID")
    return code


def _set_text(
    telegram: Telegram, what: str, text: str | None, most: int, language: str | None
) -> bool:
    if length(text or "") > most:
        raise illegal(f"{what} is too long")
    telegram.menus.texts[what, _language(language)] = text or ""
    return True


def _get_text(telegram: Telegram, what: str, language: str | None) -> Json:
    texts = telegram.menus.texts
    fallback = texts.get((what, ""), telegram.bot.first_name if what == "name" else "")
    return {what: texts.get((what, _language(language)), fallback)}


def _plain(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(exclude_none=True)
