"""One secret makes a key for each purpose; none stands in for another."""

from loyalty.keys import Keys, token_hash
from loyalty.values import OperationId, TelegramId

KEYS = Keys.of("a secret")


def test_keys_differ_by_purpose_and_by_secret() -> None:
    """What signs cards signs no invitation and hides no identity, and another shop's opens none."""
    other = Keys.of("another secret")
    keys = {KEYS.card, KEYS.identity, KEYS.invite, other.card, other.identity, other.invite}
    assert len(keys) == 6
    assert Keys.of("a secret") == KEYS


def test_keys_are_not_printed() -> None:
    """A key that ends up in a log line is not there to be read."""
    assert KEYS.card.hex() not in repr(KEYS)
    assert repr(KEYS.card) not in repr(KEYS)


def test_an_identity_is_the_same_for_one_and_differs_for_two() -> None:
    """The hash finds somebody again, and says nothing without the key."""
    identity = KEYS.identity_of(TelegramId(77))
    assert identity == KEYS.identity_of(TelegramId(77))
    assert identity != KEYS.identity_of(TelegramId(78))
    assert identity != Keys.of("another secret").identity_of(TelegramId(77))
    assert len(identity) == 64


def test_an_invitation_asked_for_twice_has_one_secret() -> None:
    """The operation fixes the token, which fits a link; the database keeps only its hash."""
    token = KEYS.invite_token(OperationId("invite:1"))
    assert token == KEYS.invite_token(OperationId("invite:1"))
    assert token != KEYS.invite_token(OperationId("invite:2"))
    assert len(token) == 32
    assert token.isalnum()
    assert token not in token_hash(token)
