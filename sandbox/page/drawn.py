"""Which of the bot's calls a visitor sees on the page.

Everything that the bot calls is drawn, or about nothing visible, for the reason given here.
Whatever else it calls is shown in the inspector as not drawn, and the tests fail on it.
"""

DRAWN = frozenset(
    {
        "answerCallbackQuery",
        "closeForumTopic",
        "copyMessage",
        "createForumTopic",
        "deleteForumTopic",
        "deleteMessage",
        "deleteMessages",
        "deleteMyCommands",
        "editForumTopic",
        "editMessageCaption",
        "editMessageMedia",
        "editMessageReplyMarkup",
        "editMessageText",
        "forwardMessage",
        "pinChatMessage",
        "reopenForumTopic",
        "sendAnimation",
        "sendAudio",
        "sendChatAction",
        "sendDocument",
        "sendMediaGroup",
        "sendMessage",
        "sendPhoto",
        "sendSticker",
        "sendVideo",
        "sendVideoNote",
        "sendVoice",
        "setChatMenuButton",
        "setMessageReaction",
        "setMyCommands",
        "setMyDescription",
        "unpinAllChatMessages",
        "unpinChatMessage",
    }
)

UNSEEN = {
    "deleteWebhook": "how the bot hears of things",
    "getChat": "a question",
    "getChatMember": "a question",
    "getChatMenuButton": "a question",
    "getFile": "the way to a file's content",
    "getMe": "a question",
    "getMyCommands": "a question",
    "getMyDescription": "a question",
    "getMyName": "a question",
    "getMyShortDescription": "a question",
    "getUpdates": "how the bot hears of things",
    "getWebhookInfo": "a question",
    "setMyName": "shown in Telegram's search and lists, of which the phones have none",
    "setMyShortDescription": "shown in the bot's profile and in shared links to it",
    "setWebhook": "how the bot hears of things",
}
"""Calls about nothing that could be seen in a chat, and what they are about."""

_KNOWN = frozenset(name.lower() for name in (*DRAWN, *UNSEEN))


def is_drawn(method: str) -> bool:
    """Whether a call misses nothing on the page."""
    return method.lower() in _KNOWN
