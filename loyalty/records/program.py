"""What is kept of the programme: each version of its rules."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.rules.program import Program

PROGRAMME_CHANGED = "programme changed"  # in the journal, with the version that came


@dataclass(frozen=True, slots=True)
class Version:
    """When a version of the rules began to hold, and by whom: None at the command line."""

    number: int
    at: datetime
    by: str | None


class ProgramRows(Protocol):
    def current(self) -> Program: ...

    def newest(self) -> Program | None: ...

    def get(self, version: int) -> Program | None: ...

    def versions(self) -> tuple[Version, ...]:
        """All of them, oldest first."""
        ...

    def add(self, program: Program, at: datetime) -> None: ...
