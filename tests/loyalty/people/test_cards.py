"""A card's token says whose it is for 24 hours, and cannot be made by anybody else."""

import base64
import string
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.keys import Keys
from loyalty.people.cards import (
    TURNS,
    ShownCard,
    card_payload,
    note_card,
    read_card,
    show_card,
    where_card_lies,
)
from loyalty.people.errors import CardExpired, CardUnknown
from loyalty.people.privacy import forget
from loyalty.records.people import CardScreen
from loyalty.values import MemberId
from tests.loyalty.shop import Shop

KEY = Keys.of("a secret").card
MEMBER = MemberId(123_456)
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
STEP_BEGINS = datetime(2026, 3, 14, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
INSTANT = timedelta(microseconds=1)


def raw(payload: str) -> bytes:
    return base64.urlsafe_b64decode(payload[1:])


def payload(raw_token: bytes) -> str:
    return "c" + base64.urlsafe_b64encode(raw_token).decode()


@given(
    st.integers(min_value=0, max_value=2**40 - 1),
    st.timedeltas(timedelta(0), timedelta(days=7_000)).map(lambda age: EPOCH + age),
)
def test_a_card_says_whose_it_is_and_fits_a_link(member: int, now: datetime) -> None:
    """Every member's card is read back while it is fresh, in at most 64 URL-safe characters."""
    card = card_payload(KEY, MemberId(member), now)
    assert read_card(KEY, card, now) == member
    assert len(card) <= 64
    assert set(card) <= set(string.ascii_letters + string.digits + "-_")
    assert card.startswith("c")


def test_a_card_is_renewed_every_twelve_hours() -> None:
    """Within a step the picture stays the same; the next step has another."""
    card = card_payload(KEY, MEMBER, STEP_BEGINS)
    assert card == card_payload(KEY, MEMBER, STEP_BEGINS + 12 * HOUR - INSTANT)
    assert card != card_payload(KEY, MEMBER, STEP_BEGINS + 12 * HOUR)
    assert card != card_payload(KEY, MEMBER, STEP_BEGINS - INSTANT)


@pytest.mark.parametrize(
    "age", [timedelta(0), HOUR, 12 * HOUR - INSTANT, 12 * HOUR, 24 * HOUR - INSTANT]
)
def test_a_card_is_good_for_24_hours(age: timedelta) -> None:
    """From the first instant of its step to the last of the next."""
    assert read_card(KEY, card_payload(KEY, MEMBER, STEP_BEGINS), STEP_BEGINS + age) == MEMBER


@pytest.mark.parametrize("age", [24 * HOUR, 25 * HOUR, 1000 * 24 * HOUR, -INSTANT, -HOUR])
def test_a_card_of_another_time_is_refused(age: timedelta) -> None:
    """Past its 24 hours, or ahead of its time, it is a genuine card that does not hold."""
    with pytest.raises(CardExpired) as refused:
        read_card(KEY, card_payload(KEY, MEMBER, STEP_BEGINS), STEP_BEGINS + age)
    assert refused.value.until == STEP_BEGINS + 24 * HOUR


def test_a_card_drawn_at_the_end_of_its_step_still_lives_for_half_a_day() -> None:
    """Whoever opens a card has at least twelve hours to show it."""
    drawn = STEP_BEGINS + 12 * HOUR - INSTANT
    assert read_card(KEY, card_payload(KEY, MEMBER, drawn), drawn + 12 * HOUR) == MEMBER


def test_no_bit_of_a_card_can_be_changed() -> None:
    """Member, time and signature: each flipped bit makes it a forgery."""
    genuine = raw(card_payload(KEY, MEMBER, STEP_BEGINS))
    for bit in range(8 * len(genuine)):
        forged = bytearray(genuine)
        forged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(CardUnknown):
            read_card(KEY, payload(bytes(forged)), STEP_BEGINS)


def test_a_card_of_another_shop_is_unknown() -> None:
    """Another secret's card, and this secret's other keys, open nothing."""
    for key in (Keys.of("another secret").card, Keys.of("a secret").invite, b""):
        with pytest.raises(CardUnknown):
            read_card(KEY, card_payload(key, MEMBER, STEP_BEGINS), STEP_BEGINS)


GENUINE = card_payload(KEY, MEMBER, STEP_BEGINS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "c",
        "cc" + GENUINE[1:],
        "s" + GENUINE[1:],
        GENUINE[1:],
        GENUINE[:-1],
        GENUINE[:-4],
        GENUINE + "A",
        GENUINE + "AAAA",
        " " + GENUINE,
        GENUINE + "\n",
        "c" + GENUINE,
        "c" + "A" * 24,
        "c" + "A" * 12,
        "cкарта",
        "c\ud800",
        "c" + "!" * 24,
        "c" * 4096,
    ],
)
def test_what_is_no_card_is_unknown(text: str) -> None:
    """Cut, lengthened, of another kind, or not a token at all."""
    with pytest.raises(CardUnknown):
        read_card(KEY, text, STEP_BEGINS)


@given(st.text(max_size=64))
def test_no_text_breaks_the_scanner(text: str) -> None:
    """Whatever a code or a link holds, it is unknown."""
    with pytest.raises(CardUnknown):
        read_card(KEY, "c" + text, STEP_BEGINS)


def test_each_card_has_another_link_and_one_place(shop: Shop) -> None:
    """A phone that has opened the last one opens the next; where it lies goes with the member."""
    member = shop.member()

    def show() -> ShownCard:
        return shop.write(
            show_card, member_id=member.id, draw=lambda: "482913", renew=False, now=shop.now
        )

    def where() -> CardScreen | None:
        return shop.read(where_card_lies, member_id=member.id)

    first = show()
    assert (first.before, where()) == (None, None)
    shop.write(note_card, member_id=member.id, turn=first.turn, message=12, now=shop.now)
    turns = [first.turn]
    for _ in range(2 * TURNS):
        shown = show()
        assert shown.before is not None
        assert shown.before.message == 12
        turns.append(shown.turn)
    assert all(one != other for one, other in pairwise(turns))
    assert set(turns) == set(range(TURNS))
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    assert where() is None
