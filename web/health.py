"""Whether the process can do its work, as `/healthz` tells it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

LONGEST_SILENCE = timedelta(minutes=5)
"""Without a word from Telegram for so long, something is wrong."""


@dataclass(frozen=True, slots=True)
class Health:
    """What is known at this moment. Instants are aware UTC."""

    database: bool  # it was written to and read from
    last_contact: datetime
    standing_still: int = 0  # chats whose updates nobody deals with
    conversations: bool = True  # they were written down, in the state file and in Redis

    def is_well(self, now: datetime) -> bool:
        """Whether all can be written down, Telegram has been heard of lately and no chat waits."""
        heard = now - self.last_contact <= LONGEST_SILENCE
        return self.database and self.conversations and heard and not self.standing_still

    def as_json(self, now: datetime) -> dict[str, Any]:
        """The body of `/healthz`."""
        return {
            "process": "ok",
            "database": "ok" if self.database else "away",
            "conversations": "ok" if self.conversations else "away",
            "chats": {"standing_still": self.standing_still},
            "telegram": {
                "last_contact": self.last_contact.isoformat(timespec="seconds"),
                "seconds_ago": round((now - self.last_contact).total_seconds()),
            },
        }
