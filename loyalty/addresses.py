"""Addresses that somebody's phone opens from a button."""

import re
from urllib.parse import urlsplit

LONGEST_ADDRESS = 2048
_HOST = re.compile(r"[^\s/]+\.[^\s/.]+|localhost", re.IGNORECASE)


def telegram_opens(address: str) -> bool:
    """Whether Telegram opens it: by http, https, or tg."""
    scheme, host = _parts(address)
    return bool(host) if scheme == "tg" else is_web_page(address)


def is_web_page(address: str) -> bool:
    """Whether it leads to a page, by http or https."""
    scheme, host = _parts(address)
    return scheme in {"http", "https"} and bool(_HOST.fullmatch(host))


def _parts(address: str) -> tuple[str, str]:
    """The scheme and the host; nothing of what is no address."""
    if len(address) > LONGEST_ADDRESS or re.search(r"\s", address):
        return "", ""
    try:
        parts = urlsplit(address)
        scheme, host = parts.scheme.lower(), parts.hostname or ""
    except ValueError:
        return "", ""
    if parts.username is not None:  # it hides which host is opened: https://shop@another.host
        return "", ""
    return scheme, host
