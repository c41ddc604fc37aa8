"""How long a text is for Telegram."""


def units(text: str) -> int:
    """In UTF-16 units, of which 🙂 has two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
