"""What a phone's camera reads off another phone's screen."""

from collections.abc import Iterable
from io import BytesIO

import zxingcpp
from PIL import Image, UnidentifiedImageError

from sandbox.attachments import attached_file
from sandbox.telegram import Message, Telegram


def newest_code(telegram: Telegram, screen: Iterable[Message]) -> tuple[str, bytes] | None:
    """What the newest picture with a code says, and the picture; `screen` is oldest first."""
    for message in reversed([*screen]):
        try:
            picture = attached_file(telegram, message).content
        except ValueError:
            continue
        if (text := _read(picture)) is not None:
            return text, picture
    return None


def _read(picture: bytes) -> str | None:
    try:
        with Image.open(BytesIO(picture)) as image:
            codes = zxingcpp.read_barcodes(image.convert("L"))
    except UnidentifiedImageError:
        return None
    return codes[0].text if codes else None
