"""What is kept of the programme: each version of its rules."""

from datetime import datetime
from typing import Protocol

from loyalty.rules.program import Program


class ProgramRows(Protocol):
    def current(self) -> Program: ...

    def newest(self) -> Program | None: ...

    def add(self, program: Program, at: datetime) -> None: ...
