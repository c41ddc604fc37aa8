"""Links into the bot: t.me/<bot>?start=<payload>, whose first letter says the kind."""

import re
from urllib.parse import quote

_START = re.compile(
    r"(?:https?://)?(?:t\.me|telegram\.me)/(?P<bot>\w+)/?\?(?:\S*&)?start=(?P<payload>[\w-]+)\S*"
    r"|tg://resolve\?domain=(?P<bot2>\w+)&start=(?P<payload2>[\w-]+)(?:&\S*)?",
    re.ASCII | re.IGNORECASE,
)


def start_link(username: str, payload: str) -> str:
    """The link that opens this bot with the payload."""
    return f"https://t.me/{username}?start={payload}"


def share_link(link: str, text: str) -> str:
    """What opens Telegram's own list of chats, to send the link with a text before it."""
    return f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(text, safe='')}"


def card_link(username: str, payload: str, turn: int) -> str:
    """The same for a card. Its `turn` means nothing to us: it makes a link of each card shown, and
    phones ignore a link that they have opened a moment ago.
    """
    return f"{start_link(username, payload)}&n={turn}"


def payload_of(text: str, username: str) -> str | None:
    """The payload of a link into this bot, or None for any other text."""
    match = _START.fullmatch(text.strip())
    if match is None or (match["bot"] or match["bot2"]).lower() != username.lower():
        return None
    return match["payload"] or match["payload2"]
