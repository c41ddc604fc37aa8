"""The member's card as one picture, to be held out to the till on any phone."""

import io
import math
from dataclasses import dataclass
from functools import lru_cache

import zxingcpp
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from handlers.people.lettering import Weight, fit, write

Colour = tuple[int, int, int]

# Telegram keeps a picture of at most 1280 pixels a side as large as it was sent.
WIDTH, HEIGHT = 960, 1280

_MARGIN = 64
_PANEL_TOP = 152
_PANEL_SIDE = WIDTH - 2 * _MARGIN
_NOTE_HEIGHT = 56
_QUIET_ZONE = 4  # modules, as the standard asks
# A link of up to 62 characters, as a bot's name of up to 13 makes it, gives 33 modules a side. On a
# screen nothing is torn or stained: what keeps a camera from reading is blur and distance, which
# large modules answer. Level M still mends a glare over a seventh of the code; Q would take four
# modules a side more.
_MENDING = "M"

_WHITE: Colour = (255, 255, 255)
_BLACK: Colour = (0, 0, 0)
_NOTE: Colour = (70, 70, 76)


@dataclass(frozen=True, slots=True)
class CardFace:
    """All that stands on a card, in the member's language and ready to be shown.

    `colour` is the programme's, as #RRGGBB; `note` is one short line under the code, `tier` one
    above the name, and both may be empty. Words may be of any length and script: they shrink, wrap
    or end in "…".
    """

    programme: str
    colour: str
    name: str
    balance_label: str
    balance: str
    link: str
    note: str
    tier: str = ""


def draw_card(face: CardFace) -> bytes:
    """A JPEG of 960 by 1280. Takes some 20 ms of processor time: call it in a worker thread."""
    colour = _rgb(face.colour)
    card = _background(face.programme, colour, bool(face.note)).copy()
    draw = ImageDraw.Draw(card)
    _write_note(draw, face.note)
    _write_member(draw, face, ink_on(colour))
    code = _code(face.link)
    card.paste(code, ((WIDTH - code.width) // 2, _PANEL_TOP + (_PANEL_SIDE - code.height) // 2))
    jpeg = io.BytesIO()
    card.save(jpeg, "JPEG", quality=90, subsampling=0)
    return jpeg.getvalue()


def ink_on(colour: Colour) -> Colour:
    """White where it can be read on the colour, else black: one of them always has the
    contrast of 4.5 to 1 that WCAG asks for."""
    return _WHITE if contrast(_WHITE, colour) >= 4.5 else _BLACK


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> Colour:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def _write_note(draw: ImageDraw.ImageDraw, note: str) -> None:
    words = fit(note, Weight.MEDIUM, sizes=range(34, 23, -2), width=_PANEL_SIDE - 2 * 48)
    write(draw, words, WIDTH / 2, _PANEL_TOP + _PANEL_SIDE + 8, ink=_NOTE, edge="middle")


def _write_member(draw: ImageDraw.ImageDraw, face: CardFace, ink: Colour) -> None:
    """The balance to the right, as large as it may be; in the room it leaves, tier and name."""
    whole, bottom = _PANEL_SIDE, HEIGHT - 72
    balance = fit(face.balance, Weight.BOLD, sizes=range(92, 43, -4), width=whole * 0.5)
    label = fit(face.balance_label, Weight.MEDIUM, sizes=range(32, 23, -2), width=whole * 0.5)
    right = WIDTH - _MARGIN
    write(draw, balance, right, bottom, ink=ink, edge="right")
    write(draw, label, right, bottom - balance.size * 0.73 - 28, ink=ink, edge="right")
    room = whole - max(balance.width, label.width) - 40
    lines = 2 if face.tier else 3
    name = fit(face.name, Weight.BOLD, sizes=range(52, 29, -2), width=room, lines=lines)
    top = bottom - max(0, len(name.lines) - 1) * name.leading
    write(draw, name, _MARGIN, top, ink=ink)
    tier = fit(face.tier, Weight.MEDIUM, sizes=range(32, 23, -2), width=room)
    write(draw, tier, _MARGIN, top - name.size * 0.73 - 28, ink=ink)


def _code(link: str) -> Image.Image:
    """The link's QR code, its modules as large as the panel and the quiet zone allow."""
    code = zxingcpp.create_barcode(link, zxingcpp.BarcodeFormat.QRCode, ec_level=_MENDING)
    modules = Image.fromarray(code.to_image(scale=1, add_quiet_zones=False))
    module = _PANEL_SIDE // (modules.width + 2 * _QUIET_ZONE)
    size = (modules.width * module, modules.height * module)
    return modules.resize(size, Image.Resampling.NEAREST)


@lru_cache(maxsize=16)
def _background(programme: str, colour: Colour, noted: bool) -> Image.Image:
    """All that the programme's cards have in common. Copy it: it is shared between threads."""
    ink = ink_on(colour)
    card = _ground(colour, ink)
    _lay_panel(card, _PANEL_SIDE + (_NOTE_HEIGHT if noted else 0))
    title = fit(programme, Weight.BOLD, sizes=range(64, 35, -2), width=_PANEL_SIDE)
    write(ImageDraw.Draw(card), title, _MARGIN, 106, ink=ink)
    return card


def _ground(colour: Colour, ink: Colour) -> Image.Image:
    """The programme's colour, fading and ornamented away from the ink, so that every spot of
    it gives the ink at least the contrast that the plain colour gives."""
    away = _BLACK if ink == _WHITE else _WHITE
    plain = Image.new("RGB", (WIDTH, HEIGHT), colour)
    far = Image.new("RGB", (WIDTH, HEIGHT), away)
    slope = Image.linear_gradient("L").resize((WIDTH, HEIGHT)).point(lambda light: light * 0.30)
    ornament = _ornament().point(lambda light: light * 0.10)
    return Image.composite(far, plain, ImageChops.add(slope, ornament))


def _lay_panel(card: Image.Image, height: int) -> None:
    """A white panel with round corners and a soft shadow, so that it stands out on white too."""
    box = (_MARGIN, _PANEL_TOP, WIDTH - _MARGIN, _PANEL_TOP + height)
    shadow = Image.new("L", card.size)
    ImageDraw.Draw(shadow).rounded_rectangle((box[0], box[1] + 8, box[2], box[3] + 8), 44, 90)
    shadow = shadow.filter(ImageFilter.GaussianBlur(18))
    card.paste(_BLACK, mask=shadow)
    shape = Image.new("L", (_PANEL_SIDE * 2, height * 2))
    ImageDraw.Draw(shape).rounded_rectangle((0, 0, _PANEL_SIDE * 2 - 1, height * 2 - 1), 88, 255)
    card.paste(_WHITE, box, shape.resize((_PANEL_SIDE, height), Image.Resampling.LANCZOS))


def _ornament() -> Image.Image:
    """Ram's horns, the steppe's oldest ornament: pairs that grow in from two corners."""
    mask = Image.new("L", (WIDTH * 2, HEIGHT * 2))
    draw = ImageDraw.Draw(mask)
    for x, y, size in ((1520, 120, 300), (280, 2380, 380)):
        for side in (-1, 1):
            _curl(draw, x, y, side * size)
    return mask.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def _curl(draw: ImageDraw.ImageDraw, x: float, y: float, size: float) -> None:
    """One horn: it leaves (x, y) upwards, leans to the side of the size's sign and winds in,
    thinner and thinner. Drawn dab by dab."""
    for dab in range(420):
        way = dab / 420
        angle, reach = way * 3.3 * math.pi, 1 - 0.82 * way
        across = x + size * (1 - reach * math.cos(angle))
        down = y - abs(size) * reach * math.sin(angle)
        thick = abs(size) * (0.17 - 0.07 * way)
        draw.ellipse((across - thick, down - thick, across + thick, down + thick), 255)
