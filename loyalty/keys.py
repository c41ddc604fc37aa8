"""Keys for each purpose, all made from the one secret, so that none can stand in for another."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Self

from loyalty.birthdays import Birthday
from loyalty.values import OperationId, TelegramId


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """What cards, identities and invitations are signed with, and what a webhook shows."""

    card: bytes
    identity: bytes
    invite: bytes
    webhook: bytes

    @classmethod
    def of(cls, secret: str) -> Self:
        """Derive every key from the secret, each under the name of its domain."""
        return cls(
            *(
                hmac.digest(secret.encode(), f"tamga {domain} 1".encode(), hashlib.sha256)
                for domain in ("card", "identity", "invite", "webhook")
            )
        )

    def identity_of(self, telegram_id: TelegramId) -> str:
        """The keyed hash that stays of a person who has left: it names nobody without the key."""
        return hmac.digest(self.identity, str(telegram_id).encode(), hashlib.sha256).hex()

    def birthday_seal(self, telegram_id: TelegramId, birthday: Birthday) -> str:
        """The keyed hash that stays of their birthday: another is not taken when they come back."""
        told = f"{telegram_id}:{birthday.month:02}-{birthday.day:02}"
        return hmac.digest(self.identity, told.encode(), hashlib.sha256).hex()

    def invite_token(self, operation: OperationId) -> str:
        """The secret of an invitation: fixed by its operation, so that asking twice is once."""
        return hmac.digest(self.invite, operation.encode(), hashlib.sha256).hex()[:32]


def token_hash(token: str) -> str:
    """What the database keeps of an invitation's secret."""
    return hashlib.sha256(token.encode()).hexdigest()
