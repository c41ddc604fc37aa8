"""Cards: the rotating token in the QR code, and six digits for when no camera helps.

The token is `c`, then URL-safe base64 of the member (5 bytes), the time step (3 bytes) and an HMAC
cut to 10 bytes. A step is 12 hours; a card is good in its own step and in the next.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from loyalty.outbox.notices import tell_owners
from loyalty.parties import at_work, living_member
from loyalty.people.errors import CardExpired, CardUnknown, TooManyGuesses
from loyalty.records.outbox import Notice
from loyalty.records.people import CardScreen, Code, Member
from loyalty.records.team import Staff
from loyalty.store import Tx
from loyalty.values import MemberId

CARD_LETTER = "c"
FOUND_LETTER = "f"
STEP = timedelta(hours=12)
GOOD_STEPS = 2
CODE_LIFE = timedelta(minutes=5)
TURNS = 10
"""Links of one member in turn: phones do nothing on one that they have opened a moment ago."""
GUESSES = 5
GUESS_WINDOW = timedelta(minutes=10)

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_MEMBER_BYTES, _STEP_BYTES, _MAC_BYTES = 5, 3, 10


@dataclass(frozen=True, slots=True)
class GuessAlarm(Notice):
    """To the owners: somebody of the team is trying out codes."""

    KIND = "guess-alarm"
    name: str
    guesses: int


def card_payload(key: bytes, member_id: MemberId, now: datetime) -> str:
    """The start parameter that a member's QR code carries at this instant."""
    return _token(key, CARD_LETTER, member_id, now)


def found_token(key: bytes, member_id: MemberId, now: datetime) -> str:
    """What stands in a button for a member who was found by phone: no card, and not to be made one.

    `read_found` reads it.
    """
    return _token(key, FOUND_LETTER, member_id, now)


def read_card(key: bytes, payload: str, now: datetime) -> MemberId:
    """Whose card it is. Raises CardUnknown for a forgery, CardExpired for one of the past."""
    return _read(key, CARD_LETTER, payload, now)


def read_found(key: bytes, token: str, now: datetime) -> MemberId:
    """Who was found by phone. Raises as `read_card`."""
    return _read(key, FOUND_LETTER, token, now)


def _token(key: bytes, letter: str, member_id: MemberId, now: datetime) -> str:
    body = member_id.to_bytes(_MEMBER_BYTES, "big") + _step(now).to_bytes(_STEP_BYTES, "big")
    return letter + base64.urlsafe_b64encode(body + _mac(key, letter, body)).decode()


def _read(key: bytes, letter: str, payload: str, now: datetime) -> MemberId:
    try:
        raw = base64.b64decode(payload.removeprefix(letter), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise CardUnknown from None
    body, mac = raw[:-_MAC_BYTES], raw[-_MAC_BYTES:]
    genuine = hmac.compare_digest(_mac(key, letter, body), mac)
    if not (payload.startswith(letter) and len(body) == _MEMBER_BYTES + _STEP_BYTES and genuine):
        raise CardUnknown
    step = int.from_bytes(body[_MEMBER_BYTES:], "big")
    until = _EPOCH + (step + GOOD_STEPS) * STEP
    if not _EPOCH + step * STEP <= now < until:
        raise CardExpired(until)
    return MemberId(int.from_bytes(body[:_MEMBER_BYTES], "big"))


def show_code(
    tx: Tx, *, member_id: MemberId, draw: Callable[[], str], renew: bool, now: datetime
) -> Code:
    """Six digits for the member: those that still live, or with `renew` always new ones.

    `draw` gives six random digits; digits that stand for somebody at this moment are drawn again.
    """
    living_member(tx, member_id)
    known = tx.cards.code_of(member_id, now)
    if known is not None and not renew:
        return known
    tx.cards.drop_codes(now)
    digits = draw()
    while tx.cards.member_by_code(digits, now) is not None:
        digits = draw()
    code = Code(digits, now + CODE_LIFE)
    tx.cards.add_code(member_id, code)
    return code


@dataclass(frozen=True, slots=True)
class ShownCard:
    """What a card is made of: its digits, and the turn of its link. `before` is where the one lies
    that was shown last.
    """

    code: Code
    turn: int
    before: CardScreen | None


def show_card(
    tx: Tx, *, member_id: MemberId, draw: Callable[[], str], renew: bool, now: datetime
) -> ShownCard:
    """The next card of the member: digits as `show_code` gives them, and another link than last."""
    code = show_code(tx, member_id=member_id, draw=draw, renew=renew, now=now)
    before = tx.cards.screen_of(member_id)
    turn = (before.turn + 1) % TURNS if before is not None else 0
    message, at = (before.message, before.at) if before is not None else (None, now)
    tx.cards.put_screen(CardScreen(member_id, turn, message, at))
    return ShownCard(code, turn, before if message is not None else None)


def note_card(tx: Tx, *, member_id: MemberId, turn: int, message: int, now: datetime) -> None:
    """Remember the message that shows it. Raises NotMember."""
    living_member(tx, member_id)
    tx.cards.put_screen(CardScreen(member_id, turn, message, now))


def where_card_lies(tx: Tx, *, member_id: MemberId) -> CardScreen | None:
    """The card that was shown last, if one was."""
    screen = tx.cards.screen_of(member_id)
    return screen if screen is not None and screen.message is not None else None


@dataclass(frozen=True, slots=True)
class CodeMiss:
    """Digits that stand for nobody; `left` more may be tried before codes are refused."""

    left: int


def find_by_code(tx: Tx, *, staff: Staff, digits: str, now: datetime) -> Member | CodeMiss:
    """Who shows these six digits. A miss is counted, and at the fifth the owners are told.

    Raises TooManyGuesses while five misses lie within the last ten minutes, and NotStaff.
    """
    staff = at_work(tx, staff.person_id)
    missed = count_misses(tx, staff, now)
    member_id = tx.cards.member_by_code(digits, now)
    if member_id is not None:
        return living_member(tx, member_id)
    return CodeMiss(note_miss(tx, staff, missed, now))


def count_misses(tx: Tx, staff: Staff, now: datetime) -> int:
    """How often this role has guessed wrongly lately. Raises TooManyGuesses at five."""
    misses = tx.cards.misses(staff.id, now - GUESS_WINDOW)
    if len(misses) >= GUESSES:
        raise TooManyGuesses(misses[-GUESSES] + GUESS_WINDOW)
    return len(misses)


def note_miss(tx: Tx, staff: Staff, missed: int, now: datetime) -> int:
    """One wrong guess after so many others; the owners hear of the fifth. Returns what is left."""
    tx.cards.add_miss(staff.id, now)
    left = GUESSES - missed - 1
    if left == 0:
        cause = f"guesses:{staff.id}:{int(now.timestamp())}"
        tell_owners(tx, GuessAlarm(staff.name, GUESSES), cause=cause, now=now)
    return left


def find_by_card(tx: Tx, *, key: bytes, payload: str, now: datetime) -> Member:
    """Whose card this is. Raises CardExpired or CardUnknown."""
    member = tx.members.get(read_card(key, payload, now))
    if member is None or member.person_id is None:
        raise CardUnknown
    return member


def code_is_live(tx: Tx, *, digits: str, now: datetime) -> MemberId | None:
    """Whose code these digits are at this moment, without counting a miss."""
    return tx.cards.member_by_code(digits, now)


def _step(now: datetime) -> int:
    return (now - _EPOCH) // STEP


def _mac(key: bytes, letter: str, body: bytes) -> bytes:
    """What nobody else can make. A card's is of the body alone, as on those that are printed."""
    kind = b"" if letter == CARD_LETTER else letter.encode()
    return hmac.digest(key, kind + body, hashlib.sha256)[:_MAC_BYTES]
