"""Which methods of the Bot API the sandbox knows."""

from collections.abc import Callable
from typing import Any

from aiogram import methods as api

from sandbox import messages, pins, profile, topics

METHODS: dict[type[Any], Callable[..., Any]] = {
    api.AnswerCallbackQuery: messages.answer_callback_query,
    api.CopyMessage: messages.copy_message,
    api.CopyMessages: messages.copy_messages,
    api.DeleteMessage: messages.delete_message,
    api.DeleteMessages: messages.delete_messages,
    api.EditMessageCaption: messages.edit_message_caption,
    api.EditMessageMedia: messages.edit_message_media,
    api.EditMessageReplyMarkup: messages.edit_message_reply_markup,
    api.EditMessageText: messages.edit_message_text,
    api.ForwardMessage: messages.forward_message,
    api.PinChatMessage: pins.pin_chat_message,
    api.SendDocument: messages.send_document,
    api.SendMediaGroup: messages.send_media_group,
    api.SendMessage: messages.send_message,
    api.SendPhoto: messages.send_photo,
    api.SendAnimation: messages.send_file,
    api.SendAudio: messages.send_file,
    api.SendSticker: messages.send_file,
    api.SendVideo: messages.send_file,
    api.SendVideoNote: messages.send_file,
    api.SendVoice: messages.send_file,
    api.SetMessageReaction: messages.set_message_reaction,
    api.UnpinAllChatMessages: pins.unpin_all_chat_messages,
    api.UnpinChatMessage: pins.unpin_chat_message,
    api.CloseForumTopic: topics.close_forum_topic,
    api.CreateForumTopic: topics.create_forum_topic,
    api.DeleteForumTopic: topics.delete_forum_topic,
    api.EditForumTopic: topics.edit_forum_topic,
    api.ReopenForumTopic: topics.reopen_forum_topic,
    api.DeleteMyCommands: profile.delete_my_commands,
    api.GetChat: profile.get_chat,
    api.GetChatMember: profile.get_chat_member,
    api.GetChatMenuButton: profile.get_chat_menu_button,
    api.GetFile: profile.get_file,
    api.GetMe: profile.get_me,
    api.GetMyCommands: profile.get_my_commands,
    api.GetMyDescription: profile.get_my_description,
    api.GetMyName: profile.get_my_name,
    api.GetMyShortDescription: profile.get_my_short_description,
    api.SendChatAction: profile.send_chat_action,
    api.SetChatMenuButton: profile.set_chat_menu_button,
    api.SetMyCommands: profile.set_my_commands,
    api.SetMyDescription: profile.set_my_description,
    api.SetMyName: profile.set_my_name,
    api.SetMyShortDescription: profile.set_my_short_description,
}
"""What each method does: a function of the world, the call and the files that came with it.

`getUpdates` and the webhook's methods are not here: they belong to `sandbox.delivery`.
"""
