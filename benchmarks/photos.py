"""Photos of a card

Two hundred photos as a till's phone takes them of a card on another phone: JPEGs of 12 megapixels,
simulated (see the grades in the source: turned, tilted, blurred, shaken, dark, glaring, noisy),
graded before the reader was tuned, and of other seeds than it was tuned on. `read_codes`, the
bot's reader, over zxing-cpp on the untouched photo.
"""

import io
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from benchmarks.figures import Figure, Goal
from handlers.people.card_picture import HEIGHT, WIDTH, CardFace, draw_card
from handlers.till.photo import read_codes

Troubles = dict[str, float]

FRAME_WIDTH, FRAME_HEIGHT = 3024, 4032
PHONE_WIDTH, PHONE_HEIGHT = 1140, 2400
CARD_LEFT, CARD_TOP = 90, 760  # on the phone
QR_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
PHOTOS = {"easy": 60, "middling": 70, "hard": 70}

# Pixels are those of the 12 megapixel frame, levels are of 255.
GRADES: dict[str, dict[str, tuple[float, float]]] = {
    "easy": {
        "share": (0.75, 0.95),  # the phone's height in the frame's
        "turn": (-10, 10),  # degrees
        "tilt": (0, 10),  # degrees, about an axis of any direction
        "blur": (0.5, 3),  # sigma in pixels
        "shake": (1, 3),  # pixels of motion
        "light": (0.75, 1),  # of a well-lit screen
        "veil": (0, 10),  # levels of stray light over all
        "glare": (0, 0),  # a lamp's reflection; 1 bleaches the screen
        "moire": (0, 0.03),  # share of the light that stripes take
        "noise": (2, 5),  # sigma in levels
        "quality": (85, 95),  # of the JPEG
    },
    "middling": {
        "share": (0.5, 0.85),
        "turn": (-45, 45),
        "tilt": (5, 30),
        "blur": (2, 5),
        "shake": (1, 8),
        "light": (0.4, 0.75),
        "veil": (5, 30),
        "glare": (0, 0.35),
        "moire": (0.02, 0.1),
        "noise": (5, 12),
        "quality": (70, 85),
    },
    "hard": {
        "share": (0.25, 0.5),
        "turn": (-180, 180),
        "tilt": (30, 50),
        "blur": (5, 10),
        "shake": (8, 24),
        "light": (0.1, 0.4),
        "veil": (30, 80),
        "glare": (0.5, 1),
        "moire": (0.1, 0.3),
        "noise": (12, 30),
        "quality": (30, 70),
    },
}
HARD_TROUBLES = 5  # so many of a hard photo's troubles are hard, the others middling


@dataclass(frozen=True, slots=True)
class Photo:
    """A simulated photo, and the link that its card carries."""

    jpeg: bytes
    link: str


def take_photo(grade: str, seed: int) -> Photo:
    """Always the same photo for the same seed. Takes about a second."""
    chance = np.random.default_rng([seed, *grade.encode()])
    troubles = _troubles(grade, chance)
    link = "https://t.me/tamga_bot?start=c" + "".join(chance.choice(list("aBcDeF01_-xYz"), 26))
    scene, centre = _scene(_phone(link, int(chance.integers(0x1000000))), troubles, chance)
    spoiled = _spoiled(scene, centre, troubles, chance)
    return Photo(_developed(spoiled, int(troubles["quality"]), chance), link)


def _troubles(grade: str, chance: np.random.Generator) -> Troubles:
    ranges = dict(GRADES[grade])
    if grade == "hard":
        kept = chance.choice(list(ranges), len(ranges) - HARD_TROUBLES, replace=False)
        ranges |= {str(trouble): GRADES["middling"][trouble] for trouble in kept}
    return {trouble: chance.uniform(*ends) for trouble, ends in ranges.items()}


def _phone(link: str, colour: int) -> Image.Image:
    """A phone's front, in shades of grey: a chat with the card in it and a caption."""
    face = CardFace(
        programme="Кофейня «Алатау»",
        colour=f"#{colour:06X}",
        name="Айгерім Сәрсенова",
        balance_label="Ұпай",
        balance="12 500",
        link=link,
        note="t.me/tamga_bot",
    )
    with Image.open(io.BytesIO(draw_card(face))) as card:
        picture = card.convert("L")
    phone = Image.new("L", (PHONE_WIDTH, PHONE_HEIGHT))
    draw = ImageDraw.Draw(phone)
    draw.rectangle((30, 60, PHONE_WIDTH - 30, PHONE_HEIGHT - 60), 205)
    draw.rectangle((30, 60, PHONE_WIDTH - 30, 220), 245)
    draw.rectangle((30, PHONE_HEIGHT - 200, PHONE_WIDTH - 30, PHONE_HEIGHT - 60), 250)
    for top in (300, 420, 540):
        draw.rounded_rectangle((60, top, 600 + top % 170, top + 90), 30, 250)
    draw.rounded_rectangle(
        (CARD_LEFT - 8, CARD_TOP - 8, CARD_LEFT + WIDTH + 8, CARD_TOP + HEIGHT + 120), 24, 255
    )
    phone.paste(picture, (CARD_LEFT, CARD_TOP))
    return phone


def _scene(
    phone: Image.Image, troubles: Troubles, chance: np.random.Generator
) -> tuple[Image.Image, tuple[float, float]]:
    """The phone on a table as the lens sees it, and where in the frame its card's centre is."""
    table = chance.integers(20, 150, (16, 12), dtype=np.uint8)
    scene = Image.fromarray(table).resize((FRAME_WIDTH, FRAME_HEIGHT), Image.Resampling.BICUBIC)
    scale = troubles["share"] * FRAME_HEIGHT / PHONE_HEIGHT
    small = phone.resize(
        (round(PHONE_WIDTH * scale), round(PHONE_HEIGHT * scale)), Image.Resampling.BOX
    )
    to_frame = _projection(small.size, troubles, chance)
    to_phone = np.linalg.inv(to_frame)
    to_phone /= to_phone[2, 2]
    lens = (Image.Transform.PERSPECTIVE, tuple(to_phone.ravel()[:8]), Image.Resampling.BICUBIC)
    size = (FRAME_WIDTH, FRAME_HEIGHT)
    scene.paste(
        small.transform(size, *lens), mask=Image.new("L", small.size, 255).transform(size, *lens)
    )
    card = ((CARD_LEFT + WIDTH / 2) * scale, (CARD_TOP + HEIGHT * 0.45) * scale, 1)
    x, y, depth = to_frame @ card
    return scene, (x / depth, y / depth)


def _projection(
    size: tuple[int, int], troubles: Troubles, chance: np.random.Generator
) -> NDArray[np.float64]:
    """From a point of the flat phone to the frame, by a lens at 1.3 frame heights."""
    axis, tilt = chance.uniform(0, 2 * math.pi), math.radians(troubles["tilt"])
    turn = math.radians(troubles["turn"])
    distance = 1.3 * FRAME_HEIGHT
    centred = np.array([[1, 0, -size[0] / 2], [0, 1, -size[1] / 2], [0, 0, 1]])
    turned = _turn(turn)
    leaning = np.array([[math.cos(tilt), 0, 0], [0, 1, 0], [math.sin(tilt) / distance, 0, 1]])
    slack = (1 - troubles["share"]) / 2
    x = FRAME_WIDTH * (0.5 + slack * chance.uniform(-0.5, 0.5))
    y = FRAME_HEIGHT * (0.5 + slack * chance.uniform(-0.5, 0.5))
    placed = np.array([[1, 0, x], [0, 1, y], [0, 0, 1]])
    projection: NDArray[np.float64] = (
        placed @ _turn(axis) @ leaning @ _turn(-axis) @ turned @ centred
    )
    return projection


def _turn(angle: float) -> NDArray[np.float64]:
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]])


def _spoiled(
    scene: Image.Image,
    centre: tuple[float, float],
    troubles: Troubles,
    chance: np.random.Generator,
) -> Image.Image:
    """Stripes and glare on the screen, then the lens, the hand, the dark and the sensor."""
    light = np.asarray(scene, np.float32) * np.float32(troubles["light"])
    across, down = (np.arange(size, dtype=np.float32) for size in (FRAME_WIDTH, FRAME_HEIGHT))
    angle, period = chance.uniform(0, math.pi), chance.uniform(5, 30)
    x, y = (2 * math.pi * part / period for part in (math.cos(angle), math.sin(angle)))
    stripes = np.outer(np.sin(down * y), np.cos(across * x))
    stripes += np.outer(np.cos(down * y), np.sin(across * x))
    light *= 1 - np.float32(troubles["moire"]) * (1 + stripes) / 2
    reach = troubles["share"] * FRAME_HEIGHT * chance.uniform(0.05, 0.12)
    lamp_x, lamp_y = np.array(centre) + chance.normal(0, reach, 2)
    column = np.exp(-(((down - lamp_y) / reach) ** 2)) * troubles["glare"] * 255
    row = np.exp(-(((across - lamp_x) / reach) ** 2))
    light += np.outer(column, row).astype(np.float32) + np.float32(troubles["veil"])
    blurred = _grey(light).filter(ImageFilter.GaussianBlur(troubles["blur"]))
    light = np.asarray(_shaken(blurred, int(troubles["shake"]), chance), np.float32)
    grain = chance.normal(0, troubles["noise"], (512, 512)).astype(np.float32)
    grain = np.tile(grain, (FRAME_HEIGHT // 512 + 1, FRAME_WIDTH // 512 + 1))
    return _grey(light + grain[:FRAME_HEIGHT, :FRAME_WIDTH])


def _grey(light: NDArray[np.float32]) -> Image.Image:
    return Image.fromarray(np.clip(light, 0, 255).astype(np.uint8))


def _shaken(still: Image.Image, pixels: int, chance: np.random.Generator) -> Image.Image:
    """The mean of up to eight instants while the hand moves along a line."""
    angle = chance.uniform(0, 2 * math.pi)
    shaken = still
    for number, at in enumerate(np.linspace(0, pixels, min(pixels, 8))[1:], start=2):
        instant = ImageChops.offset(still, round(at * math.cos(angle)), round(at * math.sin(angle)))
        shaken = Image.blend(shaken, instant, 1 / number)
    return shaken


def _developed(grey: Image.Image, quality: int, chance: np.random.Generator) -> bytes:
    """A colour JPEG of that light, tinted as the table's lamp is."""
    tints = [Image.new("L", grey.size, int(128 + chance.integers(-12, 12))) for _ in range(2)]
    jpeg = io.BytesIO()
    Image.merge("YCbCr", [grey, *tints]).save(jpeg, "JPEG", quality=quality)
    return jpeg.getvalue()


EXPLAINED = """
The bot scales a photo first, to about a million and a half pixels: there the code is still large
and the sensor's noise is not, and there is a tenth of the work to do. Then it tries smoothing and
sharpening, which is where more of the hard photos come from and, where nothing helps, the time of
the hard ones goes.
"""


def run(quick: bool = False) -> list[Figure]:
    """The share read and the seconds taken, for each grade and way of reading."""
    figures = []
    for grade, most in PHOTOS.items():
        count = most // 10 if quick else most
        ours, theirs = _read(grade, count)
        least = theirs.read / count if grade == "hard" else 1
        figures += [
            Figure(
                f"{grade}: photos read", (ours.read / count,), "of 1", goal=Goal(at_least=least)
            ),
            Figure(f"{grade}: read by zxing-cpp alone", (theirs.read / count,), "of 1"),
            Figure(
                f"{grade}: time",
                (ours.seconds / theirs.seconds,),
                over="zxing-cpp, untouched photo",
                goal=Goal(at_most=1),
            ),
            Figure(f"{grade}: time of a photo", (1000 * ours.seconds / count,), "ms"),
        ]
    return figures


@dataclass(slots=True)
class _Tally:
    read: int = 0
    seconds: float = 0


def _read(grade: str, count: int) -> tuple[_Tally, _Tally]:
    """By the bot, and by zxing-cpp alone, in turn."""
    ways: tuple[tuple[Callable[[bytes], tuple[str, ...]], _Tally], ...] = (
        (read_codes, _Tally()),
        (_untouched, _Tally()),
    )
    for seed in range(count):
        photo = take_photo(grade, seed)
        for read, tally in ways:
            started = time.perf_counter()
            texts = read(photo.jpeg)
            tally.seconds += time.perf_counter() - started
            tally.read += texts == (photo.link,)
    return ways[0][1], ways[1][1]


def _untouched(photo: bytes) -> tuple[str, ...]:
    with Image.open(io.BytesIO(photo)) as picture:
        codes = zxingcpp.read_barcodes(picture, QR_CODES)
    return tuple(code.text for code in codes)
