"""Pictures to send."""

from io import BytesIO

from PIL import Image


def picture(width: int, height: int) -> bytes:
    """A blank PNG of that size."""
    packed = BytesIO()
    Image.new("RGB", (width, height), "white").save(packed, "PNG")
    return packed.getvalue()
