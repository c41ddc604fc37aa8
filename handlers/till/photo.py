"""Reads the codes in a photo that a cashier has taken of a customer's screen."""

import io
from collections.abc import Iterator

import zxingcpp
from PIL import Image, ImageFilter

_FORMATS = ("JPEG", "PNG", "WEBP")
# JPEG is made smaller as it is decoded, so that phones' photos of 50 megapixels pass; the others
# take 5 bytes a pixel (WebP up to 14), and what people send as such are screenshots.
_MOST_PIXELS = {"JPEG": 80_000_000, "PNG": 20_000_000, "WEBP": 8_000_000}
_LONGEST_SIDE = 32_768
# Reading grows slower with the pixels, and more of them show more noise than code.
_ENOUGH_PIXELS = 1_500_000
_QR_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_SMOOTHER = ImageFilter.BoxBlur(1)
_SHARPER = ImageFilter.UnsharpMask(radius=3, percent=400, threshold=0)


class NotAPicture(Exception):
    """These bytes are no JPEG, PNG or WEBP that can be read whole, or one that is too large."""


def read_codes(photo: bytes) -> tuple[str, ...]:
    """The texts of the QR codes in the photo, each once; none when no code can be read.

    Takes some 30 ms for a fair photo of 12 megapixels and up to half a second for one in
    which nothing can be read; what somebody has made to be laborious takes as long as it likes, so
    the bot calls it by `PhotoReader`. Raises `NotAPicture`.
    """
    try:
        for attempt in _attempts(photo):
            codes = zxingcpp.read_barcodes(attempt, _QR_CODES)
            if codes:
                return tuple(dict.fromkeys(code.text for code in codes))
    except NotAPicture:
        raise
    except Exception as broken:  # there is no end to what the readers of formats raise
        raise NotAPicture from broken
    return ()


def _attempts(photo: bytes) -> Iterator[Image.Image]:
    """The photo in ever more laborious versions, in the order in which they paid off."""
    smaller = _times_smaller(photo)
    plain = _grey(photo, smaller)
    yield plain
    smooth = plain.filter(_SMOOTHER)
    yield smooth
    yield smooth.filter(_SHARPER)
    yield plain.reduce(2).filter(_SMOOTHER).filter(_SHARPER)
    if smaller > 1:
        yield _grey(photo, smaller // 2)  # a code far away needs all pixels


def _times_smaller(photo: bytes) -> int:
    """How many times smaller the photo is still large enough: what JPEG can do as it decodes."""
    with _opened(photo) as picture:
        pixels = picture.width * picture.height
    return max((times for times in (2, 4, 8) if pixels >= _ENOUGH_PIXELS * times**2), default=1)


def _grey(photo: bytes, smaller: int) -> Image.Image:
    """The photo in shades of grey, so many times smaller."""
    with _opened(photo) as picture:
        width = picture.width
        picture.draft("L", (picture.width // smaller, picture.height // smaller))
        grey = picture.convert("L")
    return grey if grey.width < width else grey.reduce(smaller)


def _opened(photo: bytes) -> Image.Image:
    """The picture's header; its pixels are not decoded yet."""
    picture = Image.open(io.BytesIO(photo), formats=_FORMATS)
    pixels = picture.width * picture.height
    if pixels > _most_pixels(picture.format) or max(picture.size) > _LONGEST_SIDE:
        raise NotAPicture
    return picture


def _most_pixels(kind: str | None) -> int:
    """A phone's JPEG of several views calls itself MPO."""
    return _MOST_PIXELS.get(kind or "", _MOST_PIXELS["JPEG"])
