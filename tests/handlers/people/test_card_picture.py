"""The card's picture: read by any camera, readable by any eye, whatever stands on it."""

import io
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageChops

from handlers.people.card_picture import HEIGHT, WIDTH, CardFace, contrast, draw_card, ink_on

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
WORDLESS = replace(FACE, programme="", name="", balance_label="", balance="", note="")
NAMES = [
    "Құдайберген-Әбілқайыр Мұхаммедханұлы Қожахметов-Өтегенов Һүрриет",
    "W" * 64,
    "👩‍🚀🌸" * 32,
    "محمد عبد الله بن عبد الرحمن آل خليفة المعروف بأبي القاسم الطيب",
    "Z̸̧̢̛̺̗͔̘͓a̸̢̛l̵̨̧g̶̨o̷̧",
    "<b>Bob</b> & {name} %s",
    "\u202e\u0007\u200f",
    "",
]
BALANCES = ["0", "−12 500", "999 999 999 999", "−999 999 999 999"]


def picture(face: CardFace) -> Image.Image:
    return Image.open(io.BytesIO(draw_card(face))).convert("RGB")


def changed(one: CardFace, other: CardFace) -> tuple[int, int, int, int] | None:
    """The box in which two cards differ, by more than JPEG's own grain."""
    difference = ImageChops.difference(picture(one), picture(other)).convert("L")
    return difference.point(lambda levels: 255 * (levels > 40)).getbbox()


def codes(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image)]


def test_telegram_keeps_the_picture_as_it_is() -> None:
    """The card is a JPEG no larger than Telegram shows without scaling it down."""
    with Image.open(io.BytesIO(draw_card(FACE))) as card:
        assert (card.format, card.size) == ("JPEG", (WIDTH, HEIGHT))
        assert max(card.size) <= 1280


@pytest.mark.parametrize("colour", ["#0F766E", "#FACC15", "#FFFFFF", "#000000", "#7C3AED"])
def test_code_is_read_from_a_small_picture(colour: str) -> None:
    """The code is read from the card 300 pixels wide, on any programme's colour."""
    card = picture(replace(FACE, colour=colour))
    assert codes(card.resize((300, 400), Image.Resampling.BILINEAR)) == [LINK]


def test_code_is_read_after_strong_compression() -> None:
    """The code is read after the card was compressed again at a quality of 60."""
    poor = io.BytesIO()
    picture(FACE).save(poor, "JPEG", quality=60)
    assert codes(Image.open(poor)) == [LINK]


def test_code_is_read_on_a_dim_screen() -> None:
    """The code is read from a screen that gives a tenth of its light."""
    dim = picture(FACE).point(lambda level: level * 0.1)
    assert codes(dim) == [LINK]


def test_longest_link_is_read() -> None:
    """A bot's longest username and the longest payload still make a code that is read small."""
    link = f"https://t.me/{'b' * 32}?start={'c' * 64}"
    card = picture(replace(FACE, link=link))
    assert codes(card.resize((300, 400), Image.Resampling.BILINEAR)) == [link]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("balance", BALANCES)
def test_words_stay_in_their_places(name: str, balance: str) -> None:
    """However long or strange a name or a balance is, neither leaves the foot of the card, and
    they never touch each other."""
    blank = replace(FACE, name="", balance="", balance_label="")
    alone = replace(blank, balance=balance, balance_label="Сіздің ұпайыңыз")
    left, top, right, bottom = changed(blank, alone) or pytest.fail("no balance")
    assert left >= WIDTH * 0.4
    assert top >= 1050
    assert right <= WIDTH - 60
    assert bottom <= HEIGHT - 40
    named = changed(alone, replace(alone, name=name))
    if named is None:
        assert name in NAMES[-2:]
        return
    assert named[0] >= 60
    assert named[1] >= 1050
    assert named[2] <= left - 20
    assert named[3] <= HEIGHT - 40


@pytest.mark.parametrize("tier", ["Gold", "W" * 64, "Үйдің досы және тұрақты қонағы"])
@pytest.mark.parametrize("name", NAMES)
def test_a_tier_stands_above_the_name(name: str, tier: str) -> None:
    """However long both are, they touch neither the balance nor the code."""
    blank = replace(FACE, name="", balance="", balance_label="")
    alone = replace(blank, balance="−12 500", balance_label="Сіздің ұпайыңыз")
    balance = changed(blank, alone) or pytest.fail("no balance")
    left, top, right, bottom = changed(alone, replace(alone, name=name, tier=tier)) or (
        pytest.fail("no tier")
    )
    assert left >= 60
    assert top >= 1050
    assert right <= balance[0] - 20
    assert bottom <= HEIGHT - 40


@pytest.mark.parametrize("programme", ["Наубайхана " * 12, "W" * 200, "☕ Café\u202e", "مقهى"])
def test_programme_stays_above_the_code(programme: str) -> None:
    """However long the programme's name is, it stays in the head of the card."""
    left, top, right, bottom = changed(WORDLESS, replace(WORDLESS, programme=programme)) or (
        pytest.fail("no name")
    )
    assert left >= 60
    assert top >= 30
    assert right <= WIDTH - 60
    assert bottom <= 140


def test_words_can_be_read_on_every_colour() -> None:
    """Words have a contrast of at least 4.5 to 1 with whatever colour the owner chose."""
    chance = random.Random(2)
    for _ in range(2000):
        colour = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        assert contrast(ink_on(colour), colour) >= 4.5


@pytest.mark.parametrize("colour", ["#757575", "#777777", "#E11D48", "#FACC15", "#0F766E"])
def test_ornament_does_not_disturb_the_words(colour: str) -> None:
    """The ground's shades and ornament leave the words the contrast that its colour gives."""
    ink = ink_on((int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:], 16)))
    ground = picture(replace(WORDLESS, colour=colour))
    for box in ((64, 40, WIDTH - 64, 120), (64, 1100, WIDTH - 64, HEIGHT - 40)):
        colours = ground.crop(box).getcolors(1_000_000) or []
        # JPEG moves a colour by a level or two
        assert min(contrast(ink, shade) for _, shade in colours) >= 4.4  # type: ignore[arg-type]


def test_threads_draw_the_same_cards() -> None:
    """Cards drawn by many threads at once are those that one thread draws."""
    faces = [replace(FACE, name=name, colour=f"#{n}{n}55AA") for n, name in enumerate(NAMES)] * 4
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(draw_card, faces))
    assert together == [draw_card(face) for face in faces]
