"""Words on a picture: every letter that our customers write, and never an empty box."""

import pytest
from PIL import Image, ImageDraw

from handlers.people.lettering import Weight, fit, write

SIZES = range(48, 29, -2)


def lines(text: str, *, width: float = 10_000, allowed: int = 1) -> tuple[str, ...]:
    return fit(text, Weight.BOLD, sizes=SIZES, width=width, lines=allowed).lines


@pytest.mark.parametrize("weight", list(Weight))
def test_all_letters_of_our_languages_are_there(weight: Weight) -> None:
    """No letter of Kazakh, Ukrainian, Russian or English is missing, nor a currency's sign."""
    letters = (
        "ӘәҒғҚқҢңӨөҰұҮүҺһІіҐґЄєЇї’ʼАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяABCXYZabcxyz0123456789₸₴₽€$−–—«»„“№…"
    )
    assert fit(letters, weight, sizes=SIZES, width=10_000).lines == (letters,)


@pytest.mark.parametrize("name", ["محمد عبد الله", "דוד", "ნინო", "Արմեն", "Əli Şahin", "🌸⭐"])
def test_neighbours_names_are_there(name: str) -> None:
    """Names in the scripts of the neighbours, and the emoji that people like, are kept."""
    assert lines(name) == (name,)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("漢字 Ali", "Ali"),
        ("\u202eevil\u202c\u0000", "evil"),
        ("  a \n\t b\u00a0c ", "a b c"),
        ("a\u0306\u0301\u0316b", "ab"),
        ("Nguyễn 𝓐𝓵𝓲 ①", "Nguyen Ali 1"),
        ("и\u0306", "й"),
        ("👩\u200d🚀\ufe0f", "🚀"),
    ],
)
def test_what_cannot_be_drawn_is_left_out(text: str, kept: str) -> None:
    """What no font of ours has, and what only steers text, is left out without a trace."""
    assert lines(text) == (kept,)


@pytest.mark.parametrize("text", ["", "\u200f\u0007", "漢字"])
def test_nothing_to_draw_is_no_line(text: str) -> None:
    """Where nothing can be drawn there is no line, and drawing it is no error."""
    words = fit(text, Weight.BOLD, sizes=SIZES, width=100)
    assert words.lines == ()
    write(ImageDraw.Draw(Image.new("RGB", (9, 9))), words, 0, 9, ink=(0, 0, 0))


def test_long_words_shrink_then_wrap_then_end_in_an_ellipsis() -> None:
    """A text is as large as fits, breaks at spaces and hyphens, and is cut only as a last
    resort."""
    assert fit("Мария", Weight.BOLD, sizes=SIZES, width=400).size == 48
    assert 30 <= fit("Мария Ивановна", Weight.BOLD, sizes=SIZES, width=300).size < 48
    assert lines("Мария-Антуанетта Лотарингская", width=360, allowed=2) == (
        "Мария-Антуанетта",
        "Лотарингская",
    )
    assert lines("Анна-Мария", width=150, allowed=2) == ("Анна-", "Мария")
    (cut,) = lines("Құдайберген Мұхаммедханұлы", width=200)
    assert cut.startswith("Құдай")
    assert cut.endswith("…")


def test_right_to_left_names_start_at_the_right() -> None:
    """In an Arabic name with an emoji behind it, the emoji stands to the left."""

    def drawn(text: str) -> Image.Image:
        picture = Image.new("RGB", (400, 80))
        words = fit(text, Weight.BOLD, sizes=SIZES, width=400)
        write(ImageDraw.Draw(picture), words, 380, 60, ink=(255, 255, 255), edge="right")
        return picture

    alone, followed = drawn("علي"), drawn("علي🌙")
    box = alone.getbbox()
    assert box is not None
    assert alone.crop(box).tobytes() == followed.crop(box).tobytes()
    assert (followed.getbbox() or box)[0] < box[0] - 20
