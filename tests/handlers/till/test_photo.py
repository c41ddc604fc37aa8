"""Reading a customer's code from a cashier's photo, and what is no photo."""

import io
import struct
import zlib
from functools import cache

import pytest
from PIL import Image

from benchmarks.photos import take_photo
from handlers.people.card_picture import CardFace, draw_card
from handlers.till.photo import NotAPicture, read_codes

LINK = "https://t.me/tamga_bot?start=cAbcdefGHIJklmnop0123456789_-"
OTHER = "https://t.me/tamga_bot?start=cZyxwvutSRQPonmlk9876543210-_"


@cache
def card(link: str = LINK) -> Image.Image:
    face = CardFace(
        programme="Tamga",
        colour="#0F766E",
        name="Айгерім",
        balance_label="Ұпай",
        balance="12 500",
        link=link,
        note="",
    )
    return Image.open(io.BytesIO(draw_card(face))).convert("RGB")


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    data = io.BytesIO()
    picture.save(data, kind, **options)
    return data.getvalue()


def table(*cards: Image.Image, size: tuple[int, int] = (3000, 2000)) -> Image.Image:
    """The cards side by side on a grey table."""
    scene = Image.new("RGB", size, (90, 90, 90))
    for number, picture in enumerate(cards):
        scene.paste(picture, (200 + number * (picture.width + 200), 300))
    return scene


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("grade", ["easy", "middling"])
def test_fair_photos_are_read(grade: str, seed: int) -> None:
    """A phone's photo of a card is read, also at an angle, in the half-dark and a bit blurred."""
    photo = take_photo(grade, seed)
    assert read_codes(photo.jpeg) == (photo.link,)


@pytest.mark.parametrize("seed", [4, 12, 14])
def test_hard_photos_are_read(seed: int) -> None:
    """Photos that zxing-cpp alone does not read, for blur, shake, dark and noise, are read."""
    photo = take_photo("hard", seed)
    assert read_codes(photo.jpeg) == (photo.link,)


def test_codes_far_away_are_read() -> None:
    """A card across the room is read, its code's modules two pixels wide."""
    scene = Image.new("RGB", (3024, 4032), (90, 90, 90))
    scene.paste(card().resize((96, 128), Image.Resampling.BOX), (2000, 700))
    assert read_codes(saved(scene)) == (LINK,)


def test_nothing_on_the_photo_is_no_code() -> None:
    """A photo without any code gives none, and is no error."""
    assert read_codes(saved(table())) == ()


def test_all_codes_on_the_photo_are_read() -> None:
    """Two cards on one photo are both read, so that the cashier can be asked which."""
    assert sorted(read_codes(saved(table(card(), card(OTHER))))) == sorted([LINK, OTHER])


def test_same_code_twice_is_one() -> None:
    """A card and its reflection are one code."""
    assert read_codes(saved(table(card(), card()))) == (LINK,)


def test_codes_of_others_are_read_as_they_are() -> None:
    """A code that is not ours is read too: the till says what is wrong with it."""
    assert read_codes(saved(card("WIFI:S:Кафе;T:WPA;P:кофе;;"))) == ("WIFI:S:Кафе;T:WPA;P:кофе;;",)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("WEBP", "RGB")],
)
def test_pictures_of_every_kind_are_read(kind: str, mode: str) -> None:
    """Screenshots and pictures saved by any program are read, in whatever colours."""
    assert read_codes(saved(card().convert(mode), kind)) == (LINK,)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_how_the_phone_was_held_does_not_matter(orientation: int) -> None:
    """A photo that its phone stored turned on its side is read."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert read_codes(saved(table(card()), exif=exif)) == (LINK,)


def test_largest_phone_photos_are_read() -> None:
    """A photo of 50 megapixels is read."""
    scene = table(card().resize((1600, 2133)), size=(8160, 6120))
    assert read_codes(saved(scene)) == (LINK,)


def test_long_screenshots_are_read() -> None:
    """A screenshot that scrolled over a whole chat is read."""
    scene = Image.new("RGB", (1080, 16_000), (220, 230, 220))
    scene.paste(card().resize((800, 1067)), (100, 11_000))
    assert read_codes(saved(scene, "PNG")) == (LINK,)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, pixels: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"2500", id="text"),
        pytest.param(b"\x00\x00\x00\x18ftypheic" + bytes(200), id="heic"),
        pytest.param(saved(Image.new("RGB", (9, 9)), "GIF"), id="gif"),
        pytest.param(saved(card())[:30_000], id="truncated jpeg"),
        pytest.param(saved(card(), "PNG")[:30_000], id="truncated png"),
        pytest.param(saved(card(), "WEBP")[:9_000], id="truncated webp"),
        pytest.param(png(10_000, 10_000, b""), id="100 megapixels"),
        pytest.param(png(60_000, 60_000, bytes(9)), id="3600 megapixels"),
        pytest.param(png(0, 5, b""), id="no width"),
    ],
)
def test_what_is_no_picture_is_said_so(data: bytes) -> None:
    """Other files, broken ones and decompression bombs are refused, and nothing else happens."""
    with pytest.raises(NotAPicture):
        read_codes(data)
