"""A card picture

Drawing the card as the bot sends it (the programme, its colour, the member, the balance, the code),
its background already known, over qrcode and PIL drawing the bare code at the same pixel size.
"""

import io
import time
from collections.abc import Callable

import qrcode
from qrcode.image.pil import PilImage

from benchmarks.figures import Figure, Goal, ratios
from handlers.people.card_picture import WIDTH, CardFace, draw_card

LINK = "https://t.me/tamga_bot?start=cAbcdefGHIJklmnop0123456789_-"
FACE = CardFace(
    programme="Кофейня «Алатау»",
    colour="#0F766E",
    name="Айгерім Сәрсенова",
    balance_label="Ұпай",
    balance="12 500",
    link=LINK,
    note="t.me/tamga_bot",
)

EXPLAINED = """
Most of the card's time goes into drawing letters and into packing the picture, which is as wide as
the bare code and a third higher, and has colours. The bare code's goes into qrcode's search for the
best of eight masks, which the card needs as well.
"""


def run(quick: bool = False) -> list[Figure]:
    """Both, in turn."""
    times = 15 if quick else 101
    draw_card(FACE)
    pairs = [(_seconds(lambda: draw_card(FACE)), _seconds(_bare_code)) for _ in range(times)]
    card, bare = (list(column) for column in zip(*pairs, strict=True))
    return [
        Figure("a card picture", ratios(card, bare), "×", "the bare code", Goal(at_most=3)),
        Figure("the card", tuple(1000 * seconds for seconds in card), "ms"),
        Figure("the bare code", tuple(1000 * seconds for seconds in bare), "ms"),
    ]


def _bare_code() -> bytes:
    """The code as wide as the card, as qrcode's README makes it."""
    code = qrcode.QRCode[PilImage](error_correction=qrcode.ERROR_CORRECT_M, image_factory=PilImage)
    code.add_data(LINK)
    code.make()
    code.box_size = WIDTH // (code.modules_count + 2 * code.border)
    png = io.BytesIO()
    code.make_image().save(png)
    return png.getvalue()


def _seconds(draw: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    draw()
    return time.perf_counter() - started
