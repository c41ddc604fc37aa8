"""Long lists, a page at a time."""

import pytest

from handlers.buttons import SalesOf
from handlers.paging import page_asked, page_of, page_with, turning
from locales.texts import Texts

WORDS = Texts.load("en", strict=True).of("en")


@pytest.mark.parametrize(
    ("number", "shown", "ways"),
    [
        (0, range(8), ["➡️ Next"]),
        (31, range(248, 256), ["⬅️ Previous", "➡️ Next"]),
        (62, range(496, 500), ["⬅️ Previous"]),
        (99, range(496, 500), ["⬅️ Previous"]),
    ],
)
def test_five_hundred_are_turned(number: int, shown: range, ways: list[str]) -> None:
    """The first page, one in the middle, the last, and one of a list that has become shorter."""
    page = page_of(range(500), number)
    assert list(page.shown) == list(shown)
    assert [way.text for way in turning(page, WORDS, lambda to: SalesOf(member=to))] == ways


@pytest.mark.parametrize("count", [0, 1, 8])
def test_what_fits_is_not_turned(count: int) -> None:
    """There is no way to where nothing is."""
    for page in (page_of(range(count), 3), page_asked(range(count), 0)):
        assert len(page.shown) == count
        assert turning(page, WORDS, lambda to: SalesOf(member=to)) == ()


def test_a_place_is_found_on_its_page() -> None:
    """⬅️ from somebody leads to where they stand."""
    assert [page_with(place) for place in (0, 7, 8, 499)] == [0, 0, 1, 62]
