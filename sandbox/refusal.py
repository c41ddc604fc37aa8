"""What Telegram answers when it will not do as it is told."""

from typing import Any


class Refusal(Exception):
    """An error answer of the Bot API: its HTTP status, description, parameters for machines.

    `defect` tells that no sound bot makes such a call, whatever people do meanwhile.
    """

    def __init__(
        self,
        code: int,
        description: str,
        parameters: dict[str, Any] | None = None,
        *,
        defect: bool = False,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.defect = defect

    def as_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters is not None:
            answer["parameters"] = self.parameters
        return answer


def bad_request(reason: str) -> Refusal:
    """A call that came too late, or was about something that is not there."""
    return Refusal(400, f"Bad Request: {reason}")


def illegal(reason: str) -> Refusal:
    """A call that could never have been right."""
    return Refusal(400, f"Bad Request: {reason}", defect=True)
